"""Places that travel inside a text, from an importer to the reader of the HTML that it makes.

They are written with code points that Unicode keeps for a program's own use. A file may hold these
too, so an importer that sends signs takes them out of what it read first.
"""

import re
from collections.abc import Iterator

MARK, PAGE, ITEM = "m", "p", "i"
_SIGN = re.compile("\ufdd2([mpi])([^\ufdd2\ufdd3]*)\ufdd3")


def mark_sign(name: str) -> str:
    """What stands where the content shall remember a place as `name`."""
    return f"\ufdd2{MARK}{without_signs(name)}\ufdd3"


def page_sign(label: str) -> str:
    """What stands where the printed page `label` begins."""
    return f"\ufdd2{PAGE}{without_signs(label)}\ufdd3"


def item_sign(label: str) -> str:
    """What stands first in a list item that begins with `label`, not with what HTML would say."""
    return f"\ufdd2{ITEM}{without_signs(label)}\ufdd3"


def without_signs(text: str) -> str:
    """`text` without anything that could be taken for a part of a sign."""
    return text.replace("\ufdd2", "").replace("\ufdd3", "")


def has_signs(text: str) -> bool:
    """Whether `text` must be split."""
    return "\ufdd2" in text or "\ufdd3" in text


def split_signs(text: str) -> Iterator[tuple[str, str, str]]:
    """`text` in pieces without signs, each with the kind and name of the sign after it, if any."""
    at = 0
    for sign in _SIGN.finditer(text):
        yield without_signs(text[at : sign.start()]), sign[1], sign[2]
        at = sign.end()
    yield without_signs(text[at:]), "", ""
