"""The colours of the light and of the dark scheme; every text has a contrast of at least 4.5 to 1."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme, each as ``#rrggbb`` and named after what it is for."""

    window: str  #: the ground of the window
    base: str  #: the ground of inputs, tables and the log
    alternate: str  #: the ground of every other row
    hover: str  #: the ground of the row under the mouse
    selected: str  #: the ground of selected rows and text
    raised: str  #: the ground of plain buttons and of the table's header
    raised_hover: str
    raised_pressed: str
    border: str  #: around inputs and buttons
    line: str  #: between things that belong together, and the empty part of the progress bar
    text: str
    muted: str  #: second to the text: hints, placeholders, times
    disabled: str  #: text of what cannot be used now; exempt from the contrast of the others
    accent: str  #: the ground of the one primary button, the progress bar, the focus ring
    accent_hover: str
    accent_pressed: str
    on_accent: str
    info: str  #: running, links, neutral messages
    success: str
    warning: str
    error: str
    unknown: str  #: in doubt: needs an answer
    rehearsal: str  #: a dry run that went well
    info_ground: str
    success_ground: str
    warning_ground: str
    error_ground: str


LIGHT = Colours(
    window="#f4f5f7",
    base="#ffffff",
    alternate="#f8f9fb",
    hover="#eef3fb",
    selected="#d7e5fb",
    raised="#fdfdfe",
    raised_hover="#f0f2f5",
    raised_pressed="#e3e6eb",
    border="#868f9b",
    line="#dde1e7",
    text="#1a1f26",
    muted="#535d6a",
    disabled="#9aa3ae",
    accent="#1f5fbf",
    accent_hover="#1a53a9",
    accent_pressed="#164790",
    on_accent="#ffffff",
    info="#1a56b0",
    success="#14663a",
    warning="#7d4a00",
    error="#a8201a",
    unknown="#7434a4",
    rehearsal="#075e68",
    info_ground="#e6effc",
    success_ground="#e4f4ea",
    warning_ground="#fdf1d7",
    error_ground="#fdeae8",
)

DARK = Colours(
    window="#1f2226",
    base="#17191c",
    alternate="#1b1e21",
    hover="#23292f",
    selected="#23436f",
    raised="#2b2f35",
    raised_hover="#343940",
    raised_pressed="#24282d",
    border="#6a737f",
    line="#33383f",
    text="#e6e9ed",
    muted="#a9b3bf",
    disabled="#69727e",
    accent="#2d6cd0",
    accent_hover="#3574d6",
    accent_pressed="#2660bd",
    on_accent="#ffffff",
    info="#8ab8ff",
    success="#6fd39a",
    warning="#f0b955",
    error="#ff9d94",
    unknown="#d3a6f7",
    rehearsal="#6cd0da",
    info_ground="#1d2f49",
    success_ground="#1a3526",
    warning_ground="#3d3014",
    error_ground="#472221",
)
