"""The styles of a DOCX file: what Word lists under "Styles", set as our pages are."""

from collections.abc import Mapping
from typing import Final

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from markupsafe import Markup

from reader.core.direction import is_from_right
from reader.core.paper import Paper
from reader.exporters.docx.units import half_points, twips
from reader.exporters.escaping import NOTHING, fill
from reader.exporters.paragraph_looks import CODE, GREY, LOOKS, RULE, SANS, TIGHT, ParagraphLook

_BOLD = "<w:b/><w:bCs/>"
_DIM = f'<w:color w:val="{GREY[1:]}"/>'
# Character styles: name and run properties.
_CHARACTERS: Final[Mapping[str, tuple[str, str]]] = {
    "Aside": ("Aside", _DIM),
    "Hyperlink": ("Hyperlink", '<w:color w:val="1F5A8C"/><w:u w:val="single"/>'),
    "FootnoteReference": ("footnote reference", '<w:vertAlign w:val="superscript"/>'),
    "ParagraphNumber": ("Paragraph number", _DIM + '<w:sz w:val="15"/><w:szCs w:val="15"/>'),
    "Gap": ("Gap", '<w:u w:val="single"/>'),
    "GapNumber": ("Gap number", _DIM + '<w:sz w:val="16"/><w:szCs w:val="16"/>'),
    "GapAnswer": ("Gap answer", _BOLD + '<w:u w:val="single"/>'),
    "GapOpen": ("Gap of the partner", _BOLD + '<w:u w:val="dotted"/>'),
    "BoxTitle": ("Box title", _BOLD),
    "TableHead": ("Table head", _BOLD),
}
# What every document needs (17.7.4.17): the style that others rest on, one of each kind.
_BASES: Final = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>",
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    "</w:style>",
)


def set_styles(document: Document, paper: Paper, language: str) -> None:
    """Give a new document our styles instead of those it came with, in the type of `paper`."""
    styles = document.styles.element
    for style in list(styles):
        styles.remove(style)
    told = [_defaults(paper, language), *_BASES]
    told += [_paragraph_style(id_, look, paper) for id_, look in LOOKS.items()]
    told += [_character_style(id_, *said) for id_, said in _CHARACTERS.items()]
    styles.extend(list(parse_xml(f"<w:styles {nsdecls('w')}>{''.join(told)}</w:styles>")))


def _defaults(paper: Paper, language: str) -> str:
    letters = fill('<w:spacing w:val="{}"/>', round(paper.letter_spacing * paper.type_size * 20))
    return fill(
        "<w:docDefaults><w:rPrDefault><w:rPr>{}{}"
        '<w:sz w:val="{}"/><w:szCs w:val="{}"/><w:lang w:val="{}" w:bidi="{}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
        _fonts(paper.face),
        letters if paper.letter_spacing else NOTHING,
        half_points(paper.type_size),
        half_points(paper.type_size),
        language or "en",
        language if is_from_right(language) else "ar",
    )


def _paragraph_style(style_id: str, look: ParagraphLook, paper: Paper) -> str:
    size = paper.type_size * look.scale
    pitch = size * (TIGHT if look.is_tight else paper.spacing)
    return fill(
        '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{}'
        '<w:spacing w:before="{}" w:after="{}" w:line="{}" w:lineRule="atLeast"/>'
        '<w:ind w:left="{}" w:hanging="{}"/>{}{}</w:pPr><w:rPr>{}'
        '<w:sz w:val="{}"/><w:szCs w:val="{}"/></w:rPr></w:style>',
        style_id,
        look.name,
        _keeping(look),
        round(look.above * 20),
        round(look.below * 20),
        round(pitch * 20),
        twips(look.start),
        twips(look.hanging),
        Markup('<w:jc w:val="both"/>') if paper.is_justified and look.is_flush else NOTHING,
        fill('<w:outlineLvl w:val="{}"/>', look.level - 1) if look.level else NOTHING,
        _letters(look),
        half_points(size),
        half_points(size),
    )


def _keeping(look: ParagraphLook) -> Markup:
    """What stands before the spacing of a paragraph, in the order of 17.3.1.26."""
    told = NOTHING
    if look.is_kept:
        told += Markup("<w:keepNext/>")
    if look.is_kept or look.is_whole:
        told += Markup("<w:keepLines/>")
    if look.bullet:
        number = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
        told += fill(number, look.bullet - 1)
    # Lines of the article alone are counted, and LibreOffice counts in all sections or in none.
    told += Markup("<w:suppressLineNumbers/>")
    if look.is_ruled:
        line = '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{}"/>'
        told += fill("<w:pBdr>{}</w:pBdr>", fill(line, RULE[1:]))
    return told


def _letters(look: ParagraphLook) -> Markup:
    """What stands before the size of letters, in the order of 17.3.2.28."""
    face = SANS if look.is_sans else CODE if look.is_code else ""
    told = _fonts(face) if face else NOTHING
    if look.is_bold:
        told += Markup(_BOLD)
    if look.is_italic:
        told += Markup("<w:i/><w:iCs/>")
    if look.is_capitals:
        told += Markup("<w:caps/>")
    return told + Markup(_DIM) if look.is_dim else told


def _character_style(style_id: str, name: str, run: str) -> str:
    return fill(
        '<w:style w:type="character" w:styleId="{}"><w:name w:val="{}"/><w:qFormat/>'
        "<w:rPr>{}</w:rPr></w:style>",
        style_id,
        name,
        Markup(run),
    )


def _fonts(face: str) -> Markup:
    return fill('<w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:cs="{0}"/>', face)
