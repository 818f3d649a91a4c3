"""RTF: striprtf reads the characters; headings, lists, tables, notes and pictures are told to it.

Before it reads, the control words that make structure get characters that stand for them; after
it has read, these are found in the text.
"""

import codecs
import re
from dataclasses import replace

from reader.core.content import Content
from reader.core.document import Draft
from reader.errors import ImportFailed
from reader.importers.base import make_draft
from reader.importers.office_comments import Remark, place_comments
from reader.importers.office_facts import named_title
from reader.importers.rtf_groups import Unbalanced, replace_groups
from reader.importers.rtf_parts import CELL, LEVEL, ROW, STYLE, Parts
from reader.importers.rtf_text import TextWriter, tidy

LARGEST = 40_000_000  # characters without the pictures; as much takes half a minute
_START = b"{\\rtf"
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_OWN = re.compile("[\ufdd0-\ufdef]")
_WORDS = (
    (re.compile(r"\\outlinelevel([0-8])(?!\d) ?"), LEVEL + r"\1;"),
    (re.compile(r"\\s(\d{1,5})(?!\d) ?"), STYLE + r"\1;"),
    (re.compile(r"\\pard(?![a-zA-Z]) ?"), STYLE + "0;\\\\pard "),  # back to the first style
    (re.compile(r"\\(?:nest)?cell(?![a-zA-Z]) ?"), CELL),
    (re.compile(r"\\(?:nest)?row(?![a-zA-Z]) ?"), ROW),
    (re.compile(r"\\(?:page|sect|column)(?![a-zA-Z]) ?"), r"\\par "),
    (re.compile(r"\\line(?![a-zA-Z]) ?"), " "),
    (re.compile(r"\\chftn(?![a-zA-Z]) ?"), ""),
    (re.compile(r"\\fldinst\{"), r"\\fldinst {"),  # or the address of a link is put into the text
)
# What striprtf raises on words and numbers that mean nothing; it checks little by itself.
_CONFUSED = (ValueError, TypeError, LookupError, OverflowError)


class RichText:
    """`.rtf` in any code page: notes at the end, insertions in, deletions out, comments apart."""

    name = "rtf"
    version = "1"
    suffixes: tuple[str, ...] = (".rtf",)
    media_type = "application/rtf"
    title = "RTF"

    def accepts(self, data: bytes, name: str) -> bool:
        """Whether `data` begins as RTF does, whatever it is called."""
        return data[:64].lstrip().startswith(_START)

    def read(self, data: bytes, name: str) -> Draft:
        """The text in `data`; `ImportFailed` if it is damaged."""
        parts = Parts()
        try:
            text = replace_groups(_OWN.sub("", _decoded(data)), parts.take)
            if len(text) > LARGEST:
                raise ImportFailed(
                    f"“{name}” has more than {LARGEST // 1_000_000} MB of text; "
                    "split it and import the parts."
                )
            writer = TextWriter(parts)
            writer.write(_plain(text))
            writer.write_notes([_plain(f"{{{note}}}") for note in parts.notes])
            told = {word: tidy(_plain(f"{{{said}}}")) for word, said in parts.facts.items()}
            remarks = _remarks(parts)
        except (*_CONFUSED, Unbalanced):
            raise ImportFailed(
                f"“{name}” is damaged or no proper RTF; open it in the program that made it and "
                "save it again."
            ) from None
        content: Content = writer.build()
        title = named_title(told.get("title", "")) or writer.title
        author = told.get("author", "")
        draft = make_draft(self, data, name, content, title=title, author=author)
        return replace(
            draft,
            pictures=tuple({picture.hash: picture for picture in parts.pictures}.values()),
            comments=place_comments(remarks, content, writer.marks),
        )


def _remarks(parts: Parts) -> list[Remark]:
    return [
        Remark(said.id, tidy(_plain(f"{{{said.author}}}")), _lines(_plain(f"{{{said.body}}}")), "")
        for said in parts.comments
    ]


def _lines(text: str) -> str:
    return "\n".join(filter(None, map(tidy, text.split("\n"))))


def _decoded(data: bytes) -> str:
    """RTF is ASCII; what is not, is in the code page that it names."""
    told = _CODE_PAGE.search(data[:4096])
    try:
        page = codecs.lookup(f"cp{told[1].decode()}").name if told else "cp1252"
        return data.decode(page, "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def _plain(text: str) -> str:
    from striprtf.striprtf import rtf_to_text

    for word, sign in _WORDS:
        text = word.sub(sign, text)
    plain: str = rtf_to_text(text, errors="replace")  # type: ignore[no-untyped-call]
    # Characters above U+FFFF come as two halves.
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
