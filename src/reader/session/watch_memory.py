"""What is remembered of watched folders between starts: one JSON file beside the settings."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader import settings
from reader.session.watching import Seen


@dataclass(frozen=True, slots=True)
class Watched:
    """The folder that one library watches, and its files as they were looked at last, by path."""

    folder: str
    seen: Mapping[str, Seen] = field(default_factory=dict)


def load(library: Path) -> Watched | None:
    """What the library at `library` watches; None if it watches nothing, or nothing readable is
    remembered."""
    kept = _all().get(str(library.resolve()))
    if not isinstance(kept, dict) or not isinstance(kept.get("folder"), str):
        return None
    files = kept.get("seen")
    files = files if isinstance(files, dict) else {}
    return Watched(
        kept["folder"], {path: Seen(*cells) for path, cells in files.items() if _is_seen(cells)}
    )


def keep(library: Path, watched: Watched | None) -> None:
    """Remember what the library at `library` watches, None for nothing. Raises OSError."""
    kept = _all()
    kept.pop(str(library.resolve()), None)
    if watched is not None:
        kept[str(library.resolve())] = {"folder": watched.folder, "seen": dict(watched.seen)}
    path = memory_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(kept), "utf-8")
    fresh.replace(path)


def memory_file() -> Path:
    """Where it is remembered."""
    return settings.config_file().with_name("watched.json")


def _all() -> dict[str, Any]:
    try:
        kept = json.loads(memory_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _is_seen(cells: Any) -> bool:
    return isinstance(cells, list) and list(map(type, cells)) == [int, int, str, str]
