"""Links: what a click on one opens outside, and what it never does."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = ("http", "https", "mailto")


def open_link(url: QUrl) -> None:
    """Hand a web or mail address to the desktop; a link to anything else does nothing.

    Importing leaves no other links, but a library may have been made by anybody.
    """
    if url.scheme() in _SCHEMES:
        QDesktopServices.openUrl(url)
