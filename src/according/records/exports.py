"""What goes out to other programs: rows of events under the column names of their codebooks."""

from typing import Any, Literal, NamedTuple

from according.records.base import Record, Span, Spans

EventForm = Literal["event-report", "ucdp", "acled", "plover", "geojson"]
Status = Literal["happened", "present", "future", "hypothetical", "uncertain", "doubted", "denied"]
Number = int | float | None


class Trace(Record, frozen=True, kw_only=True):
    """By what a person checks a row against the report; the last columns of every table of events.

    `codebook` names the codebook and its version. `status` is "happened" only where the event is past and asserted:
    no denial, doubt or hedge below even odds around it. `report` is the report's key; `start` and `end` bound the
    event's `words` in its text, as `..._span` bound those of the cells that come from elsewhere in the passage.
    `statement` is the innermost around the event, the author's own where nobody is cited; `said_by` says it, `through`
    those between, nearest first. `reports` are the keys of all reports of the event, `mentions` ("key:start-end") all
    places in them that the row stands for.
    """

    codebook: str = ""
    plover_type: str = ""
    plover_mode: str | None = None
    status: Status = "present"
    polarity: str = "+"
    aspect: str = "present"
    background: bool = False
    certainty: str | None = None
    certainty_low: float | None = None
    certainty_high: float | None = None
    certainty_scale: str | None = None
    said_by: str = ""
    through: tuple[str, ...] = ()
    report: str = ""
    report_id: str = ""
    start: int = 0
    end: int = 0
    words: str = ""
    time_span: Span | None = None
    time_words: str | None = None
    place_span: Span | None = None
    place_words: str | None = None
    place_why: str | None = None
    actor_spans: Spans = ()
    target_spans: Spans = ()
    figure_spans: Spans = ()
    figure_words: tuple[str, ...] = ()
    statement: str | None = None
    claim: str | None = None
    reports: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()


class EventReportRow(Trace, frozen=True, kw_only=True):
    """One event as one report has it, with one status; columns of eventreport 0.1.2 for R (its MAVERICK data).

    Reports of one event share `event_id`. `actor1` acts, `actor2` undergoes, `actor3` receives. `date_prec` and
    `where_prec` are UCDP's, 1 the most precise; `date_precision` (1-5) and `where_precision` (1-7) turn them round,
    since aggregateData() takes the greatest number for the most precise. `geo_precision` is MAVERICK's: 1 country, 2
    region, 3 town. `source_author` is the outlet there. docs/formats.md says what the columns were checked against.
    """

    id: str = ""
    event_id: str = ""
    country: str | None = None
    date_start: str | None = None
    date_end: str | None = None
    date_prec: int | None = None
    date_precision: int | None = None
    city: str | None = None
    location: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    where_prec: int | None = None
    where_precision: int | None = None
    geo_precision: int | None = None
    actor1: str | None = None
    actor2: str | None = None
    actor3: str | None = None
    deaths_best: Number = None
    deaths_low: Number = None
    deaths_high: Number = None
    injuries_best: Number = None
    injuries_low: Number = None
    injuries_high: Number = None
    source: str | None = None
    source_author: str | None = None
    source_byline: str | None = None
    source_date: str | None = None
    unit_of_analysis: str = "Event report"


class GedRow(Trace, frozen=True, kw_only=True):
    """One act of violence said to have happened, under the 49 columns of UCDP GED 25.1.

    What UCDP's coders judge (type of violence, conflict, dyad, clarity, ids of sides and countries) stays empty.
    `side_a` acts and `side_b` undergoes, as the report has it. `id` are the first 52 bits of `relid`, which a double
    holds exactly. `low` is the lowest and `high` the highest that a report gives, `best` the number that all agree on.
    The source columns have a part a report, in one order. docs/formats.md says what the columns were checked against.
    """

    id: int = 0
    relid: str = ""
    year: int | None = None
    active_year: bool | None = None
    code_status: str | None = None
    type_of_violence: int | None = None
    conflict_dset_id: str | None = None
    conflict_new_id: int | None = None
    conflict_name: str | None = None
    dyad_dset_id: str | None = None
    dyad_new_id: int | None = None
    dyad_name: str | None = None
    side_a_dset_id: str | None = None
    side_a_new_id: int | None = None
    side_a: str | None = None
    side_b_dset_id: str | None = None
    side_b_new_id: int | None = None
    side_b: str | None = None
    number_of_sources: int = 1
    source_article: str | None = None
    source_office: str | None = None
    source_date: str | None = None
    source_headline: str | None = None
    source_original: str | None = None
    where_prec: int | None = None
    where_coordinates: str | None = None
    where_description: str | None = None
    adm_1: str | None = None
    adm_2: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geom_wkt: str | None = None
    priogrid_gid: int | None = None
    country: str | None = None
    country_id: int | None = None
    region: str | None = None
    event_clarity: int | None = None
    date_prec: int | None = None
    date_start: str | None = None
    date_end: str | None = None
    deaths_a: Number = None
    deaths_b: Number = None
    deaths_civilians: Number = None
    deaths_unknown: Number = None
    best: Number = None
    high: Number = None
    low: Number = None
    gwnoa: str | None = None
    gwnob: str | None = None


class AcledRow(Trace, frozen=True, kw_only=True):
    """One event said to have happened, under ACLED's 31 columns; types as publish/export/acled_types.tsv maps them.

    `event_date` is the middle of the days that are meant, with `time_precision`; `fatalities` the most conservative
    number of the reports, "several" 3, empty where none gives one (ACLED's coders write 0 there). A place that is known
    to the country alone has no point here. docs/formats.md says what the columns were checked against.
    """

    event_id_cnty: str = ""
    event_date: str | None = None
    year: int | None = None
    time_precision: int | None = None
    disorder_type: str | None = None
    event_type: str | None = None
    sub_event_type: str | None = None
    actor1: str | None = None
    assoc_actor_1: str | None = None
    inter1: str | None = None
    actor2: str | None = None
    assoc_actor_2: str | None = None
    inter2: str | None = None
    interaction: str | None = None
    civilian_targeting: str | None = None
    iso: int | None = None
    region: str | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    admin3: str | None = None
    location: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geo_precision: int | None = None
    source: str | None = None
    source_scale: str | None = None
    notes: str | None = None
    fatalities: Number = None
    tags: str | None = None
    timestamp: int | None = None


class EventExport(NamedTuple):
    """Events in one form: rows of `kind`, or JSON objects where `kind` is None, and how many were left out, and why."""

    kind: type[Trace] | None
    rows: tuple[Any, ...]
    left_out: tuple[tuple[str, int], ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the table: those of the codebook, then those to check a row by."""
        if self.kind is None:
            return ()
        checked = Trace.__struct_fields__
        return (*(name for name in self.kind.__struct_fields__ if name not in checked), *checked)
