from datetime import timedelta

import pytest

from cmdesk.domain.nearness import NearKind
from cmdesk.domain.outbox import Event
from cmdesk.domain.proofing import CheckRules
from cmdesk.store import claiming, drafts, letting_go, nearness, outbox
from tests.store.conftest import NOON, article

TEXT = "Nos bûches de Noël sont prêtes à réserver, praliné-noisette, poire-caramel ou marrons glacés, avant le vingt."
HOUR = timedelta(hours=1)


@pytest.fixture
def account(workspace):
    return workspace.account()


def post(workspace, account, text, due=None, at=NOON):
    draft = workspace.write(drafts.start, text, [account], at)
    keys = {account: f"key-{draft}"}
    workspace.write(letting_go.send, draft, keys, at, due=due, not_before=due or at)
    return draft


def kinds(workspace, texts, due=None, now=NOON, **more):
    found = workspace.read(nearness.about, 999, texts, due, now, **more)
    return [(near.kind, near.account_id) for near in found]


def test_nearly_the_same_post_is_found_with_its_share(workspace, account):
    post(workspace, account, TEXT + " https://fournil.example/a", at=NOON - 5 * 24 * HOUR)
    (near,) = workspace.read(nearness.about, 999, {account: TEXT}, None, NOON)
    assert (near.kind, near.account_id, near.share) == (NearKind.ALIKE, account, 100)


def test_another_account_this_draft_and_long_ago_do_not_count(workspace, account):
    draft = post(workspace, account, TEXT, at=NOON - 40 * 24 * HOUR)
    assert kinds(workspace, {account: TEXT}) == []
    assert kinds(workspace, {account: TEXT}, days=60) == [(NearKind.ALIKE, account)]
    assert workspace.read(nearness.about, draft, {account: TEXT}, None, NOON, 60) == []
    other = workspace.account("@autre@piaille.example")
    assert kinds(workspace, {other: TEXT}, days=60) == []


def test_what_was_given_up_does_not_count(workspace, account):
    draft = post(workspace, account, TEXT, NOON + 3 * HOUR)
    workspace.write(drafts.take_back, draft, NOON)
    assert kinds(workspace, {account: TEXT}, NOON + 3 * HOUR) == []


def test_two_posts_of_one_hour(workspace, account):
    post(workspace, account, "Fournée de 17 h", NOON + 5 * HOUR)
    assert kinds(workspace, {account: "Autre chose"}, NOON + 5 * HOUR + HOUR / 2) == [(NearKind.SAME_HOUR, account)]
    assert kinds(workspace, {account: "Autre chose"}, NOON + 7 * HOUR) == []
    assert kinds(workspace, {account: "Autre chose"}) == []


def test_what_left_a_moment_ago_is_of_the_same_hour_too(workspace, account):
    post(workspace, account, "Fournée de 17 h", at=NOON - HOUR / 2)
    claimed = workspace.write(claiming.claim, NOON - HOUR / 2)
    workspace.write(outbox.apply, claimed.id, Event.DELIVERED, NOON - HOUR / 2)
    assert kinds(workspace, {account: "Autre chose"}) == [(NearKind.SAME_HOUR, account)]


def test_a_pale_copy_names_the_page(workspace, account):
    ouest = workspace.source()
    workspace.arrive(ouest, article(1, "Noël au fournil", TEXT + " Une page du site avec bien d’autres mots encore."))
    workspace.index()
    (near,) = workspace.read(nearness.about, 999, {account: "Bonjour à tous. " + TEXT}, None, NOON)
    assert near.kind is NearKind.PAGE
    assert near.text == "Noël au fournil (Ouest)"
    assert near.share >= 80


def test_one_sentence_of_ones_own_is_no_copy_and_a_credited_quotation_neither(workspace, account):
    ouest = workspace.source()
    workspace.arrive(ouest, article(1, "Noël au fournil", TEXT))
    workspace.index()
    own = "Qui veut goûter avant tout le monde ? Venez samedi dès sept heures, nous en couperons trois pour vous"
    assert kinds(workspace, {account: f"{own}. Nos bûches de Noël sont prêtes à réserver"}) == []
    (page,) = workspace.read(nearness.about, 999, {account: TEXT}, None, NOON)
    link = article(1).link
    credited = workspace.read(nearness.about, 999, {account: f"« {TEXT} » {link}"}, None, NOON, source_item=page.id)
    assert list(credited) == []


def test_a_short_text_is_compared_with_nothing(workspace, account):
    assert workspace.read(nearness.pale, "Bonne année") == []


def test_the_workspace_says_how_far_back_is_looked_and_what_stops_a_post(workspace, account):
    assert workspace.read(nearness.rules) == CheckRules(alt_blocks=True, days=30)
    post(workspace, account, TEXT, at=NOON - 40 * 24 * HOUR)
    workspace.write(nearness.keep_rules, CheckRules(alt_blocks=False, days=60))
    assert workspace.read(nearness.rules) == CheckRules(alt_blocks=False, days=60)
    assert kinds(workspace, {account: TEXT}) == [(NearKind.ALIKE, account)]
