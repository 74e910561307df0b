"""Temporal expressions in passages: read/times."""

from datetime import date

import pytest

from according.language.calendar import forecast_by
from according.language.parse import Parse
from according.language.parser import Parser
from according.read.times import find_pegs, find_times, read_beside, read_times
from according.records import Block, Report, Span, Time
from according.records.report import BlockKind
from according.settings import Settings

WEDNESDAY = date(2024, 10, 9)


@pytest.fixture(scope="module")
def parser() -> Parser:
    """The parser of the default settings."""
    return Parser(Settings().model)


def parsed(parser: Parser, *paragraphs: str) -> tuple[str, list[Parse]]:
    """A report's text, and its passages."""
    text, blocks = "\n\n".join(paragraphs), []
    for paragraph in paragraphs:
        start = text.index(paragraph)
        blocks.append(Block(kind="paragraph", span=Span(start, start + len(paragraph))))
    [(_, parses)] = parser.parse([Report(text=text, blocks=tuple(blocks))])
    return text, parses


def told(text: str, times: list[Time]) -> list[tuple[str, str]]:
    """Words and relations."""
    return [(text[time.span.start:time.span.end], time.relation) for time in times]


def one(parser: Parser, sentence: str) -> list[tuple[str, str]]:
    """Words and relations of one sentence."""
    text, parses = parsed(parser, sentence)
    return told(text, find_times(parses[0], WEDNESDAY))


@pytest.mark.parametrize(("sentence", "expected"), [
    ("The mayor of Veldt resigned on 2024-10-03.", [("2024-10-03", "abs:2024-10-03")]),
    ("The mayor of Veldt resigned on 3 October 2023.", [("3 October 2023", "abs:2023-10-03")]),
    ("The mayor of Veldt resigned on Tuesday, October 3rd, 2023.", [("Tuesday, October 3rd, 2023", "abs:2023-10-03")]),
    ("The mayor of Veldt resigned on Oct. 3.", [("Oct. 3", "monthday:10-03:past")]),
    ("The mayor of Veldt resigned on 03/25/2023.", [("03/25/2023", "abs:2023-03-25")]),
    ("The mayor of Veldt resigned on 03/10/2023.", [("03/10/2023", "?")]),
    ("The mayor resigned last week.", [("last week", "unit:week:-1")]),
    ("The mayor resigned earlier this month.", [("earlier this month", "unit:month:0")]),
    ("The mayor was elected in mid-September.", [("mid-September", "month:09:past~mid")]),
    ("Prices rose in the second half of last year.", [("the second half of last year", "half:2:-1")]),
    ("Prices rose in the third quarter of 2023.", [("the third quarter of 2023", "abs:2023-Q3")]),
    ("Prices have risen over the past 12 months.", [("the past 12 months", "dur:P12M:past")]),
    ("The two towns have been rivals since 2012.", [("2012", "since:abs:2012")]),
    ("The bridge will be finished by the end of the year.", [("the end of the year", "by:unit:year:0~end")]),
    ("The bridge was finished two years ago.", [("two years ago", "ago:2:year")]),
    ("He fled in June last year.", [("June last year", "month:06:-1")]),
    ("He fled in the early 1990s.", [("the early 1990s", "abs:199~start")]),
    ("It was built in the 19th century.", [("the 19th century", "abs:18")]),
    ("Drones struck the port of Veldt overnight.", [("overnight", "overnight")]),
    ("The market is held every Monday.", [("every Monday", "set:XXXX-WXX-1")]),
    ("The harvest failed last summer.", [("last summer", "season:SU:last")]),
    ("Officials have recently met again.", [("recently", "ref:PAST")]),
    ("The siege lasted more than two months.", [("more than two months", "dur:P2M")]),
    ("He said a five-day march was planned.", [("five-day", "dur:P5D")]),
    ("The council met in the spring of 2019.", [("the spring of 2019", "abs:2019-SP")]),
])
def test_extent_and_relation(parser: Parser, sentence: str, expected: list[tuple[str, str]]) -> None:
    """Extents follow TimeML (no leading preposition, "last week" whole), and each has its relation."""
    assert one(parser, sentence) == expected


@pytest.mark.parametrize("sentence", [
    "A 35-year-old man from Veldt was arrested.",
    "She is six years old.",
    "He was congratulated on his 72nd birthday.",
    "The army lost 2000 soldiers.",
    "He may march on the capital.",
    "The queen said she would not fall for it.",
    "The Sunday Times of Veldt has the story.",
])
def test_no_time(parser: Parser, sentence: str) -> None:
    """Ages, birthdays, counts, verbs and newspapers that look like times are none."""
    assert one(parser, sentence) == []


@pytest.mark.parametrize(("sentence", "relation"), [
    ("The minister said Tuesday that the dam was safe.", "weekday:2:past"),
    ("The ministers will meet on Tuesday.", "weekday:2:next"),
    ("The ministers are expected to meet on Tuesday.", "weekday:2:next"),
    ("The talks, due on Tuesday, are in doubt.", "weekday:2:next"),
    ("The talks were postponed until Tuesday.", "until:weekday:2:next"),
    ("The ministers met in June.", "month:06:past"),
    ("The bridge will open in June.", "month:06:next"),
])
def test_direction_by_tense(parser: Parser, sentence: str, relation: str) -> None:
    """A bare weekday or month points back or ahead with the verb that governs it."""
    assert [found for _, found in one(parser, sentence)] == [relation]


def test_days_hang_together(parser: Parser) -> None:
    """A range lends its month and year to its first day, and an hour its sentence's day."""
    assert one(parser, "The fair ran from 3 to 5 October 2023.") == [
        ("3", "from:abs:2023-10-03|abs:2023-10-05"), ("5 October 2023", "to:abs:2023-10-03|abs:2023-10-05")]
    assert one(parser, "The blast came on Tuesday at about 10:35 a.m. local time.")[1][1] == "weekday:2:past@T10:35"


@pytest.mark.parametrize(("sentence", "words", "relation", "latest"), [
    ("The council of Veldt will decide within two weeks.", "two weeks", "dur:P2W:next", "2024-10-23"),
    ("The port of Veldt will reopen within 48 hours, the mayor said.", "48 hours", "dur:PT48H:next", "2024-10-11"),
    ("The bridge will be finished in three months.", "three months", "dur:P3M:next", "2025-01-09"),
    ("The council of Veldt decided within two weeks.", "two weeks", "dur:P2W", None),
    ("The council will vote within two weeks of the inquiry.", "two weeks", "dur:P2W", None),
    ("The dam will be the largest in 50 years.", "50 years", "dur:P50Y", None),
])
def test_a_length_within_which_something_will_be_done(parser: Parser, sentence: str, words: str, relation: str,
                                                      latest: str | None) -> None:
    """It runs from the day of publication, unless it lies behind or is counted from another event."""
    assert one(parser, sentence) == [(words, relation)]
    assert forecast_by(relation, WEDNESDAY) == latest


def test_type_and_value(parser: Parser) -> None:
    """A time of day is a TIME, with TIMEX3's value; its interval is the day."""
    text, parses = parsed(parser, "Shells fell on the town of Veldt on Tuesday night.")
    [time] = find_times(parses[0], WEDNESDAY)
    assert (time.type, time.value, time.earliest, time.precision) == ("TIME", "2024-10-08TNI", "2024-10-08", 1)
    assert text[time.span.start:time.span.end] == "Tuesday night"


def test_undated_report_keeps_relations(parser: Parser) -> None:
    """Without a publication date the relation is the same, and only absolute times have days."""
    _, parses = parsed(parser, "He fled last week, having ruled since 2012.")
    dated, undated = find_times(parses[0], WEDNESDAY), find_times(parses[0], None)
    assert [time.relation for time in dated] == [time.relation for time in undated]
    assert [time.edtf for time in undated] == [None, "2012/.."]


def test_offsets_in_wrapped_text(parser: Parser) -> None:
    """Spans point into the report as kept: a line's end may lie inside an expression."""
    text, parses = parsed(parser, "The mayor of Veldt resigned in the second\nhalf of last year.")
    [time] = find_times(parses[0], WEDNESDAY)
    assert text[time.span.start:time.span.end] == "the second\nhalf of last year"


def test_later_leans_on_the_day_before(parser: Parser) -> None:
    """A shift is told from the last day of its passage or the one before; further off it has no days."""
    _, parses = parsed(
        parser, "The fleet sailed on 3 May 2021. Two days later it was back.", "A week later it sank.",
        "The crew was saved.", "Two weeks later the inquiry began.")
    times = read_times(parses, WEDNESDAY)
    assert (times[0][1].value, times[1][0].value) == ("2021-05-05", "2021-W19")
    assert times[3][0].earliest is None


HISTORY = ("In 1840 the war of Veldt began.", "Its first siege, in March 1841, failed; another was laid in April.",
           "By 1842 both sides were tired. In May a truce was signed.", "It broke in 1843, again in 1844 and in 1845.")


def test_history_runs_by_its_own_dates(parser: Parser) -> None:
    """In an account of the past a bare month belongs to the year told before it."""
    text, parses = parsed(parser, *HISTORY)
    found = dict(told(text, [time for times in read_times(parses, WEDNESDAY) for time in times]))
    assert found["April"] == "abs:1841-04"
    assert found["May"] == "abs:1842-05"


def test_pegs(parser: Parser) -> None:
    """The day on which something was said or (wire style) done is a peg; days ahead and "on Monday" are none."""
    text, parses = parsed(
        parser, "The minister said Tuesday that talks will resume on Friday.", "Shells fell on Veldt Tuesday.",
        "On Monday he sent a letter to the queen.")
    pegs = [peg for parse in parses for peg in find_pegs(parse, find_times(parse, None))]
    assert [(text[peg.span.start:peg.span.end], peg.weekday) for peg in pegs] == [("Tuesday", 2), ("Tuesday", 2)]


@pytest.mark.parametrize(("sentence", "words", "relation", "edtf"), [
    ("Output fell in the latter half of 2022.", "the latter half of 2022", "abs:2022-H2", "2022-07/2022-12"),
    ("Output fell in the last quarter of 2023.", "the last quarter of 2023", "abs:2023-Q4", "2023-10/2023-12"),
    ("Output fell in Q2 2024.", "Q2 2024", "abs:2024-Q2", "2024-04/2024-06"),
    ("Output fell in the fiscal first quarter.", "the fiscal first quarter", "quarter:1:past~fiscal", None),
    ("The dam broke in mid-2007.", "mid-2007", "abs:2007~mid", "2007-05-02/2007-08-31"),
    ("The mine shut by the mid-1980s.", "the mid-1980s", "by:abs:198~mid", "../1986-08-31"),
    ("The valley was rich in the sixties.", "the sixties", "abs:196", "196X"),
    ("The valley was rich in the 1930's.", "the 1930's", "abs:193", "193X"),
    ("The temple was built in the 4th century BC.", "the 4th century BC", "abs:BC03", "-03XX"),
    ("They met in the week of March 6.", "the week of March 6", "shift:0:week:monthday:03-06:past",
     "2024-03-04/2024-03-10"),
    ("She was shot last Feb. 23.", "last Feb. 23", "monthday:02-23:last", "2024-02-23"),
    ("The vote was held on Easter Monday.", "Easter Monday", "easter:1:past", "2024-04-01"),
    ("The vote was held on New Year's Eve.", "New Year's Eve", "monthday:12-31:past", "2023-12-31"),
    ("The vote was held on Memorial Day.", "Memorial Day", "nth:05-0-1:past", "2024-05-27"),
    ("The vote was held on Independence Day.", "Independence Day", "?", None),
    ("The vote was held during Ramadan.", "Ramadan", "?", None),
    ("The dam will be ready by year-end.", "year-end", "by:monthday:12-31:0", "../2024-12-31"),
    ("The war lasted a year and a half.", "a year and a half", "dur:P1Y6M", None),
    ("It ended a decades-long feud.", "decades-long", "dur:PXY", None),
    ("The town has grown in recent years.", "recent years", "dur:PXY:past", None),
    ("The ferry sails twice a week.", "twice a week", "set:P1W", None),
    ("The ferry sails on Friday nights.", "Friday nights", "set:XXXX-WXX-5TNI", None),
    ("They are paid 200 crowns a month.", "a month", "set:P1M", None),
    ("Owls hunt at night.", "night", "set:XXXX-XX-XXTNI", None),
    ("The 2014 protests in Veldt were put down.", "2014", "abs:2014", "2014"),
    ("A rocket was launched at 0200 GMT on Tuesday.", "0200 GMT on Tuesday", "weekday:2:past@T02:00", "2024-10-08"),
])
def test_kinds_of_times(parser: Parser, sentence: str, words: str, relation: str, edtf: str | None) -> None:
    """One sentence for each kind of expression, with its relation and what it is on 9 October 2024."""
    text, parses = parsed(parser, sentence)
    found = {text[time.span.start:time.span.end]: time for time in find_times(parses[0], WEDNESDAY)}
    assert words in found, list(found)
    assert (found[words].relation, found[words].edtf) == (relation, edtf)


@pytest.mark.parametrize(("sentence", "relation"), [
    ("The leaders meet Friday in Tarn.", "weekday:5:next"),
    ("Until Monday they had not said a word.", "until:weekday:1:past"),
    ("The vote was put off until Monday.", "until:weekday:1:next"),
    ("The offer had been due to expire Friday.", "weekday:5:past"),
    ("The record was set on Friday.", "weekday:5:past"),
    ("The envoy could arrive as early as Friday.", "weekday:5:next"),
])
def test_direction_of_plans(parser: Parser, sentence: str, relation: str) -> None:
    """A plan points ahead unless it is over."""
    assert [found for _, found in one(parser, sentence)] == [relation]


@pytest.mark.parametrize("sentence", [
    "The boss of Tarn TV spoke on This Week With Ada Lund.", "He told the Tarn Weekly that the dam was safe.",
    "She is in her 30s.", "The union led the March on Veldt.", "Now, the mayor is no fool.",
    "She met her future husband.", "It was the second defeat in as many years.",
    "Farmers lost three-quarters of the grain.", "The army took 1500 prisoners."])
def test_names_ages_and_numbers_are_no_times(parser: Parser, sentence: str) -> None:
    """Words of time in names, ages, shares and counts."""
    assert one(parser, sentence) == []


def test_ranges_share_their_days(parser: Parser) -> None:
    """Both ends of a range have its days, and the second is seen from the first."""
    _, parses = parsed(
        parser, "Talks will run from Monday to Wednesday.", "It rained from Monday to Thursday.",
        "He ruled in 2010-12.", "The fair ran Oct. 3-5.")
    found = [time for times in read_times(parses, WEDNESDAY) for time in times]
    assert [(time.value, time.edtf) for time in found] == [
        ("2024-10-14", "2024-10-14/2024-10-16"), ("2024-10-16", "2024-10-14/2024-10-16"),
        ("2024-09-30", "2024-09-30/2024-10-03"), ("2024-10-03", "2024-09-30/2024-10-03"),
        ("2010", "2010/2012"), ("2012", "2010/2012"),
        ("2024-10-03", "2024-10-03/2024-10-05"), ("2024-10-05", "2024-10-03/2024-10-05")]


def test_seen_from_the_day_before_it(parser: Parser) -> None:
    """The following Monday comes after the day that was told; some days later lie open; afternoons are that day's."""
    _, parses = parsed(parser, "Shells fell on 3 October. The following Monday the town fell. Weeks later it was free.",
                       "The minister spoke on Tuesday. In the afternoon he fled.")
    first, second = read_times(parses, WEDNESDAY)
    assert [time.edtf for time in first] == ["2024-10-03", "2024-10-07", "2024-10-08/.."]
    assert [time.value for time in second] == ["2024-10-08", "2024-10-08TAF"]


def test_tokens_that_hold_two(parser: Parser) -> None:
    """Offsets point into a token that the parser left whole."""
    text, parses = parsed(parser, "The siege (14 August-24 August) ended at 6:00am in Veldt.")
    found = [time for times in read_times(parses, WEDNESDAY) for time in times]
    assert [text[time.span.start:time.span.end] for time in found] == ["14 August", "24 August", "6:00am"]
    assert [time.edtf for time in found[:2]] == ["2024-08-14/2024-08-24", "2024-08-14/2024-08-24"]


def test_asides_leave_a_history_where_it_is(parser: Parser) -> None:
    """What an account of the past looks back to, or names a thing by, does not move it."""
    text, parses = parsed(
        parser, "In 1840 the war of Veldt began. By 1841 it was lost.", "The siege of 3 May 1842 failed.",
        "Veldt had been rich since 1790, and its 1802 treaty with Tarn still held. In August the town fell.",
        "In 1843 there was peace, in 1844 famine and in 1845 war.")
    found = dict(told(text, [time for times in read_times(parses, WEDNESDAY) for time in times]))
    assert found["August"] == "abs:1842-08"


def test_times_beside_the_prose() -> None:
    """Headers, datelines and captions tell times too, told apart by their shape."""
    lines = ("Friday, 4 October 2024", "TARN, Oct 3 (Halcyon Wire) -", "The quay, after Thursday. Photo: A. Lund")
    text = f"{lines[0]}\n\n{lines[1]} Rain fell.\n\n{lines[2]}"
    kinds: tuple[BlockKind, ...] = ("header", "dateline", "caption")
    spans = [Span(text.index(line), text.index(line) + len(line)) for line in lines]
    blocks = tuple(Block(kind=kind, span=span) for kind, span in zip(kinds, spans, strict=True))
    times = read_beside(Report(text=text, blocks=blocks), date(2024, 10, 4))
    assert [(text[time.span.start:time.span.end], time.value) for time in times] == [
        ("Friday, 4 October 2024", "2024-10-04"), ("Oct 3", "2024-10-03"), ("Thursday", "2024-10-03")]


def values(parser: Parser, *paragraphs: str) -> dict[str, str | None]:
    """Words and values of a report published on Wednesday 9 October 2024."""
    text, parses = parsed(parser, *paragraphs)
    return {text[time.span.start:time.span.end]: time.value
            for times in read_times(parses, WEDNESDAY) for time in times}


def test_so_long_after_what_has_no_day(parser: Parser) -> None:
    """Hours after a day, and days after what no day is told of, are told as lengths."""
    assert values(parser, "The boat sank on Monday. An hour later it was found.")["An hour later"] == "PT1H"
    assert values(parser, "The boat sank. A minute and a half later so did the raft.") == {
        "A minute and a half later": "PT1M30S"}
    assert values(parser, "The boat sank. Three days later it was found.") == {"Three days later": "P3D"}


def test_a_year_earlier_in_a_report_of_figures(parser: Parser) -> None:
    """After "the nine months" a year earlier is a year's, after a quarter that quarter's."""
    opening = "Tarn Mills said profit rose 5% in the third quarter from a year earlier."
    assert values(parser, opening)["a year earlier"] == "2023-Q3"
    months = "For the nine months profit fell 2% from a year earlier."
    assert values(parser, opening, months)["a year earlier"] == "2023"
    assert values(parser, opening, "It was 7% in the same period last year.")["last year"] == "2023-Q3"
    assert values(parser, "Profit was 7% in the same period last year.")["last year"] == "2023"


@pytest.mark.parametrize(("sentence", "words", "value"), [
    ("The dam will be ready by the year two thousand and thirty.", "the year two thousand and thirty", "2030"),
    ("Shares of Tarn Mills have gained 4% since year-end.", "year-end", "2023-12-31"),
    ("The ferry left at 2:30 (2:30 a.m. Tuesday).", "2:30", "2024-10-08T02:30"),
    ("The storm came on Monday, and the dam broke at 2:30 the next day.", "2:30 the next day", "2024-10-08T02:30"),
    ("It was the third day-long meeting of the council.", "day-long", "P1D"),
    ("The mill will be the town's for the next decade.", "the next decade", "P10Y"),
    ("Storms hurt the harvest on Friday.", "Friday", "2024-10-04"),
    ("He fled on the day before yesterday.", "the day before yesterday", "2024-10-07"),
    ("He will speak the day after tomorrow.", "the day after tomorrow", "2024-10-11"),
    ("He will speak two weeks from now.", "two weeks from now", "2024-W43"),
    ("He will speak a week from Tuesday.", "a week from Tuesday", "2024-10-22"),
    ("They met on the second Sunday of May.", "the second Sunday of May", "2024-05-12"),
    ("They met on the last Friday in June 2023.", "the last Friday in June 2023", "2023-06-30"),
    ("They met on the last day of May.", "the last day of May", "2024-05-31"),
    ("They met on the first day of May 2023.", "the first day of May 2023", "2023-05-01"),
    ("The mill was shut half a century ago.", "half a century ago", "1974"),
    ("The tide comes every 12 hours.", "every 12 hours", "PT12H"),
    ("The fair is held on weekends.", "weekends", "XXXX-WXX-WE"),
    ("It was signed on 24.02.2022 in Tarn.", "24.02.2022", "2022-02-24"),
    ("Shells fell on Veldt on Monday at 2100 hours.", "2100 hours", "2024-10-07T21:00"),
    ("Shells fell at 0300 local time Monday.", "0300 local time Monday", "2024-10-07T03:00"),
    ("It took effect at 4 a.m. (0200 GMT) on Monday.", "0200 GMT", "2024-10-07T02:00"),
    ("He was seen on Monday, and later in the day in Tarn.", "later in the day", "2024-10-07"),
    ("They will be hit by future floods.", "future", "FUTURE_REF"),
    ("It is a duty in today's world.", "today", "PRESENT_REF"),
    ("They fought for a better tomorrow.", "tomorrow", "FUTURE_REF"),
])
def test_values(parser: Parser, sentence: str, words: str, value: str) -> None:
    """One sentence for each kind, with its TIMEX3 value."""
    assert values(parser, sentence)[words] == value


def test_a_programme_is_no_length(parser: Parser) -> None:
    """A programme named "40 Minutes" lasts what it lasts; a war's name tells how long it was."""
    assert one(parser, "The minister told 40 Minutes that the dam was safe.") == []
    assert one(parser, "The Nine Years War ruined Tarn.") == [("The Nine Years", "dur:P9Y")]


@pytest.mark.parametrize(("sentence", "words", "value", "edtf"), [
    ("Drones struck the port overnight on Tuesday.", "overnight on Tuesday", "2024-10-08TNI", "2024-10-08/2024-10-09"),
    ("Drones struck the port overnight Monday.", "overnight Monday", "2024-10-07TNI", "2024-10-07/2024-10-08"),
    ("Drones struck the port overnight into Tuesday.", "overnight into Tuesday", "2024-10-07TNI",
     "2024-10-07/2024-10-08"),
    ("Drones struck the port overnight from Sunday to Monday.", "overnight from Sunday to Monday", "2024-10-06TNI",
     "2024-10-06/2024-10-07"),
    ("Drones struck the port overnight on 3 October.", "overnight on 3 October", "2024-10-03TNI",
     "2024-10-03/2024-10-04"),
    ("Drones struck the port overnight on October 3, 2023.", "overnight on October 3, 2023", "2023-10-03TNI",
     "2023-10-03/2023-10-04"),
    ("Drones struck the port overnight on Oct. 3.", "overnight on Oct. 3", "2024-10-03TNI", "2024-10-03/2024-10-04"),
])
def test_nights_of_days(parser: Parser, sentence: str, words: str, value: str, edtf: str) -> None:
    """Overnight on Tuesday is that day's night, overnight into Tuesday the one before; a night has two days."""
    text, parses = parsed(parser, sentence)
    time = find_times(parses[0], WEDNESDAY)[0]
    assert (text[time.span.start:time.span.end], time.type, time.value, time.edtf) == (words, "TIME", value, edtf)


@pytest.mark.parametrize(("sentence", "words"), [
    ("Taxes fell under President Ada Lund, and rose under her successor.", ["under President Ada Lund"]),
    ("Taxes rose under then-President Lund and Prime Minister Olaf Berg's plan.", ["under then-President Lund"]),
    ("The law was passed during the Lund administration.", ["the Lund administration"]),
    ("The dam was built during the reign of Queen Ada.", ["the reign of Queen Ada"]),
    ("The dam was built in the Halcyon era, and rebuilt during her first term.", ["the Halcyon era", "her first term"]),
    ("The town was rich before Lund's presidency in 2014.", ["Lund's presidency", "2014"]),
    ("He acted under President Lund's orders.", []),
    ("The police are under the mayor's control.", []),
    ("The administration of Tarn won the term in an era of plenty.", []),
])
def test_eras_of_office(parser: Parser, sentence: str, words: list[str]) -> None:
    """Who ruled tells a time, whose days are not in the text; orders, control and bodies tell none."""
    text, parses = parsed(parser, sentence)
    times = find_times(parses[0], WEDNESDAY)
    assert [text[time.span.start:time.span.end] for time in times] == words
    eras = [time for time in times if time.relation == "?"]
    assert all((time.type, time.value, time.edtf, time.earliest) == ("DURATION", None, None, None) for time in eras)


def test_plans_leave_a_history_where_it_is(parser: Parser) -> None:
    """What was planned for a later year, or lasted until a later month, does not move an account of the past."""
    story = ("In 1840 the war of Veldt began. By 1841 it was lost.", "The siege of 3 May 1842 failed.",
             "It laid the coast open for a fleet that would be built in 1844. In August the town fell.",
             "Its fort lasted until the fall of Tarn in February 1844. In September there was a truce.",
             "In 1845 there was famine and in 1846 war.")
    text, parses = parsed(parser, *story)
    found = dict(told(text, [time for times in read_times(parses, WEDNESDAY) for time in times]))
    assert (found["August"], found["September"]) == ("abs:1842-08", "abs:1842-09")
