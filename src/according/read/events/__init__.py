"""Events: what happened, is or will be; its type, who takes part, when, where and how many."""

from according.read.events.find import Around, find_events
from according.read.events.scene import Found, Scene

__all__ = ["Around", "Found", "Scene", "find_events"]
