"""One parser for all laws."""

from collections.abc import Iterator
from functools import cache

import pytest

from according.language import parser

LOADED = cache(parser.Parser)


@pytest.fixture(scope="module", autouse=True)
def one_parser() -> Iterator[None]:
    """A parser is loaded once for each batch size: that costs a second, and it keeps nothing of what it has read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parser, "Parser", LOADED)
        yield
