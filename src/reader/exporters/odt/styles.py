"""The file of named styles and pages of an ODT file."""

from markupsafe import Markup

from reader.core.direction import is_from_right
from reader.core.paper import Paper
from reader.core.sheet import Sheet
from reader.exporters.escaping import NOTHING, fill, joined
from reader.exporters.odt.names import shown, written
from reader.exporters.odt.runs import words
from reader.exporters.paragraph_looks import CODE, GREY, LOOKS, RULE, SANS, TIGHT, ParagraphLook
from reader.exporters.picture_room import text_width
from reader.exporters.templates import render

_BOLD = ' fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'
_ITALIC = ' fo:font-style="italic" style:font-style-complex="italic"'
_DIM = f' fo:color="{GREY.lower()}"'
_LINE = ' style:text-underline-style="{}" style:text-underline-width="auto"'
_SMALL = ' fo:font-size="{0}pt" style:font-size-complex="{0}pt"'
# Styles for letters.
_LETTERS = {
    "Aside": _DIM,
    "Paragraph number": _DIM + _SMALL.format(7.5),
    "Gap": _LINE.format("solid"),
    "Gap number": _DIM + _SMALL.format(8),
    "Gap answer": _BOLD + _LINE.format("solid"),
    "Gap of the partner": _BOLD + _LINE.format("dotted"),
    "Box title": _BOLD,
    "Table head": _BOLD,
}


def styles_file(sheets: tuple[Sheet, ...], paper: Paper, language: str) -> str:
    """styles.xml: the type of `paper`, and a page for each sheet."""
    pages = list(enumerate(sheets, 1))
    return render(
        "odt-styles.xml",
        face=paper.face,
        size=paper.type_size,
        letters=f"{paper.letter_spacing * paper.type_size:.2f}",
        language=language.partition("-")[0],
        country=language.partition("-")[2],
        is_complex=is_from_right(language),
        line_numbers=max((sheet.paper.line_numbers for sheet in sheets), default=0),
        paragraphs=[_paragraph(id_, look, paper) for id_, look in LOOKS.items()],
        letter_styles=[_letter_style(name, told) for name, told in _LETTERS.items()],
        heads=_heads(sheets),
        layouts=[_layout(at, sheet) for at, sheet in pages],
        masters=[_master(at, sheet) for at, sheet in pages],
    )


def _paragraph(look_id: str, look: ParagraphLook, paper: Paper) -> Markup:
    size = round(paper.type_size * look.scale, 1)
    pitch = size * (TIGHT if look.is_tight else paper.spacing)
    level = fill(' style:default-outline-level="{}"', look.level) if look.level else NOTHING
    bullets = Markup(' style:list-style-name="Bullets"') if look.bullet else NOTHING
    return fill(
        '<style:style style:name="{}" style:display-name="{}" style:family="paragraph"'
        ' style:parent-style-name="Standard"{}{}>'
        '<style:paragraph-properties fo:margin-top="{}pt" fo:margin-bottom="{}pt"'
        ' fo:margin-left="{}mm" fo:text-indent="{}mm" style:line-height-at-least="{}pt"{}/>'
        '<style:text-properties fo:font-size="{}pt" style:font-size-complex="{}pt"{}/>'
        "</style:style>",
        written(look_id),
        shown(look_id),
        level,
        bullets,
        look.above,
        look.below,
        look.start,
        -look.hanging,
        f"{pitch:.1f}",
        _keeping(look, paper),
        size,
        size,
        _face(look),
    )


def _keeping(look: ParagraphLook, paper: Paper) -> Markup:
    told = ' fo:keep-with-next="always"' if look.is_kept else ""
    told += ' fo:keep-together="always"' if look.is_kept or look.is_whole else ""
    told += f' fo:border-bottom="0.5pt solid {RULE.lower()}"' if look.is_ruled else ""
    told += ' fo:text-align="justify"' if paper.is_justified and look.is_flush else ""
    return Markup(told)


def _face(look: ParagraphLook) -> Markup:
    face = SANS if look.is_sans else CODE if look.is_code else ""
    told = f' style:font-name="{face}"' if face else ""
    told += _BOLD if look.is_bold else ""
    told += _ITALIC if look.is_italic else ""
    told += ' fo:text-transform="uppercase"' if look.is_capitals else ""
    told += _DIM if look.is_dim else ""
    return Markup(told)


def _letter_style(name: str, properties: str) -> Markup:
    return fill(
        '<style:style style:name="{}" style:display-name="{}" style:family="text">'
        "<style:text-properties{}/></style:style>",
        name.replace(" ", "_20_"),
        name,
        Markup(properties),
    )


def _layout(at: int, sheet: Sheet) -> Markup:
    paper, turned = sheet.paper, is_from_right(sheet.language)
    writing = paper.margin + paper.writing_margin
    return fill(
        '<style:page-layout style:name="Page{}"><style:page-layout-properties'
        ' fo:page-width="{}mm" fo:page-height="{}mm" style:print-orientation="portrait"'
        ' fo:margin-top="{}mm" fo:margin-bottom="{}mm" fo:margin-left="{}mm"'
        ' fo:margin-right="{}mm" style:writing-mode="{}"/>{}{}</style:page-layout>',
        at,
        paper.size.width,
        paper.size.height,
        paper.margin / 2,
        paper.margin / 2,
        writing if turned else paper.margin,
        paper.margin if turned else writing,
        "rl-tb" if turned else "lr-tb",
        _band("header", "bottom", paper.margin / 2),
        _band("footer", "top", paper.margin / 2),
    )


def _band(name: str, side: str, height: float) -> Markup:
    """The room of a head or foot: half a margin, so that the text begins at the whole of it."""
    return fill(
        '<style:{0}-style><style:header-footer-properties svg:height="{1}mm"'
        ' fo:min-height="{1}mm" fo:margin-{2}="2mm"/></style:{0}-style>',
        Markup(name),
        height,
        Markup(side),
    )


def _master(at: int, sheet: Sheet) -> Markup:
    left, right = sheet.running_head
    said = words(left) + words("\t" + right) if any(sheet.running_head) else NOTHING
    return fill(
        '<style:master-page style:name="Sheet{0}" style:page-layout-name="Page{0}">'
        '<style:header><text:p text:style-name="Head{0}">{1}</text:p></style:header>'
        '<style:footer><text:p text:style-name="Foot"><text:page-number'
        ' text:select-page="current">1</text:page-number></text:p></style:footer>'
        "</style:master-page>",
        at,
        said,
    )


def _heads(sheets: tuple[Sheet, ...]) -> Markup:
    """A style for the head of each sheet, whose right half stands at the end of its lines."""
    stop = (
        '<style:style style:name="Head{}" style:family="paragraph"'
        ' style:parent-style-name="Header"><style:paragraph-properties{}><style:tab-stops>'
        '<style:tab-stop style:position="{}mm" style:type="right"/></style:tab-stops>'
        "</style:paragraph-properties></style:style>"
    )
    mode = Markup(' style:writing-mode="rl-tb"')
    return joined(
        [
            fill(
                stop,
                at,
                mode if is_from_right(sheet.language) else NOTHING,
                f"{text_width(sheet.paper):.2f}",
            )
            for at, sheet in enumerate(sheets, 1)
        ]
    )
