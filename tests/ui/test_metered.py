from cmdesk.ui.metered import Metered


def test_what_the_user_says_goes_before_what_the_system_says(qapp):
    told = []
    metered = Metered("yes", told.append)
    assert told == [True]
    metered.choose("no")
    assert told == [True, False]
    metered._system = Costly()
    metered.choose("auto")
    assert told[-1] is True
    metered._system = None
    assert not metered.is_metered()


class Costly:
    """A system on a telephone's line."""

    def isMetered(self) -> bool:
        return True
