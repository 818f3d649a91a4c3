"""What stands in groups of its own in an RTF file: notes, comments, pictures, styles, facts."""

import re
from dataclasses import dataclass, field

from reader.core.document import Picture
from reader.importers.office_comments import AT, END, START
from reader.importers.office_styles import role_by_name
from reader.importers.pictures import picture_from
from reader.importers.signs import mark_sign

# Of the code points that Unicode keeps for a program's own use: what stands for a style's number
# or a heading's level, for the label of a list item, a cell's and a row's end, and a picture.
STYLE, LEVEL, LABEL, CELL, ROW, PICTURE = "\ufdd4", "\ufdd5", "\ufdd6", "\ufdd7", "\ufdd8", "\ufdd9"
SHOWN = re.compile(f"{PICTURE}([0-9]+);")
_SIGNS = re.compile(f"{PICTURE}[0-9]+;|\ufdd2[^\ufdd3]*\ufdd3")
_HEX = re.compile(r"(?:[0-9a-fA-F]{2}\s*){16,}")
_WORD = re.compile(r"\\[a-zA-Z]+-?\d* ?")
_STYLES = re.compile(r"\\(?:pard|s\d+)(?![a-zA-Z\d]) ?")  # a label's own say nothing of its line
_INNER = re.compile(r"\{[^{}]*\}")
_SHEET = re.compile(r"\{\\s(\d{1,5})(?!\d)(?:\\[a-zA-Z]+-?\d*|\s)*+([^\\{};]*+);\}")
_LAST_WORD = re.compile(r"^(?:-?\d+)? ?")
_DROPPED = frozenset(("nonshppict", "themedata", "datastore", "objdata", "picprop", "atnref"))


@dataclass(slots=True)
class RtfComment:
    """A comment: its id, its author and the RTF of what it says."""

    id: str
    author: str
    body: str


@dataclass(slots=True)
class Parts:
    """Collects the groups that `replace_groups` offers to `take`."""

    notes: list[str] = field(default_factory=list)  # the RTF of each
    comments: list[RtfComment] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)  # RTF, by "title" and "author"
    roles: dict[str, str] = field(default_factory=dict)  # by the number of the style
    _author: str = ""
    _boxes: list[str] = field(default_factory=list)  # of the shape that is open

    def take(self, word: str, group: str) -> str | None:
        """What takes the place of `group`, which begins with `word`; None leaves it."""
        inner = _body(word, group)
        if word == "footnote":
            self.notes.append(inner.replace("\\ftnalt", "", 1))
            return f"{{{len(self.notes)}}}"
        if word in ("title", "author"):
            self.facts.setdefault(word, inner)
            return ""
        if word == "stylesheet":
            roles = {number: role_by_name(name) for number, name in _SHEET.findall(group)}
            self.roles = {number: role for number, role in roles.items() if role}
            return ""
        if word in ("pict", "shppict", "shp", "shptxt"):
            return self._shape(word, group, inner)
        if word in ("atnauthor", "atrfstart", "atrfend", "annotation"):
            return self._comment(word, inner)
        if word == "listtext":
            return f"{{{LABEL}{_STYLES.sub('', group[1:])}"
        if word == "deleted":
            return "".join(_SIGNS.findall(group))
        return "" if word in _DROPPED else None

    def _comment(self, word: str, inner: str) -> str:
        if word == "atnauthor":
            self._author = inner
            return ""
        if word == "annotation":
            id_ = str(len(self.comments))
            self.comments.append(RtfComment(id_, self._author, inner))
            return mark_sign(AT + id_)
        # Word numbers the passages, and the comments follow in that order.
        return mark_sign((START if word == "atrfstart" else END) + inner.strip())

    def _shape(self, word: str, group: str, inner: str) -> str:
        if word == "pict":
            digits = _HEX.search(_WORD.sub(" ", _INNER.sub("", group[1:-1])))
            picture = picture_from(bytes.fromhex("".join(digits[0].split()))) if digits else None
            if picture is None:
                return ""
            self.pictures.append(picture)
            return f"{PICTURE}{len(self.pictures) - 1};"
        if word == "shptxt":
            self._boxes.append(inner)
            return ""
        boxes, self._boxes = self._boxes, []
        shown = SHOWN.findall(group)  # striprtf would pass over them here
        sign = f"{PICTURE}{shown[0]};" if shown else ""
        return sign + "".join(f"\\par {{{box}}}\\par " for box in boxes)


def _body(word: str, group: str) -> str:
    """What follows the control word `word` that `group` begins with."""
    before, _, after = group[1:-1].partition(f"\\{word}")
    return _LAST_WORD.sub("", after, count=1) if before.strip() in ("", "\\*") else group[1:-1]
