"""Where the parts of a highlight's card stand: its quote, notes, chips and paragraph."""

from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from reader.core.note import NoteKind
from reader.core.theme import ThemeTree
from reader.ui.fonts import chrome, serif
from reader.ui.models.highlight_filter import Card
from reader.ui.models.highlights_list import HighlightsList
from reader.ui.page.note_text import plain, said
from reader.ui.widgets.card_text import CardText
from reader.ui.widgets.chips import CHIP_HEIGHT, chip_width

PAD = 14  # pixels from the edge to the words
RULE = 12  # from the rule beside a note to its words
KIND = 18  # room for the icon of a question
BUBBLE = 28  # the side of the button beside the paragraph
QUOTE_PITCH = 22
_GAP = 6
_NOTE_PITCH = 19
_LINES = 3
_NOTES = 3  # in full; the rest is counted


@dataclass(frozen=True, slots=True)
class Chip:
    """A theme at `left`, `top` in the card."""

    left: int
    top: int
    width: int
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class CardLayout:
    """One card at one width, with the themes as they were."""

    card: Card
    themes: ThemeTree
    width: int
    quote: CardText
    notes: tuple[tuple[NoteKind, CardText, int], ...]  # the last: pixels below the card's top
    more: str
    more_top: int
    chips: tuple[Chip, ...]
    place: str
    height: int

    def fits(self, card: Card, themes: ThemeTree, width: int) -> bool:
        """Whether it is a layout of that very card, as things are."""
        return self.card is card and self.themes is themes and self.width == width


def lay_out(card: Card, width: int, model: HighlightsList) -> CardLayout:
    """Lay out `card`, `width` pixels wide."""
    inner = width - 2 * PAD
    quote = CardText(model.words(card.highlight), serif(15), inner, _LINES, QUOTE_PITCH)
    top = PAD - 3 + quote.height + _GAP
    notes: list[tuple[NoteKind, CardText, int]] = []
    for note in card.notes[:_NOTES]:
        room = inner - RULE - (0 if note.kind is NoteKind.NOTE else KIND)
        text = CardText(plain(said(note)), chrome(), room, _LINES, _NOTE_PITCH)
        notes.append((note.kind, text, top))
        top += text.height
        if by := model.by(note):
            signed = CardText(f"— {by}", chrome(11), inner - RULE, 1, _NOTE_PITCH)
            notes.append((NoteKind.NOTE, signed, top))
            top += signed.height
        top += _GAP
    hidden = len(card.notes) - _NOTES
    more = f"and {hidden} more" if hidden > 0 else ""
    more_top = top
    top += 18 if more else 0
    by = model.by(card.highlight)
    place = " · ".join(filter(None, (by, model.place(card.highlight))))
    chips, height = _lay_out_chips(card, width, top + 2, place, model)
    return CardLayout(
        card, model.themes, width, quote, tuple(notes), more, more_top, tuple(chips), place, height
    )


def _lay_out_chips(
    card: Card, width: int, top: int, place: str, model: HighlightsList
) -> tuple[list[Chip], int]:
    """The chips in lines, the last one short enough for the ¶; and the card's height."""
    chips: list[Chip] = []
    left, right = PAD, width - PAD
    for theme_id in card.highlight.themes:
        theme = model.themes.get(theme_id)
        if theme is None:
            continue
        wide = chip_width(theme.name, right - PAD)
        if left > PAD and left + wide > right:
            left, top = PAD, top + CHIP_HEIGHT + 4
        chips.append(Chip(left, top, wide, theme.name, theme.colour))
        left += wide + 5
    place_width = QFontMetricsF(chrome(11)).horizontalAdvance(place)
    if chips and left + BUBBLE + place_width > right:
        top += CHIP_HEIGHT
    return chips, top + (CHIP_HEIGHT if chips else 14) + PAD - 2
