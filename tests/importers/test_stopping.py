"""Reading can be stopped in the midst of a file, whatever its format."""

from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.importers import read_bytes, read_draft
from reader.importers.stopping import may_stop, stoppable

FORMATS = Path(__file__).parents[1] / "data" / "formats"


class Waiting:
    """Counts how often it is asked, and stops at `last` if that is not 0."""

    def __init__(self, last: int = 0) -> None:
        self.asked = 0
        self._last = last

    def check(self) -> None:
        self.asked += 1
        if self.asked == self._last:
            raise Cancelled


def test_nobody_waits_but_within() -> None:
    waiting = Waiting()
    with stoppable(waiting.check):
        may_stop()
    may_stop()
    assert waiting.asked == 1


@pytest.mark.parametrize(
    "name",
    ["ferry.docx", "ferry.odt", "ferry.epub", "turning-ferry.html", "turning-ferry.mhtml",
     "river-columns.pdf"],
)  # fmt: skip
def test_every_format_asks_while_it_reads(name: str) -> None:
    waiting = Waiting()
    with stoppable(waiting.check):
        read_draft(FORMATS / name)
    assert waiting.asked
    last = Waiting(waiting.asked)
    with pytest.raises(Cancelled), stoppable(last.check):
        read_draft(FORMATS / name)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_what_is_longer_asks_more_often(name: str) -> None:
    asked = []
    for size in (3000, 6000):
        waiting = Waiting()
        with stoppable(waiting.check):
            read_bytes(b"<p>Some *words*.</p>\n\n" * size, name)
        asked.append(waiting.asked)
    assert 0 < asked[0] < asked[1]
