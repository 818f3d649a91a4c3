"""A printed view that shows the article about a river."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.core.printed import PrintedMap
from reader.ui.printed.source import PageSource
from reader.ui.printed.view import PrintedView
from tests.ui.printed.river import DATA, DRAFT, THEMES


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[PrintedView]:
    """The view, with the first page drawn and its letters known."""
    made = PrintedView()
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    source = PageSource(lambda: DATA, "river.pdf", DRAFT.origins)
    made.show_pages(source, DRAFT.content, PrintedMap(DRAFT.origins), (), THEMES)
    qtbot.waitUntil(lambda: source.letters(0) is not None)
    qtbot.waitUntil(lambda: source.picture(0, round(made.stack.places[0].width)) is not None)
    yield made
    made.close_pages()
