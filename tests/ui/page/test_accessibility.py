"""A screen reader gets at the text through the page's own layout."""

from PySide6.QtGui import QAccessible

from benchmarks.texts import article
from tests.ui.page.conftest import Show
from tests.ui.page.making import content

TEXT = content("First paragraph 😀 here.", "Second paragraph.")


def test_the_page_has_a_name_and_a_text(show: Show) -> None:
    page = show(TEXT)
    interface = QAccessible.queryAccessibleInterface(page)
    assert interface.text(QAccessible.Text.Name) == "Article text"
    reader = interface.textInterface()
    assert reader is not None
    assert reader.text(0, reader.characterCount()) == TEXT.text


def test_the_selection_can_be_read_and_made(show: Show) -> None:
    page = show(TEXT)
    page.select(6, 15)
    reader = QAccessible.queryAccessibleInterface(page).textInterface()
    assert reader is not None
    assert reader.selectionCount() == 1
    reader.setSelection(0, 0, 5)
    assert page.selected() == (0, 5)


def test_characters_have_places_in_a_long_text(show: Show) -> None:
    book = article(20_000)
    page = show(book)
    page.reveal(len(book.text) // 2)
    reader = QAccessible.queryAccessibleInterface(page).textInterface()
    assert reader is not None
    page.sheet.layout.expose(page.place.visible())
    position = page.position() + 200
    rect = reader.characterRect(page.sheet.offsets.to_units(position))
    rect.moveTopLeft(page.viewport().mapFromGlobal(rect.topLeft()))
    assert page.passage_rect(position, position + 1).intersects(rect)
    assert reader.characterCount() == page.sheet.offsets.to_units(len(book.text))
