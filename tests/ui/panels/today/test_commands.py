def names(panel):
    return [command.name for command in panel.commands()]


def test_what_cannot_be_done_is_not_offered(today):
    assert names(today()) == ["today.next", "today.previous"]


def test_what_can_be_done_now(day, today, host):
    day.waits("Léa", 9, sentiment=1, kind="mention")
    number = day.raises()
    panel = today()
    found = {command.name: command for command in panel.commands()}
    about = ["today.session", "today.late", "today.thank", "today.signal"]
    assert list(found) == ["today.next", "today.previous", *about, "today.away", "today.crisis"]
    for name in (*about, "today.crisis"):
        found[name].run()
    assert host.opened == [
        ("inbox", {"session": 30}),
        ("inbox", {"late": 1}),
        ("inbox", {"thanks": 1}),
        ("watchlist", {"figure": 1, "signal": number}),
        ("open-incident", {"signal": number}),
    ]
