"""A passage of a web page from the clipboard: all of it is meant, nothing is looked for in it."""

from textwrap import shorten

from reader.core.content import BlockKind, Content
from reader.core.document import Draft
from reader.core.text import canonical
from reader.errors import ImportFailed
from reader.importers.base import CLIPBOARD, make_draft
from reader.importers.html_blocks import read_html
from reader.importers.plain import TITLE_LENGTH

LONGEST = 50_000_000  # characters; a book has 4 million


class Clipboard:
    """Not one of the `IMPORTERS`: there is no such file."""

    name = CLIPBOARD
    version = "1"
    suffixes: tuple[str, ...] = ()
    media_type = "text/html"
    title = "Clipboard"

    def accepts(self, data: bytes, name: str) -> bool:
        """Never: what is on the clipboard is told by the clipboard."""
        return False

    def read(self, data: bytes, name: str) -> Draft:
        """The passage in `data`, HTML in UTF-8; `ImportFailed` if there is no text in it."""
        return read_clipboard(data.decode("utf-8", "replace"), "")


def read_clipboard(html: str, url: str) -> Draft:
    """The passage `html` that was copied at `url` ("" if that is not known).

    Raises `ImportFailed` if there is no text in it, or more than can be meant.
    """
    if len(html) > LONGEST:
        raise ImportFailed("What is on the clipboard is too long; save it as a file, import that.")
    # Some programs give half a character, and what is no character cannot be in a file.
    html = canonical(html)
    try:
        content = read_html(html, base_url=url)
    except RecursionError:
        raise ImportFailed(
            "What is on the clipboard is nested too deeply; paste it as plain text instead."
        ) from None
    if not content.blocks:
        raise ImportFailed("There is no text in what is on the clipboard; copy the text itself.")
    data = html.encode()
    name = "Pasted text.html"
    return make_draft(Clipboard(), data, name, content, title=_title(content), url=url)


def _title(content: Content) -> str:
    """The heading that it begins with, else its first words."""
    first = next((b for b in content.blocks if b.kind is not BlockKind.PICTURE), None)
    text = content.text[first.start : first.end][: TITLE_LENGTH + 1] if first else ""
    if first and first.kind is BlockKind.HEADING and len(text) <= TITLE_LENGTH:
        return text
    return shorten(text, TITLE_LENGTH // 2, placeholder="…") if " " in text else text
