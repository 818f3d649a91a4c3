"""What the pictures are counted from, on a job's thread: a selection and the words of it. No Qt."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.analysis.frequencies import Quote
from reader.analysis.selection import Selection
from reader.core.corpus import TaggedText
from reader.core.ids import HighlightId, VersionId
from reader.core.text import count_words
from reader.store.reading_beside import reads_beside


class WordCounts:
    """How many words passages have: read once, and again only for texts that have changed."""

    def __init__(self) -> None:
        self._known: dict[VersionId, tuple[TaggedText, dict[HighlightId, int]]] = {}

    def of(self, path: Path, selection: Selection) -> Mapping[HighlightId, int]:
        """The words of each passage, at least of those selected in the library at `path`."""
        texts = [part.text for part in selection.parts if part.passages]
        stale = [text for text in texts if not self._is_known(text)]
        if stale:
            with reads_beside(path) as read:
                quotes = read.quotes({text.document.id for text in stale})
            for text in stale:
                ids = [passage.id for passage in text.passages if passage.id in quotes]
                counted = {id_: count_words(quotes[id_]) for id_ in ids}
                self._known[text.version_id] = text, counted
        found: dict[HighlightId, int] = {}
        for text in texts:
            found |= dict.fromkeys((passage.id for passage in text.passages), 0)
            found |= self._known[text.version_id][1]
        return found

    def _is_known(self, text: TaggedText) -> bool:
        kept = self._known.get(text.version_id)
        return kept is not None and kept[0] is text


def quotes(path: Path, selection: Selection) -> Iterator[Quote]:
    """The passages selected in the library at `path` in their own words."""
    parts = [part for part in selection.parts if part.passages]
    with reads_beside(path) as read:
        found = read.quotes({part.text.document.id for part in parts})
    for text, passages in parts:
        document = text.document
        for passage in passages:
            if passage.id in found:
                yield Quote(passage.id, document.id, document.language, found[passage.id])
