"""Gaps from highlights: those of wanted themes, and those with a note of kind gap."""

from reader.classroom.ground import Candidate, Ground
from reader.classroom.key_words import KeyWords
from reader.classroom.marks import Marks
from reader.core.highlight import Highlight
from reader.core.note import NoteKind
from reader.core.note_runs import lines
from reader.core.snapshot import MarkedDocument

MOST_WORDS = 4  # of a passage that is hidden whole: nobody guesses a longer one
_AROUND = " \u00a0.,;:!?…\"'“”„‘’«»()[]–—،؛؟"  # signs that stay where words are hidden


def of_themes(ground: Ground, marked: MarkedDocument, marks: Marks) -> list[Candidate]:
    """A short passage is hidden whole; of a longer one its key word is, the next best if that is
    hidden in another passage."""
    key_words = KeyWords(ground)
    found: list[Candidate] = []
    used: set[str] = set()
    for highlight in marks.wanted(marked):
        within = ground.within(highlight.start, highlight.end)
        if len(within) <= MOST_WORDS:
            found += _whole(ground, marked, highlight)
        elif ranked := key_words.among(within):
            best = next((word for word in ranked if key_words.family(word) not in used), ranked[0])
            used.add(key_words.family(best))
            found.append(Candidate(best.start, best.end, hint(marked, highlight)))
    return found


def of_notes(ground: Ground, marked: MarkedDocument, marks: Marks) -> list[Candidate]:
    """Passages with a note of kind gap, hidden whole, however long; the note is their hint."""
    return [
        candidate
        for highlight in marks.wanted(marked)
        if marked.notes_on(highlight, NoteKind.GAP)
        for candidate in _whole(ground, marked, highlight)
    ]


def hint(marked: MarkedDocument, highlight: Highlight) -> str:
    """The words of the gap notes on a highlight, "" if there are none."""
    notes = marked.notes_on(highlight, NoteKind.GAP)
    return " ".join(line.text.strip() for note in notes for line in lines(note.body))


def _whole(ground: Ground, marked: MarkedDocument, highlight: Highlight) -> list[Candidate]:
    """A passage without the signs around it, if it lies in one sentence of the ground."""
    start, end = highlight.start, highlight.end
    while start < end and ground.text[start] in _AROUND:
        start += 1
    while end > start and ground.text[end - 1] in _AROUND:
        end -= 1
    if start == end or ground.sentence_of(start, end) is None:
        return []
    return [Candidate(start, end, hint(marked, highlight))]
