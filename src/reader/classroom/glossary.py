"""Glossary: words with what they mean and the sentence in which they stand, alphabetical."""

from dataclasses import dataclass

from reader.classroom.alphabet import alphabetical
from reader.classroom.definitions import defined
from reader.classroom.frame import of_each, worksheet
from reader.classroom.marks import Marks
from reader.classroom.note_runs import Line
from reader.classroom.passage import is_printed, place_run
from reader.classroom.recipe import Recipe
from reader.classroom.words import folded, plain
from reader.core.content import SpanKind
from reader.core.folding import FoldedText
from reader.core.ids import HighlightId, NoteId
from reader.core.note import NoteKind
from reader.core.passages import paragraphs, quoted
from reader.core.quiz import Question, Term
from reader.core.sentences import sentence
from reader.core.sheet import Cell, Heading, Part, Run, Sheet, Subject, Table
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.errors import Refused

WHAT = "Glossary"
_PART = "Vocabulary"
LONGEST = 4  # words: what is longer is a passage and no entry of a glossary
_NONE = (
    "There is no glossary to make: select a word, press D and say what it means,"
    " or choose the theme under which you mark vocabulary."
)
_WIDTHS = (0.22, 0.38, 0.4)
_SHORT_WIDTHS = (0.3, 0.7)
_HEAD = ("Word", "Meaning", "In the text")
_STRONG = frozenset((SpanKind.STRONG,))


@dataclass(frozen=True, slots=True)
class _Entry:
    """`start:end` is where the word stands (code points), both -1 if nowhere."""

    word: str
    meaning: tuple[Line, ...]
    start: int
    end: int
    highlight_id: HighlightId | None
    note_id: NoteId | None = None


def sheets(snapshot: Snapshot, recipe: Recipe) -> tuple[Sheet, ...]:
    """A glossary of each article that has words to explain: all notes of kind definition, and short
    highlights of the themes that the recipe names, where there is room to write the meaning in. It
    asks nothing, so it has no key. Raises Refused where there is no word."""
    marks = Marks(snapshot, recipe)

    def of(marked: MarkedDocument) -> tuple[Sheet, ...]:
        entries = _entries(marked, recipe, marks)
        if not entries:
            return ()
        return (worksheet(marked.document, recipe, WHAT, (_table(marked, entries),)),)

    return of_each(snapshot, of, _NONE)


def asked(snapshot: Snapshot, recipe: Recipe) -> tuple[Question, ...]:
    """The words whose meaning is told. Raises Refused where there is none."""
    marks = Marks(snapshot, recipe)
    found = tuple(
        Term(entry.word, "\n".join(line.text for line in entry.meaning), _said(marked, entry))
        for marked in snapshot.documents
        for entry in _entries(marked, recipe, marks)
        if entry.meaning
    )
    if not found:
        raise Refused("There is no definition to ask for: select a word and press D to write one.")
    return found


def vocabulary_parts(
    snapshot: Snapshot, marked: MarkedDocument, recipe: Recipe
) -> tuple[Part, ...]:
    """The glossary of an article as a part of another sheet of it, without the sentences, which
    stand above and may have gaps there; nothing if it has no word."""
    entries = _entries(marked, recipe, Marks(snapshot, recipe))
    if not entries:
        return ()
    rows = tuple(_short_row(marked, entry) for entry in entries)
    return Heading((Run(_PART),)), Table(rows, _SHORT_WIDTHS, _HEAD[:2])


def _entries(marked: MarkedDocument, recipe: Recipe, marks: Marks) -> tuple[_Entry, ...]:
    """Each word once, explained rather than not."""
    found: dict[str, _Entry] = {}
    for entry in (*_defined(marked, recipe), *_highlighted(marked, recipe, marks)):
        found.setdefault(folded(entry.word), entry)
    return tuple(sorted(found.values(), key=lambda entry: alphabetical(entry.word)))


def _defined(marked: MarkedDocument, recipe: Recipe) -> list[_Entry]:
    found = []
    for highlight in marked.highlights:
        quote = plain(quoted(marked.content, highlight.start, highlight.end))
        for note in marked.notes_on(highlight, NoteKind.DEFINITION):
            word, meaning = defined(note.body, quote, LONGEST)
            if word and is_printed(marked, recipe, highlight):
                at = _stands(marked.content.text, word, highlight.start, highlight.end)
                found.append(_Entry(word, meaning, *at, highlight.id, note.id))
    for note in marked.document_notes:
        if note.kind is NoteKind.DEFINITION:
            word, meaning = defined(note.body, "", LONGEST)
            if word:
                at = _stands(marked.content.text, word, 0, 0)
                found.append(_Entry(word, meaning, *at, None, note.id))
    return found


def _highlighted(marked: MarkedDocument, recipe: Recipe, marks: Marks) -> list[_Entry]:
    """Short highlights of the themes that are named; if none is, no theme is of vocabulary."""
    if not recipe.themes:
        return []
    found = []
    for highlight in marks.wanted(marked):
        words = plain(quoted(marked.content, highlight.start, highlight.end)).strip(_AROUND)
        if 0 < len(words.split()) <= LONGEST and is_printed(marked, recipe, highlight):
            found.append(_Entry(words, (), highlight.start, highlight.end, highlight.id))
    return found


_AROUND = " .,;:!?…\"'“”«»„()[]–—"  # what a selection takes along with a word


def _stands(text: str, word: str, start: int, end: int) -> tuple[int, int]:
    """Where `word` stands: in the passage `start:end`, else in its sentence, else anywhere, else
    the passage itself, if there is one."""
    first, last = sentence(text, start, end) if end else (0, 0)
    for begins, ends in ((start, end), (first, last), (0, len(text))):
        if hits := FoldedText(text[begins:ends]).find_all(word):
            return begins + hits[0][0], begins + hits[0][1]
    return (start, end) if end else (-1, -1)


def _table(marked: MarkedDocument, entries: tuple[_Entry, ...]) -> Table:
    return Table(tuple(_row(marked, entry) for entry in entries), _WIDTHS, _HEAD)


def _short_row(marked: MarkedDocument, entry: _Entry) -> tuple[Cell, ...]:
    subject = _subject(marked, entry)
    word = Run(entry.word, _STRONG)
    aside = (place_run(_place(marked, entry)),) if entry.start >= 0 else ()
    return Cell((word, *aside), subject), Cell(_meaning(entry.meaning), subject)


def _subject(marked: MarkedDocument, entry: _Entry) -> Subject:
    start = entry.start if entry.start >= 0 else None
    return Subject(marked.document.id, entry.highlight_id, entry.note_id, start)


def _place(marked: MarkedDocument, entry: _Entry) -> str:
    return paragraphs(marked.content, entry.start, entry.end)


def _row(marked: MarkedDocument, entry: _Entry) -> tuple[Cell, ...]:
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


def _in_text(marked: MarkedDocument, entry: _Entry) -> tuple[Run, ...]:
    """The sentence, the word in it emphasised, and its ¶."""
    if entry.start < 0:
        return ()
    content = marked.content
    first, last = sentence(content.text, entry.start, entry.end)
    pieces = (
        Run(_flat(content.text[first : entry.start])),
        Run(_flat(content.text[entry.start : entry.end]), _STRONG),
        Run(_flat(content.text[entry.end : last])),
    )
    said = tuple(run for run in pieces if run.text)
    return *said, place_run(_place(marked, entry))


def _flat(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")


def _said(marked: MarkedDocument, entry: _Entry) -> str:
    if entry.start < 0:
        return ""
    text = marked.content.text
    return quoted(marked.content, *sentence(text, entry.start, entry.end))
