"""A page in a window of a known size, with the fonts that come with the program."""

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from reader.core.content import Content
from reader.settings import ReadingSettings
from reader.ui.colours import LIGHT
from reader.ui.fonts import load_fonts
from reader.ui.page.header import Header
from reader.ui.page.marks import Mark
from reader.ui.page.pictures import Source
from reader.ui.page.view import PageView
from tests.ui.page.making import THEMES

Show = Callable[..., PageView]


@pytest.fixture
def page(qtbot: QtBot) -> PageView:
    """An empty page of 900 by 700 pixels."""
    load_fonts()
    view = PageView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.set_look(ReadingSettings(), LIGHT)
    view.show()
    return view


@pytest.fixture
def show(page: PageView) -> Show:
    """Shows content on the page."""

    def shown(
        content: Content,
        marks: Iterable[Mark] = (),
        header: Header | None = None,
        at: int = 0,
        picture: Source = lambda _: None,
    ) -> PageView:
        header = header or Header("A title", "A source  ·  1 min")
        page.show_document(content, header, marks, THEMES, at, picture)
        return page

    return shown


@pytest.fixture
def spot(page: PageView) -> Callable[[int], QPoint]:
    """The middle of the character at a position, in the viewport."""

    def middle(position: int) -> QPoint:
        return page.passage_rect(position, position + 1).center()

    return middle
