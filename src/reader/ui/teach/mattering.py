"""Which settings matter to which material: only those show. No Qt."""

from collections.abc import Callable, Mapping

from reader.classroom.recipe import Excerpt, GapsFrom, Kind, Recipe, WordBank

_ARTICLE = frozenset((Kind.READING_COPY, Kind.GAP_FILL, Kind.FIND_IT))
_EXCERPT = _ARTICLE | {Kind.QUESTIONS, Kind.MATCH, Kind.ORDER, Kind.GLOSSARY, Kind.CARDS}
_BESIDE = frozenset((Kind.READING_COPY, Kind.GAP_FILL))
_GAPS = frozenset((Kind.GAP_FILL,))
_ASKS = frozenset((Kind.QUESTIONS,))
_MADE_OF: Mapping[str, frozenset[Kind]] = {
    "excerpt": _EXCERPT,
    "paragraphs": _EXCERPT,
    "numbers": _ARTICLE | _ASKS,
    "marking": _ARTICLE,
    "room": _ARTICLE,
    "has_pictures": _ARTICLE,
    "has_notes": _BESIDE,
    "has_legend": _BESIDE,
    "has_questions": _BESIDE,
    "has_vocabulary": _BESIDE,
    "has_figures": _BESIDE,
    "answer_lines": _BESIDE | _ASKS,
    "pack": frozenset((Kind.PACK,)),
    "has_cover": frozenset((Kind.PACK,)),
    **dict.fromkeys(
        (
            "gaps_from", "gap_form", "every", "most_gaps", "bank", "distractors", "has_partner",
            "several_a_sentence",
        ),
        _GAPS,
    ),
}  # fmt: skip
_ONLY_IF: Mapping[str, Callable[[Recipe], bool]] = {
    "paragraphs": lambda recipe: recipe.excerpt is Excerpt.PARAGRAPHS,
    "every": lambda recipe: recipe.gaps_from is GapsFrom.EVERY_NTH,
    "distractors": lambda recipe: recipe.bank is WordBank.DISTRACTORS,
    "answer_lines": lambda recipe: recipe.has_questions or _asks(recipe),
}


def _asks(recipe: Recipe) -> bool:
    return Kind.QUESTIONS in (recipe.pack if recipe.kind is Kind.PACK else (recipe.kind,))


def matters(setting: str, recipe: Recipe) -> bool:
    """Whether a setting (the name of a field of Recipe) changes anything of what `recipe` makes; a
    pack has the settings of all that is in it."""
    if setting in _ONLY_IF and not _ONLY_IF[setting](recipe):
        return False
    kinds = _MADE_OF.get(setting)
    wanted = {recipe.kind, *(recipe.pack if recipe.kind is Kind.PACK else ())}
    return kinds is None or not kinds.isdisjoint(wanted)
