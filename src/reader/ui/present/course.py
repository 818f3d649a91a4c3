"""The course of a presentation: which passage is shown, and what of it is told already. No Qt."""

from enum import Enum

from reader.ui.present.slides import Slide, Slides


class Told(Enum):
    """What is hidden until it is asked for."""

    THEMES = "themes"
    NOTES = "notes"


class Course:
    """One step after another: a passage, its themes, its notes, the next passage. What was told of
    a passage stays told when one comes back to it."""

    def __init__(self, slides: Slides, first: int = 0) -> None:
        """There has to be one slide at least."""
        self.slides, self.at = slides, first
        self.is_over = False  # there was a step beyond the last one
        self._told: dict[int, set[Told]] = {}

    @property
    def slide(self) -> Slide:
        """The one that is shown."""
        return self.slides[self.at]

    def is_told(self, what: Told) -> bool:
        """Whether it is shown with the passage."""
        return what in self._told.get(self.at, ())

    def toggle(self, what: Told) -> None:
        """Show it, or hide it again."""
        self._told.setdefault(self.at, set()).symmetric_difference_update((what,))

    def step(self) -> Told | None:
        """Tell what is not told yet, which is given back; else go to the next passage."""
        for what, there in ((Told.THEMES, self.slide.themes), (Told.NOTES, self.slide.notes)):
            if there and not self.is_told(what):
                self.toggle(what)
                return what
        self.go(self.at + 1)
        return None

    def go(self, at: int) -> None:
        """Go to a passage; beyond the first or the last there is none."""
        self.is_over = at >= len(self.slides)
        self.at = min(max(0, at), len(self.slides) - 1)
