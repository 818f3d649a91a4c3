"""From a recipe and a snapshot to what is printed, and to what a learning platform asks."""

from collections.abc import Callable, Mapping

from reader.classroom import (
    cards,
    find_it,
    gap_fill,
    glossary,
    match,
    order,
    pack,
    questions,
    reading_copy,
)
from reader.classroom.recipe import Kind, Recipe
from reader.core.quiz import Question, Quiz
from reader.core.sheet import Printout, Sheet
from reader.core.snapshot import Snapshot

_SHEETS: Mapping[Kind, Callable[[Snapshot, Recipe], tuple[Sheet, ...]]] = {
    Kind.READING_COPY: reading_copy.sheets,
    Kind.GAP_FILL: gap_fill.sheets,
    Kind.QUESTIONS: questions.sheets,
    Kind.MATCH: match.sheets,
    Kind.ORDER: order.sheets,
    Kind.GLOSSARY: glossary.sheets,
    Kind.FIND_IT: find_it.sheets,
    Kind.CARDS: cards.sheets,
}
_ASKED: Mapping[Kind, Callable[[Snapshot, Recipe], tuple[Question, ...]]] = {
    Kind.GAP_FILL: gap_fill.asked,
    Kind.QUESTIONS: questions.asked,
    Kind.MATCH: match.asked,
    Kind.ORDER: order.asked,
    Kind.GLOSSARY: glossary.asked,
}
QUIZ_KINDS = tuple(_ASKED)  # of which a quiz can be made


def make(snapshot: Snapshot, recipe: Recipe) -> Printout:
    """The sheets that `recipe` makes of `snapshot`. Raises Refused, in a sentence for the teacher,
    where there is nothing to make it of."""
    if recipe.kind is Kind.PACK:
        sheets = pack.sheets(snapshot, recipe, _SHEETS)
    else:
        sheets = _SHEETS[recipe.kind](snapshot, recipe)
    title = recipe.title.strip() or sheets[0].title
    return Printout(title, sheets, is_interactive=recipe.is_interactive)


def quiz(snapshot: Snapshot, recipe: Recipe) -> Quiz:
    """The questions that `recipe` makes of `snapshot`; those of a pack, or of a kind that asks
    nothing, are of all kinds that can ask. Raises Refused where there is nothing to ask."""
    return pack.quiz(snapshot, recipe, _ASKED)
