"""Where the names of places stand in a passage."""

from typing import NamedTuple

from according.language.countries import Group, Matched
from according.language.gazetteer import gazetteer
from according.language.parse import Parse
from according.read.places.choose import variants
from according.read.places.overrule import recognised
from according.read.places.sense import MODIFIER, place_words

NAMED = ("GPE", "LOC", "FAC")
OTHERS = ("PERSON", "ORG", "WORK_OF_ART", "EVENT", "LAW", "PRODUCT")
BREAKS = frozenset({",", ";", "(", ")", "/", "–", "—", '"', "“", "”", "and", "or"})


MORE = 3
"""Words by which a name grows at most, to either side."""
PARTICLES = frozenset({"of", "the", "do", "da", "de", "del", "la", "al", "el"})
SHORT = 4
"""Letters of an abbreviation at the most."""
LARGE = 100_000
"""People of a town that an abbreviation may stand for."""
LEAST = 1000
"""People of a town that a name known to the gazetteer alone is taken for."""


class Name(NamedTuple):
    """Tokens of a name, the country that it names, and whether it stands for no place: another's name holds it (a
    newspaper's, a person's), or a disease bears it. `body` is a union of countries.
    """

    first: int
    end: int
    match: Matched | None
    held: bool = False
    body: bool = False


def find_names(
    parse: Parse, matches: list[Matched], groups: list[Group], codes: frozenset[str] = frozenset()
) -> list[Name]:
    """Names without overlaps: a longer name of a place swallows the country in it. `codes` are the countries that the
    report speaks of.
    """
    out = _parsed(parse, matches, codes)
    taken = {token for name in out for token in range(name.first, name.end)}
    holders = [(first, end) for first, end, label in parse.entities if label in OTHERS]
    for match in matches:
        if taken.isdisjoint(range(match.first, match.end)) and not _people(parse, match):
            held = any(first <= match.first and match.end <= end and _larger(parse, first, end, match)
                       for first, end in holders)
            out.append(Name(match.first, match.end, match, held))
    for group in groups:
        if group.kind != "organisation" and taken.isdisjoint(range(group.first, group.end)):
            out.append(Name(group.first, group.end, None, held=group.kind == "people", body=group.kind == "union"))
    named = sorted({name[:2]: name for name in _whole(parse, out)}.values())
    return [name._replace(held=True) if _ailment(parse, name.end) else name
            for name in named if name.match or name.body or name.held or not _never(parse, name)]


def _never(parse: Parse, name: Name) -> bool:
    """Whether the words are no place's: in small letters, a day or "the University", an abbreviation that only a small
    town's name is spelled like ("the CDC").
    """
    word = parse.words[name.first]
    if name.end - name.first > 1:
        return not any(parse.words[token][:1].isupper() for token in range(name.first, name.end))
    if word.islower() or parse.lower[name.first] in place_words("never"):
        return True
    around = (*parse.words[max(0, name.first - 2):name.first], *parse.words[name.end:name.end + 2])
    if not SHORT >= len(word) == sum(c.isalpha() for c in word) or not word[1:].isupper() or any(
            len(other) > 1 and other.isupper() for other in around):
        return False
    return all(entry.kind == "town" and entry.population < LARGE for entry in gazetteer().find(word))


def _whole(parse: Parse, names: list[Name]) -> list[Name]:
    """Names, each grown to the longest one around it that the gazetteer has: "Rio Grande" before "do Sul"."""
    grown = [_grown(parse, name) if not name.held and not name.body else name for name in names]
    ends = {(one.first, one.end) for one, name in zip(grown, names, strict=True) if one is not name}
    return [name for name in grown if (name.first, name.end) in ends
            or not any(first <= name.first and name.end <= end for first, end in ends)]


def _grown(parse: Parse, name: Name) -> Name:
    """A name with the proper names beside it, and the small words before those, where the gazetteer has the whole."""
    firsts = [name.first]
    while len(firsts) < MORE and firsts[-1] and parse.tags[firsts[-1] - 1] == "NNP":
        firsts.append(firsts[-1] - 1)
    ends = [name.end]
    for end in range(name.end + 1, min(name.end + MORE, len(parse)) + 1):
        if parse.tags[end - 1] == "NNP":
            ends.append(end)
        elif parse.lower[end - 1] not in PARTICLES:
            break
    first, end = firsts[-1], ends[-1]
    if (first, end) == (name.first, name.end) or any(
            entry_first < end and entry_end > first and label == "PERSON"
            for entry_first, entry_end, label in parse.entities):
        return name
    return Name(first, end, None) if known(parse, first, end, whole=True) else name


def _ailment(parse: Parse, end: int) -> bool:
    """Whether a word behind the name makes it a disease's: "West Nile virus"."""
    return any(word in place_words("ailment") for word in parse.lower[end : end + 2])


def _parsed(parse: Parse, matches: list[Matched], codes: frozenset[str]) -> list[Name]:
    """What the parser takes for places, and the same words wherever else they stand in the passage.

    Of a word that it takes for a place here and for none there, the more frequent decides.
    """
    covered = {token for match in matches for token in range(match.first, match.end)}
    found = _labelled(parse, matches, covered)
    placed = covered | {token for names in found.values() for name in names for token in range(name.first, name.end)}
    for start, stop in recognised(parse, placed, codes):
        found.setdefault(tuple(parse.words[start:stop]), []).append(Name(start, stop, None))
    if not found:
        return []
    covered.update(token for first, end, label in parse.entities if label in OTHERS and end - first > 1
                   for token in range(first, end))
    standing: dict[str, list[int]] = {words[0]: [] for words in found}
    for token, word in enumerate(parse.words):
        if word in standing:
            standing[word].append(token)
    out: list[Name] = []
    for words, names in found.items():
        size = len(words)
        starts = [token for token in standing[words[0]] if tuple(parse.words[token:token + size]) == words]
        tagged = {name.first for name in names}     # what stands in another's name has no vote: "the Dubai Police"
        free = [token for token in starts if token in tagged or covered.isdisjoint(range(token, token + size))]
        if len(names) * 2 >= len(free):
            out.extend(Name(token, token + size, None) for token in free)
        elif len(names) * 3 >= len(free):
            out.extend(names)
    return out


def _labelled(parse: Parse, matches: list[Matched], covered: set[int]) -> dict[tuple[str, ...], list[Name]]:
    """Names by their words; one that ends a person's name in the passage is that person's."""
    persons = {parse.words[end - 1] for _, end, label in parse.entities if label == "PERSON"}
    found: dict[tuple[str, ...], list[Name]] = {}
    for first, end, label in parse.entities:
        for start, stop in _pieces(parse, first, end) if label in NAMED else ():
            if label != "FAC" and not (known(parse, start, stop) or _located(parse, start)):
                continue
            inside = [match for match in matches if match.first < stop and match.end > start]
            if all(_wider(parse, start, stop, match) for match in inside) and parse.words[stop - 1] not in persons:
                found.setdefault(tuple(parse.words[start:stop]), []).append(Name(start, stop, None))
    for start, stop in _introduced(parse):
        if covered.isdisjoint(range(start, stop)):
            found.setdefault(tuple(parse.words[start:stop]), []).append(Name(start, stop, None))
    return found


def _introduced(parse: Parse) -> list[tuple[int, int]]:
    """Proper names that the words beside them make places, whatever the parser says: "near X", "the X region"."""
    labelled = {token for first, end, label in parse.entities if label in NAMED or end - first > 1
                for token in range(first, end)}
    closed = {token for first, end, label in parse.entities
              if label in (*NAMED, "DATE", "TIME") or (label == "PERSON" and end - first > 1)
              for token in range(first, end)}
    out, named = [], _before_names(parse)
    for token, word in enumerate(parse.lower):
        if named[token] and _leads(parse, token) and (run := _known_run(parse, token + 1, closed)):
            out.append(run)
        if word in place_words("land") and token and token - 1 not in labelled:
            start = token
            while start and parse.tags[start - 1] == "NNP" and start - 1 not in labelled:
                start -= 1
            if start < token:
                out.append((start, token))
        if word in place_words("near") or _town_of(parse, token):
            end = _run(parse, token + 1, labelled)
            if end > token + 1:
                out.append((token + 1, end))
    return out


def _before_names(parse: Parse) -> list[bool]:
    """For each token whether a proper name follows, an article and compass words between set aside."""
    part, out = place_words("part"), [False] * (len(parse) + 1)
    for token in range(len(parse) - 2, -1, -1):
        between = parse.lower[token + 1] == "the" or parse.words[token + 1] in part
        out[token] = parse.tags[token + 1] == "NNP" or (between and out[token + 1])
    return out


def _town_of(parse: Parse, token: int) -> bool:
    """Whether the token is the "of" of "the town of"."""
    return parse.lower[token] == "of" and token > 0 and parse.lower[token - 1] in place_words("town")


def _kind_of(parse: Parse, token: int) -> bool:
    """Whether the token is the "of" of "the district of", "the islands of"."""
    return parse.lower[token] == "of" and token > 0 and not place_words("kind").isdisjoint(
        (parse.lower[token - 1], parse.lemma(token - 1)))


def _leads(parse: Parse, token: int) -> bool:
    """Whether a proper name right behind may be a place's: after "in", "west of", or a verb of going ("left")."""
    word = parse.lower[token]
    if word == "of" and token:
        return parse.lower[token - 1] in place_words("part") or _town_of(parse, token) or _kind_of(parse, token)
    return word in place_words("located") or (parse.tags[token][0] == "V" and parse.lemma(token) in place_words("go"))


def _run(parse: Parse, first: int, closed: set[int]) -> int:
    """The end of the proper names that start at a token."""
    end = first
    while end < len(parse) and end not in closed and (parse.tags[end] == "NNP" or (
            first < end < len(parse) - 1 and parse.tags[end] == "HYPH" and parse.tags[end + 1] == "NNP")):
        end += 1
    return end


def _known_run(parse: Parse, first: int, closed: set[int]) -> tuple[int, int] | None:
    """The proper names from a token on, an article and a compass word set aside, where the gazetteer has them."""
    part = place_words("part")
    while first < len(parse) and (parse.lower[first] == "the" or parse.words[first] in part):
        first += 1
    end = _run(parse, first, closed)
    return (first, end) if end > first and known(parse, first, end) else None


def known(parse: Parse, first: int, end: int, *, whole: bool = False) -> bool:
    """Whether the gazetteer has the name, of a town with that of more than a hamlet; `whole`: with all its words."""
    words = " ".join(parse.words[first:end])
    for name in (words,) if whole else variants(words):
        for entry in gazetteer().find(name):
            if entry.kind != "town" or entry.population >= LEAST:
                return True
    return False


def _located(parse: Parse, first: int) -> bool:
    """Whether the words before a name say that it is a place."""
    before = parse.lower[first - 1] if first else ""
    if before == "the" and first > 1:
        before = parse.lower[first - 2]
    return before in place_words("located") or before in place_words("near")


def _people(parse: Parse, match: Matched) -> bool:
    """Whether a demonym names persons ("Canadians", "a Canadian") or a language, and no place's quality ("Canadian
    media").
    """
    if match.as_ != "demonym":
        return False
    last = match.end - 1
    tag = parse.tags[last]
    return tag in ("NNS", "NNPS") or (tag in ("NN", "NNP") and parse.deps[last] not in MODIFIER)


def _larger(parse: Parse, first: int, end: int, match: Matched) -> bool:
    """Whether a name of another kind has capitalised words besides the country's."""
    return any(parse.words[token][:1].isupper() for token in range(first, end) if not match.first <= token < match.end)


def _wider(parse: Parse, start: int, stop: int, match: Matched) -> bool:
    """Whether the piece is another place's name: has capitalised words besides the country's, the compass apart."""
    return match.first >= start and match.end <= stop and any(
        parse.words[token][:1].isupper() and parse.lower[token] not in place_words("part")
        for token in range(start, stop) if not match.first <= token < match.end)


def _pieces(parse: Parse, first: int, end: int) -> list[tuple[int, int]]:
    """An entity cut at commas and conjunctions, without articles, small words at its ends, and possessive marks."""
    out, start = [], first
    for token in range(first, end + 1):
        if token == end or parse.lower[token] in BREAKS:
            begin, stop = start, token
            while begin < stop and not (parse.words[begin][:1].isupper() or parse.words[begin][:1].isdigit()):
                begin += 1
            if stop - begin > 1 and parse.lower[begin] == "the" and parse.lower[begin + 1] != "hague":
                begin += 1
            while stop > begin and not parse.words[stop - 1][:1].isupper():
                stop -= 1
            if stop > begin and not any(c.isdigit() and w[0].isalpha() for w in parse.words[begin:stop] for c in w):
                out.append((begin, stop))
            start = token + 1
    return out
