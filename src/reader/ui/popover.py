"""The popover under selected words: tag them, note something on them, copy them."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.core.ids import ThemeId
from reader.core.note import NoteKind
from reader.core.theme import Theme, ThemeTree
from reader.session.wording import named
from reader.ui.colours import LIGHT, Colours
from reader.ui.icons import icon
from reader.ui.placing import EDGE, beside
from reader.ui.tagging import ordered, shortlist
from reader.ui.widgets.basics import IconButton, button, label, line, looking
from reader.ui.widgets.chip_cloud import ChipCloud
from reader.ui.widgets.chips import ThemeChip
from reader.ui.widgets.shadow import Shadow
from reader.ui.widgets.tag_field import TagField

_WIDTH = 424  # pixels: the quiet buttons with their words side by side
_PAD = 9
_RADIUS = 12
_ICON = 16


class SelectionPopover(QFrame):
    """A child of the page (or of what holds it); it never takes the focus by itself.

    The page may hand it keys that it got: `press_digit`.
    """

    theme_picked = Signal(str)  # ThemeId: tag, or untag if it was marked
    theme_named = Signal(str)  # a name for a new theme
    note_wanted = Signal(object)  # NoteKind
    copy_wanted = Signal()  # with its source
    words_wanted = Signal()  # on the clipboard, as they are
    delete_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        looking(self, "popover")
        self.setAccessibleName("Tag the selected words")
        self.setFixedWidth(_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # the page is under it
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()
        self._shadow = Shadow(self, _RADIUS)
        self._tree = ThemeTree()
        self._colours = LIGHT
        self._marked: frozenset[ThemeId] = frozenset()
        self._recent: list[ThemeId] = []
        self._made: dict[ThemeId, ThemeChip] = {}
        self._back: QWidget | None = None
        self._anchor = self._area = QRect()
        self._field = TagField()
        self._cloud = ChipCloud(_WIDTH - 2 * _PAD)
        self._new = looking(QPushButton(), "chip")
        self._kept = label("An older version stays as it is.", "dim", wrap=True)
        self._line = line()
        self._is_fixed = False
        self._acts = self._make_acts()
        self._column = QVBoxLayout(self)
        self._delete = IconButton("trash-2", "Delete highlight", _ICON)
        self._lay_out()
        self._wire()

    def set_themes(self, tree: ThemeTree, colours: Colours) -> None:
        """Offer the themes of `tree`, drawn in `colours`."""
        if (tree.by_id, colours) == (self._tree.by_id, self._colours):
            return
        self._tree, self._colours = tree, colours
        for chip in self._made.values():
            chip.deleteLater()
        self._cloud.set_chips(())
        self._made = {}
        self._draw_icons()
        if self.isVisible():
            self._refill()

    def show_for(
        self,
        anchor: QRect,
        parent_area: QRect,
        marked: frozenset[ThemeId],
        existing: bool,
        fixed: bool = False,
    ) -> None:
        """Show under `anchor` (the words), above it where there is no room; both rectangles are in
        the parent's pixels. `marked` are the themes the words have; `existing`: a highlight that
        can be deleted; `fixed`: the words can be copied and nothing else.
        """
        self._fix(on=fixed)
        if not self.isVisible():
            self._back = QApplication.focusWidget()
        if not self.isVisible() or anchor != self._anchor:
            self._field.clear()
        self._anchor, self._area, self._marked = anchor, parent_area, marked
        width = min(_WIDTH, parent_area.width() - 2 * EDGE)
        self.setFixedWidth(width)
        self._cloud.setFixedWidth(width - 2 * _PAD)
        self._delete.setVisible(existing and not fixed)
        self._refill()
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Go away; the focus goes back to where it was."""
        inside = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self.hide()
        if inside and self._back is not None and isValid(self._back):
            self._back.setFocus()

    def focus_field(self) -> None:
        """Give the keyboard to the field."""
        first = self._acts["type"] if self._is_fixed else self._field
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press_digit(self, digit: int) -> bool:
        """Pick the theme on number key `digit`; False if there is none."""
        theme = None if self._is_fixed else self._tree.with_key(digit)
        if theme is None:
            return False
        self._pick(theme.id)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 and not event.modifiers():
            self.press_digit(event.key() - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_acts"):
            self._draw_icons()

    def _make_acts(self) -> dict[str, QPushButton]:
        """The quiet buttons by their icons."""
        return {
            "pencil": button("Note", lambda: self._ask(NoteKind.NOTE), "quiet"),
            "message-circle-question-mark": button(
                "Question", lambda: self._ask(NoteKind.QUESTION), "quiet"
            ),
            "rectangle-ellipsis": button("Gap", lambda: self._ask(NoteKind.GAP), "quiet"),
            "type": button("Copy", self.words_wanted.emit, "quiet"),
            "copy": button("Copy with source", self.copy_wanted.emit, "quiet"),
        }

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(0)
        for act in self._acts.values():
            act.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            act.setAccessibleName(act.text())
            act.setText(f" {act.text()}")  # room between icon and word
            acts.addWidget(act)
        acts.addStretch()
        acts.addWidget(self._delete)
        column = self._column
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD - 3)
        column.setSpacing(8)
        column.addWidget(self._kept)
        column.addWidget(self._field)
        column.addWidget(self._cloud)
        column.addSpacing(1)
        column.addWidget(self._line)
        column.addLayout(acts)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._new.setParent(self)
        self._new.hide()

    def _fix(self, *, on: bool) -> None:
        """Offer no more than copying, or all there is."""
        self._is_fixed = on
        for name, act in self._acts.items():
            act.setVisible(name == "copy" or (name == "type") is on)
        for part in (self._field, self._line):
            part.setVisible(not on)
        self._kept.setVisible(on)
        self.setAccessibleName("Copy the selected words" if on else "Tag the selected words")

    def _wire(self) -> None:
        self._field.textEdited.connect(self._refill)
        self._field.entered.connect(self._enter)
        self._field.left_downwards.connect(self._cloud.focus_first)
        self._cloud.left_upwards.connect(self.focus_field)
        self._cloud.left_downwards.connect(lambda: self._acts["pencil"].setFocus())
        self._delete.clicked.connect(self.delete_wanted)
        self._new.clicked.connect(self._name)

    def _draw_icons(self) -> None:
        for name, act in self._acts.items():
            act.setIcon(icon(name, self._colours.dim, _ICON))
        self._new.setIcon(icon("plus", self._colours.accent, 14))
        self._field.dress(self._colours)

    def _refill(self) -> None:
        query = self._field.text()
        found = shortlist(ordered(self._tree, self._recent), query)
        chips: list[QPushButton] = [self._chip(theme) for theme in found]
        if query.strip() and self._tree.named(query) is None:
            self._new.setText(f"Make {named(query.strip(), 30)}")
            chips.append(self._new)
        for at, chip in enumerate(chips):
            _mark(chip, "first", bool(query.strip()) and at == 0)
        self._cloud.set_chips(chips)
        self._cloud.setVisible(bool(chips) and not self._is_fixed)
        self._place()

    def _chip(self, theme: Theme) -> ThemeChip:
        chip = self._made.get(theme.id)
        if chip is None:
            chip = ThemeChip(theme, self._colours, str(theme.key or ""))
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(lambda _=False, theme_id=theme.id: self._pick(theme_id))
            self._made[theme.id] = chip
        chip.setChecked(theme.id in self._marked)
        return chip

    def _place(self) -> None:
        self._column.activate()
        self.resize(self.width(), self._column.sizeHint().height())
        self.move(beside(self._anchor, self._area, self.size()))

    def _enter(self) -> None:
        query = self._field.text()
        found = shortlist(ordered(self._tree, self._recent), query) if query.strip() else []
        if found:
            self._pick(found[0].id)
        elif query.strip():
            self._name()

    def _pick(self, theme_id: ThemeId) -> None:
        self._recent = [theme_id, *(other for other in self._recent if other != theme_id)]
        chip = self._made.get(theme_id)
        if chip is not None:  # what is marked is told by show_for, not by the click
            chip.setChecked(theme_id in self._marked)
        self._type_anew()
        self.theme_picked.emit(theme_id)

    def _name(self) -> None:
        name = self._field.text().strip()
        self._type_anew()
        self.theme_named.emit(name)

    def _type_anew(self) -> None:
        """What was typed is done with."""
        if self._field.text():
            self._field.clear()
            self._refill()

    def _ask(self, kind: NoteKind) -> None:
        self.note_wanted.emit(kind)


def _mark(chip: QPushButton, name: str, on: bool) -> None:
    """Set a property that the style sheet asks for."""
    if bool(chip.property(name)) != on:
        chip.setProperty(name, on)
        chip.style().unpolish(chip)
        chip.style().polish(chip)
