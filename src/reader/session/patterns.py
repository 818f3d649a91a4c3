"""Searching by regular expression, with a time limit that holds.

Python's own `re` cannot be stopped once it looks; `regex` can, and lets other threads run.
"""

from time import perf_counter

import regex

from reader.core.query import QueryError
from reader.errors import Refused

_SECONDS = 2.0  # for the whole library: a pattern that takes longer never ends, mostly
_LONGEST = 1_000  # characters: compiling cannot be stopped
_MOST = 10_000  # repeats, those within repeats counted so often: all are written out in memory
_REPEATS = regex.compile(r"\{(\d+)?,?(\d+)?\}")
# Patterns that call their own groups may go down until no memory is left.
_CALLS = regex.compile(r"(?<!\\)(?:\\\\)*\(\?(?:R|[+-]?\d|&|P>)")


class Pattern:
    """A regular expression that may look for two seconds in all. Upper and lower case are alike,
    ^ and $ are the ends of a paragraph. Positions are code points."""

    def __init__(self, typed: str) -> None:
        if not typed:
            raise QueryError("Type a pattern to look for.", 0)
        if len(typed) > _LONGEST:
            raise QueryError(f"That pattern is longer than {_LONGEST:,} characters.", _LONGEST)
        if _repeats(typed) > _MOST:
            raise QueryError(f"That pattern repeats something more than {_MOST:,} times.", 0)
        if call := _CALLS.search(typed):
            raise QueryError("A pattern cannot call its own groups here.", call.start())
        try:
            self._pattern = regex.compile(typed, regex.IGNORECASE | regex.MULTILINE)
        except regex.error as error:
            at = error.pos or 0
            sentence = f"The pattern cannot be read at character {at + 1}: {error.msg}."
            raise QueryError(sentence, at) from error
        except ValueError as error:
            raise QueryError(f"The pattern cannot be read: {error}.", 0) from error
        except (RecursionError, OverflowError, MemoryError) as error:
            raise QueryError("That pattern is too deeply nested.", 0) from error
        self._left = _SECONDS

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Start and end of every match that is not empty. Raises Refused when time is up."""
        began = perf_counter()
        try:
            if self._left <= 0:
                raise TimeoutError
            found = self._pattern.finditer(text, concurrent=True, timeout=self._left)
            return [match.span() for match in found if match.end() > match.start()]
        except TimeoutError:
            raise Refused(
                f"The pattern took longer than {_SECONDS:.0f} seconds and was stopped: write it"
                " without repetitions in repetitions, such as (a|aa)+."
            ) from None
        except (RecursionError, MemoryError):
            raise Refused("The pattern needs more memory than there is.") from None
        finally:
            self._left -= perf_counter() - began


def _repeats(typed: str) -> int:
    """How often the most repeated part of a pattern could be there, were each count within all
    the others."""
    most = 1
    for match in _REPEATS.finditer(typed):
        most *= max(1, *(int(number[:9]) for number in match.groups() if number))
    return most
