"""The styles of a DOCX file: what Word lists under "Styles", set as our pages are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from markupsafe import Markup

from reader.core.paper import Paper
from reader.exporters.direction import is_from_right
from reader.exporters.docx.units import half_points, twips
from reader.exporters.escaping import NOTHING, fill

_GREY = "5F5B55"  # dim words; 6.5:1 on white
_RULE = "8C8C8C"


@dataclass(frozen=True, slots=True)
class _Look:
    """How a paragraph style looks: `scale` of the type size, the rest as WordprocessingML.

    `above` and `below` are points, `start` and `hanging` millimetres.
    """

    name: str
    scale: float = 1
    above: float = 0
    below: float = 6
    start: float = 0
    hanging: float = 0
    paragraph: str = ""  # elements before w:spacing in 17.3.1.26
    run: str = ""  # elements before w:sz in 17.3.2.28
    is_sans: bool = False
    is_tight: bool = False  # single line pitch


_BOLD = "<w:b/><w:bCs/>"
_DIM = f'<w:color w:val="{_GREY}"/>'
_KEEP = "<w:keepNext/><w:keepLines/>"
_BELOW = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="{_RULE}"/></w:pBdr>'
_BULLET = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
_LOOKS: Final[Mapping[str, _Look]] = {
    "BodyText": _Look("Body Text"),
    "Title": _Look("Title", 1.7, 0, 4, paragraph=_KEEP, run=_BOLD, is_tight=True),
    "Heading2": _Look("Heading 2", 0.85, 14, 6, 0, 0, _KEEP, f"{_BOLD}<w:caps/>{_DIM}", True, True),
    "Heading3": _Look("Heading 3", 1.25, 14, 4, paragraph=_KEEP, run=_BOLD, is_tight=True),
    "Heading4": _Look("Heading 4", 1.1, 12, 4, paragraph=_KEEP, run=_BOLD, is_tight=True),
    "Heading5": _Look("Heading 5", 1, 10, 4, paragraph=_KEEP, run=_BOLD, is_tight=True),
    "Heading6": _Look("Heading 6", 1, 10, 4, paragraph=_KEEP, run="<w:i/><w:iCs/>"),
    "Quote": _Look("Quote", start=8),
    "List": _Look("List", below=3, start=7, hanging=7),
    "List2": _Look("List 2", below=3, start=14, hanging=7),
    "List3": _Look("List 3", below=3, start=21, hanging=7),
    "ListBullet": _Look("List Bullet", 1, 0, 3, 7, 7, _BULLET.format(0)),
    "ListBullet2": _Look("List Bullet 2", 1, 0, 3, 14, 7, _BULLET.format(1)),
    "ListBullet3": _Look("List Bullet 3", 1, 0, 3, 21, 7, _BULLET.format(2)),
    "Code": _Look("Code", 0.85, is_tight=True),
    "Caption": _Look("Caption", 0.85, 0, 8, run=_DIM, is_sans=True, is_tight=True),
    "Source": _Look("Source", 0.8, 0, 8, run=_DIM, is_sans=True, is_tight=True),
    "HeadNote": _Look("Head note", 1, 2, 10, run="<w:i/><w:iCs/>"),
    "Question": _Look("Question", 1, 8, 4, 8, 8, "<w:keepLines/>"),
    "Choice": _Look("Choice", 1, 0, 3, 15, 7, "<w:keepLines/>"),
    "Remark": _Look("Remark", 0.85, 0, 3, 6, 6, is_tight=True),
    "Small": _Look("Small", 0.85, 0, 3, is_tight=True),
    "AnswerLine": _Look("Answer line", 1, 0, 0, paragraph="<w:keepLines/>" + _BELOW),
    "BoxText": _Look("Box text", 0.95, 2, 2, is_sans=True),
    "TableText": _Look("Table text", 0.9, 0, 0, is_tight=True),
    "CardLabel": _Look("Card label", 0.75, 0, 4, run=_DIM, is_sans=True, is_tight=True),
    "CardText": _Look("Card text", 1.05, 0, 4),
    "CardSource": _Look("Card source", 0.75, 0, 0, run=_DIM, is_sans=True, is_tight=True),
    "Legend": _Look("Legend", 0.9, 4, 8, is_sans=True),
    "Fields": _Look("Fields", 0.85, 0, 12, run=_DIM, is_sans=True, is_tight=True),
    "Figure": _Look("Figure", 1, 6, 4, paragraph=_KEEP, is_tight=True),
    "FootnoteText": _Look("footnote text", 0.8, 0, 2, is_tight=True),
    "Header": _Look("Header", 0.75, 0, 0, run=_DIM, is_sans=True, is_tight=True),
    "Footer": _Look("Footer", 0.75, 0, 0, run=_DIM, is_sans=True, is_tight=True),
    "AfterTable": _Look("After table", 0.4, 0, 2, is_tight=True),
}
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
_SANS = "Inter"
_TIGHT = 1.25  # line pitch of what is small or large
_JUSTIFIED = ("BodyText", "Quote")
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
    told += [_paragraph_style(id_, look, paper) for id_, look in _LOOKS.items()]
    told += [_character_style(id_, *look) for id_, look in _CHARACTERS.items()]
    styles.extend(list(parse_xml(f"<w:styles {nsdecls('w')}>{''.join(told)}</w:styles>")))


def start_of(style_id: str) -> int:
    """How far a paragraph of that style is indented, in twips."""
    return twips(_LOOKS[style_id].start)


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


def _paragraph_style(style_id: str, look: _Look, paper: Paper) -> str:
    size = paper.type_size * look.scale
    pitch = size * (_TIGHT if look.is_tight else paper.spacing)
    is_justified = paper.is_justified and style_id in _JUSTIFIED
    level = re.fullmatch(r"(Title|Heading)(\d?)", style_id)
    outline = fill('<w:outlineLvl w:val="{}"/>', int(level[2] or 1) - 1) if level else NOTHING
    return fill(
        '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{}'
        '<w:spacing w:before="{}" w:after="{}" w:line="{}" w:lineRule="atLeast"/>'
        '<w:ind w:left="{}" w:hanging="{}"/>{}{}</w:pPr><w:rPr>{}{}'
        '<w:sz w:val="{}"/><w:szCs w:val="{}"/></w:rPr></w:style>',
        style_id,
        look.name,
        Markup(look.paragraph),
        round(look.above * 20),
        round(look.below * 20),
        round(pitch * 20),
        twips(look.start),
        twips(look.hanging),
        Markup('<w:jc w:val="both"/>') if is_justified else NOTHING,
        outline,
        _fonts(_SANS) if look.is_sans else NOTHING,
        Markup(look.run),
        half_points(size),
        half_points(size),
    )


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
