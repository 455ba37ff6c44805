"""What stands against sending a draft, and what is worth a thought before."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.domain.proofing import Finding
from cmdesk.ui import paint, theme
from cmdesk.ui.panels.drafts.finding_words import remedy_of
from cmdesk.ui.panels.drafts.lengths import length
from cmdesk.ui.panels.inbox.person_card import Link
from cmdesk.ui.playbook_words import rests
from cmdesk.ui.widgets import Button, Elided, Icon, Panel, Section, Text, clear, col, row, stack
from cmdesk.ui.widgets.layout import Part
from cmdesk.ui.words import tr


class Remedy(StrEnum):
    WRITE = "write"
    SHORTEN = "shorten"
    CONNECT = "connect"
    SIGN_IN = "sign-in"
    SEE_DELIVERY = "see"
    SPELL = "spell"
    REPLACE = "replace"
    SHOW_PLACE = "show"
    DESCRIBE = "describe"
    SEE_ITEM = "item"
    SEE_LINE = "line"  # of the playbook
    COMMENT = "comment"
    LOOK_AGAIN = "look"
    TWIN = "twin"


@dataclass(frozen=True)
class Check:
    """One finding; an error forbids to send. `about`: the account, delivery or item that the remedy is for."""

    kind: str  # error, warning, note
    sentence: str
    remedy: Remedy | None = None
    about: int | None = None
    finding: Finding | None = None  # in the text of the account
    source: str = ""  # whose rule it is


def findings(
    texts: Mapping[int, str],
    accounts: Mapping[int, AccountRow],
    recent: Sequence[OutboxRow],
    draft_id: int,
    sent: Collection[int] = (),
    online: bool = True,
    files: bool = False,
) -> list[Check]:
    """What is found in the text that each chosen account would get. `sent`: accounts that have it already.

    With `files`, a text may be empty.
    """
    going = {one: text for one, text in texts.items() if one in accounts and one not in sent}
    if not accounts:
        return [Check("error", tr("No account to publish with yet: what you write is kept"), Remedy.CONNECT)]
    if not going:
        return [Check("error", tr("Choose at least one account to publish with"))]
    empty = [one for one, text in going.items() if not text.strip() and not files]
    found = []
    if len(empty) == len(going):
        found.append(Check("error", tr("There is no text yet"), Remedy.WRITE))
    else:
        said = tr("{account}: the text is empty")
        found += [Check("error", said.format(account=accounts[one].name), Remedy.WRITE, one) for one in empty]
    for account_id, text in going.items():
        measured = length(text, accounts[account_id])
        if not measured.fits and measured.maximum is not None:
            over = measured.count - measured.maximum
            sentence = tr(
                "{account}: {n} characters too many ({count} of {maximum})",
                n=over,
                account=accounts[account_id].name,
                count=measured.count,
                maximum=measured.maximum,
            )
            found.append(Check("error", sentence, Remedy.SHORTEN, account_id))
    found += _warnings(going, accounts, recent, draft_id)
    if not online:
        found.append(Check("note", tr("You work offline: it leaves when you are back and have seen what is due")))
    return found


def _warnings(
    going: Mapping[int, str], accounts: Mapping[int, AccountRow], recent: Sequence[OutboxRow], draft_id: int
) -> list[Check]:
    found = []
    for account_id, text in going.items():
        account = accounts[account_id]
        if account.paused is not None:
            said = tr("{account} is paused: what is sent waits until you resume it", account=account.name)
            found.append(Check("warning", said))
        elif account.health is AccountHealth.SIGN_IN:
            said = tr("{account} needs a new sign-in: what is sent waits for it", account=account.name)
            found.append(Check("warning", said, Remedy.SIGN_IN, account_id))
        again = _said_before(text, account_id, recent, draft_id) if text.strip() else None
        if again is not None:
            said = tr("{account} got the same text before", account=account.name)
            found.append(Check("warning", said, Remedy.SEE_DELIVERY, again.id))
    return found


def _said_before(text: str, account_id: int, recent: Sequence[OutboxRow], draft_id: int) -> OutboxRow | None:
    others = [one for one in recent if one.account_id == account_id and one.draft_id != draft_id]
    others = [one for one in others if one.state is not State.CANCELLED]
    same = " ".join(text.split()) if others else ""
    return next((one for one in others if " ".join(one.text.split()) == same), None)


MOST = 40  # lines: hundreds would take the window seconds, and nobody reads them
MARKS = {"error": ("error", "bad"), "warning": ("warning", "warn"), "note": ("info", "text2")}


class CheckLine(Panel):
    """As high as its sentence wants: what forbids to send is never cut."""

    def restyle(self) -> None:
        self.setMinimumHeight(theme.u(40))


class Checks(QWidget):
    """The findings, one per line, each with its remedy."""

    asked = Signal(object)  # the Check whose remedy was pressed

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Check] | None = None
        self.pressed: Button | None = None  # the last remedy: a menu opens below it
        self._lines = col(gap=0)
        self.count = Text("", "caption", "text3")
        self.heading = Section("", self.count)
        self._card = Panel(self._lines, "surface", "line", 10)
        self.setLayout(col(self.heading, self._card, gap=8))

    def show_all(self, found: list[Check]) -> None:
        if found == self._shown:
            return  # nothing that has the focus is built again for nothing
        self._shown = found
        self.heading.title.setText(tr("Checks"))
        clear(self._lines)
        shown, more = found[:MOST], len(found) - MOST
        for i, check in enumerate(shown):
            self._lines.addWidget(self._line(check, i == len(found) - 1))
        if more > 0:
            rest = row((Text(tr("{n} more, once these are settled", n=more), "meta", "text2"), 1), pad=(12, 0, 8, 0))
            self._lines.addWidget(Panel(rest, height=40))
        if not found:
            fine = row(Icon("ok", "good"), (Elided(tr("Ready to leave"), "meta", "text2"), 1), pad=(12, 0, 8, 0))
            self._lines.addWidget(Panel(fine, height=40))
        errors = sum(check.kind == "error" for check in found)
        warnings = sum(check.kind == "warning" for check in found)
        said = [tr("{n} errors", n=errors) if errors else "", tr("{n} warnings", n=warnings) if warnings else ""]
        self.count.setText(", ".join(part for part in said if part))

    def retranslate(self) -> None:
        self._shown = None

    def _line(self, check: Check, last: bool) -> Panel:
        symbol, tone = MARKS[check.kind]
        words = {"error": tr("Error"), "warning": tr("Warning"), "note": tr("Note")}
        head = Text(words[check.kind], "meta-strong", tone)
        head.setMinimumWidth(ceil(max(paint.width(each, "meta-strong") for each in words.values())))  # one column
        said: QWidget = Text(check.sentence, "meta", wrap=True)
        if check.source:
            both = stack(said, self._source(check))
            said = QWidget()
            said.setLayout(both)
        parts: list[Part] = [Icon(symbol, tone), head, (said, 1)]
        if check.remedy is not None:
            looks = check.finding is None or check.remedy is Remedy.LOOK_AGAIN
            verb = self._verb(check.remedy) if looks or check.finding is None else remedy_of(check.finding)
            button = Button(verb, kind="soft", small=True)
            button.setAccessibleDescription(check.sentence)
            button.clicked.connect(lambda: self._ask(check, button))
            parts.append(button)
        return CheckLine(row(*parts, pad=(12, 7, 8, 7)), None, None if last else "line", 0, "" if last else "b")

    def _source(self, check: Check) -> QWidget:
        """Whose rule it is; a line of the playbook opens there."""
        if check.finding is None or not rests(check.finding):
            return Elided(check.source, "caption", "text3")
        link = Link(check.source, (Elided(check.source, "caption", "accent_text"), 1))
        link.setAccessibleDescription(check.sentence)
        link.clicked.connect(lambda: self.asked.emit(replace(check, remedy=Remedy.SEE_LINE)))
        return link

    def _ask(self, check: Check, button: Button) -> None:
        self.pressed = button
        self.asked.emit(check)

    def _verb(self, remedy: Remedy) -> str:
        return {
            Remedy.WRITE: tr("Write"),
            Remedy.SHORTEN: tr("Shorten"),
            Remedy.CONNECT: tr("Connect an account"),
            Remedy.SIGN_IN: tr("Sign in again"),
            Remedy.SEE_DELIVERY: tr("See it"),
            Remedy.SEE_ITEM: tr("See it"),
            Remedy.SEE_LINE: tr("See it"),
            Remedy.DESCRIBE: tr("Describe"),
            Remedy.SPELL: tr("Correct"),
            Remedy.REPLACE: tr("Replace"),
            Remedy.SHOW_PLACE: tr("Show"),
            Remedy.COMMENT: tr("Show"),
            Remedy.TWIN: tr("Show"),
            Remedy.LOOK_AGAIN: tr("Check again"),
        }[remedy]
