"""The word bank: the answers in alphabetical order, and words that fit nowhere among them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from typing import NamedTuple

from reader.classroom import words
from reader.classroom.alphabet import alphabetical
from reader.classroom.ground import Ground
from reader.classroom.key_words import CAPITAL_NOUNS
from reader.classroom.names import names
from reader.classroom.numerals import is_numeral, numbers
from reader.classroom.recipe import GapForm, Recipe, WordBank
from reader.core.sheet import Box, Paragraph, Part, Run
from reader.core.snapshot import MarkedDocument
from reader.stop_words import stop_words

_BETWEEN = "\u00a0· "  # no line begins with the dot
_ALIKE = 4  # first letters: two words that share them may be forms of one
_GIVEN = 2  # first letters, of a long word
_ENDINGS = ("ing", "ed", "ly", "s")  # English forms that a gap asks for by its place


class _Other(NamedTuple):
    """A word that is no answer; `chance` decides between equals."""

    word: str
    kind: str
    chance: float


def word_bank(marked: MarkedDocument, recipe: Recipe, answers: Sequence[str]) -> tuple[Part, ...]:
    """The box with the words to choose from, if `recipe` wants one; how often an answer is needed
    is said behind it, if more than once."""
    runs: list[Run] = []
    for word, times in bank(marked, recipe, answers).items():
        runs += ((Run(_BETWEEN, is_dim=True),) if runs else ()) + (Run(word),)
        runs += (Run(f"\u00a0({times}×)", is_dim=True),) if times > 1 else ()
    return (Box("Word bank", (Paragraph(tuple(runs)),)),) if runs else ()


def bank(marked: MarkedDocument, recipe: Recipe, answers: Sequence[str]) -> Mapping[str, int]:
    """The words to choose from in alphabetical order, and how often each is needed (1 for what fits
    nowhere); none if `recipe` wants none.

    Partners have none, as they have one another. Where first letters are given, the answers alone
    would leave nothing to find out: they need words that fit nowhere among them.
    """
    is_with_others = recipe.bank is WordBank.DISTRACTORS
    is_given_away = recipe.gap_form is GapForm.FIRST_LETTERS and not is_with_others
    if recipe.bank is WordBank.NONE or recipe.has_partner or is_given_away:
        return {}
    others = distractors(marked, recipe, answers) if is_with_others and answers else []
    return Counter(sorted((*answers, *others), key=alphabetical))


def distractors(marked: MarkedDocument, recipe: Recipe, answers: Sequence[str]) -> list[str]:
    """Up to `recipe.distractors` other words of the article, each of the same kind as one of the
    answers (word, name or number), and as like it in ending and length as can be. None is a form of
    an answer or of another one; fewer come out where there are no more."""
    language = marked.document.language
    chance = Random(f"{recipe.seed} {marked.document.id} {' '.join(answers)}")
    left = [
        _Other(word, _kind(word, language), chance.random()) for word in _others(marked, answers)
    ]
    models = sorted(answers, key=alphabetical)
    chance.shuffle(models)
    found: list[str] = []
    for place in range(recipe.distractors):
        model = models[place % len(models)]
        kind = _kind(model, language)
        alike = [one for one in left if one.kind == kind]
        if alike:
            best = min(alike, key=lambda one: (*_unlike(one.word, model, recipe), one.chance)).word
            found.append(best)
            left = [one for one in left if not _are_forms(one.word, best, language)]
    return found


def _others(marked: MarkedDocument, answers: Sequence[str]) -> list[str]:
    """Words, names and numbers of the article that are no forms of the answers, each once."""
    language = marked.document.language
    hidden = {
        words.folded(answer[start:end])
        for answer in answers
        for start, end in words.spans(answer, 0, len(answer), language)
    }
    families = {words.family(word, language) for word in hidden}
    beginnings = {word[:_ALIKE] for word in hidden}
    found: dict[str, None] = {}
    for shown in _shown(marked):
        parts = [words.folded(part) for part in shown.split()]
        if beginnings.isdisjoint(part[:_ALIKE] for part in parts) and families.isdisjoint(
            words.family(part, language) for part in parts
        ):
            found[shown] = None
    return list(found)


def _shown(marked: MarkedDocument) -> list[str]:
    """What may stand in a word bank: whatever may be a gap, anywhere in the article."""
    language = marked.document.language
    ground = Ground.everywhere(marked.content, language)
    has_names = language[:2].lower() not in CAPITAL_NOUNS and ground.has_capitals
    places = [*numbers(ground), *(names(ground) if has_names else ())]
    found = [words.plain(ground.text[one.start : one.end]) for one in places]
    stopped = stop_words(language)
    for word in ground.words:
        written = words.plain(ground.text[word.start : word.end])
        is_plain = written.isalpha() and (written.islower() or not has_names)
        if is_plain and not word.is_first and words.folded(written) not in stopped:
            found.append(written)
    return found


def _are_forms(one: str, other: str, language: str) -> bool:
    one, other = words.folded(one), words.folded(other)
    alike = one[:_ALIKE] == other[:_ALIKE]
    return alike or words.family(one, language) == words.family(other, language)


def _unlike(word: str, model: str, recipe: Recipe) -> tuple[int, bool, int]:
    """How much a word would stand out beside `model`; where first letters are given, one that
    begins with others does so most, and one with the first of two more than one with both."""
    begins = _GIVEN if recipe.gap_form is GapForm.FIRST_LETTERS else 0
    alike = [word[:count].casefold() == model[:count].casefold() for count in range(1, begins + 1)]
    return alike.count(False), _ending(word) != _ending(model), abs(len(word) - len(model))


def _kind(word: str, language: str) -> str:
    is_number = all(is_numeral(words.folded(part), language) for part in word.split())
    if is_number or any(char.isdigit() for char in word):
        return "number"
    is_name = word[:1].isupper() and language[:2].lower() not in CAPITAL_NOUNS
    return "name" if is_name else "word"


def _ending(word: str) -> str:
    return next((ending for ending in _ENDINGS if word.endswith(ending)), "")
