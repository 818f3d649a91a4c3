"""How many passages each theme, coder and kind of note has, and how many articles are where."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.core.corpus import Corpus, note_bits
from reader.core.ids import CoderId, CollectionId, ThemeId
from reader.core.note import NoteKind


@dataclass(frozen=True, slots=True)
class Counts:
    """Passages by theme (those of its sub-themes too), by coder and by the kind of note on them;
    documents by collection. What has none is left out."""

    passages: int = 0
    documents: int = 0
    themes: Mapping[ThemeId, int] = field(default_factory=dict)
    coders: Mapping[CoderId, int] = field(default_factory=dict)
    kinds: Mapping[NoteKind, int] = field(default_factory=dict)
    collections: Mapping[CollectionId, int] = field(default_factory=dict)


def count(corpus: Corpus) -> Counts:
    """What there is in a corpus."""
    by_themes = Counter[int]()
    by_notes = Counter[int]()
    coders = Counter[CoderId]()
    for text in corpus.texts:
        by_themes.update([passage.themes for passage in text.passages])
        by_notes.update([passage.notes for passage in text.passages])
        coders.update([passage.coder_id for passage in text.passages])
    documents = {text.document.id: text.document for text in corpus.texts}.values()
    inside = [document.collection_id for document in documents if document.collection_id]
    return Counts(
        by_themes.total(),
        len(documents),
        {theme.id: _sum(by_themes, corpus.mask(theme.id)) for theme in corpus.themes},
        coders,
        {kind: _sum(by_notes, note_bits([kind])) for kind in NoteKind},
        Counter(inside),
    )


def _sum(counts: Counter[int], mask: int) -> int:
    return sum(number for bits, number in counts.items() if bits & mask)
