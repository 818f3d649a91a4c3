"""Where the parts of a carried highlight's card stand: state, words, places and buttons."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF

from reader.core.carry import CarryState, Decision
from reader.ui.colours import Colours
from reader.ui.fonts import chrome, serif
from reader.ui.models.changed_words import Change, changed_words
from reader.ui.models.review import Group, ReviewCard, Spot
from reader.ui.widgets.marked_text import Inked, MarkedText

PAD = 14  # pixels from the edge to the words
HEAD = 21  # the line that says what became of it
BUTTON = 26  # the height of a button
RING = 14  # the side of the circle beside a place to choose
INDENT = RING + 8
SMALL = 16  # a line of small words
_PITCH = 22
_GAP = 7
_EDGE = 8  # kept free right of the buttons: three fit into a card of the usual width
_LINES = 6  # of a passage with its changes, which are cut to about as much
_FEW = 3  # lines of a passage that stands unchanged, or of a place to choose


class Act(Enum):
    """What a button on a card does."""

    ACCEPT = auto()
    PLACE = auto()
    KEEP = auto()
    AGAIN = auto()
    FIRST = auto()  # of two places
    SECOND = auto()


@dataclass(frozen=True, slots=True)
class Button:
    """A button in the card; `is_main` is what Enter does."""

    box: QRect
    text: str
    act: Act
    is_main: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A place to choose, with the line above it, at `top` in the card."""

    top: int
    box: QRect
    told: str
    text: MarkedText
    act: Act


@dataclass(frozen=True, slots=True)
class ReviewLayout:
    """One card at one width in one palette. `way` is "" where the head says enough."""

    card: ReviewCard
    colours: Colours
    width: int
    head: str
    aside: str
    words: MarkedText
    words_top: int
    choices: tuple[Choice, ...]
    way: str
    way_top: int
    buttons: tuple[Button, ...]
    height: int

    def fits(self, card: ReviewCard, colours: Colours, width: int) -> bool:
        """Whether it is a layout of that very card, as things are."""
        return self.card == card and self.colours is colours and self.width == width

    def act_at(self, x: int, y: int) -> Act | None:
        """What a press there does, in pixels from the card's corner."""
        parts: tuple[Button | Choice, ...] = (*self.buttons, *self.choices)
        for part in parts:
            if part.box.contains(x, y):
                return part.act
        return None


def lay_out(card: ReviewCard, width: int, colours: Colours) -> ReviewLayout:
    """Lay out `card`, `width` pixels wide."""
    is_open = card.group in (Group.WAITING, Group.DECIDED)
    waits = card.group is Group.WAITING
    top = PAD - 3 + (HEAD if is_open else 0)
    words = _words(card, width - 2 * PAD, colours)
    words_top = top
    top += words.height
    choices = tuple(_choices(card, top, width, colours)) if waits and len(card.places) > 1 else ()
    if choices:
        top = choices[-1].box.bottom() + 1
    way_top = top + 2
    top += 0 if waits else SMALL + 2
    buttons = tuple(_buttons(card, top + _GAP, width - _EDGE)) if is_open else ()
    bottom = buttons[-1].box.bottom() + 1 if buttons else top
    head, aside = (card.state, card.likeness if waits else "") if is_open else ("", "")
    way = "" if waits else card.way
    return ReviewLayout(
        card, colours, width, head, aside, words, words_top, choices, way, way_top, buttons,
        bottom + PAD - 2,
    )  # fmt: skip


def acts(card: ReviewCard) -> dict[Act, str]:
    """What can be done with a card, in words, the first by Enter too."""
    keep = {Act.KEEP: f"Keep on version {card.number}"}
    if card.group is Group.DECIDED:
        return {Act.AGAIN: "Decide again"}
    if card.group is not Group.WAITING:
        return {}
    if not card.places:
        return {Act.PLACE: "Place by hand", **keep}
    return {Act.ACCEPT: "Accept", Act.PLACE: "Place by hand", **keep}


def _words(card: ReviewCard, width: int, colours: Colours) -> MarkedText:
    """The old words; with what changed in them where there is one place to compare with, the one
    proposed or the one taken."""
    font, old = serif(15), card.old.words
    proposed = not card.group.value and card.carry.state is not CarryState.AMBIGUOUS
    taken = card.carry.decision in (Decision.ACCEPTED, Decision.PLACED)
    if card.places and (proposed or taken):
        return MarkedText(_changes(old, card.places[0], colours), font, width, _LINES, _PITCH)
    lines = 1 if card.carry.state.is_sure else _FEW
    return MarkedText([Inked(old, colours.ink)], font, width, lines, _PITCH)


def _changes(old: str, place: Spot, colours: Colours) -> Iterator[Inked]:
    for change, words in changed_words(old, place.words):
        is_gone = change is Change.REMOVED
        yield Inked(words, colours.dim if is_gone else colours.ink, is_gone, change is Change.ADDED)


def _choices(card: ReviewCard, top: int, width: int, colours: Colours) -> Iterator[Choice]:
    for place, act in zip(card.places, (Act.FIRST, Act.SECOND), strict=False):
        runs = (
            Inked(place.before, colours.dim),
            Inked(place.words, colours.ink),
            Inked(place.after, colours.dim),
        )
        text = MarkedText(runs, serif(14), width - 2 * PAD - INDENT, _FEW + 1, _PITCH - 2)
        height = _GAP + SMALL + text.height
        box = QRect(PAD, top, width - 2 * PAD, height)
        likeness = "exact" if place.words == card.old.words else f"{place.score // 10} % alike"
        yield Choice(top + _GAP, box, f"¶ {place.paragraph} · {likeness}", text, act)
        top += height


def _buttons(card: ReviewCard, top: int, right: int) -> Iterator[Button]:
    left = PAD
    for number, (act, text) in enumerate(acts(card).items()):
        is_main = number == 0 and act is not Act.AGAIN
        shown = f"{text} ↵" if act is Act.ACCEPT else text
        wide = round(QFontMetricsF(chrome(12, 500)).horizontalAdvance(shown)) + 14
        if left > PAD and left + wide > right + 1:
            left, top = PAD, top + BUTTON + 5
        yield Button(QRect(left, top, wide, BUTTON), shown, act, is_main)
        left += wide + 5
