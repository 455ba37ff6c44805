"""How a post will look on each network, nearly."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.ui.panels.drafts.lengths import length
from cmdesk.ui.widgets import (
    Avatar,
    Card,
    Elided,
    Header,
    Icon,
    IconButton,
    Panel,
    Scroll,
    Section,
    Segmented,
    Text,
    clear,
    col,
    row,
    stack,
)
from cmdesk.ui.words import tr


class Preview(Panel):
    """One card for the account chosen above it, and the rule of its network. Can be folded away."""

    folded = Signal()

    def __init__(self) -> None:
        self.title = Elided("", "heading")
        self.fold = IconButton("side", "")
        self._pick_row = col(gap=0)
        self._pick: Segmented | None = None
        self.face, self.name, self.handle = Avatar(size=36), Elided("", "body-strong"), Elided("", "meta", "text2")
        self.when = Text("", "meta", "text3")
        self.text = Text("", "reading", "text", wrap=True, leading=140)
        head = row(self.face, (stack(self.name, self.handle), 1), self.when, gap=10)
        deeds = row(*_between([Icon(name, "text3") for name in ("reply", "sync", "star", "keep")]), gap=0)
        self.card = Card(head, self.text, 4, deeds)
        self.rule, self.rule_mark, self.rule_words = Section(""), Icon("ok", "good", 14), Text("", "meta", "text2")
        self.rules = Card(self.rule, row(self.rule_mark, (self.rule_words, 1), gap=6), gap=6, pad=14)
        self.nothing = Text("", "body", "text2", wrap=True, leading=140)
        body = col(self._pick_row, self.card, self.rules, self.nothing, None, gap=12, pad=16)
        super().__init__(col(Header(self.title, self.fold), (Scroll(body), 1), gap=0), "list")
        self.fold.clicked.connect(self.folded)
        self._accounts: Sequence[AccountRow] = ()
        self._text_of: Callable[[int], str] = lambda account_id: ""
        self._chosen = 0
        self._when = ""
        self.retranslate()

    def show_accounts(self, accounts: Sequence[AccountRow], text_of: Callable[[int], str]) -> None:
        self._text_of = text_of
        if [(one.id, one.network, one.name) for one in accounts] != [
            (one.id, one.network, one.name) for one in self._accounts
        ]:
            before = self._account()
            self._accounts = list(accounts)
            ids = [one.id for one in accounts]
            self._chosen = ids.index(before.id) if before is not None and before.id in ids else 0
            clear(self._pick_row)
            self._pick = None
            if len(accounts) > 1:
                options = [(one.name, one.network) for one in accounts]
                self._pick = Segmented(tr("Preview for"), options, self._chosen)
                self._pick.chosen.connect(self._choose)
                line = QWidget()
                line.setLayout(row(self._pick, None))
                self._pick_row.addWidget(line)
        self._accounts = list(accounts)
        self.show_text()

    def show_when(self, when: str) -> None:
        self._when = when
        self.when.setText(when)

    def show_text(self) -> None:
        """Draw again what is written now."""
        account = self._account()
        for widget in (self.card, self.rules):
            widget.setVisible(account is not None)
        self.nothing.setVisible(account is None)
        if account is None:
            return
        text = self._text_of(account.id)
        shown = account.settings.get("name") or account.name.lstrip("@").split("@")[0]
        self.face.set(shown, account.network)
        self.name.setText(shown)
        self.handle.setText(account.name)
        self.text.setText(text.strip() or tr("Nothing written yet"))
        self.text.set_tone("text" if text.strip() else "text3")
        measured = length(text, account)
        self.rules.setVisible(measured.maximum is not None)
        self.rule.title.setText(tr("Rules of {account}", account=account.name))
        self.rule_mark.set("ok" if measured.fits else "error", "good" if measured.fits else "bad")
        said = tr("{count} characters of {maximum}", count=measured.count, maximum=measured.maximum or 0)
        self.rule_words.setText(said)

    def retranslate(self) -> None:
        self.title.setText(tr("Preview"))
        self.fold.rename(tr("Fold the preview"))
        self.nothing.setText(tr("Choose an account to see how it will look there."))
        self.show_text()

    def _account(self) -> AccountRow | None:
        return self._accounts[self._chosen] if self._chosen < len(self._accounts) else None

    def _choose(self, place: int) -> None:
        self._chosen = place
        self.show_text()


def _between(icons: list[Icon]) -> list[Icon | None]:
    parts: list[Icon | None] = []
    for icon in icons:
        parts += [icon, None]
    return parts[:-1]
