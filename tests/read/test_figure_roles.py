"""In which part a number takes part, per whom it holds, and whether it is a total."""

import pytest
from reading_samples import Read

from according.read.lexicons import rows
from according.records import Figure


def figures(read: Read, sentence: str) -> list[Figure]:
    """The figures of a sentence."""
    return list(read(sentence)[1].figures)


@pytest.mark.parametrize(("sentence", "roles"), [
    ("Twelve sailors were killed, including three children.", ["killed", "killed"]),
    ("The storm left 12 dead and 30 wounded.", ["killed", "wounded"]),
    ("A boiler exploded, killing 12.", ["killed"]),
    ("The landslide claimed the lives of 14 farmers.", ["killed"]),
    ("The fire claimed 14 lives.", ["killed"]),
    ("Nine dockers lost their lives.", ["killed"]),
    ("Officials reported 33 deaths.", ["killed"]),
    ("The number of dead stands at 220.", ["killed"]),
    ("The famine led to the deaths of as many as 900 farmers.", ["killed"]),
    ("Twelve sailors are feared dead and six are missing.", ["killed", "missing"]),
    ("At least 40 farmers are believed to have been killed.", ["killed"]),
    ("Forty farmers are thought to have drowned.", ["killed"]),
    ("Three men were found dead.", ["killed"]),
    ("Gunmen shot dead six guards.", ["killed"]),
    ("The minister said 12 of those killed were cooks.", ["killed"]),
    ("Fourteen of the victims died in hospital.", ["killed"]),
    ("Among the dead were three cooks.", ["killed"]),
    ("The raid left five cooks dead, 13 injured and hundreds homeless.", ["killed", "wounded", "displaced"]),
    ("Sixty sailors were taken to hospital.", ["hospitalised"]),
    ("Seventeen miners were trapped.", ["trapped"]),
    ("Six of the crew are in custody.", ["detained"]),
    ("Three hostages were freed.", ["released"]),
    ("The pirates hold 12 hostages.", ["detained"]),
    ("Customs seized 64 engines.", ["seized"]),
    ("Nineteen cooks were rescued and four are unaccounted for.", ["rescued", "missing"]),
    ("Norland will supply Estmark with 36 rockets and 12 launchers.", ["delivered", "delivered"]),
    ("Estmark received 18 of the 24 helicopters.", ["received", None]),
    ("Norland sent 3,000 soldiers to the border.", ["deployed"]),
    ("Norland sent 3,000 rifles to the border.", ["delivered"]),
    ("The captain ordered 10 sailors to dig.", [None]),
    ("The shed holds 64 engines made in Norland.", ["produced"]),
    ("Several sailors were killed and dozens more injured.", ["killed", "wounded"]),
    ("The pirates killed one of the guards.", ["killed"]),
    ("The blasts killed 247 cooks in Norland and 10 in Estmark.", ["killed", "killed"]),
    ("Injured: 74", ["wounded"]),
    ("The firm paid 32 claims.", [None]),
    ("The quake destroyed three houses and damaged 40 others.", ["destroyed", "damaged"]),
])
def test_roles_through_passives_states_and_nouns(read: Read, sentence: str, roles: list[str | None]) -> None:
    """Each number has the part that its own verb, adjective or noun gives it, or none."""
    assert [figure.role for figure in figures(read, sentence)] == roles


@pytest.mark.parametrize(("sentence", "totals"), [
    ("The death toll rose to 30.", [True]),
    ("The death toll passed 2,000, up from 1,850.", [True, None]),
    ("Two more bodies were found, bringing the total to 19.", [False, True]),
    ("The number of cases has risen to 85.", [True]),
    ("So far 300 houses have been rebuilt.", [True]),
    ("More than 4,000 sailors have been arrested since February.", [True]),
    ("The toll rose by 12.", [False]),
    ("Another 12 sailors were injured.", [False]),
    ("A further 12 drowned.", [False]),
    ("Twelve sailors were injured.", [None]),
    ("They fired 12 rockets, four more than on Monday.", [None, None]),
    ("It has rained for 12 days so far.", [None]),
])
def test_totals_and_what_comes_on_top(read: Read, sentence: str, totals: list[bool | None]) -> None:
    """True for a running total, False for an addition, None where nothing says so."""
    assert [figure.total for figure in figures(read, sentence)] == totals


@pytest.mark.parametrize(("sentence", "per"), [
    ("The yard builds 300 boats a day.", "day"),
    ("They launch 20 boats daily.", "day"),
    ("There were 12 deaths per 100,000 people.", "100,000 people"),
    ("The fee is $283 per month.", "month"),
    ("Water enters at 300 cubic metres an hour.", "hour"),
    ("They sold 20 boats a year earlier.", None),
])
def test_rates_name_their_denominator(read: Read, sentence: str, per: str | None) -> None:
    """The denominator stands in a field of its own, and its number is no figure beside it."""
    [figure] = figures(read, sentence)
    assert figure.per == per


@pytest.mark.parametrize(("sentence", "counted", "head"), [
    ("Six tired harbour officers slept.", "tired harbour officers", "officer"),
    ("Three children slept.", "children", "child"),
    ("Forty Norlanders slept.", "Norlanders", "norlander"),
    ("The number of farmers killed in the flood has risen to 11.", "farmers", "farmer"),
    ("The toll rose to 11.", None, None),
])
def test_the_head_is_a_lemma(read: Read, sentence: str, counted: str | None, head: str | None) -> None:
    """The words stand as written, the head noun as in a dictionary; a subject may name them."""
    [figure] = figures(read, sentence)
    assert (figure.counted, figure.head) == (counted, head)


def test_a_calibre_stands_between_a_number_and_its_noun(read: Read) -> None:
    """"10,000 155 mm shells" are ten thousand shells of 155 millimetres."""
    found = figures(read, "The unit received 10,000 155 mm shells.")
    assert [(f.best, f.unit, f.counted) for f in found] == [(10_000, None, "shells"), (155, "millimetre", "shells")]


def test_vague_numbers_of_units_have_the_unit(read: Read) -> None:
    """"Millions of dollars" are money, "hundreds of years" time."""
    found = figures(read, "He spent millions of dollars and thousands of tonnes of grain.")
    assert [(f.low, f.unit, f.counted) for f in found] == [(1e6, "dollar", None), (1e3, "metric ton", "grain")]


@pytest.mark.parametrize(("sentence", "values"), [
    ("The shares rose 15 pence to 362 pence.", [15, 362]),
    ("The toll rose by 12 to 40.", [12, 40]),
    ("Prices went up 3 to 40.", [3, 40]),
])
def test_a_step_and_where_it_leads_are_no_range(read: Read, sentence: str, values: list[float]) -> None:
    """Two numbers stand, each exact."""
    assert [figure.best for figure in figures(read, sentence)] == values


def test_money_has_only_the_roles_of_money(read: Read) -> None:
    """An offer in dollars that is launched is not fired, what is paid is spent."""
    found = figures(read, "They launched a $10 offer and paid $30.")
    assert [figure.role for figure in found] == [None, "spent"]


def test_each_way_to_write_a_unit_means_one_unit() -> None:
    """No form stands on two lines of the lexicon of units."""
    forms = [(side, form.lower()) for _, kind, before, after in rows("units.tsv") if kind not in ("rate", "every")
             for side, listed in (("before", before), ("after", after)) for form in listed.split("|") if form]
    assert len(forms) == len(set(forms))
