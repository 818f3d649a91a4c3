"""The text as Qt is given it, and its direction. One character for one, so positions hold."""

import re
from itertools import islice

from reader.core.content import BlockKind, Content
from reader.core.direction import runs_from_right

# What Qt would take for the end of a block; inside one it becomes a line separator.
_BREAKS = re.compile("[\n\r\u2029]")
# Right-to-left letters and the marks that turn direction; Arabic and Hebrew with their planes.
_MIXED = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

_TELLING = 40  # paragraphs that show which way a text runs
_OPENING = 200  # characters of each; its first letter stands there


def block_text(content: Content, index: int) -> str:
    """The text of block `index` with line separators for breaks inside it. One stands between
    two cells of a row too, each of which has lines of its own.
    """
    block = content.blocks[index]
    text = _BREAKS.sub("\u2028", content.text[block.start : block.end])
    return text.replace("\t", "\u2028") if block.kind is BlockKind.ROW else text


def cell_texts(content: Content, index: int) -> list[str]:
    """The texts of the cells of row `index`, with line separators for breaks inside them."""
    block = content.blocks[index]
    return _BREAKS.sub("\u2028", content.text[block.start : block.end]).split("\t")


def document_text(content: Content) -> str:
    """The whole text, one line feed between two blocks and none inside one."""
    text = content.text
    plain = text.count("\n") == max(0, len(content.blocks) - 1)
    rows = "\t" in text and any(block.kind is BlockKind.ROW for block in content.blocks)
    if plain and not rows and "\u2029" not in text and "\r" not in text:
        return text
    return "\n".join(block_text(content, index) for index in range(len(content.blocks)))


def has_mixed_direction(text: str) -> bool:
    """Whether any of `text` may run from right to left."""
    return _MIXED.search(text) is not None


def runs_right_to_left(content: Content) -> bool:
    """Whether a text as a whole does: most of the first paragraphs that tell. One foreign title or
    quotation decides nothing."""
    numbered = islice((block for block in content.blocks if block.is_numbered), _TELLING)
    texts = [content.text[b.start : min(b.end, b.start + _OPENING)] for b in numbered]
    return 2 * sum(map(is_right_to_left, texts)) > len(texts)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    return has_mixed_direction(text) and runs_from_right(text)
