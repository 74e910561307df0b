"""Words from reports cannot act on a terminal, whatever they are."""

import json
import unicodedata
from collections.abc import Callable
from typing import Any

from fake_ledger import CLAIM, FakeLedger
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

words = st.text(st.characters(), max_size=40) | st.text(
    st.sampled_from("\x00\x07\x08\t\n\r\x1b[]\x7f\x85\x9b\u2028\u202e\u2066\ud800ab=+-@;,\"'"), max_size=20)
shared = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
ACTING = {"Cc", "Cs", "Zl", "Zp"}
TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def acting(text: str) -> list[str]:
    """The characters that a terminal would act on, or that show text out of order."""
    return [sign for sign in text
            if unicodedata.category(sign) in ACTING or unicodedata.bidirectional(sign) in TURNING]


@shared
@given(text=words)
def test_no_list_acts(run: Callable[..., Any], ledger: type[FakeLedger], text: str) -> None:
    """Tab-separated lines and CSV hold a row a line and no acting character, whatever a report says."""
    ledger.claim_rows = [replace(CLAIM, text=text, backers=(text,), differs=(text, text))]
    for form in ((), ("--csv",)):
        lines = run("claims", *form).out.split("\n")
        assert len(lines) == 3
        assert acting(lines[1].replace("\t", "")) == []


@shared
@given(text=words)
def test_json_keeps_the_words_and_does_not_act(run: Callable[..., Any], ledger: type[FakeLedger], text: str) -> None:
    """JSON gives back the report's words to the letter, and its lines hold no acting character."""
    ledger.claim_rows = [replace(CLAIM, text=text)]
    out = run("claims", "--json").out
    assert json.loads(out)[0]["text"] == text
    assert acting(out.replace("\n", "")) == []


@shared
@given(text=words)
def test_no_table_acts(terminal: Callable[..., Any], ledger: type[FakeLedger], text: str) -> None:
    """On a terminal the only escapes are the table's own colours."""
    ledger.claim_rows = [replace(CLAIM, text="", line="", differs=())]
    own = terminal("claims").out
    ledger.claim_rows = [replace(CLAIM, text=text, line=text)]
    out = terminal("claims").out
    assert set(acting(out)) <= set(acting(own)) | {"\x1b", "\n"}
    assert all(part.split("m")[0].replace(";", "").isdigit() for part in out.split("\x1b[")[1:])
