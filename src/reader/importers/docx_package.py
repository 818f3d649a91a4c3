"""The parts of a Word document (ECMA-376), read with care and made ready for mammoth.

Mammoth knows most of the format. What it does not know is put in words that it does: fields,
formulas and ruby become plain runs, styles get the names that our style map has.
"""

import zipfile
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from reader.errors import ImportFailed
from reader.importers.archive import Archive, resolve
from reader.importers.docx_numbering import Numbering
from reader.importers.docx_styles import Styles
from reader.importers.signs import has_signs, without_signs
from reader.importers.xml_safe import local_name, parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# The names of the strict form, ISO/IEC 29500-1, for those of the form that everybody writes.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", _M[1:-1].encode()),
)
_MAIN = "officeDocument"
_TEXTS = ("footnotes", "endnotes")
_FIELD_END = f"{W}fldChar"
_DEEPEST_FIELD = 50  # nobody writes three
MOST_ELEMENTS = 1_000_000  # a book of 200,000 words in which each has a look of its own
_TYPES = "[Content_Types].xml"
_UNWRAPPED = ("fldSimple", "dir", "bdo", "rubyBase", "ruby")
_RENAMED = {f"{W}cr": f"{W}br", f"{W}ptab": f"{W}tab"}


@dataclass(slots=True)
class Package:
    """A Word document: its main part and its notes, as trees that may be changed, and the rest."""

    archive: Archive
    main: str
    texts: dict[str, etree._Element]  # by the name of the part, the main one first
    related: dict[str, str]  # the parts that the main one names, by what they are
    styles: Styles

    def packed(self) -> BytesIO:
        """A Word document of these trees with only what mammoth needs, for it to read."""
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as packed:
            for part in self._needed():
                packed.writestr(part, self._bytes_of(part))
        buffer.seek(0)
        return buffer

    def _needed(self) -> list[str]:
        needed = [_TYPES, "_rels/.rels", *self.texts, *map(_relations, self.texts)]
        needed += [self.related.get(kind, "") for kind in ("styles", "numbering")]
        needed += [path for path in self.archive.paths if "/media/" in path]
        return [path for path in dict.fromkeys(needed) if path in self.archive]

    def _bytes_of(self, part: str) -> bytes:
        if part in self.texts:
            return bytes(etree.tostring(self.texts[part], encoding="utf-8"))
        data = self.archive.read(part)
        if part.endswith((".xml", ".rels")):
            tree = parse_xml(_transitional(data), part, self.archive.name)
            return bytes(etree.tostring(tree, encoding="utf-8"))
        return data


def open_package(data: bytes, name: str) -> Package:
    """The parts of the Word document in `data`; ImportFailed if it is damaged or harmful."""
    archive = Archive(data, name)
    main = _related(archive, "").get(_MAIN, "word/document.xml")
    related = _related(archive, main)
    sheet = related.get("styles", "")
    styles = Styles(read_part(archive, sheet) if sheet else None)
    texts = {main: read_part(archive, main)}
    for kind in _TEXTS:
        if kind in related:
            texts[related[kind]] = read_part(archive, related[kind])
    numbers = related.get("numbering", "")
    numbering = Numbering(read_part(archive, numbers)) if numbers else None
    if sum(1 for tree in texts.values() for _ in tree.iter()) > MOST_ELEMENTS:
        raise ImportFailed(
            f"“{name}” is made of more than {MOST_ELEMENTS:,} pieces; "
            "split it, or save it as text (.txt) and import that."
        )
    for tree in texts.values():
        _make_plain(tree)
        if numbering:
            numbering.mark_items(tree, styles.lists())
        styles.name_roles(tree)
    return Package(archive, main, texts, related, styles)


def read_part(archive: Archive, path: str) -> etree._Element:
    """The tree of the part at `path`."""
    return parse_xml(_transitional(archive.read(path)), path, archive.name)


def _transitional(data: bytes) -> bytes:
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


def _relations(part: str) -> str:
    folder, slash, name = part.rpartition("/")
    return f"{folder}{slash}_rels/{name}.rels"


def _related(archive: Archive, part: str) -> dict[str, str]:
    """The parts that `part` names ("" is the package itself) and that are there, by kind."""
    path = _relations(part)
    found: dict[str, str] = {}
    for relation in read_part(archive, path) if path in archive else ():
        target = resolve(part, relation.get("Target", ""))
        if relation.get("TargetMode") != "External" and target in archive:
            found.setdefault(relation.get("Type", "").rpartition("/")[2], target)
    return found


def _make_plain(tree: etree._Element) -> None:
    """Put what mammoth would pass over in words that it knows."""
    for choice in tree.iter(f"{_MC}AlternateContent"):
        _choose(choice)
    for formula in list(tree.iter(f"{_M}oMath")):
        _spell_formula(formula)
    if _fields_within_fields(tree) > _DEEPEST_FIELD:
        etree.strip_elements(tree, _FIELD_END, with_tail=False)
    etree.strip_elements(tree, f"{W}rt", with_tail=False)
    etree.strip_tags(tree, *(W + name for name in _UNWRAPPED), f"{_M}oMathPara")
    for element in tree.iter():
        if element.tag in _RENAMED:
            element.tag = _RENAMED[element.tag]
        elif local_name(element) == "blip":
            element.attrib.pop(f"{_R}link", None)  # a picture that is not in the file
        elif element.text and has_signs(element.text):
            element.text = without_signs(element.text)


def _fields_within_fields(tree: etree._Element) -> int:
    """How many fields are open inside one another, at most; mammoth goes through them at each."""
    depth = deepest = 0
    for end in tree.iter(_FIELD_END):
        kind = end.get(f"{W}fldCharType", "")
        depth = max(0, depth + (kind == "begin") - (kind == "end"))
        deepest = max(deepest, depth)
    return deepest


def _choose(alternatives: etree._Element) -> None:
    """Mammoth takes the fallback, in which pictures have lost what they show in words."""
    choice, fallback = alternatives.find(f"{_MC}Choice"), alternatives.find(f"{_MC}Fallback")
    if choice is None:
        return
    is_picture = next(choice.iter(f"{_A}blip"), None) is not None
    if fallback is None or (is_picture and next(choice.iter(f"{W}txbxContent"), None) is None):
        if fallback is not None:
            alternatives.remove(fallback)
        choice.tag = f"{_MC}Fallback"


def _spell_formula(formula: etree._Element) -> None:
    """Make a formula a run of its characters."""
    text = "".join(part.text or "" for part in formula.iter(f"{_M}t"))
    tail, formula.tail = formula.tail, None
    formula.clear()
    formula.tag, formula.tail = f"{W}r", tail
    etree.SubElement(formula, f"{W}t").text = text
