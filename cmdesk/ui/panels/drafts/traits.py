"""Where a draft stands and what it belongs to: small buttons below its title, each with a menu."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.drafts import Draft, Stage
from cmdesk.store import snippets, traits
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Dialog, Field, Flow, Labelled, col
from cmdesk.ui.words import tr

SYMBOLS = {Stage.IDEA: "idea", Stage.DRAFT: "write", Stage.READY: "ok", Stage.EVERGREEN: "sync"}
LANGUAGES = {"": "", "fr": "Français", "en": "English"}


def stage_names() -> dict[Stage, str]:
    """What each place of the board is called."""
    return {
        Stage.IDEA: tr("Idea"),
        Stage.DRAFT: tr("Draft"),
        Stage.READY: tr("Ready"),
        Stage.SCHEDULED: tr("Scheduled"),
        Stage.SENT: tr("Sent"),
        Stage.EVERGREEN: tr("Evergreen"),
    }


class Traits(QWidget):
    """Kept at once, apart from the text."""

    language_changed = Signal(str)
    twin_asked = Signal()

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host, self._draft_id = host, 0
        self._stage, self._said = Stage.DRAFT, {"pillar": "", "campaign": "", "language": ""}
        self.stage = Button("", "write", "quiet", small=True)
        self.pillar, self.campaign = Button("", "flag", "quiet", small=True), Button("", "target", "quiet", small=True)
        self.language = Button("", "translate", "quiet", small=True)
        flow = Flow(gap=4)
        for button in (self.stage, self.pillar, self.campaign, self.language):
            flow.addWidget(button)
        self.setLayout(col(flow))
        self.stage.clicked.connect(self.ask_stage)
        self.pillar.clicked.connect(partial(self._ask, "pillar"))
        self.campaign.clicked.connect(partial(self._ask, "campaign"))
        self.language.clicked.connect(self.ask_language)
        self.retranslate()

    def show_draft(self, draft: Draft) -> None:
        self._draft_id = draft.id
        self._stage = Stage(draft.stage) if draft.stage else Stage.DRAFT
        self._said = {"pillar": draft.pillar, "campaign": draft.campaign, "language": draft.language}
        self.retranslate()

    def is_told(self) -> bool:
        """A person said something of it."""
        return self._stage is not Stage.DRAFT or any(self._said.values())

    def retranslate(self) -> None:
        pillar, campaign, language = self._said["pillar"], self._said["campaign"], self._said["language"]
        self.stage.setText(stage_names()[self._stage])
        self.stage.set_symbol(SYMBOLS.get(self._stage, "write"))
        self.pillar.setText(tr("Pillar: {name}", name=pillar) if pillar else tr("Pillar"))
        self.campaign.setText(tr("Campaign: {name}", name=campaign) if campaign else tr("Campaign"))
        self.language.setText(LANGUAGES.get(language, language) or tr("Language"))

    # -- what is chosen ------------------------------------------------------------------------------------------

    def ask_stage(self) -> None:
        menu = QMenu(self)
        for stage in SYMBOLS:
            action = menu.addAction(stage_names()[stage], partial(self.stand, stage))
            action.setCheckable(True)
            action.setChecked(stage is self._stage)
        self._show(menu, self.stage)

    def stand(self, stage: Stage) -> None:
        """Say where the draft stands."""
        self._stage = stage
        self.retranslate()
        self._host.bridge.write(self, traits.stand, [self._draft_id], stage, self._host.now())

    def _ask(self, what: str) -> None:
        """Offer those that were used, and a new one."""
        query = snippets.pillars if what == "pillar" else snippets.campaigns
        self._host.bridge.ask(self, query, then=partial(self._offer, what))

    def _offer(self, what: str, known: Sequence[str]) -> None:
        menu = QMenu(self)
        for name in known:
            menu.addAction(name, partial(self.belong, what, name))
        menu.addSeparator()
        menu.addAction(tr("Another…"), partial(self._type, what))
        if self._said[what]:
            menu.addAction(tr("None"), partial(self.belong, what, ""))
        self._show(menu, self.pillar if what == "pillar" else self.campaign)

    def _type(self, what: str) -> None:
        title = tr("Pillar") if what == "pillar" else tr("Campaign")
        field = Field(value=self._said[what], name=title)
        dialog = Dialog(self, title, col(Labelled(title, field)), tr("Use this"), width=420)
        dialog.accepted.connect(lambda: self.belong(what, field.text()))
        dialog.open()
        field.setFocus()

    def belong(self, what: str, name: str) -> None:
        """Say what the draft belongs to; "" for nothing."""
        self._said[what] = " ".join(name.split())
        self.retranslate()
        keep: Callable[..., None] = self._host.bridge.write
        keep(self, traits.belong, self._draft_id, **{what: name})

    def ask_language(self) -> None:
        menu = QMenu(self)
        for language, name in LANGUAGES.items():
            menu.addAction(name or tr("As its words say"), partial(self.speak, language))
        menu.addSeparator()
        menu.addAction(tr("The same in another language…"), self.twin_asked.emit)
        self._show(menu, self.language)

    def speak(self, language: str) -> None:
        """Say in which language it is read."""
        self._said["language"] = language
        self.retranslate()
        self._host.bridge.write(self, traits.speak, self._draft_id, language)
        self.language_changed.emit(language)

    def _show(self, menu: QMenu, button: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
