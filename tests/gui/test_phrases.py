"""What the core and the site's pages say is shown in the window's language, wherever the window shows it."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.gui.test_main_window import ONE, TWO, Stage
from tjgui.core.batch.batch import read_batch
from tjgui.core.batch.problems import Problem
from tjgui.core.checkpoint.checkpoint import Entry
from tjgui.core.checkpoint.entry import Attempt
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.errors import PageNotAsDescribed, UploaderError
from tjgui.core.models import AdFormat, Status
from tjgui.core.overview.campaign_status import CampaignOutcome
from tjgui.core.overview.failure_causes import cause_of, failure_causes
from tjgui.core.run.events import Level
from tjgui.core.settings import Language
from tjgui.gui.campaigns import columns as campaign_columns
from tjgui.gui.campaigns.columns import DETAILS_COLUMN
from tjgui.gui.campaigns.model import CampaignTableModel
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.checkpoints.entries_dialog import searched
from tjgui.gui.details.drawer import CampaignDetails, CampaignDrawer
from tjgui.gui.help.site_check_dialog import SiteCheckDialog
from tjgui.gui.language.core_messages import cause_in_window_language, in_window_language
from tjgui.gui.panels.cause_list import CauseList
from tjgui.gui.panels.log_view import LogView
from tjgui.gui.panels.problem_list import ProblemList
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.resources import resource

REASON = "The site took too long while opening campaign 1011737001. It is tried again."
GRUND = "Die Website hat beim Öffnen der Kampagne 1011737001 zu lange gebraucht. Es wird erneut versucht."
WRONG_ID = "Creative ID: … ist keine ID mit 10 Ziffern"
ODD = ("{1}", "{}", "100 % %s %1", 'a "quoted" name', "C:\\ads\\{0}.csv", "<b>&amp;</b>", "§ ü “so” €", "")


#: What is told, sentence by sentence, and the same in German.
_TOLD = (
    ((REASON,), (GRUND,)),
    ((f"✗ Campaign 12 - {REASON}",), (f"✗ Kampagne 12 - {GRUND}",)),
    (
        ("⊘ Skipping campaign 12 - already successful (5 ads)",),
        ("⊘ Kampagne 12 wird übersprungen - schon erfolgreich (5 Anzeigen)",),
    ),
    (
        (
            "a.csv, row 14, column Target URL: is empty.",
            "Fill it in and check the batch again.",
            "(1 more problem in this file.)",
        ),
        (
            "a.csv, Zeile 14, Spalte Target URL: ist leer.",
            "Füllen Sie sie aus und prüfen Sie den Stapel erneut.",
            "(1 weiteres Problem in dieser Datei.)",
        ),
    ),
    (
        ("The page of campaign 12 has no button “Create ad(s)” to press.", "Nothing was created."),
        ("Die Seite der Kampagne 12 hat keine Schaltfläche „Create ad(s)“.", "Es wurde nichts erstellt."),
    ),
    (
        (
            "The checkpoint a. b.json is damaged: The checkpoint is empty.",
            "It was kept as c.json.",
            "There is no good copy of it, so a new one is begun.",
        ),
        (
            "Der Checkpoint a. b.json ist beschädigt: Der Checkpoint ist leer.",
            "Er wurde als c.json aufgehoben.",
            "Es gibt keine gute Kopie davon, deshalb wird ein neuer begonnen.",
        ),
    ),
    (
        ("m.csv has no column campaign_id and csv_filename in its header (row 1).",),
        ("m.csv hat keine Spalte campaign_id und csv_filename in der Kopfzeile (Zeile 1).",),
    ),
    (
        (
            "The site refuses every ad of a.csv for campaign 12: 3 creatives are not valid.",
            "The following creatives are not valid.",
        ),
        (
            "Die Website lehnt jede Anzeige von a.csv für Kampagne 12 ab: 3 Creatives sind ungültig.",
            "The following creatives are not valid.",
        ),
    ),
    (
        ("The site asks to go slower (HTTP 429).", "Going on in 20 s, with 1 tab."),
        ("Die Website bittet, langsamer zu machen (HTTP 429).", "Weiter geht es in 20 s, mit 1 Tab."),
    ),
)
SAID = [(" ".join(text), " ".join(said)) for text, said in _TOLD]


def listed_sentences() -> list[str]:
    return (resource("translations") / "sentences.txt").read_text(encoding="utf-8").splitlines()


def fill(sentence: str, value: str) -> str:
    return re.sub(r"\{\d+(?: list)?\}", lambda _: value, sentence)


@pytest.fixture
def german(speaking: Callable[[Language], None]) -> None:
    speaking(Language.GERMAN)


# -- the sentences ---------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
def test_in_english_nothing_changes() -> None:
    for text in (REASON, *listed_sentences(), ""):
        assert in_window_language(text) == text
        assert cause_in_window_language(text) == text


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("text", "said"), SAID)
def test_a_text_is_taken_apart_into_its_sentences(text: str, said: str) -> None:
    assert in_window_language(text) == said


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "text",
    [
        "The moon is made of cheese.",
        "Summer ads",
        "Sale at Ikea",
        "black and white.csv",
        "Campaign Summer: a sale",
        "net::ERR_CONNECTION_RESET",
        "  ",
        "x" * 100_000,
        *ODD,
    ],
)
def test_what_is_not_known_stays_as_it_is(text: str) -> None:
    assert in_window_language(text) == text


@pytest.mark.usefixtures("german")
def test_the_sites_own_words_stay_inside_a_known_sentence() -> None:
    assert in_window_language("Campaign 12: Oops. It hurts. Tried again in 2 s.") == (
        "Kampagne 12: Oops. It hurts. Neuer Versuch in 2 s."
    )


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("value", [*ODD, "7", "plain"])
def test_each_sentence_is_found_again_whatever_stands_in_it(value: str) -> None:
    telling = [one for one in listed_sentences() if len(re.sub(r"\{[^}]*\}|[^A-Za-z]", "", one)) > 20]
    assert len(telling) > 250
    for sentence in (one for one in telling if value or not one.startswith("{")):
        wanted = fill(QCoreApplication.translate("Sentences", sentence), value)
        assert in_window_language(fill(sentence, value).strip()) == wanted.strip()


@pytest.mark.usefixtures("german")
def test_a_cause_is_said_although_it_has_no_full_stop_and_no_numbers() -> None:
    for text, said in (
        (REASON, "Die Website hat beim Öffnen der Kampagne … zu lange gebraucht"),
        ('a.csv, row 3, column Creative ID: "12" is not an id of 10 digits.', WRONG_ID),
        ("The site refuses every ad of a.csv for campaign 12: 1 creative is not valid.", "Creative ungültig"),
        (
            "2 ads may have been created, but none was seen in the campaign's table. The next run looks again.",
            "… Anzeigen wurden vielleicht erstellt, in der Tabelle der Kampagne war aber keine zu sehen",
        ),
        ("", "Es wurde kein Grund vermerkt"),
        ("Some words of the site.", "Some words of the site"),
    ):  # fmt: skip
        assert cause_in_window_language(cause_of(text)) == said


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
        assert in_window_language(problem.what) != problem.what
        assert not problem.remedy or in_window_language(problem.remedy) != problem.remedy
        assert in_window_language(str(problem)) == in_window_language(problem.sentence) + (
            f" {in_window_language(problem.remedy)}" if problem.remedy else ""
        )
    with pytest.raises(UploaderError) as caught:
        read_batch(mapping, tmp_path / "none", AdFormat.PREROLL)
    assert in_window_language(str(caught.value)).startswith("Der Ordner mit den Anzeigen-CSVs")


# -- where they are shown --------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("german")
def test_the_table_shows_and_finds_a_german_reason(qapp: QApplication) -> None:
    model = CampaignTableModel()
    model.set_rows([
        CampaignRow("1011737001", Status.FAILED, error=REASON), CampaignRow("1011737002", Status.PENDING)
    ])  # fmt: skip
    index = model.index(0, DETAILS_COLUMN)
    assert index.data() == GRUND
    assert index.data(Qt.ItemDataRole.ToolTipRole) == GRUND
    for words, found in (("zu lange", 1), ("took long", 1), ("versucht", 1), ("zu kurz", 0), ("", 2)):
        model.set_filter(words)
        assert model.rowCount() == found
    model.set_filter("vorschau")
    model.change("1011737002", status=Status.FAILED, error="The site showed no preview of a.csv.")
    assert model.shown_ids() == ["1011737002"]
    model.set_rows(model.rows())
    assert model.shown_ids() == ["1011737002"]


@pytest.mark.usefixtures("german")
def test_a_large_table_is_filled_without_a_word_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def say(text: str) -> str:
        said.append(text)
        return text

    monkeypatch.setattr(campaign_columns, "in_window_language", say)
    model = CampaignTableModel()
    model.set_rows([CampaignRow(str(n), Status.FAILED, error=f"Campaign {n}: {REASON}") for n in range(10_000)])
    assert said == []
    model.index(5, DETAILS_COLUMN).data()
    assert len(said) == 1
    model.set_filter("gebraucht")  # of so many, each cause is said once
    assert model.rowCount() == 10_000
    assert len(said) == 1


@pytest.mark.usefixtures("german")
def test_the_drawer_says_why_a_campaign_failed_now_and_before(qtbot: QtBot) -> None:
    drawer = CampaignDrawer(())
    qtbot.addWidget(drawer)
    entry = Entry(Status.FAILED, error=REASON, attempts=(Attempt("2020-01-01T00:00:00", "failed", REASON, 1.0),))
    row = CampaignRow("1011737001", Status.FAILED, error=REASON)
    drawer.show_campaign(CampaignDetails(row, entry, (), lambda: ()))
    assert drawer.reason.text() == GRUND
    attempt = drawer.attempts.topLevelItem(0)
    assert attempt is not None
    assert attempt.text(1) == attempt.toolTip(1) == GRUND


@pytest.mark.usefixtures("german")
def test_banner_log_problems_and_causes_speak_german(qtbot: QtBot) -> None:
    banner, log, problems, causes = Banner(), LogView(), ProblemList(), CauseList()
    for widget in (banner, log, problems, causes):
        qtbot.addWidget(widget)
    banner.show_message("pause", Kind.WARNING, "You are not signed in to the site.", "Resume to open it again.")
    assert banner.text() == "Sie sind nicht auf der Website angemeldet.\nMit „Fortsetzen“ wird sie wieder geöffnet."
    log.append(Level.SUCCESS, "Campaign 12 - 5 ads created")
    assert log.toPlainText().endswith("Kampagne 12 - 5 Anzeigen erstellt")
    problems.show_problems([Problem("a.csv", 3, "Target URL", "is empty", "Fill it in and check the batch again.")])
    shown = [problems.model.index(0, column).data() for column in range(5)]
    assert shown == ["a.csv", "3", "Target URL", "Ist leer", "Füllen Sie sie aus und prüfen Sie den Stapel erneut."]
    whole = problems.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert whole == f"a.csv, Zeile 3, Spalte Target URL: ist leer. {shown[4]}"
    causes.show_causes(failure_causes([("12", Status.FAILED, REASON)]))
    item = causes.view.item(0)
    assert item.text() == "Die Website hat beim Öffnen der Kampagne … zu lange gebraucht: 1 Kampagne"
    assert item.toolTip() == GRUND


@pytest.mark.usefixtures("german")
async def test_the_check_of_the_site_speaks_german(qtbot: QtBot, tmp_path: Path) -> None:
    report = {"verdict": "Uploads can't work with the site as it is now. The table of ads: not found. "
              "Ads can't be counted, so nothing is uploaded.", "screenshots": ["a.png"]}  # fmt: skip
    said = (
        "import sys; print('12:00:01 Looking at the ad settings of campaign 12.', file=sys.stderr, flush=True);"
        "print('✓ You are signed in', flush=True); print('✗ The table of ads: found twice at #a (2 ads).', flush=True);"
        f"print({json.dumps(report)!r}, flush=True)"
    )
    dialog = SiteCheckDialog([sys.executable, "-X", "utf8", "-c", said], tmp_path)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.finished_checking, timeout=30_000):
        pass
    verdict = dialog.findChild(QLabel, "siteCheckVerdict")
    findings = dialog.findChild(QPlainTextEdit, "siteCheckFindings")
    assert verdict is not None
    assert findings is not None
    assert verdict.text() == (
        "Mit der Website, wie sie jetzt ist, ist Hochladen nicht möglich. Die Tabelle der Anzeigen: nicht gefunden. "
        "Anzeigen können nicht gezählt werden, deshalb wird nichts hochgeladen."
    )
    assert set(findings.toPlainText().splitlines()) == {
        "12:00:01 Die Anzeigeneinstellungen von Kampagne 12 werden angesehen.",
        "✓ Sie sind angemeldet",
        "✗ Die Tabelle der Anzeigen: doppelt gefunden bei #a (2 Anzeigen).",
    }


@pytest.mark.usefixtures("german")
async def test_a_failed_campaign_of_a_run_is_told_in_german_and_kept_in_english(tmp_path: Path, qtbot: QtBot) -> None:
    here = Stage(tmp_path, qtbot)
    await here.load()
    fault = PageNotAsDescribed(f"The page of campaign {TWO} has changed.", "Nothing was created.")
    here.site.fail("preview", TWO, fault)
    await here.run()
    window = here.window
    said = f"Die Seite der Kampagne {TWO} hat sich geändert. Es wurde nichts erstellt."
    assert window.model.index(1, DETAILS_COLUMN).data() == said
    window.table.select_ids([TWO])
    window.details.open()
    assert window.details.drawer.reason.text() == said
    log = window.log.toPlainText()
    assert f"Kampagne {TWO} - {said}" in log
    assert f"Kampagne {ONE} - 2 Anzeigen erstellt" in log
    assert "ampaign" not in log
    checkpoint = CheckpointStore(here.data).peek(AdFormat.PREROLL)
    assert checkpoint is not None
    entry = checkpoint.entry(TWO)
    assert entry is not None
    assert entry.error == str(fault)


@pytest.mark.usefixtures("german")
def test_entries_of_a_checkpoint_are_found_in_both_languages() -> None:
    row = CampaignOutcome("1011737001", Status.FAILED, csv="a.csv", error=REASON)
    assert "zu lange gebraucht" in searched(row)
    assert "took too long" in searched(row)
