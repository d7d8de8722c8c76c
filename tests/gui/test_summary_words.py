"""The summaries in English are the core's own; in German they are German."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tjgui.core.overview.changes import ChangesSince, EditedCampaign
from tjgui.core.overview.counts import Outlook
from tjgui.core.overview.estimate import BatchCheck
from tjgui.core.run.progress import Progress
from tjgui.core.settings import Language
from tjgui.gui.language.summaries import changes_text, check_text, outlook_text, progress_text

EDITED = tuple(EditedCampaign(name, name=name, csv=f"{name}.csv", ads_created=2, ads_now=3) for name in "ab")
OUTLOOKS = [Outlook(142, 8, 0, 100), Outlook(0, 0, 0, 3), Outlook(1, 0, 2, 0)]
CHECKS = [
    BatchCheck(398, 12, 2, 2, 1240, 396, 6600.0),
    BatchCheck(1, 1, 1, 1, 1, 1, 20.0),
    BatchCheck(2, 1, 0, 0, 0, 0, 0),
]
CHANGES = [
    ChangesSince(EDITED, ("1", "2", "3"), ("4",)),
    ChangesSince(EDITED[:1]),
    ChangesSince((), ("1",), ("2", "3")),
    ChangesSince((), (), ("2", "3")),
    ChangesSince(EDITED, (), ("3",)),
]
PROGRESSES = [Progress(), Progress(142, 250, 140, 2, 0, 26.6, 220.0), Progress(3, 3, 3, 0, 0, 1.0, None)]


@pytest.mark.parametrize("outlook", OUTLOOKS)
def test_the_outlook_is_the_cores(outlook: Outlook) -> None:
    assert outlook_text(outlook) == outlook.text


@pytest.mark.parametrize("check", CHECKS)
def test_the_check_is_the_cores(check: BatchCheck) -> None:
    assert check_text(check, 2) == check.text(2)


@pytest.mark.parametrize("changes", CHANGES)
def test_the_changes_are_the_cores(changes: ChangesSince) -> None:
    assert changes_text(changes) == changes.text


@pytest.mark.parametrize("progress", PROGRESSES)
def test_the_progress_is_the_cores(progress: Progress) -> None:
    assert progress_text(progress) == progress.text


@pytest.fixture
def german(speaking: Callable[[Language], None]) -> None:
    speaking(Language.GERMAN)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("say", "said"),
    [
        (lambda: outlook_text(OUTLOOKS[0]), "142 erfolgreich, 8 fehlgeschlagen, 100 übrig"),
        (
            lambda: check_text(CHECKS[0], 2),
            "398 Kampagnen, 12 CSVs, 2 Probleme, 1.240 Anzeigen zu erstellen, etwa 55 min",
        ),
        (lambda: changes_text(CHANGES[2]), "1 Kampagne hinzugekommen, 2 entfernt"),
        (lambda: progress_text(PROGRESSES[1]), "57% | 142/250 | 26,6 je Minute | noch etwa 3 min 40 s"),
    ],
)
def test_in_german_they_are_german(say: Callable[[], str], said: str) -> None:
    assert say() == said
