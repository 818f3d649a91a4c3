"""Word documents: mammoth makes HTML of them, which is read like any other."""

import re
from collections.abc import Iterator
from typing import Any
from xml.parsers.expat import ExpatError

from reader.core.content import Content
from reader.core.document import Comment, Draft, Picture
from reader.importers.docx_comments import mark_comments, read_remarks
from reader.importers.docx_package import Package, open_package, read_part
from reader.importers.docx_styles import STYLE_MAP
from reader.importers.html_blocks import HtmlReader
from reader.importers.office_comments import place_comments
from reader.importers.office_facts import Facts, facts_from
from reader.importers.packed import Packed
from reader.importers.pictures import picture_from
from reader.importers.stopping import may_stop
from reader.importers.xml_safe import too_deep

# A note's mark, and the way back to it, which a printed page has not.
_NOTE_MARK = re.compile(r'(<a href="#(?:foot|end)note-[^"]*" id="[^"]*">)\[(\d+)\]</a>')
_WAY_BACK = re.compile(r'<a href="#(?:foot|end)note-ref-[^"]*">↑</a>')
_AT_ONCE = 100  # paragraphs; some milliseconds
# What mammoth raises on XML that is not as the format has it; it checks little by itself.
_CONFUSED = (
    ValueError, LookupError, TypeError, AttributeError, OSError, AssertionError, OverflowError,
    ExpatError,
)  # fmt: skip


class WordDocument(Packed):
    """`.docx` and its kin: notes at the end, insertions in, deletions out, comments apart."""

    name = "docx"
    version = "1"
    suffixes: tuple[str, ...] = (".docx", ".docm", ".dotx", ".dotm")
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    title = "Word"

    def read(self, data: bytes, name: str) -> Draft:
        """The document in `data`; `ImportFailed` if it is damaged, locked or harmful."""
        package = open_package(data, name)
        for tree in package.texts.values():
            mark_comments(tree)
        pictures: dict[str, Picture] = {}
        reader = HtmlReader(pictures.get)
        reader.feed(_to_html(package, pictures))
        content = reader.build()
        comments = _comments(package, content, reader.marks)
        return self.draft(data, name, content, _facts(package), pictures.values(), comments)


def _to_html(package: Package, pictures: dict[str, Picture]) -> str:
    """The HTML of `package`; `pictures` is filled with those in it, by the `src` they have."""
    import mammoth  # type: ignore[import-untyped]

    def keep(image: Any) -> dict[str, str]:
        try:
            with image.open() as file:
                picture = picture_from(file.read())
        except (KeyError, OSError, ValueError):
            return {"src": ""}  # it is not in the file
        if picture is None:
            return {"src": ""}
        pictures[f"cid:{picture.hash}"] = picture
        return {"src": f"cid:{picture.hash}"}

    try:
        html: str = mammoth.convert_to_html(
            package.packed(),
            style_map=STYLE_MAP,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(keep),
            transform_document=_watched,
        ).value
    except RecursionError:
        raise too_deep(package.archive.name) from None
    except _CONFUSED as error:
        raise package.archive.damaged() from error
    return _NOTE_MARK.sub(r"\1\2</a>", _WAY_BACK.sub("", html))


class _Watched(list[Any]):
    """The parts of a document; whoever goes through them asks now and then whether to go on."""

    def __iter__(self) -> Iterator[Any]:
        for count, part in enumerate(super().__iter__()):
            if count % _AT_ONCE == 0:
                may_stop()
            yield part


def _watched(document: Any) -> Any:
    return document.copy(children=_Watched(document.children))


def _facts(package: Package) -> Facts:
    for path in package.archive.paths:
        if path.endswith("docProps/core.xml"):
            return facts_from(read_part(package.archive, path))
    return Facts()


def _comments(
    package: Package, content: Content, marks: list[tuple[int, str]]
) -> tuple[Comment, ...]:
    path = package.related.get("comments")
    remarks = read_remarks(read_part(package.archive, path)) if path else ()
    return place_comments(remarks, content, marks)
