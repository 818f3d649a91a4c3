"""Tooltips: text as it is, broken into lines; Qt would take some text for markup."""

from html import escape


def tip(*lines: str) -> str:
    """A tooltip of these lines, empty ones left out; nothing in them is read as markup."""
    told = "<br>".join(escape(line, quote=False).replace("\n", "<br>") for line in lines if line)
    return f"<qt>{told}</qt>" if told else ""
