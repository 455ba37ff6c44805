import pytest

from cmdesk.domain.looks import Look
from cmdesk.networks import BY_NAME
from cmdesk.ui.icons import GLYPHS
from cmdesk.ui.network_facts import is_by_hand, look_of, rules_of


def test_a_network_counts_and_looks_as_its_class_says():
    for name, network in BY_NAME.items():
        assert rules_of(name) == network.rules
        assert look_of(name) == network.look


@pytest.mark.parametrize(
    ("by_hand", "app"), [("facebook", "facebook_page"), ("x", "x_api"), ("threads", "threads_api")]
)
def test_a_place_is_the_same_whoever_publishes_there(by_hand, app):
    assert rules_of(by_hand) == rules_of(app) != ()
    assert look_of(by_hand) == look_of(app) != Look()


def test_where_only_a_person_publishes():
    assert is_by_hand("facebook")
    assert not is_by_hand("facebook_page")
    assert not is_by_hand("inconnu")


def test_of_one_that_nobody_knows_nothing_is_said():
    assert (rules_of("inconnu"), look_of("inconnu")) == ((), Look())


@pytest.mark.parametrize("network", BY_NAME)
def test_each_mark_below_a_post_has_an_icon(network):
    assert all(mark in GLYPHS for mark in look_of(network).marks)
