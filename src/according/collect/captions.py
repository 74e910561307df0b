"""Captions, picture credits, advertising and navigation between paragraphs: what holds no statement of the report."""

import re
from functools import lru_cache

from according.collect.lexicon import either, words

MAX_CAPTION = 700
"""Characters of the longest caption with its credit; longer stretches are paragraphs."""
MAX_SIGNED = 300
"""Characters of the longest caption whose credit is marked by a dash or slash alone."""
_NAME = r"[A-Z@][\w.'’\-]{0,30}"
_CAPITALS = r"[A-Z][A-Z.'’\-]{1,30}"
_CONNECTING = frozenset({"and", "of", "for", "by", "via", "in", "the", "de", "van", "von", "der", "al", "bin", "&"})
_WORDLESS = re.compile(r"\W*\Z")
_FULL_STOP = re.compile(r"[.!?…][\"'”’]{0,2}\s?\Z")
_URL = re.compile(r"(?:https?://|www\.)\S{1,2000}\Z")


def is_caption(text: str, *, leading: bool) -> bool:
    """Whether the stretch (white space folded) is a caption, a credit or an aside of the page.

    `leading` marks the first stretch of the text, which may be a headline: there "... - Reuters" or "Watch: ..." is no
    caption, and only marks that no headline bears count.
    """
    if _WORDLESS.match(text) or _URL.match(text):
        return True
    if len(text) > MAX_CAPTION:
        return False
    if _is_aside(text, leading=leading) or _has_marked_credit(text):
        return True
    return len(text) <= MAX_SIGNED and _is_signed(text, leading=leading)


def _is_aside(text: str, *, leading: bool) -> bool:
    bare = text.strip(" -–—:.[]()").lower().replace("’", "'")
    if bare in _lines() or _patterns()["caps"].match(text):
        return True
    if leading:
        return False
    return _patterns()["label"].match(text) is not None or (
        len(text) <= 200 and _patterns()["open"].match(text) is not None)


def _has_marked_credit(text: str) -> bool:
    """Credits with a mark of their own: "Photo: N. N.", "(AP Photo/N. N.)", "[N. N./Agency]", "© Agency"."""
    if text.rstrip(".")[-1:] in (")", "]") and _patterns()["bracket"].search(text):
        return True
    if "©" in text and _patterns()["sign"].search(text):
        return True
    found = _patterns()["credit"].search(text[-150:])
    return found is not None and _all_names(found["who"])


def _is_signed(text: str, *, leading: bool) -> bool:
    """Credits at an end: "... - AGENCY", "... N. N./Agency", "... (AFP)" with no full stop before."""
    if not text[-1].isalnum() and text[-1] not in ")]":
        return False
    if _patterns()["photo"].search(text):
        return True
    if leading or text.upper() == text:
        return False
    if _patterns()["news"].search(text) or _patterns()["capitals"].search(text):
        return True
    found = _patterns()["alone"].search(text)
    return found is not None and not _FULL_STOP.search(text[:found.start()])


def _all_names(who: str) -> bool:
    parts = [part for part in re.split(r"[\s/,]+", who.strip(" .)]")) if part]
    names = [part for part in parts if part[0].isupper() or part[0] in "@©"]
    others = [part for part in parts if part not in names]
    return bool(names) and len(parts) <= 9 and all(part.lower() in _CONNECTING for part in others)


@lru_cache(maxsize=1)
def _lines() -> frozenset[str]:
    return frozenset(words("captions", "line"))


def _written(*kinds: str) -> str:
    """Agencies as they write themselves, or in capitals."""
    names = words("agencies", *kinds)
    return either([*names, *(name.upper() for name in names)])


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    photo, every, marked = _written("photo"), _written(), _written("photo", "mark")
    label, opening = either(words("captions", "label")), either(words("captions", "open"))
    caps, credit = either(word.upper() for word in words("captions", "caps")), either(words("captions", "credit"))
    person = rf"{_NAME}(?:\s(?:{_NAME}|and|de|van|von)){{0,4}}/"
    house = rf"(?:{every}|[^()\[\]/]{{0,30}}\b(?:Agency|Images|Photos?|News|Press|Pictures)\b)[^()\[\]]{{0,60}}"
    said = (r"\b(?:Photos?|Photograph|Images?|Picture|Courtesy|Handout|Pool|(?:file|archive)\s(?:photo|picture|image)"
            r"|(?:photo|photograph|image|picture|credit)s?(?:\sby\b|\scourtesy\b|\s?:))")
    patterns = {
        "label": rf"(?i:[(\[]?{label}\s?(?::|\s[-–—]\s))",
        "caps": rf"[(\[]?{caps}\s?(?::|[-–—]\s|\s[-–—])",
        "open": rf"(?i:{opening}(?!\w))",
        "credit": rf"(?:\A|[\s.(\[])(?=[A-Z])(?i:{credit})"
                  r"(?:(?:\s(?i:by))?\s?:\s{0,2}|\s(?:by|courtesy\sof)\s)(?P<who>[^:]{2,90})\Z",
        "bracket": rf"[(\[](?:[^()\[\]]{{0,80}}{said}[^()\[\]]{{0,90}}|(?:File:\s?)?{person}{house}|(?:via\s)?{photo})"
                   r"[)\]]\.?\Z"
                   rf"|\[File:\s?{every}\]\.?\Z",
        "sign": r"©\s?\w[^.!?]{1,60}\.?\Z",
        "photo": rf"(?:\s[-–—|/]|[–—|])\s?(?:{person})?{marked}\Z|[\w.]\s?/\s?{marked}\Z|(?:\A|\s){photo}\Z"
                 r"|\bAP\sPhoto/[^.!?]{2,60}\Z",
        "news": rf"(?:\s[-–—|/]|[–—|])\s?(?:{person})?{every}(?:/{every})?\Z"
                rf"|[\w.]\s?/\s?{every}(?:/{every})?(?:\svia\s{every})?\Z|\A{every}\Z",
        "alone": rf"[(\[](?:via\s)?{every}(?:/{every})?[)\]]\Z",
        "capitals": rf"\s[-–—|/]\s?{_CAPITALS}(?:[\s/&]{{1,3}}{_CAPITALS}){{1,4}}\Z",
    }
    return {name: re.compile(pattern) for name, pattern in patterns.items()}
