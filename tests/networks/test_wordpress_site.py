import asyncio
import ssl

import pytest
import trustme

from cmdesk.networks import wordpress_site as site
from cmdesk.networks.base import NetworkError, NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.oauth import OUT_OF_BAND
from tests.networks import desk
from tests.networks.talking import said, talker
from tests.networks.webserver import WebServer, answer

INDEX = {
    "name": "Le Fournil",
    "namespaces": ["oembed/1.0", "wp/v2"],
    "authentication": {},
    "routes": {"/wp/v2/comments": {}},
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("monblog.fr", "https://monblog.fr/"),
        ("  https://monblog.fr/blog/ ", "https://monblog.fr/blog"),
        ("https://monblog.fr/wp-admin/edit.php?x=1", "https://monblog.fr/"),
        ("https://monblog.fr/fr/wp-login.php", "https://monblog.fr/fr"),
        ("http://monblog.fr", "https://monblog.fr/"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/"),
        ("localhost:8080", "https://localhost:8080/"),
        ("https://user:secret@monblog.fr", "https://monblog.fr/"),
    ],
)
def test_what_a_person_types_names_a_site(typed, meant):
    assert site.site_address(typed).rstrip("/") == meant.rstrip("/")


@pytest.mark.parametrize(
    "typed", ["", "boulangerie", "ftp://monblog.fr", "mon blog.fr", "http://monblog.fr:8080", "//", "https://"]
)
def test_what_names_none_is_refused(typed):
    with pytest.raises(Refused, match="bad-site"):
        site.site_address(typed)


def looking(*script, typed: str = ""):
    """Look at a scripted site: what was found, and the scene."""

    async def scene():
        async with talker() as there:
            for path, told in script:
                there.says(path, told(there) if callable(told) else told)
            try:
                found = await site.look_at(typed or there.address, there.tools)
            except NetworkError as error:
                return error, there
            return found, there

    return asyncio.run(scene())


def test_the_header_of_the_page_says_where_the_api_is():
    def page(there):
        return answer(200, b"<html>", Link=f'<{there.address}/blog/?rest_route=/>; rel="https://api.w.org/"')

    found, there = looking(("/", page), ("/blog/", INDEX))
    assert found.root == f"{there.address}/blog/?rest_route=/"
    assert (found.title, found.authorize) == ("Le Fournil", "")


def test_the_page_itself_may_say_so():
    def page(there):
        link = f'<link rel="https://api.w.org/" href="{there.address}/index.php?rest_route=/" />'
        return answer(200, link.encode())

    found, there = looking(("/", page), ("/index.php", INDEX))
    assert found.root == f"{there.address}/index.php?rest_route=/"


def test_without_a_word_the_usual_places_are_tried():
    found, there = looking(("/", answer(200, b"<html>")), ("/wp-json/", INDEX))
    assert found.root == f"{there.address}/wp-json/"
    found, there = looking(("/", lambda there: said(INDEX)), ("/wp-json/", answer(404)))
    assert found.root == f"{there.address}/?rest_route=/"


@pytest.mark.parametrize("elsewhere", ["https://evil.example/wp-json/", "https://10.0.0.1/wp-json/"])
def test_a_site_cannot_send_our_password_elsewhere(elsewhere):
    page = answer(200, b"<html>", Link=f'<{elsewhere}>; rel="https://api.w.org/"')
    found, there = looking(("/", page), ("/wp-json/", INDEX))
    assert found.root == f"{there.address}/wp-json/"
    assert not site._is_near("http://monblog.fr/wp-json/", "https://monblog.fr")  # not without encryption either
    assert site._is_near("https://www.monblog.fr/wp-json/", "https://monblog.fr")


def test_the_page_for_passwords_is_on_the_site_or_nowhere():
    def index(page):
        return lambda there: said(
            INDEX | {"authentication": {"application-passwords": {"endpoints": {"authorization": page(there)}}}}
        )

    found, there = looking(("/", answer()), ("/wp-json/", index(lambda there: f"{there.address}/wp-admin/a.php")))
    assert found.authorize == f"{there.address}/wp-admin/a.php"
    found, _ = looking(("/", answer()), ("/wp-json/", index(lambda there: "https://evil.example/a.php")))
    assert found.authorize == ""


def test_something_else_is_not_taken_for_wordpress():
    found, _ = looking(("/", answer(200, b"<html>")), ("/wp-json/", {"name": "another API"}))
    assert found.trouble.code == "not-wordpress"
    found, _ = looking(("/", answer(200, b"<html>")), ("/wp-json/", answer(200, b"<html>no</html>")))
    assert found.trouble.code == "not-wordpress"


def there_is(home: str, routes=()) -> site.Site:
    told = {"routes": {name: {} for name in routes}, "authentication": {}}
    return site._site(told, home, f"{home}/wp-json/")


def test_only_new_sites_and_local_ones_lead_back_to_this_computer():
    assert there_is("https://monblog.fr", ["/wp/v2/icons"]).comes_back
    assert not there_is("https://monblog.fr").comes_back
    assert there_is("http://127.0.0.1:8080").comes_back


def test_the_address_of_the_page_for_passwords():
    one = site.Site("https://b.fr", "https://b.fr/wp-json/", "B", "https://b.fr/wp-admin/a.php", comes_back=True)
    plain = site.authorize_url(one, OUT_OF_BAND, "s")
    assert "success_url" not in plain
    back = site.authorize_url(one, "http://127.0.0.1:41794/cmdesk", "s")
    assert "success_url=http%3A%2F%2F127.0.0.1%3A41794%2Fcmdesk%3Fstate%3Ds&" in back
    assert "error%3Drefused" in back


@pytest.mark.parametrize(
    ("status", "body", "kind", "code"),
    [
        (401, {"code": "rest_not_logged_in"}, SignInNeeded, "sign-in"),
        (403, {"code": "rest_cannot_publish"}, Refused, "role-publish"),
        (403, {"code": "rest_cannot_edit"}, Refused, "role-moderate"),
        (403, {"code": "rest_comment_closed"}, Refused, "comments-closed"),
        (403, {"code": "rest_comment_invalid_post_id"}, Refused, "answered-post-gone"),
        (400, {"code": "rest_comment_content_invalid", "message": "Invalid"}, Refused, "post-refused"),
        (403, None, Refused, "http-status"),  # a firewall before the site
        (301, None, Refused, "http-status"),
        (429, {"code": "comment_flood"}, TryLater, "http-status"),
        (500, {"code": "internal"}, NoAnswer, "no-answer"),
        (503, None, NoAnswer, "no-answer"),
        (504, None, NoAnswer, "no-answer"),
        (408, None, NoAnswer, "no-answer"),
    ],
)
def test_what_a_refusal_of_a_change_means(status, body, kind, code):
    import json

    told = b"<html>" if body is None else json.dumps(body).encode()
    failure = site.commit_failure(Answer(status, {}, told, "https://b.fr/"))
    assert type(failure) is kind
    assert failure.trouble.code == code


def test_a_site_at_wordpress_com_takes_a_token():
    settings = {"prefix": "wp/v2/sites/fournil.wordpress.com/", "user": "marie"}
    assert site.authorization(settings, {"password": "token"}) == "Bearer token"
    assert site.authorization({"user": "é"}, {"password": "a b"}).startswith("Basic ")
    with pytest.raises(SignInNeeded):
        site.authorization({}, {})


def test_addresses_with_and_without_pretty_links():
    asked = [("page", "2"), ("status", "all")]
    assert (
        site.address("https://b.fr/wp-json/", "wp/v2/comments", asked)
        == "https://b.fr/wp-json/wp/v2/comments?page=2&status=all"
    )
    assert (
        site.address("https://b.fr/?rest_route=/", "wp/v2/comments", asked)
        == "https://b.fr/?rest_route=/wp/v2/comments&page=2&status=all"
    )
    assert site.address("https://b.fr/wp-json/", "wp/v2/comments") == "https://b.fr/wp-json/wp/v2/comments"


def test_a_site_that_leads_out_of_encryption_is_told_no_password(tmp_path, monkeypatch):
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))

    async def scene():
        async with WebServer(tls=context) as safe, WebServer() as plain, desk.tools() as tools:
            safe.says["/"] = answer(301, Location=plain.url("/", host="localhost"))
            plain.says["/"] = answer(200, b"<html>")
            plain.says["/wp-json/"] = said(INDEX)
            with pytest.raises(Refused, match="insecure-redirect"):
                await site.look_at(safe.url("/", host="localhost"), tools)
            assert plain.seen == []

    asyncio.run(scene())
