"""What is on the clipboard: a passage of a web page, files, or plain text."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from reader.core.ids import DocumentId
from reader.ui.importing import Importing

# Where programs tell the address of the page that was copied from, and in which encoding.
_ADDRESSES = (
    ("chromium/x-source-url", "utf-8"),
    ("org.chromium.source-url", "utf-8"),
    ("text/x-moz-url-priv", "utf-16-le"),
)
_WINDOWS = 'application/x-qt-windows-mime;value="HTML Format"'


def paste(
    importing: Importing, clipboard: QMimeData | None, version_of: DocumentId | None = None
) -> bool:
    """Import what is there, perhaps as the next version of a document; False if there is nothing
    that can be."""
    if clipboard is None:  # what some platforms give when it is empty
        return False
    files = [url.toLocalFile() for url in clipboard.urls() if url.isLocalFile()]
    files = [file for file in files if Path(file).exists()]
    if clipboard.hasHtml() and _has_words(clipboard):
        importing.paste_page(clipboard.html(), source_address(clipboard), version_of)
    elif files:  # file managers give their names as text, too
        named = {} if version_of is None else {files[0]: version_of}
        importing.start(files[:1] if named else files, versions_of=named)
    elif clipboard.text().strip():
        importing.paste(clipboard.text(), version_of)
    else:
        return False
    return True


def source_address(clipboard: QMimeData) -> str:
    """The web address that was copied from; "" where the platform does not tell."""
    for kind, encoding in _ADDRESSES:
        if clipboard.hasFormat(kind):
            return _web_address(bytes(clipboard.data(kind).data()).decode(encoding, "ignore"))
    head = bytes(clipboard.data(_WINDOWS).data())[:4096].decode("utf-8", "ignore")
    lines = (line.partition(":") for line in head.splitlines())
    told = (value for name, _, value in lines if name == "SourceURL")
    return _web_address(next(told, ""))


def _has_words(clipboard: QMimeData) -> bool:
    """Whether there is more than a picture: copied pictures come with HTML around them."""
    return bool(clipboard.text().strip()) or not clipboard.hasImage()


def _web_address(text: str) -> str:
    address = QUrl(text.strip("\0 \r\n"))
    return address.toString() if address.scheme() in ("http", "https") else ""
