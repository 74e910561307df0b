"""Bytes -> text: UTF-8, UTF-16 with its mark, or Windows-1252 where the bytes bear that out."""

import codecs
import re
import unicodedata

from according.collect.lexicon import rows
from according.errors import EncodingError, FormatError, InputError

_SAVE = "save it as UTF-8 text"
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HTML_START = re.compile(r"\s{0,100}<(?:!doctype\s{1,5}html|html|head|body|\?xml)\b", re.IGNORECASE)
_HTML_TAG = re.compile(r"</?(?:p|div|span|br|a|li|ul|script|style|meta|link|img|h[1-6]|td|tr|table)\b[^<>]{0,300}>",
                       re.IGNORECASE)
_PUNCTUATION = frozenset("‘’“”–—…•\u00a0\u00ad·‚„‹›«»©®™°§½¼¾²³´¿¡")
_CURRENCY = frozenset("£€¥¢")
MAX_TAGS = 4
"""HTML tags in the first 20,000 characters that a plain text may show."""


def decode(name: str, data: bytes) -> str:
    """The text, to the letter, without its byte order mark.

    Raises FormatError for an archive, a document or an HTML page; EncodingError for a binary file and for bytes that
    are neither UTF-8 nor plausible Windows-1252, with the offset of the first that is not.
    """
    check_signature(name, data[:512])
    text = _decoded(name, data)
    if "\x00" in text:
        raise _binary(name)
    if len(_CONTROLS.findall(text[:100_000])) > max(3, min(len(text), 100_000) // 200):    # half a per cent
        raise _binary(name)
    check_markup(name, text)
    return text


def check_signature(name: str, head: bytes) -> None:
    """Raise FormatError where the first bytes are those of an archive, a document, a picture or a program."""
    for digits, what in rows("signatures"):
        if head.startswith(bytes.fromhex(digits)):
            raise FormatError(name, f"it is {what}, not plain text", "extract its text and add that as .txt")
    if head[257:262] == b"ustar":
        raise FormatError(name, "it is a tar archive, not plain text", "unpack it and add the texts")


def check_markup(name: str, text: str) -> None:
    """Raise FormatError where the text is an HTML or XML page."""
    if _HTML_START.match(text) or len(_HTML_TAG.findall(text[:20_000])) > MAX_TAGS:
        raise FormatError(name, "it is an HTML page, not plain text", "extract the article's text and add that as .txt")


def _decoded(name: str, data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise EncodingError(name, "it is UTF-32", _SAVE)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise EncodingError(name, f"it begins as UTF-16 and is broken at byte {error.start:,}", _SAVE) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        mark = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
        return _windows(name, data, error.start + mark, marked=bool(mark))


def _windows(name: str, data: bytes, offset: int, *, marked: bool) -> str:
    """The text as Windows-1252; `offset` is where it ceases to be UTF-8.

    In English text of that encoding high bytes stand alone (a curly quote, an accented letter), so that two or three of
    them seldom form a valid UTF-8 sequence; where such sequences are more than a tenth as many as the rest, the text is
    UTF-8 with broken places, which reading as Windows-1252 would turn into gibberish.
    """
    if b"\x00" in data:
        raise _binary(name)
    sequences = 0 if marked else len(_SEQUENCE.findall(data))
    loose = len(_HIGH.findall(_SEQUENCE.sub(b"", data)))
    if marked or sequences * 10 > loose:
        raise EncodingError(name, f"the UTF-8 text is broken at byte {offset:,} (0x{data[offset]:02x})", _SAVE)
    strange = EncodingError(name, f"byte {offset:,} (0x{data[offset]:02x}) is no text in UTF-8 or Windows-1252", _SAVE)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise strange from error
    high = [i for i, character in enumerate(text) if character > "\x7f"]
    odd = sum(not _fits(text, i) for i in high)
    if odd * 10 > len(high):
        raise strange
    return text


def _fits(text: str, i: int) -> bool:
    """Whether a character beyond ASCII stands where English text of Windows-1252 has it."""
    character, before, after = text[i], text[i - 1:i], text[i + 1:i + 2]
    if character in _PUNCTUATION:
        return True
    if character in _CURRENCY:
        return after.isdigit() or before.isdigit() or text[i - 2:i].strip().isdigit()
    if unicodedata.category(character) not in ("Lu", "Ll"):
        return False
    inside = (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
    lone_capital = character.isupper() and before.islower()
    return inside and not lone_capital


def _binary(name: str) -> InputError:
    return EncodingError(name, "it is a binary file, not text", "extract its text and add that as .txt")
