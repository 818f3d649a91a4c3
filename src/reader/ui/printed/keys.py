"""The keyboard on printed pages: a caret from letter to letter, and from page to page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from reader.ui.page.caret import CaretKeys
from reader.ui.page.keys import Move
from reader.ui.printed.letters import Letters, Line
from reader.ui.printed.steps import step

if TYPE_CHECKING:
    from reader.ui.printed.view import PrintedView

_BETWEEN_LINES = (Move.Up, Move.Down, Move.StartOfLine, Move.EndOfLine)


class PrintedKeys(CaretKeys):
    """What keys do on printed pages. Positions are code points."""

    def __init__(self, view: "PrintedView") -> None:
        super().__init__(view)
        self._view = view
        self._anchor = self.caret = 0  # where a selection began, and where it goes on

    def put(self, anchor: int, caret: int) -> None:
        """Take a selection that began at `anchor` and goes on at `caret`."""
        self._anchor, self.caret = anchor, caret

    def _press_more(self, event: QKeyEvent) -> bool:
        """From page to page, and sideways."""
        view, across = self._view, self._view.horizontalScrollBar()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_PageDown if control:
                view.go_to_page(view.page() + 1)
            case Qt.Key.Key_PageUp if control:
                view.go_to_page(view.page() - 1)
            case Qt.Key.Key_Left:
                across.setValue(across.value() - across.pageStep() // 8)
            case Qt.Key.Key_Right:
                across.setValue(across.value() + across.pageStep() // 8)
            case _:
                return False
        return True

    def _let_go(self) -> bool:
        view = self._view
        if view.pointer.handles.is_dragging:
            view.pointer.cancel()
        elif view.sheet.selection is not None:
            view.clear_selection()
        else:
            return False
        return True

    def _move_caret(self, move: Move, *, select: bool) -> None:
        view = self._view
        if not view.stack.places or not view.sheet.content.text:
            return
        self._take_up()
        self.shows_caret = True
        if move in _BETWEEN_LINES:
            self.caret = self._between_lines(self.caret, move)
        else:
            self.caret = step(view.sheet.content, self.caret, move)
        if select:
            view.select(*sorted((self._anchor, self.caret)))
        else:
            self._anchor = self.caret
            view.clear_selection()
        view.keep_in_view(self.caret)
        view.viewport().update()

    def _take_up(self) -> None:
        """Begin where the selection is, or at the top of the view if the caret is out of it."""
        view = self._view
        selection = view.sheet.selection
        if selection is not None and selection != tuple(sorted((self._anchor, self.caret))):
            self.put(*selection)
        elif selection is None and not self.shows_caret and not view.shows(self.caret):
            self.put(view.position(), view.position())

    def _between_lines(self, at: int, move: Move) -> int:
        """Where a move up, down, or to an end of the line leads from `at`."""
        view = self._view
        page = view.sheet.printed.page_of(at)
        letters = view.sheet.letters(page)
        lines = letters.lines(0, len(view.sheet.content.text)) if letters else []
        if letters is None or not lines:
            return at
        here = max(0, sum(line.first <= at for line in lines) - 1)
        if move is Move.StartOfLine:
            return lines[here].first
        if move is Move.EndOfLine:
            return lines[here].last + 1
        other = here + (1 if move is Move.Down else -1)
        place = view.caret_place(at)
        if 0 <= other < len(lines):
            return letters.nearest_on(lines[other], *place)
        beyond = self._beyond(page, 1 if move is Move.Down else -1)
        return beyond[0].nearest_on(beyond[1], *place) if beyond else at

    def _beyond(self, page: int, by: int) -> tuple[Letters, Line] | None:
        """The line that follows a page, or (`by` -1) comes before it, if it is known."""
        sheet = self._view.sheet
        page += by
        while 0 <= page < len(self._view.stack.places):
            letters = sheet.letters(page)
            if letters is None:
                return None
            lines = letters.lines(0, len(sheet.content.text))
            if lines:
                return letters, lines[0 if by > 0 else -1]
            page += by
        return None
