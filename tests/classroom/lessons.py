"""Snapshots for tests: the sample articles with their marks, and small articles of one's own."""

import json
from collections.abc import Sequence
from functools import cache
from itertools import count
from typing import Any

from reader.core.anchor import Anchor, occurrences
from reader.core.building import ContentBuilder
from reader.core.content import Content
from reader.core.document import Document
from reader.core.highlight import Highlight, reading_order
from reader.core.ids import CoderId, DocumentId, HighlightId, NoteId, ThemeId, VersionId
from reader.core.note import Note, NoteKind
from reader.core.sheet import (
    AnswerLines,
    Box,
    Cards,
    Fields,
    Gap,
    Heading,
    Inline,
    Legend,
    Paragraph,
    Part,
    Run,
    Sheet,
    Table,
)
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.core.theme import Theme, ThemeTree
from reader.importers import read_draft
from reader.resources import resource

_TIME = "2026-09-14T09:10:00.000Z"
_CODER = CoderId("coder")


def lesson(
    text: str,
    *marks: tuple[str, str] | tuple[str, str, NoteKind, str],
    about: Sequence[tuple[NoteKind, str]] = (),
    title: str = "The flood",
    language: str = "en",
) -> Snapshot:
    """An article whose paragraphs are the lines of `text`. A mark is a quote and a theme ("" for
    none, "a b" for both), with a note if there is more; `about` are notes on the whole article."""
    builder = ContentBuilder()
    for line in text.split("\n"):
        builder.begin()
        builder.add(line)
    names = dict.fromkeys(name for mark in marks for name in mark[1].split())
    tree = ThemeTree(
        Theme(ThemeId(name), name, "#336699", at, description=f"All about {name}.")
        for at, name in enumerate(names)
    )
    told = [{"quote": mark[0], "themes": mark[1].split(), "notes": [mark[2:]] if mark[2:] else []}
            for mark in marks]  # fmt: skip
    document = Document(
        DocumentId(title), title, VersionId("v"), _TIME, "A. Writer", "The Gazette",
        "2022-09-12", language,
    )  # fmt: skip
    return Snapshot((_marked(document, builder.build(), told, about),), tree, made=_TIME)


@cache
def sample() -> Snapshot:
    """The three sample articles, with all their highlights, notes and themes."""
    folder = resource("sample")
    told = json.loads((folder / "sample.json").read_text("utf-8"))
    tree = ThemeTree(
        Theme(ThemeId(one["name"]), one["name"], one["colour"], at, None, one["description"])
        for at, one in enumerate(told["themes"])
    )
    return Snapshot(tuple(_of_sample(one) for one in told["documents"]), tree, made=_TIME)


def _of_sample(told: dict[str, Any]) -> MarkedDocument:
    draft = read_draft(resource("sample") / told["file"])
    document = Document(
        DocumentId(told["file"]), told["title"], VersionId("v"), _TIME, told["author"],
        told["source"], told["published"], told["language"],
    )  # fmt: skip
    marks = [
        {**one, "notes": [(NoteKind(note["kind"]), note["body"]) for note in one["notes"]]}
        for one in told["highlights"]
    ]
    return _marked(document, draft.content, marks, ())


def _marked(
    document: Document,
    content: Content,
    told: Sequence[dict[str, Any]],
    about: Sequence[tuple[NoteKind, str]],
) -> MarkedDocument:
    numbers = count(1)
    highlights: list[Highlight] = []
    notes: dict[HighlightId, tuple[Note, ...]] = {}
    for one in told:
        start = occurrences(content.text, one["quote"])[one.get("occurrence", 1) - 1]
        anchor = Anchor.of(content.text, start, start + len(one["quote"]))
        id_ = HighlightId(f"{document.id} {next(numbers)}")
        themes = tuple(ThemeId(name) for name in one["themes"])
        highlights.append(
            Highlight(id_, document.id, document.version_id, anchor, _CODER, _TIME, _TIME, themes)
        )
        notes[id_] = tuple(
            Note(NoteId(f"{id_} {at}"), kind, body, _CODER, _TIME, _TIME, id_)
            for at, (kind, body) in enumerate(one["notes"])
        )
    on_document = tuple(
        Note(NoteId(f"note {at}"), kind, body, _CODER, _TIME, _TIME, document_id=document.id)
        for at, (kind, body) in enumerate(about)
    )
    highlights.sort(key=reading_order)
    return MarkedDocument(document, content, tuple(highlights), notes, on_document)


def said(inlines: Sequence[Inline]) -> str:
    """What a pupil reads; a gap is "____", its answer if it is filled."""
    return "".join(
        one.text if isinstance(one, Run) else one.answer if one.is_filled else "____"
        for one in inlines
    ).replace("\u00a0", " ")


def texts(parts: Sequence[Part]) -> list[str]:
    """What the parts of a sheet say, a line a paragraph, row, card or answer line."""
    return [line for part in parts for line in _texts(part)]


def _texts(part: Part) -> list[str]:
    match part:
        case Heading():
            return [said(part.inlines)]
        case Paragraph():
            return [f"{part.marker} {said(part.inlines)}".strip()]
        case AnswerLines():
            return ["_" * 10] * part.count
        case Box():
            return [part.title, *texts(part.paragraphs)]
        case Table():
            return [" | ".join(said(cell.inlines) for cell in row) for row in part.rows]
        case Cards():
            return [f"{said(card.inlines)} [{card.source}] [{card.label}]" for card in part.cards]
        case Legend():
            return [", ".join(mark.name for mark in part.marks)]
        case Fields():
            return list(part.labels)
        case _:
            return []


def gaps(sheet: Sheet) -> list[Gap]:
    """All gaps in the tables of a sheet, in order."""
    tables = [part for part in sheet.parts if isinstance(part, Table)]
    cells = [cell for table in tables for row in table.rows for cell in row]
    return [one for cell in cells for one in cell.inlines if isinstance(one, Gap)]
