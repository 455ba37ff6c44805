"""What people would type finds what they mean, in both languages."""

import ast
from functools import cache
from pathlib import Path

import pytest

import cmdesk.ui
from cmdesk.translations import Catalogue
from cmdesk.ui import elsewhere, fuzzy
from cmdesk.ui.command_words import command_words
from cmdesk.ui.rail import ROOMS
from cmdesk.ui.words import speak

SOURCES = Path(cmdesk.ui.__file__).parent


@cache
def titles() -> dict[str, str]:
    """The English title of each command whose name and title stand in the source."""
    found = {f"window.go.{room.name}": f"Go to {room.name}" for room in ROOMS}
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="Command"), args=[ast.Constant(value=str(name)), title, *_]):
                    literals = [each.value for each in ast.walk(title) if isinstance(each, ast.Constant)]
                    found[name] = next((each for each in literals if isinstance(each, str)), "")
    return found


def test_the_words_are_of_commands_that_there_are(qapp):
    assert set(command_words()) - set(titles()) == set()


def test_no_word_is_empty_in_either_language(qapp):
    for language in ("en", "fr"):
        speak(qapp, language)
        assert all(each.strip() for words in command_words().values() for each in words.split(", "))


def test_what_is_offered_of_other_rooms_is_called_as_it_is_there():
    known = titles()
    assert {name: title for name, title, _ in elsewhere._known() if known.get(name) != title} == {}


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("fr", "opml", {"watchlist.import", "watchlist.export"}),
        ("en", "opml", {"watchlist.import", "watchlist.export"}),
        ("fr", "clore", {"inbox.done", "reputation.close"}),
        ("fr", "clore une conversation", {"inbox.done"}),
        ("fr", "clore la crise", {"window.close-crisis"}),
        ("en", "close", {"inbox.done", "window.close-crisis"}),
        ("en", "close the crisis", {"window.close-crisis"}),
        ("fr", "fermer", {"inbox.done"}),
        ("fr", "planifier", {"drafts.time", "window.go.calendar"}),
        ("fr", "programmer", {"drafts.time", "window.go.calendar"}),
        ("en", "schedule", {"drafts.time", "window.go.calendar"}),
        ("fr", "publier", {"drafts.send", "window.write"}),
        ("en", "publish", {"drafts.send", "window.write"}),
        ("fr", "répondre", {"inbox.reply", "window.go.inbox"}),
        ("en", "answer", {"inbox.reply", "window.go.inbox"}),
        ("fr", "assigner", {"inbox.department", "window.go.inbox"}),
        ("en", "assign", {"inbox.department", "window.go.inbox"}),
        ("fr", "export", {"watchlist.export", "drafts.export"}),
        ("fr", "sauvegarde", {"window.backup"}),
        ("en", "backup", {"window.backup"}),
        ("en", "dark", {"window.theme"}),
        ("fr", "dark", {"window.theme"}),
        ("fr", "sombre", {"window.theme"}),
        ("fr", "langue", {"window.settings"}),
        ("en", "language", {"window.settings"}),
        ("fr", "mot de passe", {"window.health"}),
        ("en", "password", {"window.health"}),
        ("fr", "sondage", {"drafts.poll"}),
        ("en", "poll", {"drafts.poll"}),
        ("fr", "photo", {"drafts.attach", "inbox.attach"}),
        ("fr", "bilan", {"window.close-crisis"}),
        ("fr", "règles", {"window.rules"}),
        ("fr", "rgpd", {"people.export", "people.erase"}),
        ("fr", "approbation", {"calendar.approval"}),
        ("en", "approve", {"calendar.approval"}),
        ("fr", "alerte", {"watchlist.query"}),
        ("fr", "feuille de temps", {"reports.new"}),
        ("fr", "charte", {"playbook.import", "window.go.playbook"}),
        ("fr", "corbeille", {"drafts.deleted", "inbox.delete"}),
        ("en", "templates", {"drafts.templates"}),
        ("fr", "ajouter un compte", {"window.account"}),
        ("fr", "corrections", {"window.settings", "inbox.why", "drafts.words"}),
        ("en", "corrections", {"window.settings", "inbox.why", "drafts.words"}),
        ("fr", "coffre", {"window.evidence"}),
        ("en", "vault", {"window.evidence"}),
    ],
)
def test_what_people_would_type_finds_it(qapp, language, typed, meant):
    speak(qapp, language)
    say, words = Catalogue(language).tr, command_words()
    worth = {name: fuzzy.best(typed, say(title), words.get(name, "").split(", ")) for name, title in titles().items()}
    best = sorted(worth, key=lambda name: -worth[name])[:12]
    assert meant <= {name for name in best if worth[name] > 0}, best


@pytest.mark.parametrize(("language", "typed"), [("fr", "crise"), ("en", "crisis")])
def test_what_is_called_so_comes_before_what_it_is_another_word_for(qapp, language, typed):
    speak(qapp, language)
    say, words = Catalogue(language).tr, command_words()
    worth = {name: fuzzy.best(typed, say(title), words.get(name, "").split(", ")) for name, title in titles().items()}
    called = {name for name, title in titles().items() if typed in say(title)}
    others = {name for name in worth if worth[name] > 0} - called
    assert {"window.crisis", "reputation.crisis", "reputation.plan"} <= called
    assert "window.pause" in others
    assert min(worth[name] for name in called) > max(worth[name] for name in others)
