"""Comments in office documents: what was said, by whom, when, and on which passage."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from reader.core.content import Content
from reader.core.document import Comment
from reader.core.text import trim

# Marks of these names, followed by the id of the remark, tell where it belongs.
START, END, AT = "start ", "end ", "at "


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment before its passage is known; `made` as the document writes it."""

    id: str
    author: str
    body: str
    made: str


def place_comments(
    remarks: Iterable[Remark], content: Content, marks: Sequence[tuple[int, str]]
) -> tuple[Comment, ...]:
    """`remarks` on their passages in `content`, those that say nothing left out.

    One whose passage is not marked is on the block that refers to it; one that nothing refers to
    is on the first.
    """
    places = {name: at for at, name in reversed(marks)}
    return tuple(
        Comment(
            *_passage(remark.id, content, places),
            author=" ".join(remark.author.split()),
            body=remark.body.strip(),
            made=utc_time(remark.made),
        )
        for remark in remarks
        if remark.body.strip() and content.blocks
    )


def _passage(id_: str, content: Content, places: Mapping[str, int]) -> tuple[int, int]:
    start, end = places.get(START + id_), places.get(END + id_)
    if start is not None and end is not None and content.text[start:end].strip():
        return trim(content.text, start, end)
    at = places.get(AT + id_, start if start is not None else 0)
    block = content.blocks[content.block_at(at)]
    return block.start, block.end


def utc_time(text: str) -> str:
    """The ISO 8601 time `text` as the library keeps times; "" if it is none.

    Office programs write the time of the author's clock and no zone: it is taken for UTC.
    """
    try:
        time = datetime.fromisoformat(text[:19])
    except ValueError:
        return ""
    return time.replace(tzinfo=UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
