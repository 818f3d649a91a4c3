"""Web pages: saved alone, "complete" with a folder beside them, or by SingleFile as one file."""

from reader.core.document import Draft
from reader.importers.base import Beside, suffix_of
from reader.importers.html_tree import parse_page
from reader.importers.kinds import kind_of
from reader.importers.page_draft import page_draft


class WebPage:
    """`.html`, and whatever begins like it: the article, with the pictures that came along."""

    name = "web page"
    version = "1"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    media_type = "text/html"
    title = "Web page"

    def accepts(self, data: bytes, name: str) -> bool:
        """Whether `data` begins like a page, or `name` has our suffix and nothing speaks against
        it."""
        kind = kind_of(data)
        return kind == "a web page" or (not kind and suffix_of(name) in self.suffixes)

    def read(self, data: bytes, name: str) -> Draft:
        """The article in `data`; `ImportFailed` if it holds no text."""
        return self.read_beside(data, name, lambda _: None)

    def read_beside(self, data: bytes, name: str, beside: Beside) -> Draft:
        """As `read`, with the pictures that `beside` finds."""
        return page_draft(self, data, name, parse_page(data, name), beside)
