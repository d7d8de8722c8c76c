"""The proof page: the promise, what was done to it, how often, and what came of it, in one HTML file."""

from __future__ import annotations

import html

from tests.proof.figures import FIGURES, counted_failures, counted_tests, failed
from tests.proof.promises import Promise
from tests.proof.run_record import RecordedRun, ShownTest

_STYLE = """
:root { color-scheme: light dark; --line: #d5d9e0; --quiet: #5b6472; --good: #1a7f43; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --line: #3a404a; --quiet: #a4adba; --good: #58c98a; --bad: #ff8a80; } }
body { font: 15px/1.5 system-ui, "Segoe UI", sans-serif; max-width: 62rem; margin: 2.5rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; margin-bottom: .25rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; }
p.promise { font-size: 1.1rem; } .quiet { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; margin-top: .75rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--quiet); } td:last-child { white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
"""


def proof_page(rows: tuple[Promise, ...], runs: tuple[RecordedRun, ...]) -> str:
    """Return the page; `runs` has the one of `make test` first."""
    promise = (
        "No ad is ever created twice, none is silently lost, and nothing is called a success that was not seen on the "
        "site."
    )
    judge = (
        "Each row says what was done to the program to break that promise. The judge is the list of ads that the "
        "practice site, or the dashboard in memory, has really created, never what the program says about itself. This "
        "page is made from the results of the tests; nobody typed its figures."
    )
    parts = [
        "<h1>TJ Uploader: the proof</h1>",
        f'<p class="promise">{promise}</p>',
        f'<p class="quiet">{judge}</p>',
        "<h2>The runs</h2>",
        _table(("run", "tests", "on", "result"), [_run_row(run) for run in runs]),
        "<h2>What was counted</h2>",
        _table(
            ("what was done", *(html.escape(run.command) for run in runs)),
            [[figure.what, *(html.escape(figure.cell(run)) for run in runs)] for figure in FIGURES],
        ),
        "<h2>The promises</h2>",
        _table(
            ("what was done to it", "what must come of it", "how often", "result"),
            [_promise_row(row, runs) for row in rows],
        ),
    ]
    head = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>TJ Uploader: the proof</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    )
    return head + "\n".join(parts) + "\n</body>\n</html>\n"


def _run_row(run: RecordedRun) -> list[str]:
    on = f"commit {run.commit}<br>{html.escape(run.machine)}"
    return [html.escape(run.command), counted_tests(run.tests), on, f"{_result(run.tests)}<br>{run.date}"]


def _promise_row(row: Promise, runs: tuple[RecordedRun, ...]) -> list[str]:
    shown = [(run, row.tests(run)) for run in runs]
    often = "<br>".join(f"{counted_tests(tests)} in {html.escape(run.command)}" for run, tests in shown if tests)
    everything = tuple(test for _, tests in shown for test in tests)
    return [row.fault, row.outcome, often or "not run", _result(everything)]


def _result(tests: tuple[ShownTest, ...]) -> str:
    if not tests:
        return '<span class="quiet">not run</span>'
    if failed(tests):
        return f'<span class="bad">{counted_failures(tests)}</span>'
    return '<span class="good">held</span>'


def _table(head: tuple[str, ...], rows: list[list[str]]) -> str:
    titles = "".join(f"<th>{title}</th>" for title in head)
    lines = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows]
    return "\n".join(["<table>", f"<tr>{titles}</tr>", *lines, "</table>"])
