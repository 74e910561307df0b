"""Places: names and what they stand for."""

from according.read.places.find import find_places

__all__ = ["find_places"]
