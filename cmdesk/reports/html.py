"""A report as one page that any browser shows: nothing from elsewhere, drawings within."""

from collections.abc import Iterator, Sequence
from html import escape

from cmdesk.reports.charts import bars
from cmdesk.reports.document import (
    Beside,
    Block,
    Chart,
    Document,
    Figures,
    Heading,
    NewPage,
    Paragraph,
    Points,
    Quotations,
    Ranks,
    Table,
)
from cmdesk.reports.ink import Box, Mark, Stroke, Words
from cmdesk.reports.typesetting import Type

DRAWN = 493.0  # how wide a chart is drawn: as on paper
STYLE = (
    "body{font:16px/1.5 Inter,system-ui,sans-serif;color:#1d1c1a;max-width:46rem;margin:2.5rem auto;padding:0 1.2rem}"
    "header{border-top:3px solid #2f54c6;padding-top:.6rem;border-bottom:1px solid #d5d2cb;margin-bottom:1.2rem}"
    "header p{margin:.2rem 0;color:#54514b}header .brand{color:#2f54c6;font-weight:600}"
    "h1{font-size:1.9rem;margin:.2rem 0}h2{font-size:1.2rem;margin:2rem 0 .6rem}h3{font-size:1rem;margin:1rem 0 .4rem}"
    ".small,footer{color:#54514b;font-size:.82rem}"
    ".figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem}"
    ".figures strong{display:block;font-size:1.7rem;line-height:1.2}.figures span{color:#54514b;font-size:.82rem}"
    ".beside{display:grid;grid-template-columns:1fr 1fr;gap:2rem}.good{color:#186b3f}.bad{color:#a8231b}"
    "table{border-collapse:collapse;width:100%;font-size:.9rem}th{font-size:.78rem;color:#54514b;text-align:left}"
    "th,td{border-bottom:1px solid #d5d2cb;padding:.3rem .5rem .3rem 0;vertical-align:top}"
    ".n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}"
    "blockquote{background:#f5f4f1;border-left:3px solid #2f54c6;margin:.6rem 0;padding:.6rem 1rem}"
    "blockquote footer{margin-top:.3rem}svg{max-width:100%;height:auto}ul{padding-left:1.2rem}footer{margin-top:2rem}"
    "@media(max-width:40rem){.beside{grid-template-columns:1fr}}"
    "@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}tr,blockquote,.figures{break-inside:avoid}}"
)


def page(document: Document, type_: Type) -> str:
    body = "".join(_block(block, type_) for block in document.blocks)
    title = escape(f"{document.title} – {document.brand}")
    return (
        f'<!doctype html><html lang="{escape(document.language, quote=True)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body><header><p class=\"brand\">{escape(document.brand)}</p>"
        f"<h1>{escape(document.title)}</h1><p>{escape(document.subtitle)}</p></header><main>{body}</main>"
        f"<footer>{escape(document.foot)}</footer></body></html>\n"
    )  # fmt: skip


def _block(block: Block, type_: Type) -> str:
    match block:
        case Heading(text, note):
            return f"<h2>{escape(text)}</h2>" + (f'<p class="small">{escape(note)}</p>' if note else "")
        case Paragraph(text, small):
            return f'<p class="small">{escape(text)}</p>' if small else f"<p>{escape(text)}</p>"
        case Points(points):
            return f"<ul>{''.join(f'<li>{escape(one.text)}</li>' for one in points)}</ul>"
        case Figures():
            return f'<div class="figures">{"".join(_figures(block))}</div>'
        case Chart():
            return _drawing(block, type_)
        case Ranks():
            return _ranks(block)
        case Table():
            return _table(block)
        case Quotations(quotes):
            return "".join(
                f"<blockquote>{escape(one.text)}<footer>{escape(one.who)}</footer></blockquote>" for one in quotes
            )
        case Beside(left, right):
            return f'<div class="beside"><div>{_block(left, type_)}</div><div>{_block(right, type_)}</div></div>'
        case NewPage():
            return ""


def _figures(block: Figures) -> Iterator[str]:
    for one in block.figures:
        tone = "" if one.good is None else ' class="good"' if one.good else ' class="bad"'
        told = one.change or one.note
        yield (
            f"<div><span>{escape(one.name)}</span><strong>{escape(one.cell.text)}</strong>"
            f"<span{tone}>{escape(told)}</span></div>"
        )


def _ranks(block: Ranks) -> str:
    head = f"<h3>{escape(block.title)}</h3>"
    if not block.ranks:
        return f"{head}<p>{escape(block.empty)}</p>"
    rows = "".join(
        f'<tr><td>{escape(rank.name)}</td><td class="n">{escape(rank.cell.text)}</td>'
        f'<td class="n small">{escape(rank.change)}</td></tr>'
        for rank in block.ranks
    )
    return f'{head}<p class="small">{escape(block.note)}</p><table>{rows}</table>'


def _table(block: Table) -> str:
    if not block.rows:
        return f"<p>{escape(block.empty)}</p>"
    marks = [' class="n"' if column.number else "" for column in block.columns]
    head = "".join(f"<th{mark}>{escape(column.name)}</th>" for mark, column in zip(marks, block.columns, strict=True))
    body = [*block.rows, *([block.total] if block.total else [])]
    rows = "".join(
        "<tr>" + "".join(f"<td{mark}>{escape(cell.text)}</td>" for mark, cell in zip(marks, row, strict=True)) + "</tr>"
        for row in body
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _drawing(chart: Chart, type_: Type) -> str:
    strip = bars(chart, DRAWN, type_)
    told = ", ".join(f"{name} {cell.text}" for name, cell in zip(chart.names, chart.total, strict=True))
    return (
        f'<svg viewBox="0 0 {DRAWN:g} {strip.high:g}" role="img" aria-label="{escape(told, quote=True)}" '
        f'font-family="Inter,system-ui,sans-serif">{"".join(_marks(strip.marks))}</svg>'
    )


def _marks(marks: Sequence[Mark]) -> Iterator[str]:
    for mark in marks:
        match mark:
            case Box():
                line = f' stroke="{mark.line}"' if mark.line else ""
                yield (
                    f'<rect x="{mark.x:.1f}" y="{mark.y:.1f}" width="{mark.wide:.1f}" height="{mark.high:.1f}" '
                    f'fill="{mark.fill or "none"}"{line}/>'
                )
            case Stroke():
                yield (
                    f'<line x1="{mark.x:.1f}" y1="{mark.y:.1f}" x2="{mark.x2:.1f}" y2="{mark.y2:.1f}" '
                    f'stroke="{mark.tone}" stroke-width="{mark.thick}"/>'
                )
            case Words():
                weight = ' font-weight="600"' if mark.bold else ""
                yield (
                    f'<text x="{mark.x:.1f}" y="{mark.y:.1f}" font-size="{mark.size}" fill="{mark.tone}"{weight}>'
                    f"{escape(mark.text)}</text>"
                )
