"""A strict server to sign in at, for the tests: oidc-provider, from npm. Standard library only."""

from pathlib import Path

import npm
from system import SetUpError, tell

PACKAGE = "oidc-provider@9.13.3"
NEEDED = "node_modules/oidc-provider/package.json"


def ready(servers: Path) -> Path:
    """The folder that holds it, made on the first call: some seconds and four megabytes."""
    folder = servers / "oidc"
    if (folder / NEEDED).exists():
        return folder
    program = npm.program("a server to sign in at")
    tell("Fetching oidc-provider, a server to sign in at for the tests")
    npm.begin(folder)
    npm.install(program, folder, PACKAGE)
    if not (folder / NEEDED).exists():
        raise SetUpError("oidc-provider was fetched, but it is not where it should be")
    return folder
