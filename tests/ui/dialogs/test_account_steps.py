import pytest
from PySide6.QtGui import QDesktopServices

from cmdesk.networks import ALL
from cmdesk.ui.dialogs.account_steps import SetUp

OWN = [network for network in ALL if network.own_app]


@pytest.mark.parametrize("network", OWN, ids=lambda network: network.name)
def test_each_network_that_wants_an_app_says_how_to_make_one(network, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    assert network.facts is not None
    made = SetUp(network.facts)
    qtbot.addWidget(made)
    assert [step.said() for step in made.steps] == list(network.facts.steps)
    assert len(made.steps) >= 3
    assert network.facts.costs in made.costs.said()
    made.there.click()
    assert opened == [network.facts.console]
    assert opened[0].startswith("https://")
