"""What every sheet begins with, and the paper that a recipe asks for."""

from reader.classroom.recipe import Numbers, Recipe, Room
from reader.core.dates import long_date
from reader.core.document import Document
from reader.core.note_runs import lines
from reader.core.paper import Paper
from reader.core.sheet import Fields, Heading, Paragraph, Part, Run, Style

# What readers with dyslexia are served by, after the British Dyslexia Association's Style Guide
# (2018): a sans serif of 12 to 14 points, wider letters, a pitch of 1.5, ragged right.
_EASY_SIZE = 14
_EASY_LETTERS = 0.06  # em
_EASY_SPACING = 1.6
_SPACING = 1.4
_DOUBLE = 2.2  # room for a line of handwriting between two of print
_WRITING_MARGIN = 0.21  # of the width of the page: 44 mm of A4, 31 of A5
_MARGIN = 0.095  # on each side: 20 mm of A4, 14 of A5
_EVERY_FIFTH = 5


def paper(recipe: Recipe) -> Paper:
    """The paper of a sheet that is read; answers are on the same."""
    spacing = _EASY_SPACING if recipe.is_easy else _SPACING
    is_wide = recipe.room is Room.WIDE_MARGIN
    return Paper(
        size=recipe.size,
        type_size=max(recipe.type_size, _EASY_SIZE) if recipe.is_easy else recipe.type_size,
        spacing=_DOUBLE if recipe.room is Room.DOUBLE_SPACED else spacing,
        letter_spacing=_EASY_LETTERS if recipe.is_easy else 0,
        face="Inter" if recipe.is_easy else "Literata",
        margin=round(recipe.size.width * _MARGIN),
        writing_margin=round(recipe.size.width * _WRITING_MARGIN) if is_wide else 0,
        line_numbers=_EVERY_FIFTH if recipe.numbers is Numbers.LINES else 0,
    )


def running_head(recipe: Recipe) -> tuple[str, str]:
    """School and date, small on top of every page."""
    return recipe.school, recipe.date


def head(recipe: Recipe, title: str, what: str, *, is_key: bool = False) -> tuple[Part, ...]:
    """The parts above everything else: fields for name and date, the title, what it is and where
    it is from, and the teacher's word to the class. `title` gives way to the recipe's own."""
    fields = (Fields(("Name", "Date")),) if recipe.has_name and not is_key else ()
    about = (Paragraph((Run(what, is_dim=True),), Style.SOURCE),) if what else ()
    note = () if is_key else head_note(recipe)
    return *fields, Heading((Run(recipe.title.strip() or title),), level=1), *about, *note


def head_note(recipe: Recipe) -> tuple[Part, ...]:
    """The teacher's word to the class, a paragraph a line; it is Markdown as all notes are."""
    return tuple(
        Paragraph(line.runs, Style.HEAD_NOTE, marker=line.marker)
        for line in lines(recipe.head_note)
    )


def source_line(document: Document) -> str:
    """Where an article is from: author, source, date, address; what is not known is left out."""
    parts = document.author, document.source, long_date(document.published), document.url
    return ", ".join(part for part in parts if part)
