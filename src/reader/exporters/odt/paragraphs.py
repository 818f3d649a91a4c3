"""Paragraphs in OpenDocument, and what is set beside their named styles."""

from markupsafe import Markup

from reader.core.direction import is_from_right
from reader.exporters.escaping import NOTHING, fill, joined
from reader.exporters.paragraph_looks import DEEPEST, ParagraphLook

_MARGIN = 8  # mm; room for a number of three figures beside the text


def paragraph(style: str, said: Markup) -> Markup:
    """A finished paragraph."""
    return fill('<text:p text:style-name="{}">{}</text:p>', style, said)


def direction(turned: bool, usual: bool) -> Markup:
    """The direction of a paragraph where its page does not say it."""
    if turned:  # LibreOffice takes "start" as left
        return Markup(' style:writing-mode="rl-tb" fo:text-align="right"')
    return Markup(' style:writing-mode="lr-tb" fo:text-align="left"') if usual else NOTHING


def speech(language: str) -> Markup:
    """The language of letters, so that spelling is checked in it."""
    name, _, country = language.partition("-")
    if is_from_right(language):
        told = '<style:text-properties style:language-complex="{}" style:country-complex="{}"/>'
    else:
        told = '<style:text-properties fo:language="{}" fo:country="{}"/>'
    return fill(told, name, country or "none")


def in_margin(look: ParagraphLook, *, is_marked: bool) -> tuple[Markup, Markup]:
    """What lets a number stand before a paragraph; its marker, if there is one, stays in line."""
    indent = fill(' fo:margin-left="{}mm" fo:text-indent="-{}mm"', look.start, look.start + _MARGIN)
    # Places of tabs are told from the indent of the paragraph.
    places = [-look.hanging, 0] if is_marked else [0]
    stops = joined([fill('<style:tab-stop style:position="{}mm"/>', place) for place in places])
    return indent, fill("<style:tab-stops>{}</style:tab-stops>", stops)


def unmarked(look: ParagraphLook) -> Markup:
    """What keeps a paragraph that has no marker from hanging, where its style does."""
    indent = ' fo:margin-left="{}mm" fo:text-indent="0mm"'
    return fill(indent, look.start - look.hanging) if look.hanging else NOTHING


def listed(made: Markup, level: int) -> Markup:
    """An item at that depth of the list of bullets."""
    deeper = made
    for _ in range(min(max(level, 1), DEEPEST)):
        deeper = fill("<text:list><text:list-item>{}</text:list-item></text:list>", deeper)
    return Markup('<text:list text:style-name="Bullets">') + deeper[len("<text:list>") :]
