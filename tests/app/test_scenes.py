"""What the pictures show."""

from cmdesk.app.rooms import ROOMS
from cmdesk.app.scenes import PANELS, shots


def test_every_panel_and_size_is_there_once():
    names = [shot.name for shot in shots()]
    assert len(set(names)) == len(names)
    assert set(PANELS) == set(ROOMS)
    for panel in PANELS:
        assert {panel, f"{panel}-1024x700"} <= set(names)
    assert {"inbox-text-200", "inbox-offline", "palette", "settings-look", "journal"} <= set(names)
    assert {"add-account-sign-in", "add-source-several", "import-list", "edit-query", "library"} <= set(names)
