from cmdesk.store import settings


def test_a_setting_comes_back_as_it_was(workspace):
    assert workspace.read(settings.read, "x", ["usual"]) == ["usual"]
    workspace.write(settings.keep, "x", {"a": [1, "é", None]})
    workspace.write(settings.keep, "x", {"a": [2]})
    assert workspace.read(settings.read, "x") == {"a": [2]}
