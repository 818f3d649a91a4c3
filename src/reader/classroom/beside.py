"""What comes along with an article on its sheet: questions, vocabulary, figures, the legend."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

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
    snapshot: Snapshot, marked: MarkedDocument, recipe: Recipe, marks: Marks, pieces: Pieces
) -> tuple[Part, ...]:
    """The parts below an article, those that `recipe` wants."""
    return (
        *(question_parts(marked, recipe, pieces) if recipe.has_questions else ()),
        *(vocabulary_parts(snapshot, marked, recipe, pieces) if recipe.has_vocabulary else ()),
        *(figure_parts(marked, pieces) if recipe.has_figures else ()),
        *(_legend(marked, marks, pieces) if recipe.has_legend else ()),
    )


def after_gaps(
    snapshot: Snapshot, marked: MarkedDocument, recipe: Recipe, marks: Marks, pieces: Pieces
) -> tuple[Part, ...]:
    """The same below an article with gaps: the rarer words stand in the key, or hidden words could
    be read there; for the same reason questions quote nothing on a sheet of that kind."""
    has_figures = recipe.has_figures and recipe.for_teacher
    shown = replace(recipe, kind=Kind.GAP_FILL, has_figures=has_figures)
    return after_article(snapshot, marked, shown, marks, pieces)


def answers_after(marked: MarkedDocument, recipe: Recipe, pieces: Pieces) -> tuple[Part, ...]:
    """The answers to what `after_article` asks."""
    return answer_parts(marked, recipe, pieces) if recipe.has_questions else ()


def figures_in_key(marked: MarkedDocument, recipe: Recipe, pieces: Pieces) -> tuple[Part, ...]:
    """What `after_gaps` does not show to pupils."""
    return figure_parts(marked, pieces) if recipe.has_figures and not recipe.for_teacher else ()


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


def _legend(marked: MarkedDocument, marks: Marks, pieces: Pieces) -> tuple[Part, ...]:
    """The themes of the highlights that are printed; they are named also where none are shown, for
    pupils to mark them."""
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
