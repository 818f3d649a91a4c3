"""The palettes of the window: every colour it uses, by its role, on light, sepia and dark."""

from dataclasses import dataclass

from reader.core.colour import mix, on_dark


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette. All are "#RRGGBB"; each text role reads at 4.5:1 or more on its grounds."""

    name: str
    dark: bool
    paper: str  # the page
    ink: str  # text on paper, panel and card
    dim: str  # lesser text on paper, panel and card
    panel: str  # side panels, toolbar, status bar
    card: str  # cards, fields, popovers
    line: str  # one-pixel lines
    track: str  # the ground of the mode switch, hovered rows
    accent: str  # links, the current tab, the frame of what is current
    on_accent: str  # text on accent
    tint: str  # the ground of what is chosen
    selection: str  # the ground of selected text
    warning: str  # text of warnings and errors
    warning_ground: str
    wash: float  # opacity of a highlight's wash
    removed: str  # the line through words that a newer version has not
    added: str  # the line under words that an older one has not
    removed_ground: str  # what lies under such words, with the opacity `trace`
    added_ground: str
    trace: float

    def theme(self, colour: str) -> str:
        """A theme's colour as it is drawn here: washes, bars, dots."""
        return on_dark(colour) if self.dark else colour

    def washed(self, colour: str) -> str:
        """The paper under a highlight of `colour`, as it is seen."""
        return mix(self.theme(colour), self.paper, self.wash)


LIGHT = Colours(
    name="light", dark=False, paper="#FBFAF7", ink="#22201C", dim="#6B665C", panel="#F3F1EC",
    card="#FFFFFF", line="#E3DFD6", track="#E8E4DC", accent="#2F5D8A", on_accent="#FFFFFF",
    tint="#E1EAF4", selection="#B7D2EE", warning="#8A3A12", warning_ground="#FBEBDD", wash=0.24,
    removed="#B23A22", added="#1F7A4C", trace=0.20,
    removed_ground="#B23A22", added_ground="#1F7A4C",
)  # fmt: skip
SEPIA = Colours(
    name="sepia", dark=False, paper="#F8F1E3", ink="#3B2F22", dim="#6E5F4B", panel="#F1E8D6",
    card="#FBF6EB", line="#E2D5BC", track="#E7DCC6", accent="#2F5D8A", on_accent="#FFFFFF",
    tint="#E4E2D9", selection="#C9D3D6", warning="#86380F", warning_ground="#F6E0C8", wash=0.28,
    removed="#AB3820", added="#2A7048", trace=0.15,
    removed_ground="#AB3820", added_ground="#2A7048",
)  # fmt: skip
DARK = Colours(
    name="dark", dark=True, paper="#1C1B19", ink="#E6E2D8", dim="#A8A293", panel="#242320",
    card="#2C2A27", line="#3A3833", track="#34322D", accent="#8DB6DE", on_accent="#16202B",
    tint="#2B3947", selection="#35577C", warning="#F0B08A", warning_ground="#43301F", wash=0.30,
    removed="#E07A63", added="#6FB98A", trace=0.45,
    removed_ground="#8E3324", added_ground="#276B46",
)  # fmt: skip
PALETTES = {colours.name: colours for colours in (LIGHT, SEPIA, DARK)}
