import json
import re

import pytest

from cmdesk import cli
from tests.cli.conftest import rss

MAIL = """From: =?utf-8?q?L=C3=A9a?= <lea@example.org>
To: bonjour@fournil.example
Subject: Horaires
Message-ID: <1@example.org>
Date: Tue, 3 Mar 2026 12:00:00 +0100
Content-Type: text/plain; charset=utf-8

Ouvert le dimanche ?

Le 2 mars 2026 à 10:00, Le Fournil <bonjour@fournil.example> a écrit :
> Bonjour Léa

--
Léa
"""


@pytest.fixture
def inspect(tmp_path, capsys, monkeypatch):
    def inspect(kind, content, *more):
        path = tmp_path / "file"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        capsys.readouterr()
        code = cli.main(["inspect", kind, str(path), *more])
        told = capsys.readouterr()
        return code, told.out, told.err

    return inspect


@pytest.mark.parametrize(
    ("network", "text", "expected"),
    [
        ("mastodon", "Bonjour à tous", {"count": 14, "max": 500, "fits": True}),
        ("mastodon", "voir https://example.org/" + "x" * 80, {"count": 28, "max": 500, "fits": True}),
        ("bluesky", "é" * 301, {"count": 301, "max": 300, "fits": False}),
        ("X", "日本", {"count": 4, "max": 280, "fits": True}),
        ("mail", "👨‍👩‍👧", {"count": 1, "max": None, "fits": True}),
    ],
)
def test_count(run, network, text, expected):
    said = run("count", network, text, "--json")
    assert said.code == 0
    assert said.document == expected


def test_count_for_people_and_from_standard_input(run):
    assert run("count", "mastodon", "-", typed="deux\nlignes\n").out == "11 / 500\n"
    assert run("count", "mail", "abc").out == "3\n"


def test_count_for_nobody(run):
    said = run("count", "minitel", "x")
    assert said.code == 2
    assert "mastodon" in said.err


def test_inspect_feed(inspect):
    code, out, _ = inspect("feed", rss("Ouest", "Un", "Deux"), "--json")
    assert code == 0
    told = json.loads(out)
    assert (told["title"], told["kind"], told["problem"], told["left_out"]) == ("Ouest", "rss20", "", 0)
    assert [entry["title"] for entry in told["entries"]] == ["Un", "Deux"]
    assert told["entries"][0] == {
        "id": "Ouest-Un",
        "title": "Un",
        "author": "Léa",
        "published": "2026-03-03T10:00:00+00:00",
        "edited": None,
        "address": "https://example.org/0",
        "language": told["entries"][0]["language"],
        "text": "Un : le texte de Léa",
        "html": told["entries"][0]["html"],
    }
    code, out, err = inspect("feed", rss("Ouest", "Un"))
    assert "Un" in out
    assert "1 entr" in err


def test_inspect_page_best_first(inspect):
    page = """<link rel="alternate" type="application/rss+xml" title="Commentaires" href="/comments">
    <link rel="alternate" type="application/atom+xml" title="Articles" href="/atom">"""
    code, out, _ = inspect("page", page, "--json", "--address", "https://fournil.example/blog/")
    assert code == 0
    feeds = json.loads(out)["feeds"]
    assert [feed["address"] for feed in feeds] == ["https://fournil.example/atom", "https://fournil.example/comments"]
    assert set(feeds[0]) == {"address", "title", "kind", "score", "role"}
    assert [feed["role"] for feed in feeds] == ["", "comments"]
    assert inspect("page", page)[1].splitlines()[0].split()[1].endswith("/atom")
    assert json.loads(inspect("page", "<p>rien</p>", "--json")[1]) == {"feeds": []}


def test_inspect_article(inspect):
    said = "Le Fournil de Léa a rouvert ses portes mardi matin, rue de la Soif, après trois mois de travaux attendus."
    page = f"""<html lang=fr><title>x</title><meta property="article:published_time" content="2026-03-03T08:15:00Z">
    <meta name=author content="Jeanne Le Goff"><body><nav><a href=/>Accueil</a></nav>
    <article><h1>Le Fournil rouvre</h1><p>{said}</p><p>{said[::-1]}</p></article></body></html>"""
    code, out, _ = inspect("article", page, "--json")
    told = json.loads(out)
    assert code == 0
    assert (told["title"], told["author"], told["language"]) == ("Le Fournil rouvre", "Jeanne Le Goff", "fr")
    assert told["published"] == "2026-03-03T08:15:00+00:00"
    assert told["text"].startswith(said)
    assert "Le Fournil rouvre" in inspect("article", page)[1]
    code, _, err = inspect("article", "<nav>rien</nav>")
    assert code == 1
    assert "no article" in err


def test_inspect_html(inspect):
    code, out, _ = inspect("html", '<p onclick="x()">Bon<script>alert(1)</script>jour <a href="/a">là</a></p>')
    assert code == 0
    assert "script" not in out
    assert "onclick" not in out
    assert "Bonjour" in out
    told = json.loads(inspect("html", '<a href="/a">là</a>', "--json", "--address", "https://example.org/x")[1])
    assert "https://example.org/a" in told["html"]
    assert told["text"] == "là"


def test_inspect_mail(inspect):
    code, out, _ = inspect("mail", MAIL)
    assert (code, out) == (0, "Ouvert le dimanche ?\n")
    told = json.loads(inspect("mail", MAIL, "--json")[1])
    assert told["text"] == "Ouvert le dimanche ?"
    assert "> Bonjour Léa" in told["folded"]
    assert "lea@example.org" in told["from"]
    assert told["subject"] == "Horaires"


def test_inspect_the_bare_text_of_a_mail(inspect):
    bare = MAIL.partition("\n\n")[2]
    assert inspect("mail", bare)[1] == "Ouvert le dimanche ?\n"
    assert inspect("mail", "Objet: rien\nà voir : un en-tête\n\nBonjour\n")[1].startswith("Objet: rien")


@pytest.mark.parametrize(
    ("kind", "content", "words"),
    [
        ("feed", "<letter/>", "not a feed"),
        ("feed", "<html><body>x</body></html>", "web page"),
        ("feed", "", "nothing in it"),
        ("mail", " \n", "nothing in it"),
    ],
)
def test_what_cannot_be_read_is_one_and_a_sentence(inspect, kind, content, words):
    code, out, err = inspect(kind, content, "--json")
    assert code == 1
    assert out == ""
    assert words in err


def test_a_file_that_is_not_there(run, tmp_path):
    for path in (tmp_path / "gone", tmp_path):
        said = run("inspect", "html", path)
        assert said.code == 1
        assert str(path) in said.err


def test_from_standard_input(run):
    assert run("inspect", "html", "-", typed="<b>x</b>").out == "<b>x</b>\n"


def test_no_workspace_is_made(run, workspace, inspect):
    run("count", "mail", "x")
    inspect("html", "<p>x</p>")
    assert not workspace.exists()


def test_real_mails_lose_their_quotes(corpus, capsys):
    folder = corpus("mail/willdurand-reply-parser")
    read = shorter = 0
    for path in sorted(folder.rglob("*.txt")):
        assert cli.main(["inspect", "mail", str(path), "--json"]) == 0, path
        told = json.loads(capsys.readouterr().out)
        read += 1
        shorter += bool(told["folded"])
        assert told["text"].strip(), path
        assert not re.search(r"^On .*wrote:$", told["text"].splitlines()[-1]), path
    assert read > 20
    assert shorter > read / 2
