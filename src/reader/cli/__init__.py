"""The same sessions and commands from the shell."""

from reader.cli.entry import main

__all__ = ["main"]
