"""The names of styles in an ODT file: LibreOffice's own where it has one for the purpose."""

from collections.abc import Mapping
from typing import Final

from reader.core.sheet import Paragraph, Style
from reader.exporters.paragraph_looks import DEEPEST, LOOKS

_OWN: Final[Mapping[str, str]] = {
    "BodyText": "Text body",
    "Quote": "Quotations",
    "Code": "Preformatted Text",
    "FootnoteText": "Footnote",
    "List": "List 1",
    "ListBullet": "List Bullet 1",
}
_STYLES: Final = {
    Style.BODY: "BodyText",
    Style.QUOTE: "Quote",
    Style.CODE: "Code",
    Style.CAPTION: "Caption",
    Style.SOURCE: "Source",
    Style.HEAD_NOTE: "HeadNote",
    Style.QUESTION: "Question",
    Style.CHOICE: "Choice",
    Style.NOTE: "Remark",
    Style.SMALL: "Small",
}


def shown(look_id: str) -> str:
    """The name that people see."""
    return _OWN.get(look_id, LOOKS[look_id].name)


def written(look_id: str) -> str:
    """The name as XML wants it, where a space is no part of a name."""
    return shown(look_id).replace(" ", "_20_")


def look_of(part: Paragraph) -> str:
    """The look of a paragraph; a list item's depends on how deep it is and on its marker."""
    if part.style is not Style.ITEM:
        return _STYLES[part.style]
    depth = min(max(part.level, 1), DEEPEST)
    kind = "ListBullet" if is_bullet(part) else "List"
    return f"{kind}{depth}" if depth > 1 else kind


def is_bullet(part: Paragraph) -> bool:
    """Whether the list itself draws the sign of an item: not with a number before that."""
    return part.marker in ("", "•") and not part.number
