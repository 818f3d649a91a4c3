"""How much memory this process holds."""

import os
from pathlib import Path


def memory() -> float:
    """The resident memory of this process in MB; 0 where it is not told."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
