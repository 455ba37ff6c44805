"""Where the program's own files are: in the project's folder, in a frozen build or in an installed package."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """A file that ships with the program: `resource("icons", "cmdesk.svg")`."""
    return resources().joinpath(*parts)


def resources() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen, "resources")
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
