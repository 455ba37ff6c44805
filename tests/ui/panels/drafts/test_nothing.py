import pytest

from cmdesk.ui.panels.drafts.nothing import Nothing


@pytest.mark.parametrize(
    ("writing", "has_accounts", "buttons"),
    [(True, False, [True, True]), (True, True, [True, False]), (False, False, [False, False])],
)
def test_the_first_step_is_offered(qtbot, writing, has_accounts, buttons):
    nothing = Nothing()
    qtbot.addWidget(nothing)
    nothing.show_for(writing, has_accounts)
    assert [not one.isHidden() for one in (nothing.write, nothing.connect_first)] == buttons
    assert ("outbox" in nothing.title.said()) is not writing
