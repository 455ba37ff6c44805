"""Packages of npm that the tests talk to, each in a folder of ours. Standard library only."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from system import SetUpError


def program(what: str) -> str:
    """npm itself, which is asked for because of `what`."""
    npm = shutil.which("npm")
    if npm is None:
        raise SetUpError(f"npm is needed to fetch {what}")
    return npm


def begin(folder: Path) -> None:
    """A folder that npm may put packages into."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")


def install(npm: str, folder: Path, package: str, surroundings: Mapping[str, str] = os.environ, node: str = "") -> None:
    """Fetch a package and what it needs; `node` is the one that npm itself runs on, where that matters."""
    command = [npm, "install", "--no-audit", "--no-fund", "--loglevel=error", package]
    run([node, *command] if node else command, folder, surroundings)


def run(command: list[str], folder: Path, surroundings: Mapping[str, str]) -> None:
    done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True)
    if done.returncode:
        raise SetUpError(f"npm could not do its work: {done.stderr.strip()[-300:]}")
