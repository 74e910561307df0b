"""Names of persons in a passage: where they stand, and what belongs to them."""

from according.language.countries import find_countries
from according.language.parse import Parse
from according.read import lexicons

HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lady", "lord", "dame"})
LONGEST = 8
"""Tokens of a name, hyphens counted."""
TWO = 2
"""Tokens of a full name at the least."""


def person_names(parse: Parse) -> list[tuple[int, int]]:
    """Person names, without titles, honorifics and possessive endings that the recogniser took in."""
    found = [_bare_name(parse, start, end) for start, end, label in parse.entities if label == "PERSON"]
    return [
        (s, e)
        for s, e in found
        if not _is_place(parse, s, e)
        and not determined(parse, s, e)
        and s < e <= s + LONGEST
        and parse.words[e - 1][:1].isupper() | ("-" in parse.words[s:e])
    ]


def _bare_name(parse: Parse, start: int, end: int) -> tuple[int, int]:
    while end > start and (
        parse.tags[end - 1] == "POS" or not parse.words[end - 1][:1].isalpha() or parse.lower[end - 1] in ("’s", "'s")
    ):
        end -= 1
    while start < end and (
        parse.lower[start] in HONORIFICS
        or parse.lower[start] in lexicons.roles()
        or not parse.words[start][:1].isalpha()
        or (parse.words[start][:1].islower() and any(w[:1].isupper() for w in parse.words[start + 1 : end]))
    ):
        start += 1
    return start, end


def determined(parse: Parse, start: int, end: int) -> bool:
    """'The Harbour Poet', "a Holm Polaroid": what stands behind an article, quoted or not, is nobody's full name."""
    before = start - 1
    while before >= 0 and not parse.words[before][:1].isalnum():
        before -= 1
    return end - start >= TWO and before >= 0 and parse.lower[before] in ("the", "a", "an") and before >= start - TWO


def _is_place(parse: Parse, start: int, end: int) -> bool:
    """A country is nobody's name: the whole of it, or its last word ("N. Korea")."""
    found = find_countries(parse.words[start:end])
    return any(m.first == 0 and m.end == end - start for m in found) or any(
        m.first == 0 for m in find_countries(["North", parse.words[end - 1]])
    )


def titled_names(parse: Parse) -> list[tuple[int, int]]:
    """Names that the recogniser did not call persons, though a role stands before them or in apposition to them."""
    persons = {t for s, e, label in parse.entities if label == "PERSON" for t in range(s, e)}
    out = []
    for t, tag in enumerate(parse.tags):
        if tag != "NNP" or t in persons or parse.deps[t] in ("compound", "poss") or not parse.words[t][0].isupper():
            continue
        start = t
        while start and parse.tags[start - 1] in ("NNP", "HYPH") and start <= parse.heads[start - 1] <= t:
            start -= 1
        start, end = _bare_name(parse, start, t + 1)
        if end - start < TWO or parse.lemma(t) in lexicons.roles():
            continue
        apposed = [c for c in parse.children[t] if parse.deps[c] == "appos"]
        apposed += _spokesman_before(parse, t)
        placed = find_countries(parse.words[start:end])
        if placed and not (placed[0].first > 0 and _given(parse, start) and apposed and parse.deps[t] == "nsubj"):
            continue
        verb = parse.heads[t]
        if parse.deps[t] == "nsubj" and parse.lemma(verb) == "be":
            apposed += [c for c in parse.children[verb] if parse.deps[c] == "attr" and parse.tags[c] == "NN"]
        if parse.deps[t] == "appos":
            apposed.append(parse.heads[t])
        beside = [*apposed, *([start - 1] if start and parse.heads[start - 1] == t else [])]
        speaks = parse.deps[t] == "nsubj" and parse.tags[parse.heads[t]][0] == "V" and t + 2 < len(parse)
        body = any(label == "ORG" and s <= t < e for s, e, label in parse.entities)
        if (
            speaks
            and end - start <= TWO + 1
            and parse.words[t + 1] == ","
            and parse.lower[t + 2] in ("of", "from", "at", "with")
        ) or any(
            (role := lexicons.roles().get(parse.lemma(c)))
            and role.title
            and not start <= c < end
            and not (body and role.unnamed == "other")
            for c in beside
        ):
            out.append((start, end))
    return out


def _spokesman_before(parse: Parse, t: int) -> list[int]:
    """'A spokesman for the port, Ivo Holm': the name is the spokesman's, though a parser hangs it on the port."""
    above = parse.heads[t]
    if parse.deps[t] != "appos" or parse.deps[above] != "pobj" or above == t:
        return []
    noun = parse.heads[parse.heads[above]]
    return [noun] if parse.lower[noun].startswith("spokes") else []


def surnames_in(parse: Parse, surnames: set[str], names: set[tuple[str, ...]]) -> list[int]:
    """Proper nouns that are part of a full name elsewhere in the report, where the recogniser saw no person.

    With a given name of its own before it, a surname is somebody else's, unless that is the bearer's.
    """
    return [
        t
        for t, lower in enumerate(parse.lower)
        if lower in surnames
        and parse.tags[t][0] in "NUF"
        and parse.words[t][0].isupper()
        and parse.deps[t] != "compound"
        and not any(
            _given(parse, c) and not any(parse.lower[c] in parts and lower in parts for parts in names)
            for c in parse.children[t]
            if c < t and parse.deps[c] == "compound"
        )
    ]


def _given(parse: Parse, token: int) -> bool:
    """A capitalised word before a surname that is neither title nor honorific."""
    return (
        parse.words[token][0].isupper()
        and parse.lower[token] not in HONORIFICS
        and parse.lemma(token) not in lexicons.roles()
        and parse.lower[token] not in lexicons.roles()
    )


def parts_of(parse: Parse, start: int, end: int) -> tuple[str, ...]:
    """The parts of a name, lower case; a hyphenated given name is one part."""
    return tuple(written(parse, start, end).lower().replace("’", "'").split())


def written(parse: Parse, start: int, end: int) -> str:
    """The tokens as written, with the spaces between them folded."""
    folded = []
    for token in range(start, end):
        if token > start and parse.starts[token] > parse.ends[token - 1]:
            folded.append(" ")
        folded.append(parse.words[token])
    return "".join(folded)


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Equal, or one name holds all parts of the other ("Anna Maria Holt", "Anna Holt")."""
    return a == b or (
        len(a) > 1 and len(b) > 1 and (set(a) <= set(b) or set(b) <= set(a)) and (a[0] == b[0] or a[-1] == b[-1])
    )
