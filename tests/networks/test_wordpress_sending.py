import pytest

from cmdesk.networks import wordpress_sending as sending
from cmdesk.networks.base import NoAnswer, Posting
from cmdesk.networks.http import Answer


def test_a_post_without_a_title_has_none():
    form = sending.form_of(Posting("Une ligne", "k"))
    assert "title" not in form
    assert form["status"] == "publish"


def test_the_title_is_what_was_said_to_be_it():
    assert sending.form_of(Posting("Texte", "k", subject="Sujet"))["title"] == "Sujet"
    assert sending.form_of(Posting("Texte", "k", options={"title": "Titre"}))["title"] == "Titre"
    assert sending.form_of(Posting("Un\n\nDeux", "k"))["title"] == "Un"


def test_a_later_time_is_told_in_utc_and_only_to_what_is_published():
    later = {"publish_at": "2026-12-01T08:00:00+01:00"}
    form = sending.form_of(Posting("x", "k", options=later))
    assert (form["status"], form["date_gmt"]) == ("future", "2026-12-01T07:00:00")
    assert sending.form_of(Posting("x", "k", options=later | {"status": "draft"}))["status"] == "draft"


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b"[]", b'{"id": null}'])
def test_a_yes_that_means_nothing_is_no_answer(body):
    with pytest.raises(NoAnswer):
        sending.told(Answer(201, {}, body, "https://b.fr/"))


def test_what_was_deleted_has_no_number_any_more():
    assert sending.told(Answer(200, {}, b'{"deleted": true}', "https://b.fr/"))["deleted"]
