"""How the settings of classroom material are called in the window."""

from collections.abc import Mapping

from reader.classroom.recipe import (
    Excerpt,
    GapForm,
    GapsFrom,
    Kind,
    Numbers,
    Room,
    WordBank,
)
from reader.core.paper import PageSize
from reader.core.sheet import Marking

KINDS: Mapping[Kind, str] = {
    Kind.READING_COPY: "Reading copy",
    Kind.GAP_FILL: "Gap-fill worksheet",
    Kind.QUESTIONS: "Question sheet",
    Kind.MATCH: "Match passages to themes",
    Kind.ORDER: "Put passages in order",
    Kind.GLOSSARY: "Glossary",
    Kind.FIND_IT: "Find it in the text",
    Kind.CARDS: "Quote cards",
    Kind.PACK: "Lesson pack",
}
EXCERPTS: Mapping[Excerpt, str] = {
    Excerpt.WHOLE: "Whole article",
    Excerpt.PARAGRAPHS: "Some paragraphs",
    Excerpt.HIGHLIGHTS: "Around the highlights",
}
NUMBERS: Mapping[Numbers, str] = {
    Numbers.NONE: "None",
    Numbers.PARAGRAPHS: "Paragraphs",
    Numbers.LINES: "Every fifth line",
}
MARKINGS: Mapping[Marking, str] = {
    Marking.NONE: "Not shown",
    Marking.COLOUR: "In colour",
    Marking.PATTERN: "As patterns",
}
ROOMS: Mapping[Room, str] = {
    Room.NORMAL: "As it needs",
    Room.WIDE_MARGIN: "Wide margin",
    Room.DOUBLE_SPACED: "Double spacing",
}
GAP_FORMS: Mapping[GapForm, str] = {
    GapForm.LINE: "A line",
    GapForm.FIRST_LETTERS: "First letters",
    GapForm.DASHES: "A dash a letter",
}
BANKS: Mapping[WordBank, str] = {
    WordBank.NONE: "None",
    WordBank.SORTED: "The answers",
    WordBank.DISTRACTORS: "With wrong words",
}
SIZES: Mapping[PageSize, str] = {size: size.value for size in PageSize}
HIDDEN: Mapping[GapsFrom, str] = {
    GapsFrom.KEY_WORDS: "Key words",
    GapsFrom.EVERY_NTH: "Every 7th",
    GapsFrom.NAMES: "Names",
    GapsFrom.THEMES: "Themes",
    GapsFrom.NOTES: "Gap notes",
    GapsFrom.NUMBERS: "Numbers",
    GapsFrom.HAND: "By hand",
}
HIDDEN_TIPS: Mapping[GapsFrom, str] = {
    GapsFrom.KEY_WORDS: "The words that the article uses most",
    GapsFrom.EVERY_NTH: "One word after every few, whichever it is",
    GapsFrom.NAMES: "Words with a capital letter inside a sentence",
    GapsFrom.THEMES: "The highlights of the themes ticked above",
    GapsFrom.NOTES: "Highlights that you made a gap of (G)",
    GapsFrom.NUMBERS: "Numbers and figures",
    GapsFrom.HAND: "None but the words that you click in the preview",
}


def every_nth(number: int) -> str:
    """Such as "Every 7th"."""
    ending = (
        "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"Every {number}{ending}"
