"""Two versions side by side: until both pages show what differs, and page after page in them."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from benchmarks import libraries
from benchmarks.scale import Scale
from benchmarks.stage import Stage
from reader.ui.state import Comparison


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Compare a report with its changed version, then page down in the newer one (ms)."""
    path = libraries.copied(libraries.with_versions(scale.report, scale.some), folder)
    stage = Stage(path)
    stage.show()
    stage.open()
    stage.rest(0.3)
    window = stage.window
    old, new = window.library.read.versions(stage.document)
    pages = window.compare.pages
    ports = pages.old.page.viewport(), pages.new.page.viewport()
    comparison = Comparison(old.id, new.id)
    bare = stage.timed(lambda: window.state.compare(comparison), *ports)
    shown = bare + stage.until(lambda: pages.steps is not None, *ports)
    pages.setFocus()
    stage.rest(0.3)
    turned = []
    for _ in range(scale.pages):
        turned.append(stage.timed(lambda: _press_page_down(stage), *ports))
        stage.rest(0.02)
    stage.close()
    return {"pages": [bare], "shown": [shown], "turn": turned}


def _press_page_down(stage: Stage) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
        stage.app.sendEvent(stage.window.compare.pages.new.page, event)
