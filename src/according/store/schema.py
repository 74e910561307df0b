"""The tables, as queries see them; `migrations` makes them.

All rows are only ever added. `learned` is the moment at which the ledger learned of a row: UTC, microseconds,
`2024-10-09T06:30:00.000000Z`, always 27 characters, so that text order is order in time. `body` is a record as its
`encode` wrote it, and stands last, so that the other columns are read without it.
"""

from typing import NamedTuple

from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String, primary_key=True),
    Column("published", String),
    Column("month", Integer),
    Column("learned", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

sightings = Table(
    "sightings",
    metadata,
    Column("report", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("path", String, primary_key=True),
    Column("learned", String, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("report", String, primary_key=True),
    Column("reader", String, primary_key=True),
    Column("learned", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

statements = Table(
    "statements",
    metadata,
    Column("id", String, primary_key=True),
    Column("reader", String, primary_key=True),
    Column("report", String, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("own", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

keys = Table(
    "keys",
    metadata,
    Column("kind", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("month", Integer, primary_key=True),
    Column("finding", String, primary_key=True),
    Column("report", String, nullable=False),
)

links = Table(
    "links",
    metadata,
    Column("id", String, primary_key=True),
    Column("left", String, nullable=False),
    Column("right", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("judge", String, nullable=False),
    Column("learned", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

refusals = Table(
    "refusals",
    metadata,
    Column("id", String, primary_key=True),
    Column("learned", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

UNDATED = 0
"""What `keys.month` holds for a report without a date: part of a primary key cannot be NULL."""


class Key(NamedTuple):
    """What a finding is looked up by: two findings that share one are candidates for a link.

    `kind` is "claim", "utterance", "copy", "story" or "entity"; `finding` the id of a statement or report, or
    `report:entity`; `month` that of publication (`month_of`), None where the report has no date.
    """

    kind: str
    key: str
    month: int | None
    finding: str


def month_of(published: str | None) -> int | None:
    """The month of an ISO date as one number, year * 12 + month; None for no date.

    >>> month_of("2024-10-09")
    24298
    """
    if published is None:
        return None
    return int(published[:4]) * 12 + int(published[5:7])
