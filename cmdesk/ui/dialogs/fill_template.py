"""The small form that asks for what a template does not know, with the post as it will read."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from cmdesk.domain.post_templates import PostTemplate, filled, variables
from cmdesk.domain.variables import unfilled
from cmdesk.ui.widgets import Card, Dialog, Field, Labelled, Section, Text, col
from cmdesk.ui.words import tr


def known(today: date, language: str = "") -> Mapping[str, str]:
    """What needs not be asked: the day, in the words of a language."""
    spoken = QLocale(language) if language else QLocale()
    day = QDate(today.year, today.month, today.day)
    shapes = {"date": "d MMMM" if spoken.language() == QLocale.Language.French else "MMMM d"}
    shapes |= {"weekday": "dddd", "day": "d", "month": "MMMM", "year": "yyyy"}
    return {name: spoken.toString(day, shape) for name, shape in shapes.items()}


class FillTemplate(Dialog):
    """One field for each variable, begun with what is known or stands after ||; `chosen` is what was typed."""

    def __init__(self, parent: QWidget, template: PostTemplate, facts: Mapping[str, str]) -> None:
        self._template = template
        self.fields: dict[str, Field] = {}
        parts = []
        for each in variables(template):
            begun = facts.get(each.name, "") or each.fallback or ""
            field = self.fields[each.name] = Field(value=begun, name=title_of(each.name))
            field.textChanged.connect(lambda _: self._show())
            parts.append(Labelled(title_of(each.name), field))
        self.shown = Text("", "reading", "text", wrap=True, leading=140)
        self.missing = Text("", "meta", "warn", wrap=True)
        body = col(*parts, Section(tr("How it reads")), Card(self.shown), self.missing, gap=12)
        super().__init__(parent, template.name, body, tr("Begin a draft"), width=560)
        self._show()

    def chosen(self) -> PostTemplate:
        """The template with what stands in the fields; an empty one leaves its variable in the text."""
        return filled(self._template, {name: field.text() for name, field in self.fields.items()})

    def _show(self) -> None:
        made = self.chosen()
        self.shown.setText(made.text)
        texts = (made.text, *(text for text in made.variants.values() if text), *made.options.values())
        left = list(dict.fromkeys(text[start:end] for text in texts for start, end in unfilled(text)))
        said = tr("Left open: {variables}. The draft keeps it, and cannot leave until it is written.")
        self.missing.setText(said.format(variables=", ".join(left)))
        self.missing.setVisible(bool(left))
        self.fit_soon()


def title_of(variable: str) -> str:
    """What a variable is called above its field: shop_name becomes "Shop name"."""
    usual = {"date": tr("Date"), "weekday": tr("Weekday"), "day": tr("Day"), "month": tr("Month"), "year": tr("Year")}
    if variable in usual:
        return usual[variable]
    words = variable.replace("_", " ").replace(".", " ").strip()
    return words[:1].upper() + words[1:]


def ask(parent: QWidget, template: PostTemplate, today: date, then: Callable[[PostTemplate], None]) -> None:
    """Ask for the variables of a template, if it has any; `then` gets it filled."""
    facts = known(today, template.language)
    if not variables(template):
        then(template)
        return
    dialog = FillTemplate(parent, template, facts)
    dialog.accepted.connect(lambda: then(dialog.chosen()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    next(iter(dialog.fields.values())).setFocus()
