"""The chosen passage under the list: its words, its themes, its notes, who marked it and when."""

from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.dates import short_date
from reader.core.ids import ThemeId
from reader.core.note import NoteKind
from reader.core.theme import Theme
from reader.session.commands import highlights as commands
from reader.ui.fonts import serif
from reader.ui.icons import icon
from reader.ui.library import Library
from reader.ui.models.highlight_filter import Card
from reader.ui.models.highlights_list import HighlightsList
from reader.ui.page.document_text import is_right_to_left
from reader.ui.panels.tag_menu import fill_theme_menu, toggle_theme
from reader.ui.state import UiState
from reader.ui.tips import tip
from reader.ui.widgets.basics import IconButton, label, line, looking
from reader.ui.widgets.chips import ThemeChip
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.note_editor import KIND_ICONS
from reader.ui.widgets.note_target import NoteTarget
from reader.ui.widgets.notes_column import NotesArea, NotesColumn

_QUOTE = 100  # characters of the passage that are shown; the card has more


class Passage(QWidget):
    """Shows the highlight given by `show_card`; all that is changed here is a command."""

    closed = Signal()

    def __init__(self, library: Library, state: UiState, model: HighlightsList) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library, self._state, self._model = library, state, model
        self.card: Card | None = None
        self.notes = NotesColumn(library)
        self.notes.follow_size(state)
        self._place = label("", "heading")
        self._quote = label("", wrap=True)
        self._facts = label("", "small")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6)
        self._adders: list[QPushButton] = []
        self._build()
        state.look_changed.connect(self._show_chips)
        self.notes.done.connect(self.closed)

    def show_card(self, card: Card | None) -> None:
        """Show this highlight, or the same one as it is now."""
        self.card = card
        self.notes.show_target(NoteTarget(highlight_id=card.highlight.id) if card else None)
        if card is None:
            return
        highlight = card.highlight
        quote = " ".join(self._model.words(highlight).split())
        self._quote.setText(shorten(quote, _QUOTE, placeholder="…"))
        self._quote.setToolTip(tip(quote) if len(quote) > _QUOTE else "")
        right = is_right_to_left(quote)
        sides = Qt.AlignmentFlag
        self._quote.setAlignment(sides.AlignRight if right else sides.AlignLeft)
        self._place.setText(f"PASSAGE IN {self._model.place(highlight)}")
        coder = self._library.read.coder(highlight.coder_id)
        day = short_date(highlight.created[:10])
        self._facts.setText(" · ".join(part for part in (coder.name if coder else "", day) if part))
        self._show_chips()

    # Building

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 8, 2)
        head.setSpacing(0)
        head.addWidget(self._place, 1)
        delete = IconButton("trash-2", "Delete this highlight", 15, dim=True)
        delete.clicked.connect(self._delete)
        close = IconButton("x", "Close", 15, dim=True)
        close.clicked.connect(self.closed)
        head.addWidget(delete)
        head.addWidget(close)
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(14, 0, 14, 12)
        body.setSpacing(10)
        self._quote.setFont(serif(15))
        self._quote.setStyleSheet("font-family: Literata; font-size: 15px;")
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        body.addWidget(self._quote)
        body.addWidget(self._chips)
        body.addWidget(self.notes)
        body.addWidget(self._make_adders())
        body.addWidget(self._facts)
        body.addStretch(1)
        area = NotesArea(inner, self.notes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line())
        layout.addLayout(head)
        layout.addWidget(area, 1)

    def _make_adders(self) -> QWidget:
        """As many in a line as a narrow panel has room for."""
        adders = QWidget()
        flow = FlowLayout(adders, gap=2)
        for kind in NoteKind:
            made = looking(QPushButton(f" {kind.value.capitalize()}"), "quiet")
            made.setAccessibleName(f"Add {kind.value}")
            made.setToolTip(f"Add a {kind.value} on this passage")
            made.setProperty("kind", kind.value)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            made.clicked.connect(self._add)
            flow.addWidget(made)
            self._adders.append(made)
        return adders

    # Themes

    def _show_chips(self) -> None:
        self._flow.clear()
        colours = self._state.colours
        for adder in self._adders:
            adder.setIcon(icon(KIND_ICONS[NoteKind(adder.property("kind"))], colours.dim, 15))
        if self.card is None:
            return
        for theme_id in self.card.highlight.themes:
            theme = self._model.themes.get(theme_id)
            if theme is not None:
                self._flow.addWidget(self._chip(theme))
        self._flow.addWidget(self._tag_button())
        self._chips.updateGeometry()

    def _chip(self, theme: Theme) -> ThemeChip:
        chip = ThemeChip(theme, self._state.colours, "×")
        chip.setAccessibleName(f"Take {theme.name} away")
        chip.setToolTip(tip(f"Take “{theme.name}” away"))
        chip.clicked.connect(self._untag)
        return chip

    def _tag_button(self) -> QPushButton:
        made = looking(QPushButton("Tag"), "chip")
        made.setIcon(icon("plus", self._state.colours.dim, 13))
        made.setAccessibleName("Tag with a theme")
        menu = QMenu(made)
        fill_theme_menu(menu, self._model, self._state, self.card)
        menu.triggered.connect(self._toggle)
        made.setMenu(menu)
        return made

    def _untag(self) -> None:
        chip = self.sender()
        if isinstance(chip, ThemeChip) and self.card is not None:
            self._library.do(commands.untag_highlights, [self.card.highlight.id], chip.theme_id)

    def _toggle(self, action: QAction) -> None:
        if self.card is not None:
            toggle_theme(self._library, self.card, ThemeId(action.data()))

    # The rest

    def _add(self) -> None:
        adder = self.sender()
        if adder is not None:
            self.notes.add(NoteKind(adder.property("kind")))

    def _delete(self) -> None:
        if self.card is not None:
            self._library.do(commands.delete_highlights, [self.card.highlight.id])
