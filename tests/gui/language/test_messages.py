"""Messages of the core and the site's pages are shown in the window's language, wherever the window shows them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.gui.window.test_main_window import ONE, TWO, Stage
from tjgui.core.batch.batch import read_batch
from tjgui.core.batch.problems import Problem
from tjgui.core.checkpoint.checkpoint import Entry
from tjgui.core.checkpoint.entry import Attempt
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.errors import PageNotAsDescribed, UploaderError
from tjgui.core.models import AdFormat, Status
from tjgui.core.overview.campaign_status import CampaignOutcome
from tjgui.core.overview.changes import ChangesSince, EditedCampaign
from tjgui.core.overview.counts import Outlook
from tjgui.core.overview.estimate import BatchCheck
from tjgui.core.overview.failure_causes import cause_of, failure_causes
from tjgui.core.run.events import CampaignChanged, Level, Logged, Paused, PauseReason, SavingFailed
from tjgui.core.run.progress import Progress
from tjgui.core.settings import Language
from tjgui.core.wording.message import NOTHING, Message, gaps
from tjgui.core.wording.texts import TEXTS
from tjgui.gui.campaigns import columns as campaign_columns
from tjgui.gui.campaigns.columns import DETAILS_COLUMN
from tjgui.gui.campaigns.model import CampaignTableModel
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.checkpoints.entries_dialog import searched
from tjgui.gui.details.drawer import CampaignDetails, CampaignDrawer
from tjgui.gui.help.site_check_dialog import SiteCheckDialog
from tjgui.gui.language.messages import in_words
from tjgui.gui.panels.cause_list import CauseList
from tjgui.gui.panels.log_view import LogView
from tjgui.gui.panels.problem_list import ProblemList
from tjgui.gui.toolkit.banner import Banner, Kind

_AT = Message("problem_in_cell", file="a.csv", row="3", column="Target URL", what=Message("cell_empty"))
REASON = Message("two_sentences", first=_AT, second=Message("fill_in"))
GRUND = (
    "a.csv, Zeile 3, Spalte Target URL: Die Zelle ist leer. Füllen Sie sie aus und prüfen Sie dann den Stapel erneut."
)
#: The same in the table, where the cause comes first.
CAUSE_FIRST = "Die Zelle ist leer. Füllen Sie sie aus und prüfen Sie dann den Stapel erneut. (a.csv:3, Target URL)"
ODD = ("{1}", "{}", "100 % %s %1 %n", 'a "quoted" name', "C:\\ads\\{0}.csv", "<b>&amp;</b>", "§ ü “so” €")


@pytest.fixture
def german(speaking: Callable[[Language], None]) -> None:
    speaking(Language.GERMAN)


# -- the words -------------------------------------------------------------------------------------------------------


def test_in_english_the_window_says_what_the_command_line_says() -> None:
    for message in (REASON, Message("n_campaigns", count=1), Message("n_campaigns", count=1240), NOTHING):
        assert in_words(message) == str(message)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("message", "said"),
    [
        (REASON, GRUND),
        (Message("n_campaigns", count=1), "1 Kampagne"),
        (Message("n_campaigns", count=1240), "1.240 Kampagnen"),
        (cause_of(Message("n_campaigns", count=1)), "… Kampagnen"),
        (Outlook(142, 8, 0, 100).message, "142 erfolgreich, 8 fehlgeschlagen, 100 übrig"),
        (
            BatchCheck(398, 12, 2, 2, 1240, 396, 6600.0).message(2),
            "398 Kampagnen, 12 CSVs, 2 Probleme, 1.240 Anzeigen zu erstellen, etwa 55 min",
        ),
        (
            ChangesSince((EditedCampaign("1", csv="a.csv"),), (), ("2", "3")).message,
            "Seit dem letzten Hochladen geändert: 1 CSV bearbeitet, 2 Kampagnen entfernt.",
        ),
        (
            Progress(142, 250, 140, 2, 0, 26.6, 220.0).message,
            "57 % | 142/250 | 26,6 je Minute | noch etwa 3 min 40 s",
        ),
        (NOTHING, ""),
    ],
)
def test_a_message_is_said_in_german_with_what_stands_in_it(message: Message, said: str) -> None:
    assert in_words(message) == said


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("words", ["Some words of the site.", "Nothing to do", "x" * 500, *ODD])
def test_words_that_are_not_the_programs_stay_as_they_are(words: str) -> None:
    assert in_words(words) == in_words(Message.quoting(words)) == words
    assert in_words(Message("csv_not_found", cell=words)) == f"Die Datei „{words}“ wurde nicht gefunden."


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("count", [0, 1, 2])
def test_every_text_can_be_said(count: int) -> None:
    assert len(TEXTS) > 100
    for code in TEXTS:
        values = dict.fromkeys(gaps(code), "§") | {"count": count}
        assert "{" not in in_words(Message(code, **values))


@pytest.mark.usefixtures("german")
def test_every_problem_of_a_broken_batch_is_said(tmp_path: Path) -> None:
    ads = tmp_path / "ads"
    ads.mkdir()
    (ads / "a.csv").write_text(
        'Ad Name,Target URL,Creative ID\n,https://example.com,1234567890\nA,ftp://x,123\n"A\nB",https://x.de,1234567890\n'
    )
    (ads / "b.csv").write_text("What,Ever\n1,2\n")
    (ads / "c.csv").write_text("")
    mapping = tmp_path / "mapping.csv"
    rows = ["1011737001,a.csv", "1011737002,b.csv", "1011737003,c.csv", "101173700,a.csv", "1011737001,a.csv",
            "1011737004,none.csv", "1011737005,/etc/a.csv", "1011737006,../a.csv", "1.01E+09,a.csv"]  # fmt: skip
    mapping.write_text("campaign_id,csv_filename\n" + "".join(f"{row}\n" for row in rows))
    batch = read_batch(mapping, ads, AdFormat.PREROLL)
    assert len(batch.problems) > 8
    for problem in batch.problems:
        assert in_words(problem.what) != str(problem.what)
        assert not problem.remedy or in_words(problem.remedy) != str(problem.remedy)
        assert in_words(problem.whole).startswith(in_words(problem.sentence))
    with pytest.raises(UploaderError) as caught:
        read_batch(mapping, tmp_path / "none", AdFormat.PREROLL)
    assert in_words(caught.value.whole).startswith("Der Ordner mit den Anzeigen-CSVs")


# -- where they are shown --------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("german")
def test_the_table_shows_sorts_and_finds_a_german_reason(qapp: QApplication) -> None:
    model = CampaignTableModel()
    model.set_rows([
        CampaignRow("1011737001", Status.FAILED, reason=REASON), CampaignRow("1011737002", Status.PENDING)
    ])  # fmt: skip
    index = model.index(0, DETAILS_COLUMN)
    assert index.data() == CAUSE_FIRST
    assert index.data(Qt.ItemDataRole.ToolTipRole) == GRUND
    for words, found in (("zelle leer", 1), ("cell empty", 1), ("erneut", 1), ("zu kurz", 0), ("", 2)):
        model.set_filter(words)
        assert model.rowCount() == found
    model.set_filter("ordner")
    model.change("1011737002", status=Status.FAILED, reason=Message("file_is_folder"))
    assert model.shown_ids() == ["1011737002"]
    model.set_rows(model.rows())
    assert model.shown_ids() == ["1011737002"]


@pytest.mark.usefixtures("german")
def test_a_large_table_is_filled_without_a_word_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[Message | str] = []

    def say(message: Message | str) -> str:
        said.append(message)
        return in_words(message)

    monkeypatch.setattr(campaign_columns, "in_words", say)
    model = CampaignTableModel()
    model.set_rows([CampaignRow(str(n), Status.FAILED, reason=REASON) for n in range(10_000)])
    assert said == []
    model.index(5, DETAILS_COLUMN).data()
    assert len(said) == 2  # what is wrong, and what to do
    model.set_filter("leer")
    assert model.rowCount() == 10_000


@pytest.mark.usefixtures("german")
def test_the_drawer_says_why_a_campaign_failed_now_and_before(qtbot: QtBot) -> None:
    drawer = CampaignDrawer(())
    qtbot.addWidget(drawer)
    attempt = Attempt("2020-01-01T00:00:00", "failed", str(REASON), 1.0, REASON)
    entry = Entry(Status.FAILED, error=str(REASON), attempts=(attempt,), reason=REASON)
    row = CampaignRow("1011737001", Status.FAILED, reason=REASON)
    drawer.show_campaign(CampaignDetails(row, entry, (), lambda: ()))
    assert drawer.reason.text() == GRUND
    shown = drawer.attempts.topLevelItem(0)
    assert shown is not None
    assert shown.text(1) == shown.toolTip(1) == GRUND


@pytest.mark.usefixtures("german")
def test_what_an_old_checkpoint_says_is_shown_as_it_stands(qtbot: QtBot) -> None:
    entry = Entry(Status.FAILED, error="The site does not know campaign 12.")
    assert in_words(entry.shown_reason) == "The site does not know campaign 12."


@pytest.mark.usefixtures("german")
def test_banner_log_problems_and_causes_speak_german(qtbot: QtBot) -> None:
    banner, log, problems, causes = Banner(), LogView(), ProblemList(), CauseList()
    for widget in (banner, log, problems, causes):
        qtbot.addWidget(widget)
    banner.show_message("batch", Kind.ERROR, Message("no_ads"), Message("add_ad_rows"))
    assert banner.text() == (
        "Die Datei enthält keine Anzeigen.\nFügen Sie unter der Kopfzeile eine Zeile für jede Anzeige ein."
    )
    log.append(Level.SUCCESS, Message("n_ads_created", count=5))
    assert log.toPlainText().endswith("✓  5 Anzeigen erstellt")
    problems.show_problems([Problem("a.csv", 3, "Target URL", Message("cell_empty"), Message("fill_in"))])
    shown = [problems.model.index(0, column).data() for column in range(5)]
    assert shown == [
        "a.csv",
        "3",
        "Target URL",
        "Die Zelle ist leer.",
        "Füllen Sie sie aus und prüfen Sie dann den Stapel erneut.",
    ]
    assert problems.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == GRUND
    causes.show_causes(failure_causes([("12", Status.FAILED, REASON), ("13", Status.FAILED, REASON)]))
    item = causes.view.item(0)
    assert item.text() == "2 Kampagnen: Target URL: Die Zelle ist leer."
    assert item.toolTip() == GRUND


def test_a_cause_of_one_campaign_is_counted_as_one(qtbot: QtBot) -> None:
    causes = CauseList()
    qtbot.addWidget(causes)
    causes.show_causes(failure_causes([("12", Status.FAILED, REASON)]))
    assert causes.view.item(0).text() == "1 campaign: Target URL: The cell is empty."


@pytest.mark.usefixtures("german")
async def test_the_check_of_the_site_speaks_german_and_shows_other_words_as_they_are(
    qtbot: QtBot, tmp_path: Path
) -> None:
    lines = [
        Message("doctor_works", finding=Message("n_ads_created", count=2)),
        Message("doctor_screenshot", file="a.png"),
    ]
    printed = [json.dumps(line.as_json()) for line in lines] + ["{Traceback", "12:00:01 Some words."]
    report = json.dumps({"verdict": Message("verdict_well").as_json(), "screenshots": ["a.png"]})
    said = "".join(f"print({line!r}, flush=True);" for line in (*printed, report))
    dialog = SiteCheckDialog([sys.executable, "-X", "utf8", "-c", said], tmp_path)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.finished_checking, timeout=30_000):
        pass
    verdict = dialog.findChild(QLabel, "siteCheckVerdict")
    findings = dialog.findChild(QPlainTextEdit, "siteCheckFindings")
    assert verdict is not None
    assert findings is not None
    assert verdict.text().startswith("Die Website ist so, wie das Programm sie kennt.")
    assert findings.toPlainText().splitlines() == [
        "✓ 2 Anzeigen erstellt",
        "Screenshot: a.png",
        "{Traceback",
        "12:00:01 Some words.",
    ]


@pytest.mark.usefixtures("german")
async def test_what_a_run_tells_is_shown_in_german(tmp_path: Path, qtbot: QtBot) -> None:
    here = Stage(tmp_path, qtbot)
    await here.load()
    window = here.window
    here.uploader.happened.emit(
        [
            CampaignChanged(TWO, Status.FAILED, reason=REASON),
            Logged(Level.ERROR, REASON, TWO),
            Paused(PauseReason.NETWORK, Message("nothing_changed"), Message("check_disk")),
        ]
    )
    assert window.model.index(1, DETAILS_COLUMN).data() == CAUSE_FIRST
    assert GRUND in window.log.toPlainText()
    assert window.banner.text() == "Es wurde nichts geändert.\nPrüfen Sie das Laufwerk und den Ordner."
    here.uploader.happened.emit([SavingFailed(Message("nothing_changed"))])
    assert window.banner.text() == "Es wurde nichts geändert."
    window.table.select_ids([TWO])
    window.details.open()
    assert window.details.drawer.reason.text() == GRUND


@pytest.mark.usefixtures("german")
async def test_a_failed_campaign_of_a_run_is_kept_in_english(tmp_path: Path, qtbot: QtBot) -> None:
    here = Stage(tmp_path, qtbot)
    await here.load()
    fault = PageNotAsDescribed(Message("no_ads"), Message("add_ad_rows"))
    here.site.fail("preview", TWO, fault)
    await here.run()
    checkpoint = CheckpointStore(here.data).peek(AdFormat.PREROLL)
    assert checkpoint is not None
    entry = checkpoint.entry(TWO)
    assert entry is not None
    assert entry.error == str(fault) == "The file contains no ads. Add one row for each ad below the header."
    assert checkpoint.status(ONE) is Status.SUCCESS
    assert "Fertig: 2 erfolgreich, 1 fehlgeschlagen." in here.window.banner.text()


@pytest.mark.usefixtures("german")
def test_entries_of_a_checkpoint_are_found_in_both_languages() -> None:
    row = CampaignOutcome("1011737001", Status.FAILED, csv="a.csv", reason=REASON)
    assert "die zelle ist leer" in searched(row)
    assert "the cell is empty" in searched(row)
