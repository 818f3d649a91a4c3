"""Question sheets: notes of kind question, in order of the text, with lines or choices."""

from dataclasses import dataclass

from reader.classroom.choices import Asked, letter
from reader.classroom.choices import asked as read
from reader.classroom.frame import key, of_each, worksheet
from reader.classroom.marks import Marks
from reader.classroom.note_runs import Line
from reader.classroom.passage import is_printed, place_run, short
from reader.classroom.recipe import Numbers, Recipe
from reader.core.content import SpanKind
from reader.core.highlight import Highlight
from reader.core.note import Note, NoteKind
from reader.core.passages import paragraphs, quoted
from reader.core.quiz import Essay, MultipleChoice, Question
from reader.core.sheet import AnswerLines, Heading, Paragraph, Part, Run, Sheet, Style, Subject
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.errors import Refused

WHAT = "Questions"
_QUOTED = 240  # characters, some three lines: a longer passage is read in the article itself
_NONE = (
    "There is no question to print: select a passage, press Q and write one,"
    " or choose other themes or paragraphs."
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One question with its place; `highlight` is None if it is about the whole article."""

    number: int
    note: Note
    asked: Asked
    highlight: Highlight | None


def sheets(snapshot: Snapshot, recipe: Recipe) -> tuple[Sheet, ...]:
    """A question sheet and its key for each article with questions on wanted highlights, or on
    itself. A short passage is quoted, so that the sheet can be used without the article. Raises
    Refused where there is none."""
    marks = Marks(snapshot, recipe)

    def of(marked: MarkedDocument) -> tuple[Sheet, ...]:
        entries = _entries(marked, recipe, marks)
        if not entries:
            return ()
        asks = _asking(marked, recipe, entries, quotes=True)
        sheet = worksheet(marked.document, recipe, WHAT, asks)
        answers = key(marked.document, recipe, WHAT, _answering(marked, recipe, entries))
        return (sheet, answers) if recipe.has_key else (sheet,)

    return of_each(snapshot, of, _NONE)


def asked(snapshot: Snapshot, recipe: Recipe) -> tuple[Question, ...]:
    """The same questions for a quiz. Raises Refused where there is none."""
    marks = Marks(snapshot, recipe)
    found = tuple(
        _question(marked, entry)
        for marked in snapshot.documents
        for entry in _entries(marked, recipe, marks)
    )
    if not found:
        raise Refused(_NONE)
    return found


def question_parts(marked: MarkedDocument, recipe: Recipe) -> tuple[Part, ...]:
    """All questions of an article as a part of another sheet of it, whatever their themes; nothing
    if there are none. Passages are quoted where no paragraph number leads to them."""
    entries = _entries(marked, recipe)
    quotes = recipe.numbers is not Numbers.PARAGRAPHS
    return (_heading(), *_asking(marked, recipe, entries, quotes=quotes)) if entries else ()


def answer_parts(marked: MarkedDocument, recipe: Recipe) -> tuple[Part, ...]:
    """The answers to `question_parts`, for the key of the same sheet."""
    entries = _entries(marked, recipe)
    return (_heading(), *_answering(marked, recipe, entries)) if entries else ()


def _heading() -> Heading:
    return Heading((Run(WHAT),))


def _entries(
    marked: MarkedDocument, recipe: Recipe, marks: Marks | None = None
) -> tuple[_Entry, ...]:
    """The questions on highlights that are printed, in order of the text, then on the article."""
    highlights = marked.highlights if marks is None else marks.wanted(marked)
    found: list[tuple[Note, Highlight | None]] = [
        (note, highlight)
        for highlight in highlights
        if is_printed(marked, recipe, highlight)
        for note in marked.notes_on(highlight, NoteKind.QUESTION)
    ]
    found += [(note, None) for note in marked.document_notes if note.kind is NoteKind.QUESTION]
    read_ones = [(note, read(note.body), highlight) for note, highlight in found]
    said = [entry for entry in read_ones if entry[1].lines or entry[1].choices]
    return tuple(_Entry(number, *entry) for number, entry in enumerate(said, 1))


def _asking(
    marked: MarkedDocument, recipe: Recipe, entries: tuple[_Entry, ...], *, quotes: bool
) -> tuple[Part, ...]:
    parts: list[Part] = []
    for entry in entries:
        parts += _said(marked, recipe, entry)
        if quotes:
            parts += _quote(marked, entry)
        parts += _room(marked, recipe, entry)
    return tuple(parts)


def _said(marked: MarkedDocument, recipe: Recipe, entry: _Entry) -> list[Part]:
    """The words of a question, its number before the first line and its ¶ after the last."""
    subject = _subject(marked, entry)
    has_room = bool(entry.asked.choices) or recipe.answer_lines > 0 or recipe.for_teacher
    found: list[Part] = []
    said = entry.asked.lines or (Line(()),)
    for at, line in enumerate(said):
        is_last = at == len(said) - 1
        aside = (place_run(_place(marked, entry.highlight)),) if is_last and entry.highlight else ()
        found.append(
            Paragraph(
                (*line.runs, *aside),
                Style.QUESTION if at == 0 or not line.marker else Style.ITEM,
                marker=line.marker if at else f"{entry.number}.",
                level=1 if at and line.marker else 0,
                is_kept=not is_last or has_room,
                subject=subject,
            )
        )
    return found


def _quote(marked: MarkedDocument, entry: _Entry) -> list[Part]:
    highlight = entry.highlight
    if highlight is None:
        return []
    words = quoted(marked.content, highlight.start, highlight.end)
    if len(words) > _QUOTED:
        return []
    subject = _subject(marked, entry)
    return [Paragraph((Run(f"“{words}”"),), Style.QUOTE, is_kept=True, subject=subject)]


def _room(marked: MarkedDocument, recipe: Recipe, entry: _Entry) -> list[Part]:
    """Choices to tick, or lines to write on; for teachers with the answer."""
    subject = _subject(marked, entry)
    choices = entry.asked.shuffled(_seed(recipe, entry))
    found: list[Part] = [
        Paragraph(
            _ticked(choice.runs) if choice.is_right and recipe.for_teacher else choice.runs,
            Style.CHOICE,
            marker=letter(at),
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


def _model(entry: _Entry, subject: Subject) -> list[Part]:
    return [
        Paragraph(
            (Run("Answer: ", frozenset((SpanKind.STRONG,))), *line.runs) if at == 0 else line.runs,
            Style.NOTE,
            marker=line.marker if at else "",
            subject=subject,
        )
        for at, line in enumerate(entry.asked.answer)
    ]


def _answering(
    marked: MarkedDocument, recipe: Recipe, entries: tuple[_Entry, ...]
) -> tuple[Part, ...]:
    return tuple(part for entry in entries for part in _answer(marked, recipe, entry))


def _answer(marked: MarkedDocument, recipe: Recipe, entry: _Entry) -> list[Part]:
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
            level=1 if at and marker else 0,
            subject=_subject(marked, entry),
        )
        for at, (words, marker) in enumerate(said)
    ]


def _unanswered(marked: MarkedDocument, entry: _Entry) -> str:
    if entry.asked.choices:
        return "No choice is marked as the right one."
    if entry.highlight is None:
        return "In one’s own words."
    start, end = entry.highlight.start, entry.highlight.end
    words = short(marked.content, start, end, _QUOTED)
    return f"In one’s own words; see {_place(marked, entry.highlight)}: “{words}”"


def _question(marked: MarkedDocument, entry: _Entry) -> Question:
    at = entry.highlight
    words = quoted(marked.content, at.start, at.end) if at else ""
    choices = tuple((choice.text, choice.is_right) for choice in entry.asked.choices)
    if any(is_right for _, is_right in choices):
        return MultipleChoice(entry.asked.prompt, choices, words)
    listed = "\n".join(f"{letter(at)}) {text}" for at, (text, _) in enumerate(choices))
    prompt = "\n".join(filter(None, (entry.asked.prompt, listed)))
    return Essay(prompt, words, entry.asked.model)


def _seed(recipe: Recipe, entry: _Entry) -> str:
    return f"{recipe.seed} {entry.note.id}"


def _place(marked: MarkedDocument, highlight: Highlight) -> str:
    return paragraphs(marked.content, highlight.start, highlight.end)


def _subject(marked: MarkedDocument, entry: _Entry) -> Subject:
    at = entry.highlight
    return Subject(
        marked.document.id, at.id if at else None, entry.note.id, at.start if at else None
    )
