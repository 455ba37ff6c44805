"""Everything that is found in a draft before it leaves, and the remedies for it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.drafts import Draft
from cmdesk.domain.media import Attached
from cmdesk.domain.outbox import OutboxRow
from cmdesk.domain.proofing import CheckRules, Finding, Level
from cmdesk.domain.texts import LONGEST
from cmdesk.domain.topics import Topic
from cmdesk.language.duties import drawn
from cmdesk.language.proofreading import language_of
from cmdesk.store import nearness
from cmdesk.store.letting_go import FIRST_COMMENT
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts import found, mending, sequel
from cmdesk.ui.panels.drafts.checks import Check, Remedy, findings
from cmdesk.ui.panels.drafts.entities import Entities, word_at
from cmdesk.ui.panels.drafts.files import about_files
from cmdesk.ui.panels.drafts.house_hours import HouseHours
from cmdesk.ui.panels.drafts.linked import Linked
from cmdesk.ui.panels.drafts.nearby import Nearby
from cmdesk.ui.panels.drafts.proof import Proof
from cmdesk.ui.panels.drafts.spelling_menu import offer, open_at
from cmdesk.ui.panels.drafts.writing import Writing
from cmdesk.ui.widgets import Button

NOBODY = 0  # stands for the accounts of a draft that has none yet


class Review(QObject):
    """Holds what is found; what is said of it is made anew at each key, which is quick."""

    changed = Signal()

    def __init__(self, host: Host, writing: Writing) -> None:
        super().__init__(writing)
        self.host, self.writing = host, writing
        self.proof, self.nearby, self.linked = Proof(host, self), Nearby(host, self), Linked(host, self)
        self.entities = Entities(writing.area.document())
        self.rules = CheckRules()
        self.proof.changed.connect(self._on_read)
        self.nearby.changed.connect(self.changed)
        self.linked.changed.connect(self.changed)
        self.hours = HouseHours(host, self)
        self.hours.changed.connect(self.changed)
        writing.area.menu_asked = self.show_menu
        host.bridge.changed.connect(self._on_change)
        self.refresh()

    def _on_change(self, topic: Topic) -> None:
        if Topic.SETTINGS in topic:
            self.refresh()
        elif Topic.OUTBOX in topic:
            self.nearby.again()

    def refresh(self) -> None:
        """Read everything anew: the words of the house or the rules may be others."""

        def take(rules: CheckRules) -> None:
            self.rules = rules
            self.changed.emit()

        self.host.bridge.ask(self, nearness.rules, then=take)
        self.proof.again()
        self.nearby.again()
        self.hours.read()

    def about(
        self, draft: Draft, texts: Mapping[int, str], accounts: Mapping[int, AccountRow], due: datetime | None
    ) -> None:
        """What each account would get now, and when."""
        named = {
            one: (text[:LONGEST], accounts[one].network, accounts[one].brand_id)
            for one, text in texts.items()
            if one in accounts
        }
        named = named or {NOBODY: (self.writing.common()[:LONGEST], "", 0)}
        self.proof.about(named, draft.language)
        self.hours.about(due)
        self.nearby.about(draft.id, {one: text for one, (text, *_) in named.items() if one}, due, draft.about_id)

    def checks(
        self,
        texts: Mapping[int, str],
        accounts: Mapping[int, AccountRow],
        recent: Sequence[OutboxRow],
        draft: Draft,
        done: set[int],
        files: Sequence[Attached],
        coming: bool,
        options: Mapping[str, str],
    ) -> list[Check]:
        """All of it, the gravest first."""
        online = self.host.settings.online
        checks = findings(texts, accounts, recent, draft.id, done, online, bool(files))
        going = {one: text for one, text in texts.items() if one in accounts and one not in done}
        chosen, comment = [accounts[one] for one in going], options.get(FIRST_COMMENT, "")
        self.linked.about([*going.values(), comment])
        theirs, blocks = sequel.of_networks(options), self.rules.alt_blocks
        checks += about_files(self.host, chosen, texts, files, coming, theirs, alt_blocks=blocks)
        checks += sequel.checked(options, chosen, self.host.bridge.desk.comments)
        if any(text.strip() for text in going.values()):
            checks += found.in_texts(
                going, accounts, lambda one: (*self._of_files(going[one], files), *self.proof.of(one))
            )
            checks += self.linked.checks(going, accounts, comment)
            checks += found.same_everywhere(going, accounts)
            checks += self.hours.checks(chosen)
            same = {check.about for check in checks if check.remedy is Remedy.SEE_DELIVERY}
            near = found.near(self.nearby.found, {one.id: one for one in chosen}, self.host.now())
            checks += [check for check in near if check.about not in same]
        elif not texts and (common := self.writing.common()).strip():
            checks += found.in_texts({NOBODY: common}, {}, self.proof.of)
        return found.in_order(checks)

    def _of_files(self, text: str, files: Sequence[Attached]) -> Sequence[Finding]:
        told = "\n".join(f"{each.alt}\n{each.name}" for each in files if each.is_picture)
        return tuple(drawn(text, told, language_of(text))) if told else ()

    def warnings(self, checks: Sequence[Check]) -> list[str]:
        """What is asked about before it leaves."""
        return [check.sentence for check in checks if check.kind == Level.WARNING.value]

    def _on_read(self) -> None:
        self.entities.mark_wrong(self.proof.wrong_words())
        self.changed.emit()

    # -- remedies ------------------------------------------------------------------------------------------------

    def mend(self, check: Check, button: Button | None) -> None:
        """Do what a remedy of the text says."""
        finding = check.finding
        if finding is None or check.about is None:
            return
        self.writing.show_text_of(check.about)
        area, text = self.writing.area, self.writing.text_for(check.about)
        if check.remedy is Remedy.SPELL and button is not None:
            mending.show(area, finding.start, finding.end)
            below = button.mapToGlobal(QPoint(0, button.height()))
            word = finding.data["word"]
            replace = lambda said: mending.replace(area, finding.start, finding.end, word, said)  # noqa: E731
            open_at(area, self.host, below, word, finding.data["language"], replace, self.proof.again)
        elif check.remedy is Remedy.REPLACE and finding.instead is not None:
            whole = len(finding.instead) > len(text) and not finding.code.startswith("links-")
            if whole or finding.code == "typography":
                mending.rewrite(area, finding.instead)
            else:
                mending.replace(area, finding.start, finding.end, text[finding.start : finding.end], finding.instead)
        elif check.remedy is Remedy.SHOW_PLACE:
            mending.show(area, finding.start, finding.end)

    def show_menu(self, event: QContextMenuEvent) -> bool:
        """The menu of the text, with suggestions at its top where a word is wrong; False: the usual one."""
        area = self.writing.area
        cursor = area.cursorForPosition(event.pos())
        start, end = word_at(area.text(), cursor.position())
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        word = cursor.selectedText()
        language = self.proof.language_of(word)
        if not language or area.isReadOnly():
            return False
        menu = area.createStandardContextMenu()
        menu.setParent(area, menu.windowFlags())
        offer(menu, self.host, word, language, cursor.insertText, self.proof.again)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())
        return True
