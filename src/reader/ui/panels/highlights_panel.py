"""The Highlights panel: the passages of the open document, a filter above, the chosen one below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.core.changes import Changes
from reader.core.ids import DocumentId, HighlightId, ThemeId
from reader.core.note import NoteKind
from reader.ui.library import Library
from reader.ui.models.highlight_filter import Card
from reader.ui.models.highlights_list import HighlightsList
from reader.ui.panels.highlight_card import HighlightCard
from reader.ui.panels.highlight_cards import HighlightCards
from reader.ui.panels.highlights_bar import HighlightsBar
from reader.ui.panels.hints import NoHighlights, NoMatch
from reader.ui.panels.passage import Passage
from reader.ui.panels.version_strip import VersionStrip
from reader.ui.state import UiState
from reader.ui.widgets.basics import looking


class HighlightsPanel(QWidget):
    """Follows the open document, the chosen passage and the place on the page."""

    copy_wanted = Signal(str)  # HighlightId: copy the passage with its source

    def __init__(self, library: Library, state: UiState) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library, self._state = library, state
        self._follows = True
        self.model = HighlightsList(library, self)
        self.strip = VersionStrip(library, state)
        self.bar = HighlightsBar(self.model, state)
        self.list = HighlightCards(library, state, self.model)
        self.card = HighlightCard(self.model, state, self.list)
        self.passage = Passage(library, state, self.model)
        self._build()
        self._connect()
        self._show_document(state.document_id)

    # For the window

    def open_note(self, highlight_id: HighlightId, kind: NoteKind = NoteKind.NOTE) -> None:
        """Go to a new note of that kind on that highlight."""
        if self._open(highlight_id):
            self.passage.notes.add(kind)

    def edit_note(self, highlight_id: HighlightId) -> None:
        """Go to the first note on that highlight, or to a new one."""
        if self._open(highlight_id):
            self.passage.notes.write()

    def filter_by(self, theme_id: str) -> None:
        """List only the passages of that theme."""
        self.bar.show_only(ThemeId(theme_id))

    def _mark(self, start: int, end: int) -> None:
        """Mark the passages that `start:end` (code points), which is in view, holds part of."""
        marked = self.model.rows_between(start, end)
        if marked == self.card.marked:
            return
        self.card.marked = marked
        self.list.viewport().update()
        self._keep_in_view(marked)

    # Building

    def _build(self) -> None:
        self.list.setItemDelegate(self.card)
        self._hint, self._no_match = NoHighlights(), NoMatch()
        self._stack = QStackedWidget()
        for page in (self.list, self._hint, self._no_match):
            self._stack.addWidget(page)
        self.passage.hide()
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self._stack)
        self._halves.addWidget(self.passage)
        self._halves.setSizes([460, 340])
        self._stack.setMinimumHeight(120)
        self.passage.setMinimumHeight(160)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(self.bar)
        layout.addWidget(self._halves, 1)

    def _connect(self) -> None:
        state, model = self._state, self.model
        state.document_changed.connect(self._show_document)
        state.version_changed.connect(lambda _: self._show_document(state.document_id))
        state.highlight_changed.connect(self._show_chosen)
        state.seen_changed.connect(self._mark)
        state.look_changed.connect(self.list.viewport().update)
        self._library.changed.connect(self._follow)
        for told in (model.modelReset, model.counts_changed):
            told.connect(self._show_state)
        model.modelReset.connect(self._after_reset)
        model.counts_changed.connect(self._mark_again)
        self.list.selectionModel().selectionChanged.connect(self._choose)
        self.list.edit_wanted.connect(self.edit_note)
        self.list.note_wanted.connect(self.open_note)
        self.list.copy_wanted.connect(self.copy_wanted)
        self.list.words_typed.connect(self.bar.search)
        self.card.note_wanted.connect(self.edit_note)
        self.bar.filter_changed.connect(self.model.set_filter)
        self.bar.left.connect(self.list.setFocus)
        self._no_match.cleared.connect(self.bar.clear)
        self.passage.closed.connect(self.close_passage)

    # What is shown

    def _show_document(self, document_id: DocumentId | None) -> None:
        self.close_passage()
        self.bar.clear()
        self.model.show_document(document_id, self._state.version_id)
        self._show_state()
        self._show_chosen(self._state.highlight_id)

    def _show_state(self) -> None:
        self.bar.setVisible(self.model.total > 0)
        if not self.model.total:
            self._stack.setCurrentWidget(self._hint)
        elif not self.model.rowCount():
            self._stack.setCurrentWidget(self._no_match)
        else:
            self._stack.setCurrentWidget(self.list)

    def _show_chosen(self, highlight_id: HighlightId | None) -> None:
        self._follows = False
        index = self.model.index_of(highlight_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        else:
            self.list.clearSelection()
        self._follows = True
        if not self.passage.isHidden():
            self._show_passage(self.model.card(highlight_id))

    def _show_passage(self, card: Card | None) -> None:
        if card is None:
            self.close_passage()
        else:
            self.passage.show_card(card)

    def _keep_in_view(self, marked: range) -> None:
        if not marked or self.list.was_just_scrolled or self.list.hasFocus():
            return
        seen = self.list.rows_in_view()
        if not any(row in marked for row in seen[1:-1] or seen):
            self.list.scrollTo(self.model.index(marked[0], 0))

    def _mark_again(self) -> None:
        self._mark(*self._state.seen)  # the same place, at other rows

    def _after_reset(self) -> None:
        self.card.marked = range(0)
        self._show_chosen(self._state.highlight_id)
        self._mark_again()

    def _follow(self, changes: Changes) -> None:
        # The model heard of it first: it was made first.
        chosen = self._state.highlight_id
        if not (changes.everything or changes.themes or chosen in changes.highlights):
            return
        card = self.model.card(chosen)
        if card is None:
            self.close_passage()
            self._state.choose(None)
        self._show_chosen(self._state.highlight_id)
        if card is not None and not self.passage.isHidden():
            self.passage.show_card(card)

    # What is done

    def close_passage(self) -> None:
        """Fold the lower half away and go back to the list."""
        had_focus = self.passage.isAncestorOf(self.focusWidget() or self)
        if had_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passage.hide()
        self.passage.show_card(None)

    def _open(self, highlight_id: HighlightId) -> bool:
        card = self.model.card(highlight_id)
        if card is None:
            return False
        if not self.model.index_of(highlight_id).isValid():
            self.bar.clear()  # the filter hides it
        self._state.choose(highlight_id)
        self.passage.show_card(card)
        self.passage.show()
        self.list.scrollTo(self.model.index_of(highlight_id))
        return True

    def _choose(self, *_: object) -> None:
        card = self.list.current()
        if self.model.is_changing or not self._follows:
            return  # nobody chose: Qt moves the choice when a row goes
        if card is not None and self.list.selectionModel().hasSelection():
            self._state.choose(card.highlight.id)
