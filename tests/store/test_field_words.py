from dataclasses import replace

from sqlalchemy import func, select

from cmdesk.domain.items import Author
from cmdesk.domain.judgements import ItemJudgement
from cmdesk.store import judgements
from cmdesk.store.judgements import Judged
from cmdesk.store.tables import item
from tests.store.conftest import NOON, said
from tests.store.test_field_report import HOUR, WORDS, figures, told

__all__ = ["told"]


def test_quotes_hide_who_said_them_unless_names_are_wanted(workspace, told):
    (quote,) = figures(workspace).quotes
    assert quote.text == "Toujours rien reçu, écrivez à […] ou demandez […], merci d’avance"
    assert (quote.who, quote.network, quote.conversation_id) == ("", "mastodon", told[1])
    assert quote.reason == "Retard"
    (named,) = figures(workspace, anonymous=False).quotes
    assert (named.text, named.who) == (WORDS, "Lea")


def test_whoever_signs_with_their_handle_is_hidden_too(workspace, told):
    words = "Personne ne répond jamais ici, c’est pénible, bien à vous, max_vert35"
    by = Author("Le Grincheux", "@max_vert35", "")
    workspace.receive(told[0], replace(said("7", words, NOON + HOUR), author=by))
    newest = workspace.read(lambda db: db.scalar(select(func.max(item.c.id))))
    content = workspace.read(judgements.to_judge, newest).content
    workspace.write(judgements.keep, [Judged(content, ItemJudgement(newest, -1, 80))])
    assert not any("max_vert35" in quote.text for quote in figures(workspace).quotes)


def test_insults_are_quoted_to_nobody(workspace, told):
    content = workspace.read(judgements.to_judge, 1).content
    workspace.write(judgements.again, 100)
    rude = ItemJudgement(1, -1, 80, ("insult",), toxic=True)
    workspace.write(judgements.keep, [Judged(content, rude)])
    assert figures(workspace).quotes == ()


def test_whose_reason_is_known_is_quoted_first(workspace, told):
    workspace.receive(
        told[0], said("7", "Personne ne répond jamais ici, c’est pénible", NOON + HOUR, who="max@x.example")
    )
    newest = workspace.read(lambda db: db.scalar(select(func.max(item.c.id))))
    content = workspace.read(judgements.to_judge, newest).content
    workspace.write(judgements.keep, [Judged(content, ItemJudgement(newest, -1, 80))])
    assert [quote.reason for quote in figures(workspace).quotes] == ["Retard", ""]
