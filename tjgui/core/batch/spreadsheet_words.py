"""What spreadsheets and scripts write into cells by themselves: errors, missing values, and truth in many languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tjgui.core.plain_text import folded

#: Errors of Excel, LibreOffice and Google Sheets, by language; a column too narrow for its number is exported as ####.
_ERRORS: Final = frozenset(
    folded(f"#{word}")
    for words in (
        "NULL! DIV/0! VALUE! REF! NAME? NUM! N/A SPILL! CALC! FIELD! BLOCKED! UNKNOWN! CONNECT! EXTERNAL! BUSY!",
        "PYTHON! GETTING_DATA ERROR! EXPAND! TYPE!",
        "WERT! BEZUG! ZAHL! NV ÜBERLAUF! KALK! BLOCKIERT! VERBINDEN! FELD!",
        "NUL! VALEUR! NOM? NOMBRE! PROPAGATION! EPARS! CHAMP!",
        "¡NULO! ¡DIV/0! ¡VALOR! ¡REF! ¿NOMBRE? ¡NUM! N/D ¡DESBORDAMIENTO! ¡CALC! NOMBRE? NULO! VALOR! DESBORDAMIENTO!",
        "NULLO! VALORE! RIF! NOME? ESPANSIONE!",
        "NÚM! DESPEJAR! DERRAMAR! DESPEJO!",
        "LEEG! DEEL/0! WAARDE! VERW! NAAM? GETAL! N/B OVERLOOP!",
        "ZERO! DZIEL/0! ARG! ADR! NAZWA? LICZBA! ROZLANIE!",
        "ПУСТО! ДЕЛ/0! ЗНАЧ! ССЫЛКА! ИМЯ? ЧИСЛО! Н/Д ПЕРЕНОС!",  # noqa: RUF001 - it is Russian
        "DĚLENÍ_NULOU! DĚL/0! HODNOTA! ODKAZ! NÁZEV? ČÍSLO! NENÍ_K_DISPOZICI PŘESAH!",
        "SKÄRNING! DIVISION/0! VÄRDEFEL! REFERENS! NAMN? OGILTIGT! SAKNAS! SPILL!",
        "VÆRDI! REFERENCE! NAVN? I/T OVERLØB! VERDI! OVERFLYT!",
        "TYHJÄ! JAKO/0! ARVO! VIITTAUS! NIMI? LUKU! PUUTTUU! PUUTTUU",
        "NULLA! ZÉRÓOSZTÓ! ÉRTÉK! HIV! NÉV? SZÁM! HIÁNYZIK",
        "BOŞ! SAYI/0! DEĞER! BAŞV! AD? SAYI! YOK TAŞMA!",
    )
    for word in words.split()
)
_TOO_NARROW = re.compile("#{3,}")
_MISSING: Final = frozenset(
    {"nan", "undefined", "null", "none", "nil", "nat", "<na>", "(null)", "[null]", "nonetype", "[object object]"}
)

_NEVER_MISSING = re.compile(r"[0-9A-MO-TV-Za-mo-tv-z]").match
#: A longer text is none of them.
_LONGEST_MISSING: Final = 20

_TRUE = (
    "true 1 yes t 1.0 1,0 y on wahr ja j vrai oui verdadero sí si vero verdadeiro sim waar prawda tak истина да "
    "pravda ano sant sand sann tosi kyllä igaz igen doğru evet adevărat da αληθής ναι"  # noqa: RUF001 - it is Greek
)
_FALSE = (
    "false 0 no f 0.0 0,0 n off falsch nein faux non falso não nao onwaar nee fałsz nie ложь нет nepravda ne falskt "
    "nej falsk usann nei epätosi ei hamis nem yanlış hayır fals nu ψευδής όχι"  # noqa: RUF001 - it is Turkish
)
#: What a cell says about whether a campaign is enabled, in the languages in which Excel writes it.
TRUTH: Final[Mapping[str, bool]] = MappingProxyType(
    {folded(word): True for word in _TRUE.split()} | {folded(word): False for word in _FALSE.split()}
)
#: The ones that a message suggests.
SUGGESTED: Final = ("true", "1", "yes", "t", "false", "0", "no", "f")


def is_broken(cell: str) -> bool:
    """Whether a cell is a spreadsheet's error, such as #NAME? or #BEZUG!, instead of a value."""
    if "#" not in cell[:4]:
        return False
    word = folded(cell)
    return word in _ERRORS or _TOO_NARROW.fullmatch(word) is not None


def may_be_missing(cell: str) -> bool:
    """Whether a cell is what a script writes for a value that is missing, such as nan; it may be a text, too."""
    return len(cell) <= _LONGEST_MISSING and not _NEVER_MISSING(cell) and folded(cell) in _MISSING
