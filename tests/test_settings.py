"""Settings: kept between starts, and never the reason not to start."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import settings
from reader.settings import ReadingSettings, Settings

_anything = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


def keep(text: str) -> None:
    path = settings.config_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_without_a_file_the_defaults_hold() -> None:
    assert settings.load() == Settings()


def test_what_was_saved_is_loaded() -> None:
    reading = ReadingSettings("sepia", "Inter", 24, 72, 1.8)
    kept = Settings(
        reading,
        "/books/b.db",
        ("/books/b.db", "a.db"),
        "Читач",
        {"geometry": "AdnQ"},
        ("grain elevator",),
    )
    settings.save(kept)
    assert settings.load() == kept
    assert not list(settings.config_file().parent.glob("*.new"))


def test_a_library_whose_name_is_no_unicode_is_remembered() -> None:
    kept = Settings(last_library="/books/\udcff.db")
    settings.save(kept)
    assert settings.load() == kept


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", "null", '"x"', "\ud83d".encode("utf-8", "replace").decode()]
)
def test_a_broken_file_counts_as_none(text: str) -> None:
    keep(text)
    assert settings.load() == Settings()


def test_a_file_that_is_no_text_counts_as_none() -> None:
    keep("")
    settings.config_file().write_bytes(b"\xff\xfe\x00")
    assert settings.load() == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("palette", "pink"), ("palette", None), ("palette", ["light"]), ("face", ""), ("face", 3),
        ("size", 0), ("size", 400), ("size", "20"), ("size", 20.0), ("size", True),
        ("measure", 10), ("measure", None), ("spacing", 0.5), ("spacing", 9), ("spacing", "wide"),
    ],
)  # fmt: skip
def test_a_value_out_of_range_falls_back_alone(name: str, value: Any) -> None:
    keep(json.dumps({"coder": "Ada", "reading": {"face": "Inter", name: value}}))
    expected = ReadingSettings(face="Inter")
    assert settings.load().reading == replace(expected, **{name: getattr(ReadingSettings(), name)})
    assert settings.load().coder == "Ada"


def test_values_that_are_no_text_are_left_out() -> None:
    keep('{"coder": null, "last_library": null, "window": ["x"], "later": 1}')
    assert settings.load() == Settings()


@given(
    st.dictionaries(
        st.sampled_from(["reading", "coder", "last_library", "recent", "window"]), _anything
    ),
    st.dictionaries(st.sampled_from(["palette", "face", "size", "measure", "spacing"]), _anything),
)
def test_no_file_keeps_the_program_from_starting(
    outer: dict[str, Any], reading: dict[str, Any]
) -> None:
    keep(json.dumps({"reading": reading} | outer))
    found = settings.load()
    assert found.reading == found.reading.valid()
    assert found.coder.strip()


@pytest.mark.skipif("sys.platform != 'linux'")
def test_settings_and_data_have_the_homes_that_the_platform_gives(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    assert settings.config_file() == tmp_path / "c/close-reader/settings.json"
    assert settings.data_folder() == tmp_path / "d/close-reader"
