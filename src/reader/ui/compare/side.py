"""One side of a comparison: a version's name and facts, and its page."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.content import Content
from reader.core.document import Version
from reader.core.theme import ThemeTree
from reader.ui.compare.wording import name_of
from reader.ui.page.header import Header
from reader.ui.page.marks import Mark
from reader.ui.page.pictures import Source
from reader.ui.page.view import PageView
from reader.ui.widgets.basics import label, looking
from reader.ui.widgets.one_line import OneLine

_ABOVE = 14  # pixels of paper between the facts and the text


class Side(QWidget):
    """The page and what stands above it; it writes nothing."""

    def __init__(self) -> None:
        super().__init__()
        looking(self, "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.page = looking(PageView(), "page")
        self.page.setAcceptDrops(False)
        self._name = label("", "strong")
        self._facts = looking(OneLine(), "dim")
        head = QVBoxLayout()
        head.setContentsMargins(24, 14, 16, 6)
        head.setSpacing(1)
        head.addWidget(self._name)
        head.addWidget(self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.page, 1)
        self.setFocusProxy(self.page)

    def show_version(
        self,
        version: Version,
        facts: str,
        content: Content,
        marks: Iterable[Mark],
        themes: ThemeTree,
        picture: Source,
    ) -> None:
        """Show a version from its beginning."""
        self._name.setText(name_of(version))
        self._facts.show_text(facts)
        self.page.setAccessibleName(f"{name_of(version)}, {facts}")
        self.page.show_document(content, Header(above=_ABOVE), marks, themes, 0, picture)

    def clear(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self.page.show_document(Content("", ()), Header(), (), ThemeTree())
