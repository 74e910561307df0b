"""How many were killed or wounded, by the policies of ACLED and UCDP."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from according.records import Figure


class Toll(NamedTuple):
    """A count of persons: low, best, high; None where it is not given."""

    low: float | None = None
    best: float | None = None
    high: float | None = None

    @property
    def conservative(self) -> float | None:
        """ACLED's number: the least that is said. Of "up to 50" nothing is."""
        return self.low


def toll(figures: Iterable[Figure], role: str) -> Toll | None:
    """The count of one mention in a role ("killed", "wounded"); None without a figure in it. A rate is no count.

    Figures are parts of one count ("six soldiers and two drivers") or say it twice ("six, two of them drivers"); which,
    is not known. So of several the highest low is kept, which is right either way, and nothing else.

    >>> from according.records import Figure, Span
    >>> six = Figure(span=Span(0, 3), low=6, best=6, high=6, role="killed")
    >>> toll([six, Figure(span=Span(8, 11), low=2, best=2, high=2, role="killed")], "killed")
    Toll(low=6, best=None, high=None)
    """
    found = [figure for figure in figures if figure.role == role and figure.unit is None and figure.per is None]
    if len(found) == 1:
        return Toll(found[0].low, found[0].best, found[0].high)
    return Toll(low=max((f.low for f in found if f.low is not None), default=None)) if found else None


def acled_fatalities(tolls: Sequence[Toll]) -> float | None:
    """The most conservative number when reports differ; vague words have ACLED's (dozens 12) as their low already.

    >>> acled_fatalities([Toll(12), Toll(8, 8, 8)])
    8
    """
    return min((toll.conservative for toll in tolls if toll.conservative is not None), default=None)


def ucdp_deaths(tolls: Sequence[Toll]) -> Toll:
    """Low the lowest and high the highest of the reports, best what all agree on.

    A report with a low and no high ("at least seven") leaves the high open.

    >>> ucdp_deaths([Toll(6, 6, 6), Toll(8, 8, 8)])
    Toll(low=6, best=None, high=8)
    """
    lows = [toll.low for toll in tolls if toll.low is not None]
    highs = [toll.high for toll in tolls if toll.high is not None]
    bests = {toll.best for toll in tolls}
    unbounded = any(toll.high is None for toll in tolls)
    return Toll(
        min(lows, default=None),
        bests.pop() if len(bests) == 1 else None,
        None if unbounded else max(highs, default=None),
    )


def whole(number: float | None) -> int | float | None:
    """A count as the integer that it is.

    >>> whole(6.0), whole(None)
    (6, None)
    """
    return int(number) if number is not None and number == int(number) else number
