"""Selecting: dragging with the mouse over a page, one step of the mouse at a time."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from benchmarks import libraries
from benchmarks.scale import Scale
from benchmarks.stage import Stage


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Drag a selection over the first page of a book with many highlights."""
    path = libraries.copied(libraries.with_article(scale.book, scale.many), folder)
    stage = Stage(path)
    stage.show()
    stage.open()
    stage.rest(0.1)
    left, top = stage.window.page.sheet.frame.left + 20.0, 0.4 * stage.page.height()
    room = 0.95 * stage.page.height() - top
    at = QPointF(left, top)
    _mouse(stage, QEvent.Type.MouseButtonPress, at)
    taken = []
    for step in range(1, scale.steps + 1):
        at = QPointF(left + (37 * step) % 560, top + room * step / scale.steps)
        taken.append(stage.timed(partial(_mouse, stage, QEvent.Type.MouseMove, at), stage.page))
    _mouse(stage, QEvent.Type.MouseButtonRelease, at)
    if stage.window.state.selection is None:
        raise RuntimeError("The mouse selected nothing.")
    stage.rest()
    stage.close()
    return {"step": taken}


def _mouse(stage: Stage, kind: QEvent.Type, at: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind,
        at,
        stage.page.mapToGlobal(at),
        none if kind == QEvent.Type.MouseMove else left,
        none if kind == QEvent.Type.MouseButtonRelease else left,
        Qt.KeyboardModifier.NoModifier,
    )
    stage.app.sendEvent(stage.page, event)
