"""Text into XML and HTML: nothing that someone wrote becomes markup."""

import re
from typing import Final

from markupsafe import Markup

# What XML 1.0 may not hold, not even as a number (W3C, XML 1.0, section 2.2, "Char").
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)", re.I)

NOTHING: Final = Markup("")


def legal(text: str) -> str:
    """`text` without the characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def fill(template: str, *values: object) -> Markup:
    """`template` with `{}` filled by `values`: text is escaped, `Markup` goes in as it is."""
    return Markup(template).format(*(legal(v) if type(v) is str else v for v in values))


def joined(pieces: "list[Markup]") -> Markup:
    """Finished pieces one after the other."""
    return Markup("".join(pieces))


def safe_link(href: str) -> str:
    """`href` if a reader may follow it (web and mail), else ""."""
    return legal(href) if _SAFE_LINK.match(href) else ""
