"""Settings: what belongs to the person and the machine, not to a library; one JSON file."""

import json
import os
import sys
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

FACES = ("Literata", "Inter")
PALETTES = ("light", "sepia", "dark", "system")
SIZES = range(12, 41)  # pixels
MEASURES = range(40, 101)  # characters
RECENT = 8  # libraries that are remembered, and searches
SPACINGS = (1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 2.0, 2.2, 2.4)


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """How the page looks. `size` in pixels, `measure` in characters, `spacing` as line pitch
    in multiples of the size."""

    palette: str = "light"
    face: str = "Literata"
    size: int = 20
    measure: int = 66
    spacing: float = 1.6

    def valid(self) -> "ReadingSettings":
        """The same with every value that cannot be put back to its default."""
        start = ReadingSettings()
        return ReadingSettings(
            palette=self.palette if self.palette in PALETTES else start.palette,
            face=self.face if isinstance(self.face, str) and self.face else start.face,
            size=self.size if type(self.size) is int and self.size in SIZES else start.size,
            measure=self.measure
            if type(self.measure) is int and self.measure in MEASURES
            else start.measure,
            spacing=self.spacing
            if isinstance(self.spacing, int | float) and SPACINGS[0] <= self.spacing <= SPACINGS[-1]
            else start.spacing,
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything remembered between starts. `window` holds Qt's geometry and state as base64."""

    reading: ReadingSettings = field(default_factory=ReadingSettings)
    last_library: str = ""
    recent: tuple[str, ...] = ()  # libraries, the one opened last first
    coder: str = "You"
    window: dict[str, str] = field(default_factory=dict)
    searches: tuple[str, ...] = ()  # what was searched for, the last one first
    patterns: tuple[str, ...] = ()  # which of these are regular expressions


def config_file() -> Path:
    """Where settings are kept, by the platform's custom."""
    return _home("XDG_CONFIG_HOME", ".config", "Library/Application Support", "APPDATA") / (
        "settings.json"
    )


def data_folder() -> Path:
    """Where a library is made when nothing else names one."""
    return _home("XDG_DATA_HOME", ".local/share", "Library/Application Support", "APPDATA")


def _home(variable: str, linux: str, mac: str, windows: str) -> Path:
    if sys.platform == "win32":
        base = Path(os.environ.get(windows) or Path.home() / "AppData/Roaming")
    elif sys.platform == "darwin":
        base = Path.home() / mac
    else:
        base = Path(os.environ.get(variable) or Path.home() / linux)
    return base / "close-reader"


def sample_library() -> Path:
    """Where the sample library is made for a look around."""
    return data_folder() / "sample.db"


def load() -> Settings:
    """The settings kept, or the defaults for whatever is missing, unreadable or out of range."""
    try:
        kept = json.loads(config_file().read_text("utf-8"))
    except (OSError, ValueError):
        kept = {}
    kept = kept if isinstance(kept, dict) else {}
    reading = _only_known(ReadingSettings, kept.pop("reading", {}))
    settings = _only_known(Settings, kept)
    window = settings.get("window")
    window = window if isinstance(window, dict) else {}
    return Settings(
        reading=ReadingSettings(**reading).valid(),
        last_library=_text(settings.get("last_library")),
        recent=_texts(settings.get("recent"))[:RECENT],
        searches=_texts(settings.get("searches"))[:RECENT],
        patterns=_texts(settings.get("patterns"))[:RECENT],
        coder=_text(settings.get("coder")).strip() or "You",
        window={k: v for k, v in window.items() if isinstance(v, str)},
    )


def save(settings: Settings) -> None:
    """Keep `settings`; the old file stays until the new one is whole. Raises OSError."""
    path = config_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(settings), indent=1), "utf-8")
    fresh.replace(path)


def _text(kept: Any) -> str:
    return kept if isinstance(kept, str) else ""


def _texts(kept: Any) -> tuple[str, ...]:
    return tuple(one for one in kept if isinstance(one, str)) if isinstance(kept, list) else ()


def _only_known(kind: type, kept: Any) -> dict[str, Any]:
    names = {f.name for f in fields(kind)}
    return {k: v for k, v in kept.items() if k in names} if isinstance(kept, dict) else {}
