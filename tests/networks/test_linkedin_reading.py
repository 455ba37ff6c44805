import asyncio
import json
from datetime import UTC, datetime, timedelta

from cmdesk.networks import linkedin_reading as reading
from cmdesk.networks.base import Account, Coverage
from cmdesk.networks.linkedin_parsing import escaped
from tests.networks.described import described
from tests.networks.talking import said

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SHARE, THREAD, US = "urn:li:share:7", "urn:li:activity:70", "urn:li:organization:5"
POSTS, TOTALS = "/rest/posts", "/rest/socialMetadata"


def urn(number: str) -> str:
    return f"urn:li:comment:({THREAD},{number})"


def below(name: str) -> str:
    return f"/rest/socialActions/{escaped(name)}/comments"


def ms(hours: float) -> int:
    return int((NOON - timedelta(hours=hours)).timestamp() * 1000)


def comment(number: str, hours: float = 1, actor: str = "urn:li:person:lea"):
    told = {"id": number, "actor": actor, "object": THREAD, "commentUrn": urn(number), "message": {"text": "Miam"}}
    return told | {"created": {"time": ms(hours)}, "lastModified": {"time": ms(hours)}}


def posts(there, *hours: float):
    told = [{"id": f"urn:li:share:{number}", "publishedAt": ms(ago)} for number, ago in enumerate(hours, 7)]
    there.says(POSTS, {"elements": told})


def totals(there, **counts):
    told = {f"urn:li:share:{name[1:]}": {"commentSummary": each} for name, each in counts.items()}
    there.says(TOTALS, {"results": told})


def playing(scene):
    async def work():
        now = [NOON]
        async with described("linkedin", lambda: now[0]) as there:
            account = Account(1, "l", "us", {"server": there.address, "account_id": "5"}, {"token": "t"})

            async def read(cursor=None, later=timedelta(0)):
                now[0] = NOON + later
                return await reading.read(account, cursor, there.tools)

            return await scene(there, read)

    return asyncio.run(work())


def test_posts_comments_and_answers_become_items():
    async def scene(there, read):
        posts(there, 2, 24 * 40)  # the second is too old to be looked at
        totals(there, s7={"count": 3, "topLevelCount": 2})
        there.says(below(SHARE), {"elements": [comment("8", 2), comment("9", 1)]})
        there.says(below(urn("9")), {"elements": [comment("10", 0.5, US)]})
        page = await read()
        assert [item.remote_id for item in page.items] == [urn("8"), SHARE, urn("9"), urn("10")]
        ours = page.items[-1]
        assert (ours.mine, ours.ancestors) == (True, (SHARE, urn("9")))
        assert json.loads(ours.reply_to)["above"] == urn("9")
        theirs = next(item for item in page.items if item.remote_id == urn("9"))
        assert (theirs.author.name, theirs.author.handle, theirs.mine) == ("", "urn:li:person:lea", False)
        assert json.loads(theirs.reply_to)["post"] == THREAD
        # The newest comment has the one answer that there is: nobody asks below the other.
        assert not there.heard(below(urn("8")))
        (seen,) = there.heard(TOTALS)
        assert seen.path.endswith(f"?ids=List({escaped(SHARE)})")

    playing(scene)


def test_comments_are_read_again_only_where_their_number_changed_or_after_a_day():
    async def scene(there, read):
        posts(there, 2, 3)
        totals(there, s7={"count": 1, "topLevelCount": 1}, s8={"count": 0, "topLevelCount": 0})
        there.says(below(SHARE), {"elements": [comment("8")]})
        first = await read()
        assert not there.heard(below("urn:li:share:8"))
        again = await read(first.cursor, timedelta(hours=1))
        assert len(there.heard(below(SHARE))) == 1
        assert [item.remote_id for item in again.items] == ["urn:li:share:8", SHARE]
        totals(there, s7={"count": 2, "topLevelCount": 2}, s8={"count": 0, "topLevelCount": 0})
        there.says(below(SHARE), {"elements": [comment("8"), comment("9")]})
        changed = await read(again.cursor, timedelta(hours=2))
        assert urn("9") in [item.remote_id for item in changed.items]
        await read(changed.cursor, timedelta(hours=25))
        assert len(there.heard(below(SHARE))) == 2
        await read(changed.cursor, timedelta(hours=27))
        assert len(there.heard(below(SHARE))) == 3

    playing(scene)


def test_where_no_number_is_told_comments_are_read_each_time():
    async def scene(there, read):
        posts(there, 2)
        there.says(TOTALS, {"results": {}})
        there.says(below(SHARE), {"elements": []})
        await read((await read()).cursor)
        assert len(there.heard(below(SHARE))) == 2

    playing(scene)


def test_more_comments_than_are_read_at_once_are_said():
    async def scene(there, read):
        posts(there, 2)
        totals(there, s7={"count": 999, "topLevelCount": 999})
        there.says(below(SHARE), {"elements": [comment(str(number)) for number in range(100, 200)]})
        assert (await read()).coverage is Coverage.TRUNCATED
        cursor = json.dumps({"at": NOON.isoformat(), "read": {}})
        assert (await read(cursor)).coverage is Coverage.GAP
        assert len(there.heard(below(SHARE))) == 6

    playing(scene)


def test_a_list_goes_on_where_it_says_so_however_short_a_piece_of_it_is():
    async def scene(there, read):
        posts(there, 2)
        totals(there, s7={"count": 2, "topLevelCount": 2})
        goes_on = {"paging": {"links": [{"rel": "next", "href": "/rest/x"}]}}
        there.says(below(SHARE), {"elements": [comment("8")]} | goes_on, {"elements": [comment("9")]})
        assert {urn("8"), urn("9")} <= {item.remote_id for item in (await read()).items}

    playing(scene)


def test_a_comment_that_was_deleted_meanwhile_takes_nothing_else_along():
    async def scene(there, read):
        posts(there, 2)
        totals(there, s7={"count": 2, "topLevelCount": 1})
        there.says(below(SHARE), {"elements": [comment("8")]})
        there.says(below(urn("8")), said({"message": "not there"}, 404))
        assert [item.remote_id for item in (await read()).items] == [SHARE, urn("8")]

    playing(scene)


def test_a_page_without_posts_asks_nothing_further():
    async def scene(there, read):
        posts(there)
        page = await read()
        assert (page.items, len(there.server.seen)) == ((), 1)

    playing(scene)
