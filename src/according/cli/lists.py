"""The lists: `claims`, `statements`, `stories`, `sources`, `forecasts`, `reports`."""

from typing import Any, Unpack

import click

from according.cli import output
from according.cli.command import Command
from according.cli.context import open_ledger
from according.cli.options import Filters, form, listing
from according.records.views import ClaimRow, ClaimSheet, ReportRow, SourceRow, StatementRow, StoryRow


@click.command(cls=Command, examples=(
    "according claims --about Velm --since 2024-10-01",
    "according claims --source 'harbour authority' --json",
    "according claims --as-of 2024-10-08 --clock learned",
    "according claims | cut -f1,2",
))
@listing
def claims(**filters: Unpack[Filters]) -> None:
    """List the claims and how each stands.

    A claim is what statements in one or many reports say alike. With --jsonl each line holds the claim's id, its
    words, the ids of its statements and its whole standing.
    """
    with open_ledger() as ledger:
        if form() == "jsonl":
            output.json_lines(_claim_line(sheet) for sheet in ledger.standings(**filters))
        else:
            output.rows(ClaimRow, ledger.claims(**filters))


@click.command(cls=Command, examples=(
    "according statements --source 'Ada Rennick'",
    "according statements --about ferry --csv > statements.csv",
))
@listing
def statements(**filters: Unpack[Filters]) -> None:
    """List the statements: who says what, in which words.

    Each with its source and those through whom it came, its cue, its stance and how sure the source is.
    """
    with open_ledger() as ledger:
        output.rows(StatementRow, ledger.statements(**filters))


@click.command(cls=Command, examples=("according stories --limit 10", "according stories --jsonl"))
@listing
def stories(**filters: Unpack[Filters]) -> None:
    """List the stories and their reports.

    A story is the reports of one unfolding event. With --jsonl each line holds the story's id, title and reports' keys.
    """
    with open_ledger() as ledger:
        found = ledger.stories(**filters)
    if form() == "jsonl":
        output.json_lines(_story_line(row) for row in found)
    else:
        output.rows(StoryRow, found)


@click.command(cls=Command, examples=("according sources", "according sources --about ferry --json"))
@listing
def sources(**filters: Unpack[Filters]) -> None:
    """List the sources that are cited.

    Named and unnamed ones, with what they are and how often they are cited.
    """
    with open_ledger() as ledger:
        output.rows(SourceRow, ledger.sources(**filters))


@click.command(cls=Command, examples=("according forecasts", "according forecasts --since 2024-10-01 --jsonl"))
@listing
def forecasts(**filters: Unpack[Filters]) -> None:
    """List the statements that look ahead.

    Each with the date by which it can be checked, where it gives one.
    """
    with open_ledger() as ledger:
        output.rows(StatementRow, ledger.forecasts(**filters))


@click.command(cls=Command, examples=("according reports", "according reports --until 2024-10-08 --jsonl | wc -l"))
@listing
def reports(**filters: Unpack[Filters]) -> None:
    """List the reports in the ledger.

    Each with its outlet, its title, and its date of publication: stated, inferred or unknown.
    """
    with open_ledger() as ledger:
        output.rows(ReportRow, ledger.reports(**filters))


def _claim_line(sheet: ClaimSheet) -> dict[str, Any]:
    """The contract of `claims --jsonl`."""
    claim = sheet.claim
    return {"claim": claim.id, "text": claim.text, "statements": claim.statements, "standing": sheet.standing}


def _story_line(row: StoryRow) -> dict[str, Any]:
    return {"story": row.id, "title": row.title, "reports": row.reports}
