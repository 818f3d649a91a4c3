"""What a user can do, from the window and from the shell alike: no Qt, no SQL."""

from reader.session.session import Session

__all__ = ["Session"]
