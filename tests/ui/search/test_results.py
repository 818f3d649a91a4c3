"""The results as a model: what comes stays in order, parts by themselves, stale ones go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.core.search import Part
from reader.ui.search.results import Results
from tests.ui.search.test_sections import ENTRY, some

RIVER = some(Part.TEXTS, "River", 2)
NOTE = some(Part.NOTES, "River", 1)
MARKED = some(Part.HIGHLIGHTS, "River", 1)


@pytest.fixture
def results(qtbot: QtBot) -> Results:
    made = Results()
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    made.tester = QAbstractItemModelTester(made, mode)  # type: ignore[attr-defined]
    return made


def shown(results: Results) -> list[str]:
    return [str(results.index(row, 0).data()) for row in range(results.rowCount())]


def test_highlights_are_counted_but_their_texts_are_shown_once(results: Results) -> None:
    results.take([RIVER, MARKED])
    results.take([NOTE])
    assert shown(results) == ["River", "a cat sat", "a cat sat", "Notes", "a cat sat"]
    assert results.hits == 3
    results.show_part(Part.HIGHLIGHTS)
    assert shown(results) == ["River", "a cat sat"]
    assert results.hits == 1
    assert [found.part for found in results.shown()] == [Part.HIGHLIGHTS]


def test_what_was_found_before_stays_until_something_comes(results: Results) -> None:
    results.take([RIVER])
    results.begin()
    assert shown(results) == ["River", "a cat sat", "a cat sat"]
    results.take([NOTE])
    assert shown(results) == ["Notes", "a cat sat"]
    results.begin()
    results.finish()
    assert shown(results) == []


def test_entries_stand_below_everything_and_in_no_part(results: Results) -> None:
    results.take([NOTE])
    results.finish([ENTRY])
    assert shown(results)[-2:] == ["Go to", "Dark page"]
    results.show_part(Part.NOTES)
    assert "Dark page" not in shown(results)
    results.show_part(None)
    assert shown(results)[-1] == "Dark page"


def test_rows_are_spoken_with_where_they_were_found(results: Results) -> None:
    results.take([RIVER])
    role = Qt.ItemDataRole.AccessibleTextRole
    assert results.index(0, 0).data(role) == "River, 2 hits"
    assert results.index(1, 0).data(role) == "a cat sat – in River"
    assert not results.flags(results.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
