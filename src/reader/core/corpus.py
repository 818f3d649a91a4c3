"""The corpus: all that is tagged in a library, light enough to hold and to count again and again.

No quotes are in it, and of a text only where its blocks begin. Themes are bits of an `int`.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import NamedTuple

from reader.core.document import Document
from reader.core.ids import CoderId, CollectionId, HighlightId, ThemeId, VersionId
from reader.core.note import NoteKind
from reader.core.theme import Theme, ThemeTree

_NOTE_BITS = {kind: 1 << number for number, kind in enumerate(NoteKind)}


class Passage(NamedTuple):  # as quick to make as a Highlight: there may be 100,000
    """A highlight without its words: `start:end` in code points, `created` a time in UTC.

    `themes` has a bit for each theme (`Corpus.themes_of`), `notes` one for each kind (`note_bits`).
    """

    id: HighlightId
    start: int
    end: int
    coder_id: CoderId
    created: str
    themes: int
    notes: int = 0


@dataclass(frozen=True, slots=True)
class TaggedText:
    """A text and the passages marked in it, in reading order.

    It is the current one of its document, or an older one on which highlights still wait to be
    placed. `length` is in code points, `words` counts those of the text. `starts` says where each
    block begins, `numbers` which paragraph (¶) it is; both are empty for an empty text.
    """

    document: Document
    version_id: VersionId
    words: int
    length: int
    starts: tuple[int, ...] = field(repr=False)
    numbers: tuple[int, ...] = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False, default=())

    @property
    def is_current(self) -> bool:
        """Whether it is the text that its document has now."""
        return self.version_id == self.document.version_id

    @property
    def paragraphs(self) -> int:
        """How many numbered paragraphs there are."""
        return self.numbers[-1] if self.numbers else 0

    def block_at(self, position: int) -> int:
        """The index of the block that holds `position`, as `Content.block_at` has it."""
        return max(0, bisect_right(self.starts, position) - 1)

    def paragraph_at(self, position: int) -> int:
        """The number people cite (¶), as `Content.paragraph_number` has it."""
        return max(1, self.numbers[self.block_at(position)]) if self.numbers else 1

    def paragraphs_of(self, passage: Passage) -> tuple[int, int]:
        """The first and the last paragraph that a passage is on."""
        return self.paragraph_at(passage.start), self.paragraph_at(passage.end - 1)


@dataclass(frozen=True)
class Corpus:
    """The texts outside the trash in the order of the library, and who and what they name.

    `bits` gives each theme its bit; it never changes for as long as a corpus is kept up to date.
    """

    texts: tuple[TaggedText, ...] = ()
    themes: ThemeTree = field(default_factory=ThemeTree)
    bits: Mapping[ThemeId, int] = field(default_factory=dict)
    coders: Mapping[CoderId, str] = field(default_factory=dict)
    collections: Mapping[CollectionId, str] = field(default_factory=dict)
    _known: dict[int, tuple[ThemeId, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def mask(self, theme_id: ThemeId, *, with_subs: bool = True) -> int:
        """The bit of a theme, with those of the themes below it; 0 if it is not there any more."""
        if theme_id not in self.themes:
            return 0
        below: Iterable[Theme] = self.themes.under(theme_id) if with_subs else ()
        return reduce(or_, (self.bits[theme.id] for theme in below), self.bits[theme_id])

    def themes_of(self, mask: int) -> tuple[ThemeId, ...]:
        """The themes whose bits are set, in the order of the tree."""
        if mask not in self._known:  # few sets of themes are ever used
            self._known[mask] = tuple(t.id for t in self.themes if self.bits[t.id] & mask)
        return self._known[mask]

    def path(self, theme_id: ThemeId) -> str:
        """A theme with those above it, such as "War crimes/Shelling"."""
        return "/".join(theme.name for theme in self.themes.path(theme_id))


def note_bits(kinds: Iterable[NoteKind]) -> int:
    """The bits that these kinds have in `Passage.notes`."""
    return reduce(or_, (_NOTE_BITS[kind] for kind in kinds), 0)
