"""Sections of a DOCX file: the page, its head and its number."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.parts.hdrftr import FooterPart, HeaderPart
from markupsafe import Markup

from reader.core.direction import is_from_right
from reader.core.sheet import Sheet
from reader.exporters.docx.paragraphs import paragraph
from reader.exporters.docx.runs import text
from reader.exporters.docx.units import twips
from reader.exporters.escaping import NOTHING, fill
from reader.exporters.picture_room import text_width

_EDGE = 10  # mm from the edge of the page to head and foot
_FROM_TEXT = 200  # twips from a line's number to the line


def section(document: Document, sheet: Sheet) -> Markup:
    """The properties of the section that holds one sheet (ISO/IEC 29500-1, 17.6.17)."""
    paper = sheet.paper
    margin = twips(paper.margin)
    lines = fill(
        '<w:lnNumType w:countBy="{}" w:distance="{}" w:restart="continuous"/>',
        paper.line_numbers,
        _FROM_TEXT,
    )
    return fill(
        '<w:sectPr><w:headerReference w:type="default" r:id="{}"/>'
        '<w:footerReference w:type="default" r:id="{}"/>'
        '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
        '<w:type w:val="nextPage"/><w:pgSz w:w="{}" w:h="{}"/>'
        '<w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}"'
        ' w:header="{}" w:footer="{}" w:gutter="0"/>{}{}</w:sectPr>',
        _head(document, sheet),
        _foot(document),
        twips(paper.size.width),
        twips(paper.size.height),
        margin,
        margin + twips(0 if is_from_right(sheet.language) else paper.writing_margin),
        margin,
        margin + twips(paper.writing_margin if is_from_right(sheet.language) else 0),
        twips(_EDGE),
        twips(_EDGE),
        lines if paper.line_numbers else NOTHING,
        Markup("<w:bidi/>") if is_from_right(sheet.language) else NOTHING,
    )


def _head(document: Document, sheet: Sheet) -> str:
    left, right = sheet.running_head
    said = text(left) + text("\t" + right) if any(sheet.running_head) else NOTHING
    stop = fill('<w:tab w:val="right" w:pos="{}"/>', twips(text_width(sheet.paper)))
    tabs = fill("<w:tabs>{}</w:tabs>", stop)
    return _add(document, HeaderPart.new(document.part.package), "Header", tabs, said)


def _foot(document: Document) -> str:
    number = Markup('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    centred = Markup('<w:jc w:val="center"/>')
    return _add(document, FooterPart.new(document.part.package), "Footer", centred, number)


def _add(
    document: Document, part: HeaderPart | FooterPart, style: str, shape: Markup, said: Markup
) -> str:
    """Make one line all that a head or foot says; the name under which a section finds it."""
    line = paragraph(style, said, shape)
    for old in list(part.element):
        part.element.remove(old)
    part.element.extend(list(parse_xml(f"<w:hdr {nsdecls('w')}>{line}</w:hdr>")))
    kind = RELATIONSHIP_TYPE.HEADER if style == "Header" else RELATIONSHIP_TYPE.FOOTER
    return str(document.part.relate_to(part, kind))
