"""What can be done in the room of reputation now."""

from cmdesk.domain.reputation import slice_from
from cmdesk.ui.panels.reputation.head import DAYS


def named(panel):
    return {command.name: command for command in panel.commands()}


def test_a_time_is_chosen_and_left_by_its_command(panel):
    for days in DAYS:
        named(panel)[f"reputation.days-{days}"].run()
        assert panel.days == days
    assert "reputation.back" not in named(panel)
    panel.show_period(panel.shown())
    assert named(panel)["reputation.back"].key == "Backspace"
    named(panel)["reputation.back"].run()
    assert panel.period is None


def test_blame_is_listed_and_a_crisis_is_opened(panel, host):
    named(panel)["reputation.blame"].run()
    room, what = host.opened[-1]
    assert (room, what.pop("figure")) == ("watchlist", 1)
    assert slice_from(what).mood == 3
    named(panel)["reputation.crisis"].run()
    assert host.opened[-1][0] == "open-incident"
