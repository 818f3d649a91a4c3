"""The editor over the page: a field on each part that is corrected, and the bar under one."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.core.text_edits import TextEdit
from reader.session.correcting import words_changed
from reader.ui.correcting.bar import CorrectionBar
from reader.ui.correcting.field import PAD, CorrectionField
from reader.ui.correcting.parts import Part, part_beside
from reader.ui.page.view import PageView

_GAP = 6  # pixels between field and bar, and below the bar
_EDGE = 8  # pixels between the bar and the edge of the view
_WIDEST = 560  # pixels of the bar
_PAUSE = 150  # milliseconds after the last key until the words are counted


class Editor(QObject):
    """Holds what is typed until it is closed. The page makes room below what is corrected."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page)
        self._page = page
        self._fields: list[CorrectionField] = []
        self._active: CorrectionField | None = None
        self._placing = False
        self.bar = CorrectionBar(page.viewport())
        self._count = QTimer(self, singleShot=True, interval=_PAUSE)
        self._count.timeout.connect(self.count)
        page.place.moved.connect(self.put)
        page.place.shifted.connect(self.put)
        for watched in (page, page.viewport()):
            watched.installEventFilter(self)

    save_wanted = Signal()
    cancel_wanted = Signal()

    # What is corrected

    @property
    def is_open(self) -> bool:
        """Whether anything is being corrected."""
        return bool(self._fields)

    @property
    def fields(self) -> tuple[CorrectionField, ...]:
        """The fields that are open, in the order in which they were opened."""
        return tuple(self._fields)

    @property
    def is_typed(self) -> bool:
        """Whether something was typed that is not saved."""
        return any(field.is_typed for field in self._fields)

    def edits(self) -> list[TextEdit]:
        """What was corrected, in the order of the article."""
        fields = sorted(self._fields, key=lambda field: field.part.start)
        return [edit for field in fields for edit in field.edits()]

    def texts(self) -> list[str]:
        """What stands in the fields that were typed in, in the order of the article."""
        fields = sorted(self._fields, key=lambda field: field.part.start)
        return [field.text() for field in fields if field.is_typed]

    def open(self, part: Part, at: int) -> None:
        """Correct a part, the cursor at position `at`; parts that were changed stay open too."""
        field = self._field_over(part)
        if field is None:
            self._leave()
            field = CorrectionField(self._page.sheet, part, self._page.viewport())
            field.typed.connect(self._count.start)
            field.grown.connect(self.put)
            field.entered.connect(lambda: self._enter(field))
            field.cursorPositionChanged.connect(self._show_cursor)
            field.save_wanted.connect(self.save_wanted)
            field.cancel_wanted.connect(self.cancel_wanted)
            field.step_wanted.connect(self.step)
            self._fields.append(field)
        self._active = field
        field.put_cursor(at)
        self._tint(field)
        self.put()
        field.show()
        self.bar.show()
        self.bar.raise_()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.count()
        self._reveal()

    def step(self, by: int) -> None:
        """Go on to the next part (`by` 1) or back to the one before (-1)."""
        if self._active is None or self._active.isReadOnly():
            return
        part = part_beside(self._page.sheet.content, self._active.part, by)
        if part is not None:
            self.open(part, part.start if by > 0 else part.end)

    def close(self) -> None:
        """Take it all away; what was typed goes with it."""
        fields, self._fields, self._active = self._fields, [], None
        self._count.stop()
        for field in fields:
            field.hide()
            field.deleteLater()
        self.bar.hide()
        self._make_room({})

    def lock(self, *, on: bool) -> None:
        """Let nobody type while it is saved."""
        for field in self._fields:
            field.setReadOnly(on)
        self.count()

    def count(self) -> None:
        """Tell in the bar how much was changed."""
        words = sum(words_changed(field.before, field.text()) for field in self._fields)
        saving = any(field.isReadOnly() for field in self._fields)
        self.bar.show_count(words, changed=self.is_typed, saving=saving)

    # Where it is

    def put(self) -> None:
        """Bring fields and bar to where their parts are on the page."""
        if self._placing or not self._fields:
            return
        self._placing = True
        self._put_fields()
        rooms = {field.part.last: field.needed() + PAD for field in self._fields}
        if self._active is not None:
            rooms[self._active.part.last] += _GAP + self.bar.sizeHint().height()
        if self._make_room(rooms):
            self._put_fields()  # what is below another part that got room went with it
        if self._active is not None:
            self._put_bar(self._active.geometry())
        self._placing = False

    def dress(self) -> None:
        """Set the fields anew: the page is set in another type or other colours."""
        for field in self._fields:
            field.dress()
            self._tint(field)
        self.put()

    def hide(self) -> None:
        """The page shows something else; what was typed is kept."""
        for field in self._fields:
            field.hide()
        self.bar.hide()

    def show(self) -> None:
        """The page shows again what is corrected."""
        for field in self._fields:
            field.show()
        self.bar.show()
        self.dress()
        self.focus()

    def focus(self) -> None:
        """Give the keyboard back to where was typed."""
        if self._active is not None:
            self._active.activateWindow()
            self._active.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_fields(self) -> None:
        for field in self._fields:
            field.put(self._page.place.top)

    def _put_bar(self, field: QRect) -> None:
        view = self._page.viewport().size()
        size = self.bar.sizeHint()
        width = min(max(size.width(), min(_WIDEST, field.width())), view.width() - 2 * _EDGE)
        left = max(_EDGE, min(field.left(), view.width() - width - _EDGE))
        top = field.bottom() + 1 + _GAP
        lowest = view.height() - size.height() - _EDGE
        if field.top() < lowest:  # else the field is below the view, and the bar with it
            top = min(top, lowest)
        self.bar.setGeometry(left, top, width, size.height())

    def _make_room(self, rooms: dict[int, int]) -> bool:
        """Give the parts room on the page; whether that moved anything."""
        layout = self._page.sheet.layout
        if layout.rooms == rooms or not len(layout):
            return False
        layout.set_rooms(rooms)
        self._page.place.put(*self._page.place.where(), around=False)
        self._page.viewport().update()
        return True

    def _reveal(self) -> None:
        """Bring the field into view, as much as fits."""
        if self._active is None:
            return
        place, view = self._active.geometry(), self._page.viewport().height()
        if place.top() < 0 or place.bottom() + self.bar.height() + _GAP > view:
            self._page.reveal(self._active.part.start, self._active.part.end)
            self._show_cursor()

    def _show_cursor(self) -> None:
        """Scroll no further than needed to see where is typed."""
        if self._active is None or self._placing:
            return
        cursor, lowest = self._active.text_rect(), self.bar.geometry().top() - _GAP
        scroll = self._page.verticalScrollBar()
        if cursor.top() < 0:
            scroll.setValue(scroll.value() + cursor.top() - _EDGE)
        elif cursor.bottom() > lowest:
            scroll.setValue(scroll.value() + cursor.bottom() - lowest)

    # Fields

    def _field_over(self, part: Part) -> CorrectionField | None:
        for field in self._fields:
            same = field.part.start <= part.end and part.start <= field.part.end
            if same and field.part.is_cell == part.is_cell and field.part.cell == part.cell:
                return field
        return None

    def _enter(self, field: CorrectionField) -> None:
        if field is not self._active and field in self._fields:
            self._leave()
            self._active = field
            self.put()
            self.bar.raise_()

    def _leave(self) -> None:
        """The active field stays only if it was typed in."""
        left, self._active = self._active, None
        if left is not None and not left.is_typed:
            self._fields.remove(left)
            left.hide()
            left.deleteLater()

    def _tint(self, field: CorrectionField) -> None:
        """Wash the highlights in a field as on the page; they go along with what is typed."""
        sheet, part = self._page.sheet, field.part
        seen = {}
        for block in range(part.first, part.last + 1):
            for mark in sheet.marks.in_block(block):
                start, end = max(mark.start, part.start), min(mark.end, part.end)
                if start < end:
                    seen[mark.id] = start, end, sheet.inks.wash(mark, chosen=False)
        washes = []
        base = sheet.offsets.to_units(part.start)
        for start, end, colour in seen.values():
            wash = QTextEdit.ExtraSelection()
            cursor = QTextCursor(field.document())
            cursor.setPosition(sheet.offsets.to_units(start) - base)
            cursor.setPosition(sheet.offsets.to_units(end) - base, QTextCursor.MoveMode.KeepAnchor)
            wash.cursor = cursor
            wash.format.setBackground(colour)
            washes.append(wash)
        field.setExtraSelections(washes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self.put)  # the page is set for the new width by then
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._escape(event)
        return False

    def _escape(self, event: QKeyEvent) -> bool:
        """Escape on the page beside a field leaves it too, once nothing is selected."""
        means = event.key() == Qt.Key.Key_Escape and not event.modifiers()
        if not means or not self._fields or self._page.selected() is not None:
            return False
        self.cancel_wanted.emit()
        return True
