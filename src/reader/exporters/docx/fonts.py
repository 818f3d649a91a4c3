"""The fonts of a DOCX file, and what stands in for those that a reader's machine lacks."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from markupsafe import Markup

from reader.exporters.escaping import fill, joined
from reader.exporters.paragraph_looks import CODE, SANS

# Another font of its kind that Word comes with, and the family for any other program.
_OTHERS = {SANS: ("Verdana", "swiss"), CODE: ("Consolas", "modern")}
_SERIF = ("Georgia", "roman")


def set_fonts(document: Document, face: str) -> None:
    """Tell for `face` and the other faces what may be used instead (ISO/IEC 29500-1, 17.8)."""
    told = joined([_font(name, *_OTHERS.get(name, _SERIF)) for name in sorted({face, SANS, CODE})])
    root = f'<?xml version="1.0" encoding="UTF-8"?><w:fonts {nsdecls("w")}>{told}</w:fonts>'
    for name, relation in list(document.part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            document.part.rels.pop(name)
    place = PackURI("/word/fontTable.xml")
    part = Part(place, CONTENT_TYPE.WML_FONT_TABLE, root.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _font(name: str, other: str, family: str) -> Markup:
    return fill(
        '<w:font w:name="{}"><w:altName w:val="{}"/><w:family w:val="{}"/></w:font>',
        name,
        other,
        family,
    )
