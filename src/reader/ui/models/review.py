"""What became of the highlights of a changed article, card by card. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.core.carry import Carry, CarryState, Decision, Place
from reader.core.content import Content
from reader.core.document import Document
from reader.session.wording import counted
from reader.store.reads import Reads

LIKELY = 900  # thousandths: changed passages more alike than this may be accepted all at once
_AROUND = 32  # code points shown on either side of a place, as anchors keep: most of a line
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DECIDED = (Decision.ACCEPTED, Decision.PLACED, Decision.KEPT)


class Group(StrEnum):
    """Where a card stands, by its heading; those that wait have none."""

    WAITING = ""
    DECIDED = "Decided"
    CORRECTED = "Changed by the correction"
    MOVED = "Moved"
    UNMOVED = "Unmoved"


@dataclass(frozen=True, slots=True)
class Spot:
    """A passage `start:end` (code points) with its words and what stands around them.

    `score` is in thousandths: how like the passage that was looked for.
    """

    start: int
    end: int
    paragraph: int
    before: str
    words: str
    after: str
    score: int


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """A carried highlight: where it stood, and the places proposed, or the one it took.

    `number` is that of the version it came from; `chosen` says which of the places is meant;
    `elsewhere` is the paragraph in which the words of one that is gone stand too, 0 for none.
    """

    carry: Carry
    number: int
    old: Spot
    places: tuple[Spot, ...]
    chosen: int = 0
    elsewhere: int = 0

    @property
    def group(self) -> Group:
        """The heading it belongs under."""
        if self.carry.is_waiting:
            return Group.WAITING
        if self.carry.decision in _DECIDED:
            return Group.DECIDED
        if not self.carry.state.is_sure:
            return Group.CORRECTED
        return Group.MOVED if self.carry.state is CarryState.MOVED else Group.UNMOVED

    @property
    def place(self) -> Spot | None:
        """The place that is meant."""
        return self.places[self.chosen] if self.places else None

    @property
    def is_likely(self) -> bool:
        """Whether it may be accepted unread: of two places that fit alike neither may."""
        likely = self.carry.state is CarryState.CHANGED and self.carry.score > LIKELY
        return likely and self.carry.is_waiting

    @property
    def state(self) -> str:
        """What became of it, in words."""
        match self.carry.decision:
            case Decision.ACCEPTED:
                return "Accepted"
            case Decision.PLACED:
                return "Placed by hand"
            case Decision.KEPT:
                return f"Kept on version {self.number}"
        match self.carry.state:
            case CarryState.CHANGED:
                return "Text changed"
            case CarryState.AMBIGUOUS:
                return "Two places fit" if len(self.places) > 1 else "Place not sure"
            case CarryState.GONE:
                return "Gone"
        return "Moved" if self.carry.state is CarryState.MOVED else "Unmoved"

    @property
    def likeness(self) -> str:
        """How like the old words the new ones are: "92 % alike"."""
        if self.place is None:
            return f"same words in ¶ {self.elsewhere}" if self.elsewhere else "no place found"
        return alike(self.place.score)

    @property
    def way(self) -> str:
        """From where to where: "¶ 4 → ¶ 2, exact"."""
        if self.carry.decision is Decision.KEPT or self.place is None:
            return f"¶ {self.old.paragraph}"
        was, now = self.old.paragraph, self.place.paragraph
        came = f"¶ {now}" if was == now else f"¶ {was} → ¶ {now}"
        exact = self.place.words == self.old.words
        return f"{came}, {'exact' if exact else alike(self.place.score)}"

    @property
    def shown(self) -> Carry:
        """The carry with the place that is meant as the one proposed."""
        if not self.chosen:
            return self.carry
        return _exchanged(self.carry)


def alike(score: int) -> str:
    """A score in words; rounded down, so that only what is the same is 100 %."""
    return "the same words" if score >= 1000 else f"{score // 10} % alike"


def review(
    read: Reads, document: Document, known: Iterable[ReviewCard] = ()
) -> tuple[ReviewCard, ...]:
    """The cards of all highlights that a document's current version found, in its order; those
    `known` are not made anew."""
    carries = read.carries(document.version_id)
    cards = {card.carry: card for card in known}
    fresh = [carry for carry in carries if carry not in cards]
    if fresh:
        numbers = {version.id: version.number for version in read.versions(document.id)}
        new = read.content(document.version_id)
        origins = {carry.from_version_id for carry in fresh}
        olds = {version_id: read.content(version_id) for version_id in origins}
        for carry in fresh:
            origin = carry.from_version_id
            cards[carry] = _card(carry, numbers[origin], olds[origin], new)
    return tuple(cards[carry] for carry in carries)


def summary(cards: Sequence[ReviewCard]) -> str:
    """How many followed by themselves, and how many wait, in a sentence each."""
    total = len(cards)
    if not total:
        return "There was no highlight to carry over."
    sure = sum(card.carry.decision is Decision.CARRIED for card in cards)
    waiting = sum(card.carry.is_waiting for card in cards)
    first = f"{sure:,} of {counted(total, 'highlight')} {'was' if sure == 1 else 'were'}"
    if sure in (0, total):
        all_ = f"All {total:,} highlights were" if total > 1 else "The one highlight was"
        first = all_ if sure else "No highlight was"
    told = f"{first} carried over without doubt."
    if not waiting:
        return told
    word = _NUMBERS[waiting].capitalize() if waiting < len(_NUMBERS) else f"{waiting:,}"
    return f"{told} {word} {'waits' if waiting == 1 else 'wait'} for you."


def _card(carry: Carry, number: int, old: Content, new: Content) -> ReviewCard:
    places = [place for place in (carry.place, carry.runner_up) if place]
    if carry.state is not CarryState.AMBIGUOUS or not carry.is_waiting:
        places = places[:1]
    was = Place(carry.old_start, carry.old_end, 1.0)
    words = old.text[was.start : was.end]
    return ReviewCard(
        carry, number, _spot(old, was), tuple(_spot(new, p) for p in places),
        elsewhere=0 if places else _elsewhere(words, new),
    )  # fmt: skip


def _elsewhere(words: str, new: Content) -> int:
    """The first paragraph with these very words, 0 for none; one word alone says nothing."""
    at = new.text.find(words) if " " in words else -1
    return new.paragraph_number(at) if at >= 0 else 0


def _spot(content: Content, place: Place) -> Spot:
    text, (start, end, score) = content.text, place
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = "…" + before[before.find(" ") + 1 :]
    if end + _AROUND < len(text):
        after = after[: after.rfind(" ") + 1].rstrip() + "…"
    number = content.paragraph_number(start)
    return Spot(start, end, number, before, text[start:end], after, round(score * 1000))


def _exchanged(carry: Carry) -> Carry:
    return replace(
        carry,
        new_start=carry.other_start,
        new_end=carry.other_end,
        score=carry.other_score or 0,
        other_start=carry.new_start,
        other_end=carry.new_end,
        other_score=carry.score,
    )
