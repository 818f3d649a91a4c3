"""Markdown: rendered, sanitised, and read as HTML."""

from reader.core.content import Content
from reader.core.document import Draft
from reader.errors import ImportFailed
from reader.importers.base import decode_text, first_heading, make_draft, suffix_of
from reader.importers.front_matter import split_front_matter
from reader.importers.html_blocks import read_html
from reader.importers.kinds import kind_of
from reader.importers.plain import plain_content
from reader.importers.stopping import may_stop
from reader.markdown_html import to_html

LARGEST = 20_000_000  # characters; so many take minutes to render


class Markdown:
    """`.md` with tables, fenced code, footnotes, definition lists and front matter."""

    name = "markdown"
    version = "1"
    suffixes: tuple[str, ...] = (".md", ".markdown")
    media_type = "text/markdown"
    title = "Markdown"

    def accepts(self, data: bytes, name: str) -> bool:
        """Whether `name` has our suffix, and `data` is of no other known kind."""
        return suffix_of(name) in self.suffixes and not kind_of(data)

    def read(self, data: bytes, name: str) -> Draft:
        """The article in `data`; `ImportFailed` if it holds none or is nested beyond reason.

        The title is that of the front matter, else the first heading of level 1; a heading
        stays in the text.
        """
        decoded = decode_text(data, name)
        facts, body = split_front_matter(decoded.text)
        content = _content(body, name)
        return make_draft(
            self,
            data,
            name,
            content,
            title=facts.get("title", "") or first_heading(content),
            media_type=f"{self.media_type}; charset={decoded.encoding}",
            author=facts.get("author", ""),
            source=facts.get("source", ""),
            published=facts.get("published", ""),
            language=facts.get("language", ""),
            url=facts.get("url", ""),
        )


def _content(body: str, name: str) -> Content:
    """`body` rendered; what is too large or too knotted for that comes in as it stands."""
    if len(body) > LARGEST:
        return plain_content(body)
    try:
        return read_html(to_html(body, "def_list", check=may_stop))
    except RecursionError:
        raise ImportFailed(
            f"“{name}” has lists or quotes nested too deeply; save it as text (.txt) instead."
        ) from None
    except ValueError:
        return plain_content(body)
