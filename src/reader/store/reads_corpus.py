"""The corpus: read once, and again only what a step has touched."""

import json
from collections.abc import Iterable

from reader.core.changes import Changes
from reader.core.content import Block, BlockKind
from reader.core.corpus import Corpus, Passage, TaggedText, note_bits
from reader.core.document import Document
from reader.core.ids import CoderId, DocumentId, HighlightId, ThemeId, VersionId
from reader.core.note import NoteKind
from reader.core.theme import ThemeTree
from reader.store.question import AMONG, listed, undisturbed
from reader.store.reads_notes import NoteReads
from reader.store.reads_versions import VersionReads
from reader.store.told import told

_UNNUMBERED = {kind.value for kind in BlockKind if not Block(0, 0, kind).is_numbered}
_MARKS = (
    'SELECT document_id, version_id, id, "start", "end", coder_id, created FROM highlight {}'
    ' ORDER BY document_id, "start", "end" DESC, created, rowid'
)
_TAGS = "SELECT highlight_id, theme_id FROM highlight_theme {}"
_NOTES = "SELECT highlight_id, kind FROM note WHERE highlight_id IS NOT NULL {}"
_IN_DOCUMENTS = f"highlight_id IN (SELECT id FROM highlight WHERE document_id {AMONG})"
_TEXTS = (
    "SELECT v.id, v.words, length(c.text), c.blocks"
    f" FROM version v JOIN content c ON c.hash = v.content_hash WHERE v.id {AMONG}"
)
_Marked = dict[DocumentId, dict[VersionId, list[Passage]]]


class CorpusReads(VersionReads, NoteReads):
    """What analysis works on."""

    def corpus(self, known: Corpus | None = None, changes: Changes | None = None) -> Corpus:
        """All that is tagged in the library. With a corpus that is `known` only what `changes`
        touched since is read anew."""
        if known is None or changes is None or changes.everything:
            known, stale = Corpus(), None
        else:
            stale = changes.marked | changes.documents
        themes = self.themes()
        bits = _bits(known.bits, themes)
        documents = self.documents()
        wanted = [d for d in documents if stale is None or d.id in stale]
        with undisturbed(), told(self._path):
            marked = self._marked(bits, None if stale is None else [d.id for d in wanted])
            fresh = self._tagged_texts(wanted, marked)
        return Corpus(
            _in_order(documents, known.texts, fresh, {d.id for d in wanted}),
            themes,
            bits,
            {coder.id: coder.name for coder in self.coders()},
            {collection.id: collection.name for collection in self.collections()},
        )

    def _marked(self, bits: dict[ThemeId, int], among: list[DocumentId] | None) -> _Marked:
        """The passages of documents, all by default, by the text that they stand in."""
        of_all = among is None
        cells = [] if among is None else [listed(among)]
        run = self._connection.execute
        themes: dict[str, int] = {}
        for id_, theme_id in run(_TAGS.format("" if of_all else f"WHERE {_IN_DOCUMENTS}"), cells):
            themes[id_] = themes.get(id_, 0) | bits.get(theme_id, 0)
        kinds = {kind.value: note_bits([kind]) for kind in NoteKind}
        notes: dict[str, int] = {}
        for id_, kind in run(_NOTES.format("" if of_all else f"AND {_IN_DOCUMENTS}"), cells):
            notes[id_] = notes.get(id_, 0) | kinds[kind]
        masks = {mask: mask for mask in themes.values()}  # one object for all that are equal
        names: dict[str, str] = {}
        marked: _Marked = {}
        rows = run(_MARKS.format("" if of_all else f"WHERE document_id {AMONG}"), cells)
        for document_id, version_id, id_, start, end, coder_id, created in rows:
            mask, time = masks.get(themes.get(id_, 0), 0), names.setdefault(created, created)
            coder = CoderId(names.setdefault(coder_id, coder_id))
            passage = Passage(id_, start, end, coder, time, mask, notes.get(id_, 0))
            of_document = marked.get(document_id)
            if of_document is None:
                of_document = marked[document_id] = {}
            if version_id in of_document:
                of_document[version_id].append(passage)
            else:
                of_document[version_id] = [passage]
        return marked

    def _tagged_texts(self, documents: list[Document], marked: _Marked) -> list[TaggedText]:
        wanted = [
            (document, version_id)
            for document in documents
            for version_id in dict.fromkeys((document.version_id, *marked.get(document.id, ())))
        ]
        rows = self._rows(_TEXTS, (listed(version_id for _, version_id in wanted),))
        facts = {version_id: cells for version_id, *cells in rows}
        texts = []
        for document, version_id in wanted:
            words, length, blocks = facts[version_id]
            passages = marked.get(document.id, {}).get(version_id, ())
            layout = _layout(blocks)
            texts.append(TaggedText(document, version_id, words, length, *layout, tuple(passages)))
        return texts

    def quotes(self, document_ids: Iterable[DocumentId]) -> dict[HighlightId, str]:
        """The words of every highlight in these documents."""
        sql = f"SELECT id, exact FROM highlight WHERE document_id {AMONG}"
        return dict(self._rows(sql, (listed(document_ids),)))


def _bits(known: Iterable[ThemeId], themes: ThemeTree) -> dict[ThemeId, int]:
    """A bit for each theme: those that were known keep theirs, also the deleted ones."""
    every = dict.fromkeys((*known, *(theme.id for theme in themes)))
    return {theme_id: 1 << number for number, theme_id in enumerate(every)}


def _layout(blocks: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where each block begins, and the number of the paragraph that it is or comes after."""
    starts, numbers, count = [], [], 0
    for start, _, kind, *_ in json.loads(blocks):
        count += kind not in _UNNUMBERED
        starts.append(start)
        numbers.append(count)
    return tuple(starts), tuple(numbers)


def _in_order(
    documents: Iterable[Document],
    known: Iterable[TaggedText],
    fresh: Iterable[TaggedText],
    renewed: set[DocumentId],
) -> tuple[TaggedText, ...]:
    """The fresh texts and those known that need not be read again, in the order of the library."""
    texts: dict[DocumentId, list[TaggedText]] = {}
    for text in (*(t for t in known if t.document.id not in renewed), *fresh):
        texts.setdefault(text.document.id, []).append(text)
    return tuple(text for document in documents for text in texts.get(document.id, ()))
