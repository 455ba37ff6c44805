"""A link that tells web statistics which post its visitors came from."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter, QWidget

from cmdesk.language.tagged_links import parts_of, tagged
from cmdesk.store import snippets
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Field, Labelled, Text, col, row
from cmdesk.ui.words import tr


class TaggedLink(Dialog):
    """`made` gives the address with its parts."""

    made = Signal(str)

    def __init__(self, parent: QWidget, host: Host, address: str, source: str, campaign: str = "") -> None:
        known = parts_of(address)
        self.address = Field("https://", address, "linked", name=tr("Address of the page"))
        self.fields = {
            "utm_source": Field("mastodon", known.get("utm_source", source), name=tr("Where (utm_source)")),
            "utm_medium": Field("social", known.get("utm_medium", "social"), name=tr("How (utm_medium)")),
            "utm_campaign": Field(
                tr("christmas"), known.get("utm_campaign", campaign), name=tr("Campaign (utm_campaign)")
            ),
            "utm_content": Field(tr("photo-1"), known.get("utm_content", ""), name=tr("Which one (utm_content)")),
        }
        labels = (
            tr("Where (utm_source)"),
            tr("How (utm_medium)"),
            tr("Campaign (utm_campaign)"),
            tr("Which one (utm_content)"),
        )
        first, second, third, fourth = (
            Labelled(label, field) for label, field in zip(labels, self.fields.values(), strict=True)
        )
        self._labelled = Labelled(tr("Address of the page"), self.address)
        self.shown = Text("", "meta", "text2", wrap=True)
        body = col(
            self._labelled,
            row((first, 1), (second, 1), gap=12),
            row((third, 1), (fourth, 1), gap=12),
            self.shown,
            gap=12,
        )
        super().__init__(parent, tr("Link with its origin"), body, tr("Insert the link"), width=560)
        for field in (self.address, *self.fields.values()):
            field.textChanged.connect(lambda: self._judge())
        host.bridge.ask(self, snippets.campaigns, then=self._offer)
        self._judge()

    def _offer(self, campaigns: Sequence[str]) -> None:
        self.fields["utm_campaign"].setCompleter(QCompleter(list(campaigns), self))

    def link(self) -> str:
        """The address as it would be inserted; "" while there is none."""
        address = self.address.text().strip()
        if "://" not in address and "." in address:
            address = f"https://{address}"
        if not address.startswith(("http://", "https://")) or "." not in address or " " in address:
            return ""
        return tagged(address, **{name: field.text() for name, field in self.fields.items()})

    def _judge(self) -> None:
        link = self.link()
        self.shown.setText(link or tr("Type or paste the address of a page."))
        self.set_primary(tr("Insert the link"), bool(link))

    def accept(self) -> None:
        self.made.emit(self.link())
        super().accept()
