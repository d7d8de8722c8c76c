"""Workbooks as spreadsheets write them, made from little more than their cells."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: The formats that a cell can have here, by their place in the workbook's styles.
FORMATS = ("General", "0", "@", "0%", "0.00", "yyyy-mm-dd", "0000000000", "#,##0", "0.00E+00")


@dataclass(frozen=True)
class Cell:
    """One cell: its XML type, its saved value, its format, and its formula."""

    value: str | None
    kind: str = "n"
    format: str = "General"
    formula: str = ""

    def written(self, place: str) -> str:
        """Return the cell's XML."""
        formula = f"<f>{escape(self.formula)}</f>" if self.formula else ""
        value = f"<v>{escape(self.value)}</v>" if self.value is not None else ""
        return f'<c r="{place}" s="{FORMATS.index(self.format)}" t="{self.kind}">{formula}{value}</c>'


Content = str | int | float | Cell | None


@dataclass(frozen=True)
class Sheet:
    """One sheet; None leaves a cell out, a text is an inline text, a number a number."""

    name: str
    rows: Sequence[Sequence[Content]]
    merged: str = ""
    hidden_rows: frozenset[int] = frozenset()
    state: str = "visible"
    first_row: int = 1
    more: Mapping[str, Cell] = field(default_factory=dict)  #: by place, after the last row

    def written(self) -> str:
        """Return the sheet's XML."""
        rows = [self._row(number, cells) for number, cells in enumerate(self.rows, self.first_row)]
        rows += [
            f'<row r="{"".join(filter(str.isdigit, place))}">{cell.written(place)}</row>'
            for place, cell in self.more.items()
        ]
        merged = f'<mergeCells count="1"><mergeCell ref="{self.merged}"/></mergeCells>' if self.merged else ""
        return f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData>{merged}</worksheet>'

    def _row(self, number: int, cells: Sequence[Content]) -> str:
        written = "".join(
            _cell(f"{chr(ord('A') + place)}{number}", cell) for place, cell in enumerate(cells) if cell is not None
        )
        hidden = ' hidden="1"' if number in self.hidden_rows else ""
        return f'<row r="{number}"{hidden}>{written}</row>'


def _cell(place: str, cell: str | float | Cell) -> str:
    if isinstance(cell, Cell):
        return cell.written(place)
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    return f'<c r="{place}"><v>{cell!r}</v></c>'


def xlsx(*sheets: Sheet, extra: Mapping[str, bytes] | None = None) -> bytes:
    """Return a workbook's bytes.

    :param extra: more files in the archive, or other content for its usual ones.
    """
    numbers = range(1, len(sheets) + 1)
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" state="{sheet.state}" r:id="rId{number}"/>'
        for number, sheet in zip(numbers, sheets, strict=True)
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in numbers
    )
    own = enumerate(FORMATS, 200)
    number_formats = "".join(f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>' for number, code in own)
    formats = "".join(f'<xf numFmtId="{200 + number if number else 0}"/>' for number in range(len(FORMATS)))
    parts = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{related}'
        "</Relationships>",
        "xl/styles.xml": f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts>{number_formats}</numFmts>'
        f"<cellXfs>{formats}</cellXfs></styleSheet>",
    }
    parts |= {
        f"xl/worksheets/sheet{number}.xml": sheet.written() for number, sheet in zip(numbers, sheets, strict=True)
    }
    content = {name: text.encode() for name, text in parts.items()} | dict(extra or {})
    return _packed(content)


def ods(rows: Sequence[Sequence[str]], *, name: str = "Sheet1", more: str = "") -> bytes:
    """Return an OpenDocument spreadsheet's bytes with one sheet of texts.

    :param more: XML after the last row.
    """
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'{_HEAD}<office:document-content xmlns:office="{space}:office:1.0" xmlns:table="{space}:table:1.0" '
        f'xmlns:text="{space}:text:1.0"><office:body><office:spreadsheet><table:table table:name={quoteattr(name)}>'
        f"{cells}{more}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'{_HEAD}<manifest:manifest xmlns:manifest="{space}:manifest:1.0"/>'
    return _packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


def _packed(parts: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()
