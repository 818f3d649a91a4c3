"""Pictures saved: they are what their ending says, whole, and the numbers are those shown."""

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.analysis.tables import Row, Table
from reader.errors import ReaderError, Refused
from reader.ui.charts.saving import as_csv, save

from .conftest import few, many, nothing
from .test_matrix import shown


def test_an_svg_is_xml_with_every_name_and_number(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "matrix.svg"
    save(shown(qtbot, few()), path)
    told = {"".join(text.itertext()) for text in ElementTree.parse(path).iter()}
    assert {"War crimes", "Retreat", "Daily life", "2", "відступ"} <= told


def test_a_png_is_the_whole_picture_at_twice_its_size(qtbot: QtBot, tmp_path: Path) -> None:
    chart, path = shown(qtbot, few(), 300), tmp_path / "Matrix.PNG"
    save(chart, path)
    image, margins = QImage(str(path)), 2 * 16
    assert image.width() == int((chart.whole.width() + margins) * 2)
    assert image.height() == int((chart.whole.height() + margins) * 2)


def test_a_large_picture_is_saved_whole_in_an_image_that_can_be(
    qtbot: QtBot, tmp_path: Path
) -> None:
    chart = shown(qtbot, many())
    with pytest.raises(Refused, match="too large for a PNG"):
        save(chart, tmp_path / "matrix.png")
    assert not list(tmp_path.iterdir())


def test_a_picture_without_rows_is_saved_with_its_words(qtbot: QtBot, tmp_path: Path) -> None:
    chart = shown(qtbot, nothing())
    for suffix in (".svg", ".png"):
        save(chart, tmp_path / f"matrix{suffix}")
    told = "".join(ElementTree.parse(tmp_path / "matrix.svg").getroot().itertext())
    assert "Nothing to compare yet." in told


def test_a_csv_holds_the_rows_of_the_table(qtbot: QtBot, tmp_path: Path) -> None:
    chart, path = shown(qtbot, few()), tmp_path / "matrix.csv"
    save(chart, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    table, model = chart.counts(), chart.table()
    assert (tuple(head), len(rows)) == (table.columns, model.rowCount())
    assert rows == [[str(value) for value in row.values] for row in table.rows]


def test_words_that_a_spreadsheet_would_run_are_made_harmless() -> None:
    rows = [Row((value, -1)) for value in ("=1+1", "+1", "-1", "@A1", "\tx", "a=b", "")]
    written = as_csv(Table(("name", "number"), tuple(rows))).decode("utf-8-sig")
    read = [row[0] for row in csv.reader(io.StringIO(written, newline=""))]
    assert read == ["name", "'=1+1", "'+1", "'-1", "'@A1", "'\tx", "a=b", ""]
    assert written.splitlines()[1] == "'=1+1,-1"  # a number below 0 stays one


def test_other_endings_and_places_are_refused(qtbot: QtBot, tmp_path: Path) -> None:
    chart = shown(qtbot, few())
    with pytest.raises(Refused, match=r"as \.svg, \.png or"):
        save(chart, tmp_path / "matrix.gif")
    with pytest.raises(ReaderError, match=r"matrix\.csv could not be written"):
        save(chart, tmp_path / "nowhere" / "matrix.csv")


def test_a_table_sorts_numbers_by_size(qtbot: QtBot) -> None:
    model = shown(qtbot, few()).table()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads == ["Document", "Theme", "Passages", "Words", "Share"]
    chosen = QPersistentModelIndex(model.index(1, 0))
    before = model.part(1)
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert model.part(chosen.row()) == before  # what is selected goes along
    column = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert column == sorted(column, key=int, reverse=True)
    assert model.part(0).highlights == ("h0-0", "h0-3")
