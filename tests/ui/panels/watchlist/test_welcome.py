from cmdesk.ui.panels.watchlist.welcome import Welcome


def test_it_offers_the_first_steps(qtbot):
    welcome = Welcome()
    qtbot.addWidget(welcome)
    asked = []
    welcome.add_asked.connect(lambda: asked.append("add"))
    welcome.import_asked.connect(lambda: asked.append("import"))
    welcome.add.click()
    welcome.bring.click()
    assert asked == ["add", "import"]
    assert welcome.title.text() == "Watch the places where you are talked about"
