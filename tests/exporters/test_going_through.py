"""Going through a printout while somebody watches."""

import pytest

from reader.core.sheet import (
    Box,
    Card,
    Cards,
    Cell,
    Footnote,
    Paragraph,
    Printout,
    Run,
    Sheet,
    Style,
    Table,
)
from reader.errors import Cancelled
from reader.exporters.going_through import course, hung
from tests.exporters.printouts import line


class Watcher:
    """Stops the work when it is asked for the `last` time."""

    def __init__(self, last: int = 0) -> None:
        self.told: list[tuple[int, int, str]] = []
        self.asked = 0
        self.last = last

    def report(self, done: int, total: int, text: str) -> None:
        self.told.append((done, total, text))

    def check(self) -> None:
        self.asked += 1
        if self.asked == self.last:
            raise Cancelled


def long_printout() -> Printout:
    sheet = Sheet("A", (line("words"),) * 500)
    return Printout("Book", (sheet, sheet))


def test_it_tells_how_far_it_is_over_all_sheets() -> None:
    watcher, printout = Watcher(), long_printout()
    counted = course(printout, watcher)
    for sheet in printout.sheets:
        assert len(list(counted.parts(sheet))) == 500
    dones = [done for done, _, _ in watcher.told]
    assert dones == sorted(dones)
    assert len(dones) == 5
    assert {total for _, total, _ in watcher.told} == {1000}
    assert watcher.told[0][2] == "Writing “Book”"


def test_it_can_be_stopped_in_the_middle_of_a_sheet() -> None:
    printout = long_printout()
    parts = course(printout, Watcher(last=2)).parts(printout.sheets[0])
    with pytest.raises(Cancelled):
        list(parts)


def test_notes_that_hang_on_nothing_come_last() -> None:
    notes = Footnote(1, (Run("hangs"),)), Footnote(2, (Run("does not"),))
    sheet = Sheet("A", (Paragraph((Run("words", footnote=1),)),), footnotes=notes)
    printout = Printout("A", (sheet,))
    *_, last = course(printout, Watcher()).parts(sheet)
    assert last == Paragraph((Run("does not"),), Style.NOTE, marker="2")
    assert hung(sheet) == notes[:1]


def test_a_note_in_a_box_a_table_or_a_card_hangs_there() -> None:
    runs = [(Run("words", footnote=number),) for number in (1, 2, 3)]
    box = Box("Bank", (Paragraph(runs[0]),))
    table = Table(((Cell(runs[1]),),), (1,))
    cards = Cards((Card(runs[2]),))
    notes = tuple(Footnote(number, (Run("said"),)) for number in (1, 2, 3))
    assert hung(Sheet("A", (box, table, cards), footnotes=notes)) == notes


def test_a_table_wider_than_any_program_opens_is_told_row_by_row() -> None:
    cells = tuple(Cell((Run(f"value {at}"),)) for at in range(64))
    table = Table((cells,), (1 / 64,) * 64, tuple(f"head {at}" for at in range(64)))
    printout = Printout("One", (Sheet("One", (table,)),))
    [row] = course(printout, Watcher()).parts(printout.sheets[0])
    assert isinstance(row, Paragraph)
