import pytest

from cmdesk.domain.conversations import Role
from cmdesk.domain.people import CONTACT, Likeness, Suggestion
from cmdesk.ui.panels.people import words
from cmdesk.ui.words import speak


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_role_reason_and_field_has_its_own_words(qapp, language):
    speak(qapp, language)
    assert len({words.role_name(role) for role in Role}) == len(Role)
    assert len({words.contact_name(field) for field in CONTACT}) == len(CONTACT)
    reasons = {words.why(Suggestion(1, "Léa", "mail", "lea@b.example", why, "lea")) for why in Likeness}
    assert len(reasons) == len(Likeness)
    assert all("lea" in reason for reason in reasons)
