"""What a mode other than reading can do for the window."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtWidgets import QWidget


class BesideReading(Protocol):
    """It is a widget that works only while it is seen."""

    def main(self) -> QWidget:
        """What has the keyboard when nothing else wants it."""

    def toggle_left(self) -> None:
        """Fold the left side away, or unfold it."""

    def toggle_right(self) -> None:
        """Fold the right side away, or unfold it."""

    def shown(self) -> Mapping[str, bool]:
        """Which sides are not folded away."""

    def settle(self) -> None:
        """Wait until all that is shown is there, as for a picture of the window."""

    def kept(self) -> dict[str, str]:
        """What to remember until the next start."""
