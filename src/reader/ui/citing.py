"""A quote with its source, as it goes to the clipboard."""

from reader.core.content import Content
from reader.core.dates import long_date
from reader.core.document import Document
from reader.core.passages import in_words, pages, paragraphs
from reader.ui.page.document_text import has_mixed_direction


def citation(
    document: Document,
    content: Content,
    start: int,
    end: int,
    read_on: str = "",
    version: int | None = None,
) -> str:
    """The passage `start:end` (code points) in quotation marks, then where it stands: author,
    title, source, date, the number of the `version` if that is an older one, paragraph, printed
    page, address, and the day (`read_on`, ISO 8601) on which it was read; what is not known is left
    out. Paragraphs of the passage stay apart.
    """
    parts = (
        document.author,
        f"“{document.title}”",
        document.source,
        long_date(document.published),
        f"version {version}" if version is not None else "",
        paragraphs(content, start, end),
        pages(content, start, end),
        document.url,
        f"read {long_date(read_on)}" if read_on else "",
    )
    lines = (" ".join(line.split()) for line in in_words(content, start, end).split("\n"))
    quote = "\n".join(line for line in lines if line)
    return f"“{quote}” ({', '.join(part for part in parts if part)})"


def details(document: Document, words: int) -> str:
    """The line under an article's title: author, source, date, minutes to read."""
    minutes = max(1, round(words / 220))  # silent reading of prose, words a minute
    parts = [document.author, document.source, long_date(document.published), f"{minutes} min"]
    parts = [part for part in parts if part]
    if has_mixed_direction("".join(parts)):
        # Isolates keep the digits of a date out of an Arabic name beside it.
        parts = [f"\u2068{part}\u2069" for part in parts]
    return "  ·  ".join(parts)
