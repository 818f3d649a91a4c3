"""The list of versions: what it tells of each, and what can be done with them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.core.editing import TextEdit
from reader.session.commands.corrections import correct_text
from reader.session.commands.documents import trash_documents
from reader.ui.compare.versions import Versions
from reader.ui.desk import ReadingDesk
from reader.ui.dialogs.versions import VersionsDialog
from reader.ui.jobs import Courier
from reader.ui.models.versions_table import VersionsTable
from reader.ui.page.view import PageView
from reader.ui.state import Comparison
from tests.ui.compare.conftest import NEW, OLD, World


@pytest.fixture
def desk(world: World, qtbot: QtBot) -> ReadingDesk:
    page = PageView()
    qtbot.addWidget(page)
    made = ReadingDesk(page, world.library, world.state)
    world.state.open_document(None)
    world.state.open_document(world.document_id)
    return made


@pytest.fixture
def versions(world: World, desk: ReadingDesk, qtbot: QtBot) -> Iterator[Versions]:
    window, courier = QWidget(), Courier()
    qtbot.addWidget(window)
    window.show()
    made = Versions(desk, world.library, world.state, courier.jobs, window)
    yield made
    if made.dialog is not None and isValid(made.dialog):
        made.dialog.close()
    courier.close()


@pytest.fixture
def dialog(versions: Versions) -> VersionsDialog:
    versions.show()
    assert versions.dialog is not None
    return versions.dialog


def told(model: VersionsTable, row: int) -> list[str]:
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_the_newest_stands_on_top_with_its_facts(world: World, qtmodeltester: ModelTester) -> None:
    model = VersionsTable(world.library, world.document_id)
    qtmodeltester.check(model)
    number, made, source, coder, changed, _, highlights = told(model, 0)
    assert (number, source, coder, highlights) == ("2 (current)", "lamp.txt", "You", "1")
    assert "," in made
    assert "added" in changed
    number, _, _, _, changed, words, highlights = told(model, 1)
    assert (number, changed, highlights) == ("1", "", "3")
    assert words == str(sum(len(line.split()) for line in OLD))


def test_a_correction_tells_its_reason(world: World) -> None:
    start = NEW[0].index("ten")
    world.library.do(
        correct_text, world.document_id, [TextEdit(start, start + 3, "eleven")], "Misread"
    )
    model = VersionsTable(world.library, world.document_id)
    assert told(model, 0)[2] == "Misread"
    assert model.headerData(2, Qt.Orientation.Horizontal) == "From"


def test_enter_reads_the_version_of_the_row(dialog: VersionsDialog, world: World) -> None:
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert world.state.version_id == world.versions[0].id
    assert not dialog.isVisible()


def test_reading_the_current_version_leads_back_to_it(versions: Versions, world: World) -> None:
    world.state.read_version(world.versions[0].id)
    versions.show()
    assert versions.dialog is not None
    assert versions.dialog.version() == world.versions[0]  # the one that is read
    QTest.keyClick(versions.dialog.table, Qt.Key.Key_Up)
    QTest.keyClick(versions.dialog.table, Qt.Key.Key_Return)
    assert world.state.version_id is None


@pytest.mark.parametrize("down", [0, 1])
def test_c_compares_with_the_current_version_or_that_with_the_one_before(
    dialog: VersionsDialog, world: World, down: int
) -> None:
    for _ in range(down):
        QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.table, Qt.Key.Key_C)
    assert world.state.comparison == world.both


def test_an_older_version_is_made_current_again(
    versions: Versions, dialog: VersionsDialog, world: World, qtbot: QtBot
) -> None:
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(versions.restoring.restored):
        dialog.restore()
    third = world.versions[2]
    assert world.library.read.text(third.id) == "\n".join(OLD)
    assert third.reason == "Version 1 again"
    assert not isValid(dialog)
    world.library.undo()
    assert world.document.version_id == world.versions[1].id


def test_one_that_is_taken_back_before_it_was_looked_through_stays_away(
    versions: Versions, world: World, qtbot: QtBot
) -> None:
    third = world.renew((*NEW, "The end."))
    world.library.undo()
    versions.restoring.start(third.id)
    qtbot.waitUntil(lambda: not versions.restoring.is_busy)
    assert len(world.versions) == 2


def test_the_current_version_cannot_be_made_current(dialog: VersionsDialog) -> None:
    assert not dialog._restore.isEnabled()
    assert dialog._compare.text() == "Compare with the version before"
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog._restore.isEnabled()
    assert dialog._compare.text() == "Compare with the current one"


def test_it_goes_with_the_article(dialog: VersionsDialog, world: World) -> None:
    world.library.do(trash_documents, [world.document_id])
    assert not dialog.isVisible()


def test_once_closed_it_has_no_part_in_what_is_opened_next(
    dialog: VersionsDialog, world: World, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    with qtbot.captureExceptions() as raised:
        world.state.open_document(None)
        world.state.open_document(world.document_id)
    assert not raised


def test_it_closes_when_another_article_is_opened(dialog: VersionsDialog, world: World) -> None:
    world.state.open_document(None)
    assert not dialog.isVisible()


def test_the_shortcut_compares_what_is_read_with_the_version_before(
    versions: Versions, world: World
) -> None:
    third = world.renew((*NEW, "The end."))
    versions.compare()
    assert world.state.comparison == Comparison(world.versions[1].id, third.id)
    world.state.read_version(world.versions[1].id)
    versions.compare()
    assert world.state.comparison == world.both


def test_the_line_under_the_title_opens_the_list(versions: Versions, desk: ReadingDesk) -> None:
    page = desk.page
    page.resize(700, 500)
    page.show()
    at = page.sheet.version_box().center().toPoint()
    assert page.sheet.header.version == "Version 2 of 2 · 2 to review"
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert versions.dialog is not None
    assert versions.dialog.isVisible()
