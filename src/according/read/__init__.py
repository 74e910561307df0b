"""Read: a report and its parses in, a Reading out. Rules over the parse, with lexicons as data files."""

from according.read.reader import Reader

__all__ = ["Reader"]
