"""What a number counts: the words beside it."""

from according.language.parse import Parse
from according.read.figures.measures import Amount, time_unit, unit_around
from according.read.figures.numerals import numeral, starts_number
from according.read.figures.words import figure_words

NOUN = ("NN", "NNS", "NNP", "NNPS")
MODIFIER = (*NOUN, "JJ", "JJR", "JJS", "RBS", "VBN", "VBG", "HYPH", "CD")
REACH = 8
"""Tokens within which a counted noun follows its number."""


def counted_tokens(parse: Parse, amount: Amount) -> list[int]:
    """The tokens that name what is counted, head last: "six [tired officers]", "thousands of [crates]"; or none."""
    token = amount.end
    if token < len(parse) and parse.lower[token] in figure_words("between") and _tag(parse, token + 1) != "IN":
        token += 1
    measured = amount.unit is not None
    linked = measured or amount.number.vague or amount.number.scaled
    link = parse.lower[token] if token < len(parse) else ""
    if measured and link == "(":    # "1,300 pounds (600 kg) of fertilizer"
        reach = range(token, min(token + REACH, len(parse)))
        closed = next((place for place in reach if parse.lower[place] == ")"), token)
        token = closed + 1 if parse.lower[closed + 1:closed + 2] == ["of"] else token
        link = parse.lower[token]
    spent_in = link == "in" and amount.kind == "money" and amount.first <= parse.heads[token] < amount.end
    joined = link == "of" or (linked and link == "worth") or spent_in
    if joined:
        if amount.kind in ("time", "age"):
            return []
        token += 1 + (parse.lower[token + 1:token + 2] == ["of"])
        if (amount.kind == "length" and _tag(parse, token) == "DT") or _measure_of_its_own(parse, token):
            return []
        while _tag(parse, token) in ("DT", "PRP$", "PDT", "``") or (link == "of" and _bare_number(parse, token)):
            token += 1
    elif link == "-":
        return _compound(parse, token, measured=measured)
    elif amount.kind in ("time", "age"):
        return []
    elif amount.number.share and parse.lower[token:token + 1] and _tag(parse, token) in ("DT", "PRP$", "PDT"):
        token += 1
    if token < len(parse) and parse.lower[token] in figure_words("code"):
        token += 1    # "three 911 calls"
    elif _bare_number(parse, token) and not joined:
        past = _past_measure(parse, token)
        if past is None:
            return []
        token = past
    run = _noun_run(parse, token, linked=joined) or ([] if joined or measured else _to_own_head(parse, amount))
    return [] if _passing(parse, run, measured=measured) else run


def _tag(parse: Parse, token: int) -> str:
    return parse.tags[token] if token < len(parse) else ""


def _bare_number(parse: Parse, token: int) -> bool:
    """A number in digits or words alone; "T-72" is a name."""
    return _tag(parse, token) == "CD" and (parse.words[token].isalpha() or not any(
        character.isalpha() for character in parse.words[token])) and not parse.words[token].istitle()


def _compound(parse: Parse, token: int, *, measured: bool) -> list[int]:
    """Behind a hyphen: "two-[car] garage"; "10-foot-long [island]"."""
    extent = parse.lower[token + 1:token + 2]
    if measured:
        return _noun_run(parse, token + 2, linked=False) if extent and extent[0] in figure_words("extent") else []
    if extent == ["strong"]:
        return _noun_run(parse, token + 2, linked=False)    # "a 300-strong [crowd]"
    return [token + 1] if _tag(parse, token + 1) in ("NN", "NNS") else []


def _measure_of_its_own(parse: Parse, token: int) -> bool:
    """Whether a number with a unit stands there: "$150 million of 6.5% bonds"."""
    number = numeral(parse.lower, parse.words, token) if _bare_number(parse, token) else None
    return number is not None and unit_around(parse, number, token).unit is not None


def _past_measure(parse: Parse, token: int) -> int | None:
    """Past the calibre in "10,000 [155 mm] shells"; None where the second number is another count."""
    number = numeral(parse.lower, parse.words, token) if starts_number(parse.lower[token]) else None
    if number is None:
        return None
    inner = unit_around(parse, number, token)
    return inner.end if inner.kind in ("length", "measure") else None


def _noun_run(parse: Parse, token: int, *, linked: bool) -> list[int]:
    """Adjectives and nouns from a token on, up to the last noun of the run."""
    out: list[int] = []
    begin = token
    for current in range(token, min(token + REACH, len(parse))):
        if parse.tags[current] == "POS":
            if not linked and out and parse.heads[begin - 1] == out[-1] and parse.tags[out[-1]] in ("NNS", "NNPS"):
                break    # "two [nations]' trade"
            out = []
            continue
        if not _goes_on(parse, current, out):
            break
        out.append(current)
    while out and parse.tags[out[-1]] not in NOUN and not _noun_after_all(parse, out):
        out.pop()
    return _to_head(parse, out)


def _goes_on(parse: Parse, current: int, out: list[int]) -> bool:
    tag, after = parse.tags[current], _tag(parse, current + 1)
    last = parse.tags[out[-1]] if out else ""
    model = tag == "CD" and last == "NNP"    # "Mark 2 engines"
    named = parse.words[current][0].isupper() and bool(out or parse.words[current][-1].isdigit())
    if tag in ("RB", "RBR", "RBS") and after in ("JJ", "VBN") and not out:
        return True    # "two very large ships"
    if parse.lower[current] in (",", "and") and last in ("JJ", "JJS", "VBN") and after in ("JJ", "VBN", "VBG"):
        return True    # "small, friendly deals"
    if not (named or tag in MODIFIER) or (tag == "CD" and out and not model):
        return False
    if tag == "NNP" and parse.lower[current] in figure_words("month") | figure_words("weekday"):
        return False
    return not (last in ("NNS", "NNPS") and tag not in NOUN)


def _noun_after_all(parse: Parse, out: list[int]) -> bool:
    """A last adjective behind a singular noun and before a stop is a noun: "2,400 tonnes of ammonium nitrate"."""
    return (len(out) > 1 and parse.tags[out[-1]] == "JJ" and parse.tags[out[-2]] == "NN"
            and _tag(parse, out[-1] + 1) in (",", ".", "CC", ":", ""))


def _to_head(parse: Parse, out: list[int]) -> list[int]:
    """The run, drawn on to the noun that its row of names hangs on: "Army, Navy and Air Force [troops]"."""
    if not out or parse.tags[out[-1]] != "NNP" or _tag(parse, out[-1] + 1) not in (",", "CC"):
        return out
    head = next((above for above in (parse.heads[token] for token in out) if above > out[-1]), None)
    row = [token for token in range(out[-1] + 1, min(len(parse), out[-1] + REACH)) if parse.deps[token] == "conj"
           and parse.heads[token] >= out[0]]
    head = row[-1] if head is None and row else head
    if head is None or head - out[0] > REACH or parse.tags[head] not in ("NNS", "NN"):
        return out
    between = range(out[-1] + 1, head)
    if any(parse.tags[token] not in (*MODIFIER, ",", "CC") for token in between):
        return out
    return [*out, *between, head]


def counted_by_subject(parse: Parse, amount: Amount) -> list[int]:
    """What a number counts that a subject or object names: "the number of [people] killed has risen to 11"."""
    token = amount.number.end - 1
    verb = next((above for above in parse.ancestors(token) if parse.tags[above][0] == "V"), None)
    if verb is None or parse.deps[token] not in ("pobj", "dobj", "attr", "pcomp"):
        return []
    for child in parse.children[verb]:
        if parse.lower[child] in ("number", "numbers", "total") and parse.deps[child] in ("nsubj", "nsubjpass", "dobj"):
            of = next((below for below in parse.children[child] if parse.lower[below] == "of"), None)
            start = of + 1 if of is not None else len(parse)
            while _tag(parse, start) in ("DT", "PRP$"):
                start += 1
            return _noun_run(parse, start, linked=True) if start < len(parse) else []
    return []


def _to_own_head(parse: Parse, amount: Amount) -> list[int]:
    """Up to the noun that the parser gives the number, past words of other kinds: "two [would-be robbers]"."""
    last = amount.number.end - 1
    head = parse.heads[last]
    run = list(range(amount.end, head + 1))
    if parse.deps[last] != "nummod" or not 0 < len(run) <= REACH or parse.tags[head] not in ("NN", "NNS"):
        return []
    return run if all(parse.words[token][0].isalpha() or parse.words[token] == "-" for token in run) else []


def _passing(parse: Parse, run: list[int], *, measured: bool) -> bool:
    """Words that say when, or how much more: "$2.5 billion [last year]", "35 percent [several years] ago"."""
    if not run:
        return True
    first, last = parse.lower[run[0]], parse.lower[run[-1]]
    if first in figure_words("coming"):
        return len(run) > 1 and (measured or time_unit(last) is not None)
    return measured and (time_unit(last) is not None or parse.tags[run[0]] in ("JJR", "RBR"))
