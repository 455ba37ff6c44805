from pathlib import Path

import pytest
from PIL import Image

from cmdesk.domain.captures import Captured
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, media, media_folder
from tests.fakes import Office

MAIL = b"""From: Marc <marc@poste.example>
Message-ID: <m1@poste.example>
Subject: Devis
Date: Tue, 03 Mar 2026 12:00:00 +0000

Bonjour, un devis ?
"""


@pytest.fixture
def office(tmp_path, clock):
    made = Office(tmp_path / "essai.cmdesk", clock)
    yield made
    made.close()


def picture(path: Path) -> Path:
    Image.new("RGB", (8, 8), "red").save(path)
    return path


def test_a_text_with_a_screenshot_is_a_conversation(office, tmp_path):
    told = Captured(" Bravo ! ", "Inès", "", "https://www.instagram.com/p/1")
    talk = office.do(office.desk.capture(told, [picture(tmp_path / "é.png")], "Captured"))
    row = office.read(conversations.one, talk)
    assert (row.name, row.snippet) == ("Inès", "Bravo !")
    ((file,),) = office.read(media.evidence, talk).values()
    assert media_folder.path(media_folder.beside(office.store.path), file.sha256, file.type).is_file()


def test_a_picture_that_cannot_be_read_keeps_nothing(office, tmp_path):
    bad = tmp_path / "faux.png"
    bad.write_bytes(b"not a picture")
    with pytest.raises(Problem, match="media-"):
        office.do(office.desk.capture(Captured("Bonjour"), [bad], "Captured"))
    assert office.read(conversations.page, conversations.View(None)) == []


def test_nothing_is_not_captured(office):
    with pytest.raises(Problem, match="nothing-captured"):
        office.do(office.desk.capture(Captured(" \n"), [], "Captured"))


def test_mails_boxes_pages_and_texts_say_who_and_what(office, tmp_path):
    (tmp_path / "devis.eml").write_bytes(MAIL)
    (tmp_path / "page.html").write_text(
        "<html><title>Avis</title><body><article><h1>Avis</h1><p>"
        + "Le pain de cette maison est le meilleur du quartier. " * 20
        + "</p></article></body></html>",
        encoding="utf-8",
    )
    (tmp_path / "note.txt").write_text("Dit au comptoir : trop salé", encoding="utf-8")
    (mail,) = office.do(office.desk.capture_file(tmp_path / "devis.eml", "Captured"))
    row = office.read(conversations.one, mail)
    assert (row.name, row.subject) == ("Marc", "Devis")
    (page,) = office.do(office.desk.capture_file(tmp_path / "page.html", "Captured"))
    assert office.read(conversations.one, page).subject == "Avis"
    (note,) = office.do(office.desk.capture_file(tmp_path / "note.txt", "Captured"))
    assert "trop salé" in office.read(conversations.one, note).snippet
    (shot,) = office.do(office.desk.capture_file(picture(tmp_path / "a.jpg"), "Captured"))
    assert office.read(media.evidence, shot)


@pytest.mark.parametrize(("name", "code"), [("x.exe", "file-not-understood"), ("absent.eml", "no-file")])
def test_what_cannot_be_captured_is_told(office, tmp_path, name, code):
    with pytest.raises(Problem, match=code):
        office.do(office.desk.capture_file(tmp_path / name, "Captured"))


def test_bytes_that_only_look_like_a_mail_by_their_name_are_refused(office, tmp_path):
    (tmp_path / "image.eml").write_bytes(bytes(range(256)) * 40)
    with pytest.raises(Problem, match="not-a-mail"):
        office.do(office.desk.capture_file(tmp_path / "image.eml", "Captured"))
    assert office.read(conversations.page, conversations.View(None)) == []
