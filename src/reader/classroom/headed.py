"""Words that the heading right above has just given: as gaps they would ask for nothing."""

from itertools import pairwise

from reader.classroom import words
from reader.classroom.ground import Ground
from reader.core.content import BlockKind, Content


def headed(content: Content, ground: Ground) -> frozenset[int]:
    """Where such words of the ground begin (code points), in any form of them."""
    found: set[int] = set()
    for above, block in pairwise(content.blocks):
        if above.kind is not BlockKind.HEADING or block.kind is BlockKind.HEADING:
            continue
        said = {
            words.family(words.folded(content.text[start:end]), ground.language)
            for start, end in words.spans(content.text, above.start, above.end, ground.language)
        }
        found.update(
            word.start
            for word in ground.within(block.start, block.end)
            if words.family(ground.word(word), ground.language) in said
        )
    return frozenset(found)
