"""The frame of a page: where on the paper its text stands. Points, from the top left corner."""

from dataclasses import dataclass

from reader.core.paper import PageSize, Paper

POINTS = 72 / 25.4  # to a millimetre
_HEAD = 0.62  # of the margin: where the baseline of the running head and of the page number is


@dataclass(frozen=True, slots=True)
class Frame:
    """One page of a sheet; the text stands between `left` and `right`, `top` and `bottom`.

    `head` and `foot` are the baselines of what is said in the margins above and below;
    `from_right`: what stands side by side begins on the right, as the lines of the sheet do.
    """

    size: PageSize
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    head: float
    foot: float
    from_right: bool = False

    @property
    def column(self) -> float:
        """The width of the text."""
        return self.right - self.left

    @property
    def room(self) -> float:
        """The height of the text."""
        return self.bottom - self.top

    def place(self, x: float, width: float) -> float:
        """Where something stands that is `width` wide and would begin at `x` if lines began on the
        left."""
        return self.left + self.right - x - width if self.from_right else x


def frame(paper: Paper, *, from_right: bool = False) -> Frame:
    """The frame that a paper asks for; `from_right`: lines end on the left, where there is then
    the margin to write in."""
    width, height = paper.size.width * POINTS, paper.size.height * POINTS
    margin, writing = paper.margin * POINTS, paper.writing_margin * POINTS
    return Frame(
        size=paper.size,
        width=width,
        height=height,
        left=margin + (writing if from_right else 0),
        right=width - margin - (0 if from_right else writing),
        top=margin,
        bottom=height - margin,
        head=_HEAD * margin,
        foot=height - margin + (1 - _HEAD) * margin + 6,
        from_right=from_right,
    )
