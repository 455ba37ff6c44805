from datetime import timedelta

from cmdesk.domain.link_looks import LinkState
from tests.engine.test_poller import web  # noqa: F401 (a fixture)
from tests.networks.test_link_look import CARD
from tests.networks.webserver import answer


def test_links_are_looked_at_once_and_again_when_asked_or_old(office, web, clock):  # noqa: F811
    web.says["/menu"] = answer(200, CARD.replace(b"og:image", b"none"), Content_Type="text/html")
    menu = web.url("/menu")
    look = office.desk.look_at_links
    assert office.do(look([menu, menu]))[menu].title == "Le menu du jour"
    assert office.do(look([menu]))[menu].state is LinkState.FINE
    assert web.paths() == ["/menu"]
    office.do(look([menu], again=True))
    assert web.paths() == ["/menu"] * 2
    clock.pass_(days=8)
    web.says["/menu"] = answer(404)
    assert office.do(look([menu]))[menu].state is LinkState.DEAD
    clock.pass_(**{"seconds": timedelta(hours=1).seconds})
    office.do(look([menu]))
    assert web.paths() == ["/menu"] * 3


def test_offline_what_is_remembered_is_all_there_is(office, web):  # noqa: F811
    web.says["/menu"] = answer(200, CARD.replace(b"og:image", b"none"), Content_Type="text/html")
    menu, other = web.url("/menu"), web.url("/other")
    office.do(office.desk.look_at_links([menu]))
    office.do(office.desk.go_online(False))
    assert list(office.do(office.desk.look_at_links([menu, other], again=True))) == [menu]
    assert web.paths() == ["/menu"]
