"""What the classes of words cannot tell: a year that is a number, a month that is a name, one end of a stretch."""

import re

from according.language.parse import Parse
from according.read.times.found import CLASS, Found
from according.read.times.rules import RULES
from according.read.times.tense import way
from according.read.times.words import HOT

BOUNDS = {"since": "since", "after": "after", "by": "by", "until": "until", "till": "until", "before": "before",
          "through": "until", "from": "since", "between": "since"}
CLOSING = {"to": "from", "and": "between"}
"""Words before the end of a stretch, and the word before its beginning."""

NEAR = 6
"""Tokens between those two words at most."""

LEANING = frozenset({"of", "after", "from", "before", "following"})
"""Words after which a length is counted from another event: "within two weeks of the vote"."""

LITTLE = 3
"""Letters of the longest words that headlines leave in lower case."""

BE = frozenset({"be", "is", "are", "was", "were", "been", "'s", "'re", "being"})
SHIFTS = frozenset({"shiftwords", "theyearbefore"})
LENGTH, RATE, YEAR, ANY_WEEKDAY, SOMEDAY, PRESENT, COMING, CLOCK = (
    next(rule for rule in RULES if rule.name == name)
    for name in ("daycount", "rate", "year", "setweekday", "someday", "now", "soon", "gmt"))
MILITARY, HOURS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d"), 2
"""0430 and 2100 hours, and the tokens of such a time."""

AGES = frozenset({"world", "youth", "society", "generation", "generations", "people", "children", "leaders",
                  "standards"})
"""What belongs to an age, not to a day: "today's world", "the leaders of tomorrow"."""

NAMING = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "LAW"})
BEFORE_YEAR = frozenset({
    "in", "since", "by", "until", "from", "to", "of", "during", "before", "after", "between", "early", "late", "mid",
    "around", "circa", "and", "or", "through", "throughout", "for", "the", "(", "-", "–", ",", "till", "about",
    "fiscal", "than", "year", "that", "its", "into"})
"""Words after which four digits may be a year."""

OWNING = frozenset({"the", "a", "this", "that", "its", "their", "his", "her", "our", "'s", "’s"})
"""Words between which and a noun four digits are a year: "the 2014 protests", "its 1989 results"."""

LASTING = frozenset({"by", "for", "in", "within", "after", "of", "just", "only"})
MARCHING = frozenset({"to", "of", "for", "on", "against"})
POSSESSIVES = frozenset({"my", "your", "his", "her", "its", "our", "their"})
TO = frozenset({"and", "to", "until", "through", "till", "-", "–", "onwards", "on", "onward"})
PLAINLY = frozenset({"in", "since", "by", "until"})
MONEY = frozenset({"$", "£", "€", "#", "no.", ".", "number"})
COUNTED = frozenset({"percent", "%", "bc", "million", "billion", "feet", "miles", "people", "km"})
PAPERS = frozenset({"times", "telegraph", "mail", "express", "mirror", "post", "herald", "world", "sun", "independent"})
DURING = frozenset({"in", "during", "since", "by", "until", "every", "through", "throughout", "before", "over", "into"})
HOURLY = frozenset({"at", "around", "about", "by", "until", "till", "before", "after", "since", "to", "from"})
AFTER_SOON = frozenset({"after", "as", "afterward", "afterwards", "before"})


def is_time(found: Found) -> bool:
    """Whether what the grammar recognised is a time in its place."""
    if found.rule.name in SHIFTS and not _shift(found):
        if found.rule.name == "theyearbefore":
            return False
        found.rule, found.end = LENGTH, found.end - 1
    first = found.first
    if found.parse.lower[first] == "over" and found.parse.deps[first] == "prep":
        found.first += 1
    check = CHECKS.get(found.rule.name)
    return not _named(found) and (check is None or check(found))


def _named(found: Found) -> bool:
    """Whether capitals inside a sentence make a name: "USA Today", "on This Week", "60 Minutes"."""
    parse, token = found.parse, found.end - 1
    if found.rule.name not in ("thisunit", "dayofyear", "daycount") or parse.block != "paragraph":
        return False
    if not parse.words[token][0].isupper() or _titled(parse):
        return False
    if found.rule.name == "daycount":       # but "the Seven Years' War" tells how long it was
        return found.find("hours") == token and token - found.first == 1
    return found.rule.name == "thisunit" or (token > 0 and parse.words[token - 1][0].isupper())


def _titled(parse: Parse) -> bool:
    """Whether nearly every word has a capital, as in a headline."""
    words = [word for word in parse.words if word.isalpha() and len(word) > LITTLE]
    return sum(word[0].isupper() for word in words) * 4 > len(words) * 3


def bound(found: Found, relation: str) -> str:
    """The relation opened on one side where a preposition says so: since, after, by, until, before.

    A length within which something is yet to come runs from the day of publication: "will decide within two weeks".
    """
    if relation.startswith("dur:"):
        return f"{relation}:next" if _limit(found, relation) else relation
    if found.first == 0 or relation.startswith(("dur", "set", "ref", "span", "?")) or "?" in relation:
        return relation
    parse, link = found.parse, found.first - 1
    word = parse.lower[link]
    if word in CLOSING:
        return f"until:{relation}" if CLOSING[word] in parse.lower[max(0, link - NEAR):link] else relation
    head = BOUNDS.get(word)
    if head is None or (word in ("from", "between") and not _goes_on(parse, found.end)):
        return relation
    governed = found.borrowed is not None or any(parse.heads[i] == link for i in range(found.first, found.end))
    return f"{head}:{relation}" if governed else relation


def _limit(found: Found, relation: str) -> bool:
    """Whether the length is one from the day of publication; with "in" only beside a verb that does something."""
    parse, (before, after) = found.parse, _beside(found)
    if relation.count(":") > 1 or "X" in relation or after in LEANING or before not in ("within", "in"):
        return False
    verb = parse.heads[found.first - 1]
    if before == "in" and (parse.tags[verb][:2] != "VB" or parse.lower[verb] in BE):
        return False
    return way(parse, found.first, found.end) == "next"


def _goes_on(parse: Parse, end: int) -> bool:
    return end < len(parse) and parse.lower[end] in TO


def _entity(parse: Parse, token: int) -> str:
    for first, end, label in parse.entities:
        if first <= token < end:
            return label if end - first > 1 or label != "PERSON" else ""
    return ""


def _month(found: Found) -> bool:
    parse = found.parse
    token = found.find("month")
    if token is None:
        return False
    if parse.tags[token] == "MD" or (parse.lower[token] in ("may", "march") and parse.tags[token][:2] == "VB"):
        return False
    following = parse.words[found.end] if found.end < len(parse) else ""
    if parse.lower[token] == "march" and found.rule.name == "month" and not _dated(parse, found):
        return False
    return not (_entity(parse, token) in ("PERSON", "ORG", "PRODUCT") and following[:1].isupper())


def _dated(parse: Parse, found: Found) -> bool:
    """Whether "March" is the month and no march: by the word before, or by the noun that it says the month of."""
    first, end = found.first, found.end
    before = parse.tags[first - 1] if first else ""
    if before in ("IN", "TO"):
        return True
    following, noun = (parse.lower[end], parse.tags[end]) if end < len(parse) else ("", "")
    if following in MARCHING:
        return False
    return before in ("", "CC", ",", "-LRB-", "RB", "VBD", "VBN", "``") or (first > 0 and noun in ("NN", "NNS"))


def _decade(found: Found) -> bool:
    """A decade in "the 1930's", but the year in "1989's" and "the 1930's best"."""
    year, following = found.get("year") or "", found.parse.tags[found.end] if found.end < len(found.parse) else "."
    if year.endswith("0") and "the" in found.names() and following[:2] not in ("NN", "JJ"):
        return True
    found.rule, found.end = YEAR, found.end - 1
    while found.names()[0] == "the":
        found.first += 1
    return _year(found)


def _earlier(found: Found) -> bool:
    """The article belongs to what follows: "a year-earlier loss", "a decades-long war"."""
    while found.names()[0] in ("a", "the", "its", "ordinal", "first"):
        found.first += 1
    return True


def _of_life(found: Found) -> bool:
    """A decade of the calendar, not of a life ("in his 30s")."""
    return _beside(found)[0] not in POSSESSIVES


def _weekday(found: Found) -> bool:
    parse = found.parse
    following = parse.lower[found.end] if found.end < len(parse) else ""
    if found.rule.name == "weekday" and found.end - found.first == 1 and _beside(found)[0] == "a":
        head = parse.heads[found.first]
        if parse.tags[head] == "IN":
            found.rule = ANY_WEEKDAY
    return not (following in PAPERS and parse.words[found.end][:1].isupper())


def _year(found: Found) -> bool:
    parse, token = found.parse, found.find("year")
    if token is None:
        return False
    before, after = _beside(found)
    opens = any(found.first == start for start, _ in parse.sentences)
    if (before in MONEY and not opens) or after in COUNTED:
        return False
    if before in OWNING:
        return True
    if _counting(parse, token):
        return before in ("in", "since", "of") and _entity(parse, token) == "DATE"
    if opens or _paired(found, before, after):
        return True
    label = _entity(parse, token)
    if (label in NAMING and before != "of") or (label in ("CARDINAL", "QUANTITY", "MONEY") and before not in PLAINLY):
        return False
    return label == "DATE" or before in BEFORE_YEAR


def _beside(found: Found) -> tuple[str, str]:
    """The words before and after."""
    parse = found.parse
    after = parse.lower[found.end] if found.end < len(parse) else ""
    return (parse.lower[found.first - 1] if found.first else ""), after


def _counting(parse: Parse, token: int) -> bool:
    """Whether the number counts what follows ("2000 soldiers")."""
    head = parse.heads[token]
    return parse.deps[token] == "nummod" and 0 < head - token <= 2 and parse.tags[head] in ("NNS", "NNPS")


def _paired(found: Found, before: str, after: str) -> bool:
    """Whether a dash or "to" joins it with another year."""
    other = found.end + 1 if after in ("-", "–", "to") else found.first - 2 if before in ("-", "–") else -1
    return 0 <= other < len(found.codes) and CLASS.get(found.codes[other]) == "year"


def _season(found: Found) -> bool:
    """A bare season needs a word that makes it a time."""
    token = found.find("season", "fall")
    if token is None or found.parse.tags[token][:2] != "NN":
        return False
    before, _ = _beside(found)
    if before in DURING or found.end - found.first > 2:
        return True
    return before in ("of", "for", "after", "and") and CLASS.get(found.codes[token]) == "season"


def _clock(found: Found) -> bool:
    """A bare number in "5 in the morning" needs an "at" to be an hour."""
    if found.find("clock", "ampm", "oclock", "am") is not None:
        return True
    return _beside(found)[0] in ("at", "around", "about", "by", "until")


def _midday(found: Found) -> bool:
    """Noon and dawn alone are hours only after a preposition: not "High Noon", not "dawn broke"."""
    return _beside(found)[0] in HOURLY


def _age(found: Found) -> bool:
    """Ages ("a 35-year-old", "six years old", "aged two years") are no lengths of time."""
    parse, end = found.parse, found.end
    following = [parse.lower[i] for i in range(end, min(end + 2, len(parse)))]
    if _beside(found)[0] == "as" and parse.lower[found.first] == "many":      # two wars in as many years
        return False
    if "old" in following or following[:1] == ["older"] or following[:2] == ["of", "age"]:
        return False
    if found.find("quarter") is not None or _shares(found):
        return False
    by_clock = found.get("hours") == "hour" and found.end - found.first == HOURS
    if by_clock and MILITARY.fullmatch(parse.words[found.first]):
        found.rule = CLOCK
        return True
    if parse.lower[found.first:found.end] == ["one", "day"] and _beside(found)[0] not in LASTING:
        found.rule = SOMEDAY
        return way(parse, found.first, found.end) == "next"
    if CLASS[found.codes[found.first]] == "a" and found.end - found.first == 2 and not _lasting(parse, found.first):
        found.rule = RATE
        return _rated(parse, found.first)
    return not (found.first and parse.lower[found.first - 1] == "aged")


def _shares(found: Found) -> bool:
    """Three-quarters of the grain, and what is argued in some quarters."""
    lower = found.parse.lower[found.first:found.end]
    return lower[-1] == "quarters" and any(word in ("three", "some", "many") for word in lower)


def _now(found: Found) -> bool:
    """No "Now, ..." that opens a new turn."""
    opens = any(found.first == start for start, _ in found.parse.sentences)
    return not (opens and found.parse.lower[found.first] == "now" and _beside(found)[1] in (",", "for"))


def _of_today(found: Found) -> bool:
    """Today's world is the present one; the people of tomorrow and a better tomorrow are those of the future."""
    parse, end = found.parse, found.end
    owned = end + 1 < len(parse) and parse.tags[end] == "POS" and parse.lower[end + 1] in AGES
    far = found.get("today") == "1" and found.first > 1 and parse.tags[found.first - 1][:2] == "JJ"
    if owned or far or (end - found.first == 1 and _beside(found)[0] == "of" and parse.lower[found.first - 2] in AGES):
        found.rule = COMING if found.get("today") == "1" else PRESENT
    return True


def _daily(found: Found) -> bool:
    """No "LA Weekly" and no "Daily Clarion"."""
    parse, first = found.parse, found.first
    if not parse.words[first][0].isupper():
        return True
    following = parse.words[found.end] if found.end < len(parse) else ""
    return any(first == start for start, _ in parse.sentences) and not following[:1].isupper()


def _years_on(found: Found) -> bool:
    """Over the years, in the years that followed; not the years of something."""
    before, after = _beside(found)
    return before in ("over", "in", "through", "throughout", "during") and after not in ("of", "to", "before", "after")


def _lasting(parse: Parse, first: int) -> bool:
    """Whether "a year" lasts: after a preposition or a verb. After a noun or a number it is a rate."""
    if first == 0 or parse.lower[first - 1] in ("once", "twice"):
        return False
    return parse.tags[first - 1] in ("IN", "TO", "RB", "JJ", "PRP") or parse.tags[first - 1][:2] == "VB"


def _rated(parse: Parse, first: int) -> bool:
    """Whether "a year" is what a number is counted by: "200 ships a year", "twice a week"."""
    return first > 0 and (parse.tags[first - 1] in ("NN", "NNS", "CD") or parse.lower[first - 1] in ("once", "twice"))


def _soon(found: Found) -> bool:
    """No "soon after" or "as soon as", which lean on another event, and no "soon" in an account of the past."""
    before, after = _beside(found)
    if "soon" in found.parse.lower[found.first:found.end]:
        return after not in AFTER_SOON and way(found.parse, found.first, found.end) != "past"
    if found.end - found.first > 1 or before in ("in", "for", "into", "near"):
        return True
    return _of_things_to_come(found)


def _of_things_to_come(found: Found) -> bool:
    """Whether "future" says when: "future elections", but not "her future husband"."""
    parse, token = found.parse, found.first
    return parse.deps[token] == "amod" and parse.tags[parse.heads[token]] == "NNS"


def _shift(found: Found) -> bool:
    """A length moves a time only where nothing follows: "two days later", not "two days after the attack"."""
    parse, end = found.parse, found.end
    if parse.lower[end - 1] in ("later", "earlier"):
        return True
    return end == len(parse) or parse.tags[end] in (".", ",", "-RRB-", "''", "CC", ":", "IN", "VBD", "VBZ")


def _then(found: Found) -> bool:
    """The past as a time; no "as recently as 2019", no "most recently in June"."""
    names = found.names()
    before, after = _beside(found)
    leans = after == "as" or (before == "most" and HOT.search(found.codes, found.end, found.end + 2))
    if names[-1] == "then" and leans:
        return False
    if "past" in names:
        before = found.parse.lower[found.first - 1] if found.first else ""
        return found.parse.tags[found.end - 1] == "NN" and (before in ("in", "the") or len(names) > 1)
    return True


CHECKS = {
    "clock": _clock, "daily": _daily, "daycount": _age, "dayofyear": _of_today, "decadeposs": _decade, "decades":
    _of_life, "midday": _midday, "month": _month, "monthyear": _month, "now": _now, "season": _season, "seasonpart":
    _season, "soon": _soon, "then": _then, "theunits": _years_on, "units": _age, "unitslong": _earlier, "weekday":
    _weekday, "year": _year, "yearago": _earlier,
}
