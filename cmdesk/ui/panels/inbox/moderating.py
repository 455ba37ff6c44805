"""What is done to a message on its network: approve, hide, report … with its consequences said before."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from cmdesk.domain.moderation import Deed
from cmdesk.ui import paint
from cmdesk.ui.dialogs.reword import open_reword
from cmdesk.ui.panels.base import Command
from cmdesk.ui.widgets import Dialog, Field, Labelled, Text, col
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.engine.desk.moderation import Offer, Offers
    from cmdesk.ui.panels.inbox.panel import InboxPanel

ICONS = {
    Deed.APPROVE: "check",
    Deed.HOLD: "waiting",
    Deed.HIDE: "hide",
    Deed.SHOW: "watch",
    Deed.SPAM: "stop",
    Deed.TRASH: "bin",
    Deed.DELETE: "bin",
    Deed.REPORT: "warning",
    Deed.MUTE: "silent",
    Deed.UNMUTE: "bell",
    Deed.BLOCK: "stop",
    Deed.UNBLOCK: "unlocked",
    Deed.LIKE: "thanks",
    Deed.UNLIKE: "thanks",
    Deed.BOOST: "share",
    Deed.UNBOOST: "share",
    Deed.ACCEPT: "check",
    Deed.DISMISS: "close",
}


def name_of(deed: Deed) -> str:
    """What the menu says."""
    return {
        Deed.APPROVE: tr("Approve"),
        Deed.HOLD: tr("Hold back for approval"),
        Deed.HIDE: tr("Hide from others"),
        Deed.SHOW: tr("Show again"),
        Deed.SPAM: tr("Spam, on its network"),
        Deed.TRASH: tr("Throw away, on its network"),
        Deed.DELETE: tr("Delete for good, on its network"),
        Deed.REPORT: tr("Report to the moderators"),
        Deed.MUTE: tr("Mute the author"),
        Deed.UNMUTE: tr("Stop muting the author"),
        Deed.BLOCK: tr("Block the author"),
        Deed.UNBLOCK: tr("Stop blocking the author"),
        Deed.LIKE: tr("Like"),
        Deed.UNLIKE: tr("Take the like back"),
        Deed.BOOST: tr("Boost"),
        Deed.UNBOOST: tr("Take the boost back"),
        Deed.ACCEPT: tr("Accept the request"),
        Deed.DISMISS: tr("Dismiss the request"),
    }[deed]


def told_after(deed: Deed) -> str:
    """What the toast says once it is done."""
    return {
        Deed.APPROVE: tr("Approved: everybody can read it"),
        Deed.HOLD: tr("Held back until it is approved"),
        Deed.HIDE: tr("Hidden from others"),
        Deed.SHOW: tr("Shown again"),
        Deed.SPAM: tr("Marked as spam on its network"),
        Deed.TRASH: tr("Thrown away on its network"),
        Deed.DELETE: tr("Deleted on its network"),
        Deed.REPORT: tr("Reported to the moderators"),
        Deed.MUTE: tr("The author is muted"),
        Deed.UNMUTE: tr("The author is no longer muted"),
        Deed.BLOCK: tr("The author is blocked"),
        Deed.UNBLOCK: tr("The author is no longer blocked"),
        Deed.LIKE: tr("Liked"),
        Deed.UNLIKE: tr("No longer liked"),
        Deed.BOOST: tr("Boosted"),
        Deed.UNBOOST: tr("No longer boosted"),
        Deed.ACCEPT: tr("Request accepted"),
        Deed.DISMISS: tr("Request dismissed"),
    }[deed]


def consequences(offer: "Offer") -> str:
    """Whether it can be taken back, and whether the author gets to know."""
    back = tr("can be undone") if offer.back is not None else tr("cannot be undone")
    seen = tr("the author sees it") if offer.rule.seen else tr("the author is not told")
    return f"{back}, {seen}"


class Moderating(QObject):
    """The menu of each message, and the same for the newest one from the palette."""

    def __init__(self, panel: "InboxPanel") -> None:
        super().__init__(panel)
        self._panel, self._host = panel, panel.host
        self._newest: Offers | None = None
        self._of: int | None = None
        view = panel.reading.thread_view
        view.moderates = self._can
        view.moderate_asked.connect(self.open_menu)
        view.approve_asked.connect(self.approve)
        panel.reading.moved.connect(self._look)

    def _can(self, network: str) -> bool:
        return bool(getattr(self._host.bridge.desk.networks.get(network), "deeds", ()))

    def _look(self) -> None:
        """What can be done to the newest message of theirs, for the palette."""
        shown = self._panel.reading.shown
        self._newest, self._of = None, shown.row.id if shown is not None else None
        if shown is not None and self._can(shown.row.network):
            asked = shown.row.id

            def take(offers: "Offers | None") -> None:
                if self._of == asked:
                    self._newest = offers

            self._host.bridge.do(self, self._host.bridge.desk.offers_of_newest(asked), then=take)

    def commands(self) -> Sequence[Command]:
        """One for each deed that can be done to the newest message."""
        offers = self._newest
        if offers is None:
            return ()
        return tuple(
            Command(
                f"inbox.deed.{offer.rule.deed.value}",
                f"{name_of(offer.rule.deed)} ({consequences(offer)})",
                partial(self.ask, offers, offer),
                "",
                ICONS[offer.rule.deed],
                (tr("Moderate"), offers.author),
            )
            for offer in offers.deeds
        )

    def open_menu(self, item_id: int, place: QPoint) -> None:
        """The menu of a message, once its network was asked what makes sense now."""
        self._host.bridge.do(
            self, self._host.bridge.desk.offers(item_id), then=lambda offers: self._show(offers, place)
        )

    def approve(self, item_id: int) -> None:
        """What its network held back, without a menu."""

        def take(offers: "Offers") -> None:
            for offer in offers.deeds:
                if offer.rule.deed in (Deed.APPROVE, Deed.ACCEPT):
                    self.ask(offers, offer)

        self._host.bridge.do(self, self._host.bridge.desk.offers(item_id), then=take)

    def _show(self, offers: "Offers", place: QPoint) -> None:
        if not offers.deeds and not offers.changeable:
            self._host.tell(tr("Its network lets nothing be done to this message"))
            return
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        if offers.changeable:
            change = menu.addAction(paint.picture_of("write"), tr("Change what it says…"))
            change.triggered.connect(lambda: open_reword(self._panel, self._host, offers.item_id))
        for offer in offers.deeds:
            words = f"{name_of(offer.rule.deed)}\t{consequences(offer)}"
            action = menu.addAction(paint.picture_of(ICONS[offer.rule.deed]), words)
            action.triggered.connect(lambda _=False, offer=offer: self.ask(offers, offer))
        menu.popup(place)

    def ask(self, offers: "Offers", offer: "Offer") -> None:
        """Do it at once where it can be undone; ask before, where it cannot or a reason goes with it."""
        deed = offer.rule.deed
        if offer.back is not None and not offer.rule.reason:
            self.do(offers.item_id, deed)
            return
        name = offers.author or tr("its author")
        sentence = tr("A message of {name}: it {consequences}.", name=name, consequences=consequences(offer))
        reason = Field(name=tr("Why (the moderators read it)"))
        asked = [Labelled(reason.accessibleName(), reason)] if offer.rule.reason else []
        body = col(Text(sentence, "body", "text2", wrap=True, leading=140), *asked, gap=12)
        dialog = Dialog(self._panel, name_of(deed), body, name_of(deed), danger=offer.back is None, width=480)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.do(offers.item_id, deed, reason.text().strip()))
        dialog.open()

    def do(self, item_id: int, deed: Deed, reason: str = "") -> None:
        work = self._host.bridge.desk.moderate(item_id, deed, reason)
        self._host.bridge.do(self, work, then=lambda back: self._done(item_id, deed, back))

    def _done(self, item_id: int, deed: Deed, back: Deed | None) -> None:
        undo: Callable[[], None] | None = partial(self.do, item_id, back) if back is not None else None
        self._host.tell(told_after(deed), undo)
        self._look()
