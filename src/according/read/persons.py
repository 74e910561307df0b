"""Persons of a report, and what stands beside their names: role, affiliation, country, gender."""

from dataclasses import dataclass, field

from according.language.countries import find_countries
from according.language.parse import Parse
from according.read import lexicons
from according.read.interviews import At
from according.read.names import written

WOMAN = frozenset(
    {
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "lady",
        "dame",
        "spokeswoman",
        "chairwoman",
        "congresswoman",
        "policewoman",
        "mother",
        "wife",
        "daughter",
        "sister",
        "queen",
        "princess",
        "businesswoman",
        "actress",
        "woman",
        "girl",
        "aunt",
        "niece",
        "grandmother",
        "widow",
        "landlady",
        "waitress",
        "nun",
        "girlfriend",
        "stepmother",
        "granddaughter",
        "duchess",
        "headmistress",
        "councilwoman",
        "saleswoman",
    }
)
MAN = frozenset(
    {
        "mr",
        "mr.",
        "lord",
        "spokesman",
        "chairman",
        "congressman",
        "policeman",
        "father",
        "husband",
        "son",
        "brother",
        "king",
        "prince",
        "businessman",
        "man",
        "boy",
        "uncle",
        "nephew",
        "grandfather",
        "widower",
        "landlord",
        "monk",
        "boyfriend",
        "stepfather",
        "grandson",
        "duke",
        "headmaster",
        "councilman",
        "fisherman",
        "salesman",
    }
)
FAR = 5
"""Tokens before its head noun in which a role is worded."""


@dataclass(slots=True)
class Person:
    """Somebody named in full in the report. `role` is lower case words, `country` ISO alpha-2; `gender` "f", "m" or
    None.
    """

    name: str
    parts: tuple[str, ...]
    role: str | None = None
    head: str | None = None
    affiliation: str | None = None
    country: str | None = None
    gender: str | None = None
    mentions: list[At] = field(default_factory=list)

    @property
    def slug(self) -> str:
        """The id that all mentions share within the report."""
        return "person:" + "-".join(self.parts)


def describe(parse: Parse, start: int, end: int, person: Person) -> None:
    """Role, affiliation, country and gender, from what stands beside the name."""
    head = next((t for t in range(start, end) if not start <= parse.heads[t] < end), end - 1)
    nouns = [c for c in parse.children[head] if parse.deps[c] == "appos"]
    if parse.deps[head] == "appos":
        nouns.append(parse.heads[head])
    titles = [t for t in range(max(0, start - 6), start) if _title_of(parse, t, head, start)]
    verb = parse.heads[head]
    if parse.deps[head] == "nsubj" and parse.lemma(verb) == "be" and start < verb <= end + 1:
        nouns += [c for c in parse.children[verb] if parse.deps[c] == "attr" and parse.tags[c] in ("NN", "NNP")]
    if start and parse.lower[start - 1] in WOMAN | MAN and person.gender is None:
        person.gender = "f" if parse.lower[start - 1] in WOMAN else "m"
    if titles:
        first = titles[0]
        while (
            first > 0
            and first > start - 8
            and (parse.heads[first - 1] in (head, *titles) or parse.tags[first - 1] == "POS")
            and (parse.deps[first - 1] in ("compound", "amod", "poss", "nmod", "case", "det"))
        ):
            first -= 1
        _take_role(parse, list(range(first, start)), titles[-1], person)
    for noun in nouns:
        if parse.lemma(noun) in lexicons.roles() and not (start <= noun < end):
            below = [t for t in parse.subtree(noun) if not start <= t < end and abs(t - noun) < 25]
            _take_role(parse, below, noun, person)


def _title_of(parse: Parse, token: int, head: int, start: int) -> bool:
    role = lexicons.roles().get(parse.lemma(token)) or lexicons.roles().get(parse.lower[token])
    return (
        role is not None
        and role.title
        and parse.heads[token] == head
        and parse.deps[token] in ("compound", "nmod", "amod", "appos")
        and token < start
    )


def _take_role(parse: Parse, tokens: list[int], noun: int, person: Person) -> None:
    if person.role is not None:
        return
    found = role_words(parse, tokens, noun)
    person.role, person.head = found, parse.lemma(noun)
    person.country = person.country or country_of(parse, tokens)
    body = employer(parse, tokens, noun)
    person.affiliation = affiliation(parse, noun) or (written(parse, body[0], body[1]) if body else None)
    if parse.lower[noun] in WOMAN | MAN:
        person.gender = "f" if parse.lower[noun] in WOMAN else "m"


def role_words(parse: Parse, tokens: list[int], noun: int) -> str:
    """The head noun with the nouns and adjectives before it, without country, article and possessor."""
    countries = {t for m in find_countries([parse.words[t] for t in tokens]) for t in tokens[m.first : m.end]}
    body = employer(parse, tokens, noun)
    countries.update(range(*body) if body else ())
    words = [
        parse.lower[t]
        for t in tokens
        if noun - FAR <= t <= noun
        and t not in countries
        and parse.tags[t][:2] in ("NN", "JJ", "VB", "HY")
        and parse.deps[t] != "poss"
    ]
    return " ".join(words) or parse.lower[noun]


def employer(parse: Parse, tokens: list[int], noun: int) -> tuple[int, int] | None:
    """The named body before a title: 'State Department spokesman', "Holm Lines' director"; first and end token."""
    before = {t for t in tokens if t < noun}
    portfolio = parse.lemma(noun) in ("minister", "secretary", "undersecretary")
    ends = [
        t
        for t in before
        if parse.tags[t].startswith("NNP")
        and (role := lexicons.roles().get(parse.lower[t])) is not None
        and not role.title
        and role.kind in ("organisation", "government", "media", "military")
    ]
    if ends:
        first = end = max(ends)
        while first - 1 in before and parse.tags[first - 1].startswith(("NNP", "HYPH")):
            first -= 1
        return (first, end + 1) if first < end else None
    for first, end, label in parse.entities:
        if label == "ORG" and end <= noun and {first, end - 1} <= before:
            low, high = first + (parse.tags[first] == "DT"), end - (parse.tags[end - 1] == "POS")
            if low >= high or (portfolio and parse.deps[high - 1] != "poss"):
                continue
            if parse.lower[low] not in lexicons.roles() and not find_countries(parse.words[low:high]):
                return low, high
    return None


def country_of(parse: Parse, tokens: list[int]) -> str | None:
    """ISO code of the first country, demonym, capital or seat among the tokens."""
    found = find_countries([parse.words[t] for t in tokens])
    return found[0].code if found else None


def affiliation(parse: Parse, noun: int) -> str | None:
    """'professor at X', 'head of Y': the named body after at, of, for, with or from."""
    for c in parse.children[noun]:
        if parse.deps[c] == "prep" and parse.lower[c] in ("at", "of", "for", "with", "from"):
            for pobj in parse.children[c]:
                if parse.deps[pobj] == "pobj" and parse.tags[pobj].startswith("NNP"):
                    tree = [
                        t for t in parse.subtree(pobj) if abs(t - pobj) < 12 and parse.deps[t] not in ("relcl", "appos")
                    ]
                    run = [t for t in tree if parse.words[t] not in (",", "'s", "’s") or t < pobj]
                    return written(parse, run[0], run[-1] + 1) if run else None
    return None
