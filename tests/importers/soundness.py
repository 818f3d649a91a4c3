"""What holds for every draft, whatever it was made of."""

import re

from reader.core.content import OBJECT, BlockKind
from reader.core.document import Draft
from reader.core.text import canonical

_SAFE = re.compile("(https?|mailto):", re.I)
_OWN = re.compile("[\ufdd0-\ufdef]")  # code points that are kept for our own signs


def check_draft(draft: Draft) -> None:
    """Blocks without gaps, spans and comments in their bounds, safe links, known pictures."""
    text, end = draft.content.text, -1
    assert canonical(text) == text
    known = {picture.hash for picture in draft.pictures} | {""}
    for block in draft.content.blocks:
        assert block.start == end + 1
        inside, end = text[block.start : block.end], block.end
        assert inside
        assert inside == inside.strip()
        assert block.kind is BlockKind.CODE or "\n" not in inside
        assert (inside == OBJECT) or block.kind is not BlockKind.PICTURE
        assert block.picture in known
    assert end == len(text)
    for span in draft.content.spans:
        assert any(b.start <= span.start < span.end <= b.end for b in draft.content.blocks)
        assert not span.href or _SAFE.match(span.href)
    for comment in draft.comments:
        assert 0 <= comment.start < comment.end <= len(text)
    assert draft.title
    assert not _OWN.search(" ".join((draft.title, draft.author)))
