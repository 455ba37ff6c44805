"""Dress and speak as the settings say: theme, text size, language."""

from PySide6.QtWidgets import QApplication

from cmdesk.settings import Settings
from cmdesk.translations import system_language
from cmdesk.ui import theme, words

SPOKEN = "cmdesk-language"  # the application keeps it, as it keeps its font


def language_of(settings: Settings) -> str:
    return settings.language or system_language()


def speak(app: QApplication, settings: Settings) -> None:
    """Change the language at once, where it is another one."""
    wanted = language_of(settings)
    if app.property(SPOKEN) != wanted:
        app.setProperty(SPOKEN, wanted)
        words.speak(app, wanted)


def dress(app: QApplication, settings: Settings) -> None:
    scale = theme.scale_for(settings.text_scale)
    match settings.theme:
        case "light" | "dark":
            theme.apply(app, settings.theme, scale)
        case _:
            theme.follow_system(app, scale)
