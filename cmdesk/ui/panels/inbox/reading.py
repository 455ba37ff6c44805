"""The middle of the inbox: one conversation, with what can be done above and the composer below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.conversations import Entry, EntryKind, Thread
from cmdesk.domain.media import Attached
from cmdesk.domain.people import PersonCard
from cmdesk.domain.texts import Measure
from cmdesk.sentences import sentence
from cmdesk.store import conversations, people, triage
from cmdesk.ui import theme
from cmdesk.ui.feelings import words_for_kind
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.about import About, Judging, Measuring
from cmdesk.ui.panels.inbox.composer import Composer
from cmdesk.ui.panels.inbox.evidence import Evidence
from cmdesk.ui.panels.inbox.head import Head
from cmdesk.ui.panels.inbox.keeping import Keeper
from cmdesk.ui.panels.inbox.person_card import Card
from cmdesk.ui.panels.inbox.spam_hint import SpamHint
from cmdesk.ui.panels.inbox.task_strip import TaskStrip
from cmdesk.ui.panels.inbox.thread import ThreadView
from cmdesk.ui.widgets import EmptyState, Panel, col
from cmdesk.ui.words import tr

READ_MS = 500  # a conversation that was open for so long has been read
COUNTED = ("empty-text", "too-long")  # troubles that the counter and the buttons tell
LEAST = 320  # of its width
CARD_MS = 30  # the card comes after the conversation, and not for each one that is passed by


class ReadingPane(Panel):
    """Reads a conversation again when told; what is typed and where one reads stays."""

    moved = Signal()  # another conversation is shown, or none

    def __init__(self, host: Host) -> None:
        super().__init__(None, "surface")
        self._host = host
        self.shown: Thread | None = None
        self.wanted: int | None = None  # the conversation to show as soon as it is read
        self._asked = 0  # an answer about a conversation that was left meanwhile is dropped
        self._accounts: Mapping[int, AccountRow] | None = None  # not read yet
        self.head = Head()
        self.thread_view = ThreadView(
            host.now,
            lambda: host.settings.online,
            self._signed_out,
            lambda entry: Evidence(host, entry.files) if entry.files else None,
            lambda: host.settings.fold_hurtful,
        )
        whole = QWidget()
        self._whole = whole
        self._usual = EmptyState("inbox", "", "")
        self.nothing: EmptyState = self._usual
        self.stack = QStackedWidget()
        self.stack.addWidget(whole)
        self.stack.addWidget(self.nothing)
        self.stack.setCurrentWidget(self.nothing)
        self.setLayout(col((self.stack, 1), gap=0))
        self.keeper = Keeper(host.bridge, host.now, self)
        self.composer = Composer(self.keeper, host)
        self.tasks = TaskStrip(host, lambda: self.shown.row.id if self.shown is not None else None)
        self.moved.connect(self.tasks.refresh)
        self.spam_hint = SpamHint(host.bridge, lambda: self.shown)
        self.moved.connect(self.spam_hint.refresh)
        whole.setLayout(col(self.head, self.spam_hint, (self.thread_view, 1), self.tasks, self.composer, gap=0))
        self.card = Card(host)
        self._read = QTimer(self, singleShot=True, interval=READ_MS)
        self._read.timeout.connect(self._mark_read)
        self._card_wait = QTimer(self, singleShot=True, interval=CARD_MS)
        self._card_wait.timeout.connect(self._ask_card)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        # Its own and not that of what it shows, which differs with each conversation: the columns would jump.
        self.setMinimumWidth(theme.u(LEAST))

    def show_conversation(self, conversation: int) -> None:
        """Read a conversation and show it."""
        self.flush()
        self._read.stop()
        self.wanted = conversation
        self.read_again()

    def read_again(self) -> None:
        """Read what is shown once more."""
        if self.wanted is not None:
            self._asked += 1
            asked = self._asked
            self._host.bridge.ask(
                self, conversations.thread, self.wanted, then=lambda thread: self._take(thread, asked)
            )

    def clear(self) -> None:
        """Show no conversation."""
        self.flush()
        self.shown, self.wanted = None, None
        self._asked += 1
        self.thread_view.show_thread(None)
        self.stack.setCurrentWidget(self.nothing)
        self.moved.emit()

    def set_nothing(self, instead: EmptyState | None) -> None:
        """What stands here while no conversation is open; None: the usual hint."""
        old, self.nothing = self.nothing, instead or self._usual
        if old is self.nothing:
            return
        shown = self.stack.currentWidget() is old
        self.stack.addWidget(self.nothing)
        if shown:
            self.stack.setCurrentWidget(self.nothing)
        if old is not self._usual:
            self.stack.removeWidget(old)
            old.deleteLater()

    def set_accounts(self, accounts: Sequence[AccountRow]) -> None:
        """The accounts as they stand now: one may need a sign-in."""
        known, self._accounts = self._accounts, {account.id: account for account in accounts}
        if known == self._accounts:
            return
        if self.shown is not None:
            self._show_composer(self.shown)
            self.thread_view.tick()

    def tell_time(self) -> None:
        if self.shown is not None:
            self._tell_head(self.shown)
            self.composer.tell_time()

    def _tell_head(self, thread: Thread) -> None:
        newest = [entry.judgement for entry in theirs(thread)[-1:]]
        until = self._host.bridge.desk.reply_until(thread)
        self.head.set(thread.row, self._host.now(), until, words_for_kind(*newest) if newest else "")

    def rest(self) -> bool:
        """Nobody looks any more: write what was typed, and ask nothing; whether something was still to be read."""
        self.flush()
        self._read.stop()
        waiting = self._card_wait.isActive()
        self._card_wait.stop()
        return waiting

    def flush(self) -> None:
        """Write now what was typed."""
        self.keeper.flush()
        self.card.flush()

    def retranslate(self) -> None:
        self.head.retranslate()
        self.composer.retranslate()
        self.tasks.refresh()
        self.spam_hint.retranslate()
        self.card.retranslate()
        self._usual.say(tr("No conversation is open"), tr("Choose one in the list: j and k go through them."), "inbox")
        self.tell_time()
        self.thread_view.retranslate()

    def _take(self, thread: Thread | None, asked: int) -> None:
        if asked != self._asked:
            return
        if thread is None:
            self.clear()
            return
        if thread == self.shown and self.stack.currentWidget() is self._whole:  # something else has changed
            self._card_wait.start()
            return
        new = self.shown is None or self.shown.row.id != thread.row.id
        # Not because it is unread: the user may have marked it so while it is open.
        unseen = new or self.shown is None or len(theirs(thread)) > len(theirs(self.shown))
        self.shown = thread
        self._tell_head(thread)
        self.thread_view.show_thread(thread)
        self._show_composer(thread)
        self.stack.setCurrentWidget(self._whole)
        self._card_wait.start()
        if new:
            self.moved.emit()
        if thread.row.unread and unseen:
            self._read.start()

    def _signed_out(self) -> bool:
        """Whether nothing can leave through the account of what is shown."""
        row = self.shown.row if self.shown is not None else None
        account = (self._accounts or {}).get(row.account_id or 0) if row is not None else None
        return account is not None and account.health is AccountHealth.SIGN_IN

    def _show_composer(self, thread: Thread) -> None:
        from cmdesk.engine.desk.answering import anger_in  # loads all that the desk can do: not before it is needed

        known = self._accounts
        account = known.get(thread.row.account_id or 0) if known is not None else None
        gone = known is not None and account is None
        desk = self._host.bridge.desk
        minutes = desk.cool_off_in_force
        rule = desk.media_rule(account) if account is not None else None
        self.composer.attachments.set_alt_limit(rule.alt if rule is not None else 0)
        self.composer.show_thread(
            About(
                thread,
                account,
                gone=gone,
                named=self._named(account, thread.reply_to),
                cools=minutes if minutes and account is not None and anger_in(thread) else 0,
                until=desk.reply_until(thread),
                measure=self._measuring(account, thread.reply_to),
                judge=self._judging(account, thread.reply_to),
            )
        )

    def account_of(self, thread: Thread) -> AccountRow | None:
        """The account of a conversation; None where it has none, or none any more."""
        return (self._accounts or {}).get(thread.row.account_id or 0)

    def _named(self, account: AccountRow | None, reply_to: str) -> str:
        """Whom the network names in an answer."""
        plan = self._host.bridge.desk.plan(account, "", reply_to) if account is not None and reply_to else None
        return ", ".join(word for word in plan.text.split() if word.startswith("@")) if plan is not None else ""

    def _measuring(self, account: AccountRow | None, reply_to: str) -> Measuring:
        """How long a text would be there, with the name of whom it answers where the network adds it."""
        from cmdesk.language.counting import measure

        def count(text: str, attached: Sequence[Attached], options: Mapping[str, str]) -> Measure | None:
            if account is None or not account.rules:
                return None
            plan = self._host.bridge.desk.plan(account, text, reply_to, attached, options)
            return measure(plan.text if plan is not None else text, account.rules)

        return count

    def _judging(self, account: AccountRow | None, reply_to: str) -> Judging:
        """What stands against the files and the choices of an answer there, in words; its length has its own sign."""

        def judge(text: str, attached: Sequence[Attached], options: Mapping[str, str]) -> str:
            if account is None or not (attached or options):
                return ""
            plan = self._host.bridge.desk.plan(account, text, reply_to, attached, options)
            against = [each for each in (plan.troubles if plan is not None else ()) if each.code not in COUNTED]
            return sentence(against[0], tr) if against else ""

        return judge

    def _ask_card(self) -> None:
        thread = self.shown
        if thread is None:
            return
        if thread.row.person_id is None:
            self.card.show_person(thread, None)
            return

        def take(person: PersonCard | None) -> None:
            if self.shown is not None and self.shown.row.id == thread.row.id:
                self.card.show_person(self.shown, person)

        self._host.bridge.ask(self, people.card, thread.row.person_id, then=take)

    def _mark_read(self) -> None:
        if self.shown is not None and self.shown.row.unread and self.thread_view.isVisible():
            self._host.bridge.write(self, triage.mark_read, [self.shown.row.id])


def theirs(thread: Thread) -> list[Entry]:
    return [entry for entry in thread.entries if entry.kind is EntryKind.THEIRS]
