"""ZIP files whose bytes depend on what is in them alone, not on when they were made."""

from collections.abc import Iterable
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_NO_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP file can tell


def pack(target: BinaryIO, entries: Iterable[tuple[str, bytes]], *, stored: str = "") -> None:
    """Write `entries` (name and bytes) in order as a ZIP file; `stored` is not compressed."""
    with ZipFile(target, "w") as archive:
        for name, data in entries:
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type = ZIP_STORED if name == stored else ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
