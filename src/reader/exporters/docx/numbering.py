"""The bullets of lists in a DOCX file."""

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from markupsafe import Markup

from reader.exporters.docx.units import twips
from reader.exporters.escaping import fill, joined

_BULLETS = "•–•"
_DEPTH = 7  # mm a level


def set_bullets(document: Document) -> None:
    """Make the one list of a new document the bullets that our styles refer to."""
    numbering = document.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    levels = joined([_level(at, sign) for at, sign in enumerate(_BULLETS)])
    told = fill(
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>{}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        levels,
    )
    numbering.extend(list(parse_xml(f"<w:numbering {nsdecls('w')}>{told}</w:numbering>")))


def _level(at: int, sign: str) -> Markup:
    return fill(
        '<w:lvl w:ilvl="{}"><w:numFmt w:val="bullet"/><w:lvlText w:val="{}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{}" w:hanging="{}"/></w:pPr></w:lvl>',
        at,
        sign,
        twips(_DEPTH * (at + 1)),
        twips(_DEPTH),
    )
