"""Close Reader: a desktop reader with annotation tools (docs/architecture.md).

`from reader import open_library` reads a library from a program (docs/python.md).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.library import open_library

__version__ = "0.1.0"
__all__ = ["__version__", "open_library"]


def __getattr__(name: str) -> Any:
    """Load what reads a library only when it is asked for: every part of the program comes by."""
    if name == "open_library":
        from reader.library import open_library

        return open_library
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
