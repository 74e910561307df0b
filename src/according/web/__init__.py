"""Web: REST and pages, which talk to the ledger only. Nothing stands here yet."""
