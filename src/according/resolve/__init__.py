"""Readings -> links -> clusters.

A link is a pure function of two findings, never of what else a ledger holds, so that the same reports give the same
links in any order. Clusters and inferred dates are functions of members and links, computed on read.
"""

from according.resolve.clusters import join_claims, join_entities, join_stories
from according.resolve.dates import infer_dates
from according.resolve.features import FEATURES
from according.resolve.findings import Findings, link_between, link_within
from according.resolve.keys import Key, KeyKind

__all__ = [
    "FEATURES",
    "Findings",
    "Key",
    "KeyKind",
    "infer_dates",
    "join_claims",
    "join_entities",
    "join_stories",
    "link_between",
    "link_within",
]
