"""Where the files that come with the program are: fonts, icons, the sample, the manual."""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "_resources"
_CHECKOUT = Path(__file__).parents[2] / "resources"


def resource(name: str) -> Path:
    """The path of `name` (such as "fonts/Inter_400Regular.ttf") in a wheel or in a checkout."""
    return (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT) / name


def manual() -> Path:
    """The folder with the pages of the manual, in a wheel or in a checkout."""
    installed = _INSTALLED / "manual"
    return installed if installed.is_dir() else _CHECKOUT.parent / "docs" / "manual"
