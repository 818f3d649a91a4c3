"""OpenDocument texts: the paragraphs, lists, tables, notes, pictures and comments in them."""

from lxml import etree

from reader.core.document import Draft
from reader.errors import ImportFailed
from reader.importers.archive import Archive
from reader.importers.html_blocks import HtmlReader
from reader.importers.odt_html import BodyWriter
from reader.importers.odt_styles import Styles
from reader.importers.office_comments import place_comments
from reader.importers.office_facts import Facts, facts_from
from reader.importers.packed import Packed
from reader.importers.packed_pictures import PackedPictures
from reader.importers.xml_safe import local_name, parse_xml, text_of, too_deep

_BODY = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"
_MANIFEST = "META-INF/manifest.xml"


class OpenDocument(Packed):
    """`.odt` and its templates: notes at the end, insertions in, deletions out, comments apart."""

    name = "odt"
    version = "1"
    suffixes: tuple[str, ...] = (".odt", ".ott")
    media_type = "application/vnd.oasis.opendocument.text"
    title = "OpenDocument"

    def read(self, data: bytes, name: str) -> Draft:
        """The text in `data`; `ImportFailed` if it is damaged, locked or harmful."""
        archive = Archive(data, name)
        if b"encryption-data" in archive.read_if_there(_MANIFEST):
            raise ImportFailed(
                f"“{name}” is locked with a password; open it in the program that made it and save "
                "it without one."
            )
        body = _tree(archive, "content.xml")
        sheets = [_tree(archive, part) for part in ("styles.xml",) if part in archive]
        writer = BodyWriter(Styles([*sheets, body]), _formulas(archive, body))
        pictures = PackedPictures(archive)
        reader = HtmlReader(pictures.at)
        try:
            for text in body.iter(_BODY):
                reader.feed(writer.html(text))
        except RecursionError:
            raise too_deep(name) from None
        content = reader.build()
        facts = facts_from(_tree(archive, "meta.xml")) if "meta.xml" in archive else Facts()
        comments = place_comments(writer.remarks, content, reader.marks)
        return self.draft(data, name, content, facts, pictures.kept(), comments)


def _tree(archive: Archive, part: str) -> etree._Element:
    return parse_xml(archive.read(part), part, archive.name)


def _formulas(archive: Archive, body: etree._Element) -> dict[str, str]:
    """The characters of each formula, which is a part of its own, by its address."""
    found = {}
    for element in body.iter():
        if local_name(element) == "object":
            href = element.get("{http://www.w3.org/1999/xlink}href", "").removeprefix("./")
            part = f"{href}/content.xml"
            if href and part in archive:
                root = _tree(archive, part)
                if local_name(root) == "math":
                    for note in [e for e in root.iter() if local_name(e) == "annotation"]:
                        note.text = ""
                    found[href] = text_of(root)
    return found
