"""The real program with a driver inside: `python -m tests.benchmarks.driven WHAT WORKSPACE [FEEDS|KEYS]`.

Nothing is imported up here, as in the program itself: each worker process imports this file, too.
"""

import sys

if __name__ == "__main__":
    from tests.benchmarks.driver import main

    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
