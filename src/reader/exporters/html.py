"""Sheets as one HTML file that asks nothing of any network; its gaps can check themselves."""

import hashlib
from base64 import b64encode
from typing import BinaryIO

from markupsafe import Markup

from reader.core.direction import is_from_right
from reader.core.document import Picture
from reader.core.paper import Paper
from reader.core.sheet import Printout, Sheet
from reader.core.work import Work
from reader.exporters.going_through import Course, course
from reader.exporters.templates import render, source
from reader.exporters.xhtml.looks import Looks, paper_rules
from reader.exporters.xhtml.parts import Parts

# What browsers show in a picture's place; none of it can run anything there.
_SHOWN = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml")


def write_html(printout: Printout, target: BinaryIO, work: Work) -> None:
    """Write a printout as one page, each sheet a section. Raises Cancelled."""
    looks, counted = Looks(), course(printout, work)
    is_interactive = printout.is_interactive
    sheets = [
        _section(sheet, f"s{at}", looks, counted, is_interactive)
        for at, sheet in enumerate(printout.sheets, 1)
    ]
    first = printout.sheets[0] if printout.sheets else Sheet("", (), Paper())
    style = Markup("\n").join(
        Markup(rules)
        for rules in (
            paper_rules(first.paper, first.language),
            source("sheet.css"),
            source("page.css"),
            looks.rules(),
        )
    )
    script = source("checking.js") if is_interactive else Markup("")
    page = render(
        "page.html",
        title=printout.title,
        author=printout.author,
        language=first.language,
        direction="rtl" if is_from_right(first.language) else "ltr",
        policy=_policy(style, script),
        style=style,
        script=script,
        sheets=sheets,
    )
    target.write(page.encode())


def _section(
    sheet: Sheet, name: str, looks: Looks, counted: Course, is_interactive: bool
) -> dict[str, object]:
    is_checked = is_interactive and not sheet.is_key
    parts = Parts(sheet, name, looks, _address, is_interactive=is_checked)
    return {
        "sheet": sheet,
        "name": name,
        "direction": "rtl" if is_from_right(sheet.language) else "ltr",
        "is_hidden": is_interactive and sheet.is_key,
        "body": parts.all(counted.parts(sheet)),
        "notes": parts.notes(),
    }


def _address(picture: Picture) -> str:
    if picture.media_type not in _SHOWN:
        return ""
    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode()}"


def _policy(style: str, script: str) -> str:
    """What the page may do (W3C, Content Security Policy 3): nothing but show and check itself."""
    told = f"default-src 'none'; img-src data:; style-src 'sha256-{_hash(style)}'"
    if script:
        told += f"; script-src 'sha256-{_hash(script)}'"
    return f"{told}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()
