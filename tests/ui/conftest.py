"""What every test of the window gets: a small library on a fresh file, and the window's state."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.building import ContentBuilder
from reader.core.content import Content
from reader.core.document import Draft
from reader.core.note import NoteKind
from reader.session import Session
from reader.session.commands.collections import add_collection
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.notes import add_note
from reader.session.commands.themes import add_theme
from reader.settings import ReadingSettings
from reader.ui import style
from reader.ui.colours import LIGHT
from reader.ui.fonts import load_fonts
from reader.ui.library import Library
from reader.ui.state import UiState

RETREAT = (
    "The soldiers left on whatever had wheels: farm trucks, a hatchback, a bicycle.",
    "Two men who broke the curfew were found shot the next morning.",
    "A medic dressed the wound of a woman hit by shrapnel in her own yard.",
    "The general staff speaks of three thousand square kilometres retaken in a week.",
)
CRIME = ("A war crime is a serious breach of the laws of war.", "Not every death in war is one.")


def content(paragraphs: tuple[str, ...]) -> Content:
    builder = ContentBuilder()
    for paragraph in paragraphs:
        builder.begin()
        builder.add(paragraph)
    return builder.build()


@pytest.fixture
def library(qapp: QApplication, tmp_path: Path) -> Iterator[Library]:
    """“After the retreat” in a collection with four highlights and two notes; “What is a war
    crime?” in none, unmarked; the themes War crimes (1), Retreat (2), Daily life (3).
    """
    session = Session.open(tmp_path / "library.db")
    kharkiv = session.do(add_collection, "Kharkiv, autumn 2022")
    crimes, retreat, life = (
        session.do(add_theme, name).id for name in ("War crimes", "Retreat", "Daily life")
    )
    first = Draft(
        "After the retreat, a village counts its dead",
        content(RETREAT),
        original="\n".join(RETREAT).encode(),
        file_name="after-the-retreat.txt",
        media_type="text/plain",
        importer="plain 1",
        source="Sample article",
        published="2022-09-12",
        language="en",
    )
    [article] = session.do(add_documents, [first], kharkiv.id)
    session.do(add_documents, [Draft("What is a war crime?", content(CRIME), source="Explainer")])
    text = "\n".join(RETREAT)

    def mark(quote: str, *themes: str) -> str:
        start = text.index(quote)
        return session.do(add_highlight, article.id, start, start + len(quote), themes).id

    mark("The soldiers left on whatever had wheels", retreat)
    shot = mark("Two men who broke the curfew were found shot", crimes, retreat)
    mark("the curfew", life)
    medic = mark("A medic dressed the wound", life)
    session.do(add_note, "Compare with ¶ 4.", highlight_id=shot)
    session.do(add_note, "Who was she?", NoteKind.QUESTION, highlight_id=medic)
    opened = Library(session)
    yield opened
    opened.close()


@pytest.fixture
def state(qtbot: QtBot, qapp: QApplication) -> UiState:
    """Nothing open, the light palette, and the program dressed in it."""
    load_fonts()
    if qapp.styleSheet() != style.sheet(LIGHT):  # dressing is slow
        style.apply(qapp, LIGHT)
    return UiState(ReadingSettings())
