import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cmdesk.domain.moderation import Deed, Standing
from cmdesk.networks.base import Absent, Account, NoAnswer, Posting, Refused, TryLater
from cmdesk.networks.isso import Isso
from tests.networks.talking import asked, said, talker
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "1", "thread": "/pain/"}'

network = Isso()
HELD = (Path(__file__).parent.parent / "data" / "isso" / "held.html").read_text()
EMPTY = HELD[: HELD.index("<div class='isso-comment'")] + "</div>"
TO = json.dumps({"id": "1", "thread": "/pain/"})
OPEN = answer(302, b"", Set_Cookie="admin-session=abc; Path=/")


def account(there) -> Account:
    settings = {"server": there.address, "name": "Le Fournil", "address": "zoe@x.example"}
    return Account(1, "isso", "i", settings, {"password": "x"})


def playing(scene, held=HELD, published=EMPTY):
    async def work():
        async with talker() as there:
            there.says("/login/", OPEN)

            def admin(seen):
                wanted = asked(seen)
                page = published if wanted.get("mode") == ["1"] else held
                return answer(200, page.encode())

            there.says("/admin/", admin)
            there.says("/", {"replies": []})
            return await scene(there)

    return asyncio.run(work())


def test_the_list_becomes_items_with_what_visitors_are_told():
    async def scene(there):
        told = {"id": 1, "parent": None, "created": 1_770_000_000.5, "replies": [{"id": 2, "parent": 1, "created": 1}]}
        there.says("/", {"replies": [told]})
        page = await network.pull(account(there), "comments", None, there.tools)
        first, second = page.items
        assert first.published == datetime.fromtimestamp(1_770_000_000.5, UTC)
        assert (first.ancestors, second.ancestors) == (("page:/pain/",), ("page:/pain/", "1"))
        assert first.standing is Standing.HELD
        assert first.mine  # by its address
        assert json.loads(page.cursor) == ["1", "2"]
        # What is known is not asked about again.
        before = len(there.heard("/"))
        again = await network.pull(account(there), "comments", page.cursor, there.tools)
        assert len(there.heard("/")) == before
        assert [item.text for item in again.items] == [item.text for item in page.items]

    playing(scene)


def test_what_is_in_no_list_any_more_is_gone():
    async def scene(there):
        page = await network.pull(account(there), "comments", '["1", "2", "3"]', there.tools)
        assert page.gone == ("3",)

    playing(scene)


def test_a_look_finds_ours_and_nobody_elses():
    async def scene(there):
        ours = Posting("Bonjour **vous** <b>x</b>\n\nligne 2", "k", TO)
        assert (await network.find(account(there), ours, there.tools)).remote_id == "2"
        # The very comment that it answers is no answer to it.
        same = Posting("Bonjour **vous** <b>x</b>\n\nligne 1", "k", TO)
        assert await network.find(account(there), same, there.tools) is Absent.CERTAIN
        stranger = account(there)
        stranger.settings["address"] = "other@x.example"
        assert await network.find(stranger, ours, there.tools) is Absent.CERTAIN

    playing(scene)


def test_a_full_list_is_not_certain():
    one = HELD[HELD.index("<div class='isso-comment'") : HELD.rindex("<div class='isso-comment'")]
    many = EMPTY.replace("</div>", "") + "".join(
        one.replace("isso-2", f"isso-{n}").replace("-2'", f"-{n}'") for n in range(2, 110)
    )

    async def scene(there):
        assert await network.find(account(there), Posting("Rien", "k", TO), there.tools) is Absent.UNDECIDED

    playing(scene, held=many)


@pytest.mark.parametrize(
    ("told", "kind", "code"),
    [
        (answer(403, b"<title>403</title><p>127.0.0.1: ratelimit exceeded (1, 2)"), TryLater, "http-status"),
        (answer(403, b"<title>403</title><p>edit time frame is still open"), Refused, "post-refused"),
        (answer(400, b"text is too short"), Refused, "post-refused"),
        (answer(404, b""), Refused, "answered-post-gone"),
        (answer(500, b""), NoAnswer, "no-answer"),
        (answer(200, b"<html>"), NoAnswer, "no-answer"),
        (DROP, NoAnswer, "no-answer"),
    ],
)
def test_what_goes_wrong_with_sending(told, kind, code):
    async def scene(there):
        there.says("/new", told)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Bonjour", "k", TO), there.tools)
        assert caught.value.trouble.code == code
        assert len(there.heard("/new")) == 1

    playing(scene)


def test_an_answer_says_who_we_are_and_what_it_answers():
    async def scene(there):
        there.says("/new", said({"id": 7, "mode": 2}, 202))
        posted = await network.commit(account(there), Posting("Bonjour", "k", TO), there.tools)
        assert json.loads(posted.reply_to) == {"id": "7", "thread": "/pain/"}
        assert there.sent("/new") == [
            {"text": "Bonjour", "author": "Le Fournil", "email": "zoe@x.example", "parent": 1}
        ]
        assert asked(there.heard("/new")[0])["uri"] == ["/pain/"]

    playing(scene)


def test_a_plan_needs_something_to_answer_and_three_letters():
    class Nowhere:
        address = "https://isso.example"

    def codes(text, to=TO):
        return [trouble.code for trouble in network.plan(account(Nowhere), text, to).troubles]

    assert codes("Bonjour") == []
    assert codes("Ah") == ["too-short"]
    assert codes("Bonjour", "") == ["no-recipient"]


def test_a_deed_uses_the_key_that_isso_signed():
    async def scene(there):
        there.says("/id/1/activate/" + key, answer(200, b"Comment has been activated"))
        await network.moderate(account(there), Deed.APPROVE, TO, there.tools)
        there.says("/id/1/delete/" + key, answer(404, b""))
        await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        with pytest.raises(Refused, match="deed-gone"):
            await network.moderate(account(there), Deed.APPROVE, json.dumps({"id": "9", "thread": "/x/"}), there.tools)

    from cmdesk.networks.isso_pages import comments_in

    key = comments_in(HELD)[1].key
    playing(scene)
