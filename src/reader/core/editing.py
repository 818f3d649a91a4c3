"""Correcting a text in place: content and the places of its characters in print, after edits."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.core.content import Block, Content, PageMark, Span
from reader.core.document import Origin
from reader.core.relining import Line, Region, blocks, lines, regions
from reader.core.text import canonical
from reader.core.text_edits import EditMap, TextEdit, applied, in_order
from reader.errors import Refused

__all__ = ["EditMap", "TextEdit", "edited", "settled"]


def settled(content: Content, edits: Sequence[TextEdit]) -> list[TextEdit]:
    """The edits that are made if these are asked for: in canonical text, in order, and with the
    white space and the line feeds that no block may begin or end with taken out too.

    What they make is what `edited` answers; highlights follow by `EditMap` of them. Raises as
    `edited` does.
    """
    return [
        edit for region, made in _plan(content, edits) for edit in _settled(content, region, made)
    ]


def edited(
    content: Content, origins: tuple[Origin, ...], edits: Sequence[TextEdit]
) -> tuple[Content, tuple[Origin, ...]]:
    """`content` and `origins` with edits made.

    Without a line feed two blocks are one, of the kind of the first; with another one they are
    two; what is emptied is no block. Raises Refused if nothing would be left, or a picture or a
    row of a table would not be whole; ValueError if edits overlap or lie outside.
    """
    plan = _plan(content, edits)
    edits = [edit for region, made in plan for edit in _settled(content, region, made)]
    way = EditMap(edits)
    text = applied(content.text, edits)
    bare = Content(text, tuple(_blocks(content, plan)))
    spans = tuple(_spans(content, bare, way))
    pages = tuple(_pages(content, way, len(text)))
    return replace(bare, spans=spans, pages=pages), tuple(_origins(origins, edits, way))


def _plan(content: Content, edits: Sequence[TextEdit]) -> list[tuple[Region, list[Line]]]:
    """What edits make of the regions that they touch."""
    if not content.blocks:
        raise Refused("There is no text to correct.")
    asked = in_order(edit._replace(text=canonical(edit.text)) for edit in edits)
    if asked and asked[-1].end > len(content.text):
        raise ValueError(f"there are {len(content.text)} characters to edit")
    asked = [edit for edit in asked if edit.text or edit.start < edit.end]
    plan = [(region, lines(content, region)) for region in regions(content, asked)]
    emptied = sum(region.last - region.first + 1 for region, made in plan if not made)
    if emptied == len(content.blocks):
        raise Refused("Nothing would be left of the text.")
    return plan


def _settled(content: Content, region: Region, made: list[Line]) -> list[TextEdit]:
    """The edits of one region, so that they make these lines."""
    start, end = content.blocks[region.first].start, content.blocks[region.last].end
    if not made:  # the line feed that parts it from what is left goes too
        after = end < len(content.text)
        return [TextEdit(start, end + 1, "") if after else TextEdit(max(0, start - 1), end, "")]
    asked = [TextEdit(one - start, last - start, text) for one, last, text in region.edits]
    if applied(content.text[start:end], asked) == "\n".join(line.text for line in made):
        return region.edits
    found, typed = [], ""
    for number, line in enumerate(made):
        typed += "\n" if number else ""
        for piece in line.pieces:
            if piece.is_typed:
                typed += piece.text
                continue
            found.append(_least(content.text, TextEdit(start, piece.start, typed)))
            start, typed = piece.start + len(piece.text), ""
    found.append(_least(content.text, TextEdit(start, end, typed)))
    return [edit for edit in found if edit.text or edit.start < edit.end]


def _least(text: str, edit: TextEdit) -> TextEdit:
    """An edit without the characters that it leaves as they are, at its ends."""
    start, end, typed = edit
    while start < end and typed and typed[0] == text[start]:
        start, typed = start + 1, typed[1:]
    while start < end and typed and typed[-1] == text[end - 1]:
        end, typed = end - 1, typed[:-1]
    return TextEdit(start, end, typed)


def _blocks(content: Content, plan: list[tuple[Region, list[Line]]]) -> Iterator[Block]:
    at = 0
    for block, length in _kinds(content, plan):
        yield replace(block, start=at, end=at + length)
        at += length + 1


def _kinds(content: Content, plan: list[tuple[Region, list[Line]]]) -> Iterator[tuple[Block, int]]:
    """Each new block, standing nowhere yet, and its length."""
    done = 0
    for region, made in plan:
        yield from (
            (block, block.end - block.start) for block in content.blocks[done : region.first]
        )
        yield from zip(blocks(content, made), (len(line.text) for line in made), strict=True)
        done = region.last + 1
    yield from ((block, block.end - block.start) for block in content.blocks[done:])


def _spans(content: Content, made: Content, way: EditMap) -> Iterator[Span]:
    """Spans around what is left of their characters, one for each block they are in."""
    found: dict[Span, None] = {}
    for span in content.spans:
        place = way.inside(span.start, span.end)
        while place is not None:
            start, end = place
            stop = min(end, made.blocks[made.block_at(start)].end)
            if start < stop:
                found[replace(span, start=start, end=stop)] = None
            place = (stop + 1, end) if stop + 1 < end else None
    yield from sorted(found, key=lambda span: (span.start, -span.end))


def _pages(content: Content, way: EditMap, length: int) -> Iterator[PageMark]:
    starts: dict[int, str] = {}
    for page in content.pages:
        starts[min(length, way.position(page.start))] = page.label  # the last, as on import
    yield from (PageMark(start, label) for start, label in starts.items())


def _origins(
    origins: Sequence[Origin], edits: Sequence[TextEdit], way: EditMap
) -> Iterator[Origin]:
    """Where characters are printed: those that were kept, and corrected ones where the wrong ones
    are."""
    origins = sorted(origins)
    waiting: Origin | None = None
    for origin in sorted((*_kept(origins, edits, way), *_typed(origins, edits, way))):
        if waiting is not None and _follows(waiting, origin):
            waiting = waiting._replace(length=waiting.length + origin.length)
            continue
        if waiting is not None:
            yield waiting
        waiting = origin
    if waiting is not None:
        yield waiting


def _kept(origins: Sequence[Origin], edits: Sequence[TextEdit], way: EditMap) -> Iterator[Origin]:
    ends = [edit.end for edit in edits]
    for start, length, page, first in origins:
        at, stop = start, start + length
        index = bisect_right(ends, start)
        while at < stop:
            edit = edits[index] if index < len(edits) else TextEdit(stop, stop, "")
            until = min(stop, edit.start)
            if place := way.passage(at, until) if at < until else None:
                yield Origin(place[0], until - at, page, first + at - start)
            at = stop if until == stop else edit.end
            index += 1


def _typed(origins: Sequence[Origin], edits: Sequence[TextEdit], way: EditMap) -> Iterator[Origin]:
    """The printed characters that edits replaced, shared out among the new ones."""
    starts = [origin.start for origin in origins]
    for edit in edits:
        place = way.passage(edit.start, edit.end) if edit.start < edit.end else None
        first = max(0, bisect_right(starts, edit.start) - 1)
        printed = [
            (page, char + at - start)
            for start, length, page, char in origins[first : bisect_left(starts, edit.end)]
            for at in range(max(start, edit.start), min(start + length, edit.end))
        ]
        if place is None or not printed:
            continue
        for at, letter in enumerate(edit.text):
            if not letter.isspace():
                yield Origin(place[0] + at, 1, *printed[at * len(printed) // len(edit.text)])


def _follows(one: Origin, other: Origin) -> bool:
    return (one.start + one.length, one.page, one.first + one.length) == (
        other.start, other.page, other.first
    )  # fmt: skip
