"""Python's own import in place of the one that PySide puts there.

PySide's looks for the name of PySide in the source of every module that is loaded, for a syntax that is not used here.
Reading some seven hundred files costs a tenth of the start, and what is kept of them 10 MB.
"""

import builtins

import PySide6.QtCore  # noqa: F401  (what puts it there)


def restore() -> None:
    """To be called before much is loaded."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
