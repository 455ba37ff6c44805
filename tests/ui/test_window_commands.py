"""What can be done from anywhere."""

from cmdesk.ui.window_commands import resize_text, switch_theme, window_commands


def by_name(window, name):
    return next(command for command in window_commands(window) if command.name == name)


def test_names_and_keys_are_told_apart(house):
    commands = window_commands(house().window)
    names, keys = [command.name for command in commands], [command.key for command in commands if command.key]
    assert len(set(names)) == len(names)
    assert len(set(keys)) == len(keys)


def test_the_switch_says_what_it_will_do(house):
    window = house().window
    assert by_name(window, "window.online").title == "Work offline"
    by_name(window, "window.online").run()
    assert by_name(window, "window.online").title == "Work online"


def test_the_text_grows_and_shrinks_within_bounds(house):
    window = house().window
    resize_text(window, 0.1)
    assert window.settings.text_scale == 1.1
    for _ in range(20):
        resize_text(window, 0.1)
    assert window.settings.text_scale == 2.0
    resize_text(window, 0)
    assert window.settings.text_scale == 1.0


def test_light_and_dark_take_turns(house):
    window = house().window
    switch_theme(window)
    assert window.settings.theme == "dark"
    switch_theme(window)
    assert window.settings.theme == "light"


def test_commands_lead_to_the_panels(house):
    home = house()
    by_name(home.window, "window.go.watchlist").run()
    assert home.window.panel is home.room("watchlist")
    with_signal: list[str] = []
    home.window.other_workspace.connect(with_signal.append)
    by_name(home.window, "window.workspace").run()
    assert with_signal == [""]
