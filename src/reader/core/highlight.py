"""Highlights: passages that a coder marked, each with any number of themes."""

from typing import NamedTuple

from reader.core.anchor import Anchor
from reader.core.ids import CoderId, DocumentId, HighlightId, ThemeId, VersionId


class Highlight(NamedTuple):  # of all values the quickest to make: there may be 100,000
    """A marked passage. `themes` are in the order in which they were given; times are UTC."""

    id: HighlightId
    document_id: DocumentId
    version_id: VersionId
    anchor: Anchor
    coder_id: CoderId
    created: str
    modified: str
    themes: tuple[ThemeId, ...] = ()

    @property
    def start(self) -> int:
        """First code point of the passage in the version's text."""
        return self.anchor.start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.anchor.end

    @property
    def quote(self) -> str:
        """The passage itself."""
        return self.anchor.exact


def reading_order(highlight: Highlight) -> tuple[int, int, str]:
    """Sort key: where a passage begins, the longer of two first, then the older."""
    return highlight.start, -highlight.end, highlight.created
