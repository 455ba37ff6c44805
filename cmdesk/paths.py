"""Where the program's own files are, from source and from a frozen build."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """A file that ships with the program: `resource("icons", "cmdesk.svg")`."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)
