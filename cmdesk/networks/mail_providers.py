"""Where the mail of well-known providers is, so that an address and a password are all a person must know."""

from dataclasses import dataclass

from cmdesk.networks.mail_connection import MailServer, is_loopback


@dataclass(frozen=True)
class Provider:
    name: str
    domains: tuple[str, ...]
    imap: MailServer
    smtp: MailServer
    app_password: bool = False  # takes a password made for one program, not the person's own
    oauth_only: bool = False  # takes no password at all
    signs_in: str = ""  # "google", "microsoft": also in the browser, as a client of one's own
    keeps_copy: bool = False  # puts what goes through its SMTP into the Sent folder by itself


def _tls(name: str, domains: str, imap: str, smtp: str = "", *, app_password: bool = False) -> Provider:
    servers = MailServer(imap, 993, "tls"), MailServer(smtp or imap, 465, "tls")
    return Provider(name, tuple(domains.split()), *servers, app_password=app_password)


PROVIDERS = (
    Provider(
        "Gmail",
        ("gmail.com", "googlemail.com"),
        MailServer("imap.gmail.com", 993, "tls"),
        MailServer("smtp.gmail.com", 465, "tls"),
        app_password=True,
        signs_in="google",
        keeps_copy=True,
    ),
    Provider(  # before Outlook, with which it shares a server: addresses of a company are here
        "Microsoft 365",
        (),
        MailServer("outlook.office365.com", 993, "tls"),
        MailServer("smtp.office365.com", 587, "starttls"),
        oauth_only=True,
        signs_in="microsoft",
        keeps_copy=True,
    ),
    Provider(
        "Outlook",
        ("outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.com", "live.fr", "msn.com", "hotmail.be"),
        MailServer("outlook.office365.com", 993, "tls"),
        MailServer("smtp-mail.outlook.com", 587, "starttls"),
        oauth_only=True,
        signs_in="microsoft",
        keeps_copy=True,
    ),
    _tls("Orange", "orange.fr wanadoo.fr", "imap.orange.fr", "smtp.orange.fr"),
    _tls("Free", "free.fr", "imap.free.fr", "smtp.free.fr"),
    _tls("SFR", "sfr.fr neuf.fr cegetel.net club-internet.fr", "imap.sfr.fr", "smtp.sfr.fr"),
    _tls("La Poste", "laposte.net", "imap.laposte.net", "smtp.laposte.net"),
    _tls("OVH", "", "ssl0.ovh.net"),
    _tls("Gandi", "", "mail.gandi.net"),
    _tls("IONOS", "", "imap.ionos.fr", "smtp.ionos.fr"),
    _tls("Infomaniak", "ik.me etik.com", "mail.infomaniak.com"),
    _tls(
        "Yahoo",
        "yahoo.com yahoo.fr yahoo.co.uk yahoo.ca ymail.com rocketmail.com",
        "imap.mail.yahoo.com",
        "smtp.mail.yahoo.com",
        app_password=True,
    ),
    Provider(
        "iCloud",
        ("icloud.com", "me.com", "mac.com"),
        MailServer("imap.mail.me.com", 993, "tls"),
        MailServer("smtp.mail.me.com", 587, "starttls"),
        app_password=True,
    ),
    # Its Bridge listens on this computer, with a certificate of its own that the person must name.
    Provider(
        "Proton",
        ("proton.me", "protonmail.com", "pm.me"),
        MailServer("127.0.0.1", 1143, "starttls"),
        MailServer("127.0.0.1", 1025, "starttls"),
        keeps_copy=True,
    ),
    _tls("Fastmail", "fastmail.com fastmail.fm", "imap.fastmail.com", "smtp.fastmail.com", app_password=True),
    _tls("Posteo", "posteo.de posteo.net posteo.eu", "posteo.de"),
    _tls("mailbox.org", "mailbox.org", "imap.mailbox.org", "smtp.mailbox.org"),
    _tls("GMX", "gmx.fr gmx.com", "imap.gmx.com", "mail.gmx.com"),
)


def provider_of(address: str) -> Provider | None:
    """The provider of a mail address, by its domain."""
    domain = address.rpartition("@")[2].lower()
    return next((each for each in PROVIDERS if domain in each.domains), None)


def provider_named(text: str) -> Provider | None:
    """The provider that a person named ("ovh") or whose server is meant ("ssl0.ovh.net")."""
    named = text.strip().lower()
    for each in PROVIDERS:
        # Proton's is on this computer, where any other server may be too.
        hosts = () if is_loopback(each.imap.host) else (each.imap.host, each.smtp.host)
        if named in (each.name.lower(), *hosts):
            return each
    return None


def provider_for(address: str, host: str = "", signs_in: str = "") -> Provider | None:
    """The provider of a mailbox: the one that was named, the one of its domain, or else where one signs in so."""
    found = provider_named(host) or provider_of(address)
    if host or not signs_in or (found is not None and found.signs_in == signs_in):
        return found
    return next((each for each in PROVIDERS if each.signs_in == signs_in), found)


def guesses(domain: str, kind: str) -> tuple[MailServer, ...]:
    """Where an unknown domain may have its IMAP or SMTP server; only at names under that domain."""
    port, starttls = (993, 143) if kind == "imap" else (465, 587)
    return (
        MailServer(f"{kind}.{domain}", port, "tls"),
        MailServer(f"{kind}.{domain}", starttls, "starttls"),
        MailServer(f"mail.{domain}", port, "tls"),
        MailServer(f"mail.{domain}", starttls, "starttls"),
    )
