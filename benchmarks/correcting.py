"""Correcting: from Ctrl+Enter until the page of a book shows the corrected word, and the stalls."""

from pathlib import Path

from benchmarks import libraries
from benchmarks.importing import Pulse
from benchmarks.scale import Scale
from benchmarks.stage import Stage

_LETTERS = "x"  # typed into a word: it is another one then


def book(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Correct words all over a book without highlights (ms)."""
    return _measure(scale, folder, 0)


def marked(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """As `book`, with highlights that follow (ms)."""
    return _measure(scale, folder, scale.some)


def _measure(scale: Scale, folder: Path, highlights: int) -> dict[str, list[float]]:
    path = libraries.copied(libraries.with_article(scale.book, highlights), folder)
    stage = Stage(path)
    stage.show()
    stage.open()
    stage.settle()
    window = stage.window
    correcting, saved = window.correcting, list[object]()
    correcting.saved.connect(lambda version, _: saved.append(version))
    pulse, opened, took = Pulse(), [], []
    for number in range(scale.corrections):
        blocks = window.page.sheet.content.blocks
        window.page.go_to(blocks[len(blocks) * (number + 1) // (scale.corrections + 1)].start)
        stage.rest(0.05)
        opened.append(stage.timed(correcting.start, stage.page))
        for field in correcting.editor.fields:
            field.textCursor().insertText(_LETTERS)
        stage.rest(0.3)
        pulse.start()

        def save(count: int = len(saved)) -> None:
            correcting.save()
            while len(saved) == count:
                stage.app.processEvents()

        took.append(stage.timed(save, stage.page))
        pulse.note()
        pulse.stop()
        stage.rest(0.05)
    versions = len(window.library.read.versions(stage.document))
    stage.close()
    if versions != scale.corrections + 1:
        raise RuntimeError(f"{versions} versions after {scale.corrections} corrections")
    return {"open": opened, "save": took, "stall": pulse.stalls}
