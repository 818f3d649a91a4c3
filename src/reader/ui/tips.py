"""Tooltips and messages: text as it is, broken into lines; Qt would take some text for markup."""

from html import escape

_SHORT = 80  # characters that need no breaking


def tip(*lines: str) -> str:
    """A tooltip of these lines, empty ones left out; nothing in them is read as markup.

    Markup could name a file, and Qt would read it, on Windows also from another machine.
    """
    told = [line for line in lines if line]
    if len(told) == 1 and len(told[0]) <= _SHORT and not set("<&\n") & set(told[0]):
        return told[0]
    markup = "<br>".join(escape(line, quote=False).replace("\n", "<br>") for line in told)
    return f"<qt>{markup}</qt>" if told else ""
