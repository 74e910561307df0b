"""Law 2: the same reports in any order, any batches, interrupted anywhere, give the same ledger."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import Invented, batches
from made_ledgers import assert_alike, assert_sound, law, write

from according import Ledger
from according.settings import Settings
from according.store import Writer

STEPS = ("put_report", "put_reading", "put_links", "put_sighting", "put_refusal")


@law(15)
@given(batches(), st.data())
def test_order_and_batches_make_no_difference(batch: list[Invented], data: st.DataObject) -> None:
    """Another order, other batches, some reports twice, another number of passages parsed at once: the same export to
    the byte, and the same lists.
    """
    with TemporaryDirectory() as place:
        paths = write(place, batch)
        again = data.draw(st.permutations(paths + paths[:1]))
        cut = data.draw(st.integers(0, len(again)))
        with Ledger(f"{place}/1.db", Settings()) as one, Ledger(f"{place}/2.db", Settings(batch=2)) as two:
            one.add(paths)
            for part in (again[:cut], again[cut:]):
                two.add(part)
            assert_alike(one, two)


class StoppedError(BaseException):
    """What stands for the end of a process: nothing in the package catches it."""


@law(15)
@given(batches(), st.sampled_from(STEPS), st.integers(1, 4))
def test_interrupted_anywhere_and_run_again(batch: list[Invented], step: str, nth: int) -> None:
    """A run that stops before or in the midst of any transaction, and is run again, leaves what one run leaves."""
    with TemporaryDirectory() as place:
        paths = [*write(place, batch), Path(place) / "missing.txt"]
        with Ledger(f"{place}/1.db", Settings()) as whole:
            whole.add(paths)
            with Ledger(f"{place}/2.db", Settings()) as stopped:
                stop_at(stopped, paths, step, nth)
            with Ledger(f"{place}/2.db", Settings()) as resumed:
                resumed.add(paths)
                assert_alike(whole, resumed)
        assert_sound(Path(place) / "2.db")


def stop_at(ledger: Ledger, paths: list[Path], step: str, nth: int) -> None:
    """Add, and stop right after the nth call of a writer's step, before its transaction is committed."""
    done = 0
    real = getattr(Writer, step)

    def stopping(*arguments: object) -> None:
        nonlocal done
        real(*arguments)
        done += 1
        if done == nth:
            raise StoppedError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Writer, step, stopping)
        try:
            ledger.add(paths)
        except StoppedError:
            return
    assert done < nth
