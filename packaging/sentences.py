"""Collects the sentences that the core and the site's pages say, so that the window can say them in other languages.

python packaging/sentences.py LIST [--for-lupdate FILE.py]

The command line, the log and the reports say them in English, so they stand in the code as they are. The window looks
up their translation as it shows them (`tjgui/gui/language/core_messages.py`). LIST has one sentence a line,
with gaps such as `{1}` where a value is filled in. Whatever reads like words counts, so that a new sentence cannot be
forgotten; what is none for the window stands below, with the reason. FILE.py has them in a form that lupdate collects.
"""

from __future__ import annotations

import argparse
import ast
import builtins
import itertools
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "Sentences"  # as tjgui/gui/language/core_messages.py has it
FOLDERS = ("tjgui/core", "tjgui/site")
#: Of these only what they print: it is shown in Help > Check the site.
PRINTING = ("tjgui/commands/doctor.py",)
#: What it tells of the page it looked at, in brackets behind each finding.
SCRIPT = "tjgui/site/doctor.js"
LEFT_OUT: Mapping[str, str] = {
    "estimate.py": "the window has its own words for it, in summary_words.py",
    "changes.py": "the same",
    "counts.py": "the same",
    "progress.py": "the same",
    "duration.py": "the same",
    "html_charts.py": "drawings",
    "html_report.py": "the window hands over the words",
    "support_bundle.py": "a file for whoever helps",
    "linger.py": "a shell script",
    "trace_timing.py": "figures for the command line",
    "statuses.py": "words of a table, marked for the window where they are",
    "ad_formats.py": "the same",
    "settings.py": "the same",
}
#: Clauses that are put together from parts without a word between them.
SHAPES = (
    "{1} and {2}",
    "{1}, row {2}, column {3}: {4}.",
    "{1}, row {2}: {3}.",
    "{1}, column {2}: {3}.",
    "{1}, {2}: {3}.",
    "{1}: {2}.",
    "{1}: {2}",
    '"{1}" {2}',
    "{1} ({2})",
    "{1} ({2}).",
    "{1} at {2}",
    "{1} at {2} ({3})",
)
#: By these the program knows what the browser says.
NOT_SAID = frozenset(
    {
        "Browser has been closed",
        "Connection closed",
        "Page crashed",
        "Target crashed",
        "Target page, context or browser has been closed",
        "has been closed",
    }
)
#: Single words that are said by themselves.
SHORT_WORDS = frozenset({"found", "Paused."})
#: What the site or a program calls something, in its own language.
_NAME = re.compile(r"(?:[A-Z(]\w*[)]?|CTA|ID|URL|ad\(s\))(?: (?:[A-Z(]\w*[)]?|ad\(s\)))*")
#: What reads like no sentence: code, markup, times, addresses, file names.
_CODE = re.compile(r"[\\<\n#*]|=>|%[A-Za-z]|^[^A-Za-z]*$|\w\(\)|^//|^[.,/-]")
_GAP = re.compile(r"\{\d+((?: list)?)\}")
#: After a full stop, perhaps with another sentence in a gap behind it, or after a sentence in a gap.
_SENTENCE_END = re.compile(r"(?<=[.!?])(?<!\d\.)(?:\{\d+\})? (?=[A-Z“{])|(?<=\d\}) (?=[A-Z][a-z ])")
_LAST_GAP = re.compile(r"(?<=\.)\{\d+\}$")
_WORD = re.compile(r"[A-Za-z]+")
_SIGNS = "✓✗?⊘ "
_SILENT = frozenset({"_log", "re", "logging", "contextlib"})
_ASKING = frozenset({"startswith", "endswith", "strftime", "removeprefix", "removesuffix", "partition", "replace"})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("list", type=Path)
    parser.add_argument("--for-lupdate", type=Path)
    options = parser.parse_args()
    found = sentences()
    options.list.write_text("".join(f"{one}\n" for one in found), encoding="utf-8", newline="\n")
    if options.for_lupdate is not None:
        options.for_lupdate.parent.mkdir(parents=True, exist_ok=True)
        options.for_lupdate.write_text(for_lupdate(found), encoding="utf-8")
    return 0


def sentences() -> list[str]:
    """Return all sentences, each once, in alphabetical order, so that a change of the code moves no others."""
    found = set(SHAPES)
    for path in sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")):
        if path.name not in LEFT_OUT:
            found.update(_sentences_in(ast.parse(path.read_text(encoding="utf-8"))))
    for name in PRINTING:
        tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "print":
                found.update(itertools.chain.from_iterable(map(_sentences_in, call.args)))
    script = (ROOT / SCRIPT).read_text(encoding="utf-8")
    found.update(_sentences_in_script(script))
    return sorted(found)


def for_lupdate(found: list[str]) -> str:
    """Return a module in which lupdate finds the sentences."""
    lines = "".join(f"    translate({CONTEXT!r}, {_quoted(one)}),\n" for one in found)
    return f"from PySide6.QtCore import QCoreApplication\n\ntranslate = QCoreApplication.translate\nALL = (\n{lines})\n"


def _quoted(text: str) -> str:
    escaped = text.replace('"', '\\"')
    return f'"{escaped}"'


def _sentences_in(tree: ast.AST) -> Iterator[str]:
    for node in _said(tree):
        texts = _templates(node) if isinstance(node, ast.JoinedStr) else [str(node.value)]
        for text in texts:
            yield from filter(_reads_like_words, _apart(text.strip().lstrip(_SIGNS)))


def _sentences_in_script(script: str) -> Iterator[str]:
    yield from re.findall(r"'([a-z]+(?: [a-z]+){2,})'", script)
    for text, place in itertools.product(re.findall(r"`([^`]+)`", script), (1, 2)):
        chosen = re.sub(r"\$\{[^{}?]*\? '([^']*)' : '([^']*)'\}", rf"\{place}", text)
        numbers = itertools.count(1)
        said = re.sub(r"\$\{[^{}]*\}", lambda _, numbers=numbers: f"{{{next(numbers)}}}", chosen)  # type: ignore[misc]
        if _reads_like_words(said):
            yield said


def _apart(text: str) -> Iterator[str]:
    """Cut a text into its sentences, the gaps of each numbered from 1: they are told singly too, as causes are."""
    for sentence in _SENTENCE_END.split(text):
        numbers = itertools.count(1)
        bare = _LAST_GAP.sub("", sentence)
        yield _GAP.sub(lambda gap, numbers=numbers: f"{{{next(numbers)}{gap[1]}}}", bare)  # type: ignore[misc]


def _said(node: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Walk through the literals that a user may come to read."""
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        yield node
    for child in () if _is_silent(node) else _children(node):
        yield from _said(child)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.JoinedStr):
        gaps = (part for part in node.values if isinstance(part, ast.FormattedValue))
        yield from (part.value for part in gaps if _alternatives(part) is None)
        return
    for name, value in ast.iter_fields(node):
        if name not in {"annotation", "returns"}:
            yield from (one for one in (value if isinstance(value, list) else [value]) if isinstance(one, ast.AST))


def _is_silent(node: ast.AST) -> bool:
    """Tell what is not shown: docstrings, log lines, patterns, what is only compared, and a programmer's mistakes."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name):
        return hasattr(builtins, node.exc.func.id) and node.exc.func.id != "OSError"
    if isinstance(node, ast.Compare):
        return True
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        owner = node.func.value
        return node.func.attr in _ASKING or (isinstance(owner, ast.Name) and owner.id in _SILENT)
    return False


def _templates(text: ast.JoinedStr) -> Iterator[str]:
    """Write an f-string with numbered gaps, once for each number: "1 ad", "2 ads"."""
    choices = {which: None for part in text.values for which in [_choice(part)] if which is not None}
    for answers in itertools.product((True, False), repeat=len(choices)):
        yield _filled(text, dict(zip(choices, answers, strict=True)))


def _filled(text: ast.JoinedStr, answers: Mapping[str, bool]) -> str:
    numbers = itertools.count(1)
    said = []
    for part in text.values:
        if isinstance(part, ast.Constant):
            said.append(str(part.value))
        elif isinstance(part, ast.FormattedValue):
            alternatives = _alternatives(part)
            choice = _choice(part)
            if alternatives is not None and choice is not None:
                said.append(alternatives[0 if answers[choice] else 1])
            else:
                said.append(f"{{{next(numbers)}{' list' if _is_list(part.value) else ''}}}")
    return "".join(said)


def _alternatives(part: ast.expr) -> tuple[str, str] | None:
    """Return the plural and the singular that a gap chooses from; None where it is filled in with a value."""
    if not isinstance(part, ast.FormattedValue) or not isinstance(part.value, ast.IfExp):
        return None
    one, other = part.value.body, part.value.orelse
    if not (isinstance(one, ast.Constant) and isinstance(other, ast.Constant)):
        return None
    first, second = str(one.value), str(other.value)
    test = part.value.test
    is_singular = isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Eq)
    return (second, first) if is_singular else (first, second)


def _choice(part: ast.expr) -> str | None:
    if _alternatives(part) is None or not isinstance(part, ast.FormattedValue):
        return None
    test = part.value.test if isinstance(part.value, ast.IfExp) else part.value
    return ast.dump(test.left) if isinstance(test, ast.Compare) else ast.dump(test)


def _is_list(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "listed"


def _reads_like_words(text: str) -> bool:
    if text in SHORT_WORDS:
        return True
    if text in NOT_SAID or " " not in text:
        return False
    bare = _GAP.sub(" ", text)
    words = len(_WORD.findall(bare)) + len(_GAP.findall(text))
    is_name = _NAME.fullmatch(text) is not None
    return words > 1 and _WORD.search(bare) is not None and not is_name and _CODE.search(text) is None


if __name__ == "__main__":
    sys.exit(main())
