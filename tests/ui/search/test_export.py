"""A concordance in a file: as a spreadsheet reads it."""

import csv
from pathlib import Path

import pytest

from reader.core.concordance import lines
from reader.core.corpus import Corpus, TaggedText
from reader.core.document import Document
from reader.core.ids import DocumentId, VersionId
from reader.core.search import Found, Part, hit
from reader.errors import ReaderError
from reader.ui.search.export import write_csv

HERE, NOW = DocumentId("d"), VersionId("v")
TEXT = 'Він сказав: "Село, моє село".'
FOUND = Found(Part.TEXTS, HERE, "Село; the village", [hit(TEXT, 13, 17), hit(TEXT, 23, 27)], NOW)
HOME = Document(HERE, "Село; the village", NOW, "")
CORPUS = Corpus(texts=(TaggedText(HOME, NOW, 4, len(TEXT), (0, 22), (1, 2)),))


def test_every_hit_is_a_row(tmp_path: Path) -> None:
    path = tmp_path / "lines.csv"
    write_csv(path, lines([FOUND]), CORPUS)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["hit"] for row in rows] == ["Село", "село"]
    assert rows[0]["document"] == "Село; the village"
    assert [(row["document_id"], row["paragraph"]) for row in rows] == [("d", "1"), ("d", "2")]
    for row in rows:
        assert TEXT[int(row["start"]) : int(row["end"])] == row["hit"]
        assert row["left"] + row["hit"] + row["right"] == TEXT


def test_a_hit_is_no_formula_to_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "lines.csv"
    text = '=HYPERLINK("x") village'
    write_csv(path, lines([Found(Part.TEXTS, None, "@Village", [hit(text, 16, 23)])]), Corpus())
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["document"], row["left"]) == ("'@Village", "'" + text[:16])


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"lines\.csv could not be written"):
        write_csv(tmp_path / "no" / "lines.csv", lines([FOUND]), CORPUS)
