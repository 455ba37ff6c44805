import base64
import json
import ssl
from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.networks.base import MediaFile, NetworkError, NoAnswer, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.mail_connection import Line, Login, MailServer
from cmdesk.networks.mail_parsing import read_mail
from cmdesk.networks.mail_sending import (
    MOST_REFERENCES,
    Recipient,
    answer_subject,
    check_sending,
    compose,
    message_id,
    recipient,
    submit,
)
from tests.networks.mailserver import DIE, LineServer, smtp

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
US = "bonjour@boulangerie.example"
LEA = Recipient(("lea@mail.example",), "q1@mail.example", ("r0@mail.example",), "Prix d'été")


def write(text: str = "Bonjour", whom: Recipient = LEA, name: str = "", key: str = "k1", subject: str = "") -> bytes:
    return compose(US, name, Posting(text, key, subject=subject), whom, NOW)


def test_an_answer_as_it_travels():
    data = write("Voilà,\n\n.un point\nFrom nous\n", name="Boulangerie, à côté")
    assert data.isascii()
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    mail = BytesParser(policy=policy.default).parsebytes(data)
    assert mail["From"].addresses[0].display_name == "Boulangerie, à côté"
    assert mail["From"].addresses[0].addr_spec == US
    assert mail["To"] == "lea@mail.example"
    assert mail["Subject"] == "Re: Prix d'été"
    assert mail["Date"].datetime == NOW
    assert mail["Message-ID"] == "<k1@boulangerie.example>"
    assert mail["In-Reply-To"] == "<q1@mail.example>"
    assert mail["References"].split() == ["<r0@mail.example>", "<q1@mail.example>"]
    assert mail.get_content().replace("\r\n", "\n") == "Voilà,\n\n.un point\nFrom nous\n"


def test_a_new_mail_answers_nothing():
    mail = read_mail(write(whom=Recipient(("lea@mail.example",)), subject="Ouverture"))
    assert (mail.subject, mail.ancestors) == ("Ouverture", ())


def test_an_answer_to_a_mail_without_an_id_claims_no_thread():
    assert read_mail(write(whom=Recipient(("lea@mail.example",), "hash:abc", (), "x"))).ancestors == ()


def test_long_ids_and_long_threads_stay_whole():
    ids = tuple(f"{number}-{'x' * 150}@mail.example" for number in range(60))
    data = write(whom=Recipient(("lea@mail.example",), ids[-1], ids[:-1], "Ünïcode " * 40))
    mail = read_mail(data)
    assert mail.ancestors == (ids[0], *ids[1 - MOST_REFERENCES :])
    assert mail.subject == ("Re: " + "Ünïcode " * 40).strip()
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))


def test_nothing_can_be_smuggled_into_the_headers():
    whom = Recipient(("lea@mail.example\r\nBcc: all@x.example",), "q@x>\r\nX-Bad: 1", (), "Hi\r\nX-Bad: 1\x00\x0b")
    mail = BytesParser(policy=policy.compat32).parsebytes(write(whom=whom, name="A\nX-Bad: 1", key="k\r\nX-Bad: 1"))
    assert "X-Bad" not in mail
    assert "Bcc" not in mail


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n")))
def test_any_text_arrives_as_it_was_written(text):
    mail = BytesParser(policy=policy.default).parsebytes(write(text))
    assert mail.get_content().replace("\r\n", "\n").rstrip("\n") == text.rstrip("\n")


@pytest.mark.parametrize(
    ("subject", "answered"),
    [
        ("Devis", "Re: Devis"),
        ("Re: Devis", "Re: Devis"),
        ("RE : Devis", "RE : Devis"),
        ("Ré: Devis", "Ré: Devis"),
        ("AW: Angebot", "AW: Angebot"),
        ("Re[2]: Devis", "Re[2]: Devis"),
        ("Réouverture", "Re: Réouverture"),
        ("", "Re:"),
    ],
)
def test_re_is_written_once(subject, answered):
    assert answer_subject(subject, True) == answered
    assert answer_subject(subject, False) == subject


def test_the_id_comes_of_the_key():
    assert message_id("0b8e", US) == message_id("0b8e", US) == "0b8e@boulangerie.example"
    assert message_id("a b<>", "x@pâtisserie.example") == "a-b--@xn--ptisserie-b2a.example"


def test_whom_to_answer_is_kept_as_json():
    assert recipient(LEA.written()) == LEA
    for nonsense in ("", "x", "[]", "{}", '{"to": []}', '{"to": ["nobody"]}', '{"to": 3}', "null"):
        assert recipient(nonsense) is None


# Handing over


def hand_over(
    server: LineServer, to: tuple[str, ...] = ("lea@mail.example",), login: Login | None = None, data: bytes = b""
) -> None:
    where = MailServer("127.0.0.1", server.port, "none")
    submit(where, login or Login(US, "secret"), US, to, data or write("Bonjour\n.\n..\n"), Line())


def test_what_the_server_hears():
    with smtp() as server:
        hand_over(server)
    start = server.heard.index("DATA")
    envelope = server.heard[1:start]
    assert envelope[0] == "AUTH PLAIN " + base64.b64encode(f"\0{US}\0secret".encode()).decode()
    assert [line.lower() for line in envelope[1:]] == [f"mail from:<{US}>", "rcpt to:<lea@mail.example>"]
    assert server.heard[-1] == "QUIT"
    body = server.heard[server.heard.index("", start) + 1 :]
    assert body[:4] == ["Bonjour", "..", "...", "."]  # points doubled, the last one alone
    assert server.heard[0].lower() == "ehlo [127.0.0.1]"  # nothing about this computer


def test_a_password_in_any_letters():
    login = Login(US, "pässw0rd")
    with smtp(ehlo="250-test\r\n250 AUTH PLAIN") as server:
        check_sending(MailServer("127.0.0.1", server.port, "none"), login, Line())
    assert server.heard[1] == "AUTH PLAIN " + base64.b64encode(f"\0{US}\0pässw0rd".encode()).decode()
    with smtp(ehlo="250-test\r\n250 AUTH LOGIN", auth="334 user", secrets="334 password|235 in") as server:
        check_sending(MailServer("127.0.0.1", server.port, "none"), login, Line())
    assert server.heard[1] == "AUTH LOGIN"
    assert [base64.b64decode(line).decode() for line in server.heard[2:4]] == [US, "pässw0rd"]


@pytest.mark.parametrize(
    ("says", "kind", "code"),
    [
        ({"greeting": "421 too busy"}, TryLater, "mail-deferred"),
        ({"greeting": "554 go away"}, Refused, "mail-refused"),
        ({"greeting": DIE}, TryLater, "connection-lost"),
        ({"auth": "535 5.7.8 no"}, SignInNeeded, "sign-in"),
        ({"auth": "534-5.7.9 Application-specific password required\r\n534 more"}, SignInNeeded, "app-password"),
        ({"auth": "454 4.7.0 later"}, TryLater, "mail-deferred"),
        ({"auth": DIE}, TryLater, "connection-lost"),
        ({"ehlo": "250-test\r\n250 AUTH XOAUTH2"}, Refused, "no-password-login"),
        ({"ehlo": "250-test\r\n250 SIZE 100"}, Refused, "too-large"),
        ({"mail": "530 authenticate first"}, SignInNeeded, "sign-in"),
        ({"mail": "451 later"}, TryLater, "mail-deferred"),
        ({"mail": "552 too big"}, Refused, "too-large"),
        ({"rcpt": "550 5.1.1 unknown"}, Refused, "recipient-refused"),
        ({"rcpt": "450 greylisted"}, TryLater, "mail-deferred"),
        ({"rcpt": DIE}, TryLater, "connection-lost"),
        ({"data": "451 later"}, TryLater, "mail-deferred"),
        ({"data": "554 no"}, Refused, "mail-refused"),
        ({"data": DIE}, TryLater, "connection-lost"),
        ({"end": "451 scanner down"}, TryLater, "mail-deferred"),
        ({"end": "554 5.7.1 spam"}, Refused, "mail-refused"),
        ({"end": DIE}, NoAnswer, "no-answer"),
        ({"end": "hello?"}, NoAnswer, "no-answer"),
        ({"text": DIE}, NoAnswer, "no-answer"),
    ],
)
def test_what_each_failure_means(says, kind, code):
    with smtp(**says) as server, pytest.raises(NetworkError) as caught:
        hand_over(server)
    assert type(caught.value) is kind
    assert caught.value.trouble.code == code
    assert caught.value.trouble.data["host"] == "127.0.0.1"
    json.dumps(dict(caught.value.trouble.data))


def test_nobody_gets_it_unless_all_do():
    with smtp(rcpt="550 unknown") as server, pytest.raises(Refused):
        hand_over(server, ("lea@mail.example", "paul@mail.example"))
    assert "DATA" not in server.heard


def test_an_address_that_smtp_cannot_carry():
    with smtp() as server, pytest.raises(Refused) as caught:
        hand_over(server, ("léa@mail.example",))
    assert caught.value.trouble.data["recipient"] == "léa@mail.example"
    assert not any(line.startswith("mail") for line in server.heard)


def test_no_server_no_mail():
    with smtp() as server:
        port = server.port
    with pytest.raises(TryLater) as caught:
        submit(MailServer("127.0.0.1", port, "none"), Login(US, "x"), US, ("a@x.example",), b"x", Line())
    assert caught.value.trouble.code == "unreachable"


@pytest.mark.parametrize("trusted", [True, False])
def test_certificates_are_checked(tmp_path, trusted):
    authority, other = trustme.CA(), trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    (authority if trusted else other).cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    login = Login(US, "secret", str(tmp_path / "ca.pem"))
    with smtp(context) as server:
        where = MailServer("127.0.0.1", server.port, "tls")
        if trusted:
            check_sending(where, login, Line())
        else:
            with pytest.raises(Refused) as caught:
                check_sending(where, login, Line())
            assert caught.value.trouble.code == "tls"
            assert server.heard == []


def test_no_password_before_encryption():
    with smtp() as server, pytest.raises(Refused) as caught:
        check_sending(MailServer("127.0.0.1", server.port, "starttls"), Login(US, "secret"), Line())
    assert caught.value.trouble.code == "tls"
    assert not any(line.startswith("AUTH") for line in server.heard)


def with_files(tmp_path, *names, alt=""):
    files = []
    for name in names:
        path = tmp_path / f"file-{len(files)}"
        path.write_bytes(b"\0picture\xff" * 40)
        files.append(MediaFile(path, "image/jpeg", 400, "a" * 64, name, alt))
    posting = Posting("Voici", "key", media=tuple(files))
    return BytesParser(policy=policy.default).parsebytes(compose(US, "", posting, LEA, NOW))


def test_files_are_attached_under_their_names(tmp_path):
    mail = with_files(tmp_path, "four.jpg", "pâté à l'été.jpg", "a\r\nBcc: x@evil.example.jpg", alt="Le four à pain")
    words, *files = mail.iter_parts()
    assert words.get_content().strip() == "Voici"
    assert [part.get_filename() for part in files[:2]] == ["four.jpg", "pâté à l'été.jpg"]
    assert mail["Bcc"] is None
    assert {part.get_content_type() for part in files} == {"image/jpeg"}
    assert all(part.get_content() == b"\0picture\xff" * 40 for part in files)
    assert all(part["Content-Description"] == "Le four à pain" for part in files)
    assert mail["Message-ID"] == f"<{message_id('key', US)}>"
