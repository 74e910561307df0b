"""Records in and out of the database: Store opens, Writer adds, View answers. Rows are only ever added."""

from according.store.schema import Key, month_of
from according.store.store import Store
from according.store.view import Counts, View
from according.store.window import Clock
from according.store.writer import Writer

__all__ = ["Clock", "Counts", "Key", "Store", "View", "Writer", "month_of"]
