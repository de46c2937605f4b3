import sys

from appwarden.cli import main

sys.exit(main())
