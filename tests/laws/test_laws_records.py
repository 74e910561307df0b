"""Law 4: decode(encode(x)) == x, and what a record does not understand it refuses."""

import json
from contextlib import suppress
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from invented import Invented, batches
from made_ledgers import law, write
from msgspec import Struct

import according.records as known
from according import Ledger
from according.errors import RecordError
from according.records import Link, Reading, Record, Refusal, Report, Sighting
from according.settings import Settings

EXPORTED: dict[str, type[Record]] = {
    "report": Report, "sighting": Sighting, "reading": Reading, "link": Link, "refusal": Refusal,
}
RECORDS = sorted((found for found in vars(known).values() if isinstance(found, type) and issubclass(found, Record)
                  and found is not Record), key=lambda found: found.__name__)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


def parts(record: Any) -> list[Record]:
    """A record and all records in it."""
    if isinstance(record, Record):
        return [record, *(part for name in record.__struct_fields__ for part in parts(getattr(record, name)))]
    return [part for item in record for part in parts(item)] if isinstance(record, tuple) else []


@law(12)
@given(batches())
def test_records_of_a_ledger_come_back(batch: list[Invented]) -> None:
    """Every record that a ledger holds or answers with, whole and in its parts, is what its encoding decodes to, and
    encodes to the same bytes again.
    """
    with TemporaryDirectory() as place, Ledger(f"{place}/news.db", Settings()) as ledger:
        added = ledger.add(write(place, batch))
        found: list[Record] = [added, *ledger.claims(), *ledger.standings(), *ledger.statements(), *ledger.stories(),
                               *ledger.sources(), *ledger.reports(), *ledger.refusals()]
        found += [ledger.show(row.id) for row in (*ledger.stories(), *ledger.reports(), *ledger.sources())]
        if len(ledger.reports()) > 1:
            found.append(ledger.compare(*(row.id for row in ledger.reports()[:2])))
        for line in ledger.export():
            (kind, body), = json.loads(line).items()
            record = EXPORTED[kind].decode(json.dumps(body))
            assert line == b'{"' + kind.encode() + b'":' + record.encode() + b"}\n"
            found.append(record)
    for record in found:
        for part in parts(record):
            assert type(part).decode(part.encode()) == part
            assert type(part).decode(part.encode()).encode() == part.encode()


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
@law(25)
@given(data=st.binary(max_size=30) | JSON.map(lambda value: json.dumps(value).encode()))
def test_what_is_no_record_is_refused(kind: type[Record], data: bytes) -> None:
    """Other bytes give RecordError, which names the record, and nothing else."""
    try:
        found = kind.decode(data)
    except RecordError as error:
        assert str(error).startswith(f"not a {kind.__name__}: ")  # noqa: PT017 - a record may also come of it
    else:
        assert kind.decode(found.encode()) == found


@law(60)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=3))
@example(12, b"\x80")
def test_damaged_records_are_refused(at: int, noise: bytes) -> None:
    """Noise anywhere in an encoding gives RecordError or another record, and nothing else."""
    data = bytearray(Report(text="Six sailors were lost.", outlet="Velm Courier", title="Ferry lost off Velm").encode())
    data[at % len(data):at % len(data) + len(noise)] = noise
    with suppress(RecordError):
        found = Report.decode(bytes(data))
        assert Report.decode(found.encode()) == found


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_unknown_fields_are_refused(kind: type[Record]) -> None:
    """A field that a record does not have is never passed over: it may be what a newer version knows."""
    assert issubclass(kind, Struct)
    with pytest.raises(RecordError, match=kind.__name__):
        kind.decode(b'{"shoe size": 43}')
