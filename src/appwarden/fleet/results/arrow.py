"""Arrow with the C library's allocator, which has to be chosen before Arrow is loaded.

Its own one keeps some of what it once had, and a little more after each part. Parts are few and
large: the other makes them as fast.
"""

import os

os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")

import pyarrow as pa
import pyarrow.parquet as pq

__all__ = ["pa", "pq"]
