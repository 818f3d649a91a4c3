"""A passage short enough for a line of an exercise, and whether an excerpt holds it."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.classroom.excerpt import Pieces
from reader.classroom.recipe import Excerpt, Recipe, listed
from reader.core.content import Content
from reader.core.highlight import Highlight
from reader.core.passages import paragraphs, quoted
from reader.core.sentences import sentences
from reader.core.sheet import Run
from reader.core.snapshot import MarkedDocument

ELLIPSIS = "[…]"
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


def stands_in(marked: MarkedDocument, pieces: Pieces, highlight: Highlight) -> bool:
    """Whether what is printed (see `excerpt.printed`) has a block that the highlight touches."""
    first = marked.content.block_at(highlight.start)
    last = marked.content.block_at(max(highlight.start, highlight.end - 1))
    return not frozenset(range(first, last + 1)).isdisjoint(pieces)


def place_run(place: str) -> Run:
    """Where a passage stands, said aside: " (¶ 4)", never broken between the two."""
    return Run(f" ({place.replace(' ', NO_BREAK)})", is_dim=True)


NO_BREAK = "\u00a0"
