# ruff: noqa: D102 - the methods are those of Ledger
"""A ledger of three invented reports on a ferry, as the command line sees it; it notes what it is asked."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any, ClassVar, NamedTuple, Self

from according.errors import LedgerPathError, NotFoundError
from according.records.base import Span
from according.records.exports import EventExport, EventForm, EventReportRow
from according.records.links import Link
from according.records.reading import Certainty
from according.records.report import Refusal
from according.records.standing import Evidence, Origin, Part, Standing
from according.records.views import (
    Added,
    ClaimRow,
    ClaimSheet,
    Comparison,
    ReportRow,
    SourceRow,
    StatementRow,
    StoryRow,
)

CLAIM = ClaimRow(
    id="c7f2a01b33445566", text="four sailors drowned off Velm", line="1 origin in 2 reports, denied by the ministry",
    origins=1, reports=("1111aaaa22223333", "4444bbbb55556666"), backers=("harbour authority",), deniers=("ministry",),
    first_seen="2031-03-04", last_seen="2031-03-05", differs=("how many",),
    statements=("51a7000000000001", "51a7000000000002"),
)
STATEMENT = StatementRow(
    id="51a7000000000001", report="1111aaaa22223333", key="monday", source="Ada Rennick", kind="person",
    through=("Velm Courier",), cue="said", words="the ferry will sail again by June", quotation="indirect",
    stance="affirms", polarity="+", certainty="likely", low=0.55, high=0.8, scale="ICD 203", forecast=True,
    by="2031-06", spans=(Span(10, 44), Span(50, 61)), claim="c7f2a01b33445566",
)
STORY = StoryRow(id="5707000000000001", title="The ferry of Velm", reports=("monday", "tuesday"), first="2031-03-04",
                 last="2031-03-05", claims=3)
SOURCE = SourceRow(id="50c0000000000001", name="Ada Rennick", kind="person", role="harbour master", statements=2,
                   reports=("monday",))
REPORT = ReportRow(id="1111aaaa22223333", label="A", keys=("monday",), outlet="Velm Courier", title="Ferry lost",
                   published="2031-03-04", basis="inferred", statements=5)
REFUSAL = Refusal(name="soup.bin", error="EncodingError", cause="it is a binary file", cure="save it as UTF-8 text")
PART = Part(role="backer", name="harbour authority", kind="organisation", certainty=Certainty(),
            statements=("51a7000000000002", "51a7000000000001"),
            evidence=(Evidence(report="1111aaaa22223333", statement="51a7000000000001", content=(Span(10, 44),)),))
STANDING = Standing(
    claim=CLAIM.id, as_of=None, line=CLAIM.line, parts=(PART,),
    origins=(Origin(name="harbour authority", kind="organisation", reports=CLAIM.reports, statements=PART.statements),),
    pairs=(), unrecorded=(), reports=CLAIM.reports, first_seen="2031-03-04", last_seen="2031-03-05", certainty_low=None,
    certainty_high=None, certainty_words=(), fields=(), forecast=False,
    why=("both reports cite the harbour authority",),
)
SHEET = ClaimSheet(claim=CLAIM, standing=STANDING, reports=(REPORT,), wordings=())
COMPARISON = Comparison(a=REPORT, b=REPORT, relation="the same report", shared=(), differing=(), only_a=(), only_b=())
EVENT = EventReportRow(
    id="0e0a000000000001", event_id="0e0e000000000001", country="Norway", latitude=-54.25, longitude=-3.5, deaths_low=7,
    plover_type="ASSAULT", status="happened", said_by="Ada Rennick", through=("Velm Courier",), report="monday",
    report_id=REPORT.id, start=10, end=16, words="struck", time_span=Span(30, 35), mentions=("monday:10-16",),
)
READING: dict[str, Any] = {
    "report": {"id": "1111aaaa22223333", "key": "monday", "path": "monday.txt", "outlet": "Velm Courier", "title": None,
               "published": "2031-03-04", "language": "en",
               "text": "Ada Rennick said it is likely the ferry denied by Oslin will sail again. It rained."},
    "statements": [
        {"id": "s2", "inside": "s1", "cue": {"spans": [[40, 46]], "lemma": "deny"}, "content": {"spans": [[30, 39]]},
         "source": {"spans": [[50, 55]], "name": "Oslin", "kind": "person", "unnamed": None, "role": None,
                    "entity": "e2"},
         "cosources": [{"spans": [], "name": None, "kind": "group", "unnamed": "witness", "role": None}],
         "quotation": "indirect", "stance": "denies", "polarity": "+",
         "certainty": {"spans": [], "low": None, "high": None, "scale": None}, "forecast": False, "said": None},
        {"id": "s1", "inside": None, "cue": {"spans": [[12, 16]], "lemma": "say"}, "content": {"spans": [[17, 71]]},
         "source": {"spans": [[0, 11]], "name": "Ada Rennick", "kind": "person", "unnamed": None,
                    "role": "harbour master", "entity": "e1"},
         "quotation": "indirect", "stance": "affirms", "polarity": "+",
         "certainty": {"spans": [[23, 29]], "low": 0.55, "high": 0.8, "scale": "ICD 203"},
         "forecast": {"by": "2031-06"}, "said": None},
    ],
    "author_statements": [
        {"id": "s3", "inside": None, "cue": {"spans": [], "lemma": ""}, "content": {"spans": [[73, 83]]},
         "source": {"spans": [], "name": None, "kind": "author", "unnamed": None, "role": None, "entity": None},
         "quotation": "indirect", "stance": "affirms", "polarity": "+",
         "certainty": {"spans": [], "low": None, "high": None, "scale": None}, "forecast": False, "said": None},
    ],
    "times": [], "places": [], "figures": [], "events": [],
}


class Line(NamedTuple):
    """A line of a sheet."""

    segments: tuple[tuple[str, str], ...]


class FakeLedger:
    """Answers from the data above. `calls` are what it was asked; `raises` is raised by the next listing."""

    calls: ClassVar[list[tuple[str, Any]]] = []
    claim_rows: ClassVar[list[ClaimRow]] = []
    event_rows: ClassVar[list[EventReportRow]] = []
    left_out: ClassVar[tuple[tuple[str, int], ...]] = ()
    added: ClassVar[Added] = Added(reports=(), known=(), refused=())
    raises: ClassVar[BaseException | None] = None
    exists: ClassVar[bool] = True

    def __init__(self, path: str = "according.db", settings: object = None, *, create: bool = True) -> None:
        """Notes where, and refuses to list a ledger that is not there."""
        self.calls.append(("open", (path, create)))
        self.settings = settings
        if not create and not self.exists:
            raise LedgerPathError(f"{path}: there is no ledger; add reports first")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.calls.append(("close", None))

    def _asked(self, name: str, arguments: Any) -> None:
        self.calls.append((name, arguments))
        if self.raises is not None:
            raise self.raises

    def add(self, paths: tuple[str, ...], **given: Any) -> Added:
        progress = given.pop("progress", None)
        self._asked("add", (tuple(paths), given))
        if progress is not None:
            progress(1, 2, "monday\x1b[31m.txt")
            progress(2, 2, "tuesday.txt")
        return self.added

    def claims(self, **filters: Any) -> list[ClaimRow]:
        self._asked("claims", filters)
        return self.claim_rows

    def statements(self, **filters: Any) -> list[StatementRow]:
        self._asked("statements", filters)
        return [STATEMENT]

    def forecasts(self, **filters: Any) -> list[StatementRow]:
        self._asked("forecasts", filters)
        return [STATEMENT]

    def stories(self, **filters: Any) -> list[StoryRow]:
        self._asked("stories", filters)
        return [STORY]

    def sources(self, **filters: Any) -> list[SourceRow]:
        self._asked("sources", filters)
        return [SOURCE]

    def reports(self, **filters: Any) -> list[ReportRow]:
        self._asked("reports", filters)
        return [REPORT]

    def standings(self, **filters: Any) -> Iterator[ClaimSheet]:
        self._asked("standings", filters)
        yield SHEET

    def refusals(self) -> list[Refusal]:
        self._asked("refusals", None)
        return [REFUSAL]

    def show(self, ident: str) -> ClaimSheet:
        self._asked("show", ident)
        if not CLAIM.id.startswith(ident):
            raise NotFoundError(f"{ident}: nothing in the ledger goes by that name; list with `according claims`")
        return SHEET

    def compare(self, a: str, b: str) -> Comparison:
        self._asked("compare", (a, b))
        return COMPARISON

    def judge(self, left: str, right: str, verdict: Any, **given: Any) -> Link:
        self._asked("judge", (left, right, verdict, given))
        return Link(left=left, right=right, kind=given["kind"], verdict=verdict, score=1.0, judge=given["who"],
                    judged="2031-03-06T08:00:00Z", why=given["why"])

    def export(self) -> Iterator[bytes]:
        self._asked("export", None)
        yield b'{"report":"1"}'
        yield '{"text":"Søren \x9b31m"}\n'.encode()

    def export_events(self, form: EventForm) -> EventExport:
        self._asked("export_events", form)
        table = form in ("event-report", "ucdp", "acled")
        rows = self.event_rows if table else [{"id": row.id, "words": row.words} for row in self.event_rows]
        return EventExport(EventReportRow if table else None, tuple(rows), self.left_out)

    def render(self, view: object, width: int) -> list[Line]:
        self._asked("render", (type(view).__name__, width))
        claim = Line((("label", "CLAIM  "), ("claim", "four sailors [red]drowned\x1b[31m")))
        return [claim, Line(()), Line((("odd", "end  "),))]


def module(ledger: type[FakeLedger], readings: list[Any]) -> ModuleType:
    """A module that stands in for `according.ledger`."""
    made: Any = ModuleType("according.ledger")
    made.Ledger = ledger

    def read_paths(paths: Any, settings: object, **given: Any) -> Iterator[Any]:
        ledger.calls.append(("read", ([str(path) for path in paths], type(settings).__name__, given)))
        yield from readings

    made.read_paths = read_paths
    stands: ModuleType = made
    return stands
