"""A teacher's notes on passages as footnotes of a sheet."""

from collections.abc import Sequence

from reader.classroom.excerpt import Pieces
from reader.classroom.ground import Candidate
from reader.classroom.marks import Marks
from reader.classroom.recipe import Recipe
from reader.core.note import Note, NoteKind
from reader.core.note_runs import lines
from reader.core.sheet import Footnote, Run, Subject
from reader.core.snapshot import MarkedDocument


def footnotes(
    marked: MarkedDocument,
    recipe: Recipe,
    marks: Marks,
    pieces: Pieces,
    gaps: Sequence[Candidate] = (),
) -> tuple[dict[int, int], tuple[Footnote, ...]]:
    """Where footnotes hang, as code point and number, and what they say.

    They are the notes of kind note on wanted highlights, where the last words of these are printed:
    what a note asks, defines or hides is for other material. Highlights that end at the same place
    share one. A note on a passage that ends in a gap is left out: it would tell what is hidden.
    """
    if not recipe.has_notes:
        return {}, ()
    content, printed = marked.content, set(pieces)
    hanging: dict[int, list[Note]] = {}
    for highlight in marks.wanted(marked):
        notes = marked.notes_on(highlight, NoteKind.NOTE)
        end = _end(content.text, highlight.start, highlight.end)
        is_hidden = any(gap.start < end <= gap.end for gap in gaps)
        if notes and not is_hidden and content.block_at(end - 1) in printed:
            hanging.setdefault(end, []).extend(notes)
    places = {end: number for number, end in enumerate(sorted(hanging), 1)}
    return places, tuple(
        Footnote(number, _said(hanging[end]), _subject(marked, hanging[end][0], end))
        for end, number in places.items()
    )


def _end(text: str, start: int, end: int) -> int:
    """The end of a passage without white space after its last word."""
    return start + len(text[start:end].rstrip())


def _said(notes: Sequence[Note]) -> tuple[Run, ...]:
    found: list[Run] = []
    for line in (line for note in notes for line in lines(note.body)):
        marker = (Run(f"{line.marker} "),) if line.marker else ()
        found += (*((Run(" "),) if found else ()), *marker, *line.runs)
    return tuple(found)


def _subject(marked: MarkedDocument, note: Note, end: int) -> Subject:
    return Subject(marked.document.id, note.highlight_id, note.id, end)
