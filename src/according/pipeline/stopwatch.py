"""Where the processor time of a run goes."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time


class Stopwatch:
    """CPU seconds by the name of a stage; what a stage inside another one takes is charged to the inner one alone."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._inner = [0.0]

    @contextmanager
    def running(self, stage: str) -> Iterator[None]:
        """Charges what happens inside to a stage."""
        start = process_time()
        self._inner.append(0.0)
        try:
            yield
        finally:
            spent = process_time() - start
            self.seconds[stage] += spent - self._inner.pop()
            self._inner[-1] += spent
