"""The trash: what was put there, to bring back or to erase for good."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader.session.commands.documents import restore_documents
from reader.session.wording import counted
from reader.ui.library import Library
from reader.ui.models.trash_list import TrashList
from reader.ui.panels.library_delegate import SCROLL, LibraryDelegate
from reader.ui.state import UiState
from reader.ui.widgets.basics import IconButton, button, label, looking

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TrashPanel(QWidget):
    """Takes the place of the library list until `left`."""

    left = Signal()

    def __init__(self, library: Library, state: UiState, trash: TrashList) -> None:
        super().__init__()
        self._library = library
        self._trash = trash
        self._list = _TrashView(trash, state)
        self._restore = button("Restore", self._on_restore)
        self._empty = button("Empty trash…", self._ask, "quiet")
        self._question = _Question()
        self._question.hide()
        self._lay_out()
        self._list.restore_wanted.connect(self._on_restore)
        self._list.selectionModel().selectionChanged.connect(self._on_selected)
        self._question.answered.connect(self._on_answered)
        trash.modelReset.connect(self._on_reset)
        QShortcut(
            Qt.Key.Key_Escape,
            self,
            self.left.emit,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self._on_reset()

    def _lay_out(self) -> None:
        back = IconButton("arrow-left", "Back to the library")
        back.clicked.connect(self.left)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, SCROLL, 0)
        top.addWidget(back)
        top.addWidget(label("Trash", "strong"), 1)
        acts = QHBoxLayout()
        acts.setContentsMargins(0, 0, SCROLL, 0)
        acts.addWidget(self._restore)
        acts.addWidget(self._empty)
        acts.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(top)
        box.addWidget(self._list, 1)
        asked = QHBoxLayout()
        asked.setContentsMargins(0, 0, SCROLL, 0)
        asked.addWidget(self._question)
        box.addLayout(asked)
        box.addLayout(acts)

    def begin(self) -> None:
        """Come into sight with the keyboard on the list."""
        self._question.hide()
        self._choose_first()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_first(self) -> None:
        if not self._list.selectionModel().hasSelection():
            self._list.setCurrentIndex(self._trash.index(0, 0))

    def _on_restore(self) -> None:
        ids = self._trash.ids(self._list.selectedIndexes())
        if ids:
            self._library.do(restore_documents, ids)

    def _on_selected(self) -> None:
        self._restore.setEnabled(self._list.selectionModel().hasSelection())

    def _on_reset(self) -> None:
        self._question.hide()
        self._choose_first()
        self._on_selected()
        if not self._trash.rowCount() and self.isVisible():
            self.left.emit()

    def _ask(self) -> None:
        self._question.ask(self._trash.rowCount())

    def _on_answered(self, sure: bool) -> None:
        self._question.hide()
        if sure:
            self._library.empty_trash()
        else:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)


class _TrashView(QListView):
    restore_wanted = Signal()

    def __init__(self, trash: TrashList, state: UiState) -> None:
        super().__init__()
        self.setModel(trash)
        self.setItemDelegate(LibraryDelegate(self, state, lambda: trash.themes))
        self.setAccessibleName("Documents in the trash")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.restore_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles may need more lines, or fewer."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Question(QFrame):
    """Asks, in place, before the one act that cannot be undone."""

    answered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        looking(self, "card")
        self._text = label("", wrap=True)
        self._erase = button("", lambda: self.answered.emit(True), "danger")
        self._keep = button("Keep", lambda: self.answered.emit(False), "quiet")
        acts = QHBoxLayout()
        acts.addWidget(self._erase)
        acts.addWidget(self._keep)
        acts.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(10)
        box.addWidget(self._text)
        box.addLayout(acts)

    def ask(self, number: int) -> None:
        """Show the question about `number` documents; Keep has the keyboard."""
        those = counted(number, "document")
        self._text.setText(
            f"Erase {those} with all highlights and notes on {'it' if number == 1 else 'them'}? "
            "This cannot be undone, and what was done before can no longer be undone either."
        )
        self._erase.setText(f"Erase {those}")
        self.show()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
