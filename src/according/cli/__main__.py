"""`python -m according.cli` is `according`."""

import sys

from according.cli.main import main

sys.exit(main())
