"""The same app through androguard's AnalyzeAPK; prints CPU seconds. Runs in its own environment."""

import sys
import time

from androguard.misc import AnalyzeAPK  # type: ignore[import-not-found] # its own environment
from loguru import logger  # type: ignore[import-not-found] # its own environment

logger.remove()
started = time.process_time()
AnalyzeAPK(sys.argv[1])
print(time.process_time() - started)
