"""A pack: several materials of the same articles, a cover before them and all keys at the end."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from reader.classroom.head import head_note, paper
from reader.classroom.recipe import Kind, Recipe
from reader.core.quiz import Question, Quiz
from reader.core.sheet import Fields, Heading, Paragraph, Part, Run, Sheet, Style
from reader.core.snapshot import Snapshot
from reader.errors import Refused

NAMES: Mapping[Kind, str] = {
    Kind.READING_COPY: "Reading copy",
    Kind.GAP_FILL: "Gap-fill",
    Kind.QUESTIONS: "Questions",
    Kind.MATCH: "Match",
    Kind.ORDER: "Order",
    Kind.GLOSSARY: "Glossary",
    Kind.FIND_IT: "Find it",
    Kind.CARDS: "Cards",
}
_KEYS = "Answer keys"
_SEVERAL = "Lesson pack"  # the title above several articles
_EMPTY = "Choose what the pack is made of."
_Makers = Mapping[Kind, Callable[[Snapshot, Recipe], tuple[Sheet, ...]]]
_Askers = Mapping[Kind, Callable[[Snapshot, Recipe], tuple[Question, ...]]]


def sheets(snapshot: Snapshot, recipe: Recipe, makers: _Makers) -> tuple[Sheet, ...]:
    """What `makers` make of the kinds in the pack, each kind once, their keys together at the end.

    A kind of which the articles have nothing is left out; the cover tells the teacher which, in the
    version for teachers. Raises Refused if none is left, as the first of them did.
    """
    made, refusals = _made(snapshot, recipe, makers)
    if not made:
        raise next(iter(refusals.values()), Refused(_EMPTY))
    found = [sheet for them in made.values() for sheet in them]
    cover = (_cover(snapshot, recipe, made, tuple(refusals)),) if recipe.has_cover else ()
    papers = tuple(sheet for sheet in found if not sheet.is_key)
    return *cover, *papers, *(sheet for sheet in found if sheet.is_key)


def quiz(snapshot: Snapshot, recipe: Recipe, askers: _Askers) -> Quiz:
    """The questions of the recipe's kind; of a pack those of all its kinds that ask; of what asks
    nothing, all that can be asked. Raises Refused where there is nothing to ask."""
    if recipe.kind in askers:
        questions = askers[recipe.kind](snapshot, recipe)
    else:
        kinds = [kind for kind in dict.fromkeys(recipe.pack) if kind in askers]
        chosen = kinds if recipe.kind is Kind.PACK and kinds else list(askers)
        questions = _all(snapshot, recipe, [askers[kind] for kind in chosen])
    languages = {marked.document.language for marked in snapshot.documents}
    return Quiz(_title(snapshot, recipe), questions, languages.pop() if len(languages) == 1 else "")


def _made(
    snapshot: Snapshot, recipe: Recipe, makers: _Makers
) -> tuple[dict[Kind, tuple[Sheet, ...]], dict[Kind, Refused]]:
    made: dict[Kind, tuple[Sheet, ...]] = {}
    refusals: dict[Kind, Refused] = {}
    for kind in dict.fromkeys(recipe.pack):
        try:
            made[kind] = makers[kind](snapshot, replace(recipe, kind=kind))
        except Refused as refusal:
            refusals[kind] = refusal
    return made, refusals


def _all(
    snapshot: Snapshot,
    recipe: Recipe,
    askers: list[Callable[[Snapshot, Recipe], tuple[Question, ...]]],
) -> tuple[Question, ...]:
    found: list[Question] = []
    refusals: list[Refused] = []
    for ask in askers:
        try:
            found += ask(snapshot, recipe)
        except Refused as refusal:
            refusals.append(refusal)
    if not found:
        raise refusals[0]
    return tuple(found)


def _title(snapshot: Snapshot, recipe: Recipe) -> str:
    own = snapshot.documents[0].document.title if len(snapshot.documents) == 1 else _SEVERAL
    return recipe.title.strip() or own


def _cover(
    snapshot: Snapshot,
    recipe: Recipe,
    made: Mapping[Kind, tuple[Sheet, ...]],
    left_out: tuple[Kind, ...],
) -> Sheet:
    """The title, whose it is, and what is in it. School and date stand below the title here, not
    on top of the page."""
    title = _title(snapshot, recipe)
    about = " · ".join(filter(None, (recipe.school, recipe.date)))
    parts: list[Part] = [Heading((Run(title),), level=1)]
    parts += [Paragraph((Run(about, is_dim=True),), Style.SOURCE)] if about else []
    parts += head_note(recipe)
    parts += [Fields(("Name", "Date"))] if recipe.has_name else []
    parts.append(Heading((Run("Contents"),)))
    parts += _contents(snapshot, recipe, made)
    if left_out and recipe.for_teacher:
        names = ", ".join(NAMES[kind] for kind in left_out)
        words = f"Left out, as these articles have nothing for it: {names}."
        parts.append(Paragraph((Run(words, is_dim=True),), Style.SMALL))
    language = snapshot.documents[0].document.language
    return Sheet(title, tuple(parts), paper(recipe), language)


def _contents(
    snapshot: Snapshot, recipe: Recipe, made: Mapping[Kind, tuple[Sheet, ...]]
) -> list[Part]:
    """A line a material, with the articles that it is of where there are several."""
    lines = []
    for kind, them in made.items():
        titles = list(dict.fromkeys(sheet.title for sheet in them if not sheet.is_key))
        is_one = len(snapshot.documents) == 1 or bool(recipe.title.strip())
        lines.append(NAMES[kind] + ("" if is_one else f": {', '.join(titles)}"))
    if any(sheet.is_key for them in made.values() for sheet in them):
        lines.append(_KEYS)
    return [
        Paragraph((Run(line),), Style.ITEM, marker=f"{number}.")
        for number, line in enumerate(lines, 1)
    ]
