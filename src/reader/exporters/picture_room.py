"""How large a picture of an article is printed."""

from reader.core.document import Picture
from reader.core.paper import TALLEST_PICTURE, Paper

_MM_A_PIXEL = 25.4 / 96  # CSS 2.1, section 4.3.2: a pixel is 1/96 inch


def text_width(paper: Paper) -> float:
    """Millimetres between the margins."""
    return paper.size.width - 2 * paper.margin - paper.writing_margin


def printed_size(picture: Picture, paper: Paper) -> tuple[float, float]:
    """Width and height in mm, never larger than it is on a screen; 0, 0 if it has no size."""
    if picture.width <= 0 or picture.height <= 0:
        return 0, 0
    width, height = picture.width * _MM_A_PIXEL, picture.height * _MM_A_PIXEL
    tallest = (paper.size.height - 2 * paper.margin) * TALLEST_PICTURE
    scale = min(1, text_width(paper) / width, tallest / height)
    return width * scale, height * scale
