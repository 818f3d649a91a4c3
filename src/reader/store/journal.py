"""The journal: steps, their changes, and the undo and redo lists that follow from them. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

ERASED = "Erased"  # what a step is called once what it was about is erased


class StepKind(StrEnum):
    """`purge` is the emptying of the trash: nothing before it can be undone."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    PURGE = "purge"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done. `answers` names the step an undo or redo is about.

    `hash` covers the step's fields, its changes' digests and the hash of the step before.
    """

    id: int
    time: str
    coder_id: str
    label: str
    merge_key: str | None
    kind: StepKind
    answers: int | None
    hash: str = ""
    label_digest: str = ""

    @property
    def is_named_truly(self) -> bool:
        """Whether the name is the one that was recorded, or was erased since."""
        return self.label == ERASED or label_digest(self.label) == self.label_digest


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after a step, as JSON; None where there was no row.

    Emptying the trash erases images; `digest` stays, so that the chain can still be checked.
    """

    table: str
    row: str
    before: str | None
    after: str | None

    @property
    def digest(self) -> str:
        """SHA-256 in hex of table, row and both images."""
        parts = (self.table, self.row, _told(self.before), _told(self.after))
        return sha256("\x1f".join(parts).encode()).hexdigest()


def _told(image: str | None) -> str:
    return "" if image is None else image


def label_digest(label: str) -> str:
    """SHA-256 in hex of a step's name, which stays when the name itself is erased."""
    return sha256(label.encode()).hexdigest()


def chain(previous: str, step: Step, digests: Iterable[str]) -> str:
    """The hash of `step` (its own `hash` and `id` not counted) after a step hashed `previous`."""
    answers = "" if step.answers is None else str(step.answers)
    label = step.label_digest or label_digest(step.label)
    told = (previous, step.time, step.coder_id, label, step.merge_key or "", step.kind.value)
    return sha256("\x1f".join((*told, answers, *digests)).encode()).hexdigest()


@dataclass(slots=True)
class Entry:
    """What one undo takes back: one step, or a burst of steps with one merge key."""

    steps: list[int]
    label: str
    merge_key: str | None


@dataclass(slots=True)
class History:
    """The undo and redo lists, latest last; made by applying every step in order."""

    undo: list[Entry] = field(default_factory=list)
    redo: list[Entry] = field(default_factory=list)
    last_id: int = 0
    _open: bool = False  # may the next step still join the last entry?

    def entries(self, kind: StepKind) -> list[Entry]:
        """The list that a step of `kind` (undo or redo) takes its entry from."""
        return self.undo if kind is StepKind.UNDO else self.redo

    def apply(self, step: Step) -> None:
        """Take in the next step."""
        self.last_id = step.id
        if step.kind is StepKind.DO:
            self.redo.clear()
            last = self.undo[-1] if self.undo else None
            if self._open and last and step.merge_key and last.merge_key == step.merge_key:
                last.steps.append(step.id)
                last.label = step.label
            else:
                self.undo.append(Entry([step.id], step.label, step.merge_key))
            self._open = True
            return
        self._open = False
        if step.kind is StepKind.PURGE:
            self.undo.clear()
            self.redo.clear()
        elif step.kind is StepKind.UNDO:
            self._move(step.answers, self.undo, self.redo)
        else:
            self._move(step.answers, self.redo, self.undo)

    def _move(self, first_step: int | None, source: list[Entry], target: list[Entry]) -> None:
        for index in range(len(source) - 1, -1, -1):
            if source[index].steps[0] == first_step:
                target.append(source.pop(index))
                return


def compose(changes: Iterable[Change]) -> list[Change]:
    """The net change of each row, in the order rows were first touched; no-ops left out."""
    first: dict[tuple[str, str], Change] = {}
    for change in changes:
        key = (change.table, change.row)
        before = first[key].before if key in first else change.before
        first[key] = Change(change.table, change.row, before, change.after)
    return [change for change in first.values() if change.before != change.after]


def inverse(changes: Iterable[Change]) -> list[Change]:
    """What takes `changes` back, last first."""
    return [Change(c.table, c.row, c.after, c.before) for c in reversed(list(changes))]
