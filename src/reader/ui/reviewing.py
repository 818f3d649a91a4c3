"""Reviewing: what became of the highlights of the article that is compared, and deciding on it."""

from PySide6.QtCore import QObject, Signal

from reader.core.changes import Changes
from reader.core.ids import HighlightId
from reader.session.commands.reopening import decide_again
from reader.session.commands.versions import accept_places, keep_on_version, place_highlight
from reader.ui.library import Library
from reader.ui.models.review import ReviewCard, review
from reader.ui.state import Comparison, UiState


class Reviewing(QObject):
    """Follows the comparison. `cards` are there while it ends in the current version."""

    changed = Signal()  # `cards` or `is_on`

    def __init__(self, library: Library, state: UiState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._state = library, state
        self.is_on = False
        self.cards: tuple[ReviewCard, ...] = ()
        state.comparison_changed.connect(lambda _: self._renew())
        library.changed.connect(self._follow)

    @property
    def waiting(self) -> int:
        """How many wait for a decision."""
        return sum(card.carry.is_waiting for card in self.cards)

    @property
    def likely(self) -> list[HighlightId]:
        """Those that changed so little that they may be accepted at once."""
        return [card.carry.highlight_id for card in self.cards if card.is_likely]

    def begin(self) -> bool:
        """Compare the open article with the version that the first waiting highlight stands on;
        False if none waits."""
        waiting = self._waiting_from()
        if waiting is not None:
            self._state.compare(waiting)
        return waiting is not None

    def open_next(self) -> bool:
        """With no article open, open the first in which highlights wait; False if none is."""
        waiting = self._library.read.waiting()
        following = (document.id for document in self._library.read.documents())
        found = next((document_id for document_id in following if document_id in waiting), None)
        if self._state.document_id is None and found is not None:
            self._state.open_document(found)
        return found is not None

    @property
    def can_begin(self) -> bool:
        """Whether a highlight of the open article waits; with none open one may in any."""
        document_id = self._state.document_id
        return document_id is None or bool(self._library.read.waiting([document_id]))

    def accept(self, card: ReviewCard) -> None:
        """Move the highlight to the place that is meant."""
        if card.chosen and card.place is not None:
            place, highlight_id = card.place, card.carry.highlight_id
            self._library.do(place_highlight, highlight_id, place.start, place.end)
        else:
            self._library.do(accept_places, [card.carry.highlight_id])

    def accept_likely(self) -> None:
        """Accept all that changed so little, as one step."""
        if self.likely:
            self._library.do(accept_places, self.likely)

    def keep(self, card: ReviewCard) -> None:
        """Leave the highlight on the older version."""
        self._library.do(keep_on_version, [card.carry.highlight_id])

    def decide_again(self, card: ReviewCard) -> None:
        """Let a highlight wait that was decided on."""
        self._library.do(decide_again, [card.carry.highlight_id])

    def has_origin(self, card: ReviewCard) -> bool:
        """Whether the version that the highlight came from stands on the left."""
        comparison = self._state.comparison
        return comparison is not None and comparison.old == card.carry.from_version_id

    def show_origin(self, card: ReviewCard) -> None:
        """Put the version that the highlight came from on the left."""
        comparison = self._state.comparison
        if comparison is not None and not self.has_origin(card):
            self._state.compare(comparison._replace(old=card.carry.from_version_id))

    def _waiting_from(self) -> Comparison | None:
        document_id = self._state.document_id
        document = self._library.read.document(document_id) if document_id else None
        if document is None:
            return None
        carries = self._library.read.carries(document.version_id)
        first = next((carry for carry in carries if carry.is_waiting), None)
        return Comparison(first.from_version_id, document.version_id) if first else None

    def _follow(self, changes: Changes) -> None:
        document_id = self._state.document_id
        touched = changes.documents | changes.marked
        if self._state.comparison and (changes.everything or document_id in touched):
            self._renew()

    def _renew(self) -> None:
        comparison, document_id = self._state.comparison, self._state.document_id
        document = self._library.read.document(document_id) if document_id else None
        was_on, before = self.is_on, self.cards
        self.is_on = bool(document and comparison and comparison.new == document.version_id)
        self.cards = review(self._library.read, document, before) if document and self.is_on else ()
        if (self.is_on, self.cards) != (was_on, before):
            self.changed.emit()
