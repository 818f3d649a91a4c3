"""Order: pieces of an article out of their order, to be numbered as they belong."""

from collections import Counter
from dataclasses import dataclass
from random import Random

from reader.classroom.frame import of_each, with_key
from reader.classroom.lettering import letter
from reader.classroom.marks import Marks
from reader.classroom.passage import Passage, apart, passage, passages, place_run, short
from reader.classroom.recipe import Excerpt, Recipe, listed
from reader.core.content import BlockKind, SpanKind
from reader.core.passages import paragraphs
from reader.core.quiz import Ordering, Question
from reader.core.sheet import Cell, Gap, Paragraph, Part, Run, Sheet, Style, Subject, Table
from reader.core.snapshot import MarkedDocument, Snapshot

WHAT = "Order"
_TASK = "In which order do these passages stand in the article? Number them from 1 to {}."
_PROMPT = "Put these passages in the order in which they stand in the article."
_LONGEST = 280  # characters, some four lines of the column
_FEWEST = 3  # two have one wrong order only
_MOST = 8  # more than people keep in mind while they sort
_NONE = "There is nothing to put in order: three passages or paragraphs are needed at least."
_WIDTHS = (0.12, 0.06, 0.82)  # room for a number, letter, passage
_STRONG = frozenset((SpanKind.STRONG,))
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTE))


@dataclass(frozen=True, slots=True)
class _Exercise:
    """`pieces` in their right order; `shown` are their places there, as they are printed."""

    pieces: tuple[Passage, ...]
    shown: tuple[int, ...]


def sheets(snapshot: Snapshot, recipe: Recipe) -> tuple[Sheet, ...]:
    """A sheet and its key for each article: up to eight wanted highlights, from all over it, or its
    paragraphs if it has fewer than three. Raises Refused where no article has three of either."""
    marks = Marks(snapshot, recipe)

    def of(marked: MarkedDocument) -> tuple[Sheet, ...]:
        exercise = _exercise(marked, recipe, marks)
        if exercise is None:
            return ()
        parts, answers = _parts(marked, recipe, exercise), _answers(marked, exercise)
        return with_key(marked.document, recipe, WHAT, parts, answers)

    return of_each(snapshot, of, _NONE)


def asked(snapshot: Snapshot, recipe: Recipe) -> tuple[Question, ...]:
    """One question an article, with the same pieces. Raises Refused as `sheets` does."""
    marks = Marks(snapshot, recipe)

    def of(marked: MarkedDocument) -> tuple[Question, ...]:
        exercise = _exercise(marked, recipe, marks)
        if exercise is None:
            return ()
        pieces = tuple(piece.text for piece in exercise.pieces)
        return (Ordering(_PROMPT, pieces, tuple(pieces[place] for place in exercise.shown)),)

    return of_each(snapshot, of, _NONE)


def _exercise(marked: MarkedDocument, recipe: Recipe, marks: Marks) -> _Exercise | None:
    pieces = _different(_passages(marked, recipe, marks))
    if len(pieces) < _FEWEST:
        pieces = _different(_paragraphs(marked, recipe))
    if len(pieces) < _FEWEST:
        return None
    pieces = _spread(pieces, _MOST)
    chance = Random(f"{recipe.seed} {marked.document.id} order")
    return _Exercise(tuple(pieces), _out_of_order(len(pieces), chance))


def _out_of_order(count: int, chance: Random) -> tuple[int, ...]:
    """The numbers below `count` (two at least) shuffled, never as they were."""
    shown = list(range(count))
    chance.shuffle(shown)
    if shown == sorted(shown):
        shown.append(shown.pop(0))
    return tuple(shown)


def _passages(marked: MarkedDocument, recipe: Recipe, marks: Marks) -> list[Passage]:
    wanted = apart(passages(marked, recipe, marks))
    return [passage(marked.content, one, _LONGEST) for one in wanted]


def _paragraphs(marked: MarkedDocument, recipe: Recipe) -> list[Passage]:
    content = marked.content
    numbers = listed(recipe.paragraphs) if recipe.excerpt is Excerpt.PARAGRAPHS else frozenset()
    return [
        Passage(
            block.start,
            block.end,
            short(content, block.start, block.end, _LONGEST),
            paragraphs(content, block.start, block.end),
        )
        for block in content.blocks
        if block.kind in _PROSE
        and (not numbers or content.paragraph_number(block.start) in numbers)
    ]


def _different(pieces: list[Passage]) -> list[Passage]:
    """Without those that say what another says: nobody could tell which comes first."""
    times = Counter(piece.text for piece in pieces)
    return [piece for piece in pieces if times[piece.text] == 1]


def _spread(pieces: list[Passage], most: int) -> list[Passage]:
    """At most `most` of them, evenly from the first to the last."""
    if len(pieces) <= most:
        return pieces
    return [pieces[at * (len(pieces) - 1) // (most - 1)] for at in range(most)]


def _parts(marked: MarkedDocument, recipe: Recipe, exercise: _Exercise) -> tuple[Part, ...]:
    rows = []
    for at, place in enumerate(exercise.shown):
        piece = exercise.pieces[place]
        aside = (place_run(piece.place),) if recipe.for_teacher else ()  # else it would tell
        number = Gap(0, str(place + 1), width=3, is_filled=recipe.for_teacher)
        words = Cell((Run(piece.text), *aside), _subject(marked, piece))
        rows.append((Cell((number,)), Cell((Run(letter(at), _STRONG),)), words))
    task = Paragraph((Run(_TASK.format(len(rows))),), is_kept=True)
    return task, Table(tuple(rows), _WIDTHS, ("No.", "", "Passage"))


def _answers(marked: MarkedDocument, exercise: _Exercise) -> tuple[Part, ...]:
    letters = {place: letter(at) for at, place in enumerate(exercise.shown)}
    in_order = " ".join(letters[place] for place in range(len(exercise.pieces)))
    lines = tuple(
        Paragraph(
            (Run(letters[place], _STRONG), Run(f" {piece.text}"), place_run(piece.place)),
            Style.ITEM,
            marker=f"{place + 1}.",
            subject=_subject(marked, piece),
        )
        for place, piece in enumerate(exercise.pieces)
    )
    return Paragraph((Run(in_order, _STRONG),), is_kept=True), *lines


def _subject(marked: MarkedDocument, piece: Passage) -> Subject:
    at = piece.highlight
    return Subject(marked.document.id, at.id if at else None, start=piece.start)
