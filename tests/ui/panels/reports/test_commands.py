def test_what_can_be_done_has_its_keys(panel):
    found = {command.name: command for command in panel.commands()}
    assert {
        "reports.new", "reports.monthly", "reports.next", "reports.previous", "reports.export", "reports.pdf",
        "reports.print", "reports.read", "reports.remove", "reports.edit", "reports.send", "reports.length",
        "reports.names",
    } == set(found)  # fmt: skip
    keys = [command.key for command in found.values() if command.key]
    assert len(keys) == len(set(keys))
    found["reports.read"].run()
    assert panel.paper.hasFocus() or not panel.isActiveWindow()
    found["reports.next"].run()
    found["reports.previous"].run()
    assert panel.report is not None
