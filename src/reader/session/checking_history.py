"""Checking the history: its chain of hashes, and that the tables are as it leaves them."""

from collections.abc import Iterator

from reader.session.wording import named
from reader.store.inspecting import Inspection
from reader.store.journal import Change, StepKind, chain
from reader.store.rows import COLUMNS, RowImage, full_image

_DO = "somebody wrote to the file by other means; restore the library from a copy"
_NAMES = {"highlight_theme": "theme on a highlight"}


def history_problems(library: Inspection) -> Iterator[str]:
    """A sentence for each step whose hash, or whose changes' digests, do not follow; else ""."""
    previous, number, erased = "", 0, 0
    for step, noted in library.steps():
        problems = []
        if step.id != number + 1:
            problems.append(f"Steps are missing before step {step.id}")
        changed = [n for n in noted if not _is_erased(n.change) and n.change.digest != n.digest]
        if changed:
            problems.append(f"Step {step.id}, {named(step.label)}, tells other changes than it did")
        linked = chain(previous, step, [n.digest for n in noted]) == step.hash
        if not linked or not step.is_named_truly:
            problems.append(f"Step {step.id}, {named(step.label)}, is not as it was written")
        if step.kind is StepKind.PURGE:
            erased = 0
        first_erased = any(_is_erased(n.change) for n in noted)
        erased = erased or (step.id if first_erased else 0)
        yield from (f"{problem}: {_DO}." for problem in problems) if problems else ("",)
        previous, number = step.hash, step.id
    if erased:
        yield f"The changes of step {erased} were erased, but no trash was emptied since: {_DO}."


def row_problems(library: Inspection) -> Iterator[str]:
    """A sentence for each row that is not as its last change left it; else ""."""
    last: dict[tuple[str, str], Change] = {}
    for _, noted in library.steps():
        last |= {(n.change.table, n.change.row): n.change for n in noted}
    for table in COLUMNS:
        for key, image in library.table(table):
            change = last.pop((table, key), None)
            if change is None and table == "coder":  # they come with their first step
                continue
            right = change is not None and _image(table, change.after) == image
            yield "" if right else _sentence(table, image, change)
    for (table, key), change in last.items():
        if change.after is None or _went_with_a_highlight(table, key, last):
            continue
        image = _image(table, change.after)
        yield f"The {_what(table, image)} is not there, though nobody deleted it: {_DO}."


def _sentence(table: str, image: RowImage, change: Change | None) -> str:
    if change is None:
        return f"The {_what(table, image)} is not in the history: {_DO}."
    if change.after is None:
        return f"The {_what(table, image)} is there, though it was deleted: {_DO}."
    return f"The {_what(table, image)} is not as it was left: {_DO}."


def _what(table: str, image: RowImage) -> str:
    told = image.get("title") or image.get("name") or image.get("exact") or image.get("body")
    kind = _NAMES.get(table, table)
    return f"{kind} {named(str(told))}" if told else kind


def _image(table: str, text: str | None) -> RowImage:
    """What the journal keeps of a row; nothing where it is no longer readable."""
    try:
        return full_image(table, text) or {}
    except (ValueError, TypeError):
        return {}


def _is_erased(change: Change) -> bool:
    return change.before is None and change.after is None


def _went_with_a_highlight(table: str, key: str, last: dict[tuple[str, str], Change]) -> bool:
    """Whether the trash took this row: its highlight is gone and the images of that are erased."""
    if table != "highlight_theme":
        return False
    highlight = last.get(("highlight", key.split(" ")[0]))
    return highlight is not None and _is_erased(highlight)
