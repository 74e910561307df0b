"""Records for the tests of resolve: places and persons are invented, country codes are not."""

from typing import Any

from according.records import Block, Frame, Moment, Peg, Quantity, Reading, Report, Source, Span, Spot, Statement, Time

HERE = Span(0, 1)


def person(
    name: str | None, *, role: str | None = None, country: str | None = None, entity: str | None = None
) -> Source:
    """A person as a source; the entity is made of the name or the role."""
    return Source(name=name, kind="person", role=role, country=country, entity=entity or f"person:{name or role}")


def statement(
    ident: str, words: str, *, source: Source | None = None, frame: Frame | None = None, **fields: Any
) -> Statement:
    """A statement with a frame, by the report's author unless a source is given."""
    return Statement(id=ident, words=words, source=source or Source(), frame=frame or Frame(), **fields)


def spoken(ident: str, words: str, source: Source, **fields: Any) -> Statement:
    """A direct quotation."""
    return statement(ident, words, source=source, quotation="direct", **fields)


def day(words: str, earliest: str | None, latest: str | None = None, relation: str = "abs:x") -> Moment:
    """A time in a proposition."""
    return Moment(words=words, span=HERE, relation=relation, earliest=earliest, latest=latest or earliest)


def spot(name: str, country: str | None = None, precision: int | None = 1) -> Spot:
    """A place in a proposition."""
    return Spot(words=name, span=HERE, name=name, country=country, precision=precision)


def count(number: float, counted: str, words: str) -> Quantity:
    """An exact number of something."""
    return Quantity(counted=counted, low=number, best=number, high=number, words=words)


def killed(
    nation: str = "NO",
    *,
    number: float = 4,
    moments: tuple[Moment, ...] = (),
    spots: tuple[Spot, ...] = (spot("Brannvik"),),
) -> Frame:
    """So many officers of a nation killed by a landslide at Brannvik."""
    return Frame(
        predicate="kill",
        patients=("officer", nation),
        terms=("kill", "landslide", "officer"),
        names=("brannvik", nation),
        quantities=(count(number, "officer", str(number)),),
        moments=moments,
        spots=spots,
    )


def report(text: str, *, outlet: str | None = None, published: str | None = None, **fields: Any) -> Report:
    """A report of one paragraph."""
    return Report(
        text=text,
        outlet=outlet,
        published=published,
        basis="stated" if published else "unknown",
        blocks=(Block(kind="paragraph", span=Span(0, len(text))),),
        **fields,
    )


def reading(
    of: Report,
    *statements: Statement,
    keywords: dict[str, float] | None = None,
    pegs: tuple[Peg, ...] = (),
    times: tuple[Time, ...] = (),
) -> Reading:
    """A reading of a report."""
    return Reading(
        report=of.id,
        reader="literal",
        statements=statements,
        pegs=pegs,
        times=times,
        keywords=tuple(sorted((keywords or {}).items(), key=lambda pair: (-pair[1], pair[0]))),
    )
