"""The command that draws the window into a file: the only one that needs Qt."""

import re
from pathlib import Path

import click

from reader.cli.finding import find_document
from reader.cli.framework import FILE, TEXT, Command, opened
from reader.errors import ReaderError

_LEAST, _MOST = 320, 10_000  # pixels


def window_size(value: str) -> tuple[int, int]:
    """Width and height in pixels, from "1440x900"."""
    found = re.fullmatch(r"([0-9]{1,5})[x×]([0-9]{1,5})", value)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(_LEAST <= side <= _MOST for side in size):
        raise click.BadParameter(f"{value!r} is no size: write two numbers as 1440x900.")
    return size


def enlargement(value: str) -> float:
    """A decimal number from 0.5 to 4."""
    found = re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,3})?", value)
    if not found or not 0.5 <= float(value) <= 4:
        raise click.BadParameter(f"{value!r} is no number from 0.5 to 4.")
    return float(value)


@click.command(cls=Command)
@click.argument("out", metavar="OUT.png", type=FILE)
@click.option("--document", metavar="DOC", type=TEXT, help="The document that is open.")
@click.option(
    "--mode", type=click.Choice(["read", "explore", "teach"]), default="read", show_default=True
)
@click.option(
    "--palette", type=click.Choice(["light", "sepia", "dark"]), default="light", show_default=True
)
@click.option("--size", metavar="WxH", type=window_size, default="1440x900", show_default=True)
@click.option("--scale", metavar="N", type=enlargement, default="1", show_default=True)
def screenshot(
    out: Path, document: str | None, mode: str, palette: str, size: tuple[int, int], scale: float
) -> None:
    """Draw the window into a PNG file, without a display."""
    if out.suffix.lower() != ".png":
        raise click.UsageError("The picture is a PNG file: let its name end in .png.")
    if not out.parent.is_dir():
        raise ReaderError(f"There is no folder {out.parent}: make it first, or name another.")
    with opened() as session:
        library = session.path
        document_id = find_document(session, document).id if document is not None else None
    try:
        from reader.ui.screenshot import take

        take(
            out,
            library=library,
            document=document_id,
            mode=mode,
            palette=palette,
            size=size,
            scale=scale,
        )
    except ImportError as error:
        if error.name and error.name.startswith("reader."):
            raise  # ours, not the system's
        raise ReaderError(f"Qt, which draws the window, does not load here: {error}.") from error
