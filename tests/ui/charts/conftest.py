"""What every test of a picture gets: corpora of any size, and charts that are on the screen."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from reader.analysis.selection import Selection, everything
from reader.core.corpus import Corpus, Passage, TaggedText
from reader.core.document import Document
from reader.core.ids import CoderId, DocumentId, HighlightId, ThemeId, VersionId
from reader.core.theme import Theme, ThemeTree
from reader.ui.charts.chart import Chart
from reader.ui.fonts import load_fonts

NAMES = ("War crimes", "Retreat", "Daily life", "Голоси дітей", "حياة القرية", "Claims to verify")
COLOURS = ("#C8553D", "#2E86AB", "#4C8C5A", "#B8578C", "#7A5AA6", "#D99A2B")
TITLES = (
    "After the retreat, a village counts its dead",
    "Як село пережило відступ",
    "Grain elevator",
    "ماذا حدث في القرية",
)
PARAGRAPH = 100  # code points, the line feed after it counted


def corpus_of(marks: list[dict[int, int]], themes: int, *, published: str = "") -> Corpus:
    """A document for each of `marks`, which says in which paragraph (from 0) of ten which themes
    (as bits) stand on a passage of 50 code points; `published` or else a day each from 2022-09-01.
    """
    tree = ThemeTree(
        Theme(ThemeId(f"t{n}"), _named(NAMES, n), COLOURS[n % len(COLOURS)], n)
        for n in range(themes)
    )
    texts = []
    for number, places in enumerate(marks):
        passages = tuple(
            Passage(
                HighlightId(f"h{number}-{place}"),
                place * PARAGRAPH,
                place * PARAGRAPH + 50,
                CoderId("me"),
                f"2024-01-{1 + number % 28:02}T10:00:00.000Z",
                bits,
            )
            for place, bits in sorted(places.items())
        )
        day = published or f"2022-{9 + number // 28 % 4:02}-{1 + number % 28:02}"
        document = Document(
            DocumentId(f"d{number}"), _named(TITLES, number), VersionId(f"v{number}"),
            f"2024-01-01T00:00:{number % 60:02}.000Z", published=day,
        )  # fmt: skip
        starts = tuple(n * PARAGRAPH for n in range(10))
        texts.append(
            TaggedText(
                document, document.version_id, 150, 999, starts, tuple(range(1, 11)), passages
            )
        )
    bits_of = {theme.id: 1 << n for n, theme in enumerate(tree)}
    return Corpus(tuple(texts), tree, bits_of, {CoderId("me"): "You"})


def few() -> Selection:
    """Two documents of ten paragraphs, three themes."""
    return everything(corpus_of([{0: 0b001, 3: 0b011, 5: 0b110}, {2: 0b010}], 3))


def many() -> Selection:
    """A thousand documents, sixty themes, three passages in each."""
    marks = [
        {0: 1 << n % 60, 4: 1 << n * 7 % 60 | 1 << n * 11 % 60, 8: 1 << n * n % 60}
        for n in range(1000)
    ]
    return everything(corpus_of(marks, 60))


def nothing() -> Selection:
    """No document at all."""
    return everything(corpus_of([], 0))


def click(qtbot: QtBot, chart: Chart, point: QPointF) -> None:
    """Click at a point of the whole picture, which is in view."""
    bars = QPointF(chart.horizontalScrollBar().value(), chart.verticalScrollBar().value())
    where = point - bars
    qtbot.mouseClick(
        chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(where.x()), int(where.y()))
    )


@pytest.fixture(autouse=True)
def fonts(qtbot: QtBot) -> None:
    load_fonts()


def _named(names: tuple[str, ...], number: int) -> str:
    first = names[number % len(names)]
    return first if number < len(names) else f"{first} {number + 1}"
