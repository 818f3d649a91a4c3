"""Set up, run, test and check Close Reader with Python alone; without a command it lists them."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PINS = ("requirements.txt", "requirements-dev.txt")
OLDEST, NEWEST = 11, 13  # Python 3.x
SETUP_VERSION = 1  # raise it when the set-up below makes something else than before

# Everything that needs Qt; the rest of tests/ runs where Qt cannot be imported.
QT_TESTS = (
    "tests/ui", "tests/flows", "tests/test_app.py", "tests/test_benchmarks.py",
    "tests/cli/test_screenshot.py", "tests/cli/test_export_pdf.py",
)  # fmt: skip

# `run` without a display draws each of these.
SCREENS = [
    (mode, palette)
    for mode in ("read", "explore", "teach")
    for palette in ("light", "sepia", "dark")
]

# What the Qt wheels expect of a Debian-like system, the second row only to open a window under X11;
# "a|b" is one package that newer systems call b.
QT_LIBRARIES = (
    "libglib2.0-0|libglib2.0-0t64 libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 "
    "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)

# Loads what the program loads; for X11 also the plugin, which Qt would only try with a display.
QT_CHECK = """
import ctypes, os, pathlib, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
import PySide6
from PySide6 import QtSvg, QtWidgets
QtWidgets.QApplication([])
if sys.argv[1] == "xcb":
    ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
"""

NO_NETWORK = re.compile(
    r"name resolution|getaddrinfo|dns error|NewConnectionError|ConnectTimeout|ReadTimeout|timed out"
    r"|unreachable|[Cc]onnection (refused|reset|broken)|Max retries|error sending request"
    r"|from versions: none"  # pip, when it has seen no index at all
)


class Trouble(Exception):
    """What the machine lacks, in a sentence for the person who started the command."""


def say(text: str) -> None:
    """Report progress, apart from what a command prints."""
    print(text, file=sys.stderr, flush=True)


def executable(name: str) -> Path:
    """A program inside .venv."""
    return BIN / (f"{name}.exe" if WINDOWS else name)


def call(*command: str | Path, offscreen: bool = False) -> int:
    """Run a command in the repository, its output for all to see; its exit code."""
    env = dict(os.environ)
    if offscreen:
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


def attempt(problem: str, *command: str | Path) -> str:
    """Run a command in silence and return its output; Trouble names the problem and the reason."""
    env = {**os.environ, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False)
    output = (done.stdout + done.stderr).decode(errors="replace")
    if done.returncode:
        raise Trouble(f"{problem}: {reason(output)}")
    return output


def reason(output: str) -> str:
    """The one line that tells most about why a command failed."""
    if NO_NETWORK.search(output):
        return "no package index can be reached. Check the network and start again."
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    raised = [line for line in lines if re.match(r"\w+Error: ", line)]
    errors = [line for line in lines if "error" in line.lower()]
    return (raised or errors or lines or ["it did not say why."])[-1]


def require_python(version: Sequence[int]) -> None:
    """Refuse a Python that nobody has tried."""
    if not (3, OLDEST) <= tuple(version[:2]) <= (3, NEWEST):
        this = ".".join(map(str, version))
        raise Trouble(f"Close Reader runs on Python 3.{OLDEST} to 3.{NEWEST}; this is {this}.")


def fingerprint(root: Path = ROOT) -> str:
    """Changes whenever what is installed would no longer be right."""
    parts = [str(SETUP_VERSION), sys.version, str(root)]
    parts += [(root / name).read_text("utf-8") for name in (*PINS, "pyproject.toml")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def stage(name: str, work: Callable[[], None]) -> None:
    """Do a part of the set-up unless its stamp, which is written last, says that it is done."""
    stamp, wanted = VENV / f"{name}.done", fingerprint()
    if executable("python").exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    stamp.unlink(missing_ok=True)
    work()
    stamp.write_text(wanted)


def install() -> None:
    """Fill .venv with the pinned packages and the project: by uv when it is there, else by pip."""
    uv = shutil.which("uv")
    if uv:
        try:
            make_venv(uv, "venv", "--quiet")
            add_packages(uv, "pip", "install", "--quiet", "--python", executable("python"))
            return
        except Trouble as trouble:
            say(f"{trouble}\nTrying with pip instead.")
    make_venv(sys.executable, "-m", "venv")
    pip = (executable("python"), "-m", "pip", "--quiet", "--disable-pip-version-check")
    add_packages(*pip, "install")


def make_venv(*command: str) -> None:
    """Make .venv anew, unless a whole one of this very Python is there already."""
    if executable("python").exists():
        probe = (executable("python"), "-c", "import pip, sys; print(sys.version)")
        found = subprocess.run(probe, capture_output=True, text=True, check=False)
        if found.stdout.strip() == sys.version:
            return
    say("Making .venv …")
    shutil.rmtree(VENV, ignore_errors=True)
    if not importlib.util.find_spec("ensurepip") and shutil.which("apt-get") and "-m" in command:
        install_debian(f"python3.{sys.version_info.minor}-venv")  # Debian keeps it apart
    attempt("Making .venv failed", *command, VENV)


def add_packages(*installer: str | Path) -> None:
    """Install what is pinned, then the project itself in editable mode, which needs no network."""
    say("Installing the pinned packages; the first time this takes a minute or two …")
    pins = [part for name in PINS for part in ("-r", name)]
    attempt("Installing the packages failed", *installer, *pins)
    editable = ("--no-deps", "--no-build-isolation", "--editable", ".")
    attempt("Installing Close Reader itself failed", *installer, *editable)


def check_qt(platform: str = "offscreen") -> None:
    """See that Qt loads, with the plugin for `platform`; install what the system lacks for it."""
    say("Checking that Qt loads …")
    # in a process of its own: Qt may abort instead of raising
    look = ("Qt does not load here", executable("python"), "-c", QT_CHECK, platform)
    try:
        attempt(*look)
    except Trouble as trouble:
        if "shared object" not in str(trouble) or not shutil.which("apt-get"):
            raise
        install_debian(QT_LIBRARIES)
        attempt(*look)


def install_debian(packages: str) -> None:
    """Install packages, or say how to where we may not."""
    root = os.geteuid() == 0
    if root:
        say("Installing system libraries with apt-get …")
        with contextlib.suppress(Trouble):  # the lists that are there may do
            attempt("apt-get update failed", "apt-get", "update")
    names = packages.replace("|", " ").split()
    policy = attempt("apt-cache failed", "apt-cache", "policy", *names)
    options = ("--yes", "--no-upgrade", "--no-install-recommends")
    command = ["apt-get", "install", *options, *choose(packages, policy)]
    if not root:
        line = f"sudo sh -c 'apt-get update && {' '.join(command)}'"
        raise Trouble(f"System libraries are missing. This command installs them:\n{line}")
    attempt("apt-get install failed", *command)


def choose(packages: str, policy: str) -> list[str]:
    """Of each package's names the first that `apt-cache policy` has a version of, or the first."""
    known = re.findall(r"^(\S+):\n.*\n +Candidate: (?!\(none\))", policy, re.MULTILINE)
    choices = [names.split("|") for names in packages.split()]
    return [next((name for name in names if name in known), names[0]) for names in choices]


def run(arguments: list[str]) -> int:
    """Open the window, or draw it into build/screens where there is no display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    shown = [name for name in names if os.environ.get(name)]
    if sys.platform == "linux" and not shown:
        return draw_screens()
    platform = "xcb" if sys.platform == "linux" and shown == ["DISPLAY"] else "offscreen"
    stage(f"qt-{platform}", lambda: check_qt(platform))
    return call(executable("python"), "-m", "reader.app", *arguments)


def draw_screens() -> int:
    """Draw the window on a copy of the sample library, in each mode and palette."""
    stage("qt-offscreen", check_qt)
    say("There is no display here, so the window is drawn off-screen, into these files:")
    folder = ROOT / "build" / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        library = shutil.copy(ROOT / "annotations.db", temporary)
        for mode, palette in SCREENS:
            picture = folder / f"{mode}-{palette}.png"
            look = ("--mode", mode, "--palette", palette, "--size", "1440x900")
            draw = (executable("reader"), "screenshot", picture, "--library", library, *look)
            if call(*draw, offscreen=True):
                return 1
            say(f"  {picture.relative_to(ROOT)}")
    return 0


def test(arguments: list[str]) -> int:
    """Check the layers and run the tests, or one pytest with the arguments given."""
    stage("qt-offscreen", check_qt)
    pytest = (executable("python"), "-m", "pytest")
    if arguments:
        return call(*pytest, *arguments, offscreen=True)
    parallel = ("-n", str(max(2, min(4, os.cpu_count() or 2))))
    with_qt = [path for path in QT_TESTS if (ROOT / path).exists()]
    no_qt = ("-p", "tests.no_qt", "-p", "no:pytest-qt", *(f"--ignore={path}" for path in with_qt))
    return call_all(
        ("the layers", executable("lint-imports"), "--no-logo"),
        ("the tests without Qt", *pytest, *parallel, *no_qt),
        ("the tests with Qt", *pytest, *parallel, *with_qt),
    )


def lint(arguments: list[str]) -> int:
    """Check style, form, types and layers; arguments go to `ruff check`."""
    return call_all(
        ("the style", executable("ruff"), "check", *arguments),
        ("the form", executable("ruff"), "format", "--check"),
        ("the types", executable("mypy")),
        ("the layers", executable("lint-imports"), "--no-logo"),
    )


def call_all(*steps: tuple[str | Path, ...]) -> int:
    """Run every step, a name and its command, also after one that fails; sum up."""
    failed = []
    for name, *command in steps:
        say(f"--- {name}")
        if call(*command, offscreen=True):
            failed.append(str(name))
    say(f"--- failed: {', '.join(failed)}" if failed else "--- all is well")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure how fast and how small the program is, beside its bars."""
    stage("qt-offscreen", check_qt)
    return call(executable("python"), "-m", "benchmarks", *arguments, offscreen=True)


def sample(arguments: list[str]) -> int:
    """Make the sample library, annotations.db, anew."""
    return call(executable("reader"), "sample", "annotations.db", "--force", *arguments)


COMMANDS = {"run": run, "test": test, "lint": lint, "bench": bench, "sample": sample}


def main(arguments: list[str]) -> int:
    """Set up what is missing, then do one command."""
    name = arguments[0] if arguments else "--help"
    if name not in COMMANDS:
        say("Usage: python3 dev.py COMMAND [ARGUMENTS]\n")
        for known, work in COMMANDS.items():
            say(f"  {known:7} {work.__doc__}")
        return 0 if name in ("-h", "--help") else 2
    try:
        require_python(sys.version_info[:3])
        stage("packages", install)
        return COMMANDS[name](arguments[1:])
    except Trouble as trouble:
        say(str(trouble))
    except OSError as error:
        say(f"{error.strerror or error}: {error.filename or ROOT}")
    except KeyboardInterrupt:
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
