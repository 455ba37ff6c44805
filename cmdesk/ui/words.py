"""Translated text for the window.

`tr` is the one door: every literal passed to a function of that name is collected by scripts/translations.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from cmdesk.translations import Catalogue

_CONTEXT = "cmdesk"


def tr(source: str, n: int | None = None, **values: Any) -> str:
    """`source` in the user's language with its {values}; `n` chooses the plural form and fills {n}.

    Whole numbers are grouped in threes as the language does; pass a string for what is no amount.
    """
    told = QCoreApplication.translate(_CONTEXT, source, None, -1 if n is None else n)
    if n is not None:
        values["n"] = n
    words = {name: QLocale().toString(value) if type(value) is int else value for name, value in values.items()}
    return told.format(**words) if words else told


class Translator(QTranslator):
    """Answers Qt from the catalogue, so that Qt's own way of switching languages works."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = Catalogue(language)

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # noqa: N803
        if context != _CONTEXT:
            return None  # Qt's own words have a translator of their own
        return self.catalogue.plural(sourceText, None if n < 0 else n)


def locale_of(language: str, system: QLocale) -> QLocale:
    """How the language writes dates and hours: as in the country of the computer, where they speak it."""
    spoken = QLocale.Language.French if language == "fr" else QLocale.Language.English
    return QLocale(spoken, system.territory()) if system.language() is spoken else QLocale(spoken)


def speak(app: QCoreApplication, language: str) -> None:
    """Change the language of the whole program; widgets hear of it by a LanguageChange event."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(locale_of(language, QLocale.system()))
    own_words = QTranslator(app)
    if own_words.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(own_words)
    app.installTranslator(Translator(language, app))
