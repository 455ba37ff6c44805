import subprocess
import sys

from cmdesk import networks
from cmdesk.networks import known


def test_the_list_is_that_of_the_package():
    assert networks.ALL is known.ALL
    assert networks.BY_NAME is known.BY_NAME
    assert {"mastodon", "mail"} <= set(known.BY_NAME)


def test_a_worker_that_wants_a_parser_loads_no_client():
    code = "import sys, cmdesk.networks.mail_parsing; print({'aiohttp', 'imap_tools'} & set(sys.modules))"
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=str(known.__file__).partition("cmdesk/networks")[0],
    )
    assert told.stdout.strip() == "set()"
