"""Splitting a theme: tick passages, name the new theme, and one step does it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.core.building import ContentBuilder
from reader.core.document import Draft
from reader.core.ids import ThemeId
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight, untag_highlights
from reader.session.commands.themes import delete_theme
from reader.ui.dialogs.split_passages import PassagesToSplit
from reader.ui.dialogs.split_theme import SplitTheme
from reader.ui.library import Library
from reader.ui.state import UiState


@pytest.fixture
def retreat(library: Library) -> ThemeId:
    found = library.read.themes().named("Retreat")
    assert found is not None
    return found.id


@pytest.fixture
def window(state: UiState, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(library: Library, state: UiState, retreat: ThemeId, window: QWidget) -> SplitTheme:
    made = SplitTheme(library, state, retreat, window)
    made.show()
    return made


def click(dialog: SplitTheme, row: int, qtbot: QtBot) -> None:
    where = dialog.view.visualRect(dialog.model.index(row)).center()
    qtbot.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_model_is_sound(library: Library, retreat: ThemeId, qtmodeltester: ModelTester) -> None:
    model = PassagesToSplit(library, retreat)
    qtmodeltester.check(model, force_py=False)
    model.tick_all(on=True)
    [first, _] = library.read.highlights(theme_id=retreat)
    library.do(untag_highlights, [first.id], retreat)
    assert len(model.ticked()) == model.rowCount() == 1


def test_ticked_passages_go_to_the_new_theme(
    dialog: SplitTheme, library: Library, retreat: ThemeId, qtbot: QtBot
) -> None:
    assert not dialog.split.isEnabled()
    click(dialog, 1, qtbot)
    assert not dialog.split.isEnabled()  # it needs a name
    qtbot.keyClicks(dialog.name, "Trucks")
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.mouseClick(dialog.split, Qt.MouseButton.LeftButton)
    new = library.read.themes().named("Trucks")
    assert new is not None
    assert len(library.read.highlights(theme_id=new.id)) == 1
    assert len(library.read.highlights(theme_id=retreat)) == 1
    library.undo()
    assert len(library.read.highlights(theme_id=retreat)) == 2


def test_the_space_key_ticks(dialog: SplitTheme, qtbot: QtBot) -> None:
    dialog.view.setFocus()
    dialog.view.setCurrentIndex(dialog.model.index(0))
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert len(dialog.model.ticked()) == 1
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert not dialog.model.ticked()


def test_a_taken_name_leaves_it_open(dialog: SplitTheme, qtbot: QtBot) -> None:
    dialog.model.tick_all(on=True)
    qtbot.keyClicks(dialog.name, "daily life")
    qtbot.mouseClick(dialog.split, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()


def test_it_goes_when_its_theme_goes(
    dialog: SplitTheme, library: Library, retreat: ThemeId, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.destroyed):
        library.do(delete_theme, retreat)


def test_arabic_stands_at_the_right(
    dialog: SplitTheme, library: Library, retreat: ThemeId, qtbot: QtBot
) -> None:
    builder = ContentBuilder()
    builder.add("قال الجنود")
    found = library.do(add_documents, [Draft("قرية", builder.build())])
    assert found is not None
    library.do(add_highlight, found[0].id, 0, 10, [retreat])
    row = dialog.view.visualRect(dialog.model.index(2)).adjusted(40, 6, -6, -30)
    dialog.view.scrollToBottom()
    seen = dialog.view.viewport().grab(row).toImage()
    left = seen.copy(0, 0, seen.width() // 2, seen.height())
    right = seen.copy(seen.width() // 2, 0, seen.width() // 2, seen.height())
    assert not has_words(left)
    assert has_words(right)


def has_words(image: QImage) -> bool:
    across, down = range(image.width()), range(image.height())
    return len({image.pixel(x, y) for x in across for y in down}) > 3
