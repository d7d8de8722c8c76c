<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>AdFormat</name>
    <message>
        <source>Preroll (in-stream video)</source>
        <extracomment>shown where the format is chosen, in English; context &quot;AdFormat&quot; shown where it is only mentioned of the ad CSV, in the site&apos;s order (site-contract, &quot;The CSV that it takes&quot;) columns that must be in the file and filled in columns whose URLs may have the tracking parameter columns with creative IDs the name of its checkpoint file, without slot and suffix the prefix of its sessions&apos; names</extracomment>
        <translation>Preroll (In-Stream-Video)</translation>
    </message>
    <message>
        <source>Preroll</source>
        <translation>Preroll</translation>
    </message>
    <message>
        <source>Native</source>
        <translation>Native</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Open the campaign and check that its ads are correct.</source>
        <translation>Öffnen Sie die Kampagne und prüfen Sie, ob ihre Anzeigen stimmen.</translation>
    </message>
    <message>
        <source>Replace the refused creatives in the CSV, then choose to upload its new and changed rows.</source>
        <translation>Ersetzen Sie die abgelehnten Creatives in der CSV, und laden Sie dann ihre neuen und geänderten Zeilen hoch.</translation>
    </message>
    <message>
        <source>“Check again” only looks at the site and creates nothing. Upload again only if the ads are not there.</source>
        <translation>„Erneut prüfen“ sieht auf der Website nach und erstellt nichts. Laden Sie nur dann erneut hoch, wenn die Anzeigen dort fehlen.</translation>
    </message>
    <message>
        <source>Open the campaign and look for its ads. If they are there, mark it as done; otherwise upload it again.</source>
        <translation>Öffnen Sie die Kampagne und suchen Sie ihre Anzeigen. Sind sie dort, markieren Sie die Kampagne als erledigt, sonst laden Sie sie erneut hoch.</translation>
    </message>
    <message>
        <source>Replace the refused creatives, then retry.</source>
        <translation>Ersetzen Sie die abgelehnten Creatives und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>Look at the screenshot, fix the cause, then retry.</source>
        <translation>Sehen Sie sich den Screenshot an, beheben Sie die Ursache und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>Fix the cause, then retry. Ads that were already created are not uploaded again.</source>
        <translation>Beheben Sie die Ursache und wiederholen Sie dann. Anzeigen, die schon erstellt wurden, werden nicht erneut hochgeladen.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <extracomment>the key of the message that the user closed</extracomment>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more messages</source>
        <translation>
            <numerusform>%Ln weitere Meldung</numerusform>
            <numerusform>%Ln weitere Meldungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchChanges</name>
    <message>
        <source>Their campaigns stay as they are unless you choose what to upload.</source>
        <extracomment>The banner shows problems and the outcome of a run first. dict[str, Content], EditedAnswer: what is uploaded of edited CSVs Returns the ads that are new or changed in campaigns&apos; CSVs, where that is known; called in another thread.</extracomment>
        <translation>Ihre Kampagnen bleiben, wie sie sind, solange Sie nicht wählen, was hochgeladen wird.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Choose the mapping</source>
        <extracomment>dict[str, object]: fields of Settings with their new values</extracomment>
        <translation>Zuordnung auswählen</translation>
    </message>
    <message>
        <source>CSV file that assigns ads to campaigns</source>
        <translation>CSV-Datei, die den Kampagnen Anzeigen zuordnet</translation>
    </message>
    <message>
        <source>Choose the folder with the ad CSVs</source>
        <translation>Ordner mit den Anzeigen-CSVs auswählen</translation>
    </message>
    <message>
        <source>Folder with the ad CSVs</source>
        <translation>Ordner mit den Anzeigen-CSVs</translation>
    </message>
    <message>
        <source>&amp;Mapping</source>
        <translation>&amp;Zuordnung</translation>
    </message>
    <message>
        <source>&amp;Ads folder</source>
        <translation>Anzeigen&amp;ordner</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>CSV files and workbooks (*.csv *.xlsx *.xlsm *.xlsb *.xls *.ods);;All files (*)</source>
        <translation>CSV-Dateien und Arbeitsmappen (*.csv *.xlsx *.xlsm *.xlsb *.xls *.ods);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>BottomPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Causes of failure</source>
        <translation>Fehlerursachen</translation>
    </message>
</context>
<context>
    <name>BrowserDownloadDialog</name>
    <message>
        <source>Download a browser</source>
        <extracomment>Downloads the browser; reports the percentage and the size.</extracomment>
        <translation>Browser herunterladen</translation>
    </message>
    <message>
        <source>No browser was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Browser gefunden.</translation>
    </message>
    <message>
        <source>TJ Uploader can download Chromium (about 170 MB) into its own data folder. Nothing else on this computer changes. You can also install Google Chrome or Microsoft Edge yourself and then press Resume.</source>
        <translation>TJ Uploader kann Chromium (etwa 170 MB) in seinen eigenen Datenordner herunterladen. Sonst ändert sich an diesem Computer nichts. Sie können auch selbst Google Chrome oder Microsoft Edge installieren und dann „Fortsetzen“ drücken.</translation>
    </message>
    <message>
        <source>Download progress</source>
        <translation>Fortschritt des Downloads</translation>
    </message>
    <message>
        <source>Download Chromium</source>
        <translation>Chromium herunterladen</translation>
    </message>
    <message>
        <source>Downloading Chromium…</source>
        <translation>Chromium wird heruntergeladen …</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>{}% of {}</source>
        <translation>{} % von {}</translation>
    </message>
</context>
<context>
    <name>CampaignActions</name>
    <message>
        <source>&amp;Retry</source>
        <extracomment>The most pages to open at once: each is a tab in the user&apos;s browser. Returns the address of a campaign&apos;s page, given its id. Milliseconds until the actions follow a change during a run. a sentence that tells the user what came of an action where the site is, as the command line takes it</extracomment>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Retry &amp;all failed</source>
        <translation>&amp;Alle fehlgeschlagenen wiederholen</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Mark as do&amp;ne</source>
        <translation>Als er&amp;ledigt markieren</translation>
    </message>
    <message>
        <source>&amp;Upload again…</source>
        <translation>Erneut &amp;hochladen …</translation>
    </message>
    <message>
        <source>Mark as &amp;pending</source>
        <translation>Als &amp;offen markieren</translation>
    </message>
    <message>
        <source>&amp;Open campaign</source>
        <translation>&amp;Kampagne öffnen</translation>
    </message>
    <message>
        <source>Save e&amp;vidence…</source>
        <translation>&amp;Belege speichern …</translation>
    </message>
    <message>
        <source>Show the page with all personal data removed, and save it if you like</source>
        <translation>Die Seite ohne persönliche Daten zeigen und auf Wunsch speichern</translation>
    </message>
    <message>
        <source>&amp;Copy error</source>
        <translation>&amp;Fehler kopieren</translation>
    </message>
    <message>
        <source>Check on the site whether the ads are there; nothing is created</source>
        <translation>Auf der Website prüfen, ob die Anzeigen da sind; nichts wird erstellt</translation>
    </message>
    <message>
        <source>You have checked that the ads are on the site</source>
        <translation>Sie haben geprüft, dass die Anzeigen auf der Website sind</translation>
    </message>
    <message numerus="yes">
        <source>Upload %Ln campaigns again?</source>
        <translation>
            <numerusform>%Ln Kampagne erneut hochladen?</numerusform>
            <numerusform>%Ln Kampagnen erneut hochladen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened the first {} of %Ln campaigns.</source>
        <translation>
            <numerusform>Die ersten {} von %Ln Kampagne wurden geöffnet.</numerusform>
            <numerusform>Die ersten {} von %Ln Kampagnen wurden geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as pending</source>
        <translation>Als offen markieren</translation>
    </message>
    <message>
        <source>Upload the CSV again; ads that are already on the site may be created twice</source>
        <translation>Die CSV noch einmal hochladen; Anzeigen, die schon auf der Website sind, werden möglicherweise doppelt erstellt</translation>
    </message>
    <message>
        <source>Their ads may already be on the site, and may be created twice. Check first.</source>
        <translation>Ihre Anzeigen sind vielleicht schon auf der Website und werden möglicherweise doppelt erstellt. Prüfen Sie das zuerst.</translation>
    </message>
    <message>
        <source>Upload again</source>
        <translation>Erneut hochladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Opening campaign {} to save its page.</source>
        <translation>Kampagne {} wird geöffnet, um ihre Seite zu speichern.</translation>
    </message>
    <message>
        <source>The evidence could not be collected: the program could not be started again.</source>
        <translation>Die Belege konnten nicht gesammelt werden: Das Programm ließ sich kein weiteres Mal starten.</translation>
    </message>
    <message>
        <source>The page of campaign {} could not be opened.</source>
        <translation>Die Seite der Kampagne {} konnte nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>CampaignDrawer</name>
    <message>
        <source>Campaign details</source>
        <extracomment>called only when the ads are shown the screenshot of its last failure the user closed it the button that had the keyboard focus is no longer offered</extracomment>
        <translation>Kampagnendetails</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Ad</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>On the site</source>
        <translation>Auf der Website</translation>
    </message>
    <message>
        <source>Close details (Esc)</source>
        <translation>Details schließen (Esc)</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>Screenshot</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>No steps since the window was opened.</source>
        <translation>Keine Schritte seit dem Öffnen des Fensters.</translation>
    </message>
    <message>
        <source>No attempts yet.</source>
        <translation>Noch keine Versuche.</translation>
    </message>
    <message>
        <source>The ad CSV can&apos;t be used.</source>
        <translation>Die Anzeigen-CSV ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Campaign {} when it failed</source>
        <translation>Kampagne {}, als sie fehlschlug</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>the action became available, or no longer is it had the keyboard focus and is no longer available</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>CampaignTable</name>
    <message>
        <source>Campaigns</source>
        <extracomment>Space, Enter or a double click on a campaign Escape where, in global coordinates; the row under the mouse is selected by then</extracomment>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Noch keine Kampagnen</translation>
    </message>
    <message>
        <source>No matching campaigns</source>
        <translation>Keine passenden Kampagnen</translation>
    </message>
    <message>
        <source>Change the search or the status filter to see more campaigns.</source>
        <translation>Ändern Sie die Suche oder den Statusfilter, um mehr Kampagnen zu sehen.</translation>
    </message>
</context>
<context>
    <name>CampaignView</name>
    <message>
        <source>Search</source>
        <extracomment>every second while it is visible and campaigns wait</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search campaigns</source>
        <translation>Kampagnen suchen</translation>
    </message>
</context>
<context>
    <name>CauseList</name>
    <message>
        <source>Causes of failure</source>
        <extracomment>list[str]: campaigns to show in the table list[str]: failed campaigns to retry</extracomment>
        <translation>Fehlerursachen</translation>
    </message>
    <message>
        <source>Show campaigns</source>
        <translation>Kampagnen zeigen</translation>
    </message>
    <message>
        <source>Retry all with this cause</source>
        <translation>Alle mit dieser Ursache wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns: {}</source>
        <translation>
            <numerusform>%Ln Kampagne: {}</numerusform>
            <numerusform>%Ln Kampagnen: {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Edited since they were uploaded</source>
        <extracomment>How many rows of a campaign are listed. Campaign ID -&gt; the names of the ads that are new or changed in its CSV; missing if that is unknown.</extracomment>
        <translation>Seit dem Hochladen bearbeitet</translation>
    </message>
    <message>
        <source>CSV and campaign</source>
        <extracomment>None: nothing was decided</extracomment>
        <translation>CSV und Kampagne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ads created</source>
        <translation>Anzeigen erstellt</translation>
    </message>
    <message>
        <source>Ads now</source>
        <translation>Anzeigen jetzt</translation>
    </message>
    <message>
        <source>New ads</source>
        <translation>Neue Anzeigen</translation>
    </message>
    <message>
        <source>Rows with a new name or URL become new ads; ads of changed or deleted rows stay on the site until you delete them there. “Upload all rows” creates every ad again, in addition to those already there.</source>
        <translation>Zeilen mit neuem Namen oder neuer URL werden neue Anzeigen; Anzeigen geänderter oder gelöschter Zeilen bleiben auf der Website, bis Sie sie dort löschen. „Alle Zeilen hochladen“ erstellt jede Anzeige noch einmal, zusätzlich zu den vorhandenen.</translation>
    </message>
    <message>
        <source>What do you want to upload of these CSVs?</source>
        <translation>Was möchten Sie von diesen CSVs hochladen?</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>Upload all rows</source>
        <translation>Alle Zeilen hochladen</translation>
    </message>
    <message>
        <source>Upload new and changed rows</source>
        <translation>Neue und geänderte Zeilen hochladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close TJ Uploader</source>
        <extracomment>the user, or the system, asks the window to close it closes as soon as the current campaigns are finished</extracomment>
        <translation>TJ Uploader schließen</translation>
    </message>
    <message>
        <source>An upload is in progress. Stop it and close?</source>
        <translation>Es wird noch hochgeladen. Anhalten und schließen?</translation>
    </message>
    <message>
        <source>The current campaigns are finished first. Next time, Resume continues with the rest.</source>
        <translation>Die laufenden Kampagnen werden noch abgeschlossen. „Fortsetzen“ macht beim nächsten Mal mit den übrigen weiter.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Keep uploading</source>
        <translation>Weiter hochladen</translation>
    </message>
    <message>
        <source>Finishing the current campaigns.</source>
        <translation>Die laufenden Kampagnen werden abgeschlossen.</translation>
    </message>
    <message>
        <source>The window then closes automatically.</source>
        <translation>Das Fenster schließt sich danach automatisch.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Status</source>
        <extracomment>A sort key; None stands for an empty cell, which is always sorted last. in device-independent pixels, at the start to which it shrinks in a narrow table; 0: it keeps its width aligned right</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Campaign ID</source>
        <translation>Kampagnen-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare checkpoints</source>
        <translation>Checkpoints vergleichen</translation>
    </message>
    <message>
        <source>Campaign ID</source>
        <translation>Kampagnen-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The two checkpoints agree on every campaign.</source>
        <translation>Die beiden Checkpoints stimmen bei jeder Kampagne überein.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns differ.</source>
        <translation>
            <numerusform>%Ln Kampagne unterscheidet sich.</numerusform>
            <numerusform>%Ln Kampagnen unterscheiden sich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns are only in “{}”.</source>
        <translation>
            <numerusform>%Ln Kampagne steht nur in „{}“.</numerusform>
            <numerusform>%Ln Kampagnen stehen nur in „{}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{}, %Ln ads</source>
        <translation>
            <numerusform>{}, %Ln Anzeige</numerusform>
            <numerusform>{}, %Ln Anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>Kein Eintrag</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Encoding of the file</source>
        <translation>Kodierung der Datei</translation>
    </message>
    <message>
        <source>How do the words in {file} read?</source>
        <translation>Wie lauten die Wörter in {file}?</translation>
    </message>
    <message>
        <source>The file is not UTF-8, so its words can be read in several ways. Choose the right one: these words go into your ads. If none is right, save the file again as “CSV UTF-8”.</source>
        <translation>Die Datei ist nicht UTF-8, deshalb lassen sich ihre Wörter auf mehrere Arten lesen. Wählen Sie die richtige: Diese Wörter kommen in Ihre Anzeigen. Wenn keine stimmt, speichern Sie die Datei neu als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>Use this reading</source>
        <translation>Diese Lesart verwenden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Read {file} as a workbook?</source>
        <translation>{file} als Arbeitsmappe lesen?</translation>
    </message>
    <message>
        <source>The file is an Excel workbook, although its name doesn&apos;t say so. The program can read its sheet, which begins with these words. The file itself stays as it is.</source>
        <translation>Die Datei ist eine Excel-Arbeitsmappe, obwohl ihr Name es nicht sagt. Das Programm kann ihr Blatt lesen, das mit diesen Wörtern beginnt. Die Datei selbst bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>EncodingQuestions</name>
    <message>
        <source>Choose how their words read; until then they are not uploaded.</source>
        <translation>Wählen Sie, wie ihre Wörter lauten; bis dahin werden sie nicht hochgeladen.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message numerus="yes">
        <source>How to read %Ln files is not certain.</source>
        <translation>
            <numerusform>Wie %Ln Datei zu lesen ist, ist nicht sicher.</numerusform>
            <numerusform>Wie %Ln Dateien zu lesen sind, ist nicht sicher.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntriesDialog</name>
    <message>
        <source>Entries of “{}”</source>
        <extracomment>What a campaign can be marked as by hand.</extracomment>
        <translation>Einträge von „{}“</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Campaign ID</source>
        <translation>Kampagnen-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Search entries</source>
        <translation>Einträge suchen</translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation>Markieren als</translation>
    </message>
    <message>
        <source>Mark as {}</source>
        <translation>Markieren als {}</translation>
    </message>
    <message>
        <source>Delete entry</source>
        <translation>Eintrag löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>An archived checkpoint can&apos;t be edited.</source>
        <translation>Ein archivierter Checkpoint lässt sich nicht bearbeiten.</translation>
    </message>
    <message>
        <source>Restore it first.</source>
        <translation>Stellen Sie ihn zuerst wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln entries</source>
        <translation>
            <numerusform>{} von %Ln Eintrag</numerusform>
            <numerusform>{} von %Ln Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns would be uploaded again.</source>
        <translation>
            <numerusform>%Ln Kampagne würde erneut hochgeladen.</numerusform>
            <numerusform>%Ln Kampagnen würden erneut hochgeladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their ads are, or may be, on the site already and may be created twice.</source>
        <translation>Ihre Anzeigen sind schon auf der Website oder könnten es sein und werden möglicherweise doppelt erstellt.</translation>
    </message>
    <message>
        <source>Checkpoint saved.</source>
        <translation>Checkpoint gespeichert.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Schließen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>Your changes to this checkpoint will be lost.</source>
        <translation>Ihre Änderungen an diesem Checkpoint gehen verloren.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Save evidence</source>
        <extracomment>The greatest width of a picture, in pixels.</extracomment>
        <translation>Belege speichern</translation>
    </message>
    <message>
        <source>This is everything the evidence pack contains. Names, addresses, IDs, amounts and tokens have been replaced. Check that nothing is left that you don&apos;t want to share.</source>
        <extracomment>where the pack was saved; None if it was not</extracomment>
        <translation>Das ist alles, was das Belegpaket enthält. Namen, Adressen, Kennungen, Beträge und Schlüssel wurden ersetzt. Prüfen Sie, ob etwas übrig ist, das Sie nicht weitergeben möchten.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Evidence packs (*.zip)</source>
        <translation>Belegpakete (*.zip)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: %2. Choose another location.</source>
        <translation>%1 kann nicht gespeichert werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>&amp;Export</source>
        <extracomment>What the user has just asked for comes before what the banner said until then. the title of the dialog the suggested file name what to do with it the banner offers to open the file; otherwise its folder</extracomment>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Results as CSV…</source>
        <extracomment>where the user wants reports</extracomment>
        <translation>&amp;Ergebnisse als CSV …</translation>
    </message>
    <message>
        <source>Report as &amp;HTML…</source>
        <translation>Bericht als &amp;HTML …</translation>
    </message>
    <message>
        <source>Mapping of &amp;failed campaigns…</source>
        <translation>Zuordnung der &amp;fehlgeschlagenen Kampagnen …</translation>
    </message>
    <message>
        <source>&amp;CSVs without refused ads</source>
        <translation>&amp;CSVs ohne abgelehnte Anzeigen</translation>
    </message>
    <message>
        <source>&amp;Support bundle…</source>
        <translation>&amp;Support-Paket …</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Save mapping of failed campaigns</source>
        <translation>Zuordnung der fehlgeschlagenen Kampagnen speichern</translation>
    </message>
    <message>
        <source>To retry them, choose it as the mapping with the same ads folder, then Retry all failed.</source>
        <translation>Um sie zu wiederholen, wählen Sie sie als Zuordnung mit demselben Anzeigenordner und dann „Alle fehlgeschlagenen wiederholen“.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>It is a single file that opens in any browser. You can send it as it is.</source>
        <translation>Es ist eine einzige Datei, die sich in jedem Browser öffnen lässt. Sie können sie so versenden.</translation>
    </message>
    <message>
        <source>The CSVs could not be saved: {}.</source>
        <translation>Die CSVs konnten nicht gespeichert werden: {}.</translation>
    </message>
    <message>
        <source>Choose another report folder.</source>
        <translation>Wählen Sie einen anderen Ordner für Berichte.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln CSVs without refused ads.</source>
        <translation>
            <numerusform>%Ln CSV ohne abgelehnte Anzeigen gespeichert.</numerusform>
            <numerusform>%Ln CSVs ohne abgelehnte Anzeigen gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in {}, with a mapping of the campaigns that they belong to.</source>
        <translation>Sie liegen in {}, mit einer Zuordnung der Kampagnen, zu denen sie gehören.</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Support-Paket speichern</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>It contains no sign-in, screenshots or CSVs. Look through it before you send it.</source>
        <translation>Es enthält keine Anmeldung, keine Screenshots und keine CSVs. Sehen Sie es durch, bevor Sie es senden.</translation>
    </message>
    <message>
        <source>{} could not be saved: {}.</source>
        <translation>{} konnte nicht gespeichert werden: {}.</translation>
    </message>
    <message>
        <source>Save it to another folder.</source>
        <translation>Speichern Sie es in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Saved {}.</source>
        <translation>{} wurde gespeichert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>FewerAdsChip</name>
    <message>
        <source>Some ads were refused by the site, or left out because they already exist</source>
        <translation>Einige Anzeigen hat die Website abgelehnt, oder sie wurden ausgelassen, weil es sie schon gibt</translation>
    </message>
    <message>
        <source>Fewer ads</source>
        <translation>Weniger Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>{}: %Ln campaigns</source>
        <translation>
            <numerusform>{}: %Ln Kampagne</numerusform>
            <numerusform>{}: %Ln Kampagnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message>
        <source>Sign in to the site in the browser window.</source>
        <extracomment>bring its window to the front offer to download one show only campaigns of a status show only campaigns with fewer ads than planned show all that is known of one, its screenshot included call a user who looks elsewhere: what, what next, and whether the run waits for it</extracomment>
        <translation>Melden Sie sich im Browserfenster auf der Website an.</translation>
    </message>
    <message>
        <source>Show browser</source>
        <translation>Browser zeigen</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>Beleg zeigen</translation>
    </message>
    <message>
        <source>Download a browser…</source>
        <translation>Browser herunterladen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show blocked</source>
        <translation>Blockierte zeigen</translation>
    </message>
    <message>
        <source>Show campaigns</source>
        <translation>Kampagnen zeigen</translation>
    </message>
    <message>
        <source>The upload then continues automatically. Your password is never stored.</source>
        <translation>Der Upload läuft danach von selbst weiter. Ihr Passwort wird nie gespeichert.</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>Fehler zeigen</translation>
    </message>
    <message>
        <source>Show unknown</source>
        <translation>Ungewisse zeigen</translation>
    </message>
    <message>
        <source>Opening the campaign</source>
        <translation>Kampagne wird geöffnet</translation>
    </message>
    <message>
        <source>Reading its ads</source>
        <translation>Anzeigen werden gelesen</translation>
    </message>
    <message>
        <source>Preparing the CSV</source>
        <translation>CSV wird vorbereitet</translation>
    </message>
    <message>
        <source>Waiting for the preview</source>
        <translation>Warten auf die Vorschau</translation>
    </message>
    <message>
        <source>Saving the plan</source>
        <translation>Plan wird gespeichert</translation>
    </message>
    <message>
        <source>Creating the ads</source>
        <translation>Anzeigen werden erstellt</translation>
    </message>
    <message>
        <source>Looking for the ads</source>
        <translation>Anzeigen werden gesucht</translation>
    </message>
    <message>
        <source>Comparing the ads</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Saving the outcome</source>
        <translation>Ergebnis wird gespeichert</translation>
    </message>
    <message>
        <source>Waiting for its ads</source>
        <translation>Wartet auf ihre Anzeigen</translation>
    </message>
    <message>
        <source>Waiting for its ads, checking again soon</source>
        <translation>Wartet auf ihre Anzeigen, sieht gleich wieder nach</translation>
    </message>
    <message>
        <source>Waiting for its ads, checking again in {}</source>
        <translation>Wartet auf ihre Anzeigen, sieht in {} wieder nach</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Practice site…</source>
        <extracomment>where the site is, as the command line takes it the one of the settings; None looks for one which site file is used</extracomment>
        <translation>&amp;Übungs-Website …</translation>
    </message>
    <message>
        <source>&amp;Check the site…</source>
        <translation>Website &amp;prüfen …</translation>
    </message>
    <message>
        <source>&amp;Forget sign-in</source>
        <translation>&amp;Anmeldung vergessen</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>&amp;Datenordner öffnen</translation>
    </message>
    <message>
        <source>P&amp;roof of the promise</source>
        <translation>&amp;Nachweis des Versprechens</translation>
    </message>
    <message>
        <source>&amp;About TJ Uploader</source>
        <translation>&amp;Über TJ Uploader</translation>
    </message>
    <message>
        <source>The saved sign-in was removed.</source>
        <translation>Die gespeicherte Anmeldung wurde entfernt.</translation>
    </message>
    <message>
        <source>There is no saved sign-in.</source>
        <translation>Es ist keine Anmeldung gespeichert.</translation>
    </message>
    <message>
        <source>The next run asks you to sign in.</source>
        <translation>Der nächste Lauf bittet Sie, sich anzumelden.</translation>
    </message>
    <message>
        <source>About TJ Uploader</source>
        <translation>Über TJ Uploader</translation>
    </message>
    <message>
        <source>Uploads ad CSVs into campaigns. No ad is created twice, none is lost, and only ads seen on the site count as uploaded.</source>
        <translation>Lädt Anzeigen-CSVs in Kampagnen hoch. Keine Anzeige wird doppelt erstellt, keine geht verloren, und nur was auf der Website zu sehen war, gilt als hochgeladen.</translation>
    </message>
    <message>
        <source>MIT licence. Uses Qt and PySide6 (LGPL), Playwright (Apache 2.0), qasync (BSD), aiohttp (Apache 2.0), wakepy (MIT).</source>
        <translation>MIT-Lizenz. Verwendet Qt und PySide6 (LGPL), Playwright (Apache 2.0), qasync (BSD), aiohttp (Apache 2.0), wakepy (MIT).</translation>
    </message>
    <message>
        <source>The saved sign-in could not be removed: {}.</source>
        <translation>Die gespeicherte Anmeldung konnte nicht entfernt werden: {}.</translation>
    </message>
    <message>
        <source>Try again, or delete session.json.</source>
        <translation>Versuchen Sie es noch einmal, oder löschen Sie session.json.</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log</source>
        <extracomment>How many lines are kept; the log file has them all. The sign of each level, so that colour is not the only cue, and its field of `Colours`. How lines on the command line begin; here each level has its own sign. Ctrl+End brings the last line into sight, which can leave so many lines to scroll where the height is no whole one. Level, what is said, datetime: a new line</extracomment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Messages about the upload appear here.</source>
        <translation>Hier erscheinen Meldungen zum Hochladen.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>TJ Uploader - Practice</source>
        <extracomment>How wide the place for notices must be to stay beside the buttons.</extracomment>
        <translation>TJ Uploader - Übung</translation>
    </message>
    <message>
        <source>TJ Uploader</source>
        <translation>TJ Uploader</translation>
    </message>
    <message>
        <source>Choose a mapping and the folder with its ad CSVs</source>
        <translation>Wählen Sie eine Zuordnung und den Ordner mit ihren Anzeigen-CSVs</translation>
    </message>
    <message>
        <source>Drop them anywhere on this window, or browse. Everything is checked before anything is uploaded.</source>
        <translation>Ziehen Sie sie irgendwohin in dieses Fenster, oder durchsuchen Sie Ihre Ordner. Alles wird geprüft, bevor etwas hochgeladen wird.</translation>
    </message>
    <message>
        <source>Choose a mapping…</source>
        <translation>Zuordnung wählen …</translation>
    </message>
    <message>
        <source>Try the practice site</source>
        <translation>Übungs-Website ausprobieren</translation>
    </message>
    <message>
        <source>Please report it and include the log.</source>
        <translation>Bitte melden Sie es und fügen Sie das Protokoll bei.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation>{file}: {what}</translation>
    </message>
    <message>
        <source>{file}, row {row}: {what}</source>
        <translation>{file}, Zeile {row}: {what}</translation>
    </message>
    <message>
        <source>{file}, column {column}: {what}</source>
        <translation>{file}, Spalte {column}: {what}</translation>
    </message>
    <message>
        <source>{column}: {what}</source>
        <translation>{column}: {what}</translation>
    </message>
    <message>
        <source>{file}, row {row}, column {column}: {what}</source>
        <translation>{file}, Zeile {row}, Spalte {column}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>{remedy} ({count} more problems in this file.)</source>
        <translation>
            <numerusform>{remedy} ({count} weiteres Problem in dieser Datei.)</numerusform>
            <numerusform>{remedy} ({count} weitere Probleme in dieser Datei.)</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was not found.</source>
        <translation>Die Datei wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file cannot be read ({reason}).</source>
        <translation>Die Datei kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>The file is larger than {megabytes} MB.</source>
        <translation>Die Datei ist größer als {megabytes} MB.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is full of NUL characters. It may be UTF-16 without a byte order mark.</source>
        <translation>Die Datei ist voller NUL-Zeichen. Vielleicht ist sie UTF-16 ohne Bytereihenfolge-Marke.</translation>
    </message>
    <message>
        <source>The file claims to be {encoding} but is damaged.</source>
        <translation>Die Datei gibt an, {encoding} zu sein, ist aber beschädigt.</translation>
    </message>
    <message>
        <source>The file mixes UTF-8 with another encoding.</source>
        <translation>Die Datei mischt UTF-8 mit einer anderen Kodierung.</translation>
    </message>
    <message>
        <source>Check the file name and the folder.</source>
        <translation>Prüfen Sie den Dateinamen und den Ordner.</translation>
    </message>
    <message>
        <source>Choose a CSV file.</source>
        <translation>Wählen Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>Choose a file with a header and at least one row.</source>
        <translation>Wählen Sie eine Datei mit einer Kopfzeile und mindestens einer weiteren Zeile.</translation>
    </message>
    <message>
        <source>Close it in other programs, check that you have permission to read it, and try again.</source>
        <translation>Schließen Sie sie in anderen Programmen, prüfen Sie, ob Sie sie lesen dürfen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check that this is the right file, or split it.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist, oder teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>Save the file again as “CSV UTF-8”, then check the batch again.</source>
        <translation>Speichern Sie die Datei neu als „CSV UTF-8“ und prüfen Sie dann den Stapel erneut.</translation>
    </message>
    <message>
        <source>The header contains a NUL character.</source>
        <translation>Die Kopfzeile enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>There is no header with column names.</source>
        <translation>Es gibt keine Kopfzeile mit den Namen der Spalten.</translation>
    </message>
    <message>
        <source>The first line must name these columns: {columns}.</source>
        <translation>Die erste Zeile muss diese Spalten nennen: {columns}.</translation>
    </message>
    <message>
        <source>This looks like a {found} CSV, but the batch&apos;s format is {wanted}.</source>
        <translation>Das sieht nach einer {found}-CSV aus, der Stapel hat aber das Format {wanted}.</translation>
    </message>
    <message>
        <source>Change the format to {format}, or choose another CSV.</source>
        <translation>Stellen Sie das Format auf {format} um, oder wählen Sie eine andere CSV.</translation>
    </message>
    <message>
        <source>This column is missing.</source>
        <translation>Diese Spalte fehlt.</translation>
    </message>
    <message>
        <source>Add the column and fill it in.</source>
        <translation>Fügen Sie die Spalte hinzu und füllen Sie sie aus.</translation>
    </message>
    <message>
        <source>This column appears more than once.</source>
        <translation>Diese Spalte kommt mehr als einmal vor.</translation>
    </message>
    <message>
        <source>Delete or rename the extra column.</source>
        <translation>Löschen Sie die überzählige Spalte, oder benennen Sie sie um.</translation>
    </message>
    <message>
        <source>A column without a name is ignored.</source>
        <translation>Eine Spalte ohne Namen wird nicht beachtet.</translation>
    </message>
    <message>
        <source>{format} ads don&apos;t have this column. It is ignored.</source>
        <translation>{format}-Anzeigen haben diese Spalte nicht. Sie wird nicht beachtet.</translation>
    </message>
    <message numerus="yes">
        <source>The optional columns {columns} are missing. They stay empty in every ad.</source>
        <translation>
            <numerusform>Die freiwillige Spalte {columns} fehlt. Sie bleibt in jeder Anzeige leer.</numerusform>
            <numerusform>Die freiwilligen Spalten {columns} fehlen. Sie bleiben in jeder Anzeige leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has {count} cells, but the header has {columns} columns.</source>
        <translation>
            <numerusform>Die Zeile hat {count} Zelle, die Kopfzeile aber {columns} Spalten.</numerusform>
            <numerusform>Die Zeile hat {count} Zellen, die Kopfzeile aber {columns} Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The row doesn&apos;t have as many cells as the header.</source>
        <translation>Die Zeile hat nicht so viele Zellen wie die Kopfzeile.</translation>
    </message>
    <message>
        <source>Give the row as many cells as the header, and put cells that contain the separator in quotation marks.</source>
        <translation>Geben Sie der Zeile so viele Zellen wie der Kopfzeile, und setzen Sie Zellen, die das Trennzeichen enthalten, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>This row is identical to row {row}. Both ads will be created.</source>
        <translation>Diese Zeile ist gleich wie Zeile {row}. Beide Anzeigen werden erstellt.</translation>
    </message>
    <message>
        <source>Delete the row if you don&apos;t want that.</source>
        <translation>Löschen Sie die Zeile, wenn Sie das nicht möchten.</translation>
    </message>
    <message>
        <source>The ad is larger than {kilobytes} KB.</source>
        <translation>Die Anzeige ist größer als {kilobytes} KB.</translation>
    </message>
    <message>
        <source>The ad is too large.</source>
        <translation>Die Anzeige ist zu groß.</translation>
    </message>
    <message>
        <source>The ad in row {row} is larger than {kilobytes} KB once the campaign&apos;s name is filled in.</source>
        <translation>Die Anzeige in Zeile {row} ist größer als {kilobytes} KB, sobald der Name der Kampagne eingesetzt ist.</translation>
    </message>
    <message>
        <source>The ad is too large once the campaign&apos;s name is filled in.</source>
        <translation>Die Anzeige ist zu groß, sobald der Name der Kampagne eingesetzt ist.</translation>
    </message>
    <message>
        <source>Shorten its texts or URLs.</source>
        <translation>Kürzen Sie ihre Texte oder URLs.</translation>
    </message>
    <message>
        <source>The file contains no ads.</source>
        <translation>Die Datei enthält keine Anzeigen.</translation>
    </message>
    <message>
        <source>Add one row for each ad below the header.</source>
        <translation>Fügen Sie unter der Kopfzeile eine Zeile für jede Anzeige ein.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>Ein Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>A quotation mark is in the wrong place or not closed.</source>
        <translation>Ein Anführungszeichen steht an der falschen Stelle oder ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Close the quotation mark. Inside a quoted cell, write it twice (&quot;&quot;).</source>
        <translation>Schließen Sie das Anführungszeichen. Innerhalb einer Zelle in Anführungszeichen wird es doppelt geschrieben (&quot;&quot;).</translation>
    </message>
    <message>
        <source>The rows after it could not be read.</source>
        <translation>Die Zeilen danach konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The cell is empty.</source>
        <translation>Die Zelle ist leer.</translation>
    </message>
    <message>
        <source>Fill it in, then check the batch again.</source>
        <translation>Füllen Sie sie aus und prüfen Sie dann den Stapel erneut.</translation>
    </message>
    <message>
        <source>The cell contains only spaces.</source>
        <translation>Die Zelle enthält nur Leerzeichen.</translation>
    </message>
    <message>
        <source>Fill it in, or clear the cell if the column is optional.</source>
        <translation>Füllen Sie sie aus, oder leeren Sie sie, wenn die Spalte freiwillig ist.</translation>
    </message>
    <message>
        <source>The cell contains a NUL character.</source>
        <translation>Die Zelle enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>“{cell}” contains a line break.</source>
        <translation>„{cell}“ enthält einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>The cell contains a line break.</source>
        <translation>Die Zelle enthält einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>Write the text on one line.</source>
        <translation>Schreiben Sie den Text in eine Zeile.</translation>
    </message>
    <message>
        <source>“{cell}” contains a control character.</source>
        <translation>„{cell}“ enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The cell contains a control character.</source>
        <translation>Die Zelle enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>“{cell}” contains an invisible character.</source>
        <translation>„{cell}“ enthält ein unsichtbares Zeichen.</translation>
    </message>
    <message>
        <source>The cell contains an invisible character.</source>
        <translation>Die Zelle enthält ein unsichtbares Zeichen.</translation>
    </message>
    <message>
        <source>Delete the cell and type the text again.</source>
        <translation>Löschen Sie die Zelle und tippen Sie den Text neu ein.</translation>
    </message>
    <message>
        <source>Delete the cell and type the name again.</source>
        <translation>Löschen Sie die Zelle und tippen Sie den Namen neu ein.</translation>
    </message>
    <message>
        <source>The name has {length} characters. It will be shortened to “{name}”.</source>
        <translation>Der Name hat {length} Zeichen. Er wird auf „{name}“ gekürzt.</translation>
    </message>
    <message>
        <source>“{cell}” is neither yes nor no.</source>
        <translation>„{cell}“ ist weder yes noch no.</translation>
    </message>
    <message>
        <source>The cell is neither yes nor no.</source>
        <translation>Die Zelle ist weder yes noch no.</translation>
    </message>
    <message>
        <source>Use one of these: {words}.</source>
        <translation>Erlaubt sind: {words}.</translation>
    </message>
    <message>
        <source>“{cell}” doesn&apos;t start with http:// or https://.</source>
        <translation>„{cell}“ beginnt nicht mit http:// oder https://.</translation>
    </message>
    <message>
        <source>The URL doesn&apos;t start with http:// or https://.</source>
        <translation>Die URL beginnt nicht mit http:// oder https://.</translation>
    </message>
    <message>
        <source>“{cell}” contains a space.</source>
        <translation>„{cell}“ enthält ein Leerzeichen.</translation>
    </message>
    <message>
        <source>The URL contains a space.</source>
        <translation>Die URL enthält ein Leerzeichen.</translation>
    </message>
    <message>
        <source>“{cell}” contains an invisible character ({character}).</source>
        <translation>„{cell}“ enthält ein unsichtbares Zeichen ({character}).</translation>
    </message>
    <message>
        <source>The URL contains an invisible character.</source>
        <translation>Die URL enthält ein unsichtbares Zeichen.</translation>
    </message>
    <message>
        <source>“{cell}” has no host name.</source>
        <translation>„{cell}“ hat keinen Hostnamen.</translation>
    </message>
    <message>
        <source>The URL has no host name.</source>
        <translation>Die URL hat keinen Hostnamen.</translation>
    </message>
    <message>
        <source>Enter the full URL.</source>
        <translation>Geben Sie die vollständige URL ein.</translation>
    </message>
    <message>
        <source>Enter the full URL, such as https://example.com/.</source>
        <translation>Geben Sie die vollständige URL ein, etwa https://example.com/.</translation>
    </message>
    <message>
        <source>Write the braces themselves.</source>
        <translation>Schreiben Sie die geschweiften Klammern selbst.</translation>
    </message>
    <message>
        <source>Remove it. Inside a value, write a space as %20.</source>
        <translation>Entfernen Sie es. Innerhalb eines Werts wird ein Leerzeichen als %20 geschrieben.</translation>
    </message>
    <message>
        <source>Enter the ID. It has {digits} digits.</source>
        <translation>Geben Sie die ID ein. Sie hat {digits} Ziffern.</translation>
    </message>
    <message>
        <source>There are spaces around the ID “{cell}”.</source>
        <translation>Um die ID „{cell}“ stehen Leerzeichen.</translation>
    </message>
    <message>
        <source>There are spaces around the ID.</source>
        <translation>Um die ID stehen Leerzeichen.</translation>
    </message>
    <message>
        <source>Remove the spaces before and after the digits.</source>
        <translation>Entfernen Sie die Leerzeichen vor und hinter den Ziffern.</translation>
    </message>
    <message>
        <source>A spreadsheet changed the ID into the number “{cell}”.</source>
        <translation>Eine Tabellenkalkulation hat aus der ID die Zahl „{cell}“ gemacht.</translation>
    </message>
    <message>
        <source>A spreadsheet changed the ID into a number.</source>
        <translation>Eine Tabellenkalkulation hat aus der ID eine Zahl gemacht.</translation>
    </message>
    <message>
        <source>In the spreadsheet, format the column as text, paste the IDs again, and save the file as CSV.</source>
        <translation>Formatieren Sie die Spalte in der Tabellenkalkulation als Text, fügen Sie die IDs erneut ein und speichern Sie die Datei als CSV.</translation>
    </message>
    <message>
        <source>“{cell}” is not a {digits}-digit ID.</source>
        <translation>„{cell}“ ist keine ID mit {digits} Ziffern.</translation>
    </message>
    <message>
        <source>The ID doesn&apos;t have {digits} digits.</source>
        <translation>Die ID hat nicht {digits} Ziffern.</translation>
    </message>
    <message>
        <source>“{cell}” contains digits other than 0 to 9.</source>
        <translation>„{cell}“ enthält andere Ziffern als 0 bis 9.</translation>
    </message>
    <message>
        <source>The ID contains digits other than 0 to 9.</source>
        <translation>Die ID enthält andere Ziffern als 0 bis 9.</translation>
    </message>
    <message>
        <source>Copy the ID from the site again. It has {digits} digits and nothing else.</source>
        <translation>Kopieren Sie die ID erneut von der Website. Sie hat {digits} Ziffern und sonst nichts.</translation>
    </message>
    <message>
        <source>Spreadsheets drop leading zeros unless the column is formatted as text.</source>
        <translation>Tabellenkalkulationen lassen führende Nullen weg, wenn die Spalte nicht als Text formatiert ist.</translation>
    </message>
    <message>
        <source>{file} doesn&apos;t name any campaigns.</source>
        <translation>{file} nennt keine Kampagnen.</translation>
    </message>
    <message>
        <source>Add one row for each campaign below the header.</source>
        <translation>Fügen Sie unter der Kopfzeile eine Zeile für jede Kampagne ein.</translation>
    </message>
    <message numerus="yes">
        <source>The header of {file} (row {row}) doesn&apos;t have the columns {columns}.</source>
        <translation>
            <numerusform>Die Kopfzeile von {file} (Zeile {row}) hat die Spalte {columns} nicht.</numerusform>
            <numerusform>Die Kopfzeile von {file} (Zeile {row}) hat die Spalten {columns} nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The header of {file} (row {row}) has the columns {columns} more than once.</source>
        <translation>
            <numerusform>Die Kopfzeile von {file} (Zeile {row}) hat die Spalte {columns} mehr als einmal.</numerusform>
            <numerusform>Die Kopfzeile von {file} (Zeile {row}) hat die Spalten {columns} mehr als einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete or rename the extra columns.</source>
        <translation>Löschen Sie die überzähligen Spalten, oder benennen Sie sie um.</translation>
    </message>
    <message>
        <source>The first line must be campaign_id,csv_filename or campaign_id,csv_filename,campaign_name,enabled.</source>
        <translation>Die erste Zeile muss campaign_id,csv_filename oder campaign_id,csv_filename,campaign_name,enabled sein.</translation>
    </message>
    <message>
        <source>A mapping doesn&apos;t have this column. It is ignored.</source>
        <translation>Eine Zuordnung hat diese Spalte nicht. Sie wird nicht beachtet.</translation>
    </message>
    <message>
        <source>Campaign {campaign} is already in row {row}. Row {row} is used, and this row is ignored.</source>
        <translation>Kampagne {campaign} steht schon in Zeile {row}. Zeile {row} gilt, diese Zeile nicht.</translation>
    </message>
    <message>
        <source>Delete one of the two rows.</source>
        <translation>Löschen Sie eine der beiden Zeilen.</translation>
    </message>
    <message>
        <source>The ad CSV folder {folder} was not found.</source>
        <translation>Der Ordner mit den Anzeigen-CSVs {folder} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Choose the folder that contains the ad CSVs.</source>
        <translation>Wählen Sie den Ordner mit den Anzeigen-CSVs.</translation>
    </message>
    <message>
        <source>The ad CSV folder {folder} cannot be read ({reason}).</source>
        <translation>Der Ordner mit den Anzeigen-CSVs {folder} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>Check that you have permission to open it, or choose another folder.</source>
        <translation>Prüfen Sie, ob Sie ihn öffnen dürfen, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file “{cell}” was not found.</source>
        <translation>Die Datei „{cell}“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The ad CSV was not found.</source>
        <translation>Die Anzeigen-CSV wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Put the file in the folder {folder}, or correct the name.</source>
        <translation>Legen Sie die Datei in den Ordner {folder}, oder berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>“{cell}” was not found. “{file}” is used instead.</source>
        <translation>„{cell}“ wurde nicht gefunden. Stattdessen wird „{file}“ genommen.</translation>
    </message>
    <message>
        <source>“{cell}” was not found, and the names of {files} differ only in upper and lower case.</source>
        <translation>„{cell}“ wurde nicht gefunden, und die Namen von {files} unterscheiden sich nur in Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Several file names differ only in upper and lower case.</source>
        <translation>Mehrere Dateinamen unterscheiden sich nur in Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Write the name exactly as it appears in the folder.</source>
        <translation>Schreiben Sie den Namen genau so, wie er im Ordner steht.</translation>
    </message>
    <message>
        <source>“{cell}” cannot be opened ({reason}).</source>
        <translation>„{cell}“ kann nicht geöffnet werden ({reason}).</translation>
    </message>
    <message>
        <source>The ad CSV cannot be opened ({reason}).</source>
        <translation>Die Anzeigen-CSV kann nicht geöffnet werden ({reason}).</translation>
    </message>
    <message>
        <source>its links form a loop</source>
        <translation>ihre Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>Check the file.</source>
        <translation>Prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>“{cell}” is a link to a place outside the ad CSV folder.</source>
        <translation>„{cell}“ ist eine Verknüpfung, die aus dem Ordner mit den Anzeigen-CSVs hinausführt.</translation>
    </message>
    <message>
        <source>The ad CSV is a link to a place outside the ad CSV folder.</source>
        <translation>Die Anzeigen-CSV ist eine Verknüpfung, die aus dem Ordner mit den Anzeigen-CSVs hinausführt.</translation>
    </message>
    <message>
        <source>“{cell}” is a folder, not a file.</source>
        <translation>„{cell}“ ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>“{cell}” is not a regular file.</source>
        <translation>„{cell}“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Enter the name of a CSV file.</source>
        <translation>Geben Sie den Namen einer CSV-Datei ein.</translation>
    </message>
    <message>
        <source>Enter the name of the ad CSV.</source>
        <translation>Geben Sie den Namen der Anzeigen-CSV ein.</translation>
    </message>
    <message>
        <source>“{cell}” contains invisible characters.</source>
        <translation>„{cell}“ enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>The file name contains invisible characters.</source>
        <translation>Der Dateiname enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>“{cell}” contains a backslash.</source>
        <translation>„{cell}“ enthält einen Backslash.</translation>
    </message>
    <message>
        <source>The file name contains a backslash.</source>
        <translation>Der Dateiname enthält einen Backslash.</translation>
    </message>
    <message>
        <source>“{cell}” is an absolute path.</source>
        <translation>„{cell}“ ist ein absoluter Pfad.</translation>
    </message>
    <message>
        <source>The file name is an absolute path.</source>
        <translation>Der Dateiname ist ein absoluter Pfad.</translation>
    </message>
    <message>
        <source>“{cell}” contains a colon, as after a drive letter.</source>
        <translation>„{cell}“ enthält einen Doppelpunkt wie nach einem Laufwerksbuchstaben.</translation>
    </message>
    <message>
        <source>The file name contains a colon, as after a drive letter.</source>
        <translation>Der Dateiname enthält einen Doppelpunkt wie nach einem Laufwerksbuchstaben.</translation>
    </message>
    <message>
        <source>“{cell}” leads outside the ad CSV folder (..).</source>
        <translation>„{cell}“ führt aus dem Ordner mit den Anzeigen-CSVs hinaus (..).</translation>
    </message>
    <message>
        <source>The file name leads outside the ad CSV folder (..).</source>
        <translation>Der Dateiname führt aus dem Ordner mit den Anzeigen-CSVs hinaus (..).</translation>
    </message>
    <message>
        <source>“{cell}” is not a file name.</source>
        <translation>„{cell}“ ist kein Dateiname.</translation>
    </message>
    <message>
        <source>This is not a file name.</source>
        <translation>Das ist kein Dateiname.</translation>
    </message>
    <message>
        <source>“{cell}” is a name that Windows reserves for a device.</source>
        <translation>„{cell}“ ist ein Name, den Windows für ein Gerät reserviert.</translation>
    </message>
    <message>
        <source>Windows reserves this file name for a device.</source>
        <translation>Windows reserviert diesen Dateinamen für ein Gerät.</translation>
    </message>
    <message>
        <source>Part of “{cell}” starts or ends with a space or a period.</source>
        <translation>Ein Teil von „{cell}“ beginnt oder endet mit einem Leerzeichen oder Punkt.</translation>
    </message>
    <message>
        <source>Part of the file name starts or ends with a space or a period.</source>
        <translation>Ein Teil des Dateinamens beginnt oder endet mit einem Leerzeichen oder Punkt.</translation>
    </message>
    <message>
        <source>Put the file in the ad CSV folder and enter only its name.</source>
        <translation>Legen Sie die Datei in den Ordner mit den Anzeigen-CSVs und geben Sie nur ihren Namen ein.</translation>
    </message>
    <message>
        <source>For a subfolder, write folder/file.csv.</source>
        <translation>Für einen Unterordner schreiben Sie ordner/datei.csv.</translation>
    </message>
    <message>
        <source>Rename the file and enter the new name here.</source>
        <translation>Benennen Sie die Datei um und geben Sie hier den neuen Namen ein.</translation>
    </message>
    <message>
        <source>The data folder {folder} is in use by {who}.</source>
        <translation>Der Datenordner {folder} wird von {who} benutzt.</translation>
    </message>
    <message>
        <source>another instance of the program</source>
        <translation>einer anderen Instanz des Programms</translation>
    </message>
    <message>
        <source>another instance of the program (process {process} on {host}, since {since})</source>
        <translation>einer anderen Instanz des Programms (Prozess {process} auf {host}, seit {since})</translation>
    </message>
    <message>
        <source>Close the other window or command, or wait until it finishes.</source>
        <translation>Schließen Sie das andere Fenster oder den anderen Befehl, oder warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>You can view everything here, and upload when the other instance has finished.</source>
        <translation>Sie können alles ansehen. Hochladen können Sie hier, sobald die andere fertig ist.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be used: {reason}.</source>
        <translation>Der Datenordner {folder} ist nicht verwendbar: {reason}.</translation>
    </message>
    <message>
        <source>Make it writable, or name another folder in TJGUI_DATA.</source>
        <translation>Machen Sie ihn beschreibbar, oder nennen Sie in TJGUI_DATA einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The data folder cannot be written to ({reason}).</source>
        <translation>In den Datenordner kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>Nothing was created. The upload will retry.</source>
        <translation>Es wurde nichts erstellt. Der Upload wird wiederholt.</translation>
    </message>
    <message>
        <source>The checkpoint {file} is gone.</source>
        <translation>Der Checkpoint {file} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The checkpoint {file} cannot be read: {reason}.</source>
        <translation>Der Checkpoint {file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The checkpoint {file} is damaged: {what}</source>
        <translation>Der Checkpoint {file} ist beschädigt: {what}</translation>
    </message>
    <message>
        <source>The checkpoint is empty.</source>
        <translation>Der Checkpoint ist leer.</translation>
    </message>
    <message>
        <source>The checkpoint is not complete JSON: {why}.</source>
        <translation>Der Checkpoint ist kein vollständiges JSON: {why}.</translation>
    </message>
    <message>
        <source>The checkpoint is JSON, but has no “campaigns” object.</source>
        <translation>Der Checkpoint ist JSON, enthält aber kein Objekt „campaigns“.</translation>
    </message>
    <message>
        <source>The checkpoint {file} cannot be read.</source>
        <translation>Der Checkpoint {file} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It was kept as {file}.</source>
        <translation>Er wurde als {file} aufgehoben.</translation>
    </message>
    <message>
        <source>Resume uses the last backup, if there is one, and checks the site first.</source>
        <translation>„Fortsetzen“ nimmt die letzte Sicherung, wenn es eine gibt, und prüft zuerst die Website.</translation>
    </message>
    <message>
        <source>The checkpoint {file} is damaged and cannot be moved: {reason}.</source>
        <translation>Der Checkpoint {file} ist beschädigt und kann nicht verschoben werden: {reason}.</translation>
    </message>
    <message>
        <source>Make the folder writable, or move the file yourself.</source>
        <translation>Machen Sie den Ordner beschreibbar, oder verschieben Sie die Datei selbst.</translation>
    </message>
    <message numerus="yes">
        <source>The last clicks in {count} campaigns are not settled. No other checkpoint would look for their ads.</source>
        <translation>
            <numerusform>Der letzte Klick in 1 Kampagne ist noch nicht geklärt. Kein anderer Checkpoint würde nach ihren Anzeigen suchen.</numerusform>
            <numerusform>Die letzten Klicks in {count} Kampagnen sind noch nicht geklärt. Kein anderer Checkpoint würde nach ihren Anzeigen suchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The checkpoint {file} cannot be moved to the archive: {reason}.</source>
        <translation>Der Checkpoint {file} kann nicht ins Archiv verschoben werden: {reason}.</translation>
    </message>
    <message>
        <source>Make the folder writable, then start fresh again.</source>
        <translation>Machen Sie den Ordner beschreibbar und beginnen Sie dann noch einmal neu.</translation>
    </message>
    <message>
        <source>Its entry in the checkpoint is {entry}, not an object.</source>
        <translation>Ihr Eintrag im Checkpoint ist {entry} und kein Objekt.</translation>
    </message>
    <message>
        <source>Its entry in the checkpoint has the unknown status {status}.</source>
        <translation>Ihr Eintrag im Checkpoint hat den unbekannten Status {status}.</translation>
    </message>
    <message>
        <source>Its entry in the checkpoint has no status.</source>
        <translation>Ihr Eintrag im Checkpoint hat keinen Status.</translation>
    </message>
    <message>
        <source>Its entry in the checkpoint cannot be read, and its ads may have been created.</source>
        <translation>Ihr Eintrag im Checkpoint steht vielleicht für erstellte Anzeigen, ist aber nicht lesbar.</translation>
    </message>
    <message>
        <source>Its entry in the checkpoint says that it is in doubt.</source>
        <translation>Ihr Eintrag im Checkpoint sagt, dass sie zweifelhaft ist.</translation>
    </message>
    <message>
        <source>Check the campaign, then mark it as done or as pending.</source>
        <translation>Prüfen Sie die Kampagne und markieren Sie sie dann als erledigt oder offen.</translation>
    </message>
    <message>
        <source>“{name}” isn&apos;t a valid checkpoint name.</source>
        <translation>„{name}“ ist kein gültiger Name für einen Checkpoint.</translation>
    </message>
    <message>
        <source>Use up to 60 letters, digits, hyphens and underscores.</source>
        <translation>Verwenden Sie bis zu 60 Buchstaben, Ziffern, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>There is already a checkpoint {file}.</source>
        <translation>Den Checkpoint {file} gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or archive the existing one.</source>
        <translation>Wählen Sie einen anderen Namen, oder archivieren Sie den vorhandenen.</translation>
    </message>
    <message>
        <source>{file} doesn&apos;t say for which ad format it is: its session_id is “{session}”.</source>
        <translation>{file} sagt nicht, für welches Anzeigenformat sie ist: Ihre session_id ist „{session}“.</translation>
    </message>
    <message>
        <source>A session_id begins with upload_ or native_upload_.</source>
        <translation>Eine session_id beginnt mit upload_ oder native_upload_.</translation>
    </message>
    <message>
        <source>{file} is too large for a checkpoint.</source>
        <translation>{file} ist zu groß für einen Checkpoint.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Open the list again.</source>
        <translation>Öffnen Sie die Liste erneut.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>{file} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the disk and the folder.</source>
        <translation>Prüfen Sie das Laufwerk und den Ordner.</translation>
    </message>
    <message>
        <source>Nothing was changed because an upload is running.</source>
        <translation>Es wurde nichts geändert, weil gerade hochgeladen wird.</translation>
    </message>
    <message>
        <source>Stop it, or wait until it finishes.</source>
        <translation>Halten Sie den Upload an, oder warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no checkpoint yet, so nothing was changed.</source>
        <translation>Es gibt noch keinen Checkpoint, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The checkpoint is gone, so nothing was changed.</source>
        <translation>Der Checkpoint ist weg, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Resume first: the run continues from the last backup.</source>
        <translation>Setzen Sie zuerst fort: Der Lauf geht von der letzten Sicherung aus weiter.</translation>
    </message>
    <message>
        <source>The checkpoint {file} was changed since it was opened. Nothing was saved.</source>
        <translation>Der Checkpoint {file} wurde geändert, seit er geöffnet wurde. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Another program has changed campaign {campaign} meanwhile: it is {status} now. Nothing was changed.</source>
        <translation>Ein anderes Programm hat die Kampagne {campaign} inzwischen geändert: Ihr Status ist jetzt „{status}“. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Look at it again, then repeat what you did if it is still needed.</source>
        <translation>Sehen Sie sie erneut an und wiederholen Sie dann, was Sie getan haben, falls es noch nötig ist.</translation>
    </message>
    <message>
        <source>Open it again and repeat the changes.</source>
        <translation>Öffnen Sie ihn erneut und wiederholen Sie die Änderungen.</translation>
    </message>
    <message>
        <source>Check the disk and the folder, then save again.</source>
        <translation>Prüfen Sie das Laufwerk und den Ordner und speichern Sie dann erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Marked as done by you; {count} of its ads were not seen by the program.</source>
        <translation>
            <numerusform>Von Ihnen als erledigt markiert; 1 der Anzeigen hat das Programm nicht gesehen.</numerusform>
            <numerusform>Von Ihnen als erledigt markiert; {count} der Anzeigen hat das Programm nicht gesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its ads were sent. Other campaigns are uploaded until they appear.</source>
        <translation>Ihre Anzeigen wurden gesendet. Bis sie erscheinen, werden andere Kampagnen hochgeladen.</translation>
    </message>
    <message>
        <source>The next run uploads it.</source>
        <translation>Der nächste Lauf lädt sie hoch.</translation>
    </message>
    <message>
        <source>The site accepted the preview. A run that isn&apos;t a dry run uploads it.</source>
        <translation>Die Website hat die Vorschau angenommen. Ein Lauf, der kein Probelauf ist, lädt sie hoch.</translation>
    </message>
    <message>
        <source>The mapping leaves it out.</source>
        <translation>Die Zuordnung lässt sie aus.</translation>
    </message>
    <message numerus="yes">
        <source>{count} pending</source>
        <translation>
            <numerusform>{count} offen</numerusform>
            <numerusform>{count} offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} running</source>
        <translation>
            <numerusform>{count} läuft</numerusform>
            <numerusform>{count} laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} waiting for ads</source>
        <translation>
            <numerusform>{count} wartet auf Anzeigen</numerusform>
            <numerusform>{count} warten auf Anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} successful</source>
        <translation>
            <numerusform>{count} erfolgreich</numerusform>
            <numerusform>{count} erfolgreich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} failed</source>
        <translation>
            <numerusform>{count} fehlgeschlagen</numerusform>
            <numerusform>{count} fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} unknown</source>
        <translation>
            <numerusform>{count} ungewiss</numerusform>
            <numerusform>{count} ungewiss</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} skipped</source>
        <translation>
            <numerusform>{count} übersprungen</numerusform>
            <numerusform>{count} übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} passed the dry run</source>
        <translation>
            <numerusform>{count} im Probelauf bestanden</numerusform>
            <numerusform>{count} im Probelauf bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} remaining</source>
        <translation>
            <numerusform>{count} übrig</numerusform>
            <numerusform>{count} übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} campaigns to do</source>
        <translation>
            <numerusform>{count} Kampagne zu erledigen</numerusform>
            <numerusform>{count} Kampagnen zu erledigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} campaigns</source>
        <translation>
            <numerusform>{count} Kampagne</numerusform>
            <numerusform>{count} Kampagnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} CSVs</source>
        <translation>
            <numerusform>{count} CSV</numerusform>
            <numerusform>{count} CSVs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} problems</source>
        <translation>
            <numerusform>{count} Problem</numerusform>
            <numerusform>{count} Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>{count} ads to create</source>
        <translation>
            <numerusform>{count} Anzeige zu erstellen</numerusform>
            <numerusform>{count} Anzeigen zu erstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ads created</source>
        <translation>
            <numerusform>{count} Anzeige erstellt</numerusform>
            <numerusform>{count} Anzeigen erstellt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to create</source>
        <translation>nichts zu erstellen</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
    <message>
        <source>Changed since the last upload: {changes}.</source>
        <translation>Seit dem letzten Hochladen geändert: {changes}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} CSVs edited</source>
        <translation>
            <numerusform>{count} CSV bearbeitet</numerusform>
            <numerusform>{count} CSVs bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} campaigns added</source>
        <translation>
            <numerusform>{count} Kampagne hinzugekommen</numerusform>
            <numerusform>{count} Kampagnen hinzugekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} campaigns removed</source>
        <translation>
            <numerusform>{count} Kampagne entfernt</numerusform>
            <numerusform>{count} Kampagnen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{done}/{total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>{speed} per minute</source>
        <translation>{speed} je Minute</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>Done: {counts}.</source>
        <translation>Fertig: {counts}.</translation>
    </message>
    <message>
        <source>Stopped before the end: {counts}.</source>
        <translation>Vor dem Ende angehalten: {counts}.</translation>
    </message>
    <message>
        <source>There was nothing to do.</source>
        <translation>Es gab nichts zu tun.</translation>
    </message>
    <message>
        <source>Report saved to {folder}.</source>
        <translation>Der Bericht ist in {folder} gespeichert.</translation>
    </message>
    <message>
        <source>No reason was recorded.</source>
        <translation>Es ist kein Grund vermerkt.</translation>
    </message>
    <message>
        <source>Upload report</source>
        <translation>Bericht über das Hochladen</translation>
    </message>
    <message>
        <source>Created by TJ Uploader on {when}.</source>
        <translation>Erstellt mit TJ Uploader am {when}.</translation>
    </message>
    <message>
        <source>campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>ads created</source>
        <translation>erstellte Anzeigen</translation>
    </message>
    <message>
        <source>successful</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>per campaign</source>
        <translation>je Kampagne</translation>
    </message>
    <message>
        <source>Campaigns by status</source>
        <translation>Kampagnen nach Status</translation>
    </message>
    <message>
        <source>Campaigns finished over time</source>
        <translation>Beendete Kampagnen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Ads created over time</source>
        <translation>Erstellte Anzeigen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Why campaigns failed</source>
        <translation>Warum Kampagnen fehlschlugen</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <source>Campaign ID</source>
        <translation>Kampagnen-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>There is no usable backup, so a new checkpoint was started. Each campaign is checked on the site before anything is uploaded.</source>
        <translation>Es gibt keine brauchbare Sicherung, deshalb wurde ein neuer Checkpoint begonnen. Jede Kampagne wird auf der Website geprüft, bevor etwas hochgeladen wird.</translation>
    </message>
    <message>
        <source>The last backup, saved on {when}, is used instead. What it may lack is checked on the site first.</source>
        <translation>Stattdessen wird die letzte Sicherung verwendet, gespeichert am {when}. Was darin fehlen könnte, wird zuerst auf der Website geprüft.</translation>
    </message>
    <message>
        <source>The window keeps this batch in the checkpoint “{name}”. Add --slot {name} to resume it.</source>
        <translation>Das Fenster führt diesen Stapel im Checkpoint „{name}“. Ergänzen Sie --slot {name}, um ihn fortzusetzen.</translation>
    </message>
    <message numerus="yes">
        <source>{count} ads may have been created, but none is in the campaign&apos;s table. They are not uploaded again.</source>
        <translation>
            <numerusform>Die Anzeige wurde vielleicht erstellt, steht aber nicht in der Tabelle der Kampagne. Sie wird nicht erneut hochgeladen.</numerusform>
            <numerusform>{count} Anzeigen wurden vielleicht erstellt, aber keine steht in der Tabelle der Kampagne. Sie werden nicht erneut hochgeladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ads may have been created, but none is in the campaign&apos;s table. They are not uploaded again. The site said: {said}</source>
        <translation>
            <numerusform>Die Anzeige wurde vielleicht erstellt, steht aber nicht in der Tabelle der Kampagne. Sie wird nicht erneut hochgeladen. Die Website meldete: {said}</numerusform>
            <numerusform>{count} Anzeigen wurden vielleicht erstellt, aber keine steht in der Tabelle der Kampagne. Sie werden nicht erneut hochgeladen. Die Website meldete: {said}</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier upload may have created some of these ads. {why} Check the campaign: mark it as done, or remove those ads and mark it as pending. To start it over regardless, delete its entry in File &gt; Checkpoints.</source>
        <translation>Ein früherer Upload hat vielleicht einige dieser Anzeigen erstellt. {why} Prüfen Sie die Kampagne: Markieren Sie sie als erledigt, oder entfernen Sie diese Anzeigen und markieren Sie sie als offen. Um trotzdem ganz neu zu beginnen, löschen Sie ihren Eintrag unter Datei &gt; Checkpoints.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message numerus="yes">
        <source>The file has more than {count} rows.</source>
        <translation>
            <numerusform>Die Datei hat mehr als {count} Zeile.</numerusform>
            <numerusform>Die Datei hat mehr als {count} Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The line is longer than {bytes} bytes.</source>
        <translation>Die Zeile ist länger als {bytes} Bytes.</translation>
    </message>
    <message>
        <source>A cell that starts in this row has more than {characters} characters. A quotation mark may not be closed.</source>
        <translation>Eine Zelle, die in dieser Zeile beginnt, hat mehr als {characters} Zeichen. Vielleicht ist ein Anführungszeichen nicht geschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first {count} problems are listed. There may be more.</source>
        <translation>
            <numerusform>Nur das erste {count} Problem ist aufgeführt. Es gibt vielleicht weitere.</numerusform>
            <numerusform>Nur die ersten {count} Probleme sind aufgeführt. Es gibt vielleicht weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix these, then check the batch again.</source>
        <translation>Beheben Sie diese und prüfen Sie den Stapel dann erneut.</translation>
    </message>
    <message>
        <source>“{cell}” is a spreadsheet&apos;s error, not a value.</source>
        <translation>„{cell}“ ist ein Fehler der Tabellenkalkulation, kein Wert.</translation>
    </message>
    <message>
        <source>The cell contains a spreadsheet&apos;s error.</source>
        <translation>Die Zelle enthält einen Fehler der Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Repair the formula in the spreadsheet, then save the file again.</source>
        <translation>Reparieren Sie die Formel in der Tabelle und speichern Sie die Datei neu.</translation>
    </message>
    <message>
        <source>“{cell}” is what programs write if a value is missing. It is taken as text.</source>
        <translation>„{cell}“ schreiben Programme, wenn ein Wert fehlt. Es wird als Text übernommen.</translation>
    </message>
    <message>
        <source>The cell may contain a missing value.</source>
        <translation>In der Zelle fehlt vielleicht ein Wert.</translation>
    </message>
    <message>
        <source>Clear or correct the cell if it isn&apos;t meant as text.</source>
        <translation>Leeren oder korrigieren Sie die Zelle, wenn das nicht als Text gemeint ist.</translation>
    </message>
    <message>
        <source>“{cell}” starts with two addresses.</source>
        <translation>„{cell}“ beginnt mit zwei Adressen.</translation>
    </message>
    <message>
        <source>The URL starts with two addresses.</source>
        <translation>Die URL beginnt mit zwei Adressen.</translation>
    </message>
    <message>
        <source>“{cell}” contains &amp;amp; instead of &amp;.</source>
        <translation>„{cell}“ enthält &amp;amp; statt &amp;.</translation>
    </message>
    <message>
        <source>The URL contains &amp;amp; instead of &amp;.</source>
        <translation>Die URL enthält &amp;amp; statt &amp;.</translation>
    </message>
    <message>
        <source>“{cell}” has &amp;amp; before {parameter}, so the campaign&apos;s name would not be filled in.</source>
        <translation>In „{cell}“ steht &amp;amp; vor {parameter}; der Name der Kampagne würde nicht eingesetzt.</translation>
    </message>
    <message>
        <source>The URL has &amp;amp; before {parameter}.</source>
        <translation>In der URL steht &amp;amp; vor {parameter}.</translation>
    </message>
    <message>
        <source>Write &amp; instead of &amp;amp;.</source>
        <translation>Schreiben Sie &amp; statt &amp;amp;.</translation>
    </message>
    <message>
        <source>“{cell}” has a semicolon before {parameter}, so the campaign&apos;s name would not be filled in.</source>
        <translation>In „{cell}“ steht ein Semikolon vor {parameter}; der Name der Kampagne würde nicht eingesetzt.</translation>
    </message>
    <message>
        <source>The URL has a semicolon before {parameter}.</source>
        <translation>In der URL steht ein Semikolon vor {parameter}.</translation>
    </message>
    <message>
        <source>Separate parameters with &amp;.</source>
        <translation>Trennen Sie Parameter mit &amp;.</translation>
    </message>
    <message>
        <source>In “{cell}”, {parameter} has no equals sign, so the campaign&apos;s name would not be filled in.</source>
        <translation>In „{cell}“ hat {parameter} kein Gleichheitszeichen; der Name der Kampagne würde nicht eingesetzt.</translation>
    </message>
    <message>
        <source>In the URL, {parameter} has no equals sign.</source>
        <translation>In der URL hat {parameter} kein Gleichheitszeichen.</translation>
    </message>
    <message>
        <source>“{cell}” spells {parameter} in another way, so the campaign&apos;s name would not be filled in.</source>
        <translation>In „{cell}“ ist {parameter} anders geschrieben; der Name der Kampagne würde nicht eingesetzt.</translation>
    </message>
    <message>
        <source>The URL spells {parameter} in another way.</source>
        <translation>In der URL ist {parameter} anders geschrieben.</translation>
    </message>
    <message>
        <source>Write {parameter}= exactly like that.</source>
        <translation>Schreiben Sie {parameter}= genau so.</translation>
    </message>
    <message>
        <source>In “{cell}”, {parameter} comes after #, so the campaign&apos;s name would not be filled in.</source>
        <translation>In „{cell}“ steht {parameter} hinter #; der Name der Kampagne würde nicht eingesetzt.</translation>
    </message>
    <message>
        <source>In the URL, {parameter} comes after #.</source>
        <translation>In der URL steht {parameter} hinter #.</translation>
    </message>
    <message>
        <source>Move {parameter} before the #, after a question mark.</source>
        <translation>Setzen Sie {parameter} vor das #, hinter ein Fragezeichen.</translation>
    </message>
    <message>
        <source>“{cell}” contains a second question mark. What follows it belongs to the value before it.</source>
        <translation>„{cell}“ enthält ein zweites Fragezeichen. Was darauf folgt, gehört zum Wert davor.</translation>
    </message>
    <message>
        <source>The URL contains a second question mark.</source>
        <translation>Die URL enthält ein zweites Fragezeichen.</translation>
    </message>
    <message>
        <source>If it separates parameters, write &amp; instead.</source>
        <translation>Wenn es Parameter trennt, schreiben Sie stattdessen &amp;.</translation>
    </message>
    <message>
        <source>“{cell}” contains a macro with encoded braces (%7B, %7D), which the site may not replace.</source>
        <translation>„{cell}“ enthält ein Makro mit kodierten Klammern (%7B, %7D), das die Website vielleicht nicht ersetzt.</translation>
    </message>
    <message>
        <source>The URL contains a macro with encoded braces.</source>
        <translation>Die URL enthält ein Makro mit kodierten Klammern.</translation>
    </message>
    <message>
        <source>“{cell}” contains a brace without its counterpart, so a macro may not be replaced.</source>
        <translation>„{cell}“ enthält eine geschweifte Klammer ohne Gegenstück; ein Makro wird vielleicht nicht ersetzt.</translation>
    </message>
    <message>
        <source>The URL contains a brace without its counterpart.</source>
        <translation>Die URL enthält eine geschweifte Klammer ohne Gegenstück.</translation>
    </message>
    <message>
        <source>Add or remove the brace.</source>
        <translation>Ergänzen oder entfernen Sie die Klammer.</translation>
    </message>
    <message>
        <source>No URL in this file has the parameter {parameter}, so the campaign&apos;s name is not filled in anywhere.</source>
        <translation>Keine URL in dieser Datei hat den Parameter {parameter}; der Name der Kampagne wird nirgends eingesetzt.</translation>
    </message>
    <message>
        <source>If you want to see the campaign in your tracker, add {parameter}= to the URLs.</source>
        <translation>Wenn Sie die Kampagne in Ihrem Tracker sehen möchten, fügen Sie den URLs {parameter}= hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>“{cell}” has {count} digits. An ID usually has {digits}.</source>
        <translation>
            <numerusform>„{cell}“ hat {count} Ziffer. Eine ID hat meist {digits}.</numerusform>
            <numerusform>„{cell}“ hat {count} Ziffern. Eine ID hat meist {digits}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare it with the ID on the site.</source>
        <translation>Vergleichen Sie sie mit der ID auf der Website.</translation>
    </message>
    <message>
        <source>Resume the batch, or mark these campaigns, before you archive the checkpoint.</source>
        <translation>Setzen Sie den Stapel fort oder markieren Sie diese Kampagnen, bevor Sie den Checkpoint archivieren.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>{count} campaigns, not started</source>
        <translation>
            <numerusform>{count} Kampagne, nicht begonnen</numerusform>
            <numerusform>{count} Kampagnen, nicht begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>mapping not found</source>
        <translation>Zuordnung nicht gefunden</translation>
    </message>
    <message>
        <source>ads folder not found</source>
        <translation>Anzeigenordner nicht gefunden</translation>
    </message>
    <message>
        <source>The history {file} was written by a newer version of the program, so it is left as it is.</source>
        <translation>Der Verlauf {file} stammt von einer neueren Version des Programms und bleibt deshalb, wie er ist.</translation>
    </message>
    <message>
        <source>Update the program to use it.</source>
        <translation>Aktualisieren Sie das Programm, um ihn zu verwenden.</translation>
    </message>
    <message>
        <source>The history was damaged. It was kept as {file}, and a new one is made from the checkpoints.</source>
        <translation>Der Verlauf war beschädigt. Er wurde als {file} aufbewahrt, und aus den Checkpoints wird ein neuer erstellt.</translation>
    </message>
    <message>
        <source>The history {file} cannot be used: {reason}.</source>
        <translation>Der Verlauf {file} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>The upload continues without it.</source>
        <translation>Das Hochladen geht ohne ihn weiter.</translation>
    </message>
    <message>
        <source>The history {file} cannot be written: {reason}. The upload continues, and the history is completed the next time.</source>
        <translation>Der Verlauf {file} kann nicht geschrieben werden: {reason}. Das Hochladen geht weiter, und der Verlauf wird beim nächsten Mal ergänzt.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Dry run passed</source>
        <translation>Probe bestanden</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Fix the problem in the file. The campaign is then released automatically.</source>
        <translation>Beheben Sie das Problem in der Datei. Danach wird die Kampagne von selbst freigegeben.</translation>
    </message>
    <message numerus="yes">
        <source>{count} blocked</source>
        <translation>
            <numerusform>{count} blockiert</numerusform>
            <numerusform>{count} blockiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ads refused</source>
        <translation>
            <numerusform>{count} Anzeige abgelehnt</numerusform>
            <numerusform>{count} Anzeigen abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ads left out</source>
        <translation>
            <numerusform>{count} Anzeige ausgelassen</numerusform>
            <numerusform>{count} Anzeigen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{created} of {planned}</source>
        <translation>{created} von {planned}</translation>
    </message>
    <message>
        <source>Nothing to upload.</source>
        <translation>Nichts hochzuladen.</translation>
    </message>
    <message>
        <source>Upload {campaigns} with {ads}, in about {time}.</source>
        <translation>{campaigns} mit {ads} hochladen, in etwa {time}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} ads already exist and are left out.</source>
        <translation>
            <numerusform>1 Anzeige gibt es schon; sie wird ausgelassen.</numerusform>
            <numerusform>{count} Anzeigen gibt es schon; sie werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ads that already exist will be created a second time.</source>
        <translation>
            <numerusform>1 Anzeige, die es schon gibt, wird ein zweites Mal erstellt.</numerusform>
            <numerusform>{count} Anzeigen, die es schon gibt, werden ein zweites Mal erstellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ads already exist: their campaigns fail.</source>
        <translation>
            <numerusform>1 Anzeige gibt es schon: Ihre Kampagne schlägt fehl.</numerusform>
            <numerusform>{count} Anzeigen gibt es schon: Ihre Kampagnen schlagen fehl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} campaigns are blocked by problems in the files.</source>
        <translation>
            <numerusform>1 Kampagne ist durch ein Problem in den Dateien blockiert.</numerusform>
            <numerusform>{count} Kampagnen sind durch Probleme in den Dateien blockiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} campaigns were uploaded with an earlier version of their CSV and stay as they are.</source>
        <translation>
            <numerusform>1 Kampagne wurde mit einer früheren Fassung ihrer CSV hochgeladen und bleibt, wie sie ist.</numerusform>
            <numerusform>{count} Kampagnen wurden mit einer früheren Fassung ihrer CSV hochgeladen und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {count} campaigns, the site refused creatives before.</source>
        <translation>
            <numerusform>In 1 Kampagne hat die Website schon Creatives abgelehnt.</numerusform>
            <numerusform>In {count} Kampagnen hat die Website schon Creatives abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The site calls {count} campaigns otherwise than the mapping does.</source>
        <translation>
            <numerusform>Die Website nennt 1 Kampagne anders als die Zuordnung.</numerusform>
            <numerusform>Die Website nennt {count} Kampagnen anders als die Zuordnung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} campaigns failed before and are not retried.</source>
        <translation>
            <numerusform>1 Kampagne ist zuvor fehlgeschlagen und wird nicht wiederholt.</numerusform>
            <numerusform>{count} Kampagnen sind zuvor fehlgeschlagen und werden nicht wiederholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The current checkpoint is archived.</source>
        <translation>Der jetzige Checkpoint wird archiviert.</translation>
    </message>
    <message>
        <source>The history cannot be used. Ads that exist are recognised in the ads table only.</source>
        <translation>Der Verlauf kann nicht verwendet werden. Vorhandene Anzeigen werden nur in der Anzeigentabelle erkannt.</translation>
    </message>
    <message>
        <source>It is unknown how many campaigns were already uploaded. Ads that exist would be created a second time.</source>
        <translation>Es ist unbekannt, wie viele Kampagnen schon hochgeladen wurden. Vorhandene Anzeigen würden ein zweites Mal erstellt.</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>The site refused some of the ads because of their creatives.</source>
        <translation>Die Website hat einige der Anzeigen wegen ihrer Creatives abgelehnt.</translation>
    </message>
    <message>
        <source>Some of the ads already exist and were left out.</source>
        <translation>Einige der Anzeigen gibt es schon; sie wurden ausgelassen.</translation>
    </message>
    <message>
        <source>ads planned</source>
        <translation>Anzeigen geplant</translation>
    </message>
    <message>
        <source>ads refused</source>
        <translation>Anzeigen abgelehnt</translation>
    </message>
    <message>
        <source>ads left out</source>
        <translation>Anzeigen ausgelassen</translation>
    </message>
    <message>
        <source>Replace the creative, or move it to a campaign of its content category.</source>
        <translation>Ersetzen Sie das Creative, oder setzen Sie es in eine Kampagne seiner Inhaltskategorie.</translation>
    </message>
    <message>
        <source>{counts}.</source>
        <translation>{counts}.</translation>
    </message>
    <message>
        <source>{campaigns}: {counts}. {ads}.</source>
        <translation>{campaigns}: {counts}. {ads}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} errors</source>
        <translation>
            <numerusform>{count} Fehler</numerusform>
            <numerusform>{count} Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notices</source>
        <translation>
            <numerusform>{count} Hinweis</numerusform>
            <numerusform>{count} Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>The mapping doesn&apos;t contain {campaigns}.</source>
        <translation>Die Zuordnung enthält {campaigns} nicht.</translation>
    </message>
    <message>
        <source>Correct --campaigns, or add the campaigns to the mapping.</source>
        <translation>Korrigieren Sie --campaigns, oder nehmen Sie die Kampagnen in die Zuordnung auf.</translation>
    </message>
    <message>
        <source>There is nothing to do: every campaign is disabled.</source>
        <translation>Es gibt nichts zu tun: Alle Kampagnen sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>Enable some in the mapping.</source>
        <translation>Schalten Sie in der Zuordnung welche ein.</translation>
    </message>
    <message>
        <source>No campaign in the batch can be uploaded.</source>
        <translation>Keine Kampagne des Stapels kann hochgeladen werden.</translation>
    </message>
    <message>
        <source>Fix the problems listed above.</source>
        <translation>Beheben Sie die oben genannten Probleme.</translation>
    </message>
    <message>
        <source>Starting fresh</source>
        <translation>Neuer Anfang</translation>
    </message>
    <message>
        <source>Resuming from checkpoint: {counts}</source>
        <translation>Fortsetzung ab dem Checkpoint: {counts}</translation>
    </message>
    <message>
        <source>Will retry previously failed campaigns</source>
        <translation>Zuvor fehlgeschlagene Kampagnen werden wiederholt</translation>
    </message>
    <message>
        <source>Will retry campaigns that fail in this run, once, after the others</source>
        <translation>Kampagnen, die in diesem Lauf fehlschlagen, werden einmal wiederholt, nach den anderen</translation>
    </message>
    <message numerus="yes">
        <source>Retrying {count} campaigns that failed</source>
        <translation>
            <numerusform>1 fehlgeschlagene Kampagne wird wiederholt</numerusform>
            <numerusform>{count} fehlgeschlagene Kampagnen werden wiederholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Live run: {parts}</source>
        <translation>Echter Lauf: {parts}</translation>
    </message>
    <message numerus="yes">
        <source>{count} ads planned</source>
        <translation>
            <numerusform>{count} Anzeige geplant</numerusform>
            <numerusform>{count} Anzeigen geplant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tabs</source>
        <translation>
            <numerusform>{count} Tab</numerusform>
            <numerusform>{count} Tabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation>
            <numerusform>und 1 weitere</numerusform>
            <numerusform>und {count} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{speed}/min</source>
        <translation>{speed}/min</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>No campaigns.</source>
        <translation>Keine Kampagnen.</translation>
    </message>
    <message>
        <source>There is no checkpoint {file}.</source>
        <translation>Es gibt keinen Checkpoint {file}.</translation>
    </message>
    <message>
        <source>Check --slot and --format.</source>
        <translation>Prüfen Sie --slot und --format.</translation>
    </message>
    <message>
        <source>The checkpoint doesn&apos;t contain {campaigns}, so nothing was changed.</source>
        <translation>Der Checkpoint enthält {campaigns} nicht, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“tjgui list” shows what it contains; check --slot and --format.</source>
        <translation>„tjgui list“ zeigt, was er enthält; prüfen Sie --slot und --format.</translation>
    </message>
    <message>
        <source>{campaign}: {before} → {now}.</source>
        <translation>{campaign}: {before} → {now}.</translation>
    </message>
    <message>
        <source>Ads of it that already exist are left out by the next live run, unless --duplicates decides otherwise.</source>
        <translation>Anzeigen, die es in ihr schon gibt, lässt der nächste echte Lauf aus, wenn --duplicates nichts anderes bestimmt.</translation>
    </message>
    <message>
        <source>The next run looks for its ads on the site before it uploads anything.</source>
        <translation>Der nächste Lauf sucht ihre Anzeigen auf der Website, bevor er etwas hochlädt.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Es gibt keine Datei {file}.</translation>
    </message>
    <message>
        <source>Choose another name with --slot NAME, or archive the existing one with --replace.</source>
        <translation>Wählen Sie mit --slot NAME einen anderen Namen, oder archivieren Sie den vorhandenen mit --replace.</translation>
    </message>
    <message>
        <source>Imported to {file}. {counts}</source>
        <translation>Importiert nach {file}. {counts}</translation>
    </message>
    <message>
        <source>What isn&apos;t successful is checked on the site before anything is uploaded.</source>
        <translation>Was nicht erfolgreich ist, wird auf der Website geprüft, bevor etwas hochgeladen wird.</translation>
    </message>
    <message>
        <source>Choose one of them with --scenario.</source>
        <translation>Wählen Sie mit --scenario eines davon.</translation>
    </message>
    <message>
        <source>Port {port} cannot be used: {reason}.</source>
        <translation>Der Port {port} ist nicht verwendbar: {reason}.</translation>
    </message>
    <message>
        <source>Choose another one with --port.</source>
        <translation>Wählen Sie mit --port einen anderen.</translation>
    </message>
    <message>
        <source>{when}, {campaign}, {name}, {csv}: {outcome}</source>
        <translation>{when}, {campaign}, {name}, {csv}: {outcome}</translation>
    </message>
    <message>
        <source>{line}. {why}</source>
        <translation>{line}. {why}</translation>
    </message>
    <message>
        <source>{status} (dry run)</source>
        <translation>{status} (Probelauf)</translation>
    </message>
    <message>
        <source>{when}, {campaign}, {name}, {csv}: {ad} {id} {url}</source>
        <translation>{when}, {campaign}, {name}, {csv}: {ad} {id} {url}</translation>
    </message>
    <message>
        <source>Nothing has been uploaded yet.</source>
        <translation>Es wurde noch nichts hochgeladen.</translation>
    </message>
    <message>
        <source>No upload matches.</source>
        <translation>Kein Hochladen passt dazu.</translation>
    </message>
    <message numerus="yes">
        <source>Only the {count} most recent are shown.</source>
        <translation>
            <numerusform>Nur der neueste wird angezeigt.</numerusform>
            <numerusform>Nur die {count} neuesten werden angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}” isn&apos;t a campaign ID.</source>
        <translation>„{text}“ ist keine Kampagnen-ID.</translation>
    </message>
    <message>
        <source>An ID has only digits, such as 1011737002.</source>
        <translation>Eine ID besteht nur aus Ziffern, wie 1011737002.</translation>
    </message>
    <message>
        <source>The CSV {file} cannot be read: {reason}.</source>
        <translation>Die CSV {file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{time} {what}</source>
        <translation>{time} {what}</translation>
    </message>
    <message>
        <source>✓ {finding}</source>
        <translation>✓ {finding}</translation>
    </message>
    <message>
        <source>✗ {finding}</source>
        <translation>✗ {finding}</translation>
    </message>
    <message>
        <source>Screenshot: {file}</source>
        <translation>Screenshot: {file}</translation>
    </message>
    <message>
        <source>Proposed site file: {file}</source>
        <translation>Vorgeschlagene Site-Datei: {file}</translation>
    </message>
    <message>
        <source>There is no ad CSV {file}.</source>
        <translation>Es gibt keine Anzeigen-CSV {file}.</translation>
    </message>
    <message>
        <source>Correct the name after --preview.</source>
        <translation>Berichtigen Sie den Namen hinter --preview.</translation>
    </message>
    <message>
        <source>{file} already exists.</source>
        <translation>{file} gibt es schon.</translation>
    </message>
    <message>
        <source>Name another file after --write-site-file.</source>
        <translation>Nennen Sie hinter --write-site-file eine andere Datei.</translation>
    </message>
    <message>
        <source>TJ Uploader can&apos;t continue.</source>
        <translation>TJ Uploader kann nicht weitermachen.</translation>
    </message>
    <message>
        <source>{kind}: {what}</source>
        <translation>{kind}: {what}</translation>
    </message>
    <message>
        <source>Start it again. If the problem persists, send us the log.</source>
        <translation>Starten Sie das Programm erneut. Wenn das nicht hilft, senden Sie uns das Protokoll.</translation>
    </message>
    <message>
        <source>Log: {file}</source>
        <translation>Protokoll: {file}</translation>
    </message>
    <message>
        <source>New ads have the right name but a different target URL: {names}.</source>
        <translation>Neue Anzeigen haben den richtigen Namen, aber eine andere Ziel-URL: {names}.</translation>
    </message>
    <message>
        <source>Some ads were created more than once, and the table does not show whether “{name}” is among them.</source>
        <translation>Einige Anzeigen wurden mehrfach erstellt, und die Tabelle zeigt nicht, ob „{name}“ dabei ist.</translation>
    </message>
    <message>
        <source>Some ads were created more than once ({names}) while others are missing.</source>
        <translation>Einige Anzeigen wurden mehrfach erstellt ({names}), während andere fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>{count} ads that were in the campaign before the upload are no longer shown.</source>
        <translation>
            <numerusform>1 Anzeige, die vor dem Hochladen in der Kampagne war, wird nicht mehr angezeigt.</numerusform>
            <numerusform>{count} Anzeigen, die vor dem Hochladen in der Kampagne waren, werden nicht mehr angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {of} ads are in the campaign, but it is unclear which: “{one}” or “{other}” may be missing.</source>
        <translation>{found} von {of} Anzeigen sind in der Kampagne, aber es ist unklar, welche: „{one}“ oder „{other}“ fehlt vielleicht.</translation>
    </message>
    <message>
        <source>New ads that could be the missing ones have other names: {names}.</source>
        <translation>Neue Anzeigen, die die fehlenden sein könnten, haben andere Namen: {names}.</translation>
    </message>
    <message>
        <source>New ads have the right target URL but other names: {names}.</source>
        <translation>Neue Anzeigen haben die richtige Ziel-URL, aber andere Namen: {names}.</translation>
    </message>
    <message>
        <source>{why} Check the campaign, then mark it as done or as pending.</source>
        <translation>{why} Prüfen Sie die Kampagne und markieren Sie sie dann als erledigt oder offen.</translation>
    </message>
    <message>
        <source>The campaign has ads like those in the CSV, and the checkpoint does not say whether they came from this batch. Check the campaign, then mark it as done or as pending.</source>
        <translation>Die Kampagne enthält Anzeigen wie die in der CSV, und der Checkpoint sagt nicht, ob sie aus diesem Stapel stammen. Prüfen Sie die Kampagne und markieren Sie sie dann als erledigt oder offen.</translation>
    </message>
    <message>
        <source>{ads} {then}</source>
        <translation>{ads} {then}</translation>
    </message>
    <message numerus="yes">
        <source>{count} ads from another version of {csv} are in the campaign.</source>
        <translation>
            <numerusform>1 Anzeige aus einer anderen Version von {csv} ist in der Kampagne.</numerusform>
            <numerusform>{count} Anzeigen aus einer anderen Version von {csv} sind in der Kampagne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the campaign. Mark it as pending to upload the rows that are not there, or as done to leave it as it is.</source>
        <translation>Prüfen Sie die Kampagne. Markieren Sie sie als offen, um die Zeilen hochzuladen, die dort fehlen, oder als erledigt, um sie so zu lassen.</translation>
    </message>
    <message>
        <source>Ads may have been created, but the campaign could not be checked: {why}</source>
        <translation>Es wurden vielleicht Anzeigen erstellt, aber die Kampagne konnte nicht geprüft werden: {why}</translation>
    </message>
    <message numerus="yes">
        <source>{count} more ads than expected are in the campaign: {names}.</source>
        <translation>
            <numerusform>1 Anzeige mehr als erwartet ist in der Kampagne: {names}.</numerusform>
            <numerusform>{count} Anzeigen mehr als erwartet sind in der Kampagne: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ads of an earlier upload appeared late: {names}.</source>
        <translation>
            <numerusform>1 Anzeige eines früheren Hochladevorgangs ist spät erschienen: {names}.</numerusform>
            <numerusform>{count} Anzeigen eines früheren Hochladevorgangs sind spät erschienen: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{csv} was changed after the upload. The ads in the campaign are those of the earlier version.</source>
        <translation>{csv} wurde nach dem Hochladen geändert: Die Anzeigen sind die der früheren Version.</translation>
    </message>
    <message numerus="yes">
        <source>{count} ads were created here earlier and are no longer in the ads table: {names}. {then}</source>
        <translation>
            <numerusform>1 Anzeige wurde hier früher erstellt und steht nicht mehr in der Anzeigentabelle: {names}. {then}</numerusform>
            <numerusform>{count} Anzeigen wurden hier früher erstellt und stehen nicht mehr in der Anzeigentabelle: {names}. {then}</numerusform>
        </translation>
    </message>
    <message>
        <source>Ads were created, but none of the CSV&apos;s rows is recognised in them. Check the campaign. Mark it as done to leave it as it is.</source>
        <translation>Es wurden Anzeigen erstellt, aber keine Zeile der CSV ist in ihnen wiederzuerkennen. Prüfen Sie die Kampagne. Markieren Sie sie als erledigt, um sie so zu lassen.</translation>
    </message>
    <message>
        <source>Nothing was created, because it is not clear which ads already exist. {why} Check the campaign. Mark it as pending to create all ads of the CSV, or as done to leave it as it is.</source>
        <translation>Es wurde nichts erstellt, weil unklar ist, welche Anzeigen es schon gibt. {why} Prüfen Sie die Kampagne. Markieren Sie sie als offen, um alle Anzeigen der CSV zu erstellen, oder als erledigt, um sie so zu lassen.</translation>
    </message>
    <message>
        <source>The ads table shows “{shown}”, which may be “{name}”.</source>
        <translation>Die Anzeigentabelle zeigt „{shown}“; das ist vielleicht „{name}“.</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {of} ads were refused: {creatives}.</source>
        <translation>
            <numerusform>1 von {of} Anzeigen wurde abgelehnt: {creatives}.</numerusform>
            <numerusform>{count} von {of} Anzeigen wurden abgelehnt: {creatives}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {of} ads already exist and were left out: {names}.</source>
        <translation>
            <numerusform>1 von {of} Anzeigen gibt es schon; sie wurde ausgelassen: {names}.</numerusform>
            <numerusform>{count} von {of} Anzeigen gibt es schon; sie wurden ausgelassen: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {of} ads already existed and were to be created a second time: {names}.</source>
        <translation>
            <numerusform>1 von {of} Anzeigen gab es schon; sie sollte ein zweites Mal erstellt werden: {names}.</numerusform>
            <numerusform>{count} von {of} Anzeigen gab es schon; sie sollten ein zweites Mal erstellt werden: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ads of {csv} are already in the campaign: {names}.</source>
        <translation>
            <numerusform>1 Anzeige aus {csv} ist schon in der Kampagne: {names}.</numerusform>
            <numerusform>{count} Anzeigen aus {csv} sind schon in der Kampagne: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was created. Remove these rows from the CSV, or have existing ads left out, then retry.</source>
        <translation>Es wurde nichts erstellt. Entfernen Sie diese Zeilen aus der CSV, oder lassen Sie vorhandene Anzeigen aus, und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>The page of campaign {campaign} does not show the campaign&apos;s name.</source>
        <translation>Die Seite der Kampagne {campaign} zeigt den Namen der Kampagne nicht.</translation>
    </message>
    <message>
        <source>Nothing was created, because the name becomes part of the ads&apos; URLs. Check the campaign&apos;s page.</source>
        <translation>Es wurde nichts erstellt: Der Name käme in die URLs der Anzeigen. Prüfen Sie die Seite der Kampagne.</translation>
    </message>
    <message>
        <source>It is not certain that campaign {campaign} is called “{name}”: only one place on its page says so.</source>
        <translation>Es ist nicht sicher, dass die Kampagne {campaign} „{name}“ heißt: Nur eine Stelle auf ihrer Seite sagt das.</translation>
    </message>
    <message>
        <source>Nothing was created, because the name becomes part of the ads&apos; URLs. If it is right, enter it in the mapping&apos;s campaign_name column, then retry.</source>
        <translation>Es wurde nichts erstellt: Der Name käme in die URLs der Anzeigen. Wenn er stimmt, tragen Sie ihn in der Zuordnung in die Spalte campaign_name ein und wiederholen Sie.</translation>
    </message>
    <message>
        <source>The site calls the campaign “{site}”; the mapping says “{mapping}”.</source>
        <translation>Auf der Website heißt die Kampagne „{site}“, in der Zuordnung „{mapping}“.</translation>
    </message>
    <message>
        <source>Nothing was created. Correct the mapping, or turn off strict names, then retry.</source>
        <translation>Es wurde nichts erstellt. Korrigieren Sie die Zuordnung, oder schalten Sie das Anhalten bei abweichenden Namen aus, und wiederholen Sie.</translation>
    </message>
    <message>
        <source>part {number} of {of}</source>
        <translation>Teil {number} von {of}</translation>
    </message>
    <message>
        <source>Waiting for its ads.</source>
        <translation>Wartet auf ihre Anzeigen.</translation>
    </message>
    <message>
        <source>Stopped while waiting for its ads. The next run looks for them first.</source>
        <translation>Angehalten, während auf ihre Anzeigen gewartet wurde. Der nächste Lauf sucht zuerst nach ihnen.</translation>
    </message>
    <message numerus="yes">
        <source>{count} ads were accepted in the preview.</source>
        <translation>
            <numerusform>1 Anzeige wurde in der Vorschau angenommen.</numerusform>
            <numerusform>{count} Anzeigen wurden in der Vorschau angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The site refuses creatives that are not in {csv}: {creatives}.</source>
        <translation>Die Website lehnt Creatives ab, die nicht in {csv} stehen: {creatives}.</translation>
    </message>
    <message>
        <source>Open the campaign and upload the CSV by hand to see what the site says.</source>
        <translation>Öffnen Sie die Kampagne und laden Sie die CSV von Hand hoch, um zu sehen, was die Website meldet.</translation>
    </message>
    <message numerus="yes">
        <source>The site refuses every ad of {csv} for campaign {campaign}: {count} creatives are not valid. {reason}</source>
        <translation>
            <numerusform>Die Website lehnt jede Anzeige von {csv} für die Kampagne {campaign} ab: 1 Creative ist ungültig. {reason}</numerusform>
            <numerusform>Die Website lehnt jede Anzeige von {csv} für die Kampagne {campaign} ab: {count} Creatives sind ungültig. {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the creatives, or use a campaign of their content category.</source>
        <translation>Ersetzen Sie die Creatives, oder nehmen Sie eine Kampagne ihrer Inhaltskategorie.</translation>
    </message>
    <message>
        <source>The ads table of campaign {campaign} keeps changing.</source>
        <translation>Die Anzeigentabelle der Kampagne {campaign} ändert sich ständig.</translation>
    </message>
    <message>
        <source>Nothing was created. Retrying.</source>
        <translation>Es wurde nichts erstellt. Neuer Versuch.</translation>
    </message>
    <message>
        <source>None of the uploaded ads appeared in campaign {campaign}.</source>
        <translation>Keine der hochgeladenen Anzeigen ist in der Kampagne {campaign} erschienen.</translation>
    </message>
    <message>
        <source>None of the uploaded ads appeared in campaign {campaign}. {said}</source>
        <translation>Keine der hochgeladenen Anzeigen ist in der Kampagne {campaign} erschienen. {said}</translation>
    </message>
    <message>
        <source>If the answer should be yes, add the question to texts.create_questions in a site file.</source>
        <translation>Wenn die Antwort Ja sein soll, nehmen Sie die Frage in einer Site-Datei in texts.create_questions auf.</translation>
    </message>
    <message>
        <source>Open the campaign to see what the site says, then retry.</source>
        <translation>Öffnen Sie die Kampagne, um zu sehen, was die Website meldet, und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>Tried {count} times without success. Retry it later.</source>
        <translation>{count} Versuche ohne Erfolg. Wiederholen Sie sie später.</translation>
    </message>
    <message>
        <source>Retrying.</source>
        <translation>Neuer Versuch.</translation>
    </message>
    <message>
        <source>Its CSV cannot be used.</source>
        <translation>Ihre CSV ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>✓ Campaign {campaign} - {ads}</source>
        <translation>✓ Kampagne {campaign} - {ads}</translation>
    </message>
    <message>
        <source>✓ Campaign {campaign} - dry run: {what}</source>
        <translation>✓ Kampagne {campaign} - Probelauf: {what}</translation>
    </message>
    <message>
        <source>✗ Campaign {campaign} - {why}</source>
        <translation>✗ Kampagne {campaign} - {why}</translation>
    </message>
    <message>
        <source>? Campaign {campaign} - {why}</source>
        <translation>? Kampagne {campaign} - {why}</translation>
    </message>
    <message>
        <source>Campaign {campaign}: {what}</source>
        <translation>Kampagne {campaign}: {what}</translation>
    </message>
    <message>
        <source>Campaign {campaign}: waiting for its ads.</source>
        <translation>Kampagne {campaign}: Wartet auf ihre Anzeigen.</translation>
    </message>
    <message>
        <source>Campaign {campaign}: {why} Retrying in {seconds} s.</source>
        <translation>Kampagne {campaign}: {why} Neuer Versuch in {seconds} s.</translation>
    </message>
    <message>
        <source>⊘ Skipping campaign {campaign} - already successful ({ads} ads)</source>
        <translation>⊘ Kampagne {campaign} übersprungen - bereits erfolgreich ({ads} Anzeigen)</translation>
    </message>
    <message>
        <source>⊘ Skipping campaign {campaign} - already successful ({ads} ads) with an earlier version of {csv}</source>
        <translation>⊘ Kampagne {campaign} übersprungen - bereits erfolgreich ({ads} Anzeigen), mit einer früheren Fassung von {csv}</translation>
    </message>
    <message>
        <source>⊘ Campaign {campaign} is blocked: {why}</source>
        <translation>⊘ Kampagne {campaign} ist blockiert: {why}</translation>
    </message>
    <message>
        <source>✓ Campaign {campaign} - {created} of {ads}</source>
        <translation>✓ Kampagne {campaign} - {created} von {ads}</translation>
    </message>
    <message>
        <source>⊘ Skipping campaign {campaign} - failed before ({why})</source>
        <translation>⊘ Kampagne {campaign} übersprungen - zuvor fehlgeschlagen ({why})</translation>
    </message>
    <message>
        <source>⊘ Skipping campaign {campaign} - {status}</source>
        <translation>⊘ Kampagne {campaign} übersprungen - {status}</translation>
    </message>
    <message>
        <source>{why} Continuing in {seconds} s with {tabs}.</source>
        <translation>{why} Weiter in {seconds} s mit {tabs}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} browser tabs</source>
        <translation>
            <numerusform>1 Browser-Tab</numerusform>
            <numerusform>{count} Browser-Tabs</numerusform>
        </translation>
    </message>
    <message>
        <source>The site asked to slow down.</source>
        <translation>Die Website bat darum, langsamer zu werden.</translation>
    </message>
    <message>
        <source>Not this campaign&apos;s fault, so it is pending again: {why}</source>
        <translation>Das lag nicht an dieser Kampagne, deshalb ist sie wieder offen: {why}</translation>
    </message>
    <message>
        <source>The reports could not be written to {folder}: {why}.</source>
        <translation>Die Berichte konnten nicht nach {folder} geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>The files changed since they were checked, so nothing was uploaded.</source>
        <translation>Die Dateien haben sich seit der Prüfung geändert, deshalb wurde nichts hochgeladen.</translation>
    </message>
    <message>
        <source>Look at the batch again, then start the upload.</source>
        <translation>Sehen Sie sich den Stapel noch einmal an und starten Sie dann das Hochladen.</translation>
    </message>
    <message>
        <source>Paused. The current campaigns are finished first.</source>
        <translation>Pausiert. Die laufenden Kampagnen werden noch abgeschlossen.</translation>
    </message>
    <message>
        <source>Paused: {why}</source>
        <translation>Pausiert: {why}</translation>
    </message>
    <message>
        <source>Stopped: {why}</source>
        <translation>Angehalten: {why}</translation>
    </message>
    <message>
        <source>The pages of {count} campaigns in a row are not as expected. {why}</source>
        <translation>Die Seiten von {count} Kampagnen in Folge sind nicht wie erwartet. {why}</translation>
    </message>
    <message>
        <source>The site may have changed. Use Help &gt; Check the site, then resume. These campaigns are pending again.</source>
        <translation>Vielleicht hat sich die Website geändert. Wählen Sie Hilfe &gt; Website prüfen und setzen Sie dann fort. Diese Kampagnen sind wieder offen.</translation>
    </message>
    <message>
        <source>{count} campaigns in a row failed for the same reason. {why}</source>
        <translation>{count} Kampagnen in Folge sind aus demselben Grund fehlgeschlagen. {why}</translation>
    </message>
    <message>
        <source>Check one of them in the browser, then resume. These campaigns are pending again.</source>
        <translation>Prüfen Sie eine davon im Browser und setzen Sie dann fort. Diese Kampagnen sind wieder offen.</translation>
    </message>
    <message>
        <source>The site cannot be reached. {why}</source>
        <translation>Die Website ist nicht erreichbar. {why}</translation>
    </message>
    <message>
        <source>Check the connection. The upload continues as soon as the site answers.</source>
        <translation>Prüfen Sie die Verbindung. Das Hochladen geht weiter, sobald die Website antwortet.</translation>
    </message>
    <message>
        <source>opening campaign {campaign}</source>
        <translation>beim Öffnen der Kampagne {campaign}</translation>
    </message>
    <message>
        <source>looking up the name of campaign {campaign}</source>
        <translation>beim Nachschlagen des Namens der Kampagne {campaign}</translation>
    </message>
    <message>
        <source>reading the ads of campaign {campaign}</source>
        <translation>beim Lesen der Anzeigen der Kampagne {campaign}</translation>
    </message>
    <message>
        <source>previewing {file} in campaign {campaign}</source>
        <translation>bei der Vorschau von {file} in der Kampagne {campaign}</translation>
    </message>
    <message>
        <source>getting ready to create ads in campaign {campaign}</source>
        <translation>vor dem Erstellen von Anzeigen in der Kampagne {campaign}</translation>
    </message>
    <message>
        <source>creating ads in campaign {campaign}</source>
        <translation>beim Erstellen von Anzeigen in der Kampagne {campaign}</translation>
    </message>
    <message>
        <source>waiting for ads in campaign {campaign}</source>
        <translation>beim Warten auf Anzeigen in der Kampagne {campaign}</translation>
    </message>
    <message>
        <source>getting ready to click</source>
        <translation>vor dem Klick</translation>
    </message>
    <message>
        <source>clicking</source>
        <translation>beim Klick</translation>
    </message>
    <message>
        <source>opening the campaign list</source>
        <translation>beim Öffnen der Kampagnenliste</translation>
    </message>
    <message>
        <source>reading the page&apos;s links</source>
        <translation>beim Lesen der Links der Seite</translation>
    </message>
    <message>
        <source>checking the page</source>
        <translation>beim Prüfen der Seite</translation>
    </message>
    <message>
        <source>getting the CSV template</source>
        <translation>beim Abrufen der CSV-Vorlage</translation>
    </message>
    <message>
        <source>removing personal data from the page</source>
        <translation>beim Entfernen persönlicher Daten aus der Seite</translation>
    </message>
    <message>
        <source>taking a picture of the page</source>
        <translation>beim Aufnehmen des Screenshots</translation>
    </message>
    <message>
        <source>starting the browser</source>
        <translation>beim Starten des Browsers</translation>
    </message>
    <message>
        <source>waiting for the site to answer</source>
        <translation>beim Warten auf eine Antwort</translation>
    </message>
    <message>
        <source>opening a browser tab</source>
        <translation>beim Öffnen eines Browser-Tabs</translation>
    </message>
    <message>
        <source>checking the site file</source>
        <translation>beim Prüfen der Site-Datei</translation>
    </message>
    <message>
        <source>opening the sign-in page</source>
        <translation>beim Öffnen der Anmeldeseite</translation>
    </message>
    <message>
        <source>waiting for the sign-in</source>
        <translation>beim Warten auf die Anmeldung</translation>
    </message>
    <message>
        <source>saving the sign-in</source>
        <translation>beim Speichern der Anmeldung</translation>
    </message>
    <message>
        <source>The site took too long while {doing}.</source>
        <translation>Die Website hat {doing} zu lange gebraucht.</translation>
    </message>
    <message>
        <source>The page did not finish loading while {doing}.</source>
        <translation>Die Seite wurde {doing} nicht fertig geladen.</translation>
    </message>
    <message>
        <source>The page does not respond.</source>
        <translation>Die Seite reagiert nicht.</translation>
    </message>
    <message>
        <source>The page stopped while {doing} ({error}).</source>
        <translation>Die Seite brach {doing} ab ({error}).</translation>
    </message>
    <message>
        <source>The page stopped while {doing}</source>
        <translation>Die Seite brach {doing} ab</translation>
    </message>
    <message>
        <source>The browser tab crashed while {doing}.</source>
        <translation>Der Browser-Tab ist {doing} abgestürzt.</translation>
    </message>
    <message>
        <source>The browser tab stopped responding while {doing}.</source>
        <translation>Der Browser-Tab reagierte {doing} nicht mehr.</translation>
    </message>
    <message>
        <source>The browser was closed while {doing}.</source>
        <translation>Der Browser wurde {doing} geschlossen.</translation>
    </message>
    <message>
        <source>The browser was closed.</source>
        <translation>Der Browser wurde geschlossen.</translation>
    </message>
    <message>
        <source>The browser stopped responding.</source>
        <translation>Der Browser reagierte nicht mehr.</translation>
    </message>
    <message>
        <source>A new one starts automatically.</source>
        <translation>Ein neuer startet von selbst.</translation>
    </message>
    <message>
        <source>If this keeps happening, open the campaign in the dashboard and check it there.</source>
        <translation>Wenn das immer wieder vorkommt, öffnen Sie die Kampagne im Dashboard und prüfen Sie sie dort.</translation>
    </message>
    <message>
        <source>The site cannot be reached: the network connection failed while {doing} ({error}).</source>
        <translation>Die Website ist nicht erreichbar: Die Netzwerkverbindung ist {doing} ausgefallen ({error}).</translation>
    </message>
    <message>
        <source>The site cannot be reached ({error})</source>
        <translation>Die Website ist nicht erreichbar ({error})</translation>
    </message>
    <message>
        <source>The network connection to the site failed while {doing} ({error}).</source>
        <translation>Die Netzwerkverbindung zur Website ist {doing} fehlgeschlagen ({error}).</translation>
    </message>
    <message>
        <source>The network connection to the site failed ({error})</source>
        <translation>Die Netzwerkverbindung zur Website ist fehlgeschlagen ({error})</translation>
    </message>
    <message>
        <source>The site did not answer at all while {doing}.</source>
        <translation>Die Website hat {doing} überhaupt nicht geantwortet.</translation>
    </message>
    <message>
        <source>Check your network connection. The upload continues when the site answers again.</source>
        <translation>Prüfen Sie Ihre Netzwerkverbindung. Der Upload läuft weiter, sobald die Website wieder antwortet.</translation>
    </message>
    <message>
        <source>The site answered with an error (HTTP {status}) while {doing}.</source>
        <translation>Die Website hat {doing} mit einem Fehler geantwortet (HTTP {status}).</translation>
    </message>
    <message>
        <source>The site answered with an error (HTTP {status})</source>
        <translation>Die Website hat mit einem Fehler geantwortet (HTTP {status})</translation>
    </message>
    <message>
        <source>The site asks to slow down (HTTP {status}).</source>
        <translation>Die Website bittet darum, langsamer zu machen (HTTP {status}).</translation>
    </message>
    <message>
        <source>The site asks to slow down (HTTP {status})</source>
        <translation>Die Website bittet darum, langsamer zu machen (HTTP {status})</translation>
    </message>
    <message>
        <source>The site says “Too many requests” at campaign {campaign}.</source>
        <translation>Die Website meldet bei der Kampagne {campaign} „Too many requests“.</translation>
    </message>
    <message>
        <source>Opening campaign {campaign} led to another site ({host}).</source>
        <translation>Das Öffnen der Kampagne {campaign} führte zu einer anderen Website ({host}).</translation>
    </message>
    <message>
        <source>Opening the campaign led to another site ({host})</source>
        <translation>Das Öffnen der Kampagne führte zu einer anderen Website ({host})</translation>
    </message>
    <message>
        <source>Nothing was uploaded.</source>
        <translation>Es wurde nichts hochgeladen.</translation>
    </message>
    <message>
        <source>You are not signed in to the site.</source>
        <translation>Sie sind auf der Website nicht angemeldet.</translation>
    </message>
    <message>
        <source>Sign in in the browser window. The upload then continues automatically.</source>
        <translation>Melden Sie sich im Browserfenster an. Der Upload läuft danach von selbst weiter.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody signed in within {count} minutes.</source>
        <translation>
            <numerusform>Innerhalb von {count} Minute hat sich niemand angemeldet.</numerusform>
            <numerusform>Innerhalb von {count} Minuten hat sich niemand angemeldet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody signed in within {count} seconds.</source>
        <translation>
            <numerusform>Innerhalb von {count} Sekunde hat sich niemand angemeldet.</numerusform>
            <numerusform>Innerhalb von {count} Sekunden hat sich niemand angemeldet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in in a visible browser window. The sign-in is saved for next time.</source>
        <translation>Melden Sie sich in einem sichtbaren Browserfenster an. Die Anmeldung wird für das nächste Mal gespeichert.</translation>
    </message>
    <message>
        <source>The sign-in page was closed.</source>
        <translation>Die Anmeldeseite wurde geschlossen.</translation>
    </message>
    <message>
        <source>Resume to open it again.</source>
        <translation>Setzen Sie fort, um sie erneut zu öffnen.</translation>
    </message>
    <message>
        <source>The site does not know campaign {campaign}, or it belongs to another account.</source>
        <translation>Die Website kennt die Kampagne {campaign} nicht, oder sie gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>Check the ID in the mapping, and which account is signed in.</source>
        <translation>Prüfen Sie die ID in der Zuordnung und mit welchem Konto Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>The page of campaign {campaign} shows campaign {other} instead.</source>
        <translation>Die Seite der Kampagne {campaign} zeigt stattdessen die Kampagne {other}.</translation>
    </message>
    <message>
        <source>The page shows another campaign</source>
        <translation>Die Seite zeigt eine andere Kampagne</translation>
    </message>
    <message>
        <source>Opening campaign {campaign} led to {path} instead.</source>
        <translation>Das Öffnen der Kampagne {campaign} führte stattdessen zu {path}.</translation>
    </message>
    <message>
        <source>Opening the campaign led to another page</source>
        <translation>Das Öffnen der Kampagne führte zu einer anderen Seite</translation>
    </message>
    <message>
        <source>The page of campaign {campaign} went to {path} on its own.</source>
        <translation>Die Seite der Kampagne {campaign} ist von selbst zu {path} gewechselt.</translation>
    </message>
    <message>
        <source>The page went elsewhere on its own</source>
        <translation>Die Seite ist von selbst zu einer anderen gewechselt</translation>
    </message>
    <message>
        <source>Nothing was uploaded. Check the campaign in the dashboard.</source>
        <translation>Es wurde nichts hochgeladen. Prüfen Sie die Kampagne im Dashboard.</translation>
    </message>
    <message>
        <source>The ad settings of campaign {campaign} did not appear.</source>
        <translation>Die Anzeigeneinstellungen der Kampagne {campaign} sind nicht erschienen.</translation>
    </message>
    <message>
        <source>The page of campaign {campaign} has no ads table.</source>
        <translation>Die Seite der Kampagne {campaign} hat keine Anzeigentabelle.</translation>
    </message>
    <message>
        <source>The page has no ads table</source>
        <translation>Die Seite hat keine Anzeigentabelle</translation>
    </message>
    <message>
        <source>The page of campaign {campaign} has more than one ads table.</source>
        <translation>Die Seite der Kampagne {campaign} hat mehr als eine Anzeigentabelle.</translation>
    </message>
    <message>
        <source>The page has more than one ads table</source>
        <translation>Die Seite hat mehr als eine Anzeigentabelle</translation>
    </message>
    <message>
        <source>The ads table of campaign {campaign} has no column “Ad Name”.</source>
        <translation>Die Anzeigentabelle der Kampagne {campaign} hat keine Spalte „Ad Name“.</translation>
    </message>
    <message>
        <source>The ads table has no column “Ad Name”</source>
        <translation>Die Anzeigentabelle hat keine Spalte „Ad Name“</translation>
    </message>
    <message>
        <source>The ads table of campaign {campaign} does not say how many ads there are.</source>
        <translation>Die Anzeigentabelle der Kampagne {campaign} sagt nicht, wie viele Anzeigen es gibt.</translation>
    </message>
    <message>
        <source>The ads table does not say how many ads there are</source>
        <translation>Die Anzeigentabelle sagt nicht, wie viele Anzeigen es gibt</translation>
    </message>
    <message numerus="yes">
        <source>The page of campaign {campaign} has {count} fields for the CSV instead of one.</source>
        <translation>
            <numerusform>Die Seite der Kampagne {campaign} hat {count} Feld für die CSV.</numerusform>
            <numerusform>Die Seite der Kampagne {campaign} hat {count} Felder für die CSV; erwartet ist eines.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page does not have exactly one field for the CSV</source>
        <translation>Die Seite hat nicht genau ein Feld für die CSV</translation>
    </message>
    <message numerus="yes">
        <source>The page of campaign {campaign} shows {count} “Create ad(s)” buttons instead of one.</source>
        <translation>
            <numerusform>Die Seite der Kampagne {campaign} zeigt {count} Schaltfläche „Create ad(s)“.</numerusform>
            <numerusform>Die Seite der Kampagne {campaign} zeigt {count} Schaltflächen „Create ad(s)“; erwartet ist eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page does not show exactly one “Create ad(s)” button</source>
        <translation>Die Seite zeigt nicht genau eine Schaltfläche „Create ad(s)“</translation>
    </message>
    <message>
        <source>The page of campaign {campaign} received its preview, but shows neither “Create ad(s)” nor a refusal.</source>
        <translation>Die Seite der Kampagne {campaign} hat ihre Vorschau erhalten, zeigt aber weder „Create ad(s)“ noch eine Ablehnung.</translation>
    </message>
    <message>
        <source>The page received its preview, but shows neither “Create ad(s)” nor a refusal</source>
        <translation>Die Seite hat ihre Vorschau erhalten, zeigt aber weder „Create ad(s)“ noch eine Ablehnung</translation>
    </message>
    <message>
        <source>The page of campaign {campaign} has no “{button}” button.</source>
        <translation>Die Seite der Kampagne {campaign} hat keine Schaltfläche „{button}“.</translation>
    </message>
    <message>
        <source>The page has no “{button}” button</source>
        <translation>Die Seite hat keine Schaltfläche „{button}“</translation>
    </message>
    <message>
        <source>The page of campaign {campaign} has more than one “{button}” button ({place}).</source>
        <translation>Die Seite der Kampagne {campaign} hat mehr als eine Schaltfläche „{button}“ ({place}).</translation>
    </message>
    <message>
        <source>The page has more than one “{button}” button</source>
        <translation>Die Seite hat mehr als eine Schaltfläche „{button}“</translation>
    </message>
    <message>
        <source>The “{button}” button on the page of campaign {campaign} is disabled.</source>
        <translation>Die Schaltfläche „{button}“ auf der Seite der Kampagne {campaign} ist deaktiviert.</translation>
    </message>
    <message>
        <source>The “{button}” button is disabled</source>
        <translation>Die Schaltfläche „{button}“ ist deaktiviert</translation>
    </message>
    <message>
        <source>“{button}” on the page of campaign {campaign} would send to another site ({place}). This was stopped.</source>
        <translation>„{button}“ auf der Seite der Kampagne {campaign} würde an eine andere Website senden ({place}). Das wurde verhindert.</translation>
    </message>
    <message>
        <source>“{button}” would send to another site ({place})</source>
        <translation>„{button}“ würde an eine andere Website senden ({place})</translation>
    </message>
    <message>
        <source>Something covers the “{button}” button on the page of campaign {campaign} ({place}).</source>
        <translation>Etwas verdeckt die Schaltfläche „{button}“ auf der Seite der Kampagne {campaign} ({place}).</translation>
    </message>
    <message>
        <source>Something covers the “{button}” button</source>
        <translation>Etwas verdeckt die Schaltfläche „{button}“</translation>
    </message>
    <message>
        <source>The click in campaign {campaign} came too late: others may be looking at the campaign by now.</source>
        <translation>Der Klick in Kampagne {campaign} kam zu spät: Andere prüfen die Kampagne vielleicht schon.</translation>
    </message>
    <message>
        <source>The page of campaign {campaign} was not checked before the click.</source>
        <translation>Die Seite der Kampagne {campaign} wurde vor dem Klick nicht geprüft.</translation>
    </message>
    <message>
        <source>The page of campaign {campaign} has changed. {findings}</source>
        <translation>Die Seite der Kampagne {campaign} hat sich geändert. {findings}</translation>
    </message>
    <message>
        <source>The page has changed. {findings}</source>
        <translation>Die Seite hat sich geändert. {findings}</translation>
    </message>
    <message>
        <source>Nothing was created. The page may have changed.</source>
        <translation>Es wurde nichts erstellt. Vielleicht hat sich die Seite geändert.</translation>
    </message>
    <message>
        <source>Nothing was created. For details, run “tjgui doctor” or choose Help &gt; Check the site.</source>
        <translation>Es wurde nichts erstellt. Für Einzelheiten führen Sie „tjgui doctor“ aus oder wählen Sie Hilfe &gt; Website prüfen.</translation>
    </message>
    <message>
        <source>The site has changed slightly. {finding}</source>
        <translation>Die Website ist nicht ganz wie zuvor. {finding}</translation>
    </message>
    <message>
        <source>The site showed no preview of {file} in campaign {campaign}.</source>
        <translation>Die Website hat in der Kampagne {campaign} keine Vorschau von {file} gezeigt.</translation>
    </message>
    <message>
        <source>The site showed no preview</source>
        <translation>Die Website hat keine Vorschau gezeigt</translation>
    </message>
    <message>
        <source>The site refuses {file} for campaign {campaign}: {reason}</source>
        <translation>Die Website lehnt {file} für die Kampagne {campaign} ab: {reason}</translation>
    </message>
    <message>
        <source>The site refuses the CSV: {reason}</source>
        <translation>Die Website lehnt die CSV ab: {reason}</translation>
    </message>
    <message>
        <source>Fix the CSV, then retry.</source>
        <translation>Berichtigen Sie die CSV und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>There is no ads table on the page while {doing}.</source>
        <translation>Auf der Seite war {doing} keine Anzeigentabelle.</translation>
    </message>
    <message numerus="yes">
        <source>The ads table did not finish loading while {doing}: it says “{total}” and shows {count} rows.</source>
        <translation>
            <numerusform>Die Anzeigentabelle wurde {doing} nicht fertig geladen: Sie nennt „{total}“ und zeigt {count} Zeile.</numerusform>
            <numerusform>Die Anzeigentabelle wurde {doing} nicht fertig geladen: Sie nennt „{total}“ und zeigt {count} Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ads table did not finish loading</source>
        <translation>Die Anzeigentabelle wurde nicht fertig geladen</translation>
    </message>
    <message>
        <source>The ads table says {total}, but the ads after the first {shown} cannot be reached.</source>
        <translation>Die Anzeigentabelle nennt {total}, aber es führt kein Weg zu den Anzeigen nach den ersten {shown}.</translation>
    </message>
    <message>
        <source>The ads table&apos;s next page cannot be reached</source>
        <translation>Es führt kein Weg zur nächsten Seite der Anzeigentabelle</translation>
    </message>
    <message>
        <source>The ads table gives its total in a form that cannot be read: “{total}”.</source>
        <translation>Die Anzeigentabelle gibt ihre Gesamtzahl in einer Form an, die nicht lesbar ist: „{total}“.</translation>
    </message>
    <message>
        <source>The ads table gives its total in a form that cannot be read</source>
        <translation>Die Anzeigentabelle gibt ihre Gesamtzahl in einer Form an, die nicht lesbar ist</translation>
    </message>
    <message>
        <source>A row of the ads table of campaign {campaign} has no name.</source>
        <translation>Eine Zeile der Anzeigentabelle der Kampagne {campaign} hat keinen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>The ads table of campaign {campaign} says {total}, but shows {count} ads.</source>
        <translation>
            <numerusform>Die Anzeigentabelle der Kampagne {campaign} nennt {total}, zeigt aber {count} Anzeige.</numerusform>
            <numerusform>Die Anzeigentabelle der Kampagne {campaign} nennt {total}, zeigt aber {count} Anzeigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ads table states a different number of ads than it shows</source>
        <translation>Die Anzeigentabelle nennt eine andere Zahl von Anzeigen, als sie zeigt</translation>
    </message>
    <message numerus="yes">
        <source>{count} ads</source>
        <translation>
            <numerusform>{count} Anzeige</numerusform>
            <numerusform>{count} Anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The browser {browser} does not exist.</source>
        <translation>Den Browser {browser} gibt es nicht.</translation>
    </message>
    <message>
        <source>The browser {browser} does not exist</source>
        <translation>Den Browser {browser} gibt es nicht</translation>
    </message>
    <message>
        <source>Correct it in the settings or in TJGUI_BROWSER, or clear it to let the program look for one.</source>
        <translation>Berichtigen Sie ihn in den Einstellungen oder in TJGUI_BROWSER, oder leeren Sie die Angabe, damit das Programm selbst einen sucht.</translation>
    </message>
    <message>
        <source>No browser was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Browser gefunden.</translation>
    </message>
    <message>
        <source>Install Google Chrome, Microsoft Edge or Chromium, or name one in the environment variable TJGUI_BROWSER.</source>
        <translation>Installieren Sie Google Chrome, Microsoft Edge oder Chromium, oder nennen Sie einen Browser in der Umgebungsvariablen TJGUI_BROWSER.</translation>
    </message>
    <message>
        <source>The browser {browser} does not start ({error}).</source>
        <translation>Der Browser {browser} startet nicht ({error}).</translation>
    </message>
    <message>
        <source>Close its other windows and try again, or choose another browser in the settings or in TJGUI_BROWSER.</source>
        <translation>Schließen Sie seine anderen Fenster und versuchen Sie es erneut, oder wählen Sie in den Einstellungen oder in TJGUI_BROWSER einen anderen Browser.</translation>
    </message>
    <message>
        <source>Chromium could not be downloaded: {reason}</source>
        <translation>Chromium konnte nicht heruntergeladen werden: {reason}</translation>
    </message>
    <message>
        <source>The downloaded Chromium is not the one that this version of the program was made with. It was removed.</source>
        <translation>Das heruntergeladene Chromium ist nicht das, mit dem diese Version des Programms gebaut wurde. Es wurde gelöscht.</translation>
    </message>
    <message>
        <source>Something between this computer and the download may have changed it. Install Google Chrome or Microsoft Edge instead, or ask your administrator. The program finds them automatically.</source>
        <translation>Etwas zwischen diesem Computer und dem Download kann es verändert haben. Installieren Sie stattdessen Google Chrome oder Microsoft Edge, oder bitten Sie Ihre Administration darum. Das Programm findet sie von selbst.</translation>
    </message>
    <message>
        <source>Playwright&apos;s installer was not found</source>
        <translation>Playwrights Installationsprogramm wurde nicht gefunden</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>es wurde kein Grund genannt</translation>
    </message>
    <message>
        <source>Check the connection and try again. If downloads are blocked, install Google Chrome or Microsoft Edge, or ask your administrator to. The program finds them automatically.</source>
        <translation>Prüfen Sie die Verbindung und versuchen Sie es erneut. Wenn Downloads gesperrt sind, installieren Sie Google Chrome oder Microsoft Edge, oder bitten Sie Ihre Administration darum. Das Programm findet sie von selbst.</translation>
    </message>
    <message>
        <source>The browser was closed before the page could be photographed.</source>
        <translation>Der Browser wurde geschlossen, bevor ein Screenshot der Seite möglich war.</translation>
    </message>
    <message>
        <source>{file} is not an evidence pack ({error}).</source>
        <translation>{file} ist kein Belegpaket ({error}).</translation>
    </message>
    <message>
        <source>it has more than {megabytes} MB</source>
        <translation>sie hat mehr als {megabytes} MB</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it has more than {count} parts</source>
        <translation>sie hat mehr als {count} Teile</translation>
    </message>
    <message>
        <source>{part} is missing</source>
        <translation>{part} fehlt</translation>
    </message>
    <message>
        <source>{part} is in it more than once</source>
        <translation>{part} ist mehrmals darin</translation>
    </message>
    <message>
        <source>{part} has more than {megabytes} MB</source>
        <translation>{part} hat mehr als {megabytes} MB</translation>
    </message>
    <message>
        <source>{part} is encrypted</source>
        <translation>{part} ist verschlüsselt</translation>
    </message>
    <message>
        <source>{part} is compressed in an unknown way</source>
        <translation>{part} ist auf unbekannte Weise komprimiert</translation>
    </message>
    <message>
        <source>versions.json names no campaign</source>
        <translation>versions.json nennt keine Kampagne</translation>
    </message>
    <message>
        <source>page.html is empty</source>
        <translation>page.html ist leer</translation>
    </message>
    <message>
        <source>Name a file that “tjgui evidence” has written.</source>
        <translation>Nennen Sie eine Datei, die „tjgui evidence“ geschrieben hat.</translation>
    </message>
    <message>
        <source>The site does not provide its CSV template (HTTP {status}).</source>
        <translation>Die Website stellt ihre CSV-Vorlage nicht bereit (HTTP {status}).</translation>
    </message>
    <message>
        <source>The program&apos;s own site file is in use.</source>
        <translation>Die programmeigene Site-Datei wird verwendet.</translation>
    </message>
    <message numerus="yes">
        <source>The site file {file} is in use. It makes {count} changes to the program&apos;s own.</source>
        <translation>
            <numerusform>Die Site-Datei {file} wird verwendet. Sie weicht an {count} Stelle von der programmeigenen ab.</numerusform>
            <numerusform>Die Site-Datei {file} wird verwendet. Sie weicht an {count} Stellen von der programmeigenen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no site file {file}.</source>
        <translation>Es gibt keine Site-Datei {file}.</translation>
    </message>
    <message>
        <source>Correct its name after --site-file.</source>
        <translation>Berichtigen Sie ihren Namen hinter --site-file.</translation>
    </message>
    <message>
        <source>The site file {file} cannot be read ({reason}).</source>
        <translation>Die Site-Datei {file} kann nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>Make the file readable.</source>
        <translation>Machen Sie die Datei lesbar.</translation>
    </message>
    <message>
        <source>The site file {file} is not UTF-8.</source>
        <translation>Die Site-Datei {file} ist nicht UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>The site file {file} is not TOML: {reason}.</source>
        <translation>Die Site-Datei {file} ist kein TOML: {reason}.</translation>
    </message>
    <message>
        <source>The site file {file} has lists or tables that are nested too deeply.</source>
        <translation>In der Site-Datei {file} sind Listen oder Tabellen zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Fix that line, or move the file away.</source>
        <translation>Berichtigen Sie diese Zeile, oder verschieben Sie die Datei an einen anderen Ort.</translation>
    </message>
    <message>
        <source>The site file {file} is not a file.</source>
        <translation>Die Site-Datei {file} ist keine Datei.</translation>
    </message>
    <message>
        <source>The site file {file} has more than {most} KB.</source>
        <translation>Die Site-Datei {file} hat mehr als {most} KB.</translation>
    </message>
    <message>
        <source>Write only what differs from the program&apos;s own site file.</source>
        <translation>Schreiben Sie nur hinein, was von der programmeigenen Site-Datei abweicht.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what}.</source>
        <translation>{file}, Zeile {line}: {what}.</translation>
    </message>
    <message>
        <source>has more than {most} characters (“{start}”)</source>
        <translation>hat mehr als {most} Zeichen („{start}“)</translation>
    </message>
    <message>
        <source>Break it into several lines.</source>
        <translation>Verteilen Sie sie auf mehrere Zeilen.</translation>
    </message>
    <message>
        <source>{file}, {key}: {what}.</source>
        <translation>{file}, {key}: {what}.</translation>
    </message>
    <message>
        <source>{key} is “{after}” instead of “{before}”</source>
        <translation>{key} ist „{after}“ statt „{before}“</translation>
    </message>
    <message>
        <source>{key} has {added} instead of {removed}</source>
        <translation>{key} enthält {added} statt {removed}</translation>
    </message>
    <message>
        <source>{key} also has {added}</source>
        <translation>{key} enthält zusätzlich {added}</translation>
    </message>
    <message>
        <source>{key} no longer has {removed}</source>
        <translation>{key} enthält nicht mehr {removed}</translation>
    </message>
    <message>
        <source>The site file {file} changes where the program signs in, goes or dismisses something: {changes}.</source>
        <translation>Die Site-Datei {file} ändert, wohin das Programm geht, wie es sich anmeldet oder was es schließt: {changes}.</translation>
    </message>
    <message>
        <source>If that is what you want, agree once with “tjgui accept-site-file {file}”. If not, move the file away.</source>
        <translation>Wenn Sie das wollen, stimmen Sie einmal mit „tjgui accept-site-file {file}“ zu. Wenn nicht, verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>The site file {file} changes neither hosts nor sign-in nor dismissal. It can be used as it is.</source>
        <translation>Die Site-Datei {file} ändert weder Hosts noch Anmeldung noch was geschlossen wird. Sie kann verwendet werden, wie sie ist.</translation>
    </message>
    <message>
        <source>Runs may now use {file} as it is. After a change you are asked again.</source>
        <translation>Läufe dürfen {file} jetzt verwenden, wie sie ist. Nach einer Änderung werden Sie wieder gefragt.</translation>
    </message>
    <message>
        <source>{file}, selectors.{key}: “{selector}” is not a CSS selector.</source>
        <translation>{file}, selectors.{key}: „{selector}“ ist kein CSS-Selektor.</translation>
    </message>
    <message>
        <source>Correct it, then resume.</source>
        <translation>Berichtigen Sie das und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>ist nicht bekannt</translation>
    </message>
    <message>
        <source>is a section</source>
        <translation>ist ein Abschnitt</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is {value}</source>
        <translation>ist {value}</translation>
    </message>
    <message>
        <source>is {value}, but this program reads version {version}</source>
        <translation>ist {value}, dieses Programm liest aber Version {version}</translation>
    </message>
    <message>
        <source>Write “version = {version}” at the top.</source>
        <translation>Schreiben Sie „version = {version}“ an den Anfang.</translation>
    </message>
    <message>
        <source>Use a file made for this version of the program, or move the file away.</source>
        <translation>Verwenden Sie eine Datei für diese Version des Programms, oder verschieben Sie die Datei an einen anderen Ort.</translation>
    </message>
    <message>
        <source>Did you mean “{key}”?</source>
        <translation>Meinten Sie „{key}“?</translation>
    </message>
    <message>
        <source>Known keys: {keys}.</source>
        <translation>Bekannt sind: {keys}.</translation>
    </message>
    <message>
        <source>Write [{section}] above its keys.</source>
        <translation>Schreiben Sie [{section}] über seine Schlüssel.</translation>
    </message>
    <message>
        <source>Enter a list of texts, none of them empty.</source>
        <translation>Geben Sie eine Liste von Texten an, von denen keiner leer ist.</translation>
    </message>
    <message>
        <source>Enter a text in quotation marks.</source>
        <translation>Geben Sie einen Text in Anführungszeichen an.</translation>
    </message>
    <message>
        <source>Enter a full address, such as https://example.com.</source>
        <translation>Geben Sie eine vollständige Adresse an, etwa https://example.com.</translation>
    </message>
    <message>
        <source>Use https. Plain http works only on this computer: localhost, 127.0.0.1 or [::1].</source>
        <translation>Verwenden Sie https. Unverschlüsseltes http geht nur auf diesem Computer: localhost, 127.0.0.1 oder [::1].</translation>
    </message>
    <message>
        <source>{where} is “{url}”.</source>
        <translation>{where} ist „{url}“.</translation>
    </message>
    <message>
        <source>The site&apos;s address</source>
        <translation>Die Adresse der Website</translation>
    </message>
    <message>
        <source>Enter a path that starts with “/”.</source>
        <translation>Geben Sie einen Pfad an, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>Write {placeholder} once, where the campaign&apos;s ID belongs.</source>
        <translation>Schreiben Sie {placeholder} genau einmal, und zwar dort, wo die ID der Kampagne hingehört.</translation>
    </message>
    <message>
        <source>Use no braces.</source>
        <translation>Verwenden Sie keine geschweiften Klammern.</translation>
    </message>
    <message>
        <source>Use no control characters.</source>
        <translation>Verwenden Sie keine Steuerzeichen.</translation>
    </message>
    <message>
        <source>Enter more than 0 and at most {most} seconds.</source>
        <translation>Geben Sie mehr als 0 und höchstens {most} Sekunden an.</translation>
    </message>
    <message>
        <source>Enter a whole number from {least} to {most}.</source>
        <translation>Geben Sie eine ganze Zahl von {least} bis {most} an.</translation>
    </message>
    <message>
        <source>Please sign in in the browser window.</source>
        <translation>Bitte melden Sie sich im Browserfenster an.</translation>
    </message>
    <message>
        <source>Looking at the ad settings of campaign {campaign}.</source>
        <translation>Die Anzeigeneinstellungen der Kampagne {campaign} werden angesehen.</translation>
    </message>
    <message>
        <source>Looking at the overview of campaign {campaign}.</source>
        <translation>Die Übersicht der Kampagne {campaign} wird angesehen.</translation>
    </message>
    <message>
        <source>Previewing one ad. Nothing is created.</source>
        <translation>Eine Anzeige wird in der Vorschau geprüft. Es wird nichts erstellt.</translation>
    </message>
    <message>
        <source>The site is as expected. Uploads can work.</source>
        <translation>Die Website ist so, wie das Programm sie kennt. Uploads sind möglich.</translation>
    </message>
    <message>
        <source>Everything that was checked is as expected.</source>
        <translation>Alles, was geprüft wurde, ist so, wie das Programm es kennt.</translation>
    </message>
    <message>
        <source>Uploads can work, but the site has changed slightly. {findings}</source>
        <translation>Uploads sind möglich, aber die Website ist nicht ganz wie zuvor. {findings}</translation>
    </message>
    <message>
        <source>Nothing that was checked prevents uploads, but the site has changed slightly. {findings}</source>
        <translation>Nichts von dem, was geprüft wurde, verhindert Uploads, aber die Website ist nicht ganz wie zuvor. {findings}</translation>
    </message>
    <message>
        <source>Uploads can&apos;t work with the site as it is now. {findings}</source>
        <translation>So, wie die Website jetzt ist, sind keine Uploads möglich. {findings}</translation>
    </message>
    <message>
        <source>Not checked: {facts}. `tjgui doctor --preview CSV` checks them too and creates nothing.</source>
        <translation>Nicht geprüft: {facts}. `tjgui doctor --preview CSV` prüft auch das und erstellt nichts.</translation>
    </message>
    <message>
        <source>Not checked: {facts}.</source>
        <translation>Nicht geprüft: {facts}.</translation>
    </message>
    <message>
        <source>{fact} ({seen})</source>
        <translation>{fact} ({seen})</translation>
    </message>
    <message>
        <source>{fact}: {status}.</source>
        <translation>{fact}: {status}.</translation>
    </message>
    <message>
        <source>{fact}: {status} at {place}.</source>
        <translation>{fact}: {status} bei {place}.</translation>
    </message>
    <message>
        <source>{fact}: {status} ({seen}).</source>
        <translation>{fact}: {status} ({seen}).</translation>
    </message>
    <message>
        <source>{fact}: {status} at {place} ({seen}).</source>
        <translation>{fact}: {status} bei {place} ({seen}).</translation>
    </message>
    <message>
        <source>{fact}.</source>
        <translation>{fact}.</translation>
    </message>
    <message>
        <source>{fact} at {place}.</source>
        <translation>{fact}, bei {place}.</translation>
    </message>
    <message>
        <source>{fact} ({seen}).</source>
        <translation>{fact} ({seen}).</translation>
    </message>
    <message>
        <source>{fact} at {place} ({seen}).</source>
        <translation>{fact}, bei {place} ({seen}).</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>found differently</source>
        <translation>anders gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>found twice</source>
        <translation>doppelt gefunden</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>the list shows no campaign</source>
        <translation>die Liste zeigt keine Kampagne</translation>
    </message>
    <message>
        <source>one ad</source>
        <translation>eine Anzeige</translation>
    </message>
    <message>
        <source>it was not pressed</source>
        <translation>nicht gedrückt</translation>
    </message>
    <message>
        <source>the site refuses creative {creative}; use another CSV</source>
        <translation>die Website lehnt das Creative {creative} ab; nehmen Sie eine andere CSV</translation>
    </message>
    <message>
        <source>{count} of them: {places}</source>
        <translation>{count}-mal vorhanden: {places}</translation>
    </message>
    <message>
        <source>nothing covers the page</source>
        <translation>nichts verdeckt die Seite</translation>
    </message>
    <message>
        <source>it is disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>in a dialog</source>
        <translation>in einem Dialog</translation>
    </message>
    <message>
        <source>on the page</source>
        <translation>auf der Seite</translation>
    </message>
    <message>
        <source>it appears once a file is chosen</source>
        <translation>erscheint erst, wenn eine Datei gewählt ist</translation>
    </message>
    <message>
        <source>all ads are on one page</source>
        <translation>alle Anzeigen sind auf einer Seite</translation>
    </message>
    <message>
        <source>there are no ads yet</source>
        <translation>es gibt noch keine Anzeigen</translation>
    </message>
    <message>
        <source>{ids} of {rows} rows</source>
        <translation>in {ids} von {rows} Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>it says “{total}” and shows {count} rows</source>
        <translation>
            <numerusform>die Tabelle nennt „{total}“ und zeigt {count} Zeile</numerusform>
            <numerusform>die Tabelle nennt „{total}“ und zeigt {count} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”, confirmed by other parts of the page</source>
        <translation>„{name}“, durch andere Stellen der Seite bestätigt</translation>
    </message>
    <message>
        <source>“{name}”, not confirmed by a second source</source>
        <translation>„{name}“, durch keine zweite Quelle bestätigt</translation>
    </message>
    <message>
        <source>“{name}”, confirmed by the overview</source>
        <translation>„{name}“, durch die Übersicht bestätigt</translation>
    </message>
    <message>
        <source>not needed: the ad settings show the name</source>
        <translation>nicht nötig: Die Anzeigeneinstellungen zeigen den Namen</translation>
    </message>
    <message>
        <source>the template is empty</source>
        <translation>die Vorlage ist leer</translation>
    </message>
    <message numerus="yes">
        <source>{count} columns, as known</source>
        <translation>
            <numerusform>{count} Spalte, wie bekannt</numerusform>
            <numerusform>{count} Spalten, wie bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>new: {columns}</source>
        <translation>neu: {columns}</translation>
    </message>
    <message>
        <source>gone: {columns}</source>
        <translation>weggefallen: {columns}</translation>
    </message>
    <message>
        <source>new: {new}; gone: {gone}</source>
        <translation>neu: {new}; weggefallen: {gone}</translation>
    </message>
    <message>
        <source>{column} (required)</source>
        <translation>{column} (Pflicht)</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Ihre Anmeldung</translation>
    </message>
    <message>
        <source>A link to the campaign list</source>
        <translation>Ein Link zur Kampagnenliste</translation>
    </message>
    <message>
        <source>“ALL CAMPAIGNS” or “Account Balance”</source>
        <translation>„ALL CAMPAIGNS“ oder „Account Balance“</translation>
    </message>
    <message>
        <source>The campaign&apos;s ad settings open</source>
        <translation>Die Anzeigeneinstellungen der Kampagne</translation>
    </message>
    <message>
        <source>The heading “STEP 5. CREATE YOUR AD”</source>
        <translation>Die Überschrift „STEP 5. CREATE YOUR AD“</translation>
    </message>
    <message>
        <source>The choice “Mass create with CSV”</source>
        <translation>Die Auswahl „Mass create with CSV“</translation>
    </message>
    <message>
        <source>The field that takes the CSV</source>
        <translation>Das Feld für die CSV</translation>
    </message>
    <message>
        <source>The campaign&apos;s name</source>
        <translation>Der Name der Kampagne</translation>
    </message>
    <message>
        <source>The campaign&apos;s name on its overview page</source>
        <translation>Der Name der Kampagne auf ihrer Übersichtsseite</translation>
    </message>
    <message>
        <source>The page names its own campaign</source>
        <translation>Die Angabe der eigenen Kampagne auf der Seite</translation>
    </message>
    <message>
        <source>Nothing covers the page</source>
        <translation>Nichts verdeckt die Seite</translation>
    </message>
    <message>
        <source>Something covers the page</source>
        <translation>Etwas verdeckt die Seite</translation>
    </message>
    <message>
        <source>The columns of the CSV template</source>
        <translation>Die Spalten der CSV-Vorlage</translation>
    </message>
    <message>
        <source>No unknown column is required</source>
        <translation>Keine unbekannte Spalte ist Pflicht</translation>
    </message>
    <message>
        <source>A column is required that the program does not know</source>
        <translation>Eine Pflichtspalte ist dem Programm nicht bekannt</translation>
    </message>
    <message>
        <source>The ads table</source>
        <translation>Die Anzeigentabelle</translation>
    </message>
    <message>
        <source>The table&apos;s column “Ad Name”</source>
        <translation>Die Spalte „Ad Name“ der Tabelle</translation>
    </message>
    <message>
        <source>The table&apos;s column “Target URL”</source>
        <translation>Die Spalte „Target URL“ der Tabelle</translation>
    </message>
    <message>
        <source>The table&apos;s column “Compliance”</source>
        <translation>Die Spalte „Compliance“ der Tabelle</translation>
    </message>
    <message>
        <source>The table&apos;s “Showing 1 to 10 of 43 entries”</source>
        <translation>Die Angabe „Showing 1 to 10 of 43 entries“ der Tabelle</translation>
    </message>
    <message>
        <source>The table shows as many rows as it says</source>
        <translation>So viele Zeilen, wie die Tabelle nennt</translation>
    </message>
    <message>
        <source>All ads of the table can be read</source>
        <translation>Alle Anzeigen der Tabelle</translation>
    </message>
    <message>
        <source>The choice of how many ads the table shows at once</source>
        <translation>Die Auswahl, wie viele Anzeigen die Tabelle auf einmal zeigt</translation>
    </message>
    <message>
        <source>The button for the table&apos;s next page</source>
        <translation>Die Schaltfläche für die nächste Seite der Tabelle</translation>
    </message>
    <message>
        <source>The ads&apos; IDs in the table</source>
        <translation>Die IDs der Anzeigen in der Tabelle</translation>
    </message>
    <message>
        <source>The button “Create CSV Preview”</source>
        <translation>Die Schaltfläche „Create CSV Preview“</translation>
    </message>
    <message>
        <source>The preview of the CSV</source>
        <translation>Die Vorschau der CSV</translation>
    </message>
    <message>
        <source>Where the preview is shown</source>
        <translation>Der Ort der Vorschau</translation>
    </message>
    <message>
        <source>The button “Create ad(s)”</source>
        <translation>Die Schaltfläche „Create ad(s)“</translation>
    </message>
    <message>
        <source>“Create ad(s)” can be pressed</source>
        <translation>„Create ad(s)“, bereit zum Drücken</translation>
    </message>
    <message>
        <source>Nothing can be done until you sign in.</source>
        <translation>Solange Sie nicht angemeldet sind, ist nichts möglich.</translation>
    </message>
    <message>
        <source>The program cannot tell when you have signed in.</source>
        <translation>Das Programm kann nicht erkennen, wann Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>Uploads can&apos;t work.</source>
        <translation>Uploads sind nicht möglich.</translation>
    </message>
    <message>
        <source>The page is recognised by “Mass create with CSV” alone.</source>
        <translation>Die Seite wird nur an „Mass create with CSV“ erkannt.</translation>
    </message>
    <message>
        <source>The name cannot be confirmed, so uploads stop before the click and ask.</source>
        <translation>Der Name lässt sich nicht bestätigen, deshalb halten Uploads vor dem Klick an und fragen nach.</translation>
    </message>
    <message>
        <source>A name that the ad settings do not confirm cannot be looked up.</source>
        <translation>Ein Name, den die Anzeigeneinstellungen nicht bestätigen, lässt sich nicht nachschlagen.</translation>
    </message>
    <message>
        <source>Only the page&apos;s address says which campaign it is.</source>
        <translation>Nur die Adresse der Seite sagt, welche Kampagne es ist.</translation>
    </message>
    <message>
        <source>Buttons cannot be pressed, so uploads can&apos;t work.</source>
        <translation>Schaltflächen lassen sich nicht drücken, deshalb sind keine Uploads möglich.</translation>
    </message>
    <message>
        <source>The site may refuse the CSVs. Nothing would be created.</source>
        <translation>Die Website lehnt die CSVs vielleicht ab. Es würde nichts erstellt.</translation>
    </message>
    <message>
        <source>The site would refuse every CSV, so uploads can&apos;t work.</source>
        <translation>Die Website würde jede CSV ablehnen, deshalb sind keine Uploads möglich.</translation>
    </message>
    <message>
        <source>Ads cannot be counted, so nothing is uploaded.</source>
        <translation>Die Anzeigen lassen sich nicht zählen, deshalb wird nichts hochgeladen.</translation>
    </message>
    <message>
        <source>Ads cannot be recognised, so nothing is uploaded.</source>
        <translation>Die Anzeigen lassen sich nicht erkennen, deshalb wird nichts hochgeladen.</translation>
    </message>
    <message>
        <source>Ads with the same name cannot be told apart.</source>
        <translation>Anzeigen mit demselben Namen lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>The reports do not say which ads were approved.</source>
        <translation>Die Berichte sagen nicht, welche Anzeigen genehmigt wurden.</translation>
    </message>
    <message>
        <source>Long tables are read more slowly.</source>
        <translation>Lange Tabellen werden langsamer gelesen.</translation>
    </message>
    <message>
        <source>Campaigns with many ads cannot be read.</source>
        <translation>Kampagnen mit vielen Anzeigen können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Ads are recognised by name and URL alone.</source>
        <translation>Anzeigen werden nur an Name und URL erkannt.</translation>
    </message>
    <message>
        <source>The site refused the upload ({how}).</source>
        <translation>Die Website hat den Upload abgelehnt ({how}).</translation>
    </message>
    <message>
        <source>The site no longer knew the session ({how}).</source>
        <translation>Die Website kannte die Sitzung nicht mehr ({how}).</translation>
    </message>
    <message>
        <source>The site asked to slow down ({how}).</source>
        <translation>Die Website bat darum, langsamer zu machen ({how}).</translation>
    </message>
    <message>
        <source>The site had an error while creating the ads ({how}).</source>
        <translation>Die Website hatte beim Erstellen der Anzeigen einen Fehler ({how}).</translation>
    </message>
    <message>
        <source>The site could not be reached ({how}).</source>
        <translation>Die Website war nicht erreichbar ({how}).</translation>
    </message>
    <message>
        <source>The page asked “{question}” when the button was pressed. The answer was no.</source>
        <translation>Die Seite fragte beim Drücken der Schaltfläche „{question}“. Die Antwort war Nein.</translation>
    </message>
    <message>
        <source>The browser stopped responding at the click ({how}).</source>
        <translation>Der Browser reagierte beim Klick nicht mehr ({how}).</translation>
    </message>
    <message>
        <source>This is not the address of a PostgreSQL database: {why}</source>
        <translation>Das ist keine Adresse einer PostgreSQL-Datenbank: {why}</translation>
    </message>
    <message>
        <source>It looks like postgresql://name@host:5432/database.</source>
        <translation>Sie sieht so aus: postgresql://name@host:5432/datenbank.</translation>
    </message>
    <message>
        <source>The database {address} cannot be reached: {why}.</source>
        <translation>Die Datenbank {address} ist nicht erreichbar: {why}.</translation>
    </message>
    <message>
        <source>The database {address} does not respond.</source>
        <translation>Die Datenbank {address} antwortet nicht.</translation>
    </message>
    <message>
        <source>The database {address} is too busy: it undid the same statement several times.</source>
        <translation>Die Datenbank {address} ist überlastet: Sie hat dieselbe Anweisung mehrmals rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Nothing is clicked until it responds; the upload then continues automatically.</source>
        <translation>Bis sie antwortet, wird nichts geklickt; danach geht der Upload automatisch weiter.</translation>
    </message>
    <message>
        <source>Check the address, the network and the user&apos;s password (.pgpass or PGPASSWORD).</source>
        <translation>Prüfen Sie die Adresse, das Netzwerk und das Passwort des Benutzers (.pgpass oder PGPASSWORD).</translation>
    </message>
    <message>
        <source>The user of {address} may not do this: {why}</source>
        <translation>Der Benutzer von {address} darf das nicht: {why}</translation>
    </message>
    <message>
        <source>Use the database&apos;s owner, or ask the person who has its password.</source>
        <translation>Verwenden Sie den Eigentümer der Datenbank, oder fragen Sie die Person, die sein Passwort hat.</translation>
    </message>
    <message>
        <source>The database {address} is not set up for shared batches.</source>
        <translation>Die Datenbank {address} ist nicht für gemeinsame Stapel eingerichtet.</translation>
    </message>
    <message>
        <source>Its owner sets it up with “tjgui share init”.</source>
        <translation>Ihr Eigentümer richtet sie mit „tjgui share init“ ein.</translation>
    </message>
    <message>
        <source>The database {address} asks for a newer version of this program.</source>
        <translation>Die Datenbank {address} verlangt eine neuere Version dieses Programms.</translation>
    </message>
    <message>
        <source>Install the current version.</source>
        <translation>Installieren Sie die aktuelle Version.</translation>
    </message>
    <message>
        <source>The database {address} may forget what it has confirmed ({setting} is off).</source>
        <translation>Die Datenbank {address} kann vergessen, was sie bestätigt hat ({setting} ist ausgeschaltet).</translation>
    </message>
    <message>
        <source>Its owner must turn this on: otherwise ads could be created twice.</source>
        <translation>Ihr Eigentümer muss das einschalten: Sonst könnten Anzeigen doppelt erstellt werden.</translation>
    </message>
    <message>
        <source>There is no such batch in the database {address}.</source>
        <translation>In der Datenbank {address} gibt es diesen Stapel nicht.</translation>
    </message>
    <message>
        <source>The first “tjgui upload … --store” creates it. Check --site-url, --format and --slot, too.</source>
        <translation>Der erste „tjgui upload … --store“ legt ihn an. Prüfen Sie auch --site-url, --format und --slot.</translation>
    </message>
    <message>
        <source>Other machines are working on this batch.</source>
        <translation>Andere Rechner arbeiten an diesem Stapel.</translation>
    </message>
    <message>
        <source>Start fresh when they have finished, or stop them first.</source>
        <translation>Beginnen Sie neu, wenn sie fertig sind, oder halten Sie sie vorher an.</translation>
    </message>
    <message numerus="yes">
        <source>The record is shared: {address}, {count} campaigns so far.</source>
        <translation>
            <numerusform>Die Aufzeichnung ist gemeinsam: {address}, bisher 1 Kampagne.</numerusform>
            <numerusform>Die Aufzeichnung ist gemeinsam: {address}, bisher {count} Kampagnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database {address} is set up for shared batches ({applied}).</source>
        <translation>Die Datenbank {address} ist für gemeinsame Stapel eingerichtet ({applied}).</translation>
    </message>
    <message>
        <source>The database {address} was set up before; nothing had to be changed.</source>
        <translation>Die Datenbank {address} war schon eingerichtet; es war nichts zu ändern.</translation>
    </message>
    <message>
        <source>The role {role} could not be created: the owner of the server has to do it.</source>
        <translation>Die Rolle {role} konnte nicht angelegt werden: Das muss der Eigentümer des Servers tun.</translation>
    </message>
    <message>
        <source>To let a member in, run there:</source>
        <translation>Um ein Mitglied einzulassen, führen Sie dort aus:</translation>
    </message>
    <message>
        <source>{who} on {machine}: {doing}, last seen {ago} ago.</source>
        <translation>{who} auf {machine}: {doing}, zuletzt gesehen vor {ago}.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Nobody is working on it now.</source>
        <translation>Zurzeit arbeitet niemand daran.</translation>
    </message>
    <message>
        <source>It is not said where the shared batch is.</source>
        <translation>Es ist nicht angegeben, wo der gemeinsame Stapel ist.</translation>
    </message>
    <message>
        <source>Name its database with --store or in TJGUI_STORE.</source>
        <translation>Nennen Sie seine Datenbank mit --store oder in TJGUI_STORE.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The batch was written to {file}.</source>
        <translation>Der Stapel wurde in {file} geschrieben.</translation>
    </message>
    <message>
        <source>The invitation {file} cannot be read: {why}.</source>
        <translation>Die Einladung {file} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>it is no invitation of this program</source>
        <translation>es ist keine Einladung dieses Programms</translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translation>Bitten Sie noch einmal darum.</translation>
    </message>
    <message>
        <source>The database {address} can be used. Upload with: {command}</source>
        <translation>Die Datenbank {address} kann verwendet werden. Hochladen mit: {command}</translation>
    </message>
    <message>
        <source>Another machine is working on campaign {campaign}.</source>
        <translation>Ein anderer Rechner arbeitet an Kampagne {campaign}.</translation>
    </message>
    <message>
        <source>The file is not UTF-8, and which encoding it has is not certain. It may read: {readings}.</source>
        <translation>Die Datei ist nicht UTF-8, und welche Kodierung sie hat, ist nicht sicher. Mögliche Lesarten: {readings}.</translation>
    </message>
    <message>
        <source>The file is not UTF-8, and which encoding it has is not certain.</source>
        <translation>Die Datei ist nicht UTF-8, und welche Kodierung sie hat, ist nicht sicher.</translation>
    </message>
    <message>
        <source>in {encoding} “{words}”</source>
        <translation>in {encoding} „{words}“</translation>
    </message>
    <message>
        <source>The file contains characters that are not valid in {encoding}.</source>
        <translation>Die Datei enthält Zeichen, die in {encoding} ungültig sind.</translation>
    </message>
    <message>
        <source>The file was read in the chosen encoding {encoding}: “{words}”.</source>
        <translation>Die Datei wurde in der gewählten Kodierung {encoding} gelesen: „{words}“.</translation>
    </message>
    <message>
        <source>Choose the encoding in which the words are right (on the command line: --encoding NAME), or save the file again as “CSV UTF-8”.</source>
        <translation>Wählen Sie die Kodierung, in der die Wörter stimmen (auf der Befehlszeile: --encoding NAME), oder speichern Sie die Datei neu als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>“{name}” is not an encoding that can be chosen.</source>
        <translation>„{name}“ ist keine Kodierung, die gewählt werden kann.</translation>
    </message>
    <message>
        <source>Use one such as {encodings}.</source>
        <translation>Verwenden Sie zum Beispiel {encodings}.</translation>
    </message>
    <message>
        <source>Check these words. If they are wrong, choose another encoding.</source>
        <translation>Prüfen Sie diese Wörter. Wenn sie falsch sind, wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>The browser got no CSV template from the site ({error}).</source>
        <translation>Der Browser hat von der Website keine CSV-Vorlage bekommen ({error}).</translation>
    </message>
    <message>
        <source>The saved sign-in can&apos;t be read ({reason}). Please sign in again.</source>
        <translation>Die gespeicherte Anmeldung kann nicht gelesen werden ({reason}). Bitte melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The saved sign-in {file} is damaged. Please sign in again.</source>
        <translation>Die gespeicherte Anmeldung {file} ist beschädigt. Bitte melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The saved sign-in can&apos;t be decrypted: its key in the system&apos;s keyring is missing or has changed. Please sign in again.</source>
        <translation>Die gespeicherte Anmeldung kann nicht entschlüsselt werden: Ihr Schlüssel im Schlüsselbund des Systems fehlt oder wurde geändert. Bitte melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The saved sign-in is encrypted, and the system&apos;s keyring can&apos;t be used ({reason}). Please sign in again.</source>
        <translation>Die gespeicherte Anmeldung ist verschlüsselt, und der Schlüsselbund des Systems ist nicht verfügbar ({reason}). Bitte melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The sign-in is saved without encryption, in a file that only you can read: the system&apos;s keyring can&apos;t be used ({reason}).</source>
        <translation>Die Anmeldung wird unverschlüsselt gespeichert, in einer Datei, die nur Sie lesen können: Der Schlüsselbund des Systems ist nicht verfügbar ({reason}).</translation>
    </message>
    <message>
        <source>The sign-in is encrypted with a key from the system&apos;s keyring.</source>
        <translation>Die Anmeldung wird mit einem Schlüssel aus dem Schlüsselbund des Systems verschlüsselt.</translation>
    </message>
    <message>
        <source>The sign-in is saved without encryption, in a file that only you can read: this system has no keyring that can be used.</source>
        <translation>Die Anmeldung wird unverschlüsselt gespeichert, in einer Datei, die nur Sie lesen können: Dieses System hat keinen nutzbaren Schlüsselbund.</translation>
    </message>
    <message>
        <source>The saved sign-in is not encrypted yet. The next run encrypts it.</source>
        <translation>Die gespeicherte Anmeldung ist noch nicht verschlüsselt. Der nächste Lauf verschlüsselt sie.</translation>
    </message>
    <message>
        <source>There is no screen for the window ({reason}).</source>
        <translation>Für das Fenster ist kein Bildschirm da ({reason}).</translation>
    </message>
    <message>
        <source>Start the program in a desktop session, or use a command that needs no window (tjgui --help). A virtual display such as xvfb-run works too.</source>
        <translation>Starten Sie das Programm in einer Desktop-Sitzung, oder verwenden Sie einen Befehl, der kein Fenster braucht (tjgui --help). Auch ein virtueller Bildschirm wie xvfb-run genügt.</translation>
    </message>
    <message>
        <source>The window cannot be opened: the system has no {library}.</source>
        <translation>Das Fenster lässt sich nicht öffnen: Dem System fehlt {library}.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time: the site&apos;s certificate seems not to be valid now. The upload continues when the site answers again.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers: Das Zertifikat der Website scheint jetzt nicht gültig zu sein. Der Upload geht weiter, sobald die Website wieder antwortet.</translation>
    </message>
    <message>
        <source>The browser does not trust the certificate. If your company checks web traffic, ask your administrator to install its certificate for the browser. The upload continues when the site answers again.</source>
        <translation>Der Browser vertraut dem Zertifikat nicht. Falls Ihre Firma den Datenverkehr prüft, bitten Sie Ihren Administrator, deren Zertifikat für den Browser zu installieren. Der Upload geht weiter, sobald die Website wieder antwortet.</translation>
    </message>
    <message>
        <source>Check the proxy in the system&apos;s settings or in HTTPS_PROXY. The upload continues when the site answers again.</source>
        <translation>Prüfen Sie den Proxy in den Systemeinstellungen oder in HTTPS_PROXY. Der Upload geht weiter, sobald die Website wieder antwortet.</translation>
    </message>
    <message>
        <source>Check your network connection and its DNS server. The upload continues when the site answers again.</source>
        <translation>Prüfen Sie Ihre Netzwerkverbindung und deren DNS-Server. Der Upload geht weiter, sobald die Website wieder antwortet.</translation>
    </message>
    <message>
        <source>The browser {browser} does not start</source>
        <translation>Der Browser {browser} startet nicht</translation>
    </message>
    <message>
        <source>{browser} is not a Chromium browser ({said}).</source>
        <translation>{browser} ist kein Chromium-Browser ({said}).</translation>
    </message>
    <message>
        <source>{browser} is not a Chromium browser</source>
        <translation>{browser} ist kein Chromium-Browser</translation>
    </message>
    <message>
        <source>Choose Google Chrome, Microsoft Edge or Chromium in the settings or in TJGUI_BROWSER, or clear it to let the program look for one.</source>
        <translation>Wählen Sie in den Einstellungen oder in TJGUI_BROWSER Google Chrome, Microsoft Edge oder Chromium, oder leeren Sie die Angabe, damit das Programm selbst einen Browser sucht.</translation>
    </message>
    <message>
        <source>The browser {browser} is too old for this program.</source>
        <translation>Der Browser {browser} ist zu alt für dieses Programm.</translation>
    </message>
    <message>
        <source>Update it, or choose another browser in the settings or in TJGUI_BROWSER.</source>
        <translation>Aktualisieren Sie ihn, oder wählen Sie in den Einstellungen oder in TJGUI_BROWSER einen anderen Browser.</translation>
    </message>
    <message>
        <source>The browser {browser} is made for another kind of computer.</source>
        <translation>Der Browser {browser} ist für eine andere Art von Computer gemacht.</translation>
    </message>
    <message>
        <source>The system does not let the program start {browser}: permission denied.</source>
        <translation>Das System lässt das Programm {browser} nicht starten: Zugriff verweigert.</translation>
    </message>
    <message>
        <source>Check that the file may be executed, that its drive is not mounted with “noexec”, and that no security software blocks it. Or choose another browser in the settings or in TJGUI_BROWSER.</source>
        <translation>Prüfen Sie, ob die Datei ausgeführt werden darf, ob ihr Laufwerk nicht mit „noexec“ eingehängt ist und ob keine Sicherheitssoftware sie blockiert. Oder wählen Sie in den Einstellungen oder in TJGUI_BROWSER einen anderen Browser.</translation>
    </message>
    <message>
        <source>The browser {browser} is there but cannot be started: the system does not find the program.</source>
        <translation>Der Browser {browser} ist vorhanden, lässt sich aber nicht starten: Das System findet das Programm nicht.</translation>
    </message>
    <message>
        <source>Check that no antivirus program has removed it, then install it again. Or choose another browser in the settings or in TJGUI_BROWSER.</source>
        <translation>Prüfen Sie, ob ein Virenscanner ihn entfernt hat, und installieren Sie ihn erneut. Oder wählen Sie in den Einstellungen oder in TJGUI_BROWSER einen anderen Browser.</translation>
    </message>
    <message>
        <source>The browser {browser} does not start: the system has no {library}.</source>
        <translation>Der Browser {browser} startet nicht: Dem System fehlt {library}.</translation>
    </message>
    <message>
        <source>The browser&apos;s driver does not start: the system has no {library}.</source>
        <translation>Der Treiber des Browsers startet nicht: Dem System fehlt {library}.</translation>
    </message>
    <message>
        <source>Install the system&apos;s package that contains it, then try again.</source>
        <translation>Installieren Sie das Systempaket, das diese Bibliothek enthält, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This system is too old: it has no {library}, which the browser or its driver needs.</source>
        <translation>Dieses System ist zu alt: Ihm fehlt {library}, das der Browser oder sein Treiber braucht.</translation>
    </message>
    <message>
        <source>Update the system, or use a computer with a newer one.</source>
        <translation>Aktualisieren Sie das System, oder verwenden Sie einen Computer mit einem neueren.</translation>
    </message>
    <message>
        <source>The browser cannot show its window: there is no display.</source>
        <translation>Der Browser kann sein Fenster nicht zeigen: Es gibt keinen Bildschirm.</translation>
    </message>
    <message>
        <source>Start the program in a desktop session, use a virtual display (xvfb-run), or run the browser without a window (--headless).</source>
        <translation>Starten Sie das Programm in einer Desktop-Sitzung, verwenden Sie einen virtuellen Bildschirm (xvfb-run), oder lassen Sie den Browser ohne Fenster laufen (--headless).</translation>
    </message>
    <message>
        <source>The system does not allow the sandbox in which the browser {browser} opens web pages.</source>
        <translation>Das System erlaubt die Sandbox nicht, in der der Browser {browser} Webseiten öffnet.</translation>
    </message>
    <message>
        <source>Install Google Chrome or Microsoft Edge from their own packages, which bring the permission with them. Or ask your administrator to allow user namespaces (AppArmor: kernel.apparmor_restrict_unprivileged_userns).</source>
        <translation>Installieren Sie Google Chrome oder Microsoft Edge aus deren eigenen Paketen, die die Erlaubnis mitbringen. Oder bitten Sie Ihren Administrator, User-Namespaces zu erlauben (AppArmor: kernel.apparmor_restrict_unprivileged_userns).</translation>
    </message>
    <message>
        <source>The browser does not start: the disk is full.</source>
        <translation>Der Browser startet nicht: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Free some space, also in the folder for temporary files, then try again.</source>
        <translation>Schaffen Sie Platz, auch im Ordner für temporäre Dateien, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The browser does not start: the folder for temporary files, {folder}, cannot be used.</source>
        <translation>Der Browser startet nicht: Der Ordner für temporäre Dateien, {folder}, kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Create the folder and make it writable, or name another one in TMPDIR (on Windows in TEMP), then start the program again.</source>
        <translation>Legen Sie den Ordner an und machen Sie ihn beschreibbar, oder nennen Sie in TMPDIR (unter Windows in TEMP) einen anderen. Starten Sie das Programm dann erneut.</translation>
    </message>
    <message>
        <source>The browser does not start: another one is using its profile.</source>
        <translation>Der Browser startet nicht: Ein anderer verwendet sein Profil.</translation>
    </message>
    <message>
        <source>Close that browser&apos;s windows, or restart the computer, then try again.</source>
        <translation>Schließen Sie dessen Fenster oder starten Sie den Computer neu, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The browser {browser} cannot create its folder in your home folder.</source>
        <translation>Der Browser {browser} kann seinen Ordner in Ihrem persönlichen Ordner nicht anlegen.</translation>
    </message>
    <message>
        <source>Make the home folder writable, or choose another browser in the settings or in TJGUI_BROWSER.</source>
        <translation>Machen Sie den persönlichen Ordner beschreibbar, oder wählen Sie in den Einstellungen oder in TJGUI_BROWSER einen anderen Browser.</translation>
    </message>
    <message>
        <source>The browser does not start: too many files are open on this computer.</source>
        <translation>Der Browser startet nicht: Auf diesem Computer sind zu viele Dateien geöffnet.</translation>
    </message>
    <message>
        <source>The browser does not start: this computer is out of memory.</source>
        <translation>Der Browser startet nicht: Diesem Computer fehlt Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The browser does not start: it cannot use the system&apos;s shared memory (/dev/shm).</source>
        <translation>Der Browser startet nicht: Er kann den gemeinsamen Speicher des Systems (/dev/shm) nicht verwenden.</translation>
    </message>
    <message>
        <source>Make /dev/shm writable and larger; in a container, for example, with --shm-size=1g.</source>
        <translation>Machen Sie /dev/shm beschreibbar und größer, in einem Container zum Beispiel mit --shm-size=1g.</translation>
    </message>
    <message>
        <source>The browser&apos;s driver does not start ({reason}).</source>
        <translation>Der Treiber des Browsers startet nicht ({reason}).</translation>
    </message>
    <message>
        <source>The browser&apos;s driver does not start</source>
        <translation>Der Treiber des Browsers startet nicht</translation>
    </message>
    <message>
        <source>The browser&apos;s driver started but does not respond.</source>
        <translation>Der Treiber des Browsers ist gestartet, reagiert aber nicht.</translation>
    </message>
    <message>
        <source>The browser&apos;s driver {driver} was not found.</source>
        <translation>Der Treiber des Browsers, {driver}, wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The browser&apos;s driver {driver} is made for another kind of computer.</source>
        <translation>Der Treiber des Browsers, {driver}, ist für eine andere Art von Computer gemacht.</translation>
    </message>
    <message>
        <source>The system does not let the program start the browser&apos;s driver {driver}.</source>
        <translation>Das System lässt das Programm den Treiber des Browsers, {driver}, nicht starten.</translation>
    </message>
    <message>
        <source>Check that the file may be executed, that its drive is not mounted with “noexec”, and that no security software blocks it.</source>
        <translation>Prüfen Sie, ob die Datei ausgeführt werden darf, ob ihr Laufwerk nicht mit „noexec“ eingehängt ist und ob keine Sicherheitssoftware sie blockiert.</translation>
    </message>
    <message>
        <source>Check that no antivirus program has removed it, then install the program again. If PLAYWRIGHT_NODEJS_PATH is set, correct or clear it.</source>
        <translation>Prüfen Sie, ob ein Virenscanner ihn entfernt hat, und installieren Sie das Programm erneut. Falls PLAYWRIGHT_NODEJS_PATH gesetzt ist, berichtigen oder leeren Sie es.</translation>
    </message>
    <message>
        <source>The folder in which the program was started no longer exists.</source>
        <translation>Den Ordner, in dem das Programm gestartet wurde, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Start the program in another folder.</source>
        <translation>Starten Sie das Programm in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>A policy of this computer forbids browsers without a window.</source>
        <translation>Eine Richtlinie dieses Computers verbietet Browser ohne Fenster.</translation>
    </message>
    <message>
        <source>A policy of this computer forbids other programs to control the browser.</source>
        <translation>Eine Richtlinie dieses Computers verbietet anderen Programmen, den Browser zu steuern.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow it (policy RemoteDebuggingAllowed), or choose a browser without that policy in the settings or in TJGUI_BROWSER.</source>
        <translation>Bitten Sie Ihren Administrator, es zu erlauben (Richtlinie RemoteDebuggingAllowed), oder wählen Sie in den Einstellungen oder in TJGUI_BROWSER einen Browser ohne diese Richtlinie.</translation>
    </message>
    <message>
        <source>A policy of this computer forbids the browser&apos;s developer tools, which this program needs.</source>
        <translation>Eine Richtlinie dieses Computers verbietet die Entwicklertools des Browsers, die dieses Programm braucht.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow them (policy DeveloperToolsAvailability), or choose a browser without that policy in the settings or in TJGUI_BROWSER.</source>
        <translation>Bitten Sie Ihren Administrator, sie zu erlauben (Richtlinie DeveloperToolsAvailability), oder wählen Sie in den Einstellungen oder in TJGUI_BROWSER einen Browser ohne diese Richtlinie.</translation>
    </message>
    <message>
        <source>The browser does not let the program open a tab. A policy of this computer may forbid it.</source>
        <translation>Der Browser lässt das Programm keinen Tab öffnen. Vielleicht verbietet es eine Richtlinie dieses Computers.</translation>
    </message>
    <message>
        <source>Ask your administrator about the policy IncognitoModeAvailability, or choose a browser without that policy in the settings or in TJGUI_BROWSER.</source>
        <translation>Fragen Sie Ihren Administrator nach der Richtlinie IncognitoModeAvailability, oder wählen Sie in den Einstellungen oder in TJGUI_BROWSER einen Browser ohne diese Richtlinie.</translation>
    </message>
    <message>
        <source>A policy of this computer forbids the site.</source>
        <translation>Eine Richtlinie dieses Computers verbietet die Website.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow it (policies URLBlocklist and URLAllowlist), or choose a browser without that policy in the settings or in TJGUI_BROWSER.</source>
        <translation>Bitten Sie Ihren Administrator, sie zu erlauben (Richtlinien URLBlocklist und URLAllowlist), oder wählen Sie in den Einstellungen oder in TJGUI_BROWSER einen Browser ohne diese Richtlinie.</translation>
    </message>
    <message>
        <source>The browser does not run the site&apos;s JavaScript. A policy of this computer may forbid it.</source>
        <translation>Der Browser führt das JavaScript der Website nicht aus. Vielleicht verbietet es eine Richtlinie dieses Computers.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow it (policies DefaultJavaScriptSetting and JavaScriptBlockedForUrls), or choose a browser without that policy in the settings or in TJGUI_BROWSER.</source>
        <translation>Bitten Sie Ihren Administrator, es zu erlauben (Richtlinien DefaultJavaScriptSetting und JavaScriptBlockedForUrls), oder wählen Sie in den Einstellungen oder in TJGUI_BROWSER einen Browser ohne diese Richtlinie.</translation>
    </message>
    <message>
        <source>Run with a window: omit --headless, and turn off “Hide the browser while uploading” in the settings. Or ask your administrator to allow it (policy HeadlessMode).</source>
        <translation>Arbeiten Sie mit Fenster: Lassen Sie --headless weg, und schalten Sie „Browser beim Hochladen verbergen“ in den Einstellungen aus. Oder bitten Sie Ihren Administrator, es zu erlauben (Richtlinie HeadlessMode).</translation>
    </message>
    <message numerus="yes">
        <source>The file has more than {count} lines.</source>
        <translation>
            <numerusform>Die Datei hat mehr als {count} Zeile.</numerusform>
            <numerusform>Die Datei hat mehr als {count} Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keinen</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>it does not keep what it is given</source>
        <translation>er behält nicht, was er bekommt</translation>
    </message>
    <message>
        <source>This looks like an Excel workbook, but it is damaged or of an unknown kind.</source>
        <translation>Dies sieht nach einer Excel-Arbeitsmappe aus, ist aber beschädigt oder von unbekannter Art.</translation>
    </message>
    <message>
        <source>This is an Excel workbook, although its name does not say so.</source>
        <translation>Dies ist eine Excel-Arbeitsmappe, obwohl ihr Name es nicht sagt.</translation>
    </message>
    <message>
        <source>Give it a name that ends in .xlsx, or let the program read it (on the command line: --encoding workbook).</source>
        <translation>Geben Sie ihr einen Namen, der auf .xlsx endet, oder lassen Sie das Programm sie lesen (in der Befehlszeile: --encoding workbook).</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” of this workbook is used.</source>
        <translation>Das Blatt „{sheet}“ dieser Arbeitsmappe wird verwendet.</translation>
    </message>
    <message>
        <source>A sheet of this workbook is used.</source>
        <translation>Ein Blatt dieser Arbeitsmappe wird verwendet.</translation>
    </message>
    <message>
        <source>The workbook has more than one sheet with data: {sheets}.</source>
        <translation>Die Arbeitsmappe hat mehr als ein Blatt mit Daten: {sheets}.</translation>
    </message>
    <message>
        <source>The workbook has more than one sheet with data.</source>
        <translation>Die Arbeitsmappe hat mehr als ein Blatt mit Daten.</translation>
    </message>
    <message>
        <source>Hide or delete the others, or save the sheet that you want as “CSV UTF-8”.</source>
        <translation>Blenden Sie die anderen aus oder löschen Sie sie, oder speichern Sie das gewünschte Blatt als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password.</source>
        <translation>Die Arbeitsmappe ist durch ein Kennwort geschützt.</translation>
    </message>
    <message>
        <source>Save it without a password, or as “CSV UTF-8”.</source>
        <translation>Speichern Sie sie ohne Kennwort oder als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>This is neither a CSV nor a workbook.</source>
        <translation>Dies ist weder eine CSV-Datei noch eine Arbeitsmappe.</translation>
    </message>
    <message>
        <source>The workbook has too many cells, or unpacks to too many bytes.</source>
        <translation>Die Arbeitsmappe hat zu viele Zellen, oder sie ist ausgepackt zu groß.</translation>
    </message>
    <message>
        <source>The cells {cells} are merged, so it is not certain which rows they belong to.</source>
        <translation>Die Zellen {cells} sind verbunden, daher ist nicht sicher, zu welchen Zeilen sie gehören.</translation>
    </message>
    <message>
        <source>Cells are merged.</source>
        <translation>Zellen sind verbunden.</translation>
    </message>
    <message>
        <source>Unmerge them and fill in each row, then save the workbook.</source>
        <translation>Heben Sie die Verbindung auf, füllen Sie jede Zeile aus, und speichern Sie die Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Row {row} is hidden, so it is not certain whether it is wanted.</source>
        <translation>Zeile {row} ist ausgeblendet, daher ist nicht sicher, ob sie gewünscht ist.</translation>
    </message>
    <message>
        <source>A row is hidden.</source>
        <translation>Eine Zeile ist ausgeblendet.</translation>
    </message>
    <message>
        <source>Show all rows (clear the filter), delete those that you don&apos;t want, and save the workbook.</source>
        <translation>Blenden Sie alle Zeilen ein (heben Sie den Filter auf), löschen Sie die unerwünschten, und speichern Sie die Arbeitsmappe.</translation>
    </message>
    <message>
        <source>The formula in this cell has no saved result.</source>
        <translation>Die Formel in dieser Zelle hat kein gespeichertes Ergebnis.</translation>
    </message>
    <message>
        <source>The cell is a date or time ({cell}). How you see it depends on its format.</source>
        <translation>Die Zelle ist ein Datum oder eine Uhrzeit ({cell}). Wie Sie sie sehen, hängt von ihrem Format ab.</translation>
    </message>
    <message>
        <source>The cell is a date or time.</source>
        <translation>Die Zelle ist ein Datum oder eine Uhrzeit.</translation>
    </message>
    <message>
        <source>The cell is a number ({cell}). How you see it depends on its format.</source>
        <translation>Die Zelle ist eine Zahl ({cell}). Wie Sie sie sehen, hängt von ihrem Format ab.</translation>
    </message>
    <message>
        <source>The cell is a number that is shown in a special format.</source>
        <translation>Die Zelle ist eine Zahl in einem besonderen Format.</translation>
    </message>
    <message>
        <source>Format the column as text, enter the value again as you want it to read, and save the workbook.</source>
        <translation>Formatieren Sie die Spalte als Text, geben Sie den Wert erneut so ein, wie er lauten soll, und speichern Sie die Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Open it in Excel and save it as “CSV UTF-8”.</source>
        <translation>Öffnen Sie sie in Excel, und speichern Sie sie als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>waiting for the site&apos;s check whether you are human</source>
        <translation>beim Warten auf die Prüfung der Website, ob Sie ein Mensch sind</translation>
    </message>
    <message>
        <source>The site wants to know whether you are human.</source>
        <translation>Die Website will wissen, ob Sie ein Mensch sind.</translation>
    </message>
    <message>
        <source>Pass its check in the browser window. The upload then continues automatically.</source>
        <translation>Bestehen Sie die Prüfung im Browserfenster. Der Upload geht danach von selbst weiter.</translation>
    </message>
    <message>
        <source>Nobody passed the site&apos;s check whether you are human.</source>
        <translation>Niemand hat die Prüfung der Website bestanden, ob Sie ein Mensch sind.</translation>
    </message>
    <message>
        <source>Run with a visible browser (without --headless), pass the check in its window, then resume.</source>
        <translation>Arbeiten Sie mit sichtbarem Browser (ohne --headless), bestehen Sie die Prüfung in seinem Fenster, und setzen Sie dann fort.</translation>
    </message>
</context>
<context>
    <name>PathPicker</name>
    <message>
        <source>This is a folder. Choose a file.</source>
        <translation>Das ist ein Ordner. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>This is a file. Choose the folder that contains it.</source>
        <translation>Das ist eine Datei. Wählen Sie den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>This file does not exist. Check the path, or press Browse.</source>
        <translation>Diese Datei gibt es nicht. Prüfen Sie den Pfad, oder drücken Sie „Durchsuchen“.</translation>
    </message>
    <message>
        <source>This folder does not exist. Check the path, or press Browse.</source>
        <translation>Diesen Ordner gibt es nicht. Prüfen Sie den Pfad, oder drücken Sie „Durchsuchen“.</translation>
    </message>
    <message>
        <source>The system cannot open this path: {}.</source>
        <translation>Das System kann diesen Pfad nicht öffnen: {}.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <extracomment>Path Path | None; after typing, dropping or picking has ended, and only for a new path the text last reported by `path_changed` set from outside where to browse while the field is empty</extracomment>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse: {}</source>
        <translation>Durchsuchen: {}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PlanLines</name>
    <message>
        <source>Choose…</source>
        <extracomment>list[str]: campaigns to show in the table what is uploaded of edited CSVs</extracomment>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>How to fix it</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent batches</source>
        <extracomment>How much of a row the name keeps, however long the other texts are. tells it from the others in the list why it cannot be opened; empty if it can RecentBatch</extracomment>
        <translation>Zuletzt verwendete Stapel</translation>
    </message>
</context>
<context>
    <name>Recents</name>
    <message>
        <source>&amp;Recent batches</source>
        <translation>&amp;Zuletzt verwendete Stapel</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>RecordMenus</name>
    <message>
        <source>C&amp;heckpoints…</source>
        <extracomment>the user no longer wants the sign-in to be kept AdFormat, and the name of the checkpoint for the batch that is shown</extracomment>
        <translation>&amp;Checkpoints …</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>C&amp;heckpoints ({})…</source>
        <translation>&amp;Checkpoints ({}) …</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>No campaigns</source>
        <translation>Keine Kampagnen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Review before the upload</source>
        <extracomment>campaigns processed at the same time everything is uploaded again whether it is known what was uploaded before how many campaigns a trial uploads; 0 if none is offered what else to say, first a fresh start creates ads that exist a second time only the first campaigns the review of this batch is not shown again Answer list[str]: campaigns to show in the table what is uploaded of edited CSVs</extracomment>
        <translation>Überblick vor dem Upload</translation>
    </message>
    <message>
        <source>Don&apos;t show again for this batch</source>
        <translation>Für diesen Stapel nicht mehr zeigen</translation>
    </message>
    <message>
        <source>It is shown again once the mapping or an ad CSV changes</source>
        <translation>Er wird wieder gezeigt, sobald sich die Zuordnung oder eine CSV ändert</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Ready to upload</source>
        <translation>Bereit zum Hochladen</translation>
    </message>
    <message>
        <source>Upload everything again?</source>
        <translation>Alles noch einmal hochladen?</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln campaigns</source>
        <translation>
            <numerusform>Die eine Kampagne</numerusform>
            <numerusform>Alle %Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln, to check them</source>
        <translation>
            <numerusform>Nur die erste, zum Prüfen</numerusform>
            <numerusform>Nur die ersten %Ln, zum Prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Create all ads again</source>
        <translation>Alle Anzeigen noch einmal erstellen</translation>
    </message>
    <message>
        <source>Leave out ads that already exist</source>
        <translation>Vorhandene Anzeigen auslassen</translation>
    </message>
    <message numerus="yes">
        <source>Upload %Ln campaigns</source>
        <translation>
            <numerusform>%Ln Kampagne hochladen</numerusform>
            <numerusform>%Ln Kampagnen hochladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>RunControls</name>
    <message>
        <source>Start</source>
        <extracomment>whether the first button resumes rather than starts</extracomment>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start Fresh…</source>
        <translation>Neu beginnen …</translation>
    </message>
    <message>
        <source>Try 3 first</source>
        <translation>Erst 3 probieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Upload all campaigns that are not done yet (Ctrl+R)</source>
        <translation>Alle Kampagnen hochladen, die noch nicht erledigt sind (Strg+R)</translation>
    </message>
    <message>
        <source>Archive the checkpoint and upload the whole batch again</source>
        <translation>Den Checkpoint archivieren und den ganzen Stapel erneut hochladen</translation>
    </message>
    <message>
        <source>Upload the first three campaigns, then ask whether to continue (Ctrl+T)</source>
        <translation>Die ersten drei Kampagnen hochladen, dann fragen, ob es weitergeht (Strg+T)</translation>
    </message>
    <message>
        <source>Finish the current campaigns, then pause</source>
        <translation>Die laufenden Kampagnen abschließen, dann pausieren</translation>
    </message>
    <message>
        <source>Stop the run after checking ads that are being created</source>
        <translation>Den Lauf anhalten, nachdem gerade entstehende Anzeigen geprüft sind</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>Run progress</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>continuing in {}</source>
        <translation>weiter in {}</translation>
    </message>
</context>
<context>
    <name>SessionEnd</name>
    <message>
        <source>Ads that were just sent are being checked.</source>
        <translation>Gerade gesendete Anzeigen werden geprüft.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Upload</source>
        <extracomment>shown after it; context &quot;Settings&quot; shown instead of the lowest number; context &quot;Settings&quot; the title of the dialog that asks for it; context &quot;Settings&quot; what applies if none is chosen; context &quot;Settings&quot; shown where it is chosen; context &quot;Settings&quot; name of the field in `Settings` in window.ini in English, its access key marked with &amp;; context &quot;Settings&quot; what it is for: a sentence; context &quot;Settings&quot; section of the settings dialog; empty if it is not there; context &quot;Settings&quot; the object name of its field in that dialog on the command line; empty if it has none</extracomment>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Dry run: preview only, nothing is created</source>
        <translation>Probelauf: nur Vorschau, nichts wird erstellt</translation>
    </message>
    <message>
        <source>&amp;Tabs at once</source>
        <translation>&amp;Tabs gleichzeitig</translation>
    </message>
    <message>
        <source>How many campaigns are uploaded at the same time.</source>
        <translation>So viele Kampagnen werden gleichzeitig hochgeladen.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Patience</source>
        <translation>&amp;Geduld</translation>
    </message>
    <message>
        <source>How long created ads may take to appear on the site.</source>
        <translation>So lange dürfen erstellte Anzeigen brauchen, bis sie erscheinen.</translation>
    </message>
    <message>
        <source>T&amp;racking parameter</source>
        <translation>T&amp;racking-Parameter</translation>
    </message>
    <message>
        <source>The URL parameter that carries the campaign&apos;s name.</source>
        <translation>Der URL-Parameter, der den Namen der Kampagne enthält.</translation>
    </message>
    <message>
        <source>Fail campaigns whose &amp;name differs from the mapping</source>
        <translation>Kampagnen fehlschlagen lassen, deren Name von der Zuordnung ab&amp;weicht</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Create them a second time</source>
        <translation>Ein zweites Mal erstellen</translation>
    </message>
    <message>
        <source>Fail the campaign</source>
        <translation>Die Kampagne fehlschlagen lassen</translation>
    </message>
    <message>
        <source>E&amp;xisting ads</source>
        <translation>&amp;Vorhandene Anzeigen</translation>
    </message>
    <message>
        <source>What happens to ads whose name and URL are already in the campaign.</source>
        <translation>Was mit Anzeigen geschieht, deren Name und URL schon in der Kampagne sind.</translation>
    </message>
    <message>
        <source>Choose a browser</source>
        <translation>Browser auswählen</translation>
    </message>
    <message>
        <source>Found automatically: Chrome, Edge or Chromium</source>
        <translation>Wird automatisch gefunden: Chrome, Edge oder Chromium</translation>
    </message>
    <message>
        <source>&amp;Browser</source>
        <translation>&amp;Browser</translation>
    </message>
    <message>
        <source>&amp;Hide the browser while uploading</source>
        <translation>Browser beim &amp;Hochladen verbergen</translation>
    </message>
    <message>
        <source>The browser must be visible when you sign in.</source>
        <translation>Zum Anmelden muss der Browser sichtbar sein.</translation>
    </message>
    <message>
        <source>Choose the folder for reports</source>
        <translation>Ordner für Berichte auswählen</translation>
    </message>
    <message>
        <source>In the data folder</source>
        <translation>Im Datenordner</translation>
    </message>
    <message>
        <source>R&amp;eport folder</source>
        <translation>B&amp;erichtsordner</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Forever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>&amp;Keep archive for</source>
        <translation>Archiv a&amp;ufbewahren</translation>
    </message>
    <message>
        <source>Older archived checkpoints are removed, except for the last {}.</source>
        <translation>Ältere archivierte Checkpoints werden entfernt, außer den letzten {}.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Keep the s&amp;ign-in for next time</source>
        <translation>Anmeldung für das nächste Mal &amp;merken</translation>
    </message>
    <message>
        <source>Otherwise, each run asks you to sign in.</source>
        <translation>Sonst müssen Sie sich bei jedem Lauf anmelden.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <extracomment>The data folder is shown above this setting. Settings</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Öff&amp;nen</translation>
    </message>
    <message>
        <source>&amp;Data folder</source>
        <translation>&amp;Datenordner</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Restore all defaults. Nothing changes until you save.</source>
        <translation>Alle Vorgaben wiederherstellen. Bis zum Speichern ändert sich nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>ShownBatch</name>
    <message>
        <source>Files in the batch changed. Checking it again.</source>
        <extracomment>The banner shows how a run ended before it shows the problems of the batch. another batch is shown, the same one as its checkpoint now has it, or none None where there is none, or while it is read</extracomment>
        <translation>Dateien des Stapels haben sich geändert. Er wird erneut geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>The batch has %Ln problems.</source>
        <translation>
            <numerusform>Der Stapel hat %Ln Problem.</numerusform>
            <numerusform>Der Stapel hat %Ln Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the campaigns they affect are blocked.</source>
        <translation>Nur die betroffenen Kampagnen sind blockiert.</translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>Probleme zeigen</translation>
    </message>
</context>
<context>
    <name>ShownCount</name>
    <message>
        <source>{} of {} shown</source>
        <translation>{} von {} gezeigt</translation>
    </message>
</context>
<context>
    <name>ShownRun</name>
    <message>
        <source>Stopping…</source>
        <extracomment>RunState: the buttons fit it from now on</extracomment>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>Dry run: nothing is created.</source>
        <translation>Probelauf: Es wird nichts erstellt.</translation>
    </message>
    <message>
        <source>Uploading.</source>
        <translation>Lädt hoch.</translation>
    </message>
    <message>
        <source>Saving the outcome and closing the browser.</source>
        <translation>Das Ergebnis wird gespeichert und der Browser geschlossen.</translation>
    </message>
    <message>
        <source>Ads that are being created are looked for first, for {} at most.</source>
        <translation>Zuerst werden die Anzeigen gesucht, die gerade erstellt werden, höchstens {}.</translation>
    </message>
    <message>
        <source>An upload is in progress.</source>
        <translation>Es wird gerade hochgeladen.</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>Die Dateien werden gelesen.</translation>
    </message>
    <message>
        <source>Choose a mapping first.</source>
        <translation>Wählen Sie zuerst eine Zuordnung.</translation>
    </message>
    <message>
        <source>Choose the folder with the ad CSVs first.</source>
        <translation>Wählen Sie zuerst den Ordner mit den Anzeigen-CSVs.</translation>
    </message>
    <message>
        <source>The batch can&apos;t be used.</source>
        <translation>Der Stapel kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Dry run started. No ads are created.</source>
        <translation>Der Probelauf hat begonnen. Es werden keine Anzeigen erstellt.</translation>
    </message>
    <message>
        <source>Upload started.</source>
        <translation>Das Hochladen hat begonnen.</translation>
    </message>
    <message>
        <source>There is no browser window to show. The browser is hidden by a setting or is still starting.</source>
        <translation>Es gibt kein Browserfenster. Der Browser ist durch eine Einstellung verborgen oder startet noch.</translation>
    </message>
</context>
<context>
    <name>SiteCheckDialog</name>
    <message>
        <source>Check the site</source>
        <extracomment>the doctor&apos;s exit code; -1 if it did not finish</extracomment>
        <translation>Website prüfen</translation>
    </message>
    <message>
        <source>Checking the site. If a browser window asks you to sign in, do so there.</source>
        <translation>Die Website wird geprüft. Wenn ein Browserfenster Sie zur Anmeldung auffordert, melden Sie sich dort an.</translation>
    </message>
    <message>
        <source>Show &amp;screenshots</source>
        <translation>&amp;Screenshots zeigen</translation>
    </message>
    <message>
        <source>The site could not be checked. The last lines below say why.</source>
        <extracomment>the doctor; it may outlive the dialog by some seconds</extracomment>
        <translation>Die Website konnte nicht geprüft werden. Die letzten Zeilen unten sagen, warum.</translation>
    </message>
    <message>
        <source>The check could not be started: {}</source>
        <translation>Die Prüfung konnte nicht gestartet werden: {}</translation>
    </message>
</context>
<context>
    <name>SiteFileDialog</name>
    <message>
        <source>Site file</source>
        <translation>Site-Datei</translation>
    </message>
    <message>
        <source>May this site file lead the program elsewhere?</source>
        <translation>Darf diese Site-Datei das Programm woandershin führen?</translation>
    </message>
    <message>
        <source>{file} changes where the program goes, how it signs in, or what it dismisses. Agree only if you or somebody you trust made these changes. After a change of the file you are asked again.</source>
        <translation>{file} ändert, wohin das Programm geht, wie es sich anmeldet oder was es schließt. Stimmen Sie nur zu, wenn Sie selbst oder jemand, dem Sie vertrauen, das geändert hat. Nach einer Änderung der Datei werden Sie wieder gefragt.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Use this site file</source>
        <translation>Diese Site-Datei verwenden</translation>
    </message>
    <message>
        <source>Don&apos;t use it</source>
        <translation>Nicht verwenden</translation>
    </message>
</context>
<context>
    <name>SlotsDialog</name>
    <message>
        <source>Checkpoints</source>
        <extracomment>AdFormat, and the name of the checkpoint to continue AdFormat, the checkpoint&apos;s name before, and now the folder or a checkpoint has changed</extracomment>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>A checkpoint records what happened to each campaign, so that nothing is uploaded twice.</source>
        <translation>Ein Checkpoint hält fest, was mit jeder Kampagne geschehen ist, damit nichts doppelt hochgeladen wird.</translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation>Diesen &amp;verwenden</translation>
    </message>
    <message>
        <source>Show &amp;entries…</source>
        <translation>&amp;Einträge zeigen …</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Copy…</source>
        <translation>&amp;Kopieren …</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archivieren</translation>
    </message>
    <message>
        <source>Re&amp;store…</source>
        <translation>Wieder&amp;herstellen …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{} (in use)</source>
        <translation>{} (in Gebrauch)</translation>
    </message>
    <message>
        <source>The next run will use “{}”.</source>
        <translation>Der nächste Lauf verwendet „{}“.</translation>
    </message>
    <message>
        <source>Rename checkpoint</source>
        <translation>Checkpoint umbenennen</translation>
    </message>
    <message>
        <source>Copy checkpoint</source>
        <translation>Checkpoint kopieren</translation>
    </message>
    <message>
        <source>Restore from archive</source>
        <translation>Aus dem Archiv wiederherstellen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Archive the checkpoint in use?</source>
        <translation>Den verwendeten Checkpoint archivieren?</translation>
    </message>
    <message>
        <source>The next run would then start over and upload everything again, including campaigns that were already uploaded.</source>
        <translation>Der nächste Lauf beginnt dann von vorn und lädt alles erneut hoch, auch Kampagnen, die schon hochgeladen wurden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import checkpoint</source>
        <translation>Checkpoint importieren</translation>
    </message>
    <message>
        <source>Checkpoints (*.json *.json.gz);;All files (*)</source>
        <translation>Checkpoints (*.json *.json.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import “{}”</source>
        <translation>„{}“ importieren</translation>
    </message>
    <message>
        <source>Name (letters, digits, hyphens and underscores; leave empty for the default checkpoint):</source>
        <translation>Name (Buchstaben, Ziffern, Binde- und Unterstriche; leer für den Standard-Checkpoint):</translation>
    </message>
</context>
<context>
    <name>SpeedChart</name>
    <message>
        <source>Run speed</source>
        <translation>Tempo des Laufs</translation>
    </message>
    <message>
        <source>{} campaigns per minute now, between {} and {} so far</source>
        <translation>jetzt {} Kampagnen je Minute, bisher zwischen {} und {}</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>je min</translation>
    </message>
</context>
<context>
    <name>StatusChips</name>
    <message numerus="yes">
        <source>{}: %Ln campaigns</source>
        <extracomment>those that count at least one campaign, and the chosen one Status, or None for all</extracomment>
        <translation>
            <numerusform>{}: %Ln Kampagne</numerusform>
            <numerusform>{}: %Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>TabActivity</name>
    <message>
        <source>Tab {} · {} · Step {} of {}: {}</source>
        <translation>Tab {} · {} · Schritt {} von {}: {}</translation>
    </message>
    <message>
        <source>Tab {} · idle</source>
        <translation>Tab {} · frei</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>today, {}</source>
        <translation>heute, {}</translation>
    </message>
    <message>
        <source>yesterday, {}</source>
        <translation>gestern, {}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>TrialRun</name>
    <message numerus="yes">
        <source>{} of %Ln succeeded: {}.</source>
        <extracomment>How many campaigns a trial uploads. The trial comes before the run&apos;s own summary, which says less. to continue otherwise than was offered: the start is reviewed first</extracomment>
        <translation>
            <numerusform>{} von %Ln erfolgreich: {}.</numerusform>
            <numerusform>{} von %Ln erfolgreich: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open these %Ln</source>
        <translation>
            <numerusform>Diese eine öffnen</numerusform>
            <numerusform>Diese %Ln öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was created. Continue the dry run with the other %Ln?</source>
        <translation>
            <numerusform>Es wurde nichts erstellt. Den Probelauf mit der anderen fortsetzen?</numerusform>
            <numerusform>Es wurde nichts erstellt. Den Probelauf mit den anderen %Ln fortsetzen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check them on the site, then continue with the other %Ln.</source>
        <translation>
            <numerusform>Prüfen Sie sie auf der Website, und fahren Sie dann mit der anderen fort.</numerusform>
            <numerusform>Prüfen Sie sie auf der Website, und fahren Sie dann mit den anderen %Ln fort.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;Check batch</source>
        <translation>Stapel &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Start or resume</source>
        <translation>&amp;Starten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Try the first three…</source>
        <translation>Die ersten drei &amp;probieren …</translation>
    </message>
    <message>
        <source>Start &amp;Fresh…</source>
        <translation>&amp;Neu beginnen …</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>P&amp;ause</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Log and problems</source>
        <translation>Pro&amp;tokoll und Probleme</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Show &amp;browser</source>
        <translation>&amp;Browser zeigen</translation>
    </message>
    <message>
        <source>Follow the &amp;run</source>
        <translation>Dem &amp;Lauf folgen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;mapping…</source>
        <translation>&amp;Zuordnung öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;ads folder…</source>
        <translation>&amp;Anzeigenordner öffnen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Kampagne</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
</context>
<context>
    <name>ZoomView</name>
    <message>
        <source>Screenshot of the page</source>
        <extracomment>a double click: the user wants to see it larger</extracomment>
        <translation>Screenshot der Seite</translation>
    </message>
</context>
<context>
    <name>_ProblemView</name>
    <message>
        <source>Problems in the batch</source>
        <extracomment>Problem: the one that the user looks at now Problem: its file was given to the system to open</extracomment>
        <translation>Probleme im Stapel</translation>
    </message>
</context>
</TS>
