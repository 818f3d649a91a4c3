"""A click on the preview of a gap-fill sheet: it makes a gap of a word, or takes a gap away."""

from dataclasses import replace

from reader.classroom import words
from reader.classroom.excerpt import printed
from reader.classroom.gaps import gaps, standing, takes_gaps
from reader.classroom.ground import Candidate
from reader.classroom.marks import Marks
from reader.classroom.recipe import HandGap, Recipe
from reader.core.ids import DocumentId
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.errors import Refused


def toggled(snapshot: Snapshot, recipe: Recipe, document_id: DocumentId, position: int) -> Recipe:
    """`recipe` after a click on the word at code point `position` of an article.

    A gap made by hand is forgotten, any other is noted as not wanted; a word becomes a gap, or one
    that was not wanted is chosen again. The same recipe comes back where there is no word.
    """
    marked = next((one for one in snapshot.documents if one.document.id == document_id), None)
    if marked is None:
        return recipe
    here = _by_hand(marked, recipe, position)
    if here is not None:
        return replace(recipe, by_hand=tuple(one for one in recipe.by_hand if one != here))
    gap = _gap(snapshot, marked, recipe, position)
    if gap is not None:
        return _with(recipe, marked, gap, is_gap=False)
    word = _word(marked, position)
    return recipe if word is None else _with(recipe, marked, word, is_gap=True)


def _by_hand(marked: MarkedDocument, recipe: Recipe, position: int) -> HandGap | None:
    """What was last chosen by hand there."""
    there = (one for one in reversed(standing(marked, recipe)) if _holds(one, position))
    return next(there, None)


def _holds(gap: HandGap, position: int) -> bool:
    return gap.start <= position < gap.start + len(gap.words)


def _gap(
    snapshot: Snapshot, marked: MarkedDocument, recipe: Recipe, position: int
) -> Candidate | None:
    marks = Marks(snapshot, recipe)
    try:
        found = gaps(marked, recipe, marks, printed(marked, recipe, marks))
    except Refused:  # there is none yet
        return None
    return next((gap for gap in found if gap.start <= position < gap.end), None)


def _word(marked: MarkedDocument, position: int) -> Candidate | None:
    content = marked.content
    if not content.blocks:
        return None
    block = content.blocks[content.block_at(position)]
    if not takes_gaps(block):
        return None
    found = words.spans(content.text, block.start, block.end, marked.document.language)
    return next((Candidate(*one) for one in found if one[0] <= position < one[1]), None)


def _with(recipe: Recipe, marked: MarkedDocument, gap: Candidate, *, is_gap: bool) -> Recipe:
    text = marked.content.text[gap.start : gap.end]
    added = HandGap(marked.document.id, gap.start, text, is_gap)
    return replace(recipe, by_hand=(*recipe.by_hand, added))
