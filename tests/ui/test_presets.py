"""What the user changed stands above a set of keys; that a set fits the window is tried in tests/e2e."""

from cmdesk.settings import Settings
from cmdesk.ui.presets import keys_in_force


def test_what_the_user_changed_stands_above_the_set():
    settings = Settings(keys="mail", shortcuts={"window.write": "F2", "inbox.done": ""})
    assert keys_in_force(settings)["window.write"] == "F2"
    assert keys_in_force(settings)["inbox.done"] == ""
    assert keys_in_force(settings)["inbox.snooze"] == "b"
    assert keys_in_force(Settings(keys="a set of a later version")) == {}
