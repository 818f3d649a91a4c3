"""Exploring a library: its corpus kept up to date, and the words of what is selected."""

from collections.abc import Iterator, Mapping

from reader.analysis.filtering import select
from reader.analysis.frequencies import Quote
from reader.analysis.selection import Selection
from reader.analysis.wanted import Filter
from reader.core.changes import Changes
from reader.core.corpus import Corpus
from reader.core.ids import DocumentId, HighlightId
from reader.core.text import count_words
from reader.session.session import Session
from reader.session.words_within import holding
from reader.store.question import undisturbed


class Exploration:
    """What can be selected in the library of a session, as it is now. A filter stays live: asked
    again after a change it shows what fits now.

    The first question reads the library, which takes half a second for 100,000 highlights; later
    ones read what was changed since. `close` ends the listening.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._corpus: Corpus | None = None
        self._changes = Changes()
        self._words: dict[DocumentId, dict[HighlightId, int]] = {}
        self.close = session.listen(self._note)

    @property
    def corpus(self) -> Corpus:
        """All that is tagged in the library."""
        if self._corpus is None or self._changes:
            self._corpus = self._session.read.corpus(self._corpus, self._changes)
            self._changes = Changes()
        return self._corpus

    def select(self, wanted: Filter) -> Selection:
        """The passages that `wanted` asks for. Raises Refused for words that are no query."""
        corpus, words, there = self.corpus, wanted.words, None
        if words.strip():
            there = holding(self._session.path, words, corpus)
        with undisturbed():
            return select(corpus, wanted, there)

    def words(self, selection: Selection) -> Mapping[HighlightId, int]:
        """How many words each of the passages has. They are counted once and kept."""
        documents = [part.text.document.id for part in selection.parts if part.passages]
        for document_id in documents:
            if document_id not in self._words:
                quotes = self._session.read.quotes([document_id])
                self._words[document_id] = {id_: count_words(text) for id_, text in quotes.items()}
        return {id_: n for one in documents for id_, n in self._words[one].items()}

    def quotes(self, selection: Selection) -> Iterator[Quote]:
        """The passages in their own words, in the order of the library."""
        for text, passages in selection.parts:
            if passages:
                document = text.document
                words = self._session.read.quotes([document.id])
                for passage in passages:
                    yield Quote(passage.id, document.id, document.language, words[passage.id])

    def _note(self, changes: Changes) -> None:
        self._changes |= changes
        if changes.everything:
            self._words.clear()
        for document_id in changes.marked | changes.documents:
            self._words.pop(document_id, None)
