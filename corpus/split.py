"""Which passages are for testing only: every tenth of each writer, never trained on, annotated twice."""


class _Test:
    """Holds `a-007`, `a-017` and so on."""

    def __contains__(self, ident: str) -> bool:
        return int(ident.split("-")[1]) % 10 == 7


TEST = _Test()
