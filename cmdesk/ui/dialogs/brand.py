"""What the organisation is called that the user speaks for."""

from collections.abc import Sequence

from cmdesk.domain.accounts import Brand
from cmdesk.store import accounts
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets.dialog import Dialog
from cmdesk.ui.widgets.fields import Field, Labelled
from cmdesk.ui.widgets.layout import col
from cmdesk.ui.words import tr


class BrandDialog(Dialog):
    """One field; the name shows at the top of the rail."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.field = Field(tr("The Thabor bakery"), name=tr("Name of the brand"))
        hint = tr("The organisation you speak for. Its name shows in this window only.")
        super().__init__(
            host,  # type: ignore[arg-type]  # the host of a dialog is the window
            tr("Name the brand"),
            col(Labelled(tr("Name"), self.field, hint)),
            tr("Save the name"),
            width=480,
        )
        self.field.textChanged.connect(self._check)
        self.accepted.connect(self._save)
        self._check()
        host.bridge.ask(self, accounts.brands, then=self._take)

    def _take(self, brands: Sequence[Brand]) -> None:
        if brands and not self.field.text():
            self.field.setText(brands[0].name)
            self.field.selectAll()
        self.field.setFocus()

    def _check(self) -> None:
        self.primary.setEnabled(bool(self.field.text().strip()))

    def _save(self) -> None:
        host, name = self._host, self.field.text().strip()
        host.bridge.write(host.bridge, accounts.name_brand, name, host.now())
