"""Rows of a printed page: runs that stand on one line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from reader.importers.pdf_runs import RIGHT_TO_LEFT, Run

_INITIAL = 1.8  # of the common size: a single letter as large begins a chapter


@dataclass(slots=True)
class Row:
    """Runs on one line of a page, in the order they are read."""

    runs: list[Run]
    left: float = field(init=False)
    top: float = field(init=False)
    right: float = field(init=False)
    bottom: float = field(init=False)
    size: float = field(init=False)  # of most of its letters
    bold: float = field(init=False)  # how much of it is, from 0 to 1
    fixed: float = field(init=False)

    def __post_init__(self) -> None:
        main = max(self.runs, key=lambda run: len(run.chars))
        letters = sum(len(run.chars) for run in self.runs)
        self.bold = sum(run.bold * len(run.chars) for run in self.runs) / letters
        self.fixed = sum(run.fixed * len(run.chars) for run in self.runs) / letters
        self.left = min(run.left for run in self.runs)
        self.right = max(run.right for run in self.runs)
        self.top, self.bottom, self.size = main.top, main.bottom, main.size

    @property
    def page(self) -> int:
        """The page it is on, from 0."""
        return self.runs[0].page

    @property
    def text(self) -> str:
        """What it says, runs apart by a space."""
        return " ".join(run.text for run in self.runs)


def rows_of(runs: Sequence[Run]) -> list[Row]:
    """Runs set beside one another made into rows, from the top down."""
    common = median(run.size for run in runs) if runs else 0.0
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: _height(run, common)):
        for row in reversed(rows[-3:]):
            head = row[0]
            height = _height(run, common)
            if head.top <= height <= head.bottom or run.top <= head.middle <= run.bottom:
                row.append(run)
                if len(run.chars) > len(head.chars):
                    row[0], row[-1] = row[-1], row[0]
                break
        else:
            rows.append([run])
    return [Row(_in_order(row)) for row in rows]


def is_initial(run: Run, size: float) -> bool:
    """Whether `run` is a large first letter of a text that is set in `size`."""
    return len(run.chars) == 1 and run.size > _INITIAL * size and run.chars[0].isalpha()


def is_right_to_left(runs: Iterable[Run]) -> bool:
    """Whether most letters are Hebrew or Arabic."""
    text = "".join(run.text for run in runs)
    if text.isascii() or max(text) < "\u0590":
        return False
    return 2 * len(RIGHT_TO_LEFT.findall(text)) > sum(map(str.isalpha, text))


def _height(run: Run, common: float) -> float:
    """The y by which a run is put in a row: its middle, for a large initial that of its first
    line."""
    return run.top + 0.7 * common if is_initial(run, common) else run.middle


def _in_order(row: list[Run]) -> list[Run]:
    return sorted(row, key=lambda run: run.left, reverse=is_right_to_left(row))
