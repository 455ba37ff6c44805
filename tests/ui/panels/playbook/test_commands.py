def test_the_commands_are_those_of_what_is_shown(panel, monkeypatch):
    asked = []
    monkeypatch.setattr(panel.deeds, "ask_export", lambda *told: asked.append(told))
    names = {each.name for each in panel.commands()}
    assert {"playbook.add", "playbook.import", "playbook.markdown", "playbook.pdf", "playbook.html"} <= names
    assert "playbook.undo" not in names
    for each in panel.commands():
        if each.name in ("playbook.markdown", "playbook.html"):
            each.run()
    assert [suffix for *_, suffix in asked] == ["md", "html"]
