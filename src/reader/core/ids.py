"""Ids: random UUIDs as text, made by us so that undo brings the same id back."""

from typing import NewType
from uuid import uuid4

DocumentId = NewType("DocumentId", str)
VersionId = NewType("VersionId", str)
CollectionId = NewType("CollectionId", str)
HighlightId = NewType("HighlightId", str)
ThemeId = NewType("ThemeId", str)
NoteId = NewType("NoteId", str)
CoderId = NewType("CoderId", str)
CarryId = NewType("CarryId", str)
FilterId = NewType("FilterId", str)
RecipeId = NewType("RecipeId", str)


def new_id() -> str:
    """A fresh id: a random UUID (RFC 9562, version 4) in lower-case text form."""
    return str(uuid4())
