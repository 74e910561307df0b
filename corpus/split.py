"""Which passages the weights that ship were not trained on: the test part, and what was written after them."""


class _Test:
    """Every tenth passage of each writer, never trained on, annotated twice: `a-007`, `a-017` and so on."""

    def __contains__(self, ident: str) -> bool:
        return int(ident.split("-")[1]) % 10 == 7


TEST = _Test()
LATER = frozenset({"o", "x", "y", "aa", "ab", "ac", "ad", "ae"})
"""Writers whose passages came after the weights that ship; training with them gained nothing elsewhere (decision 8)."""
