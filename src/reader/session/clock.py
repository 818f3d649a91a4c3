"""Time as the library keeps it."""

from datetime import UTC, datetime


def utc_now() -> str:
    """The time now, ISO 8601 in UTC with milliseconds: "2026-03-01T09:30:00.000Z"."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def local_day() -> str:
    """The day that it is here, "2026-03-01"."""
    return datetime.now(UTC).astimezone().date().isoformat()
