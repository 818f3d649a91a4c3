"""Question sheets: notes of kind question, in order of the text, with lines or choices."""

from collections.abc import Iterable

from reader.classroom.asking import Entry, answering, asking, gives_away
from reader.classroom.asking import entries as find
from reader.classroom.excerpt import Pieces
from reader.classroom.frame import of_each, with_key
from reader.classroom.lettering import letter
from reader.classroom.marks import Marks
from reader.classroom.passage import is_printed, stands_in
from reader.classroom.recipe import Kind, Numbers, Recipe
from reader.core.passages import quoted
from reader.core.quiz import Essay, MultipleChoice, Question
from reader.core.sheet import Heading, Part, Run, Sheet
from reader.core.snapshot import MarkedDocument, Snapshot

WHAT = "Questions"
_NONE = (
    "There is no question to print: select a passage, press Q and write one,"
    " or choose other themes or paragraphs."
)


def sheets(snapshot: Snapshot, recipe: Recipe) -> tuple[Sheet, ...]:
    """A question sheet and its key for each article with questions on wanted highlights, or on
    itself. A short passage is quoted, so that the sheet can be used without the article, unless it
    tells the answer. Raises Refused where there is none."""
    marks = Marks(snapshot, recipe)

    def of(marked: MarkedDocument) -> tuple[Sheet, ...]:
        found = _wanted(marked, recipe, marks)
        if not found:
            return ()
        asks, answers = asking(marked, recipe, found, quotes=True), answering(marked, recipe, found)
        return with_key(marked.document, recipe, WHAT, asks, answers)

    return of_each(snapshot, of, _NONE)


def asked(snapshot: Snapshot, recipe: Recipe) -> tuple[Question, ...]:
    """The same questions for a quiz. Raises Refused where there is none."""
    marks = Marks(snapshot, recipe)

    def of(marked: MarkedDocument) -> Iterable[Question]:
        return (_question(marked, entry) for entry in _wanted(marked, recipe, marks))

    return of_each(snapshot, of, _NONE)


def question_parts(marked: MarkedDocument, recipe: Recipe, pieces: Pieces) -> tuple[Part, ...]:
    """All questions on what is printed of an article (see `excerpt.printed`) as a part of another
    sheet of it, whatever their themes; nothing if there are none. Passages are quoted where no
    paragraph number leads to them, unless words of them may be gaps."""
    found = _printed(marked, pieces)
    quotes = recipe.numbers is not Numbers.PARAGRAPHS and recipe.kind is not Kind.GAP_FILL
    return (_heading(), *asking(marked, recipe, found, quotes=quotes)) if found else ()


def answer_parts(marked: MarkedDocument, recipe: Recipe, pieces: Pieces) -> tuple[Part, ...]:
    """The answers to `question_parts`, for the key of the same sheet."""
    found = _printed(marked, pieces)
    return (_heading(), *answering(marked, recipe, found)) if found else ()


def _wanted(marked: MarkedDocument, recipe: Recipe, marks: Marks) -> tuple[Entry, ...]:
    return find(marked, [one for one in marks.wanted(marked) if is_printed(marked, recipe, one)])


def _printed(marked: MarkedDocument, pieces: Pieces) -> tuple[Entry, ...]:
    return find(marked, [one for one in marked.highlights if stands_in(marked, pieces, one)])


def _heading() -> Heading:
    return Heading((Run(WHAT),))


def _question(marked: MarkedDocument, entry: Entry) -> Question:
    at = entry.highlight
    words = quoted(marked.content, at.start, at.end) if at else ""
    if gives_away(words, entry.asked, marked.document.language):
        words = ""
    choices = tuple((choice.text, choice.is_right) for choice in entry.asked.choices)
    if any(is_right for _, is_right in choices):
        return MultipleChoice(entry.asked.prompt, choices, words)
    listed = "\n".join(f"{letter(at)}) {text}" for at, (text, _) in enumerate(choices))
    prompt = "\n".join(filter(None, (entry.asked.prompt, listed)))
    return Essay(prompt, words, entry.asked.model)
