"""Layout: a printout as pages, one after another."""

from collections import deque
from collections.abc import Iterator

from reader.core.sheet import Printout
from reader.core.work import Work
from reader.ui.paper.pages import Page, Paginator
from reader.ui.paper.parts import pieces
from reader.ui.paper.setter import Setter


def pages(printout: Printout) -> Iterator[Page]:
    """The pages of all sheets, counted through, each laid out when it is asked for.

    Wants a QGuiApplication with our fonts (`fonts.load_fonts`); any thread will do.
    """
    number = 1
    for sheet in printout.sheets:
        setter = Setter(sheet)
        for page in Paginator(sheet, setter.frame, setter.note, number).pages(pieces(setter)):
            number = page.number + 1
            yield page


def all_pages(printout: Printout, work: Work) -> deque[Page]:
    """All pages, so that it is known how many there are. Raises Cancelled when `work` is to
    stop."""
    found = deque[Page]()
    for page in pages(printout):
        work.report(page.number, 0, "Laying out pages")
        work.check()
        found.append(page)
    return found
