"""The questions of an article as parts of a sheet, with room for answers, and their answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.classroom.choices import Asked, asked
from reader.classroom.lettering import letter
from reader.classroom.passage import place_run, short
from reader.classroom.recipe import Recipe
from reader.classroom.words import folded, spans
from reader.core.content import SpanKind
from reader.core.highlight import Highlight
from reader.core.note import Note, NoteKind
from reader.core.note_runs import Line
from reader.core.passages import paragraphs, quoted
from reader.core.sheet import TICK_BOX, AnswerLines, Paragraph, Part, Run, Style, Subject
from reader.core.snapshot import MarkedDocument
from reader.stop_words import stop_words

_QUOTED = 240  # characters, some three lines: a longer passage is read in the article itself
_SEVERAL = "Several answers may be right."
_UNDER = 2  # the level of a list within a numbered question


@dataclass(frozen=True, slots=True)
class Entry:
    """One question with its place; `highlight` is None if it is about the whole article."""

    number: int
    note: Note
    asked: Asked
    highlight: Highlight | None


def entries(marked: MarkedDocument, highlights: Iterable[Highlight]) -> tuple[Entry, ...]:
    """The questions on `highlights`, in order of the text, then those on the article."""
    found: list[tuple[Note, Highlight | None]] = [
        (note, highlight)
        for highlight in highlights
        for note in marked.notes_on(highlight, NoteKind.QUESTION)
    ]
    found += [(note, None) for note in marked.document_notes if note.kind is NoteKind.QUESTION]
    read_ones = [(note, asked(note.body), highlight) for note, highlight in found]
    said = [entry for entry in read_ones if entry[1].lines or entry[1].choices]
    return tuple(Entry(number, *entry) for number, entry in enumerate(said, 1))


def asking(
    marked: MarkedDocument, recipe: Recipe, found: tuple[Entry, ...], *, quotes: bool
) -> tuple[Part, ...]:
    """What pupils read and where they write; with `quotes`, short passages are quoted."""
    parts: list[Part] = []
    for entry in found:
        parts += _said(marked, recipe, entry)
        if quotes:
            parts += _quote(marked, entry)
        parts += _room(marked, recipe, entry)
    return tuple(parts)


def _said(marked: MarkedDocument, recipe: Recipe, entry: Entry) -> list[Part]:
    """The words of a question, its number before the first line and its ¶ after that."""
    subject = _subject(marked, entry)
    has_room = bool(entry.asked.choices) or recipe.answer_lines > 0 or recipe.for_teacher
    found: list[Part] = []
    said = entry.asked.lines or (Line(()),)
    for at, line in enumerate(said):
        is_last = at == len(said) - 1
        aside = (place_run(_place(marked, entry.highlight)),) if not at and entry.highlight else ()
        found.append(
            Paragraph(
                (*line.runs, *aside),
                Style.QUESTION if at == 0 or not line.marker else Style.ITEM,
                marker=line.marker if at else f"{entry.number}.",
                level=_UNDER if at and line.marker else 0,
                is_kept=not is_last or has_room,
                subject=subject,
            )
        )
    return found


def _quote(marked: MarkedDocument, entry: Entry) -> list[Part]:
    highlight = entry.highlight
    if highlight is None:
        return []
    words = quoted(marked.content, highlight.start, highlight.end)
    if len(words) > _QUOTED or gives_away(words, entry.asked, marked.document.language):
        return []
    subject = _subject(marked, entry)
    return [Paragraph((Run(f"“{words}”"),), Style.QUOTE, is_kept=True, subject=subject)]


def gives_away(words: str, asked: Asked, language: str) -> bool:
    """Whether a quote of `words` would tell the answer: whether it has all the words of the noted
    answer, or of a right choice, that mean something."""
    stopped = stop_words(language)
    there = _words(words, language)
    answers = [choice.text for choice in asked.choices if choice.is_right]
    answers += [asked.model] if asked.model else []
    told = (_words(answer, language) for answer in answers)
    return any(answer and (answer - stopped or answer) <= there for answer in told)


def _words(text: str, language: str) -> set[str]:
    return {folded(text[start:end]) for start, end in spans(text, 0, len(text), language)}


def _room(marked: MarkedDocument, recipe: Recipe, entry: Entry) -> list[Part]:
    """Choices to tick, or lines to write on; for teachers with the answer."""
    subject = _subject(marked, entry)
    choices = entry.asked.shuffled(_seed(recipe, entry))
    found: list[Part] = []
    if sum(choice.is_right for choice in choices) > 1:
        several = Run(_SEVERAL, is_dim=True)
        found.append(Paragraph((several,), Style.SMALL, is_kept=True, subject=subject))
    found += [
        Paragraph(
            _ticked(choice.runs) if choice.is_right and recipe.for_teacher else choice.runs,
            Style.CHOICE,
            marker=f"{TICK_BOX} {letter(at)}",
            is_kept=at < len(choices) - 1,
            subject=subject,
            is_right=choice.is_right,
        )
        for at, choice in enumerate(choices)
    ]
    if recipe.for_teacher and entry.asked.answer:
        return found + _model(entry, subject)
    if not choices and recipe.answer_lines:
        found.append(AnswerLines(recipe.answer_lines, subject))
    return found


def _ticked(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    strong = tuple(Run(run.text, run.kinds | {SpanKind.STRONG}, run.href) for run in runs)
    return *strong, Run(" ✓", frozenset((SpanKind.STRONG,)))


def _model(entry: Entry, subject: Subject) -> list[Part]:
    return [
        Paragraph(
            (Run("Answer: ", frozenset((SpanKind.STRONG,))), *line.runs) if at == 0 else line.runs,
            Style.ITEM,
            marker=line.marker if at else "",
            level=_UNDER,
            subject=subject,
        )
        for at, line in enumerate(entry.asked.answer)
    ]


def answering(marked: MarkedDocument, recipe: Recipe, found: tuple[Entry, ...]) -> tuple[Part, ...]:
    """The answers by the numbers of the questions."""
    return tuple(part for entry in found for part in _answer(marked, recipe, entry))


def _answer(marked: MarkedDocument, recipe: Recipe, entry: Entry) -> list[Part]:
    """The letters of the right choices, the answer that was noted, or where it is to be found."""
    said: list[tuple[tuple[Run, ...], str]] = []
    choices = entry.asked.shuffled(_seed(recipe, entry))
    for at, choice in enumerate(choices):
        if choice.is_right:
            said.append(((Run(f"{letter(at)}  "), *choice.runs), ""))
    said += [(line.runs, line.marker) for line in entry.asked.answer]
    if not said:
        said = [((Run(_unanswered(marked, entry), is_dim=True),), "")]
    return [
        Paragraph(
            words,
            Style.ITEM,
            marker=f"{entry.number}." if at == 0 else marker,
            level=_UNDER if at else 0,
            subject=_subject(marked, entry),
        )
        for at, (words, marker) in enumerate(said)
    ]


def _unanswered(marked: MarkedDocument, entry: Entry) -> str:
    if entry.asked.choices:
        return "No choice is marked as the right one."
    if entry.highlight is None:
        return "In one’s own words."
    start, end = entry.highlight.start, entry.highlight.end
    words = short(marked.content, start, end, _QUOTED)
    return f"In one’s own words; see {_place(marked, entry.highlight)}: “{words}”"


def _seed(recipe: Recipe, entry: Entry) -> str:
    return f"{recipe.seed} {entry.note.id}"


def _place(marked: MarkedDocument, highlight: Highlight) -> str:
    return paragraphs(marked.content, highlight.start, highlight.end)


def _subject(marked: MarkedDocument, entry: Entry) -> Subject:
    at = entry.highlight
    return Subject(
        marked.document.id, at.id if at else None, entry.note.id, at.start if at else None
    )
