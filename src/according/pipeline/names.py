"""What a name on the command line means: an id, the unique beginning of one, or the key of a report."""

from collections.abc import Iterable

from according.errors import NotFoundError
from according.pipeline.picture import Picture
from according.records import Claim, Entity, Story

SHORTEST = 4
"""Fewer digits than this are no beginning of an id, so that words are not taken for one."""


def named(picture: Picture, ident: str) -> Claim | Story | Entity | str:
    """The claim, story or source of that name, or the id of a report. A statement stands for its claim.

    Raises NotFoundError where nothing or more than one thing goes by it.
    """
    reports = {r for r, keys in picture.keys.items() if ident in keys and r in picture.reports}
    found: dict[str, Claim | Story | Entity | str] = {r: r for r in reports}
    if not found and len(ident) >= SHORTEST:
        things: Iterable[Claim | Story | Entity] = (*picture.claims, *picture.stories, *picture.entities)
        found = {thing.id: thing for thing in things if thing.id.startswith(ident)}
        found |= {r: r for r in picture.reports if r.startswith(ident)}
        if not found:
            claims = {claim.id: claim for claim in picture.claims}
            found = {picture.claim_of[s]: claims[picture.claim_of[s]] for s in picture.claim_of if s.startswith(ident)}
    if not found:
        raise NotFoundError(
            f"{ident}: nothing in the ledger goes by that name; list claims, stories, sources or reports for their ids"
        )
    if len(found) > 1:
        raise NotFoundError(
            f"{ident}: {len(found)} things go by that name ({', '.join(sorted(found)[:4])}); give more digits"
        )
    return next(iter(found.values()))


def the_report(picture: Picture, ident: str) -> str:
    """The id of a report, by id, beginning or key."""
    found = named(picture, ident)
    if not isinstance(found, str):
        raise NotFoundError(f"{ident}: this is no report; list reports for their keys")
    return found


def end_of_link(picture: Picture, ident: str, kind: str) -> str:
    """What a judgement of this kind is about: a statement, a report or a source's mention."""
    statements = [s for s in picture.statements if s.startswith(ident)] if len(ident) >= SHORTEST else []
    if kind in ("claim", "utterance") and len(statements) == 1:
        return statements[0]
    found = named(picture, ident)
    if kind in ("claim", "utterance") and isinstance(found, Claim):
        return found.statements[0]
    if kind == "entity" and isinstance(found, Entity):
        return found.mentions[0]
    if kind in ("copy", "version", "story") and isinstance(found, str):
        return found
    if kind == "story" and isinstance(found, Story):
        return found.reports[0]
    raise NotFoundError(f"{ident}: a {kind} link is not about this; name two of the same kind")
