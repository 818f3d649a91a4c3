"""Tagging what was found: a preview, single ones left out, one step."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.core.changes import Changes
from reader.core.editing import TextEdit
from reader.core.search import Found, Part, Wanted
from reader.core.surroundings import Around
from reader.session.commands.corrections import correct_text
from reader.session.commands.documents import trash_documents
from reader.session.searching import search
from reader.ui.jobs import Courier
from reader.ui.library import Library
from reader.ui.search.tag_hits import TagHits
from reader.ui.state import UiState

Opener = Callable[[str], TagHits]
CHECK = Qt.ItemDataRole.CheckStateRole


def found(library: Library, query: str) -> list[Found]:
    return list(search(library.session.path, Wanted(query, parts=(Part.TEXTS,))))


@pytest.fixture
def tagging(library: Library, state: UiState, qtbot: QtBot) -> Iterator[Opener]:
    courier = Courier()

    def open_one(query: str) -> TagHits:
        made = TagHits(library, state, courier.jobs, found(library, query), None)  # type: ignore[arg-type]
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: not made.model.is_reading)
        return made

    yield open_one
    courier.close()


def quotes(library: Library, theme: str) -> list[str]:
    wanted = library.read.themes().named(theme)
    return [h.quote for h in library.read.highlights(theme_id=wanted.id)] if wanted else []


def test_all_ticked_hits_get_the_theme_in_one_step(
    tagging: Opener, library: Library, qtbot: QtBot
) -> None:
    dialog = tagging("war")
    before = library.session.undo_label
    assert dialog.model.rowCount() == 3
    assert (
        dialog.model.index(0, 0).data() == "A [war] crime is a serious breach of the laws of war."
    )
    dialog.model.setData(dialog.model.index(1, 0), Qt.CheckState.Unchecked, CHECK)
    dialog.theme.setEditText("Law")
    changed: list[Changes] = []
    library.changed.connect(changed.append)
    with qtbot.waitSignals([library.saved, dialog.told]):
        dialog.tag.click()
        assert not dialog.tag.isEnabled()
    assert [changes.everything for changes in changed] == [False]
    assert not dialog.isVisible()
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
    with qtbot.waitSignal(dialog.told):
        dialog.tag.click()
    assert quotes(library, "Law") == ["Not every death in war is one."]


def test_why_nothing_could_be_tagged_is_told_and_the_dialog_goes_on(
    tagging: Opener, library: Library, qtbot: QtBot
) -> None:
    dialog = tagging("war")
    dialog.theme.setEditText("Law")
    library.do(trash_documents, [document.id for document in library.read.documents()])
    with qtbot.waitSignal(library.refused) as refused:
        dialog.tag.click()
    assert "gone: search again" in refused.args[0]
    assert dialog.isVisible()
    assert dialog.tag.isEnabled()


def test_hits_are_tagged_also_if_the_dialog_is_gone_meanwhile(
    tagging: Opener, library: Library, qtbot: QtBot
) -> None:
    dialog = tagging("war")
    dialog.theme.setEditText("Law")
    with qtbot.waitSignal(library.saved):
        dialog.tag.click()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.close()
    assert quotes(library, "Law") == ["war"] * 3


def test_what_is_tagged_so_already_makes_no_step(
    tagging: Opener, library: Library, qtbot: QtBot
) -> None:
    for _ in range(2):
        dialog = tagging("war")
        dialog.theme.setEditText("Law")
        dialog.tag.click()
        qtbot.waitUntil(lambda dialog=dialog: not dialog.isVisible())  # type: ignore[misc]
    steps = [step.label for step in library.read.steps()]
    assert steps.count("Tag 3 passages “Law”") == 1


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


def test_what_is_left_out_stays_so_whatever_is_shown_of_it(tagging: Opener, qtbot: QtBot) -> None:
    dialog = tagging("war")
    model = dialog.model
    model.setData(model.index(2, 0), Qt.CheckState.Unchecked, CHECK)
    kept = model.hits()
    for unit, ticked in ((Around.SENTENCE, 1), (Around.PARAGRAPH, 1), (Around.WORD, 2)):
        dialog.units[unit].click()
        qtbot.waitUntil(lambda: not model.is_reading)
        assert model.ticked == ticked
        assert model.hits() == kept


def test_hits_of_a_text_that_is_corrected_meanwhile_are_shown_no_more(
    tagging: Opener, library: Library, qtbot: QtBot
) -> None:
    dialog = tagging("war")
    document_id = dialog.model.hits()[0].document_id
    library.do(correct_text, document_id, [TextEdit(0, 1, "One")])
    qtbot.waitUntil(lambda: not dialog.model.is_reading)
    assert dialog.model.hits() == []
    assert not dialog.tag.isEnabled()
