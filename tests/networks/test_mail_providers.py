import pytest

from cmdesk.networks.mail_providers import PROVIDERS, guesses, provider_for, provider_named, provider_of


@pytest.mark.parametrize(
    ("address", "name", "imap", "smtp"),
    [
        ("a@gmail.com", "Gmail", "imap.gmail.com", "smtp.gmail.com"),
        ("a@ORANGE.fr", "Orange", "imap.orange.fr", "smtp.orange.fr"),
        ("a@wanadoo.fr", "Orange", "imap.orange.fr", "smtp.orange.fr"),
        ("a@free.fr", "Free", "imap.free.fr", "smtp.free.fr"),
        ("a@laposte.net", "La Poste", "imap.laposte.net", "smtp.laposte.net"),
        ("a@hotmail.fr", "Outlook", "outlook.office365.com", "smtp-mail.outlook.com"),
        ("a@icloud.com", "iCloud", "imap.mail.me.com", "smtp.mail.me.com"),
    ],
)
def test_known_providers(address, name, imap, smtp):
    found = provider_of(address)
    assert found is not None
    assert (found.name, found.imap.host, found.smtp.host) == (name, imap, smtp)


def test_a_provider_can_be_named_by_who_has_a_domain_of_their_own():
    assert provider_of("bonjour@boulangerie.example") is None
    assert provider_of("a@notgmail.com") is None
    for typed in ("ovh", " OVH ", "ssl0.ovh.net"):
        found = provider_named(typed)
        assert found is not None
        assert found.imap.host == "ssl0.ovh.net"
    assert provider_named("") is None
    assert provider_named("127.0.0.1") is None
    assert provider_named("proton") is not None
    assert provider_named("mail.boulangerie.example") is None


@pytest.mark.parametrize(
    ("address", "host", "signs_in", "name"),
    [
        ("a@gmail.com", "", "", "Gmail"),
        ("a@outlook.fr", "", "microsoft", "Outlook"),
        ("a@boulangerie.example", "", "microsoft", "Microsoft 365"),
        ("a@boulangerie.example", "", "google", "Gmail"),
        ("a@boulangerie.example", "outlook.office365.com", "", "Microsoft 365"),
        ("a@orange.fr", "", "google", "Gmail"),
        ("a@boulangerie.example", "", "", ""),
        ("a@boulangerie.example", "imap.boulangerie.example", "google", ""),
    ],
)
def test_who_signs_in_somewhere_has_a_mailbox_there(address, host, signs_in, name):
    found = provider_for(address, host, signs_in)
    assert (found.name if found is not None else "") == name


def test_guesses_stay_under_the_persons_own_domain():
    for kind in ("imap", "smtp"):
        found = guesses("boulangerie.example", kind)
        assert all(each.host.endswith(".boulangerie.example") for each in found)
        assert all(each.security in ("tls", "starttls") for each in found)
        assert found[0].host == f"{kind}.boulangerie.example"


def test_no_domain_belongs_to_two_providers_and_none_is_in_the_clear():
    domains = [domain for provider in PROVIDERS for domain in provider.domains]
    assert len(domains) == len(set(domains))
    assert all(
        each.security in ("tls", "starttls") for provider in PROVIDERS for each in (provider.imap, provider.smtp)
    )
