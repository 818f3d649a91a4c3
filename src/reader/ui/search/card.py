"""The search card: a line to type in, what it finds, and what can be done with that."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from reader.core.ids import HighlightId
from reader.core.search import Part
from reader.session.jobs import Jobs
from reader.ui.fonts import chrome
from reader.ui.library import Library
from reader.ui.models.palette_list import Entry
from reader.ui.search.concordance import Concordance
from reader.ui.search.footer import Footer
from reader.ui.search.language import EXPRESSIONS, WORDS, Language
from reader.ui.search.lines import Line
from reader.ui.search.parts import Parts
from reader.ui.search.results_list import ResultsList
from reader.ui.search.sought import RECENT, Earlier, Sought
from reader.ui.state import UiState
from reader.ui.widgets.basics import label, line, looking
from reader.ui.widgets.shade import Shade

_WIDTH, _WIDE, _HEIGHT, _TOP = 680, 1000, 512, 78  # pixels; wide for the concordance
_AROUND = 32  # pixels left free of the window
_LOOKING = "Looking for passages that share its rare words…"
_NOTHING = "Nothing was found."


class SearchCard(Shade):
    """Lies over the window while it is open; Esc or a click beside it closes it.

    Enter goes to the chosen row, Ctrl+Enter tags what is shown, Tab shows each hit in its line.
    """

    line_picked = Signal(object, str)  # Line: go there; what was typed
    tagging_wanted = Signal(list, str)  # Found; what was typed
    export_wanted = Signal(list)  # lines of the concordance
    _entry_picked = Signal(object)  # Entry; run by way of a signal, clear of the key event

    def __init__(self, over: QWidget, library: Library, state: UiState, jobs: Jobs) -> None:
        super().__init__(over)
        self.sought = Sought(library, jobs, self)
        self.results = self.sought.results
        self.list = ResultsList(self.results, library, state)
        self.concordance = Concordance(state, jobs)
        self.parts = Parts()
        self.footer = Footer()
        self.field = looking(QLineEdit(), "bare")
        self._examples = {False: Language(WORDS), True: Language(EXPRESSIONS)}  # by is_pattern
        self._problem = label("", "problem", wrap=True)
        self._beneath = label("", "dim", wrap=True)
        self._nothing = label("", "dim")
        self._body = QStackedWidget()
        self._hurries = False  # Enter was pressed before anything was there
        self._card = self._build()
        self._connect()

    # For the window

    def open(
        self, entries: Sequence[Entry], recent: Callable[[], Sequence[Earlier]], typed: str = ""
    ) -> None:
        """Show the card with `typed` in its line; `entries` can be gone to, `recent` was sought."""
        self.sought.can_go_to(entries, recent)
        self.parts.take_words()
        self._show_lines(on=False)
        self.cover()
        self.write(typed)

    def write(self, typed: str) -> None:
        """Seek `typed`, as if it had been typed."""
        self.field.setText(typed)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._seek()

    def show_similar(self, highlight_id: HighlightId, quote: str) -> None:
        """Show passages worded like a highlight; the card is open."""
        self.parts.choose(None)
        self.sought.seek_like(highlight_id, quote)

    def dismiss(self) -> None:
        """Hide the card and seek no further."""
        self.sought.stop()
        self._hurries = False
        super().dismiss()

    def place(self) -> None:
        """Keep the card near the top, in the middle."""
        wide = _WIDE if self._shows_lines else _WIDTH
        top = min(_TOP, self.height() // 9)
        width = min(wide, self.width() - _AROUND)
        height = min(_HEIGHT, self.height() - top - _AROUND // 2)
        self._card.setGeometry((self.width() - width) // 2, top, width, height)

    # Put together

    def _build(self) -> QFrame:
        card = looking(QFrame(self), "popup")
        self.field.setFont(chrome(16))
        self.field.setPlaceholderText("Search articles, highlights, notes")
        self.field.setAccessibleName("Search")
        head = QHBoxLayout()
        head.setContentsMargins(18, 13, 16, 13)
        head.addWidget(self.field)
        head.addWidget(label("Esc", "key"))
        for told in (self._problem, self._beneath):
            told.setContentsMargins(18, 0, 18, 10)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (self.list, self.concordance, self._nothing):
            self._body.addWidget(page)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._problem)
        column.addWidget(self._beneath)
        column.addWidget(line())
        column.addWidget(self.parts)
        column.addWidget(line())
        for examples in self._examples.values():
            column.addWidget(examples)
        column.addWidget(self._body, 1)
        column.addWidget(line())
        column.addWidget(self.footer)
        return card

    def _connect(self) -> None:
        self.field.textEdited.connect(self._seek)
        self.field.installEventFilter(self)
        self.parts.part_chosen.connect(self._show_part)
        self.parts.way_chosen.connect(self._seek)
        self.list.clicked.connect(self._go)
        self.concordance.activated.connect(self._go)
        self.concordance.export_wanted.connect(self.export_wanted)
        self.sought.renewed.connect(self._start_again)
        self.sought.changed.connect(self._follow)
        self.sought.recalled.connect(self._recall)
        self.footer.go_wanted.connect(self._go)
        self.footer.tag_wanted.connect(self._tag)
        self.footer.lines_wanted.connect(self._turn)
        self._entry_picked.connect(lambda entry: entry.run())

    # Showing

    def _recall(self, earlier: Earlier) -> None:
        self.parts.take_words(as_pattern=earlier.is_pattern)
        self.write(earlier.query)

    def _seek(self, *_: object) -> None:
        self._hurries = False
        exact, is_pattern = self.parts.exact, self.parts.is_pattern
        self.sought.seek(self.field.text(), exact=exact, is_pattern=is_pattern)

    def _start_again(self) -> None:
        """Other rows are there: the first is chosen, and gone to if Enter waits for it."""
        self.list.scrollToTop()
        self.list.choose(self.results.step(-1, 1))
        if self._hurries and self.list.row() is not None:
            self._go()

    def _follow(self) -> None:
        """Tell what there is."""
        sought, results = self.sought, self.results
        quiet = sought.likeness or sought.advice
        for told, text in ((self._problem, sought.problem), (self._beneath, quiet)):
            told.setText(text)
            told.setVisible(bool(text))
        asks_how = bool(sought.problem) or not (sought.query or sought.likeness)
        for is_pattern, examples in self._examples.items():
            examples.setVisible(asks_how and is_pattern == self.parts.is_pattern)
        self.parts.choose(results.part)
        self.parts.count(results.counts)
        if not results.hits:
            self._show_lines(on=False)
        if not self._shows_lines:
            self._nothing.setText(_LOOKING if sought.is_waiting else _NOTHING)
            has_none = sought.is_empty or sought.is_waiting
            self._body.setCurrentWidget(self._nothing if has_none else self.list)
        elif sought.took is not None:
            self.concordance.show_lines(results.shown())
        self._offer()

    def _offer(self) -> None:
        sought, results = self.sought, self.results
        lines = "Results" if self._shows_lines else "Concordance"
        hits = sum(len(found.hits) for found in sought.taggable())
        self.footer.offer(go=results.rowCount() > 0, tag=hits, lines=lines if results.hits else "")
        if sought.is_search and not sought.problem:
            documents = {found.document_id for found in results.shown()} - {None}
            self.footer.tell(results.hits, len(documents), sought.took)
        else:
            self.footer.say("")

    def _show_part(self, part: Part | None) -> None:
        self.results.show_part(part)
        self._start_again()
        self._follow()
        self.field.setFocus()

    @property
    def _shows_lines(self) -> bool:
        return self._body.currentWidget() is self.concordance

    def _show_lines(self, *, on: bool) -> None:
        if on != self._shows_lines:
            self._body.setCurrentWidget(self.concordance if on else self.list)
            self.place()

    def _turn(self) -> None:
        """Show each hit in its line, or the results again."""
        if self.results.hits:
            self._show_lines(on=not self._shows_lines)
            self._follow()
        self.field.setFocus()

    # Doing

    def _go(self, *_: object) -> None:
        row = self.concordance.current() if self._shows_lines else self.list.row()
        if self.results.is_stale or row is None:
            self._hurries = self.sought.busy
            self.sought.hurry()
        elif isinstance(row, Entry) and row.kind == RECENT:
            row.run()
        else:
            self.dismiss()
            if isinstance(row, Line):
                self.line_picked.emit(row, self.sought.query)
            else:
                self._entry_picked.emit(row)

    def _tag(self) -> None:
        found = self.sought.taggable()
        if found:
            self.dismiss()
            self.tagging_wanted.emit(found, self.sought.query)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys pressed in the line that work on what is below it."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and watched is self.field and isinstance(event, QKeyEvent):
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        with_shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                (self._tag if with_control else self._go)()
            case Qt.Key.Key_Tab if not with_shift:
                self._turn()
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.parts.focus()
            case _ if self._shows_lines:
                return self.concordance.press(event)
            case _:
                return self.list.press(event)
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the card: what lies beneath is covered."""
        ring = [widget for widget in self._card.findChildren(QWidget) if _takes_tab(widget)]
        if not ring:  # the card is being hidden
            return super().focusNextPrevChild(forward)
        here = self.focusWidget()
        at = next((number for number, widget in enumerate(ring) if widget is here), 0)
        ring[(at + (1 if forward else -1)) % len(ring)].setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _takes_tab(widget: QWidget) -> bool:
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isVisible() and widget.isEnabled()
