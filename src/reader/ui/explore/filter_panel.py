"""The left side of the Explore mode: everything that a filter can ask for."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QScrollArea, QVBoxLayout, QWidget

from reader.analysis.wanted import Filter
from reader.core.ids import CoderId, ThemeId
from reader.core.note import NoteKind
from reader.ui.explore.days_row import DaysRow
from reader.ui.explore.finding import Found
from reader.ui.explore.match_row import MatchRow
from reader.ui.explore.places import Places
from reader.ui.explore.saved_filters import SavedFilters
from reader.ui.explore.ticks import Option, Ticks, section
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.basics import label, looking

_PAUSE = 200  # milliseconds after a key before words are looked for
_BELOW = 18  # pixels of ground in view below what a row says
_WIDTH = 264  # pixels, at first
_NO_THEMES = "No themes yet: they are made as passages are tagged."


class FilterPanel(QScrollArea):
    """Shows a filter and tells by `wanted` which other one a hand made of it."""

    wanted = Signal(object)  # Filter
    page_wanted = Signal(str)  # ThemeId

    def __init__(self, library: Library, state: UiState) -> None:
        super().__init__()
        looking(self, "panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Filter")
        self._shown = Filter()
        self.saved = SavedFilters(library)
        self.themes = Ticks(state, "Themes", _NO_THEMES)
        self.match = MatchRow(state)
        self.places = Places(state)
        self.coders = Ticks(state, "Coder")
        self.kinds = Ticks(state, "With a note")
        self.published = DaysRow("Published")
        self.tagged = DaysRow("Marked")
        self.words = QLineEdit()
        self._problem = label("", "problem", wrap=True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 600)

    # For the mode

    def show_filter(self, wanted: Filter) -> None:
        """Show what is asked for; nothing is told."""
        self._shown = wanted
        self.themes.tick(wanted.themes)
        self.match.show_match(wanted.match, wanted.within, with_subs=wanted.with_subs)
        self.places.show_places(wanted.documents, wanted.collections)
        self.coders.tick(wanted.coders)
        self.kinds.tick(wanted.notes)
        self.published.show_range(wanted.published_from, wanted.published_to)
        self.tagged.show_range(wanted.tagged_from, wanted.tagged_to)
        if self.words.text().strip() != wanted.words:
            self.words.blockSignals(True)
            self.words.setText(wanted.words)
            self.words.blockSignals(False)

    def show_found(self, found: Found) -> None:
        """Offer what there is in the library, with how often; say why words mean nothing."""
        corpus, counts = found.corpus, found.counts
        themes, tree = found.corpus.themes, found.corpus.themes
        self.themes.offer(
            [Option(one.id, one.name, one.colour, tree.depth(one.id)) for one in themes],
            counts.themes,
        )
        self.match.offer_subs(there=any(theme.parent_id for theme in themes))
        self.places.offer(corpus, counts)
        coders = [Option(id_, name) for id_, name in corpus.coders.items() if id_ in counts.coders]
        self.coders.offer(coders, counts.coders)
        kinds = [Option(kind.value, kind.value.capitalize()) for kind in NoteKind]
        self.kinds.offer(kinds, counts.kinds)
        self._tick_again()
        self._problem.setText(found.problem)
        self._problem.setVisible(bool(found.problem))

    def focus_first(self) -> None:
        """Give the keyboard to the first row."""
        rows = self.themes.findChildren(QWidget)
        first = next((row for row in rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        (first or self.words).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Within

    def _tick_again(self) -> None:
        """Rows made anew know nothing of the filter."""
        self.themes.tick(self._shown.themes)
        self.coders.tick(self._shown.coders)
        self.kinds.tick(self._shown.notes)

    def _build(self) -> None:
        self.words.setPlaceholderText('word, "phrase", NEAR(a b)')
        self.words.setAccessibleName("Contains these words")
        self.words.setClearButtonEnabled(True)
        self._problem.hide()
        words = QWidget()
        below = QVBoxLayout(words)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        for part in (section("Contains"), self.words, self._problem):
            below.addWidget(part)
        inside = looking(QWidget(), "panel")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 18, 10, 18)
        column.setSpacing(18)
        for part in (
            self.saved, self.themes, self.match, self.places, self.coders, words, self.kinds,
            self.published, self.tagged,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)
        self.setMinimumWidth(inside.minimumSizeHint().width())

    def _connect(self) -> None:
        for part in (
            self.themes, self.match, self.places, self.coders, self.kinds, self.published,
            self.tagged,
        ):  # fmt: skip
            part.changed.connect(self._tell)
        self.saved.wanted.connect(self.wanted)
        self.themes.menu_wanted.connect(self._open_menu)
        for row in (self.published, self.tagged):
            row.refused.connect(partial(self._reveal, row))
        self.words.textChanged.connect(self._pause.start)
        self.words.returnPressed.connect(self._tell)
        self._pause.timeout.connect(self._tell)

    def _open_menu(self, theme_id: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open its page", partial(self.page_wanted.emit, theme_id))
        menu.popup(at)

    def _reveal(self, row: QWidget) -> None:
        """Scroll to what a row says below its fields, once there is room for it."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.ensureWidgetVisible(row, 0, _BELOW)

    def _tell(self) -> None:
        self._pause.stop()
        first, last = self.published.range
        begin, end = self.tagged.range
        wanted = Filter(
            themes=tuple(map(ThemeId, self.themes.ticked())),
            match=self.match.match,
            within=self.match.within,
            with_subs=self.match.with_subs,
            documents=self.places.documents,
            collections=self.places.collections,
            coders=tuple(map(CoderId, self.coders.ticked())),
            notes=tuple(map(NoteKind, self.kinds.ticked())),
            published_from=first,
            published_to=last,
            tagged_from=begin,
            tagged_to=end,
            words=self.words.text().strip(),
        )
        if wanted != self._shown:
            self._shown = wanted
            self.wanted.emit(wanted)
