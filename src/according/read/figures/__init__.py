"""Figures: numbers, their bounds and units, and what they count."""

from according.read.figures.find import find_figures

__all__ = ["find_figures"]
