"""XLSX: read back by another library; strings stay strings, and the head stays in view."""

import io
from typing import Any

import openpyxl
import pytest

from reader.core.listing import Column, Listing, Value
from reader.errors import Cancelled, Refused
from reader.exporters.xlsx import CUT, MOST_CHARACTERS, MOST_ROWS, fitting, write_xlsx

from .written import Watched, written

COLUMNS = Column("id", 12), Column("passage", 500)


def listing(*rows: tuple[Value, ...], title: str = "Passages") -> Listing:
    return Listing(title, COLUMNS, iter(rows), len(rows))


def sheet(*rows: tuple[Value, ...], title: str = "Passages") -> Any:
    return openpyxl.load_workbook(
        io.BytesIO(written(write_xlsx, listing(*rows, title=title)))
    ).active


def test_rows_come_back_under_a_bold_line_that_stays_and_filters() -> None:
    found = sheet(("ї 😀", 3), ("two\nlines", None), (" x ", -0.5))
    values = [[cell.value for cell in row] for row in found.iter_rows()]
    assert values == [["id", "passage"], ["ї 😀", 3], ["two\nlines", None], [" x ", -0.5]]
    assert [cell.font.bold for cell in found[1]] == [True, True]
    assert not found["A2"].font.bold
    assert found.freeze_panes == "A2"
    assert found.auto_filter.ref == "A1:B4"
    assert found.column_dimensions["A"].width == pytest.approx(12, abs=1)
    assert found.column_dimensions["B"].width < 100


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "{=1+1}", "=HYPERLINK(\"http://example.org\")",
        "http://example.org", "mailto:nobody@example.org", "internal:Sheet1!A1", "1", "1e5", "TRUE",
        "2022-09-12",
    ],
)  # fmt: skip
def test_a_text_is_a_string_whatever_it_looks_like(text: str) -> None:
    cell = sheet((text, None))["A2"]
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", text, None)


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    assert sheet(("a\x0bb\x01c\ufffe", None))["A2"].value == "abc"


@pytest.mark.parametrize("sign", ["a", "😀", "a😀"])
def test_a_long_text_is_cut_and_says_so(sign: str) -> None:
    long = sign * 40_000
    assert fitting(sign * 8_000) == sign * 8_000
    cut = fitting(long)
    assert cut.endswith(CUT)
    assert long.startswith(cut.removesuffix(CUT))
    assert MOST_CHARACTERS - 1 <= len(cut.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    assert sheet((long, None))["A2"].value == cut


def test_a_text_that_just_fits_is_whole() -> None:
    text = "a" * MOST_CHARACTERS
    assert fitting(text) == text
    assert fitting(text + "a") != text + "a"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Passages: all [of] them?", "Passages all of them"),
        ("'Quoted'", "Quoted"),
        ("x" * 50, "x" * 31),
        ("[]", "Table"),
    ],
)
def test_a_title_becomes_the_name_of_a_sheet(title: str, name: str) -> None:
    assert sheet(title=title).title == name


def test_more_rows_than_a_sheet_holds_are_refused_before_anything_is_written() -> None:
    target = io.BytesIO()
    with pytest.raises(Refused, match="1,048,575 rows"):
        write_xlsx(Listing("T", COLUMNS, iter(()), MOST_ROWS), target, Watched())
    assert target.getvalue() == b""


def test_it_tells_how_far_it_is_and_stops_when_told() -> None:
    rows: list[tuple[Value, ...]] = [("a", "b")] * 1_200
    work = Watched()
    write_xlsx(listing(*rows), io.BytesIO(), work)
    assert [done for done, _, _ in work.told] == [0, 500, 1_000]
    with pytest.raises(Cancelled):
        write_xlsx(listing(*rows), io.BytesIO(), Watched(stop=1))
