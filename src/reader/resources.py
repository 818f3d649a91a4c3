"""Where the files that come with the program are: fonts, icons, the sample articles."""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "_resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"


def resource(name: str) -> Path:
    """The path of `name` (such as "fonts/Inter_400Regular.ttf") in a wheel or in a checkout."""
    return (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT) / name
