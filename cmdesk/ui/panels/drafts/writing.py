"""Where a post is written: the common text, and a tab for each account that may have its own."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.texts import LONGEST, Measure
from cmdesk.ui import theme, tokens
from cmdesk.ui.difference import Difference
from cmdesk.ui.network_names import written
from cmdesk.ui.panels.drafts.lengths import excesses, length, rules_of
from cmdesk.ui.widgets import Button, Counter, Flow, Icon, Panel, Tab, Tabs, Text, TextArea, clear, col, row
from cmdesk.ui.widgets.layout import Line
from cmdesk.ui.words import tr


class Writing(Panel):
    """Knows the common text and the texts of their own that some accounts have; tells each change as it is typed."""

    typed = Signal(object, object)  # None and the common text, or an account's id and its own text (None: it follows)

    def __init__(self) -> None:
        self.tabs = Tabs("", [Tab("")])
        self.area = TextArea("", least=6, most=18, framed=False)
        self.linked, self.follows = Icon("linked", "text3", 14), Text("", "meta", "text2", wrap=True)
        self.follow = Button("", "linked", "quiet", small=True)
        self.compare = Button("", "side", "quiet", small=True)
        self.compare.setCheckable(True)
        self.difference = Difference("", framed=False)
        self.difference.hide()
        self._counters = Flow(gap=12)
        self._counter_of: dict[int, Counter] = {}
        follow_row = row(self.linked, (self.follows, 1), self.compare, self.follow, gap=6, pad=(14, 0, 10, 0))
        text_row, foot = row(self.area, pad=(16, 12, 8, 0)), QWidget()
        self.tools = row(gap=0)  # whoever helps to write puts the buttons here
        level = col(self._counters, pad=(0, (tokens.HEIGHT["small"] - Counter.HEIGHT) // 2, 0, 0))
        foot.setLayout(row(self.tools, (level, 1), gap=16, pad=(10, 0, 14, 8)))
        compared = row(self.difference, pad=(16, 0, 8, 0))
        parts = col(row(self.tabs, None, pad=(4, 0, 4, 0)), Line(), text_row, follow_row, compared, foot, gap=4)
        super().__init__(parts, "surface", "control", 10)
        self._accounts: Sequence[AccountRow] = ()
        self._common = ""
        self._own: dict[int, str] = {}
        self._titles: Mapping[str, str] = {}
        self._filling = False
        self.tabs.currentChanged.connect(lambda: self._fill())
        self.area.textChanged.connect(self._on_typed)
        self.follow.clicked.connect(self._follow_again)
        self.compare.toggled.connect(lambda _: self._tell_following())
        self.retranslate()

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_texts(self, common: str, own: Mapping[int, str]) -> None:
        """Another draft: its common text, and the texts of their own that accounts have."""
        self._common, self._own = common, dict(own)
        before = self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(0)
        self.tabs.blockSignals(before)
        self._fill()
        self._tell_lengths()

    def show_accounts(self, accounts: Sequence[AccountRow]) -> None:
        """The accounts it is for now, one tab each."""
        if [(one.id, one.name, one.rules) for one in accounts] != [
            (one.id, one.name, one.rules) for one in self._accounts
        ]:
            shown = self._tab_account()
            self._accounts = list(accounts)
            before = self.tabs.blockSignals(True)
            self.tabs.set_tabs(self._all_tabs())
            ids = [one.id for one in accounts]
            self.tabs.setCurrentIndex(ids.index(shown.id) + 1 if shown is not None and shown.id in ids else 0)
            self.tabs.blockSignals(before)
            clear(self._counters)
            self._counter_of = {}
            for one in accounts:
                if rules_of(one):
                    counter = self._counter_of[one.id] = Counter(network=one.network)
                    counter.setAccessibleName(one.name)
                    self._counters.addWidget(counter)
            self._fill()
        self._tell_lengths()

    def name_networks(self, titles: Mapping[str, str]) -> None:
        self._titles = titles
        self._tell_lengths()
        self._tell_following()

    def set_read_only(self, locked: bool) -> None:
        self.area.setReadOnly(locked)
        self.fill = "sunken" if locked else "surface"
        self._tell_following()
        self.update()

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(tr("Text for each account"))
        self.area.setAccessibleName(tr("Text of the post"))
        self.area.setPlaceholderText(tr("What do you want to say?"))
        self.follow.setText(tr("Follow the common text again"))
        self.compare.setText(tr("Compare"))
        self.difference.setAccessibleName(tr("Compared with the common text"))
        before = self.tabs.blockSignals(True)
        self.tabs.set_tabs(self._all_tabs())
        self.tabs.blockSignals(before)
        self._tell_lengths()
        self._tell_following()

    def account(self) -> AccountRow | None:
        """Whose tab is shown; None for the common text."""
        return self._tab_account()

    def following(self) -> list[AccountRow]:
        """The accounts that the common text goes to."""
        return [one for one in self._accounts if one.id not in self._own]

    def text_for(self, account_id: int) -> str:
        """What that account would get."""
        return self._own.get(account_id, self._common)

    def common(self) -> str:
        return self._common

    def show_tab_of(self, account_id: int) -> None:
        """Go where the text of an account is changed: its own tab, or the common one that it follows."""
        ids = [one.id for one in self._accounts]
        if account_id in ids:
            self.tabs.setCurrentIndex(ids.index(account_id) + 1)

    def show_text_of(self, account_id: int) -> None:
        """Go where that text stands: in the account's own tab, or in the common one that it follows."""
        if account_id in self._own:
            self.show_tab_of(account_id)
        else:
            self.tabs.setCurrentIndex(0)

    def go_to_excess(self) -> None:
        """Put the cursor where the text of this tab becomes too long."""
        places = self._excesses()
        self.area.setFocus()
        if places:
            cursor = self.area.textCursor()
            cursor.setPosition(min(places[0][0], self.area.document().characterCount() - 1))
            self.area.setTextCursor(cursor)
            self.area.ensureCursorVisible()

    # -- typing --------------------------------------------------------------------------------------------------

    def _tab_account(self) -> AccountRow | None:
        place = self.tabs.currentIndex() - 1
        return self._accounts[place] if 0 <= place < len(self._accounts) else None

    def _fill(self) -> None:
        account = self._tab_account()
        text = self._common if account is None else self.text_for(account.id)
        if text != self.area.text():
            self._filling = True
            self.area.set_text(text)
            self._filling = False
            self.area.moveCursor(QTextCursor.MoveOperation.End)
        self._tell_following()
        self._mark_excess()

    def _on_typed(self) -> None:
        text, account = self.area.text(), self._tab_account()
        if self._filling or self.area.isReadOnly():
            return
        if account is None:
            if text == self._common:
                return
            self._common = text
            self.typed.emit(None, text)
        else:
            if text == self.text_for(account.id):
                return
            self._own[account.id] = text
            self.typed.emit(account.id, text)
        self._tell_lengths()
        self._tell_following()
        self._mark_excess()

    def _follow_again(self) -> None:
        account = self._tab_account()
        if account is not None and account.id in self._own:
            del self._own[account.id]
            self.typed.emit(account.id, None)
            self._fill()
            self._tell_lengths()
            self.area.setFocus()

    # -- what it tells -------------------------------------------------------------------------------------------

    def _all_tabs(self) -> list[Tab]:
        return [Tab(tr("Common text")), *(self._tab_of(one) for one in self._accounts)]

    def _tab_of(self, account: AccountRow) -> Tab:
        return self._measured_tab(account, length(self.text_for(account.id), account))

    def _measured_tab(self, account: AccountRow, measured: Measure) -> Tab:
        if measured.left is not None and measured.left < 0:
            return Tab(self._short_name(account), account.network, f"+{-measured.left}", "bad")
        if account.id in self._own:
            return Tab(self._short_name(account), account.network, tr("edited"))
        return Tab(self._short_name(account), account.network, str(measured.count))

    def _short_name(self, account: AccountRow) -> str:
        """The network, unless two of its accounts are chosen."""
        alone = sum(one.network == account.network for one in self._accounts) == 1
        return self._titles.get(account.network, written(account.network)) if alone else account.name

    def _tell_lengths(self) -> None:
        for i, account in enumerate(self._accounts):
            measured = length(self.text_for(account.id), account)
            self.tabs.set_tab(i + 1, self._measured_tab(account, measured))
            if account.id in self._counter_of and measured.maximum is not None:
                self._counter_of[account.id].set(measured.count, measured.maximum)
        self.tabs.restyle()

    def _tell_following(self) -> None:
        account, locked = self._tab_account(), self.area.isReadOnly()
        own = account is not None and account.id in self._own
        self.follow.setVisible(own and not locked)
        self.compare.setVisible(own)
        compared = own and self.compare.isChecked()
        self.difference.setVisible(compared)
        if compared and account is not None:
            self.difference.show_texts(self._common, self._own[account.id])
        self.linked.set("unlinked" if own else "linked")
        if account is None:
            alone = [self._short_name(one) for one in self._accounts if one.id in self._own]
            said = tr("Followed by every account chosen")
            if alone:
                said = tr("{names}: text of their own", n=len(alone), names=", ".join(alone))
            if not self._accounts:
                said = tr("Choose the accounts above; each can have a text of its own")
        elif own:
            said = tr("This account has its own text; changes of the common text do not reach it")
        else:
            said = tr("Follows the common text; type here to give this account its own")
        self.follows.setText(said)

    def _excesses(self) -> list[tuple[int, int]]:
        """Where the text of this tab is too long, by the tightest of the accounts that it goes to."""
        account, text = self._tab_account(), self.area.text()[:LONGEST]
        concerned = [one for one in self._accounts if one.id not in self._own] if account is None else [account]
        found: dict[int, int] = {}
        for one in concerned:
            for start, end in excesses(text, rules_of(one)):
                found[end] = min(start, found.get(end, start))
        return sorted((start, end) for end, start in found.items())

    def _mark_excess(self) -> None:
        marks = []
        for start, end in self._excesses():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.area.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            shape = QTextCharFormat()
            shape.setBackground(theme.colour("bad_soft"))
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            shape.setUnderlineColor(theme.colour("bad"))
            mark.format = shape
            marks.append(mark)
        self.area.setExtraSelections(marks)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_own"):
            self._mark_excess()
