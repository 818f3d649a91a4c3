"""Programs of the machine that open what we write; tests that need one skip where it is absent."""

import shutil
import subprocess
from pathlib import Path

import pytest


def as_pdf(path: Path) -> Path:
    """What LibreOffice makes of a document."""
    profile = (path.parent / "profile").as_uri()
    options = f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"
    _run(_program("soffice"), *options, "--outdir", str(path.parent), str(path))
    return path.with_suffix(".pdf")


def as_shown(path: Path) -> str:
    """The tree of a page after a browser ran it, with no network."""
    browser = _program("chromium", "chromium-browser", "google-chrome")
    profile = f"--user-data-dir={path.parent / 'profile'}"
    alone = "--host-resolver-rules=MAP * ~NOTFOUND"
    return _run(
        browser, "--headless", "--no-sandbox", "--disable-gpu", alone, profile, "--dump-dom",
        path.as_uri(),
    )  # fmt: skip


def _run(*command: str) -> str:
    # Two minutes: a program that was never started here makes its profile first.
    done = subprocess.run(command, check=True, capture_output=True, timeout=120)
    return done.stdout.decode()


def _program(*names: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        pytest.skip(f"{names[0]} is not installed here")
    return found
