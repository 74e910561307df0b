"""Invented reports for hypothesis: news paragraphs of invented people, places and outlets, and what spoils them.

Nothing here happened. A batch holds reports of one or two invented events, so that there is something to link: copies
under another outlet, shortened quotations, denials, other figures, undated ones, and bits that no editor would let
pass.
"""

from typing import NamedTuple

from hypothesis import strategies as st

PERSONS = ("Orla Venn", "Tomas Breck", "Ilan Sorrow", "Maud Quillfeather", "Pryderi Stone-Hale", "Dr. Ada Mbeki-Lund")
ROLES = ("the harbour master", "a spokesman for the ministry", "Quillon's interior minister", "the union's secretary")
PLACES = ("Marrow Bay", "Velm", "Port Ebble", "the Brackwater delta", "Norway", "Lagos")
OUTLETS = ("Velm Courier", "Halcyon Wire", "The Daily Gull", "Radio Brackwater")
BODIES = ("the Halcyon Line", "Quillon's government", "the coast guard", "police", "local media", "experts", "Oslo")
NUMBERS = ("six", "17", "at least 40", "between 300 and 350", "about 1.2 million", "thousands of", "2,400", "no")
THINGS = ("sailors", "passengers", "containers", "tonnes of grain", "soldiers", "houses")
DOINGS = ("were lost", "were killed", "arrived", "were found", "were taken ashore", "were sunk")
DAYS = ("on Monday", "last week", "on 3 March", "yesterday", "two days ago", "in 2021", "by the end of the year", "")
HEDGES = ("", "It is highly likely that ", "Possibly, ", "There is no evidence that ", "It is unlikely that ")
QUOTES = (('"', '"'), ("“", "”"), ("'", "'"), ("«", "»"))
STATED = ("Published: 4 March 2023\n", "date 2023-03-05\n", "Updated: March 6, 2023 10:15 GMT\n", "")
HEADS = ("By Jane Invented\n", "Source: {outlet}\n", "VELM, March 4 ({outlet}) - ", "")
TITLES = ("Ferry lost off {place}\n\n", "{number} {things} missing, says {body}\n\n", "")

HOSTILE = (
    "\x07", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u200b", "\u00a0", "\u00ad", "\u200f", "\u202e", "\ufeff", "\ufffd",
    '"', "“", "”", "'", "’", "(", ")", "--", "...", "…", "—", "\t", "\r\n", "\n", "\n\n", " ", "e\u0301\u0323",
    "\U0001f6a2", "\U0001f469\u200d\U0001f692", "ﬁ", "①", "٣٤", "½", "x" * 900, "9" * 40, "1e999", "0", "-1", "%s {}",
    "=1+1", "'; DROP TABLE reports; --", "<b>", "2030-02-30", "on 31 February", "in the year 0000", "on 99 May 10000",
    "two billion years ago", "the next 9999 centuries", "half a dozen or so", "said", "said said", "he said",
    "according to", ", he said, “", "denied", "not", "reports that reports that", "Mr", "the", "시", "@velm #ferry",
    "https://v.example/a?b=c#d",
)
"""Each is put between, before or inside words; NUL is left out, since it makes a file binary."""


class Invented(NamedTuple):
    """A report as a file: `key` is the file's name without its ending."""

    key: str
    text: str


class Event(NamedTuple):
    """What is told."""

    place: str
    number: str
    things: str
    doing: str
    day: str
    quotation: str
    speaker: str


EVENTS = st.builds(
    Event,
    place=st.sampled_from(PLACES),
    number=st.sampled_from(NUMBERS),
    things=st.sampled_from(THINGS),
    doing=st.sampled_from(DOINGS),
    day=st.sampled_from(DAYS),
    quotation=st.sampled_from((
        "The sea took the ferry before the second bell and we will not rest until each name is read out in the harbour",
        "We have counted the lamps, we have counted the coats, and nobody here believes the number of the ministry",
    )),
    speaker=st.sampled_from(PERSONS),
)


@st.composite
def paragraphs(draw: st.DrawFn, event: Event) -> str:
    """One paragraph on an event, by one of eleven patterns."""
    opened, closed = draw(st.sampled_from(QUOTES))
    person, role = draw(st.sampled_from(PERSONS)), draw(st.sampled_from(ROLES))
    body, outlet = draw(st.sampled_from(BODIES)), draw(st.sampled_from(OUTLETS))
    number, hedge = draw(st.sampled_from((event.number, *NUMBERS[:3]))), draw(st.sampled_from(HEDGES))
    happened = f"{number} {event.things} {event.doing} near {event.place} {event.day}".strip()
    words = event.quotation.split()
    short = " ".join(words[: draw(st.integers(4, len(words)))])
    return draw(st.sampled_from((
        f"{happened[0].upper()}{happened[1:]}, {body} said.",
        f"{body[0].upper()}{body[1:]} reported that {happened}, citing {role}.",
        f"{hedge}{happened}, according to {event.speaker}, {role}.",
        f"{opened}{event.quotation},{closed} said {event.speaker}, {role}. He added that {happened}.",
        f"{opened}{short},{closed} {event.speaker} told {outlet}. {opened}It is not over,{closed} she said.",
        f"{body[0].upper()}{body[1:]} denied that {happened}.",
        f"{event.speaker} said he had been told by {person} that {happened}.",
        f"Both {person} and {event.speaker} have denied the report, which {outlet} could not verify.",
        f"{body[0].upper()}{body[1:]} is expected to send {number} more {event.things} to {event.place} by June.",
        f"In 2019 there were reports that {event.things} would be sent to {event.place}, but no evidence of this.",
        f"{opened}{event.quotation}.\n\n{opened}And {happened},{closed} {event.speaker} said.",
    )))


TERMS = (
    *NUMBERS, *THINGS, *DOINGS, *DAYS, *HEDGES, *PERSONS, *ROLES, *PLACES, *BODIES, ".", ",", "that", "and", "more",
    "up to", "or more", "per day", "million", "since", "before", "June", "2019", "Friday", "$5", "%", "km", "his",
)
SOUPS = st.lists(st.sampled_from((*HOSTILE, *TERMS)) | st.text(max_size=3), min_size=1, max_size=25).map(" ".join)
"""Texts without grammar: what the rules of reading do not expect, in any order, up to the last word."""


@st.composite
def spoiled(draw: st.DrawFn, text: str) -> str:
    """The text with up to three hostile bits in it."""
    for _ in range(draw(st.integers(0, 3))):
        at, bit = draw(st.integers(0, len(text))), draw(st.sampled_from(HOSTILE))
        text = text[:at] + bit + text[at:]
    return text


def wrapped(text: str, width: int) -> str:
    """Hard-wrapped lines, as mail programs make them; paragraphs stay apart."""
    out = []
    for paragraph in text.split("\n\n"):
        lines, line = [], ""
        for word in paragraph.split(" "):
            if line and len(line) + len(word) >= width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        out.append("\n".join([*lines, line]))
    return "\n\n".join(out)


@st.composite
def told(draw: st.DrawFn, event: Event, *, clean: bool = False) -> str:
    """A report on an event: header lines, a title, one to four paragraphs; wrapped and spoiled now and then."""
    outlet = draw(st.sampled_from(OUTLETS))
    fill = {"outlet": outlet, "place": event.place, "number": event.number, "things": event.things,
            "body": draw(st.sampled_from(BODIES))}
    head = (draw(st.sampled_from(TITLES)) + draw(st.sampled_from(STATED)) + draw(st.sampled_from(HEADS))).format(**fill)
    body = "\n\n".join(draw(st.lists(paragraphs(event), min_size=1, max_size=4)))
    if draw(st.booleans()):
        body = wrapped(body, draw(st.integers(30, 90)))
    return head + body if clean else draw(spoiled(head + body))


@st.composite
def batches(draw: st.DrawFn, *, least: int = 2, most: int = 4, clean: bool = False) -> list[Invented]:
    """Reports of one or two events; some repeat an earlier one whole, under another outlet, or with the end cut."""
    events = draw(st.lists(EVENTS, min_size=1, max_size=2))
    texts: list[str] = []
    for number in range(draw(st.integers(least, most))):
        way = draw(st.sampled_from(("new", "new", "copy", "cut", "same"))) if number else "new"
        if way == "new":
            texts.append(draw(told(draw(st.sampled_from(events)), clean=clean)))
            continue
        earlier = draw(st.sampled_from(texts))
        if way == "copy":
            texts.append(f"Source: {draw(st.sampled_from(OUTLETS))}\n\n{earlier}")
        elif way == "cut":
            texts.append(earlier[: max(40, len(earlier) * 2 // 3)])
        else:
            texts.append(earlier)
    return [Invented(f"r{number}", text) for number, text in enumerate(texts)]
