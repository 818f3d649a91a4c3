"""Heights of the rows of a list that grows and shrinks: guessed until measured. Pure; pixels."""

from reader.ui.page.heights import Heights


class RowHeights(Heights):
    """Heights in which rows come and go; a row that was not measured counts as `guess` pixels."""

    def __init__(self, rows: int = 0, guess: int = 100, top: int = 0) -> None:
        super().__init__([guess] * rows, top)
        self._guess = guess

    def insert(self, row: int, count: int) -> None:
        """Make room for `count` rows before `row`."""
        self._heights[row:row] = [self._guess] * count
        self._measured[row:row] = bytes(count)
        self.unmeasured += count
        self._edges = None

    def remove(self, first: int, last: int) -> None:
        """Take the rows `first` to `last` out, both included."""
        self.unmeasured -= self._measured.count(0, first, last + 1)
        del self._heights[first : last + 1]
        del self._measured[first : last + 1]
        self._edges = None

    def forget(self, first: int, last: int) -> None:
        """Measure the rows `first` to `last` again when they are next seen; till then keep what
        they were, which is the best guess."""
        count = last + 1 - first
        self.unmeasured += count - self._measured.count(0, first, last + 1)
        self._measured[first : last + 1] = bytes(count)
