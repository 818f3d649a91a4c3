"""The header: the details stand on the side where the title begins."""

import pytest

from reader.ui.page.header import Header
from reader.ui.page.view import PageView
from tests.ui.page.conftest import Show
from tests.ui.page.making import content

TEXT = content("Words.")


def inked(page: PageView) -> tuple[int, int]:
    """The first and the last column of pixels with ink in the line of details."""
    image = page.viewport().grab().toImage()
    paper = image.pixel(2, 2)
    bottom = page.passage_rect(0, 1).top() - 12
    rows = range(bottom - 50, bottom)

    def has_ink(x: int) -> bool:
        return any(image.pixel(x, y) != paper for y in rows)

    columns = [
        x for x in range(page.sheet.frame.left - 40, page.sheet.frame.right + 40) if has_ink(x)
    ]
    return columns[0], columns[-1]


@pytest.mark.parametrize(
    ("title", "at_right"), [("After the retreat", False), ("بعد الانسحاب", True)]
)
def test_details_begin_where_the_title_does(show: Show, title: str, at_right: bool) -> None:
    page = show(TEXT, header=Header(title, "A source  ·  1 min"))
    first, last = inked(page)
    frame = page.sheet.frame
    assert (frame.right - last < 4) is at_right
    assert (first - frame.left < 4) is not at_right
