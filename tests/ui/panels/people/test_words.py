from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.conversations import Role
from cmdesk.domain.people import CONTACT, Identity, Likeness, Suggestion
from cmdesk.ui.panels.people import words
from cmdesk.ui.words import speak


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_role_reason_and_field_has_its_own_words(qapp, language):
    speak(qapp, language)
    roles = {words.role_name(role) for role in Role}
    fields = {words.contact_name(field) for field in CONTACT}
    reasons = {words.why(Suggestion(1, "Léa", "mail", "lea@b.example", why, "lea")) for why in Likeness}
    speak(qapp, "en")
    assert (len(roles), len(fields), len(reasons)) == (len(Role), len(CONTACT), len(Likeness))
    assert all("lea" in reason for reason in reasons)


def test_followers_are_told_with_the_day_on_which_they_were_counted(qapp):
    now = datetime(2026, 3, 5, 12, tzinfo=UTC)
    known = Identity(1, "mastodon", "lea@a.example", "Léa", "")
    assert words.followers(known, now) == ""
    counted = replace(known, followers=1204, followers_at=now - timedelta(days=1))
    assert words.followers(counted, now) == "1,204 followers · yesterday"
