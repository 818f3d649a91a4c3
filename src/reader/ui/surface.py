"""A reading surface: what shows an article, and on which passages are selected and chosen.

The page of text and the page as printed are two; desk, find bar and popover know only this.
Positions are code points into the content's text, end exclusive.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QRect, SignalInstance
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.core.ids import HighlightId
from reader.core.theme import ThemeTree
from reader.ui.page.marks import Mark
from reader.ui.page.sheet import Margin


class ReadingSurface(Protocol):
    """The signals tell what the reader did; nothing of what is called here makes them."""

    @property
    def selection_settled(self) -> SignalInstance:
        """A passage (start, end) was selected with mouse or keys."""

    @property
    def selection_cleared(self) -> SignalInstance:
        """Nothing is selected any more."""

    @property
    def highlight_chosen(self) -> SignalInstance:
        """A highlight was clicked: its id, "" for a click beside all."""

    @property
    def highlight_pointed(self) -> SignalInstance:
        """A highlight is what a context menu will be about: its id."""

    @property
    def highlight_resized(self) -> SignalInstance:
        """An end of a highlight was dragged: its id and the new passage (start, end)."""

    @property
    def note_chosen(self) -> SignalInstance:
        """A note in the margin was clicked: its id."""

    @property
    def position_moved(self) -> SignalInstance:
        """Another position is at the top of the view."""

    def choose(self, highlight_id: HighlightId | str | None, *, reveal: bool = True) -> None:
        """Make a highlight the chosen one, or none; bring it into view unless it is there."""

    def chosen(self) -> HighlightId | None:
        """The chosen highlight."""

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these highlights and no others; the chosen one stays chosen if it is among them."""

    def replace_marks(self, gone: Iterable[HighlightId], fresh: Iterable[Mark]) -> None:
        """Take highlights off and put others on, or in the place of their like."""

    def set_themes(self, themes: ThemeTree) -> None:
        """Show the highlights in the colours of `themes`."""

    def set_found(self, passages: Sequence[tuple[int, int]], current: int) -> None:
        """Show what was found; the one at index `current` stands out."""

    def selected(self) -> tuple[int, int] | None:
        """The selected passage, at the edges of graphemes, without white space at its ends."""

    def select(self, start: int, end: int) -> None:
        """Select a passage."""

    def clear_selection(self) -> None:
        """Select nothing."""

    def copy(self) -> None:
        """Put the selected passage on the clipboard."""

    def selectAll(self) -> None:
        """Select everything."""

    def position(self) -> int:
        """The position at the top of the view."""

    def in_view(self) -> tuple[int, int]:
        """From the position at the top of the view to one past the last that is in it."""

    def go_to(self, position: int) -> None:
        """Bring a position to the top of the view."""

    def reveal(self, start: int, end: int | None = None) -> None:
        """Bring a passage into view."""

    def passage_rect(self, start: int, end: int) -> QRect:
        """The box around what is in view of a passage, in pixels of the viewport; empty if none
        is."""

    def margin(self) -> Margin:
        """The brackets and notes in view, in pixels of the whole page."""

    def viewport(self) -> QWidget:
        """What the pages are painted on."""

    def verticalScrollBar(self) -> QScrollBar:
        """Where in the article the view is."""

    def isVisible(self) -> bool:
        """Whether it is on screen."""

    def setFocus(self) -> None:
        """Give it the keyboard."""
