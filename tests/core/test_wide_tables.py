"""Tables that no page has room for."""

import pytest

from reader.core.ids import DocumentId
from reader.core.paper import PageSize, Paper
from reader.core.sheet import Cell, Gap, Paragraph, Run, Subject, Table
from reader.core.wide_tables import fitted


def wide(columns: int, *, head: bool = True) -> Table:
    subject = Subject(DocumentId("article"), start=7)
    row = tuple(Cell((Run(f"cell {at}"),), subject) for at in range(columns))
    names = tuple(f"head {at}" for at in range(columns)) if head else ()
    return Table((row,), (1 / columns,) * columns, names)


@pytest.mark.parametrize("columns", [1, 4, 12])
def test_a_table_that_has_room_stays_as_it_is(columns: int) -> None:
    assert fitted(wide(columns), Paper()) == (wide(columns),)


def test_a_row_of_a_table_too_wide_is_a_paragraph_of_heads_and_cells() -> None:
    [row] = fitted(wide(64), Paper())
    assert isinstance(row, Paragraph)
    said = "".join(run.text for run in row.inlines if isinstance(run, Run))
    assert said.startswith("head 0: cell 0 · head 1: cell 1 · ")
    assert said.endswith("head 63: cell 63")
    assert row.subject == Subject(DocumentId("article"), start=7)


def test_columns_too_narrow_for_a_letter_make_a_table_too_wide() -> None:
    assert fitted(wide(16), Paper()) == (wide(16),)
    for paper in (Paper(PageSize.A5), Paper(type_size=28)):
        assert isinstance(fitted(wide(20), paper)[0], Paragraph)


def test_the_narrow_columns_of_an_exercise_stay_in_a_table() -> None:
    table = Table(((Cell(), Cell((Run("passage"),)), Cell()),), (0.05, 0.75, 0.2))
    assert fitted(table, Paper(PageSize.A5, 28, writing_margin=45)) == (table,)


def test_empty_cells_are_left_out_and_gaps_stay() -> None:
    gap = Gap(3, "sawmill")
    cells = (Cell(), Cell((gap,)), *(Cell(),) * 98)
    [row] = fitted(Table((cells, (Cell(),) * 100), (0.01,) * 100), Paper())
    assert isinstance(row, Paragraph)
    assert row.inlines == (gap,)


def test_a_head_without_rows_is_said() -> None:
    [said] = fitted(Table((), (0.01,) * 100, ("A", "", "B") + ("",) * 97), Paper())
    assert isinstance(said, Paragraph)
    assert said.inlines == (Run("A · B"),)
