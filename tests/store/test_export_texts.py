import csv

import pytest

from cmdesk.domain.archives import Archived, ArchiveKind
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.media import NewMedium
from cmdesk.language.post_tables import cells, understand
from cmdesk.store import archives, conversations, drafts, export_texts, media, post_tables
from tests.store.conftest import NOON, said


@pytest.fixture
def told(workspace, tmp_path):
    account = workspace.account()
    talk = workspace.conversation(account, "100", "=SOMME(A1), une question")
    workspace.receive(account, said("101", "Voici", NOON, "100", mine=True))
    workspace.write(conversations.add_note, talk, "Cliente\nfidèle", NOON)
    draft = workspace.write(drafts.start, "Bûches\n\n///\n\nSuite", [account], NOON)
    workspace.write(drafts.vary, draft, account, "Bûches, ici", NOON)
    workspace.write(drafts.plan_time, draft, "2026-12-24T08:00", "Europe/Paris")
    kept = workspace.write(media.attach, draft, NewMedium("ab" * 32, "four.jpg", "image/jpeg", 10), NOON)
    workspace.write(media.describe, draft, kept.media_id, "Le four", NOON)
    number = workspace.write(archives.begin, ArchiveKind.X, "x.zip", None, "@ailleurs", NOON)
    old = NewItem("p1", "Dit ailleurs " * 60, NOON, Kind.POST, Author("F"), mine=True)
    workspace.write(archives.take_in, number, [Archived(old)], NOON)
    workspace.read(export_texts.write, tmp_path)
    return tmp_path


def test_posts_can_be_read(told):
    text = (told / "posts.md").read_text(encoding="utf-8")
    assert "## 2026-12-24 08:00 (Europe/Paris) @fournil@piaille.example" in text
    assert "Suite" in text
    assert "### mastodon\n\nBûches, ici" in text
    assert f"![Le four](media/ab/{'ab' * 32}.jpg)" in text
    assert ("Dit ailleurs " * 60).strip() in text  # whole, not the beginning that lists show


def test_posts_can_be_taken_in_again_with_their_files(told, workspace):
    (row,) = understand(cells((told / "posts.csv").read_text(encoding="utf-8-sig"))).rows
    assert (row.text, row.media, row.alts) == ("Bûches\n\n///\n\nSuite", (f"media/ab/{'ab' * 32}.jpg",), ("Le four",))
    file = NewMedium("ab" * 32, "four.jpg", "image/jpeg", 10)
    ((_, made),) = workspace.write(post_tables.take_in, [row], [], NOON, files={row.media[0]: file})
    assert workspace.read(drafts.one, made).variants[0].text == "Bûches, ici"


def test_conversations_can_be_read_with_their_notes(told):
    text = (told / "conversations.md").read_text(encoding="utf-8")
    assert text.index("une question") < text.index("Voici") < text.index("> fidèle")


def test_items_are_one_table_and_none_is_calculated(told):
    with (told / "items.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["text"][:10] for row in rows] == ["'=SOMME(A1", "Voici", "Dit ailleu"]
    assert {row["place"] for row in rows} == {"'@fournil@piaille.example", "'@ailleurs"}


def test_an_empty_workspace_has_them_too(workspace, tmp_path):
    workspace.read(export_texts.write, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} >= {"posts.csv", "posts.md", "items.csv", "conversations.md"}
