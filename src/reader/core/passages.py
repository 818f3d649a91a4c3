"""A passage as people cite it: its words, the paragraphs and the printed pages it is on."""

from collections.abc import Callable

from reader.core.content import OBJECT, Content


def in_words(content: Content, start: int, end: int) -> str:
    """The text of `start:end` (code points), a picture told by what it shows."""
    text = content.text[start:end]
    if OBJECT not in text:
        return text
    told = (
        _picture(content, at) if char == OBJECT else char for at, char in enumerate(text, start)
    )
    return "".join(told)


def quoted(content: Content, start: int, end: int) -> str:
    """As `in_words`, on one line."""
    return " ".join(in_words(content, start, end).split())


def paragraphs(content: Content, start: int, end: int) -> str:
    """The paragraphs of `start:end` (code points), such as "¶ 7" or "¶ 7–9"."""
    return _range("¶", "¶", lambda at: str(content.paragraph_number(at)), start, end)


def pages(content: Content, start: int, end: int) -> str:
    """The printed pages of `start:end` (code points), such as "p. 4" or "pp. 4–5"; "" if the
    source has none."""
    return _range("p.", "pp.", content.page_label, start, end) if content.pages else ""


def place(content: Content, start: int, end: int) -> str:
    """Where `start:end` (code points) stands, such as "¶ 12 · p. 4"."""
    parts = paragraphs(content, start, end), pages(content, start, end)
    return " · ".join(part for part in parts if part)


def _range(one: str, many: str, name: Callable[[int], str], start: int, end: int) -> str:
    first, last = name(start), name(max(start, end - 1))
    return f"{one} {first}" if first == last else f"{many} {first}–{last}"


def _picture(content: Content, at: int) -> str:
    block = content.blocks[content.block_at(at)] if content.blocks else None
    return f"[picture: {block.alt}]" if block and block.alt else "[picture]"
