from datetime import timedelta

import pytest

from cmdesk.domain.media import NewMedium
from cmdesk.domain.replies import Picture, SavedReply
from cmdesk.domain.troubles import Problem
from cmdesk.store import media, replies
from tests.store.conftest import NOON, said


def saved(shortcut, text="Bonjour", **more):
    return SavedReply(0, more.pop("name", shortcut), shortcut, text, **more)


def test_a_reply_is_kept_under_a_short_code_that_can_be_typed(workspace):
    picture = Picture("0" * 64, "Le plan")
    made = workspace.write(replies.keep, saved("Délai Colis", folder="Livraison", pictures=(picture,)))
    (kept,) = workspace.read(replies.every)
    assert (kept.id, kept.shortcut, kept.folder, kept.pictures) == (made, "delai-colis", "Livraison", (picture,))


def test_a_short_code_means_one_reply(workspace):
    workspace.write(replies.keep, saved("merci", name="Merci"))
    with pytest.raises(Problem, match="reply-shortcut-taken"):
        workspace.write(replies.keep, saved("Mercí"))
    with pytest.raises(Problem, match="reply-shortcut-missing"):
        workspace.write(replies.keep, saved(" / "))


def test_a_reply_is_changed_removed_and_brought_back_with_its_uses(workspace):
    made = workspace.write(replies.keep, saved("merci"))
    talk = workspace.conversation(workspace.account(), "1", "Votre colis en retard")
    workspace.write(replies.note_use, made, talk, NOON)
    workspace.write(replies.keep, SavedReply(made, "Merci", "merci", "Merci !"))
    removed = workspace.write(replies.remove, made)
    assert workspace.read(replies.every) == []
    workspace.write(replies.put_back, removed)
    (kept,) = workspace.read(replies.every)
    assert (kept.text, kept.used, kept.last_used) == ("Merci !", 1, NOON)
    assert workspace.read(replies.suggested, talk) == [kept]


def test_a_reply_comes_back_beside_one_that_was_kept_since_unless_it_took_its_shortcut(workspace):
    made = workspace.write(replies.keep, saved("merci"))
    talk = workspace.conversation(workspace.account(), "1", "Votre colis en retard")
    workspace.write(replies.note_use, made, talk, NOON)
    removed = workspace.write(replies.remove, made)
    other = workspace.write(replies.keep, saved("bonjour"))
    workspace.write(replies.note_use, other, talk, NOON)
    workspace.write(replies.put_back, removed)
    assert [(one.shortcut, one.used) for one in workspace.read(replies.every)] == [("bonjour", 1), ("merci", 1)]
    again = workspace.write(replies.remove, other)
    workspace.write(replies.keep, saved("bonjour"))
    with pytest.raises(Problem, match="reply-shortcut-taken"):
        workspace.write(replies.put_back, again)


def test_what_answered_such_messages_before_is_suggested(workspace):
    account = workspace.account()
    colis = workspace.write(replies.keep, saved("suivi", "Nous regardons cela."))
    workspace.write(replies.keep, saved("horaires", "Nous ouvrons à 7 h."))
    first = workspace.conversation(account, "1", "Mon colis est en retard de trois jours")
    for _ in range(2):
        workspace.write(replies.note_use, colis, first, NOON)
    other = workspace.receive(account, said("2", "Encore un colis en retard", NOON, who="bob@x.example")).mentions[0]
    assert [each.id for each in workspace.read(replies.suggested, other)] == [colis]
    asks = workspace.receive(account, said("3", "Quels sont vos horaires ?", NOON, who="eve@x.example")).mentions[0]
    assert [each.shortcut for each in workspace.read(replies.suggested, asks)] == ["horaires"]


def test_only_the_newest_uses_are_remembered(workspace, monkeypatch):
    monkeypatch.setattr(replies, "USES", 2)
    made = workspace.write(replies.keep, saved("merci"))
    talk = workspace.conversation(workspace.account(), "1", "Votre colis en retard")
    for _ in range(4):
        workspace.write(replies.note_use, made, talk, NOON)
    assert workspace.read(lambda db: db.exec_driver_sql("SELECT count(*) FROM template_use").scalar()) == 2
    assert workspace.read(replies.every)[0].used == 4


def test_a_use_of_what_is_gone_is_nothing(workspace):
    workspace.write(replies.note_use, 99, None, NOON + timedelta(days=1))
    assert workspace.read(replies.every) == []


def test_an_import_adds_and_changes(workspace):
    workspace.write(replies.keep, saved("merci", "Merci"))
    assert workspace.write(
        replies.take_in, [saved("merci", "Grand merci"), saved("", name="Bonne fête"), saved("")]
    ) == (
        1,
        1,
    )
    assert {each.shortcut: each.text for each in workspace.read(replies.every)} == {
        "merci": "Grand merci",
        "bonne-fete": "Bonjour",
    }


def test_the_pictures_of_a_reply_go_with_the_answer_as_they_are_described(workspace):
    talk = workspace.conversation(workspace.account())
    workspace.write(media.keep, NewMedium("a" * 64, "plan.png", "image/png", 10, 600, 400), NOON)
    pictures = (Picture("a" * 64, "Le plan d'accès"), Picture("b" * 64, "Disparue"))
    made = workspace.write(replies.keep, saved("plan", pictures=pictures))
    workspace.write(replies.put_pictures, made, talk, NOON)
    (attached,) = workspace.read(media.of_reply, talk)
    assert (attached.sha256, attached.alt, attached.width) == ("a" * 64, "Le plan d'accès", 600)
    workspace.write(replies.put_pictures, made, talk, NOON)
    assert len(workspace.read(media.of_reply, talk)) == 1
