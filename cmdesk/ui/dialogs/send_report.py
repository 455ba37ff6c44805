"""Send a report by mail: all that leaves is shown, and a person lets it go."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.conversations import Department
from cmdesk.domain.reports import Report
from cmdesk.engine.desk.reporting import LaidOut, Mailing, file_name
from cmdesk.store import accounts, departments
from cmdesk.ui import taste
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.house_hints import HouseHints
from cmdesk.ui.panels.reports.words import speech_of
from cmdesk.ui.widgets import ComboField, Dialog, Field, Labelled, Segmented, Text, TextArea, col, row
from cmdesk.ui.words import tr

OTHER = -1  # an address that is typed
FORMS = ("pdf", "docx", "xlsx")
MAIL = "mail"


class SendReport(Dialog):
    """`done` gets the report, the delivery and the address."""

    def __init__(self, parent: QWidget, host: Host, laid: LaidOut, done: Callable[[Report, int, str], None]) -> None:
        self._host, self._laid, self._done, self._busy = host, laid, done, False
        self._departments: Sequence[Department] = ()
        told = speech_of(host.settings).within(laid.report.wanted.frame)
        self.department = ComboField(tr("Department"), [(tr("Another address"), OTHER)])
        self.address = Field(tr("name@example.org"), name=tr("Mail address"))
        self.account = ComboField(tr("Through"), [])
        self.form = Segmented(tr("Format"), ["PDF", "Word", "Excel"])
        brand = laid.document.brand
        subject = tr("{brand}: what the field says, {time}", brand=brand, time=told)
        self.subject = Field(name=tr("Subject"), value=subject)
        self.text = TextArea(tr("Your words"), "", least=4, most=8)
        self.text.set_text(
            tr("Hello,\n\nhere is what people said and asked in this time: {time}.\n\nBest regards", time=told)
        )
        self.hints = HouseHints(host, self.text, leads=False)
        self.attached = Text("", "meta", "text2", wrap=True)
        body = col(
            row(
                (Labelled(tr("Department"), self.department), 1),
                (Labelled(tr("Mail address"), self.address), 1),
                gap=12,
            ),
            Labelled(tr("Subject"), self.subject),
            Labelled(tr("Your words"), self.text),
            self.hints,
            row((Labelled(tr("Through"), self.account), 1), Labelled(tr("Format"), self.form), gap=12),
            self.attached,
            gap=12,
        )
        super().__init__(parent, tr("Send the report"), body, tr("Send the report"), width=640)
        self.hints.shown.connect(self.fit_soon)
        self.department.activated.connect(lambda _: self._choose())
        self.address.textChanged.connect(lambda: self._judge())
        self.subject.textChanged.connect(lambda: self._judge())
        self.form.chosen.connect(lambda _: self._judge())
        host.bridge.ask(self, departments.every, then=self._take_departments)
        host.bridge.ask(self, accounts.every, then=self._take_accounts)
        self._judge()
        self.address.setFocus()

    def _take_accounts(self, found: Sequence[AccountRow]) -> None:
        for each in found:
            if each.network == MAIL and each.paused is None:
                self.account.addItem(each.name, each.id)
        self._judge()

    def _take_departments(self, found: Sequence[Department]) -> None:
        self._departments = [each for each in found if each.address]
        self.department.clear()
        for each in self._departments:
            self.department.addItem(each.name, each.id)
        self.department.addItem(tr("Another address"), OTHER)
        meant = self._laid.report.wanted.departments
        known = [each.id for each in self._departments]
        self.department.choose(next((one for one in meant if one in known), OTHER))
        self._choose()

    def _choose(self) -> None:
        chosen = next((each for each in self._departments if each.id == self.department.currentData()), None)
        if chosen is not None:
            self.address.setText(chosen.address)
        self.address.setReadOnly(chosen is not None)
        self._judge()

    def form_name(self) -> str:
        return FORMS[self.form.value()]

    def _judge(self) -> None:
        address = self.address.text().strip()
        good = address.count("@") == 1 and all(address.split("@")) and not any(sign.isspace() for sign in address)
        subject = self.subject.text().strip()
        through = self.account.currentData() is not None
        name = f"{file_name(self._laid, taste.language_of(self._host.settings))}.{self.form_name()}"
        if not through:
            told = tr("No mail account is connected: connect one, or write the report into a file.")
        elif self.form_name() == "xlsx" and not self._laid.report.wanted.anonymous:
            told = tr("{file} goes along, with the names of those who wrote.", file=name)
        else:
            told = tr("{file} goes along.", file=name)
        self.attached.setText(told)
        missing = tr("An address is missing") if not good else tr("A subject is missing") if not subject else ""
        self.say_why(missing if through else tr("A mail account is missing"))
        self.primary.setEnabled(through and not missing)

    def accept(self) -> None:
        """Queue the mail; it can be taken back as an answer can."""
        if self._busy or not self.primary.isEnabled():
            return
        self._busy = True
        address, report = self.address.text().strip(), self._laid.report
        mailing = Mailing(
            self.account.currentData(), address, self.subject.text().strip(), self.text.text(), self.form_name()
        )
        bridge = self._host.bridge

        def queued(delivery: int) -> None:
            self._done(report, delivery, address)
            super(SendReport, self).accept()

        def refused(error: Exception) -> None:
            self._busy = False
            self._host.complain(error)

        work = bridge.desk.send_report(report.id, mailing, taste.language_of(self._host.settings))
        bridge.do(self, work, queued, refused)
