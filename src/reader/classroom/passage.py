"""A passage short enough for a line of an exercise, and whether an excerpt holds it."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.classroom.excerpt import Pieces
from reader.classroom.hidden_passages import MOST_WORDS
from reader.classroom.marks import Marks
from reader.classroom.recipe import Excerpt, Recipe, listed
from reader.classroom.words import spans
from reader.core.content import Content
from reader.core.highlight import Highlight
from reader.core.note import NoteKind
from reader.core.passages import paragraphs, quoted
from reader.core.sentences import sentences
from reader.core.sheet import Run
from reader.core.snapshot import MarkedDocument

ELLIPSIS = "[…]"
_WORD_NOTES = frozenset((NoteKind.GAP, NoteKind.DEFINITION))
_SENTENCE_SHARE = 0.4  # of the room; a shorter whole sentence would say too little of a passage


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` is the words at `start:end` (code points) on one line, cut with an ellipsis if long;
    `place` is such as "¶ 4"."""

    start: int
    end: int
    text: str
    place: str
    highlight: Highlight | None = None


def passage(content: Content, highlight: Highlight, most: int) -> Passage:
    """A highlight as a passage of at most `most` characters."""
    return Passage(
        highlight.start,
        highlight.end,
        short(content, highlight.start, highlight.end, most),
        paragraphs(content, highlight.start, highlight.end),
        highlight,
    )


def short(content: Content, start: int, end: int, most: int) -> str:
    """The words of `start:end` on one line. What is longer than `most` characters ends after the
    last whole sentence that fits, or else word, and with an ellipsis in brackets."""
    text = quoted(content, start, end)
    if len(text) <= most:
        return text
    room = most - len(ELLIPSIS) - 1
    ends = [last for _, last in sentences(text, 0, len(text)) if last <= room]
    if ends and ends[-1] >= _SENTENCE_SHARE * room:
        return f"{text[: ends[-1]]} {ELLIPSIS}"
    words = text[: room + 1].rpartition(" ")[0] or text[:room]
    return f"{words.rstrip(' ,;:–—-')} {ELLIPSIS}"


def apart(highlights: Iterable[Highlight]) -> tuple[Highlight, ...]:
    """Of those that overlap the first only, so that no sheet says the same words twice."""
    found: list[Highlight] = []
    for highlight in highlights:
        if not found or highlight.start >= found[-1].end:
            found.append(highlight)
    return tuple(found)


def is_printed(marked: MarkedDocument, recipe: Recipe, highlight: Highlight) -> bool:
    """Whether the recipe's excerpt holds a highlight; that of highlights holds all it is asked
    for."""
    if recipe.excerpt is not Excerpt.PARAGRAPHS or not recipe.paragraphs.strip():
        return True
    content = marked.content
    first = content.paragraph_number(highlight.start)
    last = content.paragraph_number(max(highlight.start, highlight.end - 1))
    return not listed(recipe.paragraphs).isdisjoint(range(first, last + 1))


def passages(marked: MarkedDocument, recipe: Recipe, marks: Marks) -> tuple[Highlight, ...]:
    """The wanted highlights that an exercise can be made of: those that its excerpt holds and that
    are passages."""
    wanted = (one for one in marks.wanted(marked) if is_passage(marked, one))
    return tuple(one for one in wanted if is_printed(marked, recipe, one))


def is_passage(marked: MarkedDocument, highlight: Highlight) -> bool:
    """Whether a highlight is more than a marked word: it has several words, and if all its notes
    make it a gap or define it, a theme and more words than are hidden or defined as one."""
    words = quoted(marked.content, highlight.start, highlight.end)
    count = len(words.split())
    if count == 1 and spans(words, 0, len(words)):  # Chinese has none, and no spaces either
        return False
    kinds = {note.kind for note in marked.notes_on(highlight)}
    if not kinds or kinds - _WORD_NOTES:
        return True
    return bool(highlight.themes) and count > MOST_WORDS


def stands_in(marked: MarkedDocument, pieces: Pieces, highlight: Highlight) -> bool:
    """Whether what is printed (see `excerpt.printed`) has a block that the highlight touches."""
    first = marked.content.block_at(highlight.start)
    last = marked.content.block_at(max(highlight.start, highlight.end - 1))
    return not frozenset(range(first, last + 1)).isdisjoint(pieces)


def place_run(place: str) -> Run:
    """Where a passage stands, said aside: " (¶ 4)", never broken between the two."""
    return Run(f" ({place.replace(' ', NO_BREAK)})", is_dim=True)


NO_BREAK = "\u00a0"
