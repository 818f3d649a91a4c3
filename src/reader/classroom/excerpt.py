"""Which blocks of an article are printed, and where something is left out."""

from collections.abc import Iterable, Sequence

from reader.classroom.marks import Marks
from reader.classroom.recipe import Excerpt, Recipe, listed
from reader.core.content import Block, BlockKind, Content
from reader.core.snapshot import MarkedDocument
from reader.errors import Refused

Pieces = tuple[int | None, ...]  # indices of blocks in order; None where something is left out


def printed(marked: MarkedDocument, recipe: Recipe, marks: Marks) -> Pieces:
    """The blocks of an article that `recipe` prints; headings come along with their paragraphs.

    Raises Refused if that is none, or a paragraph that does not exist.
    """
    content = marked.content
    if not content.text.strip() and not any(block.picture for block in content.blocks):
        raise Refused(f"“{marked.document.title}” has no text to print.")
    if recipe.excerpt is Excerpt.WHOLE:
        chosen = set(range(len(content.blocks)))
    elif recipe.excerpt is Excerpt.PARAGRAPHS:
        chosen = _of_paragraphs(content, _numbers(marked, recipe))
    else:
        chosen = _of_paragraphs(content, _with_highlights(marked, marks))
    passed = set() if recipe.has_pictures else _pictures(content.blocks)
    if _is_title(marked, recipe):
        passed.add(0)
    return _pieces(content, chosen - passed, passed)


def _is_title(marked: MarkedDocument, recipe: Recipe) -> bool:
    """Whether the article begins with the heading that is the title of the sheet anyway."""
    content = marked.content
    title = recipe.title.strip() or marked.document.title
    if not content.blocks or content.blocks[0].kind is not BlockKind.HEADING:
        return False
    heading = content.text[: content.blocks[0].end]
    return heading.split() == title.split()


def _numbers(marked: MarkedDocument, recipe: Recipe) -> frozenset[int]:
    wanted = listed(recipe.paragraphs)
    title, last = marked.document.title, marked.content.paragraphs
    if not wanted:
        raise Refused("Say which paragraphs are to be printed, such as 1-3, 7.")
    if max(wanted) > last:
        gone = min(number for number in wanted if number > last)
        there = "1 paragraph" if last == 1 else f"{last} paragraphs"
        raise Refused(f"There is no ¶ {gone} in “{title}”, which has {there}.")
    return wanted


def _with_highlights(marked: MarkedDocument, marks: Marks) -> frozenset[int]:
    content = marked.content
    found: set[int] = set()
    for highlight in marks.wanted(marked):
        first = content.paragraph_number(highlight.start)
        found.update(range(first, content.paragraph_number(highlight.end - 1) + 1))
    if not found:
        raise Refused(
            f"“{marked.document.title}” has no highlight of these themes: choose other themes, or"
            " print the whole article."
        )
    return frozenset(found)


def _of_paragraphs(content: Content, numbers: frozenset[int]) -> set[int]:
    """The blocks with these numbers; a picture goes with the paragraph before it."""
    chosen = {
        index
        for index, block in enumerate(content.blocks)
        if block.kind is not BlockKind.HEADING and content.paragraph_number(block.start) in numbers
    }
    return chosen | _headings(content.blocks, chosen)


def _headings(blocks: Sequence[Block], chosen: Iterable[int]) -> set[int]:
    """The headings under which one of the chosen blocks stands."""
    above: dict[int, int] = {}  # level: index
    found: set[int] = set()
    wanted = set(chosen)
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            above = {level: at for level, at in above.items() if level < block.level}
            above[block.level] = index
        elif index in wanted:
            found.update(above.values())
    return found


def _pictures(blocks: Sequence[Block]) -> set[int]:
    """All pictures, with the captions under them."""
    found: set[int] = set()
    for index, block in enumerate(blocks):
        is_under = block.kind is BlockKind.CAPTION and index - 1 in found
        if block.kind is BlockKind.PICTURE or is_under:
            found.add(index)
    return found


def _pieces(content: Content, chosen: set[int], passed: set[int]) -> Pieces:
    """`chosen` in order, with None wherever blocks were left out that are not among `passed`."""
    pieces: list[int | None] = []
    for index, block in enumerate(content.blocks):
        if index in chosen:
            pieces.append(index)
        elif index not in passed and pieces[-1:] != [None] and block.kind is not BlockKind.PICTURE:
            pieces.append(None)
    return tuple(pieces)
