from pathlib import Path

import pytest

from cmdesk.domain.archives import Archived, ArchivedFile, LeftOut
from cmdesk.domain.items import Kind
from cmdesk.networks.archives import mastodon
from cmdesk.networks.archives.box import opened
from cmdesk.networks.archives.report import Report
from tests.networks.archives import making


def read(path: Path, *notes: dict) -> tuple[list[Archived], Report]:
    report = Report([])
    with opened(making.zipped(path / "a.zip", making.mastodon(*notes))) as box:
        return list(mastodon.read(box, "outbox.json", report)), report


def test_posts_answers_and_private_words_are_read_and_what_was_shared_is_counted(tmp_path: Path) -> None:
    (post, answer, private), report = read(tmp_path)
    assert post.item.remote_id == "1"  # as the server calls it: an account that is read already has it
    assert (
        post.item.text
        == "Le four est allumé\N{NO-BREAK SPACE}: brioche à 9\N{NO-BREAK SPACE}h.\n\n📎 Le four à bois, allumé"
    )
    assert post.files == (ArchivedFile("media_attachments/files/110/original/four.jpg", "Le four à bois, allumé"),)
    assert (post.item.link, post.item.language) == ("https://piaille.example/@fournil/1", "fr")
    assert (post.item.author.handle, post.item.author.name) == ("@fournil@piaille.example", "Fournil Thabor")
    assert answer.item.ancestors == ("77",)
    assert (private.item.kind, private.item.visibility) == (Kind.MESSAGE, "direct")
    assert report.left_out() == (LeftOut("outbox.json", "shared"),)


def test_hostile_html_is_cleaned(tmp_path: Path) -> None:
    (post,), _ = read(tmp_path, making.note(5, '<script>alert(1)</script><a href="javascript:x">ok</a>'))
    assert "script" not in post.item.html
    assert post.item.text == "ok"


@pytest.mark.parametrize(
    ("to", "cc", "seen"),
    [
        ([making.PUBLIC], [], "public"),
        ([f"{making.HOME}/followers"], [making.PUBLIC], "unlisted"),
        (f"{making.HOME}/followers", [], "private"),
        (["https://autre.example/users/lea"], [], "direct"),
        (None, None, "direct"),
    ],
)
def test_who_could_see_it(to: object, cc: object, seen: str, tmp_path: Path) -> None:
    (post,), _ = read(tmp_path, making.note(5, "Bonjour", to=to, cc=cc))
    assert post.item.visibility == seen


def test_an_empty_one_is_left_out(tmp_path: Path) -> None:
    found, report = read(tmp_path, making.note(5, ""), {"type": "Create", "object": "https://elsewhere.example/1"})
    assert found == []
    assert report.left_out() == (LeftOut("outbox.json", "nothing-said", 2),)


def test_a_post_is_called_what_ends_its_address() -> None:
    assert mastodon.number_of("https://a.example/users/b/statuses/12/") == "12"
    assert mastodon.number_of("") == ""
