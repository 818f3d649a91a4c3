"""Where the shell comes in: what goes wrong ends in one line on standard error and an exit code."""

import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from reader.bug_log import write_bug
from reader.cli.root import reader
from reader.errors import Cancelled, ReaderError, Refused

FAILED, WRONG_CALL, BUG, INTERRUPTED = 1, 2, 70, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; `arguments` are those of the process unless given. Returns the exit code.

    0 done, 1 something outside the program failed, 2 the call was wrong, 70 a bug of ours.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read it has read enough
        _abandon_output()
        return FAILED
    except OSError as error:
        _abandon_output()
        what = str(error.filename or "The output")
        return _tell(f"{what} could not be read or written: {error.strerror or error}.", FAILED)
    return code


def _run(arguments: Sequence[str] | None) -> int:
    try:
        result = reader.main(arguments, prog_name="reader", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as call:
        click.echo(call.ctx.get_help())
        return 0
    except click.UsageError as error:
        return _tell(_wrong_call(error), WRONG_CALL)
    except click.Abort:
        return INTERRUPTED
    except Cancelled:
        return _tell("Cancelled.", INTERRUPTED)
    except Refused as error:
        return _tell(str(error), WRONG_CALL)
    except ReaderError as error:
        return _tell(str(error), FAILED)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - the one place where bugs end
        return _tell(_bug(error), BUG)
    return result if isinstance(result, int) else 0


def _wrong_call(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "reader"
    message = error.format_message().strip()
    end = "" if message.endswith((".", "?", "!")) else "."
    return f"{message}{end} See “{command} --help”."


def _bug(error: Exception) -> str:
    told = f"{type(error).__name__}: {error}".rstrip(": ")
    kept = write_bug(error)
    where = f" with the details in {kept}" if kept else ""
    return f"This is a bug in Close Reader ({told}); please report it{where}."


def _tell(sentence: str, code: int) -> int:
    """Say one line, whatever it is made of, and return `code`."""
    with suppress(OSError):
        click.echo(f"reader: {' '.join(sentence.split())}", err=True)
    return code


def _abandon_output() -> None:
    """Point standard output at nothing, or Python would complain once more when it ends."""
    with suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
