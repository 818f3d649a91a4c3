"""The sample library, made from resources/sample: the same one each time, ids and hashes too."""

import json
import os
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from reader.core.anchor import occurrences
from reader.core.document import Document
from reader.core.ids import CollectionId, ThemeId
from reader.core.note import NoteKind
from reader.errors import Refused, StoreError
from reader.importers import read_draft
from reader.resources import resource
from reader.session import Session
from reader.session.commands.collections import add_collection
from reader.session.commands.documents import add_documents, edit_document
from reader.session.commands.highlights import add_highlight
from reader.session.commands.notes import add_note
from reader.session.commands.themes import add_theme
from reader.store import Store

CODER = "You"
_FIRST_DAY = datetime(2026, 9, 14, 9, 10)  # noqa: DTZ001 - UTC, written as the clock writes it
_PACE = (45, 70, 130, 95, 210, 55, 160)  # seconds that pass between steps, over and over


def build(path: Path, *, overwrite: bool = False) -> None:
    """Make the sample library at `path`.

    Raises Refused if something is there and not to be written over, StoreError if it is no library
    or the place cannot be written.
    """
    if path.exists():
        if not overwrite:
            raise Refused(f"{path} is there already.")
        Store.open(path, create=False).close()  # never write over anything but a library
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        _fill(fresh)
        fresh.replace(path)
        _remove(path)
    except OSError as error:
        raise StoreError(f"{path} could not be written: {error.strerror or error}.") from error
    except StoreError as error:
        raise StoreError(str(error).replace(str(fresh), str(path))) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
            _remove(fresh)


def _remove(path: Path) -> None:
    """Remove what SQLite may have left beside a library that is no more."""
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


class _Clock:
    """Tells the times of a person at work: a step a minute or two, an article a day."""

    def __init__(self) -> None:
        self._now = _FIRST_DAY
        self._pace = count()

    def __call__(self) -> str:
        self._now += timedelta(seconds=_PACE[next(self._pace) % len(_PACE)])
        return self._now.isoformat(timespec="milliseconds") + "Z"

    def next_day(self) -> None:
        self._now = self._now.replace(hour=9, minute=10, second=0) + timedelta(days=1)


class _Ids:
    """Ids in a fixed row."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self) -> str:
        return str(uuid5(NAMESPACE_URL, f"close-reader:sample:{next(self._numbers)}"))


def _fill(path: Path) -> None:
    plan = json.loads(resource("sample/sample.json").read_text("utf-8"))
    clock = _Clock()
    with Session(Store.open(path), CODER, clock=clock, ids=_Ids()) as session:
        themes = {theme["name"]: session.do(add_theme, **theme).id for theme in plan["themes"]}
        shelves = {name: session.do(add_collection, name).id for name in plan["collections"]}
        made = []
        for article in plan["documents"]:
            made.append(_read(session, article, shelves, themes))
            clock.next_day()
        for note in plan["theme_notes"]:
            theme_id = themes[note["theme"]]
            session.do(add_note, note["body"], NoteKind(note["kind"]), theme_id=theme_id)
        for note in plan["free_notes"]:
            session.do(add_note, note["body"], NoteKind(note["kind"]))
        for document in reversed(made):  # the first article is the one that was open last
            session.remember_place(document.id, 0)


def _read(
    session: Session,
    article: dict[str, Any],
    shelves: dict[str, CollectionId],
    themes: dict[str, ThemeId],
) -> Document:
    """Import one article, say where it is from, mark it, and write its memo."""
    draft = read_draft(resource(f"sample/{article['file']}"))
    draft = replace(draft, title=article["title"], language=article["language"])
    shelf = shelves[article["collection"]]
    (document,) = session.do(add_documents, [draft], shelf)
    facts = {name: article[name] for name in ("author", "source", "published")}
    document = session.do(edit_document, document.id, **facts)
    for mark in article["highlights"]:
        start = occurrences(draft.content.text, mark["quote"])[mark["occurrence"] - 1]
        tags = [themes[name] for name in mark["themes"]]
        end = start + len(mark["quote"])
        highlight = session.do(add_highlight, document.id, start, end, tags)
        for note in mark["notes"]:
            session.do(add_note, note["body"], NoteKind(note["kind"]), highlight_id=highlight.id)
    if article["memo"]:
        session.do(add_note, article["memo"], document_id=document.id)
    return document
