"""The two reports that the project is measured by. They are read from ../shared and are no part of the project."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from according import Ledger
from according.records.views import ClaimSheet

WORD = re.compile(r"\w+")
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger of the seeds."""
    if not SEEDS.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"the seeds are not at {SEEDS}; in CI they must be")
        pytest.skip(f"the seeds are not at {SEEDS}: what the project is measured by is not checked here")
    with Ledger(tmp_path_factory.mktemp("seeds") / "news.db") as made:
        added = made.add([SEEDS])
        assert len(added.reports) == 2
        assert not added.refused
        yield made


def sheet(ledger: Ledger, *words: str) -> ClaimSheet:
    """The one claim whose wordings hold all the words."""
    found = [s for s in ledger.standings() if any(all(w in wording.words for w in words) for wording in s.wordings)]
    assert len(found) == 1, [s.claim.text for s in found]
    return found[0]


def texts(found: ClaimSheet) -> str:
    """All wordings of a claim."""
    return " | ".join(wording.words for wording in found.wordings)


def test_the_deaths_are_one_claim_with_one_origin(ledger: Ledger) -> None:
    """Both reports carry the deaths, both have them from Ukrainian media, and the minister's word is kept apart."""
    found = sheet(ledger, "officers were killed", "Donetsk")
    assert len(found.standing.reports) == 2
    assert [origin.name for origin in found.standing.origins] == ["Ukrainian media"]
    assessors = [part for part in found.standing.parts if part.role == "assessor"]
    assert [part.name for part in assessors] == ["Kim Yong-hyun"]
    certainty = assessors[0].certainty
    assert (certainty.words, certainty.low, certainty.high, certainty.scale) == ("highly likely", 0.80, 0.95, "ICD 203")
    assert not any(part.name == "Kim Yong-hyun" for part in found.standing.parts if part.role == "backer")


def test_the_day_agrees(ledger: Ledger) -> None:
    """3 October and "last week" are compatible, each with its words and days."""
    when = next(f for f in sheet(ledger, "officers were killed", "Donetsk").standing.fields if f.name == "when")
    assert when.verdict in ("agree", "compatible")
    assert {mention.value for mention in when.mentions} == {"2024-10-03", "2024-09-30/2024-10-06"}


def test_the_number_agrees(ledger: Ledger) -> None:
    """Both say six."""
    many = next(f for f in sheet(ledger, "officers were killed", "Donetsk").standing.fields if f.name == "how many")
    assert many.verdict == "agree"


def test_the_undated_report_is_dated(ledger: Ledger) -> None:
    """Its "Tuesday" and its sibling's quotation date it 8 October 2024, inferred and with the reason."""
    rows = {row.published: row for row in ledger.reports()}
    assert set(rows) == {"2024-10-08", "2024-10-09"}
    assert rows["2024-10-08"].basis == "inferred"
    assert "Tuesday" in (rows["2024-10-08"].date_why or "")
    assert rows["2024-10-09"].basis == "stated"


@pytest.mark.parametrize(("words", "who"), [("We assess", "Kim Yong-hyun"), ("combat experience", "Lim Eul-chul"),
                                            ("mutual agreements", "Kim Yong-hyun")])
def test_one_utterance_in_two_reports(ledger: Ledger, words: str, who: str) -> None:
    """A quotation that stands whole in one and shortened in the other is one utterance, counted once."""
    a, b = (row.id for row in ledger.reports())
    shared = [s for s in ledger.compare(a, b).shared if s.kind == "utterance" and words in s.a.words]
    assert len(shared) == 1
    found = sheet(ledger, words)
    assert len(found.standing.reports) == 2
    assert [origin.name for origin in found.standing.origins] == [who]


def test_the_missiles_are_denied(ledger: Ledger) -> None:
    """The claim that missiles are used shows both denials, as facts about the deniers."""
    found = sheet(ledger, "missiles are being deployed")
    assert {part.name for part in found.standing.parts if part.role == "denier"} == {"Moscow", "Pyongyang"}
    assert {part.country for part in found.standing.parts if part.role == "denier"} == {"RU", "KP"}
    assert "denied by Moscow and Pyongyang" in found.standing.line


def test_two_figures_by_two_sources(ledger: Ledger) -> None:
    """Containers and shells are two claims, each with its source and its number."""
    containers, shells = sheet(ledger, "thousands of containers"), sheet(ledger, "4.8 million artillery shells")
    assert containers.claim.id != shells.claim.id
    assert [o.name for o in containers.standing.origins] == ["South Korea"]
    assert ["Institute for the Study of War" in o.name for o in shells.standing.origins] == [True]
    numbers = next(f for f in shells.standing.fields if f.name == "how many").mentions
    assert any(m.value is not None and "4,800,000" in m.value for m in numbers)


def test_forecasts(ledger: Ledger) -> None:
    """Both looks ahead are forecasts, and the one with a date can be checked by the end of that week."""
    rows = {row.words: row for row in ledger.forecasts()}
    assert any("send more foot soldiers" in words for words in rows)
    scrap = next(row for words, row in rows.items() if "scrap" in words)
    assert scrap.by == "2024-10-13"


def test_the_labour_difference_is_shown(ledger: Ledger) -> None:
    """One speaks of North Koreans, the other of South Korean labour: the reader is told."""
    a, b = (row.id for row in ledger.reports())
    found = [d for d in ledger.compare(a, b).differing if d.field == "who"]
    assert any("North Korean" in d.why and "South Korean" in d.why for d in found)


def test_plural_covers_one_man(ledger: Ledger) -> None:
    """"Experts said" in one report is one named man's in the other: one origin."""
    found = sheet(ledger, "logical next step")
    assert [origin.name for origin in found.standing.origins] == ["Lim Eul-chul"]


def test_background_and_own_voice(ledger: Ledger) -> None:
    """The reports of 2022 have no named source, and that there is no evidence is the outlet's own voice."""
    found = sheet(ledger, "soldiers from Syria")
    assert found.standing.origins == ()
    assert [part.role for part in found.standing.parts if part.role == "doubter"] == ["doubter"]


def test_every_span_is_the_words(ledger: Ledger) -> None:
    """A claim's wordings are words that stand in the report between their first and last span."""
    rows = {row.id: row for row in ledger.reports()}
    raw = {key: next(SEEDS.glob(f"{key}*")).read_text("utf-8") for row in rows.values() for key in row.keys}
    for found in ledger.standings():
        for wording in found.wordings:
            text = raw[rows[wording.report].keys[0]]
            whole = text[min(s.start for s in wording.spans) : max(s.end for s in wording.spans)]
            assert set(WORD.findall(wording.words)) <= set(WORD.findall(whole))
