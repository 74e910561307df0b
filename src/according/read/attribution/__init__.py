"""Attribution: who says what, by rules over the parse. Each rule gives drafts: source, cue and content in tokens."""

from according.read.attribution.drafts import Draft, without_that
from according.read.attribution.find import find_all, find_drafts
from according.read.attribution.quotes import Quote, find_quotes

__all__ = ["Draft", "Quote", "find_all", "find_drafts", "find_quotes", "without_that"]
