"""Glossary: words with what they mean and the sentence in which they stand, alphabetical."""

from collections.abc import Sequence

from reader.classroom.cutting import Inset
from reader.classroom.excerpt import Pieces
from reader.classroom.frame import of_each, worksheet
from reader.classroom.marks import Marks
from reader.classroom.passage import is_printed, place_run, stands_in
from reader.classroom.recipe import Recipe
from reader.classroom.vocabulary import Entry, entries
from reader.classroom.words import telling
from reader.core.content import SpanKind
from reader.core.note_runs import Line
from reader.core.passages import paragraphs, quoted
from reader.core.quiz import Question, Term
from reader.core.sentences import sentence
from reader.core.sheet import Cell, Heading, Part, Run, Sheet, Subject, Table
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.errors import Refused

WHAT = "Glossary"
_PART = "Vocabulary"
_NONE = (
    "There is no glossary to make: select a word, press D and say what it means,"
    " or choose the theme under which you mark vocabulary."
)
_WIDTHS = (0.22, 0.38, 0.4)
_SHORT_WIDTHS = (0.3, 0.7)
_HEAD = ("Word", "Meaning", "In the text")
_STRONG = frozenset((SpanKind.STRONG,))


def sheets(snapshot: Snapshot, recipe: Recipe) -> tuple[Sheet, ...]:
    """A glossary of each article that has words to explain: notes of kind definition on wanted
    highlights or on itself, and short highlights of the themes that the recipe names, where there
    is room to write the meaning in. It asks nothing, so it has no key.
    Raises Refused where there is no word."""
    marks = Marks(snapshot, recipe)

    def of(marked: MarkedDocument) -> tuple[Sheet, ...]:
        found = _wanted(marked, recipe, marks)
        if not found:
            return ()
        return (worksheet(marked.document, recipe, WHAT, (_table(marked, found),)),)

    return of_each(snapshot, of, _NONE)


def asked(snapshot: Snapshot, recipe: Recipe) -> tuple[Question, ...]:
    """The words whose meaning is told. Raises Refused where there is none."""
    marks = Marks(snapshot, recipe)
    found = tuple(
        Term(entry.word, "\n".join(line.text for line in entry.meaning), _said(marked, entry))
        for marked in snapshot.documents
        for entry in _wanted(marked, recipe, marks)
        if entry.meaning
    )
    if not found:
        raise Refused("There is no definition to ask for: select a word and press D to write one.")
    return found


def vocabulary_parts(
    snapshot: Snapshot,
    marked: MarkedDocument,
    recipe: Recipe,
    pieces: Pieces,
    hidden: Sequence[Inset] = (),
) -> tuple[Part, ...]:
    """The glossary of what is printed of an article (see `excerpt.printed`) as a part of another
    sheet of it, without the sentences, which stand above and may have gaps there, and without what
    is `hidden` there; nothing if no word is left."""
    printed = [one for one in marked.highlights if stands_in(marked, pieces, one)]
    language = marked.document.language
    secret = {word for one in hidden for word in telling(one.gap.answer, language)}
    found = [
        entry
        for entry in entries(marked, recipe, Marks(snapshot, recipe), printed)
        if secret.isdisjoint(telling(entry.word, language))
        and not any(one.start < entry.end and entry.start < one.end for one in hidden)
    ]
    if not found:
        return ()
    rows = tuple(_short_row(marked, entry) for entry in found)
    return Heading((Run(_PART),)), Table(rows, _SHORT_WIDTHS, _HEAD[:2])


def _wanted(marked: MarkedDocument, recipe: Recipe, marks: Marks) -> tuple[Entry, ...]:
    printed = [one for one in marks.wanted(marked) if is_printed(marked, recipe, one)]
    return entries(marked, recipe, marks, printed)


def _table(marked: MarkedDocument, found: tuple[Entry, ...]) -> Table:
    return Table(tuple(_row(marked, entry) for entry in found), _WIDTHS, _HEAD)


def _short_row(marked: MarkedDocument, entry: Entry) -> tuple[Cell, ...]:
    subject = _subject(marked, entry)
    word = Run(entry.word, _STRONG)
    aside = (place_run(_place(marked, entry)),) if entry.start >= 0 else ()
    return Cell((word, *aside), subject), Cell(_meaning(entry.meaning), subject)


def _subject(marked: MarkedDocument, entry: Entry) -> Subject:
    start = entry.start if entry.start >= 0 else None
    return Subject(marked.document.id, entry.highlight_id, entry.note_id, start)


def _place(marked: MarkedDocument, entry: Entry) -> str:
    return paragraphs(marked.content, entry.start, entry.end)


def _row(marked: MarkedDocument, entry: Entry) -> tuple[Cell, ...]:
    subject = _subject(marked, entry)
    return (
        Cell((Run(entry.word, _STRONG),), subject),
        Cell(_meaning(entry.meaning), subject),
        Cell(_in_text(marked, entry), subject),
    )


def _meaning(lines: tuple[Line, ...]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for line in lines:
        lead = " " if runs else ""
        sign = f"{lead}{line.marker} " if line.marker else lead
        runs += (*((Run(sign),) if sign else ()), *line.runs)
    return tuple(runs)


def _in_text(marked: MarkedDocument, entry: Entry) -> tuple[Run, ...]:
    """The sentence, the word in it emphasised, and its ¶."""
    if entry.start < 0:
        return ()
    content = marked.content
    first, last = _around(content.text, entry)
    pieces = (
        Run(_flat(content.text[first : entry.start])),
        Run(_flat(content.text[entry.start : entry.end]), _STRONG),
        Run(_flat(content.text[entry.end : last])),
    )
    said = tuple(run for run in pieces if run.text)
    return *said, place_run(_place(marked, entry))


def _flat(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")


def _said(marked: MarkedDocument, entry: Entry) -> str:
    if entry.start < 0:
        return ""
    text = marked.content.text
    return quoted(marked.content, *_around(text, entry))


def _around(text: str, entry: Entry) -> tuple[int, int]:
    """The sentence of a word; where it is all of it, as in a heading, the next one too."""
    first, last = sentence(text, entry.start, entry.end)
    rest = text[first : entry.start] + text[entry.end : last]
    is_alone = not any(char.isalnum() for char in rest)
    if is_alone and last + 1 < len(text) and text[last] != "\n":
        return first, sentence(text, last + 1, last + 2)[1]
    return first, last
