"""Reading copies: an article, or an excerpt of it, to read and write on."""

from dataclasses import replace

from reader.classroom.article import article_parts, pictures
from reader.classroom.beside import after_article, answers_after, each, legend
from reader.classroom.excerpt import printed
from reader.classroom.footnotes import footnotes
from reader.classroom.frame import key, worksheet
from reader.classroom.marks import Marks
from reader.classroom.recipe import Recipe
from reader.core.sheet import Marking, Sheet
from reader.core.snapshot import MarkedDocument, Snapshot

WHAT = "Reading copy"


def sheets(snapshot: Snapshot, recipe: Recipe) -> tuple[Sheet, ...]:
    """A reading copy of each article, with its key if there is anything to answer.

    Raises Refused if nothing of any article is to be printed.
    """
    marks = Marks(snapshot, recipe)
    return each(snapshot, lambda marked: _sheets(snapshot, recipe, marks, marked))


def _sheets(
    snapshot: Snapshot, recipe: Recipe, marks: Marks, marked: MarkedDocument
) -> tuple[Sheet, ...]:
    pieces = printed(marked, recipe, marks)
    hanging, notes = footnotes(marked, recipe, marks, pieces)
    shown = None if recipe.marking is Marking.NONE else marks
    article = article_parts(marked, recipe, pieces, marks=shown, footnotes=hanging)
    above = legend(marked, recipe, marks, pieces)
    parts = *above, *article, *after_article(snapshot, marked, recipe, pieces)
    sheet = worksheet(marked.document, recipe, WHAT, parts, marking=recipe.marking)
    sheet = replace(sheet, footnotes=notes, pictures=pictures(marked, parts))
    answers = answers_after(marked, recipe, pieces) if recipe.has_key else ()
    return (sheet, key(marked.document, recipe, WHAT, answers)) if answers else (sheet,)
