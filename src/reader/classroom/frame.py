"""The frame of a material: its sheet with head and paper, its key, one after another."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from reader.classroom.head import head, paper, running_head, source_line
from reader.classroom.recipe import Recipe
from reader.core.document import Document, Picture
from reader.core.sheet import Heading, Marking, Paragraph, Part, Run, Sheet, Style
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.errors import Refused

KEY_TITLE = "Answer key"
_FOR_TEACHER = "For the teacher"
_Made = TypeVar("_Made")


def worksheet(
    document: Document,
    recipe: Recipe,
    what: str,
    parts: tuple[Part, ...],
    *,
    marking: Marking = Marking.NONE,
    pictures: Mapping[str, Picture] = MappingProxyType({}),
) -> Sheet:
    """The sheet that pupils get; `what` it is stands under its title."""
    said = source_line(document) if recipe.has_source else "", what
    teacher = (_FOR_TEACHER,) if recipe.for_teacher else ()
    about = " · ".join(filter(None, (*said, *teacher)))
    return Sheet(
        recipe.title.strip() or document.title,
        (*head(recipe, document.title, about), *parts),
        paper(recipe),
        document.language,
        marking,
        running_head=running_head(recipe),
        pictures=pictures,
    )


def key(
    document: Document,
    recipe: Recipe,
    what: str,
    parts: tuple[Part, ...],
    *,
    marking: Marking = Marking.NONE,
    pictures: Mapping[str, Picture] = MappingProxyType({}),
) -> Sheet:
    """The answers of a sheet, on a page of their own; they say of which sheet they are."""
    of = Run(f"{recipe.title.strip() or document.title} · {what}", is_dim=True)
    top = Heading((Run(KEY_TITLE),), level=1), Paragraph((of,), Style.SOURCE)
    return Sheet(
        KEY_TITLE,
        (*top, *parts),
        paper(recipe),
        document.language,
        marking,
        running_head=running_head(recipe),
        pictures=pictures,
        is_key=True,
    )


def with_key(
    document: Document,
    recipe: Recipe,
    what: str,
    parts: tuple[Part, ...],
    answers: tuple[Part, ...],
) -> tuple[Sheet, ...]:
    """A sheet of these `parts`, and its key if `recipe` wants one."""
    sheet = worksheet(document, recipe, what, parts)
    return (sheet, key(document, recipe, what, answers)) if recipe.has_key else (sheet,)


def of_each(
    snapshot: Snapshot, make: Callable[[MarkedDocument], Iterable[_Made]], refusal: str
) -> tuple[_Made, ...]:
    """What `make` makes of each article: sheets or questions. Raises Refused with `refusal` if
    that is nothing."""
    found = tuple(one for marked in snapshot.documents for one in make(marked))
    if not found:
        raise Refused(refusal)
    return found
