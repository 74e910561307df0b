"""What weigh makes is what publish shows."""

from sheet_samples import DEATHS, EVA, MATERIAL, WIRE

from according.publish import claim_sheet, sheet_text
from according.weigh import Context, weigh


def test_the_fire_is_weighed_and_shown() -> None:
    """One origin in two reports, an assessment apart from it, and a denial, from the statements to the sheet."""
    context = Context.gather(
        MATERIAL.reports.values(),
        MATERIAL.readings.values(),
        entities=[EVA],
        dates=MATERIAL.dates.values(),
    )
    standing = weigh(DEATHS, context)
    assert standing.line == '1 origin in 2 reports, assessed "highly likely" by 1, denied by Osk; first seen 2031-05-04'
    assert standing.reports[0] == WIRE.id
    text = "\n".join(line.plain for line in sheet_text(claim_sheet(DEATHS, standing, MATERIAL), 140))
    assert (
        'the same     "reports", source not named: Eva Lund speaks of the same in A, which names Harbour media' in text
    )
    assert "relays       A North Wire" in text
    assert "assessor     Eva Lund  interior minister, NO" in text
