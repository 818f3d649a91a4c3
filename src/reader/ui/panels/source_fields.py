"""The fields of the source panel: a caption, what is typed, and what is wrong with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.core.document import Collection
from reader.core.ids import CollectionId
from reader.session.wording import tidy
from reader.ui.widgets.basics import label
from reader.ui.widgets.combo import Combo


class Field(QWidget):
    """One line of text; `edited` when it was changed and finished with Enter or by leaving.

    `problem_of` says what is wrong with a text, "" if nothing is; then it is kept as typed and
    not told.
    """

    edited = Signal(str)

    def __init__(
        self, caption: str, hint: str = "", problem_of: Callable[[str], str] | None = None
    ) -> None:
        super().__init__()
        self._stored = ""
        self._problem_of = problem_of
        self._edit = _Line(caption, hint)
        self._problem = label("", "problem", wrap=True)
        self._problem.hide()
        _stack(self, caption, self._edit, self._problem)
        self._edit.editingFinished.connect(self.finish)
        self._edit.textEdited.connect(self._problem.hide)
        self._edit.given_up.connect(lambda: self.show_value(self._stored, anew=True))

    @property
    def changed(self) -> bool:
        """Whether there is something typed that is not stored."""
        return tidy(self._edit.text()) != self._stored

    def show_value(self, value: str, *, anew: bool = False) -> None:
        """Show what is stored; what is being typed stays, unless `anew` or the value is new."""
        if anew or value != self._stored:
            self._stored = value
            self._problem.hide()
            if self._edit.text() != value:
                self._edit.setText(value)
                self._edit.setCursorPosition(0)

    def finish(self) -> None:
        """Tell what was typed, if it is new and nothing is wrong with it."""
        if not self.changed:
            self._problem.hide()
            return
        text = tidy(self._edit.text())
        problem = self._problem_of(text) if self._problem_of else ""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._edit.setAccessibleDescription(problem)
        if not problem:
            self.edited.emit(text)


class CollectionField(QWidget):
    """The collection of a document, with a way to a new one."""

    chosen = Signal(object)  # CollectionId | None
    named = Signal(str)  # a new collection

    def __init__(self) -> None:
        super().__init__()
        self._current: CollectionId | None = None
        self._combo = Combo()
        self._combo.setAccessibleName("Collection")
        self._name = _Line("Name of the new collection", "Name of the new collection")
        self._name.hide()
        _stack(self, "Collection", self._combo, self._name)
        self._combo.activated.connect(self._on_activated)
        self._name.returnPressed.connect(self._on_named)
        self._name.given_up.connect(self._end_naming)

    def show_value(self, collections: Sequence[Collection], current: CollectionId | None) -> None:
        """Offer `collections`, of which `current` holds the document."""
        self._current = current
        self._combo.clear()
        self._combo.addItem("No collection", None)
        for collection in collections:
            self._combo.addItem(collection.name, collection.id)
        self._combo.insertSeparator(self._combo.count())
        self._combo.addItem("New collection…", None)
        self._end_naming()

    def _on_activated(self, index: int) -> None:
        if index == self._combo.count() - 1:
            self._name.clear()
            self._name.show()
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (to := self._combo.itemData(index)) != self._current:
            self.chosen.emit(to)

    def _on_named(self) -> None:
        if name := tidy(self._name.text()):
            self.named.emit(name)

    def _end_naming(self) -> None:
        self._name.hide()
        row = self._combo.findData(self._current) if self._current else 0
        self._combo.setCurrentIndex(max(0, row))


class _Line(QLineEdit):
    given_up = Signal()  # Escape

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__(placeholderText=hint)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _stack(field: QWidget, caption: str, *parts: QWidget) -> None:
    box = QVBoxLayout(field)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    text = label(caption, "small")
    text.setBuddy(parts[0])
    for part in (text, *parts):
        box.addWidget(part)
