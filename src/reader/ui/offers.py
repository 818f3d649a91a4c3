"""What was found in a watched folder, offered in the banner until somebody decides."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from reader.session.watching import Findings
from reader.ui.banner import Banner

Act = Callable[[Findings], object]


class Offers:
    """Offers each state of a file once a start; `take` and `leave` do what is decided."""

    def __init__(self, banner: Banner, take: Act, leave: Act) -> None:
        self._banner, self._take, self._leave = banner, take, leave
        self._sentence = ""  # that stands in the banner
        self._is_held_back = False  # as another sentence stood there
        self._offered: set[tuple[str, str]] = set()  # paths and hashes

    @property
    def is_waiting(self) -> bool:
        """Whether another sentence kept an offer back, or took its place."""
        return self._is_held_back or bool(self._sentence and self._banner.text != self._sentence)

    def make(self, found: Findings, folder: Path) -> None:
        """Offer what was found, unless another sentence stands there: then at the next look, which
        is to come when that is closed."""
        self._is_held_back = False
        told = {(path, seen.hash) for path, seen in found.seen.items()}
        if self._sentence and self._banner.text != self._sentence:
            self._offered.clear()  # another sentence took its place before anybody decided
        if told <= self._offered:
            return
        if self._banner.isVisible() and self._banner.text != self._sentence:
            self._is_held_back = True
            return
        self._offered |= told
        self._sentence = found.sentence(folder)
        take = partial(self._decide, self._take, found)
        leave = partial(self._decide, self._leave, found)
        self._banner.tell(self._sentence, ("Import", take), ("Not now", leave), calm=True)

    def forget(self) -> None:
        """Take back what is offered, and let it be offered once more."""
        self._withdraw()
        self._is_held_back = False
        self._offered.clear()

    def _decide(self, act: Act, found: Findings) -> None:
        self._withdraw()
        act(found)

    def _withdraw(self) -> None:
        if self._sentence and self._banner.text == self._sentence:
            self._banner.hide()
        self._sentence = ""
