"""How a post will look on each network, nearly."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.link_looks import LinkLook
from cmdesk.domain.media import Attached, with_part
from cmdesk.domain.polls import NewPoll
from cmdesk.language.links import links
from cmdesk.language.segments import segments
from cmdesk.ui.panels.drafts.lengths import length
from cmdesk.ui.panels.drafts.post_card import LONGEST, MOST_PICTURES, PostCard
from cmdesk.ui.widgets import (
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
        self.cards: list[PostCard] = []
        self._carded: tuple[AccountRow, int] | None = None  # whose cards they are, and how many
        self._card_rows = col(gap=8)
        self.card = Panel(self._card_rows)
        self.rule, self.rule_mark, self.rule_words = Section(""), Icon("ok", "good", 14), Text("", "meta", "text2")
        self.rules = Card(self.rule, row(self.rule_mark, (self.rule_words, 1), gap=6), gap=6, pad=14)
        self.nothing = Text("", "body", "text2", wrap=True, leading=140)
        body = col(self._pick_row, self.card, self.rules, self.nothing, None, gap=12, pad=16)
        super().__init__(col(Header(self.title, self.fold), (Scroll(body), 1), gap=0), "list")
        self.fold.clicked.connect(self.folded)
        self._accounts: Sequence[AccountRow] = ()
        self._text_of: Callable[[int], str] = lambda account_id: ""
        self._chosen = 0
        self._when = self._comment = ""
        self._looks: Mapping[str, LinkLook] = {}
        self._online = True
        self._poll: NewPoll | None = None
        self._asked_by: set[int] = set()
        self._plan_of: Callable[[AccountRow, str, str, Sequence[Attached]], Any] = lambda *asked: None
        self._attached: tuple[Attached, ...] = ()
        self._image_of: Callable[[Attached, Callable[[QImage], None]], None] = lambda one, take: None
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

    def show_links(self, looks: Mapping[str, LinkLook], online: bool) -> None:
        """What is known of the links in it."""
        self._looks, self._online = looks, online
        self._show_cards()

    def _show_cards(self) -> None:
        account = self._account()
        parts = (*segments(self._text_of(account.id)), self._comment) if account is not None else ()
        for place, (card, part) in enumerate(zip(self.cards, parts, strict=False)):
            asks = not place and account is not None and account.id in self._asked_by
            card.show_poll(self._poll if asks else None)
            found = links(part[:LONGEST])
            address = next(iter(found), "")
            first = account if not place and len(found) == 1 else None
            card.show_quote(first is not None and self._becomes_quote(first, part))
            card.show_link(address, self._looks.get(address), self._online)

    def show_plans(self, plan_of: Callable[[AccountRow, str, str, Sequence[Attached]], Any]) -> None:
        """Ask what is planned of what is sent first: a link may become a quote."""
        self._plan_of = plan_of
        self._show_cards()

    def _becomes_quote(self, account: AccountRow, text: str) -> bool:
        going = with_part(self._attached, 0, len(self.cards) - bool(self._comment))
        plan = self._plan_of(account, text, "", going)
        return plan is not None and bool(plan.quotes)

    def show_comment(self, comment: str) -> None:
        """What is posted below as soon as it is out."""
        if comment != self._comment:
            self._comment = comment
            self.show_text()

    def show_poll(self, poll: NewPoll | None, asked_by: Collection[int]) -> None:
        """What is asked with the first part; `asked_by`: the accounts whose networks take a poll."""
        if (poll, set(asked_by)) != (self._poll, self._asked_by):
            self._poll, self._asked_by = poll, set(asked_by)
            self._show_cards()

    def show_files(
        self, attached: Sequence[Attached], image_of: Callable[[Attached, Callable[[QImage], None]], None]
    ) -> None:
        """The files that go with it; `image_of` reads a picture and hands it over when it is there."""
        if tuple(attached) != self._attached:
            self._attached, self._image_of = tuple(attached), image_of
            self._show_pictures()

    def show_text(self) -> None:
        """Draw again what is written now."""
        account = self._account()
        for widget in (self.card, self.rules):
            widget.setVisible(account is not None)
        self.nothing.setVisible(account is None)
        if account is None:
            return
        text = self._text_of(account.id)
        parts = segments(text)
        self._make_cards(account, len(parts) + bool(self._comment))
        for place, (card, part) in enumerate(zip(self.cards, parts, strict=False), 1):
            card.show_text(part, self._when if place == 1 else "", f"{place}/{len(parts)}" if len(parts) > 1 else "")
        if self._comment:
            self.cards[-1].show_text(self._comment, "", tr("First comment"))
        self._show_cards()
        measured = length(text, account)
        self.rules.setVisible(measured.maximum is not None)
        self.rule.title.setText(tr("Rules of {account}", account=account.name))
        self.rule_mark.set("ok" if measured.fits else "error", "good" if measured.fits else "bad")
        said = tr("{count} characters of {maximum}", count=measured.count, maximum=measured.maximum or 0)
        if len(parts) > 1:
            said += ", " + tr("a thread of {n} parts", n=len(parts))
        self.rule_words.setText(said)

    def _make_cards(self, account: AccountRow, count: int) -> None:
        """One card for each part; nothing is built again while only words change."""
        if self._carded == (account, count):
            return
        clear(self._card_rows)
        shown = account.settings.get("name") or account.name.lstrip("@").split("@")[0]
        self.cards = [PostCard(shown, account.name, account.network) for _ in range(count)]
        for card in self.cards:
            self._card_rows.addWidget(card)
        self._carded = (account, count)
        self._show_pictures()

    def _show_pictures(self) -> None:
        """Each goes with its part."""
        posts = self.cards[:-1] if self._comment else self.cards
        for number, card in enumerate(posts):
            mine = with_part(self._attached, number, len(posts))
            card.pictures.show_files(mine)
            for place, one in enumerate([each for each in mine if each.is_picture][:MOST_PICTURES]):
                self._image_of(one, partial(card.pictures.show_image, place))
        self._show_cards()

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
