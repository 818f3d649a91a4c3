"""Tagging what was found: a preview, single ones left out, one step."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.core.search import Found, Part, Wanted
from reader.core.surroundings import Around
from reader.session.searching import search
from reader.ui.library import Library
from reader.ui.search.tag_hits import TagHits
from reader.ui.state import UiState

Opener = Callable[[str], TagHits]
CHECK = Qt.ItemDataRole.CheckStateRole


def found(library: Library, query: str) -> list[Found]:
    return list(search(library.session.path, Wanted(query, parts=(Part.TEXTS,))))


@pytest.fixture
def tagging(library: Library, state: UiState, qtbot: QtBot) -> Opener:
    def open_one(query: str) -> TagHits:
        made = TagHits(library, state, found(library, query), None)  # type: ignore[arg-type]
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: not made.model.is_reading)
        return made

    return open_one


def quotes(library: Library, theme: str) -> list[str]:
    wanted = library.read.themes().named(theme)
    return [h.quote for h in library.read.highlights(theme_id=wanted.id)] if wanted else []


def test_all_ticked_hits_get_the_theme_in_one_step(tagging: Opener, library: Library) -> None:
    dialog = tagging("war")
    before = library.session.undo_label
    assert dialog.model.rowCount() == 3
    assert (
        dialog.model.index(0, 0).data() == "A [war] crime is a serious breach of the laws of war."
    )
    dialog.model.setData(dialog.model.index(1, 0), Qt.CheckState.Unchecked, CHECK)
    dialog.theme.setEditText("Law")
    dialog.tag.click()
    assert quotes(library, "Law") == ["war", "war"]
    assert library.undo() == "Tag 2 passages “Law”"
    assert quotes(library, "Law") == []
    assert library.session.undo_label == before


def test_a_unit_is_marked_once_however_many_hits_it_has(
    tagging: Opener, library: Library, qtbot: QtBot
) -> None:
    dialog = tagging("war")
    dialog.units[Around.SENTENCE].click()
    qtbot.waitUntil(lambda: not dialog.model.is_reading)
    assert dialog.model.rowCount() == 2
    dialog.theme.setEditText("Law")
    dialog.model.setData(dialog.model.index(0, 0), Qt.CheckState.Unchecked, CHECK)
    dialog.tag.click()
    assert quotes(library, "Law") == ["Not every death in war is one."]


def test_without_a_theme_or_a_tick_nothing_can_be_tagged(tagging: Opener) -> None:
    dialog = tagging("war")
    assert not dialog.tag.isEnabled()
    dialog.theme.setEditText("Retreat")
    assert dialog.tag.isEnabled()
    dialog.model.tick_all(on=False)
    assert not dialog.tag.isEnabled()


def test_themes_are_offered_and_none_is_chosen(tagging: Opener) -> None:
    dialog = tagging("war")
    names = [dialog.theme.itemText(row) for row in range(dialog.theme.count())]
    assert names == ["War crimes", "Retreat", "Daily life"]
    assert dialog.theme.currentText() == ""
