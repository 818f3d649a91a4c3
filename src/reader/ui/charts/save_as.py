"""The question where a picture is to be saved, and as what."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from reader.errors import ReaderError
from reader.ui.charts.chart import Chart
from reader.ui.library import Library

_KINDS = {
    "Picture to scale freely (*.svg)": ".svg",
    "Picture (*.png)": ".png",
    "Table of its numbers (*.csv)": ".csv",
}


def save_as(chart: Chart, library: Library) -> str:
    """Ask for a file and write it; the name that was chosen, "" if none was. What goes wrong is
    told by `library.failed`."""
    with library.beside_files():
        name, kind = QFileDialog.getSaveFileName(
            chart, "Save picture", f"{chart.title}.svg", ";;".join(_KINDS)
        )
        if not name:
            return ""
        path = Path(name)
        if path.suffix.casefold() not in _KINDS.values():
            path = path.with_name(path.name + _KINDS.get(kind, ".svg"))
        try:
            chart.save(path)
        except ReaderError as error:
            library.failed.emit(str(error))
            return ""
    return path.name
