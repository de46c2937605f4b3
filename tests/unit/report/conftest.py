"""Makes the sample report importable by the tests of this folder, however pytest is called."""

import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[3])
if ROOT not in sys.path:
    sys.path.append(ROOT)
