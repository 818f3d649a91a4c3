"""Writing a concordance to a file of comma-separated values."""

import csv
from collections.abc import Iterable
from pathlib import Path

from reader.core.concordance import Line
from reader.core.corpus import Corpus
from reader.core.formulas import harmless
from reader.errors import ReaderError

_HEAD = (
    "document", "document_id", "in", "paragraph", "start", "end", "left", "hit", "right",
)  # fmt: skip


def write_csv(path: Path, lines: Iterable[Line], corpus: Corpus) -> None:
    """Write a row for each of `lines`, in UTF-8 with the mark by which spreadsheets know it;
    positions are code points, `corpus` tells paragraphs (¶). Raises ReaderError if the file cannot
    be written."""
    texts = {text.version_id: text for text in corpus.texts}
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file)
            table.writerow(_HEAD)
            for found, hit in lines:
                text = texts.get(found.version_id) if found.version_id else None
                number = text.paragraph_at(hit.start) if text else ""
                where = found.title, found.document_id or "", found.part.value, number
                table.writerow(map(harmless, (*where, *hit[:5])))
    except OSError as error:
        raise ReaderError(f"{path.name} could not be written: {error.strerror}.") from error
