"""Enlarging: a picture that is clicked on the page is shown as large as the window allows."""

from PySide6.QtCore import QObject

from reader.ui.library import Library
from reader.ui.page.view import PageView
from reader.ui.widgets.picture_shade import PictureShade


class Enlarging(QObject):
    """Brings the bytes from the library; the shade is made when first needed."""

    def __init__(self, page: PageView, library: Library) -> None:
        super().__init__(page)
        self._page, self._library = page, library
        self.shade: PictureShade | None = None
        page.picture_opened.connect(self._open)

    def _open(self, picture: str, alt: str) -> None:
        found = self._library.read.picture(picture)
        if found is None:
            return
        if self.shade is None:
            self.shade = PictureShade(self._page.window())
        self.shade.show_picture(found.data, alt)
