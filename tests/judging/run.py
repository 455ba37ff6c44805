"""`scripts/judging fit` and `scripts/judging measure`."""

import argparse
from pathlib import Path

from cmdesk import paths
from tests.corpus import CORPUS


def main() -> None:
    options = argparse.ArgumentParser(prog="scripts/judging")
    options.add_argument("what", choices=["fit", "measure"])
    options.add_argument("--corpus", type=Path, default=CORPUS / "sentiment", help="the sets that JUDGING.md names")
    options.add_argument("--semeval", type=Path, help="the folder of the files twitter-201*-A.tsv")
    options.add_argument("--target", type=Path, default=paths.resource("models"))
    chosen = options.parse_args()
    if chosen.what == "fit":
        from tests.judging import fit

        if chosen.semeval is None:
            options.error("without --semeval the English would be fitted on a twentieth of its tweets")
        for language in ("fr", "en"):
            fit.write(language, chosen.corpus, chosen.semeval, chosen.target)
    else:
        from tests.judging import measure

        page = Path(__file__).resolve().parents[2] / "docs" / "JUDGING.md"
        page.write_text(measure.document(chosen.corpus, page), encoding="utf-8")


if __name__ == "__main__":
    main()
