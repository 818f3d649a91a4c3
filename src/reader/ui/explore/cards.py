"""Passages as their cards tell them: words, source, themes, and the paragraph around."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reader.core.corpus import Corpus, Passage, TaggedText
from reader.core.dates import short_date
from reader.core.ids import DocumentId, HighlightId, VersionId
from reader.core.theme import Theme
from reader.store.reads import Reads

_TEXTS = 4  # kept for context: those whose passages stand one after the other


@dataclass(frozen=True, slots=True)
class PassageCard:
    """One passage. `start` is where its words begin in `context`, the paragraphs it stands in,
    which is only there when it was asked for. `place` is such as "¶ 7"."""

    id: HighlightId
    document_id: DocumentId
    words: str
    title: str
    place: str
    published: str
    coder: str
    themes: tuple[Theme, ...]
    context: str | None = None
    start: int = 0

    @property
    def source(self) -> str:
        """What stands behind the title: place, date and coder."""
        told = (self.place, short_date(self.published), self.coder)
        return " · ".join(part for part in told if part)

    @property
    def in_words(self) -> str:
        """All of it for a screen reader."""
        themes = ", ".join(theme.name for theme in self.themes) or "no theme"
        place = self.place.replace("¶", "Paragraph", 1)
        words = " ".join((self.context or self.words).split())
        return f"{words}. {self.title}. {place}. {self.coder}. {themes}"


class Cards:
    """Makes cards; of texts it keeps a few, for the paragraphs around passages."""

    def __init__(self, read: Reads) -> None:
        self._read = read
        self._text = lru_cache(maxsize=_TEXTS)(self._read_text)

    def forget(self) -> None:
        """Read every text again: they may be others now."""
        self._text.cache_clear()

    def make(
        self, corpus: Corpus, wanted: Iterable[tuple[Passage, TaggedText, bool]]
    ) -> dict[HighlightId, PassageCard]:
        """The cards of passages, each with its text and whether its context is wanted; those that
        are gone from the library by now are left out."""
        wanted = list(wanted)
        ids = [passage.id for passage, _, _ in wanted]
        found = {highlight.id: highlight for highlight in self._read.highlights_by_id(ids)}
        cards = {}
        for passage, text, unfolded in wanted:
            highlight = found.get(passage.id)
            if highlight is None:
                continue
            context, start = self._context(passage, text) if unfolded else (None, 0)
            themes = (corpus.themes.get(theme_id) for theme_id in highlight.themes)
            cards[passage.id] = PassageCard(
                passage.id,
                text.document.id,
                highlight.quote,
                text.document.title,
                place(passage, text),
                text.document.published,
                corpus.coders.get(passage.coder_id, ""),
                tuple(theme for theme in themes if theme),
                context,
                start,
            )
        return cards

    def _context(self, passage: Passage, text: TaggedText) -> tuple[str, int]:
        """The blocks that a passage stands in, and where it begins there."""
        if not text.starts:
            return "", 0
        begin = text.starts[text.block_at(passage.start)]
        after = text.block_at(passage.end - 1) + 1
        end = text.starts[after] - 1 if after < len(text.starts) else text.length
        return self._text(text.version_id)[begin:end], passage.start - begin

    def _read_text(self, version_id: VersionId) -> str:
        return self._read.text(version_id)


def place(passage: Passage, text: TaggedText) -> str:
    """Where a passage stands, such as "¶ 7", "¶ 7–9", or "¶ 7, earlier version"."""
    first, last = text.paragraphs_of(passage)
    told = f"¶ {first}" if first == last else f"¶ {first}–{last}"
    return told if text.is_current else f"{told}, earlier version"
