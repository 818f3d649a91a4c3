"""Files that are dragged over the window or dropped on it: they are copied, never moved."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent


def take_files(event: QDropEvent) -> list[str]:
    """Accept an event of dragging if it brings local files; answers their paths.

    Whatever the other program proposes: told of a move it would delete what was dropped.
    """
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    if paths:
        event.setDropAction(Qt.DropAction.CopyAction)
    event.setAccepted(bool(paths))
    return paths
