"""What comes along with an article on its sheet: the legend, questions, vocabulary, figures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from reader.classroom.cutting import Inset
from reader.classroom.excerpt import Pieces
from reader.classroom.glossary import vocabulary_parts
from reader.classroom.marks import Marks
from reader.classroom.questions import answer_parts, question_parts
from reader.classroom.readability import figure_parts
from reader.classroom.recipe import Kind, Recipe
from reader.core.sheet import Heading, Legend, Part, Run
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.errors import Refused

_Made = TypeVar("_Made")


def after_article(
    snapshot: Snapshot,
    marked: MarkedDocument,
    recipe: Recipe,
    pieces: Pieces,
    hidden: Sequence[Inset] = (),
) -> tuple[Part, ...]:
    """The parts below an article, those that `recipe` wants; the vocabulary without the words that
    are `hidden` in it."""
    return (
        *(question_parts(marked, recipe, pieces) if recipe.has_questions else ()),
        *_vocabulary(snapshot, marked, recipe, pieces, hidden),
        *(figure_parts(marked, pieces) if recipe.has_figures else ()),
    )


def after_gaps(
    snapshot: Snapshot,
    marked: MarkedDocument,
    recipe: Recipe,
    pieces: Pieces,
    hidden: Sequence[Inset],
) -> tuple[Part, ...]:
    """The same below an article with gaps, of which `hidden` cannot be read: the vocabulary is
    without them, and the rarer words stand in the key, or they could be read there; for the same
    reason questions quote nothing on a sheet of that kind."""
    has_figures = recipe.has_figures and recipe.for_teacher
    shown = replace(recipe, kind=Kind.GAP_FILL, has_figures=has_figures)
    hidden = () if recipe.for_teacher else hidden
    return after_article(snapshot, marked, shown, pieces, hidden)


def answers_after(marked: MarkedDocument, recipe: Recipe, pieces: Pieces) -> tuple[Part, ...]:
    """The answers to what `after_article` asks."""
    return answer_parts(marked, recipe, pieces) if recipe.has_questions else ()


def kept_for_key(
    snapshot: Snapshot,
    marked: MarkedDocument,
    recipe: Recipe,
    pieces: Pieces,
    hidden: Sequence[Inset],
) -> tuple[Part, ...]:
    """What `after_gaps` does not show to pupils; of the vocabulary all, if a word is missing."""
    if recipe.for_teacher:
        return ()
    whole = _vocabulary(snapshot, marked, recipe, pieces)
    is_shown = whole == _vocabulary(snapshot, marked, recipe, pieces, hidden)
    return (
        *(() if is_shown else whole),
        *(figure_parts(marked, pieces) if recipe.has_figures else ()),
    )


def each(
    snapshot: Snapshot, make: Callable[[MarkedDocument], Iterable[_Made]]
) -> tuple[_Made, ...]:
    """What `make` makes of each article; those of which it refuses to make anything are left out.
    Raises Refused, as it did for the first one, if there is none left."""
    found: list[_Made] = []
    refusal = Refused("Choose an article first.")
    for place, marked in enumerate(snapshot.documents):
        try:
            found += make(marked)
        except Refused as refused:
            refusal = refused if place == 0 else refusal
    if not found:
        raise refusal
    return tuple(found)


def _vocabulary(
    snapshot: Snapshot,
    marked: MarkedDocument,
    recipe: Recipe,
    pieces: Pieces,
    hidden: Sequence[Inset] = (),
) -> tuple[Part, ...]:
    if not recipe.has_vocabulary:
        return ()
    return vocabulary_parts(snapshot, marked, recipe, pieces, hidden)


def legend(
    marked: MarkedDocument, recipe: Recipe, marks: Marks, pieces: Pieces
) -> tuple[Part, ...]:
    """What stands above an article if `recipe` wants it, to be read before the marks: the themes of
    the highlights that are printed; they are named also where none are shown, for pupils to mark
    them."""
    if not recipe.has_legend:
        return ()
    blocks = {piece for piece in pieces if piece is not None}
    content = marked.content
    there = {
        mark
        for one in marks.wanted(marked)
        if not blocks.isdisjoint(
            range(content.block_at(one.start), content.block_at(one.end - 1) + 1)
        )
        for mark in marks.of(one)
    }
    shown = tuple(mark for mark in marks.legend if mark in there)
    return (Heading((Run("Themes"),)), Legend(shown)) if shown else ()
