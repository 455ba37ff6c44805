"""How a scene comes by what it shows: dialogs opened as a person would, with something in them, room by room."""

from typing import Any

from PySide6.QtCore import QLocale


def said(french: str, english: str) -> str:
    """What a person would write, in the language that the picture is in."""
    return french if QLocale().language() is QLocale.Language.French else english


def turn_to(page: int, dialog: Any) -> None:
    dialog.tabs.setCurrentIndex(page)
