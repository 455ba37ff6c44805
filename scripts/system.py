"""What cmdesk needs of the operating system: libraries that Qt opens, fonts, Debian packages. Standard library only."""

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

# What PySide6-Essentials opens, and the Debian package each library is in. The rest comes along as their dependencies.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
EMOJI_FONT = "fonts-noto-color-emoji"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
PATIENCE = 300  # seconds that we wait for another program to let go of Debian's package database
NO_START = Path("/usr/sbin/policy-rc.d")


class SetUpError(Exception):
    """What stands in the way, in words for the person at the terminal."""


def tell(*lines: str) -> None:
    """Say something to the person; standard output stays the program's own."""
    print(*lines, sep="\n", file=sys.stderr, flush=True)


def loads(library: str) -> bool:
    """Whether the dynamic linker finds a library and all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(needed: Iterable[str], loads: Callable[[str], bool] = loads) -> list[str]:
    return [library for library in needed if not loads(library)]


def needed_libraries(environ: Mapping[str, str], platform: str = sys.platform) -> dict[str, str]:
    """The libraries, with their packages, for a window on the display of `environ`, or for none."""
    if not platform.startswith("linux"):
        return {}
    if environ.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal"}:
        return QT_LIBRARIES
    if environ.get("DISPLAY"):
        return QT_LIBRARIES | X11_LIBRARIES
    if environ.get("WAYLAND_DISPLAY"):
        return QT_LIBRARIES | WAYLAND_LIBRARIES
    return QT_LIBRARIES


def has_display(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    return not platform.startswith("linux") or any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def has_emoji_font(folders: Iterable[str] = FONT_FOLDERS) -> bool:
    return any(
        "emoji" in name.lower()
        for folder in folders
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def is_debian() -> bool:
    """Whether packages come from apt here: Debian, Ubuntu and what is made from them."""
    return sys.platform.startswith("linux") and shutil.which("apt-get") is not None


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def boots_services() -> bool:
    """Whether a daemon's package would be started at the next boot: a real machine, not a container."""
    return Path("/run/systemd/system").is_dir()


def install_line(packages: Iterable[str]) -> str:
    return shlex.join(["sudo", "apt-get", "install", "-y", "--no-install-recommends", *packages])


def require_libraries(needed: Mapping[str, str]) -> None:
    """See that the libraries are there: install their packages where we may, else say which and how."""
    missing = missing_libraries(needed)
    if not missing:
        return
    packages = [needed[library] for library in missing]
    said = f"Qt needs system libraries that are not here: {', '.join(missing)}."
    if not is_debian():
        raise SetUpError(f"{said}\nInstall them with your system's package manager, then start again.")
    if not is_root():
        raise SetUpError(f"{said}\nInstall them with this line, then start again:\n  {install_line(packages)}")
    tell(said)
    install(packages)
    if still := missing_libraries(needed):
        raise SetUpError(f"Still missing after {' '.join(packages)} were installed: {', '.join(still)}.")


def offer_emoji_font() -> None:
    """Without it pictures show boxes in place of emoji; everything else works, so nothing stops here."""
    if not is_debian() or has_emoji_font():
        return
    if is_root():
        install([EMOJI_FONT])
    else:
        tell(f"There is no emoji font here; for pictures with emoji: {install_line([EMOJI_FONT])}")


def install(packages: Iterable[str]) -> None:
    """Install Debian packages, as root, without starting a daemon that one of them brings."""
    packages = list(packages)
    tell(f"Installing system packages: {' '.join(packages)}")
    apt("update")
    with daemons_kept_down():
        apt("install", "-y", "--no-install-recommends", *packages)


def apt(*arguments: str, folder: Path | None = None) -> str:
    """Run apt-get, in that folder; wait for another that runs at the same time; return what it printed."""
    command = ["apt-get", "-q", "-o", f"DPkg::Lock::Timeout={PATIENCE}", *arguments]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    give_up = time.monotonic() + PATIENCE
    while True:
        done = subprocess.run(
            command,
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode == 0:
            return done.stdout
        if "Could not get lock" not in done.stdout or time.monotonic() > give_up:
            raise SetUpError(f"{done.stdout.strip()}\n{shlex.join(command)} failed.")
        time.sleep(3)


@contextmanager
def daemons_kept_down() -> Iterator[None]:
    """Tell Debian's packages not to start what they install; the tests start servers themselves, on the loopback."""
    ours = not NO_START.exists()
    if ours:
        NO_START.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
        NO_START.chmod(0o755)
    try:
        yield
    finally:
        if ours:
            NO_START.unlink(missing_ok=True)
