"""How gaps look: a line, first letters, or a dash for each letter."""

from collections.abc import Sequence

from reader.classroom.cutting import Inset
from reader.classroom.gaps import answer
from reader.classroom.ground import Candidate
from reader.classroom.recipe import GapForm, Recipe
from reader.classroom.words import first_letters, letters
from reader.core.sheet import Gap
from reader.core.snapshot import MarkedDocument

_NARROWEST, _WIDEST = 10, 24  # letters of a line; more than that does not fit beside other words
_ROOM = 1.4  # handwriting is wider than print
_LONG = 5  # letters from which on two of them are given
_ARTICLE = "ال"  # "the" is written as one with an Arabic word, and helps nobody


def insets(
    marked: MarkedDocument,
    recipe: Recipe,
    gaps: Sequence[Candidate],
    *,
    open_ones: frozenset[int] = frozenset(),
) -> tuple[Inset, ...]:
    """The gaps, numbered from 1, in the form that `recipe` wants. All lines have the same width, so
    that it does not tell the word. Those with an index in `open_ones` can be read."""
    answers = [answer(marked, gap) for gap in gaps]
    longest = max(map(letters, answers), default=0)
    width = min(_WIDEST, max(_NARROWEST, round(longest * _ROOM)))
    found = []
    for index, (gap, words) in enumerate(zip(gaps, answers, strict=True)):
        given, cells = _help(recipe.gap_form, words)
        inline = Gap(
            index + 1,
            words,
            gap.start,
            given,
            cells,
            width,
            gap.hint,
            is_filled=recipe.for_teacher and index not in open_ones,
            is_open=index in open_ones,
        )
        found.append(Inset(gap.start, gap.end, inline))
    return tuple(found)


def _help(form: GapForm, words: str) -> tuple[str, int]:
    """The letters given, and the number of dashes. Several words are no matter of dashes, which
    would not show where one ends; a word of one letter is not given away."""
    if form is GapForm.DASHES and " " not in words:
        return "", letters(words)
    if form is GapForm.FIRST_LETTERS and letters(words) > 1:
        count = 2 if letters(words) >= _LONG else 1
        return first_letters(words, count + words.startswith(_ARTICLE)), 0
    return "", 0
