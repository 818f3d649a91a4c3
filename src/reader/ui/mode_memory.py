"""What the modes remember from one start to the next, by the names of the modes."""

from collections.abc import Iterable, Mapping


class ModeMemory:
    """`in_library` names for each mode what only means something in the library it was kept in."""

    def __init__(self, in_library: Mapping[str, Iterable[str]]) -> None:
        self._in_library = in_library
        self._kept: dict[str, dict[str, str]] = {mode: {} for mode in in_library}

    def of(self, mode: str) -> dict[str, str]:
        """What a mode keeps."""
        return self._kept[mode]

    def take(self, kept: Mapping[str, str]) -> None:
        """Remember what was `told`."""
        for mode in self._kept:
            before = _before(mode)
            self._kept[mode] = {
                name.removeprefix(before): value
                for name, value in kept.items()
                if name.startswith(before)
            }

    def told(self, now: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
        """All of it in one; `now` is what modes say that have been there since."""
        return {
            _before(mode) + name: value
            for mode, kept in self._kept.items()
            for name, value in now.get(mode, kept).items()
        }

    def forget_library(self) -> None:
        """Another library is open."""
        for mode, names in self._in_library.items():
            for name in names:
                self._kept[mode].pop(name, None)


def _before(mode: str) -> str:
    return f"{mode.lower()}-"
