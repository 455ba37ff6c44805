"""Every choice that a network offers has words of ours, so that French is spoken there too."""

import pytest

from cmdesk.networks import BY_NAME
from cmdesk.ui.panels.inbox import option_words
from cmdesk.ui.panels.inbox.option_words import words_for

CHOICES = [choice for network in BY_NAME.values() for choice in getattr(network, "choices", ())]


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.name)
def test_each_choice_and_value_is_known(choice, monkeypatch):
    monkeypatch.setattr(option_words, "tr", lambda words: f"<{words}>")
    for label in (choice.label, *(label or value for value, label in choice.values)):
        assert words_for(label).startswith("<"), label


def test_one_that_is_not_known_speaks_for_itself():
    assert words_for("Colour") == "Colour"
