"""Figures: numbers, their bounds and units, and what they count."""

from according.read.figures.as_of import counted_up_to, stands_as_of
from according.read.figures.find import find_figures

__all__ = ["counted_up_to", "find_figures", "stands_as_of"]
