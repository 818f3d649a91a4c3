"""What every command of the shell is made of: its options, its kinds of argument, its library."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import click

from reader import settings
from reader.core.note import NoteKind
from reader.core.text import canonical
from reader.session import Session
from reader.session.locate import locate

_LIBRARY = "reader.library"
_FILE_ALONE = (
    "“{0}” is a file, not a command: “close-reader {0}” opens it in the window, “reader import {0}”"
    " brings an article in, and --library names a library."
)
HELP_NAMES = {"help_option_names": ["-h", "--help"], "max_content_width": 96}


def text(value: str) -> str:
    """Words for the library: canonical text, so that they are found in it."""
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise click.BadParameter(f"{value!r} is not written in UTF-8.")
    return canonical(value)


def file_name(value: str) -> Path:
    """The path of a file, there or not."""
    if not value or "\0" in value:
        raise click.BadParameter(f"{value!r} cannot be the name of a file.")
    return Path(value)


TEXT, FILE = text, file_name  # what click calls with the words typed
KIND = click.Choice([kind.value for kind in NoteKind])


def _keep_library(ctx: click.Context, param: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.meta[_LIBRARY] = value


def _library_option() -> click.Option:
    return click.Option(
        ["--library"],
        metavar="FILE",
        type=FILE,
        expose_value=False,
        callback=_keep_library,
        help="The library, if not the usual one.",
    )


class Command(click.Command):
    """A command that takes --library and answers -h."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", HELP_NAMES)
        super().__init__(*args, **kwargs)
        self.params.append(_library_option())


class Group(click.Group):
    """Commands under one noun; they are listed by section, in the order given."""

    command_class = Command

    def __init__(
        self, *args: Any, sections: Mapping[str, Sequence[click.Command]], **kwargs: Any
    ) -> None:
        kwargs.setdefault("context_settings", HELP_NAMES)
        kwargs.setdefault("no_args_is_help", True)
        super().__init__(*args, **kwargs)
        self.params.append(_library_option())
        self._sections = sections
        for commands in sections.values():
            for command in commands:
                self.add_command(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; a file there is told what takes it."""
        if ctx.parent is None and self.get_command(ctx, args[0]) is None and _is_file(args[0]):
            ctx.fail(_FILE_ALONE.format(args[0]))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by section."""
        widest = max(map(len, self.commands))
        limit = formatter.width - widest - 6
        for title, commands in self._sections.items():
            rows = [
                (f"{command.name:{widest}}", command.get_short_help_str(limit))
                for command in commands
            ]
            with formatter.section(title):
                formatter.write_dl(rows)


def _is_file(word: str) -> bool:
    with suppress(OSError):  # a word too long for a file
        return Path(word).is_file()
    return False


as_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@contextmanager
def opened(*, create: bool = False) -> Iterator[Session]:
    """A session in the library of this call; an absent one is made only if `create`."""
    named = click.get_current_context().meta.get(_LIBRARY)
    path = locate(named, create=create)
    with Session.open(path, settings.load().coder, create=create) as session:
        yield session


def library_path() -> Path:
    """Where the library of this call is, or would be."""
    return locate(click.get_current_context().meta.get(_LIBRARY), create=False)


def is_library_there() -> bool:
    """Whether the library of this call is there already."""
    try:
        return library_path().stat().st_size > 0
    except OSError:  # told when it is opened
        return False


def say(sentence: str) -> None:
    """Print a line for people."""
    click.echo(sentence)


def print_json(value: Any) -> None:
    """Print a value for programs."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
