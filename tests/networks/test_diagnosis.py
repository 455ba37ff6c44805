import pytest

from cmdesk.networks.diagnosis import diagnose
from cmdesk.networks.http import Answer

LOGIN = b"<!doctype html><html><body><form><input name=u><input type='password' name=p></form></body></html>"
CLOUDFLARE = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>cf_chl_opt</body></html>"
FEED = b"<?xml version='1.0'?><rss><channel><description>&lt;input type=password&gt; captcha-delivery.com</description>"


def code(status, body, **headers):
    told = diagnose(Answer(status, {k.replace("_", "-"): v for k, v in headers.items()}, body, "https://a.example/x"))
    return told.trouble.code if told is not None else ""


@pytest.mark.parametrize(
    ("status", "body", "found"),
    [
        (401, b"", "source-sign-in"),
        (200, LOGIN, "login-page"),
        (403, LOGIN, "login-page"),
        (403, CLOUDFLARE, "robot-wall"),
        (503, CLOUDFLARE, "robot-wall"),
        (200, CLOUDFLARE, "robot-wall"),
        (403, b"Forbidden", ""),
        (404, LOGIN, ""),
        (200, FEED, ""),
        (200, b"<html><body>Bonjour</body></html>", ""),
        (500, b"", ""),
    ],
)
def test_what_stands_where_a_feed_should_be(status, body, found):
    assert code(status, body) == found


def test_a_guard_may_say_so_in_a_header():
    assert code(403, b"", Cf_Mitigated="challenge") == "robot-wall"


ARTICLE = (
    b"<html><body><form><input type=password></form><p>" + b"Anubis veille sur le pain. " * 200 + b"</p></body></html>"
)


def page_code(status, body):
    told = diagnose(Answer(status, {}, body, "https://a.example/x"), page_wanted=True)
    return told.trouble.code if told is not None else ""


def test_where_a_page_is_wanted_one_with_something_to_read_is_right():
    assert code(200, ARTICLE) != ""
    assert page_code(200, ARTICLE) == ""
    assert page_code(200, LOGIN + b"<script>" + b"x" * 9000 + b"</script>") == "login-page"
    assert page_code(200, CLOUDFLARE) == page_code(403, CLOUDFLARE + ARTICLE) == "robot-wall"
    assert page_code(401, ARTICLE) == "source-sign-in"
