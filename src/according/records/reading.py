"""What a reader finds in one report. Every finding carries its span."""

from typing import Literal

from according.records.base import Record, Span, Spans

SourceKind = Literal["person", "organisation", "government", "military", "media", "document", "group", "author"]
Unnamed = Literal[
    "official",
    "military",
    "police",
    "medical",
    "witness",
    "analyst",
    "familiar with",
    "local media",
    "social media",
    "other",
]
Quotation = Literal["direct", "indirect", "mixed"]
Stance = Literal["affirms", "denies", "doubts", "cannot verify", "declines"]
Polarity = Literal["+", "-"]
Aspect = Literal["past", "present", "future", "hypothetical"]


class Source(Record, frozen=True, kw_only=True):
    """Who is cited, in one report.

    `spans` are the words at this mention; `name` the fullest name in the report of whoever is meant (resolved from
    pronouns, titles and surnames), None for the unnamed. `country` is ISO 3166-1 alpha-2. `entity` is an id local to
    the report: all mentions of one source share it. `resolved` tells in words how a name not at the mention was found.
    """

    spans: Spans = ()
    name: str | None = None
    kind: SourceKind = "author"
    unnamed: Unnamed | None = None
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    plural: bool = False
    entity: str | None = None
    resolved: str | None = None

    def called(self, canonical: str | None) -> str | None:
        """Name to show, where `canonical` is its name across reports; a government keeps the name its report gives it.

        "Pyongyang has denied it" is a fact about those words.
        """
        return self.name if self.kind == "government" else canonical or self.name


class Cue(Record, frozen=True, kw_only=True):
    """The words that attribute: `lemma` is the dictionary form of the verb, noun or preposition."""

    spans: Spans = ()
    lemma: str = ""


class Content(Record, frozen=True, kw_only=True):
    """What is said; several spans where a quotation is interrupted."""

    spans: Spans = ()


class Certainty(Record, frozen=True, kw_only=True):
    """How likely, in the source's words. `low` and `high` are probabilities, on `scale` only.

    `scale` is "ICD 203" or "according" (docs/certainty in the lexicon's header). `confidence` (low, moderate, high)
    is confidence in a judgement, never its likelihood. No words: no numbers.
    """

    spans: Spans = ()
    words: str | None = None
    low: float | None = None
    high: float | None = None
    scale: str | None = None
    confidence: str | None = None


class Forecast(Record, frozen=True, kw_only=True):
    """A look ahead; `by` is the EDTF date by which it can be checked, `relation` its symbolic form
    (language/calendar).
    """

    by: str | None = None
    relation: str | None = None


class Quantity(Record, frozen=True, kw_only=True):
    """A number in a proposition: what is counted, its unit where it is measured, low, best and high, and the day (ISO)
    up to which it counts, where known.
    """

    counted: str | None = None
    low: float | None = None
    best: float | None = None
    high: float | None = None
    words: str = ""
    span: Span | None = None
    role: str | None = None
    unit: str | None = None
    as_of: str | None = None


class Moment(Record, frozen=True, kw_only=True):
    """A time in a proposition: its words, symbolic relation, and days (ISO dates, inclusive) where known."""

    words: str
    span: Span
    relation: str
    earliest: str | None = None
    latest: str | None = None


class Spot(Record, frozen=True, kw_only=True):
    """A place in a proposition: its words, canonical name, ISO country, UCDP where_prec, the divisions that hold it or
    that it is, and a point in it (WGS 84 degrees).
    """

    words: str
    span: Span
    name: str
    country: str | None = None
    precision: int | None = None
    adm1: str | None = None
    adm2: str | None = None
    lat: float | None = None
    lon: float | None = None


class Frame(Record, frozen=True, kw_only=True):
    """A proposition reduced to what two statements are compared on. All words are lemmas, lower case.

    `predicate` is the main doing; `agents` do it, `patients` undergo it (heads and names; countries as ISO codes in
    upper case). `terms` are all content lemmas. `names` the proper names and country codes. Tuples are sorted.
    """

    predicate: str | None = None
    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    moments: tuple[Moment, ...] = ()
    spots: tuple[Spot, ...] = ()
    polarity: Polarity = "+"


class Statement(Record, frozen=True, kw_only=True):
    """One attribution: somebody (`source`, and `cosources` where two are coordinated) says `content`.

    `inside` is the id of the statement that this one is nested in, `continues` of the one whose words go on here
    (a quotation over several paragraphs). `about` is the id of the statement it speaks of
    without repeating it ("the report was true", "denied the claim"). `assesses` is true where it says how likely
    somebody else's claim is. `words` is the content with its white space folded, for lists. `said` is EDTF;
    `said_relation` its symbolic form. `to` are the words that name the addressee.
    """

    id: str
    inside: str | None = None
    continues: str | None = None
    about: str | None = None
    assesses: bool = False
    source: Source = Source()
    cosources: tuple[Source, ...] = ()
    cue: Cue = Cue()
    content: Content = Content()
    words: str = ""
    quotation: Quotation = "indirect"
    stance: Stance = "affirms"
    polarity: Polarity = "+"
    certainty: Certainty = Certainty()
    forecast: bool | Forecast = False
    said: str | None = None
    said_relation: str | None = None
    to: str | None = None
    background: bool = False
    frame: Frame = Frame()

    @property
    def own(self) -> bool:
        """Whether the report's author says it, citing nobody."""
        return self.source.kind == "author"


TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


class Time(Record, frozen=True, kw_only=True):
    """A temporal expression: TIMEX3 type and value, EDTF, first and last day (ISO, inclusive), UCDP date_prec.

    `relation` is its symbolic form, which language/calendar resolves against an anchor date; where the report has no
    date, what depends on one is None until a date is inferred.
    """

    span: Span
    type: TimeType
    relation: str
    value: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: int | None = None


class Place(Record, frozen=True, kw_only=True):
    """A name of a place and what it stands for there; empty rather than guessed.

    `name` is the usual English one, `geoname` the GeoNames id, `lat` and `lon` WGS 84 degrees of a point in it. `kind`
    is of the gazetteer (town, adm1, adm2, country, sea, region ...); `adm1` and `adm2` name the divisions that hold it.
    `precision` is UCDP where_prec, and `why` says in words what it rests on and how the place was told from others of
    its name.
    """

    span: Span
    name: str
    geoname: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    stands_for: Literal["place", "government", "other"] = "place"
    kind: str | None = None
    adm1: str | None = None
    adm2: str | None = None
    why: str | None = None


class Figure(Record, frozen=True, kw_only=True):
    """A number and what it counts.

    `counted` are the words for what is counted as written, `head` the lemma of their head noun. `role` is the part
    (killed, wounded, delivered...), if stated. `per` is the denominator of a rate ("day", "100,000 people"). `total` is
    True for a running total ("the toll rose to 12"), False for a number on top of an earlier one ("another 12"), None
    where the words do not say. `as_of` is the index, into the Reading's times, of the time up to which it counts
    ("as of Monday").
    """

    span: Span
    low: float | None = None
    best: float | None = None
    high: float | None = None
    unit: str | None = None
    counted: str | None = None
    role: str | None = None
    head: str | None = None
    per: str | None = None
    total: bool | None = None
    as_of: int | None = None


class Participant(Record, frozen=True, kw_only=True):
    """Somebody or something in an event: role is "agent" or "patient" or "recipient".

    `span` is the noun with what stands before it, without article. `name` is the fullest name in the report of whoever
    is meant, `entity` an id local to the report, as a Source has one, `country` ISO 3166-1 alpha-2 of whom it belongs
    to; None where the words beside it do not tell. `acts` tells, of a typed event, somebody who can act (a person,
    crowd, body, country) from a thing ("a depot", "missiles").
    """

    role: str
    span: Span
    name: str | None = None
    entity: str | None = None
    country: str | None = None
    acts: bool = True


class Event(Record, frozen=True, kw_only=True):
    """A predicate that says something happened, is or will be.

    `polarity` and `certainty` are those with which it is said: by the source of `statement`, the innermost statement
    around it, and by the report's own author where there is none. To what somebody else is cited for the author is
    not committed (FactBank's Uu). `time` and `place` are indices into the Reading's lists. `type` and `mode` are
    PLOVER's, None until a lexicon types them.
    """

    span: Span
    lemma: str = ""
    type: str | None = None
    mode: str | None = None
    polarity: Polarity = "+"
    certainty: Certainty = Certainty()
    aspect: Aspect = "present"
    participants: tuple[Participant, ...] = ()
    time: int | None = None
    place: int | None = None
    figures: tuple[int, ...] = ()
    background: bool = False
    statement: str | None = None


TransferKind = Literal["arms", "troops"]
TransferStatus = Literal["talked of", "ordered", "delivered", "denied"]


class Transfer(Record, frozen=True, kw_only=True):
    """Arms or troops said to pass from `supplier` to `recipient`, one of whom may not be named.

    `event` is the index of the Event that says so: its polarity, certainty, time and statement hold for it. `span` and
    `item` are the words for what passes, `figure` the index of the Figure that says how many. `status` is what is said,
    by whoever says it: nothing here is known to have arrived.
    """

    event: int
    kind: TransferKind
    span: Span
    item: str
    supplier: Participant | None = None
    recipient: Participant | None = None
    figure: int | None = None
    status: TransferStatus = "talked of"


class Visit(Record, frozen=True, kw_only=True):
    """Somebody's visit, by the Event at index `event`: who comes, whom or where to, and how it stands, as is said."""

    event: int
    visitors: tuple[Participant, ...] = ()
    hosts: tuple[Participant, ...] = ()
    status: Literal["talked of", "made", "denied"] = "talked of"


class Agreement(Record, frozen=True, kw_only=True):
    """A treaty, deal or pact, by the Event at index `event` that makes or ends it: its words, the parties that are
    named with it, and how it stands, as is said.
    """

    event: int
    span: Span
    words: str
    parties: tuple[Participant, ...] = ()
    status: Literal["talked of", "agreed", "ended", "denied"] = "talked of"


class Peg(Record, frozen=True, kw_only=True):
    """The day that the report itself calls today: a bare weekday (1 Monday .. 7 Sunday) on which its lead is said,
    or the month and day of its dateline; the ground for inferring a publication date.
    """

    span: Span
    weekday: int | None = None
    month: int | None = None
    day: int | None = None


class Reading(Record, frozen=True, kw_only=True):
    """All that one reader version finds in one report."""

    report: str
    reader: str
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    visits: tuple[Visit, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    pegs: tuple[Peg, ...] = ()
    keywords: tuple[tuple[str, float], ...] = ()
