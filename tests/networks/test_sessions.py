import asyncio

import pytest

from cmdesk.networks.sessions import Sessions


def test_a_delivery_a_question_and_a_line_share_no_connection_nor_do_private_hosts():
    async def scene():
        sessions = Sessions("cmdesk test")
        try:
            made = {sessions.of(trusted, use) for trusted in (True, False) for use in ("ask", "deliver", "hear")}
            assert len(made) == 6
            assert sessions.of(False, "ask") in made
            assert [one.connector.force_close for one in (sessions.of(True, "ask"), sessions.of(True, "deliver"))] == [
                False,
                True,
            ]
        finally:
            await sessions.close()
        assert all(one.closed for one in made)

    asyncio.run(scene())


@pytest.mark.parametrize("use", ["ask", "deliver", "hear"])
def test_no_session_keeps_cookies_or_asks_a_proxy_of_the_environment(use):
    async def scene():
        sessions = Sessions("cmdesk test")
        session = sessions.of(False, use)
        assert not list(session.cookie_jar)
        assert not session.trust_env
        await sessions.close()

    asyncio.run(scene())
