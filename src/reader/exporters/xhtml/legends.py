"""Legends as XHTML: the one that is printed, and what a page that checks lets readers choose by."""

from collections.abc import Iterable

from markupsafe import Markup

from reader.core.sheet import Legend, Mark, Marking, Run, Sheet
from reader.exporters.escaping import NOTHING, fill, joined
from reader.exporters.going_through import inlines_of
from reader.exporters.xhtml.looks import Looks


def legend(marks: Iterable[Mark], looks: Looks) -> Markup:
    """The themes in the looks that they have in the text."""
    return fill('<ul class="legend">{}</ul>', _items(marks, looks))


def theme_filter(sheet: Sheet, looks: Looks) -> Markup:
    """The themes of a sheet that none of its legends names; hidden until a script makes it work."""
    named = {m.theme_id for p in sheet.parts if isinstance(p, Legend) for m in p.marks}
    marks = [mark for mark in _used(sheet) if mark.theme_id not in named]
    if not marks or sheet.marking is Marking.NONE:
        return NOTHING
    return fill(
        '<ul class="legend filter" aria-label="Themes" hidden="">{}</ul>', _items(marks, looks)
    )


def _items(marks: Iterable[Mark], looks: Looks) -> Markup:
    told = [(looks.theme(mark), mark.name) for mark in marks]
    item = '<li data-t="{0}"><mark class="{0}">{1}</mark></li>'
    return joined([fill(item, Markup(name), said) for name, said in told])


def _used(sheet: Sheet) -> list[Mark]:
    """Each once, in the order that themes have on the sheet."""
    found = {
        mark.theme_id: mark
        for part in sheet.parts
        for inline in inlines_of(part)
        if isinstance(inline, Run)
        for mark in inline.marks
    }
    return sorted(found.values(), key=lambda mark: mark.pattern)
