"""Law 3: adding twice adds nothing; adding one report costs what the report and its candidates cost."""

from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from invented import Invented, batches
from made_ledgers import everything, law, write

from according import Ledger
from according.records.views import Added
from according.settings import Settings
from according.store import Writer

TOLD = (
    "Published: 4 March 2023\n\nSix sailors were lost when a ferry sank near Marrow Bay on Monday, the coast guard "
    "said. “We have counted the lamps and the coats,” Orla Venn told the Velm Courier.\n"
)
AGAIN = (
    "Published: 5 March 2023\n\nSix sailors were lost when the ferry sank near Marrow Bay, according to the coast "
    "guard. Orla Venn denied that the crew had been drunk.\n"
)


@law(12)
@given(batches())
def test_adding_twice_adds_nothing(batch: list[Invented]) -> None:
    """The second time everything is known or refused, nothing is new, and export and lists stay as they are."""
    with TemporaryDirectory() as place, Ledger(f"{place}/news.db", Settings()) as ledger:
        paths = write(place, batch)
        first = ledger.add(paths)
        before = everything(ledger)
        again = ledger.add(paths)
        assert again == Added(reports=(), known=again.known, refused=first.refused)
        assert len(again.known) + len(again.refused) == len(batch)
        assert len(first.reports) + len(first.known) == len(again.known)
        assert everything(ledger) == before


def unrelated(number: int) -> Invented:
    """A report of the same months that shares no matter with TOLD and little with others of its kind."""
    crop, town = ("barley", "flax", "lentil", "saffron", "hops")[number % 5], f"Tarn{chr(97 + number % 26)}wick"
    farmer = f"Wim{chr(97 + number // 2 % 26)}el Aldergate{number}"
    return Invented(f"u{number}", f"Published: {number % 20 + 1} March 2023\n\nThe {crop} harvest in {town} failed for "
                                  f"the {number + 2}th year, farmer {farmer} told a village assembly.\n")


class Counted:
    """What a run of `add` fetches from the ledger to compare with."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.reports: set[str] = set()
        self.readings = 0
        real, read = Writer.reports, Writer.readings

        def reports(writer: Writer, ids: list[str]) -> object:
            self.reports.update(ids)
            return real(writer, ids)

        def readings(writer: Writer, ids: list[str]) -> object:
            self.readings += len(list(ids))
            return read(writer, ids)

        patch.setattr(Writer, "reports", reports)
        patch.setattr(Writer, "readings", readings)


def test_one_report_costs_its_candidates(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many reports of other matters the ledger holds, a new one is compared with those of its own."""
    fetched = []
    for many in (2, 60):
        with TemporaryDirectory() as place:
            write(place, [Invented("told", TOLD), *(unrelated(number) for number in range(many))])
            with Ledger(f"{place}/news.db", Settings()) as ledger:
                assert len(ledger.add([place]).reports) == many + 1
            with Ledger(f"{place}/news.db", Settings()) as ledger, monkeypatch.context() as patch:
                counted = Counted(patch)
                ledger.add(write(place, [Invented("again", AGAIN)]))
            fetched.append((len(counted.reports), counted.readings))
    assert fetched[0] == fetched[1] == (1, 1)


def test_a_known_report_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report that the ledger has costs no parse: the parser is not even asked for."""

    def refusing(*_: object) -> None:
        pytest.fail("the parser is loaded for known reports")

    with TemporaryDirectory() as place, Ledger(f"{place}/news.db", Settings()) as ledger:
        paths = write(place, [Invented("told", TOLD)])
        ledger.add(paths)
        monkeypatch.setattr("according.language.parser.Parser", refusing)
        assert ledger.add(paths).known == ("told",)
