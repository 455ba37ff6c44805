import asyncio
import os
from contextlib import nullcontext
from dataclasses import replace

import pytest

from cmdesk.domain.sources import Source
from cmdesk.domain.troubles import Problem
from cmdesk.networks import disk
from cmdesk.networks.base import Tools

SOURCE = Source(1, "folder", "", "", "", "", "", "", "", None, None, None, 0, None, False)
FEED = "<rss version='2.0'><channel><item><guid>{0}</guid><title>{0}</title></item></channel></rss>"
MAIL = (
    "From: Lea <lea@x.example>\nSubject: {0}\nMessage-ID: <{0}@x>\n"
    "Date: Tue, 3 Mar 2026 10:00:00 +0100\n\nBonjour {0}\n"
)
PAGE = "<html lang=fr><title>Le pain</title><article><h1>Le pain</h1><p>{0}</p><p>{0}</p></article></html>"


class Watching:
    """Looks at a place again and again, as the poller does."""

    def __init__(self, path, clock):
        self.source = replace(SOURCE, address=path.resolve().as_uri())
        self.clock = clock

    def look(self):
        async def parse(function, *arguments):
            return function(*arguments)

        found = asyncio.run(disk.fetch(self.source, Tools(None, self.clock, parse)))
        self.source = replace(self.source, memory=found.memory)
        return [] if found.feed is None else [item.title for item in found.feed.items]


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "Veille été"
    folder.mkdir()
    return folder


def test_a_folder_of_everything(place, clock):
    (place / "a.rss").write_text(FEED.format("Flux"))
    (place / "b.eml").write_text(MAIL.format("Lettre"))
    (place / "c.html").write_text(
        PAGE.format("Le pain de seigle revient dans toutes les boulangeries de la ville. " * 3)
    )
    (place / "sous").mkdir()
    (place / "sous" / "d.csv").write_text("title;url\nTable;https://a.example/1\n")
    (place / "e.mbox").write_text("".join(f"From x Tue Mar  3 10:00:00 2026\n{MAIL.format(n)}\n" for n in ("M1", "M2")))
    (place / "notes.txt").write_text("rien")
    (place / ".cache.xml").write_text(FEED.format("Caché"))
    watching = Watching(place, clock)
    assert sorted(watching.look()) == ["Flux", "Le pain", "Lettre", "M1", "M2", "Table"]
    assert watching.look() == []


def test_only_what_changed_is_read_again(place, clock):
    (place / "a.rss").write_text(FEED.format("Un"))
    (place / "b.rss").write_text(FEED.format("Deux"))
    watching = Watching(place, clock)
    assert sorted(watching.look()) == ["Deux", "Un"]
    (place / "a.rss").write_text(FEED.format("Trois"))
    os.utime(place / "a.rss", (1, 1))
    assert watching.look() == ["Trois"]
    (place / "b.rss").unlink()
    assert watching.look() == []
    assert set(watching.source.memory["files"]) == {"a.rss"}


def test_a_single_file_is_watched_too(place, clock):
    path = place / "export.csv"
    path.write_text("titre,texte\nUn,x\n")
    watching = Watching(path, clock)
    assert watching.look() == ["Un"]
    path.write_text("titre,texte\nUn,x\nDeux,y\n")
    assert watching.look() == ["Un", "Deux"]


def test_one_bad_file_costs_one_file(place, clock):
    (place / "a.csv").write_text("x,y\n1,2\n")
    (place / "b.rss").write_text(FEED.format("Bon"))
    watching = Watching(place, clock)
    assert watching.look() == ["Bon"]
    assert watching.source.memory["unread"] == {"a.csv": "unknown-columns"}


def test_a_place_that_went_is_told_and_forgets_nothing(place, clock):
    (place / "a.rss").write_text(FEED.format("Un"))
    watching = Watching(place, clock)
    watching.look()
    place.rename(place.with_name("ailleurs"))
    with pytest.raises(Problem, match="no-place"):
        watching.look()
    place.with_name("ailleurs").rename(place)
    assert watching.look() == []


def test_links_out_of_the_folder_are_not_followed(place, clock, tmp_path):
    (tmp_path / "dehors").mkdir()
    (tmp_path / "dehors" / "x.rss").write_text(FEED.format("Dehors"))
    (place / "lien").symlink_to(tmp_path / "dehors", target_is_directory=True)
    assert Watching(place, clock).look() == []


def test_what_can_be_watched(place):
    (place / "a.txt").write_text("x")
    (place / "a.csv").write_text("x")
    assert disk.is_there(place)
    assert disk.is_there(place / "a.csv")
    assert not disk.is_there(place / "rien")
    assert disk.path_of(place.as_uri()) == place


@pytest.mark.parametrize(
    ("name", "body", "found"),
    [
        ("gazette.xml", b"<rss version='2.0'><channel><title>La Gazette</title></channel></rss>", "La Gazette"),
        ("vide.xml", b"", ""),
        ("mentions.csv", b"title;url", ""),
        ("page.html", b"<html><title>Une page</title></html>", ""),
        ("photo.jpg", b"\xff\xd8\xff\xe0", "binary-source"),
        ("photo.xml", b"\x89PNG\r\n", "binary-source"),
        ("sources.opml", b"<outline xmlUrl='https://a.example/feed'/>", "list-of-sources"),
        ("sources.xml", b"<?xml version='1.0'?>\n<opml version='2.0'><body/></opml>", "list-of-sources"),
        ("notes.txt", b"Du pain", "not-watchable"),
        ("autre.xml", b"<facture/>", "not-a-feed"),
    ],
)
def test_what_a_file_calls_itself_or_why_it_is_none(tmp_path, name, body, found):
    with pytest.raises(Problem, match=found) if "-" in found else nullcontext():
        assert disk.title_of(str(tmp_path / name), body) == found
