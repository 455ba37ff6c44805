import subprocess
import sys

from cmdesk.app.rooms import ROOMS
from cmdesk.ui import rail


def test_every_room_of_the_rail_can_be_made():
    assert set(ROOMS) == {room.name for room in rail.ROOMS}


def test_no_panel_is_loaded_before_it_is_shown():
    panels = "name for name in sys.modules if name.startswith('cmdesk.ui.panels')"
    loaded = f"import sys, cmdesk.app.rooms; print([{panels}])"
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
