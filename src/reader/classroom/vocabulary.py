"""The words of an article that a teacher explains, or marks as vocabulary, alphabetical."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.classroom.alphabet import alphabetical
from reader.classroom.definitions import defined
from reader.classroom.marks import Marks
from reader.classroom.recipe import Recipe
from reader.classroom.words import folded, plain
from reader.core.folding import FoldedText
from reader.core.highlight import Highlight
from reader.core.ids import HighlightId, NoteId
from reader.core.note import NoteKind
from reader.core.note_runs import Line
from reader.core.passages import quoted
from reader.core.sentences import sentence
from reader.core.snapshot import MarkedDocument

_LONGEST = 4  # words: what is longer is a passage and no entry of a glossary
_AROUND = " .,;:!?…\"'“”«»„()[]–—"  # what a selection takes along with a word


@dataclass(frozen=True, slots=True)
class Entry:
    """`start:end` is where the word stands (code points), both -1 if nowhere."""

    word: str
    meaning: tuple[Line, ...]
    start: int
    end: int
    highlight_id: HighlightId | None
    note_id: NoteId | None = None


def entries(
    marked: MarkedDocument, recipe: Recipe, marks: Marks, highlights: Sequence[Highlight]
) -> tuple[Entry, ...]:
    """The words of `highlights`, each once, explained rather than not."""
    found: dict[str, Entry] = {}
    for entry in (*_defined(marked, highlights), *_highlighted(marked, recipe, marks, highlights)):
        found.setdefault(folded(entry.word), entry)
    return tuple(sorted(found.values(), key=lambda entry: alphabetical(entry.word)))


def _defined(marked: MarkedDocument, highlights: Sequence[Highlight]) -> list[Entry]:
    found = []
    for highlight in highlights:
        quote = plain(quoted(marked.content, highlight.start, highlight.end))
        for note in marked.notes_on(highlight, NoteKind.DEFINITION):
            word, meaning = defined(note.body, quote, _LONGEST)
            if word:
                at = _stands(marked.content.text, word, highlight.start, highlight.end)
                found.append(Entry(word, meaning, *at, highlight.id, note.id))
    for note in marked.document_notes:
        if note.kind is NoteKind.DEFINITION:
            word, meaning = defined(note.body, "", _LONGEST)
            if word:
                at = _stands(marked.content.text, word, 0, 0)
                found.append(Entry(word, meaning, *at, None, note.id))
    return found


def _highlighted(
    marked: MarkedDocument, recipe: Recipe, marks: Marks, highlights: Sequence[Highlight]
) -> list[Entry]:
    """Short highlights of the themes that are named; if none is, no theme is of vocabulary."""
    if not recipe.themes:
        return []
    found = []
    for highlight in filter(marks.wants, highlights):
        words = plain(quoted(marked.content, highlight.start, highlight.end)).strip(_AROUND)
        if 0 < len(words.split()) <= _LONGEST:
            found.append(Entry(words, (), highlight.start, highlight.end, highlight.id))
    return found


def _stands(text: str, word: str, start: int, end: int) -> tuple[int, int]:
    """Where `word` stands: in the passage `start:end`, else in its sentence, else anywhere, else
    the passage itself, if there is one."""
    first, last = sentence(text, start, end) if end else (0, 0)
    for begins, ends in ((start, end), (first, last), (0, len(text))):
        for at, to in FoldedText(text[begins:ends]).find_all(word):
            if _is_whole(text, begins + at, begins + to):
                return begins + at, begins + to
    return (start, end) if end else (-1, -1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on before or after."""
    return not (text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum())
