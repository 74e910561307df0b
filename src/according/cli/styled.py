"""Lines of styled text: what sheets are made of, on a terminal and off it."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol


class Line(Protocol):
    """A line of a sheet: stretches of text with the name of a style each."""

    @property
    def segments(self) -> Iterable[tuple[str, str]]:
        """Pairs of style and text."""


class Styled(NamedTuple):
    """A line drawn here."""

    segments: tuple[tuple[str, str], ...]
