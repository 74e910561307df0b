"""A desk on which a test lays its reports."""

import pytest
from claim_samples import Desk


@pytest.fixture
def desk() -> Desk:
    """An empty desk."""
    return Desk()
