"""The right side of the Explore mode: pictures of what the filter finds, one at a time."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from reader.session.jobs import Jobs
from reader.ui.charts.part import Part
from reader.ui.explore.counting import WordCounts
from reader.ui.explore.explorer import Explorer
from reader.ui.explore.finding import Drill, Found, Stop
from reader.ui.explore.kinds_of_picture import PICTURES, Counted
from reader.ui.explore.latest import Latest
from reader.ui.explore.picture_page import PicturePage
from reader.ui.explore.picture_view import PictureView
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.basics import line, looking
from reader.ui.widgets.flow import FlowLayout

_SMALLEST = 260  # pixels
_WIDTH = 440
# What shows it, of what and whether of all documents, its rows, and how many documents have none.
_Answer = tuple[PicturePage, PictureView, tuple[Found, bool], Any, int]


class Pictures(QWidget):
    """Only the picture in front is counted, in a job, and again when something else is found."""

    saved = Signal(object)  # Path: a picture was written to it

    def __init__(self, library: Library, state: UiState, explorer: Explorer, jobs: Jobs) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_SMALLEST)
        self._library, self._state, self._explorer = library, state, explorer
        self._words = WordCounts()
        self._latest = Latest[_Answer](library, jobs, self._show)
        self._counted: dict[PictureView, tuple[Found, bool]] = {}  # what each view shows
        self.pages = {picture.name: PicturePage(picture, library) for picture in PICTURES}
        self._current = PICTURES[0].name
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._build()
        explorer.found.connect(lambda _: self._count())
        state.look_changed.connect(self._dress)
        for page in self.pages.values():
            page.drilled.connect(partial(self._drill, page))
            page.turned.connect(self._count)
            page.saved.connect(self.saved)
        self.open(self._current)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 600)

    @property
    def current(self) -> str:
        """The name of the picture in front."""
        return self._current

    @property
    def is_busy(self) -> bool:
        """Whether something is being counted."""
        return self._latest.is_busy

    def open(self, name: str) -> None:
        """Bring a picture to the front."""
        if name in self.pages:
            self._current = name
            self._tabs.button(list(self.pages).index(name)).setChecked(True)
            self._stack.setCurrentWidget(self.pages[name])
            self.pages[name].show_view()
            self._count()

    def _build(self) -> None:
        tabs = QWidget()
        row = FlowLayout(tabs, gap=4)
        row.setContentsMargins(14, 0, 8, 0)
        for at, name in enumerate(self.pages):
            tab = looking(QToolButton(), "tab")
            tab.setText(name)
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.setCursor(Qt.CursorShape.PointingHandCursor)
            self._tabs.addButton(tab, at)
            row.addWidget(tab)
            self._stack.addWidget(self.pages[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (tabs, line()):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._tabs.idClicked.connect(lambda at: self.open(list(self.pages)[at]))

    def _count(self) -> None:
        found = self._explorer.answer
        if found is None or not self.isVisible() or self._is_shown(found):
            return
        page, path = self.pages[self._current], self._library.session.path
        view, wanted, selection = page.view, found.asked.wanted, found.whole
        without = 0
        if page.picture.rows_are_documents and selection.is_narrowed:
            full = selection.without_empty()
            without = selection.looked_at - full.looked_at
            selection = selection if page.shows_all else full
        what = Counted(path, selection, wanted.themes, self._words, wanted.with_subs)

        shows_all = page.shows_all

        def work(_: Stop) -> _Answer:
            return page, view, (found, shows_all), view.way.count(what), without

        self._latest.ask(lambda: work)

    def _is_shown(self, found: Found) -> bool:
        """Whether the picture in front is of the same filter over the same corpus: a click in it
        only narrows what is listed."""
        page = self.pages[self._current]
        shown, shows_all = self._counted.get(page.view, (None, False))
        return (
            shown is not None
            and shows_all == page.shows_all
            and shown.corpus is found.corpus
            and shown.asked.wanted == found.asked.wanted
        )

    def _show(self, answer: _Answer) -> None:
        page, view, what, rows, without = answer
        self._counted[view] = what
        page.tell_without(without)
        view.show_rows(rows, what[0].whole, self._state.colours)

    def _drill(self, page: PicturePage, part: Part) -> None:
        wanted = self._explorer.asked.wanted
        if part.word:
            self._explorer.want(replace(wanted, words=_with_word(wanted.words, part.word)))
        else:
            ids = frozenset(part.highlights)
            label = f"{page.picture.name}: {part.label}"
            self._explorer.narrow(Drill(label, ids, part.wanted))

    def _dress(self) -> None:
        for page in self.pages.values():
            page.dress(self._state.colours)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count()


def _with_word(words: str, word: str) -> str:
    """The query `words` and `word` besides, which quoted has no other forms: what was counted."""
    return f'({words}) "{word}"' if words.strip() else f'"{word}"'
