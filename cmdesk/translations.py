"""The words of the program in the user's language, read from Qt's translation files without Qt.

One catalogue serves the window and the command line. The English source is the key; `cmdesk_en.ts` holds only its
plural forms.
"""

import locale
import os
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from cmdesk.paths import resource

LANGUAGES = {"en": "English", "fr": "Français"}


class Catalogue:
    """Translate by lookup; a source without a translation is shown as it is."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self._forms = _read(resource("translations", f"cmdesk_{self.language}.ts"))

    def tr(self, source: str, n: int | None = None, **values: Any) -> str:
        """The translation of `source` with its {values}; `n` chooses the plural form and fills {n}."""
        told = self.plural(source, n)
        if n is not None:
            values["n"] = n
        return told.format(**values) if values else told

    def plural(self, source: str, n: int | None = None) -> str:
        """The translation with its {values} still to be filled."""
        forms = self._forms.get(source)
        if forms is None:
            return source
        return forms[self._form(n) if len(forms) > 1 else 0] or source

    def _form(self, n: int | None) -> int:
        one = n in (0, 1) if self.language == "fr" else n == 1
        return 0 if one else 1


def _read(path: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for message in ElementTree.parse(path).iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        if source is None or translation is None or translation.get("type") in ("unfinished", "vanished"):
            continue
        plural = [form.text or "" for form in translation.findall("numerusform")]
        forms = tuple(plural) if plural else (translation.text or "",)
        if any(forms):
            found[source] = forms
    return found


def system_language() -> str:
    """The language of the user's session: "fr" or "en"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "fr" if value.lower().startswith("fr") else "en"
    told = locale.getlocale()[0] or ""
    return "fr" if told.lower().startswith("fr") else "en"
