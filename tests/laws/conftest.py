"""One parser for all laws, and a command line run as a process."""

from collections.abc import Iterator
from functools import cache

import pytest

from according.language import parser

LOADED = cache(parser.Parser)


@pytest.fixture(scope="module", autouse=True)
def one_parser() -> Iterator[None]:
    """Parsers are loaded once for each batch size: a load costs a second, and a parser keeps nothing of what it read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parser, "Parser", LOADED)
        yield
