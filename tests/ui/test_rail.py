"""The navigation."""

from cmdesk.ui.rail import ROOMS, Rail, title_of


def test_it_leads_to_the_rooms_and_to_the_settings(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    chosen: list[str] = []
    rail.chosen.connect(chosen.append)
    for button in rail.buttons.values():
        button.click()
    assert chosen == [room.name for room in ROOMS]
    with qtbot.waitSignal(rail.settings_asked):
        rail.settings.click()
    assert not rail.settings.isChecked()


def test_only_what_exists_is_shown():
    assert [title_of(room.name) for room in ROOMS][:4] == ["Today", "Inbox", "Drafts", "Calendar"]


def test_counts_are_told_in_words_too(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.set_count("inbox", 12)
    assert rail.buttons["inbox"].accessibleName() == "Inbox, 12"


def test_the_keys_in_force_are_in_the_tooltips(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    assert "G I" in rail.buttons["inbox"].toolTip()
    rail.retranslate({"inbox": "Ctrl+1"})
    assert "Ctrl+1" in rail.buttons["inbox"].toolTip()


def test_folded_it_is_as_wide_as_an_icon(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    wide = rail.width()
    rail.set_folded(True)
    assert rail.width() == 56 < wide


def test_some_room_stands_between_its_groups_while_there_are_names(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.resize(176, 700)
    rail.show()

    def above(name: str) -> int:
        names = [room.name for room in ROOMS]
        before = rail.buttons[names[names.index(name) - 1]]
        return rail.buttons[name].geometry().top() - before.geometry().bottom()

    assert above("watchlist") == above("reputation") > above("drafts") == above("people")
    rail.set_folded(True)
    rail.layout().activate()
    assert above("watchlist") == above("drafts")


def test_without_a_brand_it_has_the_program_s_name(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.name_brand("Fournil Thabor")
    assert "Fournil Thabor" in rail.brand.accessibleName()
    rail.name_brand("")
    assert "cmdesk" in rail.brand.accessibleName()
