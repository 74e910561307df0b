"""Words from reports made safe to print: a report must not move the cursor, colour the screen or run a formula."""

import re

_PICTURES = 0x2400
"""First of Unicode's control pictures: U+241B is the visible form of ESC, U+001B."""

_SPACES = (*range(0x09, 0x0E), *range(0x1C, 0x20), 0x85, 0x2028, 0x2029)
_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Overrides, embeddings and isolates, which show text in another order than it stands in (Unicode report 36)."""

_NEUTRAL: dict[int, str] = {
    **dict.fromkeys((*range(0x80, 0xA0), *_BIDI, *range(0xD800, 0xE000)), "\N{REPLACEMENT CHARACTER}"),
    **{code: chr(_PICTURES + code) for code in range(0x20)},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(_SPACES, " "),
}
_JSON = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_FORMULA = ("=", "+", "-", "@", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}",
            "\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}")


def printable(text: str) -> str:
    r"""The text with every control character visible and inert, character for character.

    >>> printable("\x1b[31mred")
    '␛[31mred'
    """
    return text.translate(_NEUTRAL)


def cell(text: str) -> str:
    r"""Printable text on one line, its white space folded.

    >>> cell("two\n  lines")
    'two lines'
    """
    return " ".join(printable(text).split())


def spreadsheet_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before = + - @ and their wide forms.

    A sign alone stays as it is: it is a polarity, and computes nothing.

    >>> spreadsheet_cell("=1+1"), spreadsheet_cell("-")
    ("'=1+1", '-')
    """
    folded = cell(text)
    return f"'{folded}" if folded.startswith(_FORMULA) and len(folded) > 1 else folded


def json_text(document: str) -> str:
    r"""JSON that is safe on a terminal: what JSON leaves bare (C1 controls, bidi overrides, lone surrogates) escaped.

    Such characters stand in JSON's strings only, so the document means the same.

    >>> json_text('"\x9b31m"')
    '"\\u009b31m"'
    """
    return _JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", document)
