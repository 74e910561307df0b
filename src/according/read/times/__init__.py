"""Times: temporal expressions, their relations to the day of publication, and the pegs that a report hangs on."""

from according.read.times.beside import read_beside
from according.read.times.find import find_pegs, find_times, read_times

__all__ = ["find_pegs", "find_times", "read_beside", "read_times"]
