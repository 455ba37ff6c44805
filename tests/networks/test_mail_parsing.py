import random
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.networks.mail_parsing import Attachment, inspect_mail, read_mail, read_mails

MAILS = Path(__file__).parent.parent / "data" / "mail"


def read(name: str):
    return read_mail((MAILS / f"{name}.eml").read_bytes())


def test_a_reply_is_what_its_author_wrote():
    mail = read("reply")
    assert mail.text == "Bonjour,\n\nVa pour le gâteau à 38 €, merci !\nClaire"
    assert "38 euros" in mail.folded
    assert "06 00 00 00 00" in mail.folded
    # Nothing is lost: the page shows the folded parts as quotes.
    assert "<p>Va pour le gâteau à 38 €, merci !<br>Claire</p>" in mail.html
    assert mail.html.count("<blockquote>") == 2


def test_who_wrote_to_whom_about_what_and_when():
    mail = read("reply")
    assert (mail.sender.name, mail.sender.mail) == ("Claire Moulin, mère de Noé", "Claire.Moulin@mail.example")
    assert [(each.name, each.mail) for each in mail.to] == [("Boulangerie du Port", "bonjour@boulangerie.example")]
    assert [(each.name, each.mail) for each in mail.cc] == [("Moulin, Paul", "paul@mail.example")]
    assert mail.subject == "Ré: Gâteau d'anniversaire 🎂"
    assert mail.date == datetime(2026, 3, 3, 8, 12, 44, tzinfo=UTC)
    assert mail.message_id == "c3@mail.example"
    assert mail.ancestors == ("a1@mail.example", "b2@boulangerie.example")


def test_a_page_is_cleaned_and_read_as_text_with_what_is_attached():
    mail = read("page")
    assert (
        mail.text == "Bonjour, 40 croissants pour jeudi ?\n\nle plan".replace(" ?", "\u00a0?")
        or "40 croissants" in mail.text
    )
    assert "script" not in mail.html
    assert "tracker" not in mail.html
    assert 'href="https://garage.example/plan"' in mail.html
    # Neither the logo of the page nor the text of the mail inside is this mail's.
    assert mail.attachments == (
        Attachment("reçu 2026.pdf", "application/pdf", 22),
        Attachment("", "message/rfc822", mail.attachments[1].size),
    )
    assert "another mail" not in mail.text + mail.html


def test_of_two_forms_the_plain_one_is_the_text_and_the_rich_one_the_page():
    mail = read("alternative")
    assert (mail.text, mail.html.strip()) == ("Version simple", "<p>Version <i>riche</i></p>")


def test_a_plain_mail_with_a_page_as_its_footer_keeps_both():
    mail = read("footer")
    assert "La terrasse est accordée." in mail.text
    assert "antivirus" in mail.text
    assert "La terrasse est accordée." in mail.html


def test_a_bounce_belongs_to_the_mail_that_came_back():
    mail = read("bounce")
    assert (mail.bounce, mail.automatic) == (True, True)
    assert mail.ancestors == ("ours@boulangerie.example",)
    assert "mailbox full" in mail.text


def test_an_absence_notice_is_automatic_and_a_letter_to_a_list_is_not():
    absence, letter, reply = read("absence"), read("list"), read("reply")
    assert (absence.automatic, absence.bounce, absence.mailing_list) == (True, False, False)
    assert (letter.automatic, letter.mailing_list) == (False, True)
    assert [each.mail for each in letter.answer_to] == ["questions@union.example"]
    assert (reply.automatic, reply.mailing_list) == (False, False)


def test_a_read_receipt_is_automatic_but_no_bounce():
    mail = read_mail(
        b"From: a@x.example\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n"
        b"--b\nContent-Type: text/plain\n\nseen\n--b--"
    )
    assert (mail.automatic, mail.bounce) == (True, False)


def test_a_mail_in_which_everything_is_wrong_is_still_read():
    mail = read("broken")
    assert "Bonjour à tous!" in mail.text
    assert "fin" in mail.text
    assert mail.sender.mail == "rene@fournil.example"
    assert mail.subject.endswith("déjà")
    assert "ok" in mail.subject
    assert mail.date is None
    assert mail.ancestors == ("undeux@x", "trois@x")
    assert mail.message_id.startswith("hash:")
    assert mail.message_id == read("broken").message_id


def test_a_mail_that_is_all_quote_is_shown_whole():
    mail = read_mail(b"From: a@x.example\nSubject: Fwd: x\n\n> one\n> two\n")
    assert mail.text == "> one\n> two"


def test_a_mail_with_no_answer_in_it_has_no_page_of_its_own():
    assert read_mail(b"From: a@x.example\n\nhello").html == ""


def test_a_plain_mail_cannot_smuggle_a_page():
    mail = read_mail(
        b"From: a@x.example\n\n<script>alert(1)</script>\n\nOn Mon, 2 Mar 2026 at 10:00, B <b@x.example> wrote:\n> q\n"
    )
    assert "<script" not in mail.html
    assert "&lt;script" in mail.html


@pytest.mark.parametrize("depth", [5, 400])
def test_parts_within_parts_within_parts(depth):
    head = b"From: a@x.example\n"
    for level in range(depth):
        head += b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (level, level)
    assert read_mail(head + b"Content-Type: text/plain\n\nthe core").sender.mail == "a@x.example"


def test_a_thousand_parts_are_cut():
    parts = b"".join(b"--b\nContent-Type: text/plain\n\npart %d\n" % number for number in range(1000))
    mail = read_mail(b'From: a@x.example\nContent-Type: multipart/mixed; boundary="b"\n\n' + parts + b"--b--")
    assert "part 150" in mail.text
    assert "part 900" not in mail.text


def test_inspection_tells_what_the_command_line_shows():
    told = inspect_mail((MAILS / "reply.eml").read_bytes())
    assert told["from"] == "Claire Moulin, mère de Noé <Claire.Moulin@mail.example>"
    assert told["subject"] == "Ré: Gâteau d'anniversaire 🎂"
    assert told["date"] == "2026-03-03T08:12:44+00:00"
    assert str(told["text"]).startswith("Bonjour")
    assert "38 euros" in str(told["folded"])
    assert told["attachments"] == []


@given(text=st.text(min_size=1), subject=st.text(alphabet=st.characters(exclude_categories=["C", "Z"])))
def test_what_the_standard_library_writes_is_read_back(text, subject):
    message = EmailMessage()
    message["Subject"] = subject
    message.set_content(text, charset="utf-8", cte="base64")
    mail = read_mail(message.as_bytes())
    assert mail.subject == subject
    kept = "".join(each for each in text if each.isalnum())
    read_text = mail.text + mail.folded
    assert sorted(each for each in read_text if each.isalnum()) == sorted(kept)


@given(data=st.binary(max_size=400))
def test_no_bytes_break_it(data):
    mail = read_mail(data)
    storable(mail)


@pytest.mark.parametrize("name", [path.stem for path in sorted(MAILS.glob("*.eml"))])
def test_no_damage_to_a_mail_breaks_it(name):
    whole = (MAILS / f"{name}.eml").read_bytes()
    chance = random.Random(name)
    damaged = []
    for _ in range(150):
        mail = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            place = chance.randrange(len(mail))
            mail[place : place + chance.randint(0, 6)] = bytes(
                chance.choice(b'\x00\xff\r\n:;<>=?"\\ aZ\x80') for _ in range(chance.randint(0, 4))
            )
        damaged.append(bytes(mail[: chance.randint(1, len(mail))] if chance.random() < 0.3 else mail))
    for mail in read_mails(damaged):
        storable(mail)


def storable(mail) -> None:
    """Every word of it can go into the database."""
    words = [mail.message_id, mail.subject, mail.text, mail.folded, mail.html, mail.sender.name, mail.sender.mail]
    words += [*mail.ancestors, *(each.name for each in mail.attachments), *(each.mail for each in mail.to)]
    for word in words:
        word.encode("utf-8")
        assert "\0" not in word
