"""Writing a concordance to a file of comma-separated values."""

import csv
from collections.abc import Iterable
from pathlib import Path

from reader.core.concordance import Line
from reader.core.formulas import harmless
from reader.errors import ReaderError

_HEAD = ("document", "in", "start", "end", "left", "hit", "right")


def write_csv(path: Path, lines: Iterable[Line]) -> None:
    """Write a row for each of `lines`, in UTF-8 with the mark by which spreadsheets know it;
    positions are code points. Raises ReaderError if the file cannot be written."""
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file)
            table.writerow(_HEAD)
            for found, hit in lines:
                table.writerow(map(harmless, (found.title, found.part.value, *hit[:5])))
    except OSError as error:
        raise ReaderError(f"{path.name} could not be written: {error.strerror}.") from error
