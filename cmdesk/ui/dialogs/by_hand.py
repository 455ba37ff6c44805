"""Publishing by hand: what is to be said, its pictures and the page where one writes, each a button away."""

from datetime import timedelta

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from cmdesk.engine.laying_out import Laid
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Card, Dialog, Field, Icon, Labelled, Speech, Text, col, row
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr

LATER = timedelta(hours=1)


class ByHandDialog(Dialog):
    """It decides nothing by itself: closed, all waits as before."""

    def __init__(self, parent: QWidget, host: Host, laid: Laid) -> None:
        self.host, self.laid = host, laid
        self.copy = Button(tr("Copy the text"), "copy", "soft")
        self.open_folder = Button(tr("Open the folder with its files"), "folder", "soft")
        self.open_page = Button(tr("Open the page where you write"), "browser", "soft")
        self.step = Text("", "meta", "good")
        files = "\n".join(f"{name}: {alt}" if alt else name for name, alt in laid.files)
        self.files = Text(files, "meta", "text2", wrap=True)
        self.field = Field("https://", name=tr("Its link"), clear=True)
        self.labelled = Labelled(tr("Its link, once it is out"), self.field, tr("Not needed."))
        self.not_out = Button(tr("It will not be published"), "stop", "quiet")
        who = row(Icon(laid.network, "text2"), Text(f"{laid.title} · {laid.account}", "body-strong"), None, gap=8)
        body = col(
            who,
            Card(Speech(laid.text), self.files, gap=8),
            row(self.copy, self.open_folder, self.open_page, None, gap=8),
            self.step,
            self.labelled,
            row(self.not_out, None),
            gap=12,
        )
        title = tr("Publish it on {network}", network=laid.title)
        super().__init__(parent, title, body, tr("It is out"), tr("Close"), tr("In an hour"), width=640)
        self.files.setVisible(bool(files))
        self.step.hide()
        self.open_folder.setVisible(laid.folder is not None)
        self.open_page.setVisible(bool(laid.page))
        self.copy.clicked.connect(self.copy_text)
        self.open_folder.clicked.connect(self._show_folder)
        self.open_page.clicked.connect(self._show_page)
        self.not_out.clicked.connect(lambda: self._decide("cancel"))
        self.stepped_aside.connect(self._put_off)
        self.primary.clicked.disconnect(self.accept)
        self.primary.clicked.connect(lambda: self._decide("sent"))
        self.field.textChanged.connect(lambda _: self._check())

    def is_same(self, other: Dialog) -> bool:
        return super().is_same(other) and isinstance(other, ByHandDialog) and other.laid == self.laid

    def copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.laid.text)
        self._say(tr("The text is on the clipboard."))

    def _show_folder(self) -> None:
        if self.laid.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.laid.folder)))

    def _show_page(self) -> None:
        """With the text on the clipboard: that is what one wants there."""
        self.copy_text()
        if self.laid.page.startswith(("https://", "http://")):
            QDesktopServices.openUrl(QUrl(self.laid.page))

    def _say(self, words: str) -> None:
        self.step.setText(words)
        self.step.show()
        announce(self, words)
        self.fit_soon()

    def _check(self) -> None:
        typed = self.field.text().strip()
        good = not typed or typed.startswith(("https://", "http://"))
        self.labelled.set_error("" if good else tr("A link begins with https://"))
        self.primary.setEnabled(good)

    def _decide(self, decision: str) -> None:
        told = {"sent": tr("Noted: it is out"), "cancel": tr("Given up: nothing of it leaves any more")}[decision]
        work = self.host.bridge.desk.decide(self.laid.delivery, decision, self.field.text().strip())
        self.host.bridge.do(self, work, then=lambda _: self._done(told))

    def _put_off(self) -> None:
        work = self.host.bridge.desk.put_off(self.laid.delivery, self.host.now() + LATER)
        self.host.bridge.do(self, work, then=lambda _: self._done(tr("You are asked again in an hour")))

    def _done(self, told: str) -> None:
        self.host.tell(told)
        super().accept()
