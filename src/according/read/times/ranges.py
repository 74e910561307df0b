"""Ranges and lists of times that share a word: "6-7 January 1916", "between March and April 1918", "May 4 and 5"."""

from according.read.times.found import CLASS, Found
from according.read.times.rules import RULES, Rule

BETWEEN = frozenset({"dash", "to", "and", "or", "until", "comma"})
DATED = frozenset({"monthday", "monthday2", "fulldate", "fulldate2"})
WITH_YEAR = {"month": "monthyear", "monthday": "fulldate", "monthday2": "fulldate2"}
DAYS = ("dom", "ordinal")
POINTS = ("abs:", "weekday:", "month:", "monthday:", "unit:day:")
"""Relations that a range may run between."""

TAIL = 2
"""Digits of a year that leans on the one before it."""

BY_NAME = {rule.name: rule for rule in RULES}


def joined(found: list[Found]) -> list[Found]:
    """The times with those that lend them a month or a year, and the bare days beside them, in order."""
    out: list[Found] = []
    for i, one in enumerate(found):
        if out and one.first < out[-1].end:      # the year of "3-5, 2024", taken up by its day
            continue
        following = found[i + 1] if i + 1 < len(found) else None
        dated = following is not None and following.find("year") is not None
        if following is not None and dated and one.rule.name in WITH_YEAR and _linked(one, following):
            one.rule, one.borrowed = BY_NAME[WITH_YEAR[one.rule.name]], following
        if one.rule.name == "yearbc":
            out += _before(one, ("num", "dom", "year"))
        if one.rule.name in DATED:
            out += _before(one, DAYS) if CLASS[one.codes[one.first]] in DAYS else []
            out.append(one)
            behind = _behind(one, following)
            if behind and following is not None:
                _whole(one, behind[0], following)
            out += behind
        else:
            out.append(one)
            if one.rule.name == "year":
                out += _tail(one)
    return out


def _tail(one: Found) -> list[Found]:
    """The later year of "1915-17"."""
    link, token = one.end, one.end + 1
    if token >= len(one.codes) or CLASS.get(one.codes[link]) != "dash":
        return []
    if CLASS.get(one.codes[token]) not in ("num", "dom"):
        return []
    tail, before = one.parse.words[token], one.get("year") or ""
    after = CLASS.get(one.codes[token + 1], "") if token + 1 < len(one.codes) else ""
    if len(tail) != TAIL or not before[-TAIL:] < tail or after in ("dash", "month", "mon"):
        return []
    rule = Rule("yeartail", "DATE", f"abs:{before[:TAIL]}{tail}")
    return [Found(rule, token, token + 1, one.parse, (one.codes, one.values))]


def _whole(one: Found, day: Found, year: Found) -> None:
    """In "March 5-9, 1918" the year behind the second day is also the first one's."""
    if year.rule.name != "year" or one.rule.name not in WITH_YEAR or not 0 <= year.first - day.end <= 1:
        return
    if year.first > day.end and CLASS.get(one.codes[day.end]) != "comma":
        return
    one.rule = day.rule = BY_NAME[WITH_YEAR[one.rule.name]]
    one.borrowed, day.end = year, year.end


def _linked(one: Found, following: Found) -> bool:
    return following.first - one.end <= 2 and all(
        CLASS.get(one.codes[token]) in BETWEEN for token in range(one.end, following.first))


def _bare(token: int, lender: Found) -> Found:
    one = Found(lender.rule, token, token + 1, lender.parse, (lender.codes, lender.values))
    one.borrowed = lender
    return one


def _before(one: Found, classes: tuple[str, ...]) -> list[Found]:
    """The day before a dash, "to" or "and" before the date."""
    link, day = one.first - 1, one.first - 2
    if day < 0 or CLASS.get(one.codes[link]) not in ("dash", "to", "and", "until", "or"):
        return []
    return [_bare(day, one)] if CLASS.get(one.codes[day]) in classes else []


def _behind(one: Found, following: Found | None) -> list[Found]:
    """The day after a dash, "to" or "and" behind the date."""
    link, day = one.end, one.end + 1
    if day >= len(one.codes) or CLASS.get(one.codes[link]) not in ("dash", "and", "to"):
        return []
    if CLASS.get(one.codes[day]) not in DAYS or (following is not None and following.first <= day):
        return []
    after = day + 1
    if after < len(one.codes) and (one.parse.tags[after][:2] in ("NN", "JJ", "CD") or one.parse.words[after] == "%"):
        return []
    return [_bare(day, one)]


def ranged(found: list[Found], relations: list[str]) -> list[str]:
    """The relations with both ends of a range joined: "from 3 to 5 October", "Oct. 3-5", "1998-2006"."""
    out = list(relations)
    for i in range(len(found) - 1):
        ends = _ends(found[i], found[i + 1], relations[i], relations[i + 1])
        if ends is not None:
            out[i], out[i + 1] = f"from:{ends[0]}|{ends[1]}", f"to:{ends[0]}|{ends[1]}"
    return out


def _ends(one: Found, other: Found, first: str, last: str) -> tuple[str, str] | None:
    if first.startswith("since:") and last.startswith("until:") and one.before() in ("from", "between"):
        first, last = first.removeprefix("since:"), last.removeprefix("until:")
    elif other.first != one.end + 1 or CLASS.get(one.codes[one.end]) != "dash":
        return None
    if not first.startswith(POINTS) or not last.startswith(POINTS):
        return None
    kind, _, rest = last.partition(":")
    if kind not in ("weekday", "month", "monthday") or not first.startswith(f"{kind}:"):
        return first, last
    if rest.endswith(":next"):
        last = f"seen:{kind}:{rest.removesuffix(':next')}:coming:{first}"
    elif rest.endswith(":past") and first.endswith(":past"):     # the Monday before that Thursday
        first = f"seen:{kind}:{first.split(':')[1]}:last:{last}"
    return first, last
