import pytest

from cmdesk.domain.sources import NewSource, secret_name
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.sourcing import header_of, parted
from cmdesk.store import items, sources
from tests.engine.test_poller import FEED, feed, sync, web  # noqa: F401 (a fixture)
from tests.networks.webserver import answer


def only(office):
    (row,) = office.read(sources.rows)
    return row


def settle(office):
    """Wait for what goes on behind."""
    office.do(wait(office))


async def wait(office):
    import asyncio

    while office.desk._syncs:
        await asyncio.gather(*office.desk._syncs, return_exceptions=True)


def guarded(web, wanted="Basic bGVhOnDDoXNz"):  # noqa: F811
    def say(seen):
        return feed("Un") if seen.headers.get("authorization") == wanted else answer(401)

    web.says["/feed"] = say


def test_a_user_and_password_in_an_address_go_into_the_keyring(office, web):  # noqa: F811
    guarded(web)
    address = web.url("/feed").replace("http://", "http://lea:páss@")
    (made,), _ = office.do(office.desk.add_sources([NewSource(address)], fetch=False))
    assert only(office).address == web.url("/feed")
    assert only(office).options == {"sign_in": "basic"}
    assert office.secrets.kept[secret_name(made)]["host"] == f"127.0.0.1:{web.port}"
    assert sync(office).new == 1
    with office.store.read() as db:
        kept = str(db.exec_driver_sql("SELECT * FROM source").all())
    assert "lea" not in kept
    assert "p%C3%A1ss" not in kept


def test_signing_in_makes_a_source_answer(office, web):  # noqa: F811
    guarded(web)
    (made,), _ = office.do(office.desk.add_sources([NewSource(web.url("/feed"))], fetch=False))
    sync(office)
    assert only(office).trouble.code == "source-sign-in"
    assert office.do(office.desk.sign_in_source(made, "basic", "lea", "páss"))
    settle(office)
    assert (only(office).trouble, only(office).items) == (None, 1)
    office.do(office.desk.sign_out_source(made))
    assert office.secrets.kept == {}
    sync(office)
    assert only(office).trouble.code == "source-sign-in"


def test_a_source_behind_a_cookie(office, web):  # noqa: F811
    """The keyring holds it, the site renews it, nothing else hears of it."""
    turns = []
    news = (FEED % "<item><guid>1</guid><title>Un</title></item>").encode()

    def door(request):
        turns.append(request.headers.get("cookie", ""))
        if f"session={len(turns) - 1}" not in turns[-1]:
            return answer(302, Location="/login")
        return answer(200, news, Set_Cookie=f"session={len(turns)}; Path=/; HttpOnly")

    web.says["/feed"] = door
    web.says["/login"] = answer(200, b"<html><form><input type=password></form></html>", Content_Type="text/html")
    (made,), _ = office.do(office.desk.add_sources([NewSource(web.url("/feed"))], fetch=False))
    sync(office)
    assert only(office).trouble.code == "login-page"
    assert office.do(office.desk.sign_in_source(made, "cookie", "", f"Cookie: lang=fr; session={len(turns)}"))
    settle(office)
    assert (only(office).trouble, only(office).items) == (None, 1)
    (kept,) = office.secrets.kept.values()
    assert f'"session","value":"{len(turns)}"' in kept["jar"]
    sync(office)
    assert only(office).trouble is None
    assert turns[-1] == f"lang=fr; session={len(turns) - 1}"
    with pytest.raises(Problem, match="no-cookie"):
        office.do(office.desk.sign_in_source(made, "cookie", "", "rubbish"))


def test_removing_a_source_forgets_its_secret(office, web):  # noqa: F811
    (made,), _ = office.do(office.desk.add_sources([NewSource(web.url("/feed"))], fetch=False))
    office.do(office.desk.sign_in_source(made, "cookie", "", "session=1"))
    settle(office)
    office.do(office.desk.remove_sources([made]))
    assert office.secrets.kept == {}
    assert office.read(sources.rows) == []


def test_the_ways_to_sign_in():
    assert header_of("basic", "a", "b") == ("authorization", "Basic YTpi")
    assert header_of("header", "", "k", "X-Api-Key") == ("x-api-key", "k")
    for bad in (("basic", "a", ""), ("header", "", "a\r\nHost: x"), ("header", "", "a", "X:\nY")):
        with pytest.raises(Problem, match="password-missing"):
            header_of(*bad)


def test_an_address_and_its_login():
    assert parted("https://a:b@x.example/y?z=1@2") == ("https://x.example/y?z=1@2", "a", "b")
    assert parted("https://x.example/@lea") == ("https://x.example/@lea", "", "")
    assert parted("mail:1/a@b") == ("mail:1/a@b", "", "")
    assert parted("https://l%C3%A9a:mot%20de%20passe@x.example/") == ("https://x.example/", "léa", "mot de passe")


def test_a_region_of_a_page_is_watched(office, web):  # noqa: F811
    web.says["/avis"] = answer(200, b"<title>Avis</title><div id=avis><p>Bon</p></div>", Content_Type="text/html")
    looked = office.do(office.desk.look_at_page(web.url("/avis")))
    assert looked.outline.title == "Avis"
    block = next(block for block in looked.outline.blocks if block.text == "Bon")
    seen = office.do(office.desk.preview_page(looked, block.selector, ["dates"], []))
    assert [[piece.text for piece in line] for line in seen.lines] == [["Bon"]]
    office.do(office.desk.add_page(looked.address, "Avis", block.selector, ["dates"], folder="Avis"))
    settle(office)
    assert (only(office).kind, only(office).folder, only(office).trouble) == ("page", "Avis", None)
    web.says["/avis"] = answer(200, b"<div id=avis><p>Mauvais</p></div>", Content_Type="text/html")
    assert sync(office).new == 0
    before = only(office).next_try
    assert (before - office.now()).total_seconds() == 180  # a second look soon
    assert sync(office).new == 1
    assert [row.title for row in office.read(items.page, items.View())] == ["Mauvais"]


def test_watching_another_part_of_a_known_page_begins_anew(office, web):  # noqa: F811
    web.says["/avis"] = answer(200, b"<p>A</p><h1>B</h1>", Content_Type="text/html")
    first = office.do(office.desk.add_page(web.url("/avis"), "Avis", "p"))
    settle(office)
    assert office.do(office.desk.add_page(web.url("/avis"), "Avis", "h1")) == first
    settle(office)
    assert office.read(sources.one, first).memory["lines"] == ["B"]


def test_a_folder_of_this_computer_is_watched_also_offline(office, tmp_path):
    place = tmp_path / "veille"
    place.mkdir()
    (place / "a.csv").write_text("title;url\nUn;https://a.example/1\n")
    office.do(office.desk.go_online(False))
    made = office.do(office.desk.add_place(place, "Outils"))
    assert (only(office).id, only(office).kind, only(office).items) == (made, "folder", 1)
    (place / "b.csv").write_text("title;url\nDeux;https://a.example/2\n")
    assert sync(office).new == 1
    with pytest.raises(Problem, match="no-place"):
        office.do(office.desk.add_place(tmp_path / "rien"))


def test_folders_of_an_account_that_is_gone(office):
    with pytest.raises(Problem, match="account-gone"):
        office.do(office.desk.mail_folders(9))
    office.do(office.desk.add_newsletter(9, "Lettres"))
    settle(office)
    assert only(office).trouble.code == "account-gone"


def test_a_newsletter_is_not_read_through_a_paused_account(office):
    account = office.connect()
    office.do(office.desk.pause_account(account, True))
    with pytest.raises(Problem) as caught:
        office.do(office.desk._account_of(account))
    assert caught.value.trouble.code == "account-paused"


def test_a_list_of_the_own_network_is_read_once_somebody_says_so(office, web):  # noqa: F811
    office.desk._private_hosts.clear()
    web.says["/a"] = web.says["/b"] = feed("Un")
    wanted = [NewSource(web.url("/a")), NewSource(web.url("/b"))]
    ids, _ = office.do(office.desk.add_sources(wanted, fetch=False))
    sync(office)
    assert {row.trouble.code for row in office.read(sources.rows)} == {"private-address"}
    assert web.seen == []
    office.do(office.desk.allow_source(ids[0]))
    settle(office)
    assert [row.trouble for row in office.read(sources.rows)] == [None, None]
