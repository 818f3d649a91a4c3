"""CSV: any text comes back, nothing runs as a formula, Excel knows the letters."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.listing import Column, Listing, Value
from reader.core.text import canonical
from reader.errors import Cancelled
from reader.exporters.csv_file import write_csv

from .written import Watched, written

COLUMNS = Column("id"), Column("passage")


def listing(*rows: tuple[Value, ...]) -> Listing:
    return Listing("Passages", COLUMNS, iter(rows), len(rows))


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_table_begins_with_a_byte_order_mark_and_its_columns() -> None:
    data = written(write_csv, listing(("a", 'ї 😀, “quoted” "too"\nnext')))
    assert data.startswith(b'\xef\xbb\xbf"id","passage"\r\n')
    assert read(data) == [["id", "passage"], ["a", 'ї 😀, “quoted” "too"\nnext']]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "  =1+1", "＝1+1",
        '=HYPERLINK("http://example.org/?x="&A1,"here")', "=cmd|' /C calc'!A0", "- Yes, he said.",
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_run_has_an_apostrophe_before_it(text: str) -> None:
    assert read(written(write_csv, listing((text, text))))[1] == [f"'{text}"] * 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hello;=1+1", "Hello;'=1+1"), ("a\t@SUM(A1)", "a\t'@SUM(A1)"), ("a; +1", "a; '+1"),
        ('a;"=1', 'a;"\'=1'), ("a\n=1;－2", "a\n'=1;'－2"), ("=1;=2", "'=1;'=2"),
        ("\t=1+1", "'\t'=1+1"), ("\n=1+1", "'\n'=1+1"),
        ("a; b = c, =d", "a; b = c, =d"),
    ],
)  # fmt: skip
def test_no_formula_begins_within_a_text_where_semicolons_or_tabs_divide_cells(
    text: str, said: str
) -> None:
    assert read(written(write_csv, listing((text, ""))))[1] == [said, ""]


@pytest.mark.parametrize("divider", [";", "\t"])
@given(st.lists(st.text(list('=+@a ,;"\n\t')), min_size=1, max_size=3))
def test_a_spreadsheet_with_another_divider_finds_no_formula(
    divider: str, texts: list[str]
) -> None:
    rows = [(text, 1) for text in texts]
    data = written(write_csv, listing(*rows)).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(data, newline=""), delimiter=divider):
        assert not [cell for cell in row if cell.lstrip().startswith(("=", "+", "@"))]


def test_every_text_is_quoted_and_no_number() -> None:
    data = written(write_csv, listing(("a", 1)))
    assert data.endswith(b'"a",1\r\n')


def test_numbers_are_numbers_also_below_zero_and_nothing_is_empty() -> None:
    data = written(write_csv, listing((-3, None), (0.5, "")))
    assert read(data)[1:] == [["-3", ""], ["0.5", ""]]


def test_the_name_of_a_column_is_no_formula() -> None:
    data = written(write_csv, Listing("T", (Column("=1"),), iter(()), 0))
    assert read(data) == [["'=1"]]


@given(st.lists(st.tuples(st.text().map(canonical), st.text().map(canonical)), max_size=5))
def test_any_text_comes_back(rows: list[tuple[str, str]]) -> None:
    found = read(written(write_csv, listing(*rows)))[1:]
    for cells, row in zip(found, rows, strict=True):
        for cell, text in zip(cells, row, strict=True):
            assert cell.replace("'", "") == text.replace("'", "")
            assert cell == text or any(sign in text for sign in "=+-@＝＋－＠\t\r")


def test_it_tells_how_far_it_is_and_stops_when_told() -> None:
    rows: list[tuple[Value, ...]] = [("a", "b")] * 2_500
    target, work = io.BytesIO(), Watched()
    write_csv(listing(*rows), target, work)
    assert work.told == [(done, 2_500, "Writing “Passages”") for done in (0, 1_000, 2_000)]
    with pytest.raises(Cancelled):
        write_csv(listing(*rows), target, Watched(stop=2))
    assert not target.closed
