"""Slides: marked passages as a projector shows them, each made when it is first wanted. No Qt."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.core.content import Content
from reader.core.highlight import Highlight
from reader.core.ids import ThemeId
from reader.core.note import Note, NoteKind
from reader.core.passages import in_words, place
from reader.core.sentences import paragraph, sentence, sentences
from reader.core.theme import ThemeTree

_CONTEXT = 300  # code points before or after a passage: more would make it small
_KINDS = {NoteKind.QUESTION: "Question", NoteKind.DEFINITION: "Definition", NoteKind.NOTE: ""}


class Passage(NamedTuple):
    """A marked passage and what it stands in."""

    title: str  # of its article
    content: Content
    highlight: Highlight
    notes: tuple[Note, ...] = ()


class ThemeShown(NamedTuple):
    """A theme with those above it, such as "War crimes › Shelling", and its colour "#RRGGBB"."""

    name: str
    colour: str


class NoteShown(NamedTuple):
    """A note's Markdown under a heading, "" for plain notes."""

    heading: str
    markdown: str


class Slide(NamedTuple):
    """A passage with what of its paragraph stands before and after it. `before`, `words` and
    `after` follow one another as in the text; line feeds end paragraphs."""

    before: str
    words: str
    after: str
    source: str
    themes: tuple[ThemeShown, ...] = ()
    notes: tuple[NoteShown, ...] = ()


class Slides:
    """Passages in the order in which they are shown."""

    def __init__(self, passages: Sequence[Passage], themes: ThemeTree) -> None:
        self._passages, self._themes = passages, themes
        self._made: dict[int, Slide] = {}

    def __len__(self) -> int:
        return len(self._passages)

    def __getitem__(self, at: int) -> Slide:
        if at not in self._made:
            self._made[at] = self._make(self._passages[at])
        return self._made[at]

    def _make(self, passage: Passage) -> Slide:
        content, highlight = passage.content, passage.highlight
        start, end = highlight.start, highlight.end
        begins, is_cut = before(content.text, start)
        ends, is_cut_after = after(content.text, end)
        return Slide(
            before="… " * is_cut + in_words(content, begins, start),
            words=in_words(content, start, end),
            after=in_words(content, end, ends) + " …" * is_cut_after,
            source=f"{passage.title} · {place(content, start, end)}",
            themes=tuple(self._theme(id_) for id_ in highlight.themes if id_ in self._themes),
            notes=tuple(
                NoteShown(_KINDS[note.kind], note.body)
                for note in passage.notes
                if note.kind in _KINDS and note.body.strip()
            ),
        )

    def _theme(self, theme_id: ThemeId) -> ThemeShown:
        path = self._themes.path(theme_id)
        return ThemeShown(" › ".join(theme.name for theme in path), path[-1].colour)


def before(text: str, start: int) -> tuple[int, bool]:
    """Where the context of a passage that begins at `start` (code points) begins: with its sentence
    or the one before that, as far as that stays short; and whether words are left out there."""
    begins = min(start, sentence(text, start, start + 1)[0])
    earlier = sentences(text, paragraph(text, start, start + 1)[0], begins)
    if earlier and start - earlier[-1][0] <= _CONTEXT:
        begins = earlier[-1][0]
    if start - begins <= _CONTEXT:
        return begins, False
    space = text.find(" ", start - _CONTEXT, start)
    return (space + 1 if space >= 0 else start), True


def after(text: str, end: int) -> tuple[int, bool]:
    """As `before`, for what stands after a passage that ends at `end`."""
    ends = max(end, sentence(text, end - 1, end)[1])
    later = sentences(text, ends, paragraph(text, end - 1, end)[1])
    if later and later[0][1] - end <= _CONTEXT:
        ends = later[0][1]
    if ends - end <= _CONTEXT:
        return ends, False
    space = text.rfind(" ", end, end + _CONTEXT)
    return (space if space >= 0 else end), True
