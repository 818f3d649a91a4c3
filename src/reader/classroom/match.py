"""Match: passages in an order of chance, each to be given the letter of its theme."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from random import Random

from reader.classroom.frame import of_each, with_key
from reader.classroom.lettering import letter
from reader.classroom.marks import Marks
from reader.classroom.passage import Passage, apart, is_passage, is_printed, passage, place_run
from reader.classroom.recipe import Recipe
from reader.core.content import SpanKind
from reader.core.highlight import Highlight
from reader.core.ids import HighlightId, ThemeId
from reader.core.quiz import Matching, Question
from reader.core.sheet import Cell, Gap, Heading, Paragraph, Part, Run, Sheet, Style, Subject, Table
from reader.core.snapshot import MarkedDocument, Snapshot

WHAT = "Match"
_TASK = "Which passage is about which theme? Write the letter of the theme beside each passage."
_PROMPT = "Match each passage with its theme."
_LONGEST = 280  # characters, some four lines of the column
_MOST = 8  # passages: with six themes and what these mean they fill a page of A4
_FEWEST_THEMES = 2
_NONE = (
    "There is nothing to match: an article needs passages of two or more of the chosen themes,"
    " each with one of them only."
)
_THEME_WIDTHS = (0.06, 0.94)
_WIDTHS = (0.06, 0.82, 0.12)  # number, passage, room for a letter written by hand
_STRONG = frozenset((SpanKind.STRONG,))


@dataclass(frozen=True, slots=True)
class _Exercise:
    """Passages as they are printed, each with its theme, and the themes as they are lettered."""

    pairs: tuple[tuple[Passage, ThemeId], ...]
    letters: dict[ThemeId, str]


def sheets(snapshot: Snapshot, recipe: Recipe) -> tuple[Sheet, ...]:
    """A sheet and its key for each article; at most eight passages, as evenly from the themes as
    can be. A passage of several wanted themes, or that shares words with one of another, has no one
    answer and is left out. Raises Refused where no article has passages of two themes."""
    marks = Marks(snapshot, recipe)

    def of(marked: MarkedDocument) -> tuple[Sheet, ...]:
        exercise = _exercise(marked, recipe, marks)
        if exercise is None:
            return ()
        parts, answers = _parts(snapshot, recipe, exercise), _answers(snapshot, exercise)
        return with_key(marked.document, recipe, WHAT, parts, answers)

    return of_each(snapshot, of, _NONE)


def asked(snapshot: Snapshot, recipe: Recipe) -> tuple[Question, ...]:
    """One question an article, with the same passages. Raises Refused as `sheets` does."""
    marks = Marks(snapshot, recipe)

    def of(marked: MarkedDocument) -> tuple[Question, ...]:
        exercise = _exercise(marked, recipe, marks)
        if exercise is None:
            return ()
        named = ((one.text, _name(snapshot, exercise, theme)) for one, theme in exercise.pairs)
        return (Matching(_PROMPT, tuple(named)),)

    return of_each(snapshot, of, _NONE)


def _exercise(marked: MarkedDocument, recipe: Recipe, marks: Marks) -> _Exercise | None:
    by_theme = _by_theme(marked, recipe, marks)
    if len(by_theme) < _FEWEST_THEMES:
        return None
    chance = Random(f"{recipe.seed} {marked.document.id} match")
    for passages in by_theme.values():
        chance.shuffle(passages)
    pairs = _in_turn(by_theme, _MOST)
    chance.shuffle(pairs)
    there = {theme for _, theme in pairs}
    in_order = [mark.theme_id for mark in marks.legend if mark.theme_id in there]
    return _Exercise(tuple(pairs), {theme: letter(at) for at, theme in enumerate(in_order)})


def _by_theme(marked: MarkedDocument, recipe: Recipe, marks: Marks) -> dict[ThemeId, list[Passage]]:
    """The passages that have one answer, by theme. Two that say the same are one passage."""
    themes: dict[str, set[ThemeId]] = {}
    passages: dict[str, Passage] = {}
    all_over = tuple(one for one in marks.wanted(marked) if is_passage(marked, one))
    over = _themes_over(all_over, marks)
    for highlight in all_over:
        if not is_printed(marked, recipe, highlight):
            continue
        found = passage(marked.content, highlight, _LONGEST)
        themes.setdefault(found.text, set()).update(over[highlight.id])
        passages.setdefault(found.text, found)
    plain = [found for text, found in passages.items() if len(themes[text]) == 1]
    kept = set(apart(found.highlight for found in plain if found.highlight))
    by_theme: dict[ThemeId, list[Passage]] = {}
    for found in plain:
        if found.highlight in kept:
            by_theme.setdefault(next(iter(themes[found.text])), []).append(found)
    return by_theme


def _themes_over(
    highlights: tuple[Highlight, ...], marks: Marks
) -> dict[HighlightId, set[ThemeId]]:
    """The wanted themes of each highlight (in reading order) and of those that share its words."""
    own = {one.id: {mark.theme_id for mark in marks.of(one)} for one in highlights}
    found = {id_: set(themes) for id_, themes in own.items()}
    for at, one in enumerate(highlights):
        for other in islice(highlights, at + 1, None):
            if other.start >= one.end:
                break
            found[one.id] |= own[other.id]
            found[other.id] |= own[one.id]
    return found


def _in_turn(by_theme: dict[ThemeId, list[Passage]], most: int) -> list[tuple[Passage, ThemeId]]:
    """One passage of each theme, then a second one, and so on, until there are `most`."""
    found: list[tuple[Passage, ThemeId]] = []
    for turn in range(max(map(len, by_theme.values()))):
        found += [(them[turn], theme) for theme, them in by_theme.items() if turn < len(them)]
    return found[:most]


def _parts(snapshot: Snapshot, recipe: Recipe, exercise: _Exercise) -> tuple[Part, ...]:
    rows = tuple(
        (
            Cell((Run(str(number)),)),
            Cell((Run(found.text), place_run(found.place)), _subject(found)),
            Cell((Gap(0, exercise.letters[theme], width=3, is_filled=recipe.for_teacher),)),
        )
        for number, (found, theme) in enumerate(exercise.pairs, 1)
    )
    return (
        Paragraph((Run(_TASK),), is_kept=True),
        Heading((Run("Themes"),)),
        _themes(snapshot, exercise),
        Heading((Run("Passages"),)),
        Table(rows, _WIDTHS, ("", "Passage", "Theme")),
    )


def _themes(snapshot: Snapshot, exercise: _Exercise) -> Table:
    rows = []
    for theme_id, sign in exercise.letters.items():
        theme = snapshot.themes.get(theme_id)
        told = " ".join(theme.description.split()) if theme else ""
        name = Run(_name(snapshot, exercise, theme_id), _STRONG)
        about = (Run(f" – {told}"),) if told else ()
        rows.append((Cell((Run(sign, _STRONG),)), Cell((name, *about))))
    return Table(tuple(rows), _THEME_WIDTHS, is_ruled=False)


def _answers(snapshot: Snapshot, exercise: _Exercise) -> tuple[Part, ...]:
    return tuple(
        Paragraph(
            (Run(exercise.letters[theme], _STRONG), Run(f" {_name(snapshot, exercise, theme)}")),
            Style.ITEM,
            marker=f"{number}.",
            subject=_subject(found),
        )
        for number, (found, theme) in enumerate(exercise.pairs, 1)
    )


def _name(snapshot: Snapshot, exercise: _Exercise, theme_id: ThemeId) -> str:
    """The name of a theme, with those above it where two have the same."""
    names = _names(snapshot, exercise.letters)
    name = names[theme_id]
    is_alone = list(names.values()).count(name) == 1
    return name if is_alone else snapshot.theme_path(theme_id)


def _names(snapshot: Snapshot, theme_ids: Iterable[ThemeId]) -> dict[ThemeId, str]:
    return {id_: theme.name for id_ in theme_ids if (theme := snapshot.themes.get(id_))}


def _subject(found: Passage) -> Subject | None:
    at = found.highlight
    return Subject(at.document_id, at.id, start=at.start) if at else None
