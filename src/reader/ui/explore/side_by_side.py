"""Two documents side by side under the same themes: what each says about every one."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.analysis.selection import Selection
from reader.analysis.side_by_side import side_by_side
from reader.analysis.wanted import Match
from reader.core.ids import DocumentId
from reader.ui.explore.cards import Cards
from reader.ui.explore.explorer import Explorer
from reader.ui.explore.finding import Found
from reader.ui.explore.side_model import ROW, Pair, SideModel
from reader.ui.explore.side_row import BETWEEN, SideRow, halves
from reader.ui.fonts import serif
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.basics import IconButton, label
from reader.ui.widgets.card_list import CardList
from reader.ui.widgets.combo import Combo

_MARGIN = 26  # pixels
_NOTHING = "Neither document has a passage that fits the filter."


class SideList(CardList):
    """The arrows up and down go through the rows, left and right choose the document."""

    open_wanted = Signal(str)  # HighlightId

    def __init__(self, model: SideModel, state: UiState) -> None:
        super().__init__(margin=_MARGIN, gap=10, guess=130)
        self._row = SideRow(state, self)
        self.setModel(model)
        self.setItemDelegate(self._row)
        self.setProperty("look", "paper-list")
        self.setAccessibleName("Passages of both documents by theme")
        state.look_changed.connect(self.viewport().update)
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._row.on_right = event.key() == Qt.Key.Key_Right
            self.viewport().update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid():
            _, right = halves(self.visualRect(index))
            self._row.on_right = at.x() >= right.left()
        super().mousePressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """No jumping about: it would read every passage."""

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, Pair):
            card = row.right if self._row.on_right else row.left
            if card is not None:
                self.open_wanted.emit(card.id)


class SideBySide(QWidget):
    """Choose two documents; what the filter finds in them stands under each theme."""

    closed = Signal()
    open_wanted = Signal(str)  # HighlightId

    def __init__(self, library: Library, state: UiState, explorer: Explorer) -> None:
        super().__init__()
        self._library, self._explorer = library, explorer
        self.left, self.right = Combo(), Combo()
        self.model = SideModel(self)
        self.list = SideList(self.model, state)
        self._nothing = label(_NOTHING, "dim", wrap=True)
        self._nothing.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        self._build()
        for combo, name in ((self.left, "Document on the left"), (self.right, "on the right")):
            combo.setAccessibleName(name)
            combo.setMinimumContentsLength(8)
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.activated.connect(lambda _: self._renew())
        self.list.open_wanted.connect(self.open_wanted)
        explorer.found.connect(self._follow)

    def begin(self) -> None:
        """Offer the documents that there are; the first two with passages to begin with."""
        found = self._explorer.answer
        if found is None:
            return
        self._offer(found)
        self._renew()
        self.left.setFocus()

    def _offer(self, found: Found) -> None:
        kept = self.left.currentData(), self.right.currentData()
        documents = {text.document.id: text.document for text in found.corpus.texts}
        marked = [p.text.document.id for p in found.whole.parts if p.passages]
        first = list(dict.fromkeys((*marked, *documents)))[:2]
        for combo, before, at in ((self.left, kept[0], 0), (self.right, kept[1], 1)):
            combo.clear()
            for document in documents.values():
                combo.addItem(document.title, document.id)
            wanted = before if before in documents else first[at] if at < len(first) else None
            combo.setCurrentIndex(max(0, combo.findData(wanted)))

    def _follow(self, found: Found) -> None:
        if self.isVisible():
            self._offer(found)
            self._renew()

    def _renew(self) -> None:
        found = self._explorer.answer
        left, right = self.left.currentData(), self.right.currentData()
        if found is None or left is None or right is None:
            return
        chosen = {left, right}
        parts = tuple(p for p in found.whole.parts if p.text.document.id in chosen)
        wanted = found.asked.wanted
        themes = wanted.themes if wanted.match is not Match.NONE else ()
        rows = side_by_side(
            Selection(found.corpus, parts), DocumentId(left), DocumentId(right), themes,
            with_subs=False if not themes else wanted.with_subs,
        )  # fmt: skip
        self.model.show_themes(rows, found.corpus, Cards(self._library.read))
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def _build(self) -> None:
        back = IconButton("arrow-left", "Back to all passages (Alt+Left)", 18)
        back.clicked.connect(lambda: self.closed.emit())
        title = label("Two documents side by side")
        title.setFont(serif(21, 600))
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(back)
        line.addWidget(title, 1)
        combos = QHBoxLayout()
        combos.setSpacing(BETWEEN)
        combos.addWidget(self.left, 1)
        combos.addWidget(self.right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 18, _MARGIN, 12)
        head.setSpacing(14)
        head.addLayout(line)
        head.addLayout(combos)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
