"""Options that commands share. Imports click alone, since `--help` loads this module."""

import functools
import re
from collections.abc import Callable
from datetime import date
from typing import Any, Literal, TypedDict

import click

Form = Literal["json", "jsonl", "csv"]
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

DEFAULT_LEDGER = "according.db"
_LEDGER, _FORM, _READER = "according.cli.ledger", "according.cli.form", "according.cli.reader"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FORM_HELP = {
    "json": "One JSON document.",
    "jsonl": "One JSON object a line.",
    "csv": "Comma-separated values, for spreadsheets.",
}


class Filters(TypedDict):
    """What narrows a list; the keywords of the ledger's listing methods."""

    about: str | None
    source: str | None
    since: str | None
    until: str | None
    limit: int | None
    as_of: str | None
    clock: Literal["published", "learned"]


def day(value: str) -> str:
    """A day of the calendar written YYYY-MM-DD, passed on as it is written; a usage error for anything else."""
    if not _is_day(value):
        raise click.BadParameter(f"{value!r} is not a day; write it as YYYY-MM-DD, such as 2024-10-09.")
    return value


def location() -> str:
    """The path or database URL of the ledger that this call is about."""
    return str(click.get_current_context().meta.get(_LEDGER, DEFAULT_LEDGER))


def form() -> Form | None:
    """The form asked for, None for a table or sheet."""
    chosen: Form | None = click.get_current_context().meta.get(_FORM)
    return chosen


def reader() -> Literal["encoder", "rules"] | None:
    """The reader asked for, None where the settings decide."""
    chosen: Literal["encoder", "rules"] | None = click.get_current_context().meta.get(_READER)
    return chosen


def ledger_option(**attributes: Any) -> Decorator:
    """`--ledger`: stands before or after the command's name; the later one wins."""
    return click.option("--ledger", metavar="PATH-or-URL", expose_value=False, callback=_keep_ledger, **attributes)


def forms(*names: Form) -> Decorator:
    """`--json`, `--jsonl`, `--csv`: at most one of those named."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for name in reversed(names):
            command = click.option(f"--{name}", is_flag=True, expose_value=False, callback=_keep_form,
                                   help=_FORM_HELP[name])(command)
        return command

    return decorate


def listing(command: Callable[..., Any]) -> Callable[..., Any]:
    """The filters, forms and `--ledger` of every list."""

    @functools.wraps(command)
    def checked(**filters: Any) -> None:
        since, until = filters["since"], filters["until"]
        if since and until and since > until:
            raise click.UsageError(f"--since {since} lies after --until {until}; exchange them.")
        command(**filters)

    decorators: tuple[Decorator, ...] = (
        click.option("--about", metavar="WORDS", help="Only what has these words, names or places in it."),
        click.option("--source", metavar="NAME", help="Only what this source says."),
        click.option("--since", type=day, metavar="DAY", help="Only from this day on (YYYY-MM-DD)."),
        click.option("--until", type=day, metavar="DAY", help="Only up to this day, itself included."),
        click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many."),
        click.option("--as-of", type=day, metavar="DAY", help="As it stood at the end of that day."),
        click.option("--clock", type=click.Choice(["published", "learned"]), default="published", show_default=True,
                     help="The clock of --as-of: when reports were published, or when the ledger learned of them."),
        forms("json", "jsonl", "csv"),
        ledger_option(help="The ledger, as before the command's name."),
    )
    return _decorated(checked, decorators)


def intake(command: Callable[..., Any]) -> Callable[..., Any]:
    """`PATH...`, `--published` and `--outlet`: what is taken in, and what is said of it."""
    decorators: tuple[Decorator, ...] = (
        click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATH..."),
        click.option("--published", type=day, metavar="DAY",
                     help="The day of publication (YYYY-MM-DD); wins over what a report itself says."),
        click.option("--outlet", metavar="NAME", help="The outlet; wins over what a report itself says."),
        click.option("--reader", type=click.Choice(["encoder", "rules"]), expose_value=False, callback=_keep_reader,
                     help="encoder (the default): a small net finds who says what; rules: rules alone, at less cost."),
    )
    return _decorated(command, decorators)


def _decorated(command: Callable[..., Any], decorators: tuple[Decorator, ...]) -> Callable[..., Any]:
    for decorator in reversed(decorators):
        command = decorator(command)
    return command


def _is_day(text: str) -> bool:
    """Whether the text is a day; `fromisoformat` alone would take 20241009 and 2024-W41-3 too."""
    if _DAY.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _keep_ledger(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    del param
    if value:
        ctx.meta[_LEDGER] = value


def _keep_reader(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    del param
    if value:
        ctx.meta[_READER] = value


def _keep_form(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if not value:
        return
    if ctx.meta.get(_FORM, param.name) != param.name:
        raise click.UsageError(f"--{ctx.meta[_FORM]} and --{param.name} exclude each other; give one.", ctx)
    ctx.meta[_FORM] = param.name
