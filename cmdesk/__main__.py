"""Where the program starts, and where each worker process starts too: nothing heavy may be imported up here."""

import gc
import multiprocessing
import sys


def main(arguments: list[str] | None = None) -> int:
    """A command goes to the command line, everything else opens the window."""
    multiprocessing.freeze_support()
    given = sys.argv[1:] if arguments is None else arguments
    from cmdesk import cli

    if cli.is_command(given):
        return cli.main(given)
    gc.disable()  # some hundred modules are about to be loaded for good; the window takes the collector over
    from cmdesk import app

    return app.main(given)


if __name__ == "__main__":
    sys.exit(main())
