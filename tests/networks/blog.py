"""A scripted WordPress that keeps comments, and an account on it."""

from datetime import UTC, datetime, timedelta
from typing import Any

from cmdesk.networks.base import Account
from tests.networks.talking import Talker, asked, said
from tests.networks.webserver import Seen

START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
COMMENTS = "/wp-json/wp/v2/comments"


def account(there: Talker, **settings: str) -> Account:
    kept = {
        "server": there.address,
        "root": f"{there.address}/wp-json/",
        "account_id": "1",
        "user": "marie",
        "may": "moderate_comments edit_posts publish_posts upload_files",
    }
    return Account(1, "wordpress", "marie@b.fr", kept | settings, {"password": "abcd"})


def told(number: int, at: datetime | None = None, **more: Any) -> dict[str, Any]:
    """A comment as the API tells it; a minute after the one before."""
    when = at or START + timedelta(minutes=number)
    made = {
        "id": number,
        "post": 3,
        "parent": 0,
        "author": 0,
        "author_name": f"Visiteur {number}",
        "author_email": f"v{number}@x.example",
        "date_gmt": when.replace(tzinfo=None).isoformat(),
        "content": {"rendered": f"<p>Commentaire {number}</p>"},
        "link": f"https://b.fr/#comment-{number}",
        "status": "approved",
        "type": "comment",
    }
    return made | more


class Blog:
    """What a site does with its comments: filters, sorts and pages them as WordPress does."""

    def __init__(self, there: Talker) -> None:
        self.comments: dict[int, dict[str, Any]] = {}
        self.there = there
        there.says(COMMENTS, self._list)

    def add(self, *comments: dict[str, Any]) -> None:
        for each in comments:
            self.comments[each["id"]] = each
            self.there.says(f"{COMMENTS}/{each['id']}", lambda _, number=each["id"]: self._one(number))

    def _one(self, number: int) -> bytes:
        found = self.comments.get(number)
        return said({"code": "rest_comment_invalid_id"}, 404) if found is None else said(found)

    def _list(self, seen: Seen) -> bytes:
        wanted = {name: values[0] for name, values in asked(seen).items()}
        allowed = {"all": ("approved", "hold"), "spam": ("spam",), "approve": ("approved",)}[
            wanted.get("status", "approve")
        ]
        found = [each for each in self.comments.values() if each["status"] in allowed]
        if "after" in wanted:
            found = [each for each in found if each["date_gmt"] > wanted["after"]]
        if "parent" in wanted:
            found = [each for each in found if str(each["parent"]) == wanted["parent"]]
        found.sort(key=lambda each: (each["date_gmt"], each["id"]), reverse=wanted.get("order", "desc") == "desc")
        size, page = int(wanted.get("per_page", "10")), int(wanted.get("page", "1"))
        return said(found[(page - 1) * size : page * size])
