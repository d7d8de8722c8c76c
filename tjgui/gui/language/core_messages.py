"""What the core and the site's pages say in English, said in the window's language as it is shown.

The command line, the log file, the checkpoint and the reports stay English, and a checkpoint of an earlier run is
read back in English too. So a text is translated where it is painted: it is taken apart into the sentences that
`packaging/sentences.py` collected, and each is said anew with the values that stand in it. What is not known, such as
the site's own words or the system's, stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from PySide6.QtCore import QCoreApplication

from tjgui.resources import resource

translate = QCoreApplication.translate

_CONTEXT = "Sentences"  # as packaging/sentences.py has it
_LIST = "translations/sentences.txt"
#: Known in each language, and different in each: tells which one the window speaks.
_PROBE = "It is tried again."
_AND = "{1} and {2}"
_GAP = re.compile(r"\{(\d+)( list)?\}")
#: What a line may begin with: the time, or how it went.
_SIGN = re.compile(r"[✓✗⊘?] |\d\d:\d\d:\d\d ")
_SENTENCE_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][)”\"]))\s+")
_LETTER = re.compile(r"[A-Za-z]")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[A-Za-z]+")
_WHOLE_WORD = re.compile(r"(?<![\0A-Za-z])[A-Za-z]+(?![\0A-Za-z])")
#: A number, or something in quotation marks; among causes, the dots that stand for it.
_PLAIN = re.compile(r"[\d.,]*\d|…|\".*\"|“.*”", re.DOTALL)
#: So many letters tell a sentence from what is like one by chance; a quotation mark is as good as some.
_TELLING = 10
_HARDLY_TELLING = 4
_QUOTED_TELLS = 6
_LONGEST = 4_000
_MOST_SENTENCES = 16


def in_window_language(text: str) -> str:
    """Return a text of the core or the site's pages in the language that the window speaks; in English, as it is."""
    language = translate(_CONTEXT, _PROBE)
    if language == _PROBE or not text or len(text) > _LONGEST:
        return text
    return _text(language, text)[0]


def cause_in_window_language(cause: str) -> str:
    """Return a cause of failures in the window's language: a sentence without its full stop, gaps shown as dots."""
    language = translate(_CONTEXT, _PROBE)
    if language == _PROBE or not cause:
        return cause
    clause, sentence = _text(language, cause), _text(language, f"{cause}.")
    return clause[0] if clause[1] >= sentence[1] else sentence[0].removesuffix(".")


def is_translated() -> bool:
    """Whether the window speaks another language than English."""
    return translate(_CONTEXT, _PROBE) != _PROBE


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence of the list that has gaps, in the window's language."""

    said: str
    source: str
    weight: int  #: how much it tells that a text is like it

    def fit(self, text: str) -> tuple[str, ...] | None:
        """Return the values that stand in the gaps; None where the text is another one."""
        found = _pattern(self.source).fullmatch(text)
        return None if found is None else tuple(value or "" for value in found.groups())


@dataclass(frozen=True, slots=True)
class _Speech:
    """All sentences, so that the few that a text may be are found at once."""

    fixed: Mapping[str, str]  #: what is said by itself, and its translation
    by_word: Mapping[str, Sequence[_Sentence]]  #: by the rarest word of each
    wordless: Sequence[_Sentence]

    def candidates(self, text: str) -> Iterator[_Sentence]:
        """Return the sentences with gaps that a text may be one of."""
        for word in dict.fromkeys(_WORD.findall(text)):
            yield from self.by_word.get(word, ())
        yield from self.wordless


@lru_cache(maxsize=2)
def _speech(language: str) -> _Speech:
    del language  # Qt knows it
    fixed: dict[str, str] = {}
    words: dict[_Sentence, set[str]] = {}
    for source in resource(_LIST).read_text(encoding="utf-8").splitlines():
        has_gaps = _GAP.search(source) is not None
        if not has_gaps:
            fixed[source] = translate(_CONTEXT, source)
        if (has_gaps or _DIGIT.search(source)) and source != _AND:
            quoted = _QUOTED_TELLS * sum(source.count(mark) for mark in "“”")
            weight = len(_LETTER.findall(_GAP.sub("", source))) + quoted
            whole = set(_WHOLE_WORD.findall(_GAP.sub("\0", source)))
            words[_Sentence(translate(_CONTEXT, source), source, weight)] = whole
    often = Counter(chain.from_iterable(words.values()))
    by_word: dict[str, list[_Sentence]] = {}
    for sentence, whole in words.items():
        by_word.setdefault(min(whole, key=lambda word: often[word], default=""), []).append(sentence)
    return _Speech(fixed, by_word, by_word.pop("", []))


@lru_cache(maxsize=1_024)
def _pattern(source: str) -> re.Pattern[str]:
    """Make a pattern of a sentence with gaps. Where causes are listed, dots may stand for a number."""
    pieces = []
    end = 0
    for gap in _GAP.finditer(source):
        pieces += [_literal(source[end : gap.start()]), "(.*?)"]
        end = gap.end()
    pieces.append(_literal(source[end:]))
    pattern = "".join(pieces)
    if pattern.endswith(r"\ (.*?)"):  # what comes last may be missing, with the blank before it
        pattern = pattern.removesuffix(r"\ (.*?)") + r"(?:\ (.*?))?"
    return re.compile(pattern, re.DOTALL)


def _literal(text: str) -> str:
    return re.sub(r"\d+", r"(?:\g<0>|…)", re.escape(text))


@lru_cache(maxsize=20_000)
def _text(language: str, text: str) -> tuple[str, int]:
    """Return a text of one or more sentences translated, and how many letters of it were known."""
    bare = text.strip()
    if not _LETTER.search(bare):
        return text, 0
    before, after = text[: text.index(bare)], text[text.index(bare) + len(bare) :]
    sign = _SIGN.match(bare)
    if sign is not None:
        before, bare = before + sign[0], bare[sign.end() :]
    blanks = list(islice(_SENTENCE_END.finditer(bare), _MOST_SENTENCES - 1))
    starts, ends = [0, *(blank.end() for blank in blanks)], [*(blank.start() for blank in blanks), len(bare)]
    said, known = _best(language, bare, starts, ends)
    return (f"{before}{said}{after}", known) if known else (text, 0)


def _best(language: str, text: str, starts: Sequence[int], ends: Sequence[int]) -> tuple[str, int]:
    """Cut a text so into sentences that most of it is known, and the sentences as short as that allows."""
    best: list[tuple[str, int]] = [("", 0)] * (len(starts) + 1)
    for first in reversed(range(len(starts))):
        chosen: tuple[str, int] | None = None
        for last in range(first, len(starts)):
            said, known = _one(language, text[starts[first] : ends[last]])
            rest, more = best[last + 1]
            if chosen is None or known + more > chosen[1]:
                blank = text[ends[last] : starts[last + 1]] if last + 1 < len(starts) else ""
                chosen = f"{said}{blank}{rest}", known + more
        best[first] = chosen or ("", 0)
    return best[0]


@lru_cache(maxsize=20_000)
def _one(language: str, text: str) -> tuple[str, int]:
    """Return one sentence or clause translated, and how many of its letters were known: 0 where it is not known."""
    speech = _speech(language)
    if text in speech.fixed:
        return speech.fixed[text], len(_LETTER.findall(text))
    best = text, 0
    for sentence in speech.candidates(text):
        values = sentence.fit(text)
        if values is None:
            continue
        said = [_text(language, value) for value in values]
        known = sum(one for _, one in said)
        if known + sentence.weight > best[1] and _is_meant(sentence, values, known):
            best = _filled(sentence, [one for one, _ in said]), known + sentence.weight
    return best


def _is_meant(sentence: _Sentence, values: Sequence[str], known: int) -> bool:
    """Tell a sentence from a name that looks like one: "{} ads" is meant in "5 ads", and not in "Summer ads"."""
    if sentence.weight >= _TELLING or known:
        return True
    plain = (_PLAIN.fullmatch(value) is not None for value in values)
    return any(plain) if sentence.weight >= _HARDLY_TELLING else sentence.weight > 0 and all(plain)


def _filled(sentence: _Sentence, values: Sequence[str]) -> str:
    def fill(gap: re.Match[str]) -> str:
        value = values[int(gap[1]) - 1]
        return _list(value) if gap[2] else value

    return _GAP.sub(fill, sentence.said).rstrip()


def _list(value: str) -> str:
    """Say "a, b and c"."""
    most, found, last = value.rpartition(" and ")
    values = most, last
    return _GAP.sub(lambda gap: values[int(gap[1]) - 1], translate(_CONTEXT, _AND)) if found else value
