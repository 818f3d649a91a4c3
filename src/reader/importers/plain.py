"""Plain text: paragraphs from lines, and a title from the first of them or the file's name."""

import re

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content
from reader.core.document import Draft
from reader.importers.base import decode_text, make_draft, suffix_of
from reader.importers.kinds import kind_of
from reader.importers.stopping import may_stop
from reader.importers.wrapping import paragraphs

TITLE_LENGTH = 120  # characters; a longer first line is a paragraph
_AT_ONCE = 1000  # paragraphs
_CLOSING = re.compile("[\\s\"'”’»“)\\]]+$")


class PlainText:
    """`.txt`, and files without any suffix, in any common encoding."""

    name = "text"
    version = "1"
    suffixes: tuple[str, ...] = (".txt", ".text")
    media_type = "text/plain"
    title = "Text"

    def accepts(self, data: bytes, name: str) -> bool:
        """Whether `name` has our suffix or none, and `data` is of no other known kind."""
        return suffix_of(name) in (*self.suffixes, "") and not kind_of(data)

    def read(self, data: bytes, name: str) -> Draft:
        """The text in `data`, a block a paragraph; `ImportFailed` if it holds none."""
        decoded = decode_text(data, name)
        found = paragraphs(decoded.text)
        title = found[0] if len(found) > 1 and is_title(found[0]) else ""
        content = _content(found, has_title=bool(title))
        media_type = f"{self.media_type}; charset={decoded.encoding}"
        return make_draft(self, data, name, content, title=title, media_type=media_type)


def plain_content(text: str) -> Content:
    """`text` as nothing but paragraphs."""
    return _content(paragraphs(text), has_title=False)


def _content(found: list[str], *, has_title: bool) -> Content:
    builder = ContentBuilder()
    for index, paragraph in enumerate(found):
        if index % _AT_ONCE == _AT_ONCE - 1:
            may_stop()
        if index == 0 and has_title:
            builder.begin(BlockKind.HEADING, level=1)
        else:
            builder.begin()
        builder.add(paragraph)
    return builder.build()


def is_title(paragraph: str) -> bool:
    """Whether a first paragraph reads as a title: short, with letters, not ending a sentence."""
    if len(paragraph) > TITLE_LENGTH:
        return False
    bare = _CLOSING.sub("", paragraph)
    return any(map(str.isalpha, bare)) and not bare.endswith((".", "…", ",", ";", ":"))
