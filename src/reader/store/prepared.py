"""A draft made ready to be stored: everything that takes time is done, on whatever thread.

What is left for the transaction is to write the cells down.
"""

import json
import zlib
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Self

from reader.core.content import Content
from reader.core.document import Draft, Origin, Picture
from reader.core.search_words import SearchWords, search_words
from reader.core.text import count_words
from reader.store.rows import compact, content_cells

_EMPTY = "[]"
_NO_CONTENT = Content("", ())


@dataclass(frozen=True, slots=True)
class Prepared:
    """`draft` with the rows that hold its content, original and pictures.

    `content` is the row of the `content` table, its hash first; `packed` is the original
    compressed with zlib, None if there is none. `searched` are the words of its text, folded.
    """

    draft: Draft = field(repr=False)
    content: tuple[str, ...] = field(repr=False)
    words: int
    original_hash: str
    packed: bytes | None = field(repr=False)
    searched: SearchWords = field(repr=False)

    @property
    def content_hash(self) -> str:
        """SHA-256 in hex of the content's cells."""
        return self.content[0]

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures that came along."""
        return self.draft.pictures


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of a draft whose content, original and pictures are in the library already:
    little, so that thousands may wait until all have been read.

    `draft` is without them, but for the content where there are comments on it; `size` is that of
    the original in bytes, `pictures` are SHA-256.
    """

    draft: Draft = field(repr=False)
    content_hash: str
    words: int
    original_hash: str
    size: int
    pictures: tuple[str, ...] = ()

    @classmethod
    def of(cls, prepared: Prepared) -> Self:
        """What is left once `prepared` is written down."""
        draft = prepared.draft
        content = draft.content if draft.comments else _NO_CONTENT
        return cls(
            draft=replace(draft, content=content, original=b"", pictures=(), origins=()),
            content_hash=prepared.content_hash,
            words=prepared.words,
            original_hash=prepared.original_hash,
            size=len(draft.original),
            pictures=tuple(picture.hash for picture in prepared.pictures),
        )


def prepare(draft: Draft, words: int | None = None) -> Prepared:
    """Hash, count, fold and compress; takes time in proportion to the size of the draft. `words` is
    how many there are, where that is known already."""
    cells = (*content_cells(draft.content), origin_cell(draft.origins))
    original = draft.original
    return Prepared(
        draft=draft,
        content=(content_hash(cells), *cells),
        words=count_words(draft.content.text) if words is None else words,
        original_hash=sha256(original).hexdigest() if original else "",
        packed=zlib.compress(original, _level(len(original))) if original else None,
        searched=search_words(draft.content.text),
    )


def _level(size: int) -> int:
    """Above a megabyte a third of the time is worth a tenth of the space."""
    return 6 if size < 1_000_000 else 3


def unpacked(packed: bytes) -> bytes:
    """An original as it was, from the cell that holds it."""
    return zlib.decompress(packed)


def content_hash(cells: tuple[str, ...]) -> str:
    """The name of a content: SHA-256 in hex over text, blocks and spans, and over pages and
    origins where there are any, joined by U+001F."""
    first, rest = cells[:3], cells[3:]
    told = first if all(cell == _EMPTY for cell in rest) else cells
    return sha256("\x1f".join(told).encode()).hexdigest()


def origin_cell(origins: tuple[Origin, ...]) -> str:
    """Origins as they are stored: a JSON array of arrays."""
    return compact([list(origin) for origin in origins])


def origins_from(cell: str) -> tuple[Origin, ...]:
    """The origins of one `content` row."""
    return tuple(Origin(*cells) for cells in json.loads(cell))
