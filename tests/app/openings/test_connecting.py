from types import SimpleNamespace

from cmdesk.app.openings import connecting


def test_the_network_is_chosen_before_its_sign_in_is_asked_for():
    done = []
    dialog = SimpleNamespace(_choose=done.append, primary=SimpleNamespace(click=lambda: done.append("click")))
    connecting.sign_in_to("youtube", dialog)
    assert done == ["youtube", "click"]
