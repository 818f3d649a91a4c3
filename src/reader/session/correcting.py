"""A corrected text, made ready to be stored, on whatever thread: what it says, and where all of the
old one stands in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.core.content import Block, Content
from reader.core.document import Draft, Origin, Version
from reader.core.editing import EditMap, TextEdit, edited, settled
from reader.core.ids import DocumentId
from reader.core.relining import regions
from reader.core.text import count_words
from reader.errors import Refused
from reader.store.prepared import Prepared, prepare
from reader.store.reads import Reads


@dataclass(frozen=True, slots=True)
class Original:
    """The version that is corrected, with what it says."""

    version: Version
    content: Content = field(repr=False)
    origins: tuple[Origin, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Correction:
    """The corrected text; `way` leads from positions of `base` to those in it, and `changed` are
    the words in it (code points) that are others now."""

    base: Version
    prepared: Prepared = field(repr=False)
    way: EditMap = field(repr=False)
    words_added: int
    words_removed: int
    changed: tuple[tuple[int, int], ...]

    @property
    def words_changed(self) -> int:
        """How many words were corrected; one put for another counts once."""
        return max(self.words_added, self.words_removed)

    @property
    def content(self) -> Content:
        """What the text is now."""
        return self.prepared.draft.content


def original(read: Reads, document_id: DocumentId) -> Original:
    """The current version of a document. Raises KeyError if there is no such document."""
    document = read.document(document_id)
    version = read.version(document.version_id) if document else None
    if version is None:
        raise KeyError(document_id)
    return Original(version, read.content(version.id), read.origins(version.id))


def corrected(old: Original, edits: Sequence[TextEdit]) -> Correction:
    """Make `edits` (positions in the old text) and count the words that they touch.

    Raises Refused for edits that change nothing, or would break a picture or a row of a table;
    ValueError if they overlap or lie outside.
    """
    from reader.anchoring.differences import compare  # what a start can do without

    content, origins = edited(old.content, old.origins, edits)
    if content == old.content:
        raise Refused("Nothing was changed in the text.")
    made = settled(old.content, edits)
    way = EditMap(made)
    words, added, removed = old.version.words, 0, 0
    changed: list[tuple[int, int]] = []
    for before, after, start in _touched(old.content, content, made, way):
        difference = compare(before, after)
        seen = sorted((e.new_start, e.new_end) for e in (*difference.edits, *difference.signs))
        changed += ((start + first, start + last) for first, last in seen)
        added += difference.words_added
        removed += difference.words_removed
        words += count_words(after.text) - count_words(before.text)
    # The title is the document's; a draft only has to have one.
    prepared = prepare(Draft("", content, origins=origins), words)
    return Correction(old.version, prepared, way, added, removed, tuple(changed))


def words_changed(before: str, after: str) -> int:
    """How many words differ between two passages, as `Correction.words_changed` counts them."""
    from reader.anchoring.differences import compare  # what a start can do without

    difference = compare(_paragraphs(before), _paragraphs(after))
    return max(difference.words_added, difference.words_removed)


def _paragraphs(text: str) -> Content:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(at, at + len(line)))
        at += len(line) + 1
    return Content(text, tuple(blocks))


def _touched(
    old: Content, new: Content, edits: Sequence[TextEdit], way: EditMap
) -> Iterator[tuple[Content, Content, int]]:
    """The blocks that edits touch, as they were and as they are, and where they are now: a book is
    not compared whole."""
    for first, last, _ in regions(old, edits):
        start, end = old.blocks[first].start, old.blocks[last].end
        new_end = way.position(end + 1) - 1 if end < len(old.text) else len(new.text)
        new_start = way.position(start)
        yield _excerpt(old, start, end), _excerpt(new, new_start, new_end), new_start


def _excerpt(content: Content, start: int, end: int) -> Content:
    """The blocks that stand in `start:end`, as a text of their own."""
    if start >= end:
        return Content("", ())
    blocks = content.blocks[content.block_at(start) : content.block_at(end - 1) + 1]
    moved = (replace(block, start=block.start - start, end=block.end - start) for block in blocks)
    return Content(content.text[start:end], tuple(moved))
