"""The settings. Each takes effect as it is changed; there is nothing to confirm."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QTime, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from cmdesk.translations import LANGUAGES, system_language
from cmdesk.ui import theme, tokens
from cmdesk.ui.dialogs.accounts import AccountsList
from cmdesk.ui.dialogs.keeping import Keeping
from cmdesk.ui.dialogs.learned import LearnedLine
from cmdesk.ui.dialogs.settings_keys import KeysPage
from cmdesk.ui.rail import title_of
from cmdesk.ui.widgets.buttons import Button, Switch
from cmdesk.ui.widgets.choices import Segmented
from cmdesk.ui.widgets.dialog import Dialog
from cmdesk.ui.widgets.fields import ComboField, Field
from cmdesk.ui.widgets.layout import Line, Panel, Scroll, clear, col, row
from cmdesk.ui.widgets.tabs import Tabs
from cmdesk.ui.widgets.texts import Text
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window

SIZES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
UNDO = (0, 5, 10, 20, 30, 60)
STALE = (0, 1, 6, 24, 72)  # hours
COOL_OFF = (0, 2, 5, 10, 20)  # minutes
THEMES = ("system", "light", "dark")
HEIGHT = 560
ACCOUNTS = 2  # the place of their page


def setting(title: str, sentence: str, *controls: QWidget) -> QWidget:
    """A line: what it is, what it does, and how to change it."""
    words = [Text(title, "body-strong", wrap=True), *([Text(sentence, "meta", "text2", wrap=True)] if sentence else [])]
    return Panel(row((col(*words, gap=2), 1), *controls, gap=12, pad=(0, 10, 0, 10)), None, "line", sides="b")


def hour_words(kept: str) -> str:
    """An hour of the settings ("22:00") as the language of the program writes it."""
    return QLocale().toString(QTime.fromString(kept, "HH:mm"), QLocale.FormatType.ShortFormat) or kept


def sizes_that_differ(system: float) -> list[float]:
    """The text sizes that can be told apart: with a system's usual text nothing gets smaller than usual."""
    least, most = tokens.SCALES
    seen: dict[float, float] = {}
    for factor in SIZES:
        effect = min(max(system * factor, least), most)
        if effect not in seen or factor == 1.0:
            seen[effect] = factor
    return sorted(seen.values())


class SettingsDialog(Dialog):
    """Pages under tabs; a change of language builds them again."""

    def __init__(self, window: "Window", page: int = 0) -> None:
        self._window = window
        self._holder = col(gap=0)
        super().__init__(window, tr("Settings"), self._holder, cancel=tr("Close"), width=720, height=HEIGHT)
        self._build(page)

    def _build(self, page: int = 0) -> None:
        names = [tr("Appearance"), tr("Sending and notifications"), tr("Accounts"), tr("Workspace"), tr("Shortcuts")]
        self.tabs = Tabs(tr("Settings"), names, flush=True)
        self.pages = QStackedWidget()
        window = self._window
        for made in (self._look(), self._sending(), self._accounts(), self._workspace(), KeysPage(window)):
            self.pages.addWidget(Scroll(col(made)))
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self._holder.addWidget(self.tabs)
        self._holder.addWidget(Line())
        self._holder.addWidget(self.pages, 1)
        self.tabs.setCurrentIndex(page)

    def _rebuild(self) -> None:
        page = self.tabs.currentIndex()
        clear(self._holder)
        self.rename(tr("Settings"))
        self.cancel.setText(tr("Close"))
        self.cancel.set_keys(tr("Esc"))
        self.close_button.rename(tr("Close"), tr("Esc"))
        self._build(page)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self.isVisible():
            QTimer.singleShot(0, self, self._rebuild)
        super().changeEvent(event)

    # -- pages --------------------------------------------------------------------------------------------------

    def _look(self) -> QWidget:
        settings, change = self._window.settings, self._change_taste
        system = LANGUAGES[system_language()]
        language = ComboField(
            tr("Language"),
            [
                (tr("Like the system ({language})", language=system), ""),
                *((name, code) for code, name in LANGUAGES.items()),
            ],
        )
        language.choose(settings.language)
        language.activated.connect(lambda _: change(language=language.currentData()))
        colours = Segmented(
            tr("Theme"),
            [tr("Like the system"), tr("Light"), tr("Dark")],
            THEMES.index(settings.theme) if settings.theme in THEMES else 0,
        )
        colours.chosen.connect(lambda i: change(theme=THEMES[i]))
        first = ComboField(tr("At the start"), [(tr("The panel I was in last"), ""), (title_of("today"), "today")])
        first.choose(settings.first_panel)
        first.activated.connect(lambda _: self._change(first_panel=first.currentData()))
        sizes = sizes_that_differ(theme.system_scale())
        size = ComboField(tr("Text size"), [(tr("{percent}%", percent=round(s * 100)), s) for s in sizes])
        size.choose(min(sizes, key=lambda s: abs(s - settings.text_scale)))
        size.activated.connect(lambda _: change(text_scale=size.currentData()))
        return _page(
            setting(tr("Language"), "", language),
            setting(tr("Theme"), tr("Light or dark, or as the system says, also when it changes."), colours),
            setting(tr("Text size"), tr("On top of the size that the system uses."), size),
            setting(tr("At the start"), tr("What the window opens with."), first),
            setting(
                tr("Fold hurtful messages"),
                tr("Their words show after one click. They stay in every list, and in the queue."),
                self._switch(tr("Fold hurtful messages"), "fold_hurtful"),
            ),
        )

    def _sending(self) -> QWidget:
        settings = self._window.settings
        options = [(tr("{n} seconds", n=s) if s else tr("Off"), s) for s in UNDO]
        undo = ComboField(tr("Time to undo a sending"), options)
        undo.choose(min(UNDO, key=lambda s: abs(s - settings.undo_seconds)))
        undo.activated.connect(lambda _: self._change_taste(undo_seconds=undo.currentData()))
        pauses = [(tr("{n} minutes", n=m) if m else tr("Off"), m) for m in COOL_OFF]
        cool = ComboField(tr("Time to cool off"), pauses)
        cool.choose(min(COOL_OFF, key=lambda m: abs(m - settings.cool_off_minutes)))
        cool.activated.connect(lambda _: self._change_taste(cool_off_minutes=cool.currentData()))
        delays = [(tr("{n} hours", n=h) if h else tr("Never"), h) for h in STALE]
        stale = ComboField(tr("What is late counts as stale"), delays)
        stale.choose(min(STALE, key=lambda h: abs(h - settings.stale_hours)))
        stale.activated.connect(lambda _: self._change(stale_hours=stale.currentData()))
        name = Field(tr("Camille"), settings.your_name, name=tr("Your name"))
        name.editingFinished.connect(lambda: self._change(your_name=name.text().strip()))
        hours = [(hour_words(f"{h:02}:00"), f"{h:02}:00") for h in range(24)]
        start, end = ComboField(tr("Quiet from"), hours), ComboField(tr("Quiet until"), hours)
        for field, hour in ((start, "quiet_from"), (end, "quiet_until")):
            kept = getattr(settings, hour)
            if field.findData(kept) < 0:
                field.addItem(hour_words(kept), kept)
            field.choose(kept)
            field.activated.connect(lambda _, field=field, hour=hour: self._change(**{hour: field.currentData()}))
        notify = self._switch(tr("Notifications"), "notifications")
        quiet = self._switch(tr("Quiet hours"), "quiet_hours")
        tray = self._switch(tr("Keep running beside the clock"), "tray")
        return _page(
            setting(
                tr("Time to undo a sending"),
                tr("What you send waits this long before it leaves, so that you can take it back."),
                undo,
            ),
            setting(
                tr("Time to cool off"),
                tr("An answer to a message that sounds angry waits this long, so that you can think again."),
                cool,
            ),
            setting(
                tr("What is late counts as stale"),
                tr("What did not leave on time is never sent by itself; what is stale is not even proposed."),
                stale,
            ),
            setting(tr("Your name"), tr("For the saved replies that sign with it."), name),
            setting(tr("Notifications"), tr("Tell of new messages and mentions while you work elsewhere."), notify),
            setting(tr("Quiet hours"), tr("No notification between these hours."), start, end, quiet),
            setting(
                tr("Keep running beside the clock"),
                tr("Closing the window leaves cmdesk at work: it fetches, and sends what is due."),
                tray,
            ),
        )

    def _accounts(self) -> QWidget:
        window, page = self._window, QWidget()
        self.connect_account = Button(tr("Connect an account"), "add", "soft")
        self.connect_account.clicked.connect(lambda: window.open("accounts"))
        parts = (AccountsList(window), row(self.connect_account, None), Keeping(window), None)
        page.setLayout(col(*parts, gap=12, pad=(0, 12, 4, 0)))
        return page

    def _workspace(self) -> QWidget:
        window = self._window
        other, backup = Button(tr("Open another workspace"), "folder"), Button(tr("Back up now"), "drive")
        journal, brand = Button(tr("Show the traffic journal"), "journal"), Button(tr("Rename"), "office")
        other.clicked.connect(self._leave_for(lambda: window.other_workspace.emit("")))
        backup.clicked.connect(self._leave_for(window.backup_asked.emit))
        journal.clicked.connect(self._leave_for(lambda: window.open("journal")))
        brand.clicked.connect(self._leave_for(lambda: window.open("brand")))
        learned = LearnedLine(window)
        learned.forgotten.connect(self.accept)  # so that the undo can be reached
        rules = Button(tr("Show the rules"), "filter")
        rules.clicked.connect(self._leave_for(lambda: window.open("rules")))
        return _page(
            setting(tr("File"), window.workspace_name() or tr("The demo: it is thrown away at the end."), other),
            setting(tr("Backup"), tr("A whole copy, written while you go on working."), backup),
            setting(tr("Brand"), tr("The organisation you speak for."), brand),
            setting(tr("Rules"), tr("What is done with what comes in, before you see it."), rules),
            learned,
            setting(tr("Traffic journal"), tr("Every host that was contacted, when and why."), journal),
        )

    # -- changes ------------------------------------------------------------------------------------------------

    def _switch(self, name: str, setting_name: str) -> Switch:
        switch = Switch(name, getattr(self._window.settings, setting_name))
        switch.toggled.connect(lambda on: self._change(**{setting_name: on}))
        return switch

    def _change(self, **values: object) -> None:
        for name, value in values.items():
            setattr(self._window.settings, name, value)
        self._window.take_settings()

    def _change_taste(self, **values: object) -> None:
        for name, value in values.items():
            setattr(self._window.settings, name, value)
        self._window.set_taste()

    def _leave_for(self, deed: Callable[[], None]) -> Callable[[], None]:
        """A step that opens something of its own: this dialog makes room first."""

        def leave() -> None:
            self.accept()
            QTimer.singleShot(0, self._window, deed)

        return leave


def _page(*settings: QWidget) -> QWidget:
    page = QWidget()
    page.setLayout(col(*settings, None, gap=0, pad=(0, 4, 0, 0)))
    return page
