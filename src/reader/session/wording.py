"""The small change of sentences: counted things, quoted names, tidy input."""

from reader.core.text import canonical


def counted(number: int, noun: str) -> str:
    """Such as "1 passage" or "1,200 passages"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def named(name: str, longest: int = 60) -> str:
    """A name in quotation marks, cut after `longest` characters."""
    return f"“{name if len(name) <= longest else name[: longest - 1].rstrip() + '…'}”"


def tidy(text: str) -> str:
    """`text` on one line with single spaces, as names and titles are kept."""
    return " ".join(canonical(text).split())
