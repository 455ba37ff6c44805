"""Connecting a mailbox: with its password, or in the browser where it is Google's or Microsoft's."""

from collections.abc import Mapping
from dataclasses import replace

from cmdesk.engine.connecting import MailHint, NetworkForm
from cmdesk.networks.base import FormField
from cmdesk.networks.mail_signing import AUTHORITIES, FIELDS, SET_UP
from cmdesk.networks.oauth import PATH
from cmdesk.ui.dialogs.account_form import AccountPage, FormPage, hint_words
from cmdesk.ui.dialogs.account_own_client import DOOR, OwnClientPage
from cmdesk.ui.dialogs.account_steps import SetUp
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Labelled
from cmdesk.ui.words import tr

BY_NAME = f"http://localhost{PATH}"  # of Microsoft, which looks at no port there
IN_BROWSER = ("client", "client_secret", "refresh_token")


class MailPage(OwnClientPage):
    """The form of a mailbox; how one signs in is offered where there is more than one way."""

    def __init__(self, host: Host, form: NetworkForm, known: Mapping[str, str], *, fixed: bool = True) -> None:
        self._chosen = bool(known.get("sign_in"))  # by the person, and not by the address
        first, rest = form.fields[:1], form.fields[1:]
        super().__init__(host, replace(form, fields=(*first, FIELDS[0], *rest, *FIELDS[1:])), known, fixed=fixed)
        way = self.fields["sign_in"].field
        assert isinstance(way, ComboField)
        self.way = way
        self.set_up = {name: SetUp(facts) for name, facts in SET_UP.items()}
        layout = self.layout()
        assert layout is not None
        for steps in self.set_up.values():
            layout.insertWidget(0, steps)  # type: ignore[attr-defined]
        self.way.activated.connect(lambda: self.choose_way(self.way.currentData()))
        self.fields["sign_in"].setVisible(self._chosen)
        self._show_way()

    @property
    def signs_in(self) -> str:
        """Where one signs in in the browser; "" with a password."""
        return str(self.way.currentData() or "")

    def choose_way(self, way: str) -> None:
        """The person's choice, which the address does not change any more."""
        self._chosen = True
        self.fields["sign_in"].show()
        self.way.choose(way)
        self._show_way()

    def verb(self) -> str:
        return super().verb() if self.signs_in else AccountPage.verb(self)

    def go(self) -> None:
        if self.signs_in:
            super().go()
        else:
            FormPage.go(self)

    def answers(self) -> dict[str, str]:
        hidden = ("password",) if self.signs_in else IN_BROWSER
        return {name: told for name, told in super().answers().items() if name not in hidden}

    def _field(self, field: FormField, known: str) -> Labelled:
        if field.name != "sign_in":
            return super()._field(field, known)
        label = tr(field.label)
        options = [
            (tr("With a password"), ""),
            (tr("In the browser, at Google"), "google"),
            (tr("In the browser, at Microsoft"), "microsoft"),
        ]
        choice = ComboField(label, options)
        choice.choose(known if known in AUTHORITIES else "")
        return Labelled(label, choice)

    def _is_folded(self, name: str) -> bool:
        return name not in ("sign_in", "client_secret") and super()._is_folded(name)

    def _show_way(self) -> None:
        way = self.signs_in
        self.fields["password"].setVisible(not way)
        for name in IN_BROWSER:
            self.fields[name].setVisible(bool(way) and (name != "client_secret" or way == "google"))
        for name, steps in self.set_up.items():
            steps.setVisible(name == way)
        self.show_door(BY_NAME if way == "microsoft" else DOOR)
        # A client of Google's for a desktop program asks for no way back.
        self.door.setVisible(way == "microsoft")
        self.copy_door.setVisible(way == "microsoft")
        self._look_for_hint()
        self.changed.emit()

    def _look_for_hint(self) -> None:
        if not hasattr(self, "way"):
            return  # still being built
        address = self._line("address").text().strip()
        chosen = self.signs_in if self._chosen else ""
        self.host.bridge.do(self, self.host.bridge.desk.mail_hint(address, chosen), then=self._take_hint)

    def _take_hint(self, hint: MailHint) -> None:
        super()._take_hint(hint)
        known_elsewhere = bool(hint.provider) and not hint.signs_in
        self.fields["sign_in"].setVisible((bool(hint.servers) and not known_elsewhere) or self._chosen)
        best = hint.signs_in if hint.oauth_only else ""
        if not self._chosen and best != self.signs_in:
            self.way.choose(best)
            self._show_way()
        self._show_hint("" if self.signs_in else hint_words(hint))
