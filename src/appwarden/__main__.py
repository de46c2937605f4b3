"""`python -m appwarden`: the same as the command `appwarden`."""

import sys

from appwarden.cli import main

sys.exit(main())
