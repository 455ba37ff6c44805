from datetime import timedelta

from cmdesk.domain.thanks import SENTENCES
from cmdesk.store import thanks
from tests.store.conftest import NOON, said


def test_nobody_is_thanked_twice_running_with_the_same_words(workspace):
    account = workspace.account()
    talks = [workspace.conversation(account, "1")]
    talks += workspace.receive(account, said("2", "Bravo", NOON, who="bob@x.example")).mentions
    told = []
    for i in range(60):
        talk = talks[i * 7 % 3 % 2]
        sentence = workspace.write(thanks.take, talk, "fr", NOON + timedelta(minutes=i))
        here = [known for where, known in told if where == talk]
        assert sentence in SENTENCES["fr"]
        assert not told or sentence != told[-1][1]
        assert not here or sentence != here[-1]
        told.append((talk, sentence))
    assert len({sentence for _, sentence in told}) == len(SENTENCES["fr"])


def test_the_language_of_the_message_is_answered_in(workspace):
    talk = workspace.conversation(workspace.account())
    assert workspace.write(thanks.take, talk, "en-GB", NOON) in SENTENCES["en"]
    assert workspace.write(thanks.take, talk, "de", NOON) in SENTENCES["en"]


def test_the_sentences_are_the_users_own(workspace):
    talk = workspace.conversation(workspace.account())
    workspace.write(thanks.change, "fr", [" Merci ! ", "", "Merci !"])
    assert workspace.read(thanks.sentences)["fr"] == ("Merci !",)
    assert workspace.write(thanks.take, talk, "fr", NOON) == "Merci !"
    assert workspace.write(thanks.take, talk, "fr", NOON) is None
    workspace.write(thanks.change, "fr", [])
    assert workspace.read(thanks.sentences)["fr"] == SENTENCES["fr"]
