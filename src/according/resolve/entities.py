"""Sources across reports: one person under a name, a short name or an office; one government under its country's name,
capital or seat.
"""

from collections.abc import Iterable
from itertools import combinations

from according.language.commonness import american, weight
from according.language.countries import country
from according.records import Link, Reading, Reason, Record, Source
from according.records.reading import SourceKind
from according.resolve import lexicons, names
from according.resolve.features import link, reason

NOT_HELD = frozenset(
    {
        "deputy",
        "vice",
        "former",
        "ex",
        "assistant",
        "acting",
        "junior",
        "outgoing",
        "incoming",
        "designate",
        "shadow",
        "then",
    }
)
FULL = 0.8
"""Agreement from which two names need no further ground."""


class Node(Record, frozen=True, kw_only=True):
    """All mentions of one source in one report: `id` is `report:entity`; name, role and country are the fullest given
    there.
    """

    id: str
    kind: SourceKind
    name: str | None = None
    role: str | None = None
    country: str | None = None

    @property
    def folded(self) -> tuple[str, ...]:
        """Parts of a person's name, empty where there is none."""
        return names.folded(self.name) if self.name and self.kind == "person" else ()


def nodes(reading: Reading) -> list[Node]:
    """The sources of a reading, sorted by id; the author and pronouns that stand for nobody known are none."""
    found: dict[str, list[Source]] = {}
    for statement in reading.statements:
        for source in (statement.source, *statement.cosources):
            if source.entity and source.kind != "author" and not source.entity.startswith("pronoun:"):
                found.setdefault(f"{reading.report}:{source.entity}", []).append(source)
    return [
        Node(
            id=ident,
            kind=_fullest(s.kind for s in sources) or "group",  # type: ignore[arg-type]
            name=_fullest(s.name for s in sources),
            role=_fullest(s.role for s in sources),
            country=_fullest(s.country for s in sources),
        )
        for ident, sources in sorted(found.items())
    ]


def _fullest(values: Iterable[str | None]) -> str | None:
    """The longest, then the first by letters."""
    return min((v for v in values if v), key=lambda v: (-len(v), v), default=None)


def exact_key(node: Node) -> tuple[str, ...] | None:
    """What joins two mentions without a link: a full name, a body's whole name, a government's country. None for
    anything less.
    """
    if node.kind == "person":
        return ("person", *node.folded) if len(node.folded) > 1 else None
    code = government(node)
    if code is not None:
        return ("government", code)
    return ("body", *_body(node)) if node.name else None


def government(node: Node) -> str | None:
    """The country that a bare country's name, capital or seat of government stands for as a source."""
    if node.kind != "government" or node.name is None:
        return None
    found = country(node.name)
    return found.code if found else None


def office(node: Node) -> tuple[str, ...] | None:
    """The one-holder office in a role, its words sorted, with the country; None where the role may have many
    holders.
    """
    if node.role is None or node.country is None or node.kind != "person":
        return None
    words = [
        american(w) for w in node.role.lower().replace("-", " ").split() if w not in ("the", "of", "for", "and", "'s")
    ]
    need = lexicons.offices().get(words[-1]) if words else None
    if need is None or NOT_HELD & set(words) or (need == "portfolio" and len(words) < 2):
        return None
    return (node.country, *sorted(words))


def entity_link(a: Node, b: Node) -> Link | None:
    """The link of two sources of reports that tell of one thing.

    Unnamed officials or experts are never one by their type. Two given names are never one by their surname.
    """
    if a.id == b.id:
        return None
    pair, ground = (a.id, b.id), _grounds(a, b)
    if a.kind == "person" and b.kind == "person":
        return _persons(a, b, pair, ground)
    if "person" in (a.kind, b.kind):
        return None
    code = government(a)
    if code is not None and code == government(b):
        return link(pair, "entity", "same", 0.95, [reason("same country", 1, f"{a.name} | {b.name}")])
    found = _bodies(a, b)
    if not found:
        return None
    return link(pair, "entity", "same", found, [reason("same name", found, f"{a.name} | {b.name}"), *ground])


def entity_links(pairs: Iterable[tuple[Node, Node]], known: Iterable[Node]) -> list[Link]:
    """The links of pairs, `known` being all sources of the reports: a short name that fits two of them is left open."""
    persons = sorted({n.folded for n in known if len(n.folded) > 1})
    return [_open(found, a, b, persons) for a, b in pairs if (found := entity_link(a, b))]


def _open(found: Link, a: Node, b: Node, persons: list[tuple[str, ...]]) -> Link:
    """The link, or "unsure" where one of the names is short and not one person alone bears it."""
    short = min(a.folded, b.folded, key=len)
    if found.verdict != "same" or len(short) != 1:
        return found
    bearers = [n for n in persons if names.agreement(short, n)]
    if all(names.agreement(n, m) for n, m in combinations(bearers, 2)) and not _other_roles(a, b):
        return found
    called = ", ".join(" ".join(n) for n in bearers) or f"{a.role} | {b.role}"
    return link((a.id, b.id), "entity", "unsure", 0.5, [reason("other bearers", 1, called), *found.reasons])


def _other_roles(a: Node, b: Node) -> bool:
    """Both have a role, and no word of it is common."""
    left, right = ({american(w) for w in (n.role or "").lower().replace("-", " ").split()} for n in (a, b))
    return bool(left and right) and not left & right


def _persons(a: Node, b: Node, pair: tuple[str, str], ground: list[Reason]) -> Link | None:
    held = office(a)
    same_office = held is not None and held == office(b)
    called = f"{a.name or a.role} | {b.name or b.role}"
    if same_office:
        ground.insert(0, reason("same office", 1, " ".join((held or ())[1:])))
    if not (a.folded and b.folded):
        return link(pair, "entity", "same", 0.75, ground) if same_office else None
    found = names.agreement(a.folded, b.folded)
    apart = a.country is not None and b.country is not None and a.country != b.country
    if found >= FULL or (found and not apart):
        return link(pair, "entity", "same", found, [reason("same name", found, called), *ground])
    if same_office or (min(len(a.folded), len(b.folded)) > 1 and set(a.folded) & set(b.folded)):
        return link(pair, "entity", "different", 1.0 - found, [reason("other name", 1, called), *ground])
    return None


def _grounds(a: Node, b: Node) -> list[Reason]:
    return [reason("same country", 1, a.country)] if a.country and a.country == b.country else []


def _body(node: Node) -> tuple[str, ...]:
    return tuple(american(w) for w in names.body(node.name or ""))


def _bodies(a: Node, b: Node) -> float:
    """Equal names, initials for a name, a name with something before it, or its first and telling words alone."""
    one, other = sorted((_body(a), _body(b)), key=lambda n: (len(n), n))
    if not one or not other:
        return 0.0
    if one == other:
        return 0.95
    if len(one) == 1 and len(other) > 2 and one[0] == "".join(w[0] for w in other):
        return 0.85
    if len(one) > 2 and other[-len(one) :] == one:
        return 0.8
    short = a.kind == b.kind == "organisation" and other[: len(one)] == one and country(" ".join(one).title()) is None
    if set(other[len(one) :]) & lexicons.words("seated"):
        return 0.0
    return 0.7 if short and weight(one[0]) >= 1 else 0.0
