from cmdesk.ui.panels.calendar.commands import commands_of
from cmdesk.ui.presets import PRESETS
from cmdesk.ui.shortcuts import strokes


def test_what_needs_a_post_is_offered_with_one(hall):
    made = hall.post("Un", 12)
    panel = hall.show_calendar()
    panel.grid.choose_day(panel.day)
    assert "calendar.move" not in {command.name for command in commands_of(panel)}
    panel.grid.choose(made)
    assert {"calendar.move", "calendar.open", "calendar.forget"} <= {one.name for one in commands_of(panel)}


def test_no_key_does_two_things(hall):
    made = hall.post("Un", 12)
    panel = hall.show_calendar()
    panel.grid.choose(made)
    keys = [strokes(command.key) for command in commands_of(panel) if command.key]
    assert len(keys) == len(set(keys))
    of_the_window = {strokes(key) for preset in PRESETS.values() for name, key in preset.items() if "window." in name}
    for name, preset in PRESETS.items():
        taken = {strokes(key) for command, key in preset.items() if command.startswith("window.") and key}
        ours = {strokes(preset.get(command.name, command.key)) for command in commands_of(panel)} - {()}
        assert not taken & ours, name
    assert of_the_window
