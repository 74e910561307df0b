"""What each stretch of a text is."""

from collections.abc import Callable

import pytest

from according.records import Report

Blocks = Callable[..., list[tuple[str, str]]]
Read = Callable[..., Report]
BODY = "The mayor of Brackwater said on Monday that the bridge would open in the spring."
MORE = "Engineers warned that the river was still rising, and that more rain was likely."


def test_header_on_the_line_of_the_lead(blocks: Blocks, report: Read) -> None:
    """A date that opens the first line is a header; the paragraph begins after it."""
    text = f" date 2029-05-07 {BODY}\n\n{MORE}\n"
    assert blocks(text) == [("header", "date 2029-05-07"), ("paragraph", BODY), ("paragraph", MORE)]
    span = report(text).published_span
    assert span is not None
    assert text[slice(*span)] == "2029-05-07"


def test_full_head(blocks: Blocks, report: Read) -> None:
    """Title, header lines and byline are told apart, and their values kept."""
    text = (f"Bridge to open in spring\n\nBy Jane Doe and Ann Roe, Coast Wire\nPublished: 7 May 2029\n"
            f"Source: The Coast Courier\nURL: https://courier.example/bridge\n\n{BODY}\n\n{MORE}")
    assert [kind for kind, _ in blocks(text)] == ["title", "byline", *["header"] * 3, *["paragraph"] * 2]
    found = report(text)
    assert (found.title, found.byline, found.outlet, found.url, found.published) == (
        "Bridge to open in spring", "Jane Doe and Ann Roe, Coast Wire", "The Coast Courier",
        "https://courier.example/bridge", "2029-05-07")


@pytest.mark.parametrize("line", ["By Jane Doe May 7, 2029", "By Jane Doe | May 7, 2029",
                                  "By JANE DOE Updated May 7, 2029",
                                  "By Jane Doe in Brackwater, published on 7 May 2029"])
def test_byline_with_a_date(report: Read, line: str) -> None:
    """A byline may carry the date."""
    found = report(f"Bridge to open in spring\n{line}\n\n{BODY}")
    assert (found.title, found.published) == ("Bridge to open in spring", "2029-05-07")
    assert found.byline is not None
    assert found.byline.lower().startswith("jane doe")
    assert "2029" not in found.byline


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(("line", "kind"), [
    ("The Coast Courier", "header"), ("Coast Courier", "header"), ("Jane Doe", "header"),
    ("By Jane Doe, at the bridge", "byline"), ("By Jane Doe and Ann Roe", "byline"), ("Staff reporter", "byline"),
    ("By a staff reporter", "byline"), ("From our own correspondent", "byline"),
    ("By Jane Doe for The Coast Courier", "byline"), ("Mayor blames the rain", "paragraph"),
])
@pytest.mark.parametrize("dated", ["Published: 7 May 2029", "7 May 2029"])
def test_lines_under_the_title_do_not_end_the_head(blocks: Blocks, report: Read, gap: str, line: str, kind: str,
                                                   dated: str) -> None:
    """An outlet's name, a loose byline or a second headline may stand between the title and the date."""
    text = f"Bridge to open in spring{gap}{line}\n{dated}\n\n{BODY}\n\n{MORE}"
    assert blocks(text) == [("title", "Bridge to open in spring"), (kind, line), ("header", dated),
                            ("paragraph", BODY), ("paragraph", MORE)]
    assert report(text).published == "2029-05-07"


@pytest.mark.parametrize(("lines", "outlet"), [
    ("By Jane Doe for The Coast Courier", "The Coast Courier"), ("The Coast Courier\n7 May 2029", "The Coast Courier"),
    ("By Jane Doe, Bridges Correspondent for the Coast Courier, in Brackwater\n7 May 2029", "Coast Courier"),
    ("The Coast Courier, 7 May 2029", "The Coast Courier"),
    ("By Jane Doe for The Post\nSource: Coast Wire", "Coast Wire"),
    ("Jane Doe\n7 May 2029", None), ("BRACKWATER (Coast Wire) -", None),
])
def test_outlets_without_a_label(report: Read, lines: str, outlet: str | None) -> None:
    """What "for" names in a byline, or a name with "The" alone under the title, is the outlet; a label wins; an agency
    in a dateline is whom the report has it from.
    """
    assert report(f"Bridge to open in spring\n{lines}\n\n{BODY}").outlet == outlet


@pytest.mark.parametrize("line", ["By Brackwater, the river had risen", "The mayor", "Jane Doe"])
def test_short_lines_that_no_header_follows(blocks: Blocks, line: str) -> None:
    """Where nothing of a head comes after it, a short line in the body is a paragraph."""
    assert ("paragraph", line) in blocks(f"Bridge to open in spring\n\n{BODY}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize("line", ["By Monday the river had risen, the mayor said.", "By and large the council agreed.",
                                  "Source close to the mayor said the bridge would open.",
                                  "Source: the mayor said that the bridge would open in the spring, come what may."])
def test_sentences_that_begin_like_headers(blocks: Blocks, line: str) -> None:
    """A sentence is no byline and no header, whatever its first word."""
    assert ("paragraph", line) in blocks(f"{line}\n\n{MORE}")


@pytest.mark.parametrize("title", ["Bridge to open in spring",
                                   "Brackwater's Bridge Will Open In The Spring, Mayor Says.",
                                   "Will the bridge open in spring?", "Bridge to open - Coast Wire",
                                   "BRIDGE TO OPEN", "‘We will build it’: mayor on the bridge"])
def test_titles(blocks: Blocks, title: str) -> None:
    """A first line without a full stop, or in title case, and set apart, is the title."""
    assert blocks(f"{title}\n\n{BODY}\n\n{MORE}") == [("title", title), ("paragraph", BODY), ("paragraph", MORE)]


@pytest.mark.parametrize("first", [BODY, "Rain fell.", "The mayor said:", "“We will build it,” he said.",
                                   "and " * 31 + "so on"])
def test_first_paragraphs_that_are_no_titles(blocks: Blocks, first: str) -> None:
    """A sentence, a lead to a quotation and a long stretch are paragraphs."""
    assert blocks(f"{first}\n\n{BODY}")[0] == ("paragraph", first)


def test_title_on_the_line_above_the_body(blocks: Blocks) -> None:
    """No blank line is needed where each line is a paragraph."""
    assert blocks(f"Bridge to open in spring\n{BODY}\n{MORE}") == [
        ("title", "Bridge to open in spring"), ("paragraph", BODY), ("paragraph", MORE)]


def test_a_text_of_one_line_is_a_paragraph(blocks: Blocks) -> None:
    """What has no body under it is no title."""
    assert blocks("Bridge to open in spring") == [("paragraph", "Bridge to open in spring")]


def test_section_label_above_the_title(blocks: Blocks, report: Read) -> None:
    """A word over the title is a header."""
    text = f"World\n\nBridge to open in spring\n\n{BODY}"
    assert [kind for kind, _ in blocks(text)] == ["header", "title", "paragraph"]
    assert report(text).title == "Bridge to open in spring"


@pytest.mark.parametrize("dateline", [
    "BRACKWATER, May 7 (CWN) -", "BRACKWATER (Coast Wire) —", "BRACKWATER —", "PORT AMBER, Vesland (CWN) --",
    "ST. ORRIN/PORT AMBER, May 7 (CWN) -", "Brackwater, 7 May (CWN) –", "(Reuters) -", "BRACKWATER. May 7 (CWN) -",
    "BRACKWATER, Vesland, May 7 —", "BRACKWATER (CWN):", "PORT-AMBER, V.L. _",
])
def test_datelines(blocks: Blocks, dateline: str) -> None:
    """Town, day, agency and dash before the lead are a block of their own."""
    assert blocks(f"{dateline} {BODY}\n\n{MORE}") == [("dateline", dateline), ("paragraph", BODY), ("paragraph", MORE)]
    assert blocks(f"Bridge to open in spring\n\n{dateline} {BODY}")[1] == ("dateline", dateline)


def test_dateline_on_a_line_of_its_own(blocks: Blocks) -> None:
    """A dateline may stand alone."""
    line = "BRACKWATER, Vesland (AP) _"
    assert blocks(f"{line}\n\n{BODY}") == [("dateline", line), ("paragraph", BODY)]


@pytest.mark.parametrize("lead", ["EXCLUSIVE — The bridge will open, the mayor said.",
                                  "U.S. - Vesland talks began, he said.",
                                  "NATO — which has no bridges — was silent on it.",
                                  "On Sunday, May 7 — a cold day — it rained.",
                                  "Brackwater - a town on the river - was dry."])
def test_leads_that_are_no_datelines(blocks: Blocks, lead: str) -> None:
    """Labels, acronyms that a sentence goes on from and dashes in sentences are no datelines."""
    assert blocks(f"{lead}\n\n{MORE}")[0] == ("paragraph", lead)


@pytest.mark.parametrize("caption", [
    "Volunteers carry sandbags across the old bridge - SHUTTERSTOCK", "The mayor on the bridge on Monday - AFP",
    "The old bridge at night — Getty Images", "The bridge. Photo: Jane Doe", "(Photo: Jane Doe/Coast Wire)",
    "Photograph: Jane Doe/The Courier", "The bridge in May. Image: Jane Doe.", "Getty Images", "The mayor / AP",
    "FILE - The old bridge stands in Brackwater, Vesland, May 7, 2028. The mayor has said it is unsafe.",
    "The mayor speaks to reporters (AP Photo/Jane Doe)", "The bridge after the flood [Jane Doe/Reuters]",
    "Boats under the bridge - JANE DOE/COAST PICTURES", "Photograph by Jane Doe", "Advertisement", "ADVERTISEMENT",
    "Read more: Why bridges fall", "Related: Mayor warns of floods", "Sign up for our morning letter", "* * *",
    "https://courier.example/more", "The river rose again (AFP)", "© 2029 The Coast Courier",
    "Boats wait. Jane Doe/Getty Images",
])
def test_captions_and_asides(blocks: Blocks, caption: str) -> None:
    """Captions, credits, advertising and links between paragraphs are no paragraphs."""
    assert blocks(f"{BODY}\n\n{caption}\n\n{MORE}") == [("paragraph", BODY), ("caption", caption), ("paragraph", MORE)]


@pytest.mark.parametrize("paragraph", [
    "The bridge is unsafe, the mayor said - and he should know.", "Police in Port Amber said so, and so did Reuters.",
    "The mayor resigned. (Reuters)", "He called it a picture: a bridge, a river and a town.", "They swam in the pool",
    "“We are ready.” - the mayor", "Watching the river, he said nothing.", "Related families were housed together.",
    "The contract went to the firm (Doe & Roe).", "Files were lost in the flood, the clerk said.",
])
def test_paragraphs_that_look_like_captions(blocks: Blocks, paragraph: str) -> None:
    """A sentence that ends in an agency's name, or begins with a label's word, stays a paragraph."""
    assert blocks(f"{BODY}\n\n{paragraph}\n\n{MORE}")[1] == ("paragraph", paragraph)


def test_closing_credits_are_a_byline(blocks: Blocks) -> None:
    """Who reported and edited, at the end, holds no statement."""
    credits_ = "(Reporting by Jane Doe in Brackwater; additional reporting by Ann Roe; editing by Max Poe)"
    assert blocks(f"{BODY}\n\n{credits_}")[-1] == ("byline", credits_)
    sentence = "Reporting by the council shows that the bridge was never safe, the mayor said."
    assert blocks(f"{BODY}\n\n{sentence}")[-1] == ("paragraph", sentence)


WRAPPED = (" The mayor of Brackwater, a town of some ten thousand on the river Orrin, said\n"
           "that the bridge would open in the spring, whatever the council of the\n"
           "province — which has not paid yet — may decide.\n"
           "\n"
           "Engineers warned that the river was still rising, and that more rain was on\n"
           "— or rather above — the way.\n"
           ' "We are ready for whatever may come to us from the mountains in the night," he\n'
           "said.\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_hard_wrapped_lines_are_joined(blocks: Blocks, end: str) -> None:
    """Line ends inside sentences are no paragraph ends; a blank line or an indent is; the text keeps its line ends."""
    found = blocks(WRAPPED.replace("\n", end))
    assert [kind for kind, _ in found] == ["paragraph"] * 3
    assert [text.split()[0] for _, text in found] == ["The", "Engineers", '"We']
    assert found[2][1].endswith(f"he{end}said.")


def test_title_above_hard_wrapped_lines(blocks: Blocks) -> None:
    """A title directly above wrapped text is told from its first line by its width."""
    assert blocks("Bridge to open in spring\n" + WRAPPED.lstrip())[0] == ("title", "Bridge to open in spring")


def test_title_that_is_itself_wrapped(blocks: Blocks) -> None:
    """A title may run over two lines of wrapped text."""
    title = "Bridge to open in spring, says mayor of Brackwater, whatever the council may\ndecide on Monday"
    assert blocks(f"{title}\n\n{WRAPPED}")[0] == ("title", title)


def test_lines_that_are_paragraphs_are_not_joined(blocks: Blocks) -> None:
    """Long lines, and short ones that end their sentences, are paragraphs."""
    lines = [BODY, "Nobody was hurt.", MORE, "“It is high time,” she said.", BODY]
    assert blocks("\n".join(lines)) == [("paragraph", line) for line in lines]


def test_a_sentence_broken_by_a_stray_line_end_is_whole(blocks: Blocks) -> None:
    """Where the next line goes on in lower case the sentence goes on, blank line or not."""
    assert len(blocks(f"The mayor of Brackwater\nsaid it would open.\n{MORE}\n{BODY} {MORE}")) == 3
    assert len(blocks(f"{BODY} The mayor of\n\nBrackwater\n\nsaid so, and left.")) == 2


def test_caption_inside_wrapped_text(blocks: Blocks) -> None:
    """A caption between wrapped paragraphs is found."""
    caption = "Volunteers carry sandbags across the old bridge - SHUTTERSTOCK"
    assert ("caption", caption) in blocks(f"{WRAPPED}\n{caption}\n\n{WRAPPED}")
