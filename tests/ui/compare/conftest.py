"""An article with two versions, and the comparison of them in a window of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.document import Document, Draft, Version
from reader.core.ids import DocumentId, HighlightId
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.versions import add_version
from reader.session.revising import base_of, revise
from reader.store.prepared import prepare
from reader.ui.compare.area import CompareArea
from reader.ui.jobs import Courier
from reader.ui.library import Library
from reader.ui.state import Comparison, UiState
from tests.ui.conftest import content

OLD = (
    "The keeper lit the lamp at nine and wrote the hour into his book, as he did each evening.",
    "Two boats came in before the fog, and a third was heard but not seen until the morning.",
    "The mole was repaired in spring with stones from the old quarry above the town.",
    "Nobody was hurt.",
)
NEW = (
    "The keeper lit the lamp at ten and wrote the hour into his book, as he did each evening.",
    "The mole was repaired in spring with stones from the old quarry above the town.",
    "Two boats came in before the fog, and a third was heard but not seen until the morning.",
    "A correction: the hour was wrong before.",
)
HOUR = "the lamp at nine and wrote"
BOATS = "Two boats came in before the fog"
HURT = "Nobody was hurt."


@dataclass
class World:
    """The library with the article, and who looks at it."""

    library: Library
    state: UiState
    document_id: DocumentId
    marks: dict[str, HighlightId]

    @property
    def document(self) -> Document:
        """The article as it is now."""
        found = self.library.read.document(self.document_id)
        assert found is not None
        return found

    @property
    def versions(self) -> list[Version]:
        """Its versions."""
        return self.library.read.versions(self.document_id)

    @property
    def both(self) -> Comparison:
        """Its first two versions."""
        first, second, *_ = self.versions
        return Comparison(first.id, second.id)

    def renew(self, paragraphs: tuple[str, ...]) -> Version:
        """Give it a newer text."""
        draft = Draft("The lamp", content(paragraphs), file_name="lamp.txt")
        read = self.library.read
        revision = revise(read, base_of(read, self.document_id), prepare(draft))
        made = self.library.do(add_version, revision)
        assert made is not None
        return made


@pytest.fixture
def world(library: Library, state: UiState) -> World:
    """“The lamp” in two versions, open: one highlight follows, one waits, one is gone."""
    draft = Draft("The lamp", content(OLD), file_name="lamp.txt")
    [document] = library.session.do(add_documents, [draft])
    text = "\n".join(OLD)
    marks = {}
    for quote in (HOUR, BOATS, HURT):
        start = text.index(quote)
        made = library.session.do(add_highlight, document.id, start, start + len(quote))
        marks[quote] = made.id
    found = World(library, state, document.id, marks)
    found.renew(NEW)
    state.open_document(document.id)
    return found


@pytest.fixture
def area(qtbot: QtBot, qapp: QApplication, world: World) -> Iterator[CompareArea]:
    """The comparison, empty, 1,000 by 600 pixels."""
    courier = Courier()
    made = CompareArea(world.library, world.state, courier.jobs)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    yield made
    courier.close()


@pytest.fixture
def compared(qtbot: QtBot, world: World, area: CompareArea) -> CompareArea:
    """Both versions side by side, what differs is known."""
    world.state.compare(world.both)
    qtbot.waitUntil(lambda: area.pages.steps is not None)
    return area
