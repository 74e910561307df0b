"""A person's judgement on a pair: `judge`."""

from typing import Literal, get_args

import click

from according.cli import output
from according.cli.command import Command
from according.cli.context import open_ledger
from according.cli.options import form, forms, ledger_option
from according.cli.styled import Styled
from according.records.links import Link, LinkKind

_MACHINE = "according"


def _person(ctx: click.Context, param: click.Parameter, value: str) -> str:
    name = value.strip()
    if not name or name.casefold() == _MACHINE:
        raise click.BadParameter("give the name of the person who judges.", ctx, param)
    return name


def _ground(ctx: click.Context, param: click.Parameter, value: str) -> str:
    if not value.strip():
        raise click.BadParameter("say what the judgement rests on.", ctx, param)
    return value.strip()


@click.command(cls=Command, examples=(
    "according judge 41d0aa1752c08f3e 9b27c3e4d1e0a655 same --kind claim --who 'Ines Maro' --why 'one ferry'",
    "according judge 1f0e99aa08e7b12c 77c2d3b0aa51f4e9 different --kind story --who 'Ines Maro' --why 'two fires'",
))
@click.argument("left")
@click.argument("right")
@click.argument("verdict", type=click.Choice(["same", "different"]), metavar="same|different")
@click.option("--kind", type=click.Choice(get_args(LinkKind)), required=True, help="One and the same what, or not.")
@click.option("--who", metavar="NAME", required=True, callback=_person, help="Who judges.")
@click.option("--why", metavar="TEXT", required=True, callback=_ground, help="What the judgement rests on.")
@forms("json")
@ledger_option(help="The ledger, as before the command's name.")
def judge(left: str, right: str, verdict: Literal["same", "different"], *, kind: LinkKind, who: str, why: str) -> None:
    """Judge that two findings are the same, or are not.

    LEFT and RIGHT are ids: of reports for copy, version and story, of statements for utterance and claim, of mentions
    (report:entity) for entity. A person's judgement wins over the machine's and survives re-reading.
    """
    with open_ledger() as ledger:
        link = ledger.judge(left, right, verdict, kind=kind, who=who, why=why)
    if form() == "json":
        output.document(link)
    else:
        output.lines((_told(link),))


def _told(link: Link) -> Styled:
    return Styled((("label", "judged  "), ("span", link.left), ("", " and "), ("span", link.right),
                          ("", f": {link.verdict} {link.kind}, says {link.judge}, {link.judged or 'now'}")))
