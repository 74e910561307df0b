"""The language of a text. Only English is read so far."""

import importlib
import re
from functools import lru_cache
from typing import Any

from according.collect.lexicon import rows, words
from according.errors import EmptyError, LanguageError

ENGLISH = frozenset({"en", "eng", "english"})
"""What a field that states the language may hold, a region after a hyphen aside."""
SAMPLE = 1_500
"""Characters from the start and 500 from the middle in which words are counted."""
MODEL_SAMPLE = 600
"""Characters shown to the identifier, whose time grows with them (0.6 ms for these)."""
_WORD = re.compile(r"[^\W\d_]+")
_NOT_LATIN = re.compile(r"[^\W\d_A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff]")
PLAIN = 0.15
"""Share of the listed function words that tells English at once: 24 of 25 English news texts reach it, and passages in
fifteen other languages stay below 0.09."""
FOREIGN = 0.12
"""Share below which a text of ENOUGH words is taken for what the identifier says."""
ENOUGH = 10
"""Words; a shorter text in Latin letters is too short to tell and is taken."""
ENOUGH_OF_CREOLE = 50
"""Words before Nigerian Pidgin is believed: the identifier hears it in short English headlines."""
_CURE = "only English reports are read so far"


def check_english(name: str, body: str, stated: str | None = None) -> str:
    """"en". Raises EmptyError where there are no letters, LanguageError where the text is in another language.

    `stated` is what the input's own field says. Cost: counting words; the identifier is loaded (1 s) and asked only
    where they do not settle it.
    """
    sample = _sample(body)
    found = _WORD.findall(sample.lower())
    if not found and not _WORD.search(body):
        raise EmptyError(name, "there are no words in it", "check that the text was saved")
    code = (stated or "en").strip().lower()
    if re.split(r"[-_]", code)[0] not in ENGLISH:
        raise LanguageError(name, f"its language is said to be {_named(code)}", _CURE)
    if len(_NOT_LATIN.findall(sample)) * 2 > sum(map(len, found)):
        raise LanguageError(name, f"the text is in {_named(identify(sample))}", _CURE)
    english = words_of_english()
    share = sum(word in english for word in found) / max(1, len(found))
    if len(found) < ENOUGH or share >= PLAIN:
        return "en"
    code = identify(sample)
    if code != "en" and share < FOREIGN and len(found) >= (ENOUGH_OF_CREOLE if code == "pcm" else ENOUGH):
        raise LanguageError(name, f"the text is in {_named(code)}", _CURE)
    return "en"


def identify(sample: str) -> str:
    """The identifier's code of the language (ISO 639), such as "en"."""
    return str(_identifier().classify(sample[:MODEL_SAMPLE])[0])


def _sample(body: str) -> str:
    middle = max(SAMPLE, len(body) // 2)
    return body[:SAMPLE] + "\n" + body[middle:middle + SAMPLE // 3]


def _named(code: str) -> str:
    names = {row[0]: row[1] for row in rows("languages")}
    shown = "".join(c for c in code[:20] if c.isalnum() or c == "-")
    return names.get(code) or names.get(re.split(r"[-_]", code)[0]) or (f"a language marked {shown!r}" if shown else
                                                                      "another language")


@lru_cache(maxsize=1)
def words_of_english() -> frozenset[str]:
    """Function words of English, lower case."""
    return frozenset(words("function_words"))


@lru_cache(maxsize=1)
def _identifier() -> Any:
    return importlib.import_module("py3langid.langid")    # loaded late: it costs a second, most runs do without it
