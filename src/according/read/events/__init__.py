"""Events: what happened, is or will be; its type, who takes part, when, where and how many."""

from according.read.events.find import Around, Happenings, find_events
from according.read.events.scene import Found, Scene

__all__ = ["Around", "Found", "Happenings", "Scene", "find_events"]
