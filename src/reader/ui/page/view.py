"""The view: an article to read, select and mark in; it shows, and tells what the reader did.

Positions are code points into `Content.text`, end exclusive.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QRect, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from reader.core.content import Content
from reader.core.ids import HighlightId
from reader.core.text import snap, trim
from reader.core.theme import ThemeTree
from reader.settings import ReadingSettings
from reader.ui.colours import Colours
from reader.ui.page.header import Header
from reader.ui.page.keyboard import Keyboard
from reader.ui.page.marks import Mark
from reader.ui.page.navigator import Navigator
from reader.ui.page.painting import PagePainter
from reader.ui.page.pictures import Source
from reader.ui.page.place import Place
from reader.ui.page.pointer import Pointer
from reader.ui.page.preparing import prepare_pictures
from reader.ui.page.sheet import Margin, Sheet
from reader.ui.page.surface import Surface
from reader.ui.page.traces import Traces

_READING_LINE = 0.3  # of the view from its top: the line that stays put when the look changes


class PageView(Surface):
    """A read-only page. Qt holds the bare text; all else is painted from our own values."""

    selection_settled = Signal(int, int)  # made with the mouse or keys; snapped to graphemes
    selection_cleared = Signal()
    highlight_chosen = Signal(str)  # its id, or "" for a click beside all highlights
    highlight_pointed = Signal(str)  # its id: it is what a context menu will be about
    highlight_resized = Signal(str, int, int)  # id and new passage; an end was dragged there
    note_chosen = Signal(str)  # the id of a margin note
    link_followed = Signal(str)
    version_clicked = Signal()  # the line on the version, under the title
    picture_opened = Signal(str, str)  # the SHA-256 of its bytes, and its alternative text
    position_moved = Signal(int)  # of the first line in view

    def __init__(self, parent: QWidget | None = None) -> None:
        document = QTextDocument()
        self.sheet = Sheet(document)  # sets the layout, before the widget makes one
        super().__init__(document, parent)
        self.place = Place(self.sheet.layout, self.verticalScrollBar(), self)
        self.place.moved.connect(self._announce)
        self.place.shifted.connect(self.sheet.forget_margin)
        self.navigator = Navigator(self.sheet, self.place)
        self.pointer = Pointer(self)
        self.keyboard = Keyboard(self)
        self._themes = ThemeTree()
        self._announced = 0
        self._had_selection = False
        self.selectionChanged.connect(self._tell_cleared)
        self.sheet.pictures.setParent(self)
        self.sheet.pictures.arrived.connect(self.viewport().update)
        self._set_step()

    # What is shown.

    def show_document(
        self,
        content: Content,
        header: Header,
        marks: Iterable[Mark],
        themes: ThemeTree,
        at: int = 0,
        picture: Source = lambda _: None,
    ) -> None:
        """Show an article, the line with position `at` at the top; 0 shows its header too.
        `picture` finds its pictures by their SHA-256.
        """
        self.pointer.cancel()
        self._themes = themes
        self.sheet.show(content, header, marks, picture)
        self.sheet.set_colours(self.sheet.inks.colours, themes)
        self.sheet.relayout(self.viewport().width())
        self.navigator.go_to(at)
        cursor = self.textCursor()
        cursor.setPosition(self.sheet.offsets.to_units(at))
        self.set_cursor(cursor)

    def set_header(self, header: Header) -> None:
        """Show another title or other details above the same text."""
        if header == self.sheet.header:
            return
        self.sheet.header = header
        self._relayout(0.0)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these highlights on the same text and no others; the chosen one stays chosen."""
        self.pointer.cancel()
        self.sheet.set_marks(marks)
        self.viewport().update()

    def replace_marks(self, gone: Iterable[HighlightId], fresh: Iterable[Mark]) -> None:
        """Take highlights off the page and put others on it, or in the place of their like."""
        self.sheet.replace_marks(gone, fresh)
        self.place.background.postpone()
        self.viewport().update()

    def set_themes(self, themes: ThemeTree) -> None:
        """Show the highlights in the colours and with the names of `themes`."""
        self._themes = themes
        self.sheet.set_colours(self.sheet.inks.colours, themes)
        self.viewport().update()

    def set_look(self, reading: ReadingSettings, colours: Colours) -> None:
        """Set the page in other type or colours; the text at the reading line stays put."""
        if colours != self.sheet.inks.colours:
            self.sheet.set_colours(colours, self._themes)
        before = self.sheet.typography.reading
        if replace(reading, palette=before.palette) != before:
            self.sheet.set_reading(reading)
            self._set_step()
            self._relayout(_READING_LINE)
        self.viewport().update()

    def set_found(self, passages: Sequence[tuple[int, int]], current: int) -> None:
        """Show what find in page found, in order; the one at index `current` stands out."""
        self.sheet.found, self.sheet.found_now = passages, current
        self.viewport().update()

    def set_traces(self, traces: Traces) -> None:
        """Show where the words differ from another version's."""
        self.sheet.set_traces(traces)
        self.viewport().update()

    # Highlights.

    def choose(self, highlight_id: HighlightId | str | None, *, reveal: bool = True) -> None:
        """Make a highlight the chosen one, or none; bring it into view unless it is there."""
        self.pointer.cancel()
        mark = self.sheet.marks.get(HighlightId(highlight_id)) if highlight_id else None
        self.sheet.choose(mark.id if mark else None)
        if mark is not None and reveal and not self.navigator.shows(mark.start, mark.end):
            self.reveal(mark.start, mark.end)
        self.viewport().update()

    def chosen(self) -> HighlightId | None:
        """The chosen highlight."""
        return self.sheet.chosen

    # Place.

    def position(self) -> int:
        """The position of the first line in view; 0 while the header is."""
        return self.navigator.position()

    def go_to(self, position: int) -> None:
        """Bring the line of `position` to the top of the view; 0 shows the header too."""
        self.navigator.go_to(position)
        self.viewport().update()

    def in_view(self) -> tuple[int, int]:
        """From the first position in view to one past the last."""
        return self.navigator.in_view()

    def reveal(self, start: int, end: int | None = None) -> None:
        """Scroll so that the passage is in view, its first line at about 30 % of the height."""
        self.navigator.reveal(start, end)
        self.viewport().update()

    def passage_rect(self, start: int, end: int) -> QRect:
        """The box around the lines of a passage that are in view, in pixels of the viewport.

        Empty, at the nearer edge, if none is.
        """
        return self.navigator.passage_rect(start, end)

    def margin(self) -> Margin:
        """The brackets and notes in view, in pixels of the whole page."""
        return self.sheet.margin(self.place.visible(), self.place.lead_in())

    # Selection.

    def selected(self) -> tuple[int, int] | None:
        """The selected passage, snapped to graphemes and without white space at its ends."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        offsets, text = self.sheet.offsets, self.sheet.content.text
        start = offsets.to_point(cursor.selectionStart())
        end = offsets.to_point(cursor.selectionEnd())
        start, end = trim(text, *snap(text, min(start, len(text)), min(end, len(text))))
        return (start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select the passage `start:end`."""
        cursor = self.textCursor()
        cursor.setPosition(self.sheet.offsets.to_units(start))
        cursor.setPosition(self.sheet.offsets.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        self.set_cursor(cursor)

    def selectAll(self) -> None:
        """Select the whole article."""
        self.select(0, len(self.sheet.content.text))
        self.keyboard.settle()

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.set_cursor(cursor)

    def set_cursor(self, cursor: QTextCursor) -> None:
        """Take Qt's `cursor`; unlike Qt, scroll nowhere for it."""
        with self.place.held():
            self.setTextCursor(cursor)
        self.viewport().update()

    def copy(self) -> None:
        """Put the selected passage on the clipboard, as it stands in the text."""
        passage = self.selected()
        if passage is not None:
            QGuiApplication.clipboard().setText(self.sheet.content.text[slice(*passage)])

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        passage = self.selected()
        data.setText(self.sheet.content.text[slice(*passage)] if passage else "")
        return data

    def _tell_cleared(self) -> None:
        has = self.textCursor().hasSelection()
        if self._had_selection and not has:
            self.selection_cleared.emit()
        self._had_selection = has
        self.viewport().update()

    def _relayout(self, fraction: float) -> None:
        self.navigator.relayout(self.viewport().width(), fraction)
        self.viewport().update()

    def _announce(self) -> None:
        self.sheet.forget_margin()
        position = self.position()
        if position != self._announced:
            self._announced = position
            self.position_moved.emit(position)

    def _set_step(self) -> None:
        self.verticalScrollBar().setSingleStep(self.sheet.typography.body.pitch)

    # What Qt calls.

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            visible = self.place.visible()
            top = self.place.top
            page = PagePainter(painter, self.sheet, visible, top=top, clip=event.rect())
            cursor = self.textCursor()
            page.paint(
                self.margin(),
                selection=(cursor.selectionStart(), cursor.selectionEnd()),
                caret=cursor.position() if self.keyboard.shows_caret else None,
                strong=self.pointer.strong(),
            )
            self.pointer.handles.paint(painter, visible, top)
        prepare_pictures(self.sheet, visible, self.devicePixelRatio())
        if QAccessible.isActive():
            self.sheet.layout.expose(visible)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self.place.is_placing:
            return
        self.navigator.let_go()
        self.place.follow_bar()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self.place.held():
            super().resizeEvent(event)
        self.place.set_view(self.viewport().height())
        if event.oldSize().width() == event.size().width():
            return
        if self.sheet.move(self.viewport().width()):
            self.viewport().update()
        else:
            self._relayout(0.0)

    def showEvent(self, event: QShowEvent) -> None:
        # The first time, Qt scrolls to its cursor, which is not where the reader is.
        with self.place.held():
            super().showEvent(event)
        self.place.background.postpone()

    def hideEvent(self, event: QHideEvent) -> None:
        # The library that the pictures are in may be gone before the page is shown again.
        self.place.background.stop()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Before a key is looked up as a shortcut, the selection it may act on is told."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self.keyboard.hurry(event)
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        under = self.pointer.under(event.pos()) if by_mouse else None
        if under is not None and self.selected() is None:
            self.choose(under, reveal=False)
            self.highlight_pointed.emit(under)
        elif by_mouse and self.selected() is None:
            self.pointer.select_picture(event.pos())
        super().contextMenuEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.pointer.show_tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self.pointer.leave()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.move(event):
            super().mouseMoveEvent(event)
            self.pointer.hover(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.release(event):
            super().mouseReleaseEvent(event)
            self.pointer.settle(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.press(event):
            event.ignore()
