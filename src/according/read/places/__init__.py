"""Places: names, which place of the world each means, and what it stands for."""

from according.read.places.find import read_places

__all__ = ["read_places"]
