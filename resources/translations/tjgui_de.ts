<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>AdFormat</name>
    <message>
        <source>Preroll (in-stream video)</source>
        <extracomment>where the format is chosen, in English; context &quot;AdFormat&quot; where it is only named of the ad CSV, in the site&apos;s order (site-contract, &quot;The CSV that it takes&quot;) those that must be in the file and filled in those whose URLs may carry the tracking parameter those that name a creative what its checkpoint&apos;s file is called, without a slot and the suffix what the name of its sessions begins with</extracomment>
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
        <source>Open the campaign and see whether its ads are as they should be.</source>
        <translation>Öffnen Sie die Kampagne und sehen Sie nach, ob ihre Anzeigen sind, wie sie sein sollen.</translation>
    </message>
    <message>
        <source>Its ads were sent and are awaited. Other campaigns are done meanwhile.</source>
        <translation>Die Anzeigen wurden abgeschickt, das Programm wartet auf sie. Inzwischen sind andere Kampagnen an der Reihe.</translation>
    </message>
    <message>
        <source>The next run uploads it.</source>
        <translation>Der nächste Lauf lädt sie hoch.</translation>
    </message>
    <message>
        <source>The site accepted the preview. A run that is no dry run uploads it.</source>
        <translation>Die Website hat die Vorschau angenommen. Ein Lauf, der kein Probelauf ist, lädt sie hoch.</translation>
    </message>
    <message>
        <source>The mapping leaves it out.</source>
        <translation>Die Zuordnung lässt sie aus.</translation>
    </message>
    <message>
        <source>Check again looks at the site and creates nothing. Upload again only if the ads are not there.</source>
        <translation>„Erneut prüfen“ sieht auf der Website nach und erstellt nichts. Laden Sie nur dann erneut hoch, wenn die Anzeigen dort fehlen.</translation>
    </message>
    <message>
        <source>Open the campaign and look. Mark it as done if its ads stand there, otherwise upload again.</source>
        <translation>Öffnen Sie die Kampagne und sehen Sie nach. Stehen ihre Anzeigen dort, markieren Sie sie als erledigt, sonst laden Sie sie erneut hoch.</translation>
    </message>
    <message>
        <source>Replace the creatives that the site refuses, then retry.</source>
        <translation>Ersetzen Sie die Creatives, die die Website ablehnt, und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>Look at the screenshot; mend the cause, then retry.</source>
        <translation>Sehen Sie sich den Screenshot an, beheben Sie die Ursache und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>Mend the cause, then retry. Ads that were seen already are not uploaded again.</source>
        <translation>Beheben Sie die Ursache und wiederholen Sie dann. Anzeigen, die schon gesehen wurden, werden nicht erneut hochgeladen.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <extracomment>the key of the message that the user closed</extracomment>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>1 more message</source>
        <translation>1 weitere Meldung</translation>
    </message>
    <message>
        <source>{} more messages</source>
        <translation>{} weitere Meldungen</translation>
    </message>
</context>
<context>
    <name>BatchChanges</name>
    <message>
        <source>Compared with the checkpoint.</source>
        <extracomment>What is wrong, and how a run ended, is said before it. list[str]: campaigns that the next run is to upload again</extracomment>
        <translation>Verglichen mit dem Checkpoint.</translation>
    </message>
    <message>
        <source>Campaigns that succeeded stay as they are, unless you choose to upload them again.</source>
        <translation>Erfolgreiche Kampagnen bleiben, wie sie sind, solange Sie nicht wählen, sie erneut hochzuladen.</translation>
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
        <source>CSV that says which campaign gets which ads</source>
        <translation>CSV, die sagt, welche Kampagne welche Anzeigen bekommt</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
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
        <source>Campaign&apos;s name into</source>
        <translation>Kampagnenname in</translation>
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
        <source>Get a browser</source>
        <extracomment>Downloads the browser, telling how far it is in per cent and what is loaded.</extracomment>
        <translation>Browser beschaffen</translation>
    </message>
    <message>
        <source>No browser was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Browser gefunden.</translation>
    </message>
    <message>
        <source>TJ Uploader can download Chromium, about 170 MB, into its own data folder. Nothing else on this computer is changed. Or install Google Chrome or Microsoft Edge yourself, then press Resume.</source>
        <translation>TJ Uploader kann Chromium, etwa 170 MB, in seinen eigenen Datenordner herunterladen. Sonst wird an diesem Computer nichts geändert. Oder installieren Sie selbst Google Chrome oder Microsoft Edge und drücken Sie dann Fortsetzen.</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Herunterladens</translation>
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
        <source>{} % of {}</source>
        <translation>{} % von {}</translation>
    </message>
</context>
<context>
    <name>CampaignActions</name>
    <message>
        <source>&amp;Retry</source>
        <extracomment>More pages than this are not opened at once: each is a tab of the user&apos;s browser. Returns the address of a campaign&apos;s page, given its id. Milliseconds until the actions follow what changed in a run. a sentence that answers what the user asked for where the site is, as the command line takes it</extracomment>
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
        <source>Show the page with everything personal taken out, and save it if you like</source>
        <translation>Die Seite ohne alles Persönliche zeigen und auf Wunsch speichern</translation>
    </message>
    <message>
        <source>&amp;Copy error</source>
        <translation>&amp;Fehler kopieren</translation>
    </message>
    <message>
        <source>Look at the site whether the ads stand there; nothing is created</source>
        <translation>Auf der Website nachsehen, ob die Anzeigen dort stehen; nichts wird erstellt</translation>
    </message>
    <message>
        <source>Take your word that the ads stand there</source>
        <translation>Ihnen glauben, dass die Anzeigen dort stehen</translation>
    </message>
    <message>
        <source>Upload the CSV once more; ads that stand there would be doubled</source>
        <translation>Die CSV noch einmal hochladen; Anzeigen, die dort stehen, wären dann doppelt</translation>
    </message>
    <message>
        <source>Upload one campaign again?</source>
        <translation>Eine Kampagne erneut hochladen?</translation>
    </message>
    <message>
        <source>Upload {} campaigns again?</source>
        <translation>{} Kampagnen erneut hochladen?</translation>
    </message>
    <message>
        <source>Mark as pending</source>
        <translation>Als offen markieren</translation>
    </message>
    <message>
        <source>Their ads may stand on the site already, and would then stand there twice. Look first.</source>
        <translation>Ihre Anzeigen stehen vielleicht schon auf der Website und stünden dann doppelt dort. Sehen Sie zuerst nach.</translation>
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
        <source>The first {} of {} campaigns were opened.</source>
        <translation>Die ersten {} von {} Kampagnen wurden geöffnet.</translation>
    </message>
    <message>
        <source>The page of campaign {} is looked at.</source>
        <translation>Die Seite der Kampagne {} wird angesehen.</translation>
    </message>
    <message>
        <source>The program could not be started a second time.</source>
        <translation>Das Programm konnte kein zweites Mal gestartet werden.</translation>
    </message>
</context>
<context>
    <name>CampaignDrawer</name>
    <message>
        <source>Details of the campaign</source>
        <extracomment>asked only when the ads are looked at the user does not want to see it any more</extracomment>
        <translation>Einzelheiten der Kampagne</translation>
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
        <source>Took</source>
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
        <source>Close the details (Esc)</source>
        <translation>Einzelheiten schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
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
        <source>None was taken since the window was opened.</source>
        <translation>Seit dem Öffnen des Fensters gab es keinen.</translation>
    </message>
    <message>
        <source>There was no attempt yet.</source>
        <translation>Es gab noch keinen Versuch.</translation>
    </message>
    <message>
        <source>Its CSV cannot be used.</source>
        <translation>Ihre CSV ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Campaign {} at the moment of its failure</source>
        <translation>Kampagne {} im Moment ihres Fehlers</translation>
    </message>
    <message>
        <source>Stands there</source>
        <extracomment>the action came or went</extracomment>
        <translation>Steht dort</translation>
    </message>
    <message>
        <source>Perhaps</source>
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
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>CampaignTable</name>
    <message>
        <source>Campaigns</source>
        <extracomment>Space, Enter or a double click on a campaign where, in global coordinates; the row under the mouse is selected by then</extracomment>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Noch keine Kampagnen</translation>
    </message>
    <message>
        <source>No campaign matches</source>
        <translation>Keine Kampagne passt</translation>
    </message>
    <message>
        <source>Change the search or the status to see more campaigns.</source>
        <translation>Ändern Sie die Suche oder den Status, um mehr Kampagnen zu sehen.</translation>
    </message>
</context>
<context>
    <name>CampaignView</name>
    <message>
        <source>Search</source>
        <extracomment>while it is seen and campaigns wait: how long they still do is another now</extracomment>
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
        <extracomment>list[str]: campaigns to be shown in the table list[str]: failed campaigns to be tried again</extracomment>
        <translation>Fehlerursachen</translation>
    </message>
    <message>
        <source>Show campaigns</source>
        <translation>Kampagnen zeigen</translation>
    </message>
    <message>
        <source>Retry all of this cause</source>
        <translation>Alle mit dieser Ursache wiederholen</translation>
    </message>
    <message>
        <source>1 campaign</source>
        <translation>1 Kampagne</translation>
    </message>
    <message>
        <source>{} campaigns</source>
        <translation>{} Kampagnen</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Edited since they were uploaded</source>
        <translation>Seit dem Hochladen bearbeitet</translation>
    </message>
    <message>
        <source>CSV and campaign</source>
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
        <source>Which campaigns are to be uploaded again?</source>
        <translation>Welche Kampagnen sollen erneut hochgeladen werden?</translation>
    </message>
    <message>
        <source>All ads of the CSV are created once more, beside those that stand in the campaign already. Delete the old ads on the site first, or leave the campaign as it is.</source>
        <translation>Alle Anzeigen der CSV werden noch einmal erstellt, neben denen, die schon in der Kampagne stehen. Löschen Sie zuerst die alten Anzeigen auf der Website, oder lassen Sie die Kampagne, wie sie ist.</translation>
    </message>
    <message>
        <source>Mark for upload</source>
        <translation>Zum Hochladen vormerken</translation>
    </message>
    <message>
        <source>Mark {} for upload</source>
        <translation>{} zum Hochladen vormerken</translation>
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
        <extracomment>What can be compared with its like; None stands for an empty cell, which is last whichever way is sorted. in device-independent pixels, at the start stands at the right</extracomment>
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
        <source>Both say the same of every campaign.</source>
        <translation>Beide sagen über jede Kampagne dasselbe.</translation>
    </message>
    <message>
        <source>One campaign differs.</source>
        <translation>Eine Kampagne unterscheidet sich.</translation>
    </message>
    <message>
        <source>{} campaigns differ; {} stand in “{}” only, {} in “{}” only.</source>
        <translation>{} Kampagnen unterscheiden sich; {} stehen nur in „{}“, {} nur in „{}“.</translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>Kein Eintrag</translation>
    </message>
    <message>
        <source>{}, {} ads</source>
        <translation>{}, {} Anzeigen</translation>
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
        <source>An archived checkpoint is shown as it is.</source>
        <translation>Ein archivierter Checkpoint wird gezeigt, wie er ist.</translation>
    </message>
    <message>
        <source>Restore it to change it.</source>
        <translation>Stellen Sie ihn wieder her, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>{} entries</source>
        <translation>{} Einträge</translation>
    </message>
    <message>
        <source>{} of {} entries</source>
        <translation>{} von {} Einträgen</translation>
    </message>
    <message>
        <source>One campaign would be uploaded again.</source>
        <translation>Eine Kampagne würde noch einmal hochgeladen.</translation>
    </message>
    <message>
        <source>{} campaigns would be uploaded again.</source>
        <translation>{} Kampagnen würden noch einmal hochgeladen.</translation>
    </message>
    <message>
        <source>Their ads are on the site, or may be, and would then be there twice.</source>
        <translation>Ihre Anzeigen sind auf der Seite oder könnten es sein und wären dann doppelt da.</translation>
    </message>
    <message>
        <source>The checkpoint is saved.</source>
        <translation>Der Checkpoint ist gespeichert.</translation>
    </message>
    <message>
        <source>Close the entries</source>
        <translation>Einträge schließen</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Schließen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>The changes to this checkpoint are then lost.</source>
        <translation>Die Änderungen an diesem Checkpoint gehen dann verloren.</translation>
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
        <source>Evidence of a page</source>
        <extracomment>Pixels that a picture gets in width.</extracomment>
        <translation>Belege einer Seite</translation>
    </message>
    <message>
        <source>This is all that the pack holds. Names, addresses, ids, amounts and tokens were replaced; please look whether anything is left that you don&apos;t want to pass on.</source>
        <extracomment>where the pack was saved; None where it was not</extracomment>
        <translation>Das ist alles, was das Paket enthält. Namen, Adressen, Kennungen, Beträge und Schlüssel wurden ersetzt; bitte sehen Sie nach, ob etwas übrig ist, das Sie nicht weitergeben möchten.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>Belege speichern</translation>
    </message>
    <message>
        <source>Evidence packs (*.zip)</source>
        <translation>Belegpakete (*.zip)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>&amp;Export</source>
        <extracomment>of the dialog that asks where what it is called unless the user says otherwise what to do with it the file is worth opening at once; otherwise its folder is</extracomment>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Results as CSV…</source>
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
        <source>&amp;Support bundle…</source>
        <translation>&amp;Support-Paket …</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Save a mapping of the failed campaigns</source>
        <translation>Zuordnung der fehlgeschlagenen Kampagnen speichern</translation>
    </message>
    <message>
        <source>Choose it as the mapping, with the same ads folder, then Retry all failed.</source>
        <translation>Wählen Sie sie als Zuordnung, mit demselben Anzeigenordner, und dann „Alle fehlgeschlagenen wiederholen“.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>It is one file that any browser shows; send it as it is.</source>
        <translation>Es ist eine einzige Datei, die jeder Browser zeigt; senden Sie sie, wie sie ist.</translation>
    </message>
    <message>
        <source>Save a support bundle</source>
        <translation>Support-Paket speichern</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>No sign-in, screenshot or CSV is in it. Look through it before you send it.</source>
        <translation>Es enthält keine Anmeldung, keinen Screenshot und keine Ihrer CSVs. Sehen Sie es durch, bevor Sie es senden.</translation>
    </message>
    <message>
        <source>{} could not be saved: {}.</source>
        <translation>{} konnte nicht gespeichert werden: {}.</translation>
    </message>
    <message>
        <source>Save it into another folder.</source>
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
    <name>Happenings</name>
    <message>
        <source>Sign in in the browser window.</source>
        <extracomment>bring its window to the front offer to download one show only campaigns of a status show all that is known of one, its screenshot included call a user who looks elsewhere: what, what next, and whether it waits</extracomment>
        <translation>Melden Sie sich im Browserfenster an.</translation>
    </message>
    <message>
        <source>The upload goes on by itself. No password is read or kept.</source>
        <translation>Das Hochladen geht von selbst weiter. Kein Passwort wird gelesen oder aufbewahrt.</translation>
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
        <source>Get a browser…</source>
        <translation>Browser beschaffen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There was nothing to do.</source>
        <translation>Es gab nichts zu tun.</translation>
    </message>
    <message>
        <source>{} successful</source>
        <translation>{} erfolgreich</translation>
    </message>
    <message>
        <source>{} failed</source>
        <translation>{} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{} unknown</source>
        <translation>{} ungewiss</translation>
    </message>
    <message>
        <source>Stopped before the end: {}.</source>
        <translation>Vor dem Ende angehalten: {}.</translation>
    </message>
    <message>
        <source>Done: {}.</source>
        <translation>Fertig: {}.</translation>
    </message>
    <message>
        <source>The report lies in {}.</source>
        <translation>Der Bericht liegt in {}.</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>Fehlgeschlagene zeigen</translation>
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
        <source>Noting what will be created</source>
        <translation>Vorhaben wird notiert</translation>
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
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Noting the outcome</source>
        <translation>Ergebnis wird notiert</translation>
    </message>
    <message>
        <source>Waiting for its ads</source>
        <translation>Wartet auf ihre Anzeigen</translation>
    </message>
    <message>
        <source>Waiting for its ads, looks again soon</source>
        <translation>Wartet auf ihre Anzeigen, sieht gleich wieder nach</translation>
    </message>
    <message>
        <source>Waiting for its ads, looks again in {}</source>
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
        <extracomment>where the site is, as the command line takes it the one of the settings; None looks for one which site file is in force, in a sentence</extracomment>
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
        <source>&amp;About TJ Uploader</source>
        <translation>&amp;Über TJ Uploader</translation>
    </message>
    <message>
        <source>The sign-in is forgotten.</source>
        <translation>Die Anmeldung ist vergessen.</translation>
    </message>
    <message>
        <source>No sign-in was kept.</source>
        <translation>Es war keine Anmeldung gespeichert.</translation>
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
        <source>Puts ad CSVs into campaigns: never twice, never lost, never a success unseen.</source>
        <translation>Bringt Anzeigen-CSVs in Kampagnen: nie doppelt, nie verloren, nie ein ungesehener Erfolg.</translation>
    </message>
    <message>
        <source>MIT licence. Uses Qt and PySide6 (LGPL), Playwright (Apache 2.0), qasync (BSD), aiohttp (Apache 2.0), wakepy (MIT).</source>
        <translation>MIT-Lizenz. Verwendet Qt und PySide6 (LGPL), Playwright (Apache 2.0), qasync (BSD), aiohttp (Apache 2.0), wakepy (MIT).</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>Upload report</source>
        <extracomment>Says a text in the reader&apos;s language, given its context; Qt&apos;s own translate fits.</extracomment>
        <translation>Bericht über das Hochladen</translation>
    </message>
    <message>
        <source>Made by TJ Uploader on {}.</source>
        <translation>Erstellt mit TJ Uploader am {}.</translation>
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
        <source>Campaigns ended over time</source>
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
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log</source>
        <extracomment>So many lines are kept; the log file has them all. The sign of each level, so that it is not told by colour alone, and the field of `Colours` for it. Ctrl+End brings the last line into sight, which can leave so many lines to scroll where the height is no whole one.</extracomment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What the program does is written here.</source>
        <translation>Hier steht, was das Programm tut.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>TJ Uploader - Practice</source>
        <extracomment>How a run ended is said before what is wrong with the batch.</extracomment>
        <translation>TJ Uploader - Übung</translation>
    </message>
    <message>
        <source>TJ Uploader</source>
        <translation>TJ Uploader</translation>
    </message>
    <message>
        <source>Files of the batch changed; it is checked again.</source>
        <translation>Dateien des Stapels haben sich geändert; er wird erneut geprüft.</translation>
    </message>
    <message>
        <source>Resume goes on with its last good copy, if there is one, and looks at the site first.</source>
        <translation>„Fortsetzen“ macht mit der letzten guten Kopie weiter, wenn es eine gibt, und sieht zuerst auf der Website nach.</translation>
    </message>
    <message>
        <source>The data folder is in use by {}.</source>
        <translation>Der Datenordner wird von {} benutzt.</translation>
    </message>
    <message>
        <source>You can look at everything. An upload can start here when the other one is done.</source>
        <translation>Sie können alles ansehen. Hier kann hochgeladen werden, sobald der andere fertig ist.</translation>
    </message>
    <message>
        <source>The batch has one problem.</source>
        <translation>Der Stapel hat ein Problem.</translation>
    </message>
    <message>
        <source>The batch has {} problems.</source>
        <translation>Der Stapel hat {} Probleme.</translation>
    </message>
    <message>
        <source>They block only their own campaigns.</source>
        <translation>Sie halten nur ihre eigenen Kampagnen auf.</translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Choose a mapping and the folder with its ad CSVs</source>
        <translation>Wählen Sie eine Zuordnung und den Ordner mit ihren Anzeigen-CSVs</translation>
    </message>
    <message>
        <source>Drop them on the fields above, or browse. Everything is checked before anything is uploaded.</source>
        <translation>Ziehen Sie sie auf die Felder oben, oder suchen Sie sie aus. Alles wird geprüft, bevor etwas hochgeladen wird.</translation>
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
        <source>One successful campaign would be uploaded again, and get its ads twice.</source>
        <translation>Eine erfolgreiche Kampagne würde erneut hochgeladen und bekäme ihre Anzeigen doppelt.</translation>
    </message>
    <message>
        <source>{} successful campaigns would be uploaded again, and get their ads twice.</source>
        <translation>{} erfolgreiche Kampagnen würden erneut hochgeladen und bekämen ihre Anzeigen doppelt.</translation>
    </message>
    <message>
        <source>How many were uploaded already can&apos;t be told; those would get their ads twice.</source>
        <translation>Wie viele schon hochgeladen wurden, lässt sich nicht sagen; diese bekämen ihre Anzeigen doppelt.</translation>
    </message>
    <message>
        <source>Start Fresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Upload the whole batch again?</source>
        <translation>Den ganzen Stapel erneut hochladen?</translation>
    </message>
    <message>
        <source>The checkpoint goes to the archive.</source>
        <translation>Der Checkpoint kommt ins Archiv.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A dry run begins: nothing is created.</source>
        <translation>Ein Probelauf beginnt: Nichts wird erstellt.</translation>
    </message>
    <message>
        <source>The upload begins.</source>
        <translation>Das Hochladen beginnt.</translation>
    </message>
    <message>
        <source>The browser shows no window: it is hidden by a setting, or only just starts.</source>
        <translation>Der Browser zeigt kein Fenster: Eine Einstellung verbirgt ihn, oder er startet gerade erst.</translation>
    </message>
    <message>
        <source>Close TJ Uploader</source>
        <translation>TJ Uploader schließen</translation>
    </message>
    <message>
        <source>An upload is under way. End it and close?</source>
        <translation>Es wird gerade hochgeladen. Beenden und schließen?</translation>
    </message>
    <message>
        <source>The campaigns in hand are finished first; Resume goes on with the others next time.</source>
        <translation>Die begonnenen Kampagnen werden zuerst fertig; „Fortsetzen“ macht beim nächsten Mal mit den übrigen weiter.</translation>
    </message>
    <message>
        <source>End and close</source>
        <translation>Beenden und schließen</translation>
    </message>
    <message>
        <source>Keep uploading</source>
        <translation>Weiter hochladen</translation>
    </message>
    <message>
        <source>Finishing the campaigns in hand.</source>
        <translation>Die begonnenen Kampagnen werden fertiggestellt.</translation>
    </message>
    <message>
        <source>The window closes by itself.</source>
        <translation>Das Fenster schließt sich von selbst.</translation>
    </message>
    <message>
        <source>Please report it with the log.</source>
        <translation>Bitte melden Sie es mit dem Protokoll.</translation>
    </message>
</context>
<context>
    <name>PathPicker</name>
    <message>
        <source>This is a folder. Choose a file.</source>
        <translation>Das ist ein Ordner. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>This is a file. Choose the folder that it is in.</source>
        <translation>Das ist eine Datei. Wählen Sie den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>There is no such file. Check the path, or press Browse.</source>
        <translation>Diese Datei gibt es nicht. Prüfen Sie den Pfad, oder drücken Sie „Durchsuchen“.</translation>
    </message>
    <message>
        <source>There is no such folder. Check the path, or press Browse.</source>
        <translation>Diesen Ordner gibt es nicht. Prüfen Sie den Pfad, oder drücken Sie „Durchsuchen“.</translation>
    </message>
    <message>
        <source>The system cannot open this path: {}.</source>
        <translation>Das System kann diesen Pfad nicht öffnen: {}.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <extracomment>Path Path | None; after typing, dropping or picking has ended, and only for a new path the text that `path_changed` last told of told from outside</extracomment>
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
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Wie es zu beheben ist</translation>
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
    <name>RecordMenus</name>
    <message>
        <source>C&amp;heckpoints…</source>
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
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
</context>
<context>
    <name>RunControls</name>
    <message>
        <source>Start</source>
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
        <source>Work on every campaign that is not done yet (Ctrl+R)</source>
        <translation>Jede Kampagne bearbeiten, die noch nicht erledigt ist (Strg+R)</translation>
    </message>
    <message>
        <source>Archive the checkpoint and upload the whole batch again</source>
        <translation>Den Checkpoint archivieren und den ganzen Stapel erneut hochladen</translation>
    </message>
    <message>
        <source>Work on the first three campaigns, then ask whether to go on (Ctrl+T)</source>
        <translation>Die ersten drei Kampagnen bearbeiten, dann fragen, ob es weitergeht (Strg+T)</translation>
    </message>
    <message>
        <source>Finish the campaigns in hand, then stand still</source>
        <translation>Die begonnenen Kampagnen fertigstellen, dann warten</translation>
    </message>
    <message>
        <source>End the run; what was clicked is looked at first</source>
        <translation>Den Lauf beenden; was geklickt wurde, wird zuerst angesehen</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>whether the first button resumes rather than starts</extracomment>
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
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
</context>
<context>
    <name>SegmentBar</name>
    <message>
        <source>{} successful, {} failed, {} unknown, {} remaining</source>
        <extracomment>The narrowest stretch that is still seen, in device-independent pixels: one failed campaign of 400.</extracomment>
        <translation>{} erfolgreich, {} fehlgeschlagen, {} ungewiss, {} übrig</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>({1} more problem in this file.)</source>
        <translation>({1} weiteres Problem in dieser Datei.)</translation>
    </message>
    <message>
        <source>({1} more problems in this file.)</source>
        <translation>({1} weitere Probleme in dieser Datei.)</translation>
    </message>
    <message>
        <source>A column is required that the program does not know</source>
        <translation>Eine Spalte ist Pflicht, die das Programm nicht kennt</translation>
    </message>
    <message>
        <source>A link to the list of campaigns</source>
        <translation>Ein Link zur Liste der Kampagnen</translation>
    </message>
    <message>
        <source>A new one is started.</source>
        <translation>Ein neuer wird gestartet.</translation>
    </message>
    <message>
        <source>A row of the ads table of campaign {1} has no name.</source>
        <translation>Eine Zeile der Anzeigentabelle von Kampagne {1} hat keinen Namen.</translation>
    </message>
    <message>
        <source>A spreadsheet drops leading zeros unless the column is formatted as text.</source>
        <translation>Eine Tabellenkalkulation lässt führende Nullen weg, wenn die Spalte nicht als Text formatiert ist.</translation>
    </message>
    <message>
        <source>Add the column and fill it in.</source>
        <translation>Fügen Sie die Spalte hinzu und füllen Sie sie aus.</translation>
    </message>
    <message>
        <source>Ads are recognised by name and address alone.</source>
        <translation>Anzeigen werden nur an Name und Adresse erkannt.</translation>
    </message>
    <message>
        <source>Ads can&apos;t be counted, so nothing is uploaded.</source>
        <translation>Anzeigen können nicht gezählt werden, deshalb wird nichts hochgeladen.</translation>
    </message>
    <message>
        <source>Ads can&apos;t be recognised, so nothing is uploaded.</source>
        <translation>Anzeigen können nicht erkannt werden, deshalb wird nichts hochgeladen.</translation>
    </message>
    <message>
        <source>Ads may have been created, but could not be looked at: {1}</source>
        <translation>Anzeigen wurden vielleicht erstellt, es konnte aber nicht nachgesehen werden: {1}</translation>
    </message>
    <message>
        <source>Ads of the same name can&apos;t be told apart.</source>
        <translation>Anzeigen mit gleichem Namen können nicht unterschieden werden.</translation>
    </message>
    <message>
        <source>Ads were created, and are not found again among those of the CSV.</source>
        <translation>Anzeigen wurden erstellt und finden sich unter denen der CSV nicht wieder.</translation>
    </message>
    <message>
        <source>All ads of the table can be read</source>
        <translation>Alle Anzeigen der Tabelle können gelesen werden</translation>
    </message>
    <message>
        <source>Allow writing to this folder, and close other programs that use the file.</source>
        <translation>Erlauben Sie das Schreiben in diesen Ordner und schließen Sie andere Programme, die die Datei benutzen.</translation>
    </message>
    <message>
        <source>At least one issue was detected.</source>
        <translation>Mindestens ein Problem wurde gefunden.</translation>
    </message>
    <message>
        <source>Buttons can&apos;t be pressed: uploads can&apos;t work.</source>
        <translation>Schaltflächen können nicht gedrückt werden: Hochladen ist nicht möglich.</translation>
    </message>
    <message>
        <source>Campaign {1} - dry run: {2}</source>
        <translation>Kampagne {1} - Probelauf: {2}</translation>
    </message>
    <message>
        <source>Campaign {1} - {2}</source>
        <translation>Kampagne {1} - {2}</translation>
    </message>
    <message>
        <source>Campaign {1} - {2} created</source>
        <translation>Kampagne {1} - {2} erstellt</translation>
    </message>
    <message>
        <source>Campaign {1}: {2}</source>
        <translation>Kampagne {1}: {2}</translation>
    </message>
    <message>
        <source>Campaigns with many ads can&apos;t be read.</source>
        <translation>Kampagnen mit vielen Anzeigen können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is the right file, or split it.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist, oder teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>Check that its accented letters are right, or save it again as &quot;CSV UTF-8&quot;.</source>
        <translation>Prüfen Sie, ob die Umlaute und Akzente stimmen, oder speichern Sie sie neu als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>Check that you may open it, or choose another folder.</source>
        <translation>Prüfen Sie, ob Sie ihn öffnen dürfen, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Check the campaign in the dashboard.</source>
        <translation>Prüfen Sie die Kampagne im Dashboard.</translation>
    </message>
    <message>
        <source>Check the connection; the upload goes on by itself as soon as the site answers.</source>
        <translation>Prüfen Sie die Verbindung; der Upload läuft von selbst weiter, sobald die Website antwortet.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and its folder.</source>
        <translation>Prüfen Sie den Namen der Datei und ihren Ordner.</translation>
    </message>
    <message>
        <source>Check the file.</source>
        <translation>Prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>Check the id in the mapping, and which account is signed in.</source>
        <translation>Prüfen Sie die ID in der Zuordnung und welches Konto angemeldet ist.</translation>
    </message>
    <message>
        <source>Choose a CSV file.</source>
        <translation>Wählen Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>Choose a file that has a header and at least one row.</source>
        <translation>Wählen Sie eine Datei mit einer Kopfzeile und mindestens einer Zeile.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another name, or archive it.</source>
        <translation>Wählen Sie einen anderen Namen, oder archivieren Sie ihn.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the ad CSVs.</source>
        <translation>Wählen Sie den Ordner mit den Anzeigen-CSVs.</translation>
    </message>
    <message>
        <source>Choose the format {1}, or another CSV.</source>
        <translation>Wählen Sie das Format {1} oder eine andere CSV.</translation>
    </message>
    <message>
        <source>Chromium could not be downloaded: {1}</source>
        <translation>Chromium konnte nicht heruntergeladen werden: {1}</translation>
    </message>
    <message>
        <source>Close it in other programs, check that you may read it, and try again.</source>
        <translation>Schließen Sie sie in anderen Programmen, prüfen Sie, ob Sie sie lesen dürfen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Close its other windows and try again, or name another one in the settings or in TJGUI_BROWSER.</source>
        <translation>Schließen Sie seine anderen Fenster und versuchen Sie es erneut, oder nennen Sie in den Einstellungen oder in TJGUI_BROWSER einen anderen.</translation>
    </message>
    <message>
        <source>Close the other window or command, or wait until it is done.</source>
        <translation>Schließen Sie das andere Fenster oder den anderen Befehl, oder warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>Close the quotation mark; inside of a quoted cell it is written twice (&quot;&quot;).</source>
        <translation>Schließen Sie das Anführungszeichen; innerhalb einer Zelle in Anführungszeichen wird es doppelt geschrieben (&quot;&quot;).</translation>
    </message>
    <message>
        <source>Copy the id from the site again.</source>
        <translation>Kopieren Sie die ID erneut von der Website.</translation>
    </message>
    <message>
        <source>Copy the id from the site again: it has 10 digits and nothing else.</source>
        <translation>Kopieren Sie die ID erneut von der Website: Sie hat 10 Ziffern und sonst nichts.</translation>
    </message>
    <message>
        <source>Correct it in the settings or in TJGUI_BROWSER, or empty it there to let the program look.</source>
        <translation>Berichtigen Sie ihn in den Einstellungen oder in TJGUI_BROWSER, oder leeren Sie das Feld, damit das Programm selbst sucht.</translation>
    </message>
    <message>
        <source>Correct it, then resume.</source>
        <translation>Berichtigen Sie ihn, dann setzen Sie fort.</translation>
    </message>
    <message>
        <source>Correct its name after --site-file.</source>
        <translation>Berichtigen Sie den Namen hinter --site-file.</translation>
    </message>
    <message>
        <source>Creative not valid</source>
        <translation>Creative ungültig</translation>
    </message>
    <message>
        <source>Delete one of the two rows.</source>
        <translation>Löschen Sie eine der beiden Zeilen.</translation>
    </message>
    <message>
        <source>Delete or rename the column that is too many.</source>
        <translation>Löschen Sie die überzählige Spalte oder benennen Sie sie um.</translation>
    </message>
    <message>
        <source>Delete or rename the columns that are too many.</source>
        <translation>Löschen Sie die überzähligen Spalten oder benennen Sie sie um.</translation>
    </message>
    <message>
        <source>Delete the cell and type its text in again.</source>
        <translation>Löschen Sie die Zelle und tippen Sie ihren Text neu ein.</translation>
    </message>
    <message>
        <source>Delete the cell and type the name in again.</source>
        <translation>Löschen Sie die Zelle und tippen Sie den Namen neu ein.</translation>
    </message>
    <message>
        <source>Delete the row if that is not wanted.</source>
        <translation>Löschen Sie die Zeile, wenn das nicht gewollt ist.</translation>
    </message>
    <message>
        <source>Did you mean “{1}”?</source>
        <translation>Meinten Sie „{1}“?</translation>
    </message>
    <message>
        <source>Fill in the id, which has 10 digits.</source>
        <translation>Tragen Sie die ID ein, sie hat 10 Ziffern.</translation>
    </message>
    <message>
        <source>Fill it in and check the batch again.</source>
        <translation>Füllen Sie sie aus und prüfen Sie den Stapel erneut.</translation>
    </message>
    <message>
        <source>Fill it in, or empty the cell where the column is optional.</source>
        <translation>Füllen Sie sie aus, oder leeren Sie die Zelle, wenn die Spalte freiwillig ist.</translation>
    </message>
    <message>
        <source>Give a list of texts that are not empty, such as [&quot;first&quot;, &quot;second&quot;].</source>
        <translation>Geben Sie eine Liste von Texten an, die nicht leer sind, etwa [&quot;first&quot;, &quot;second&quot;].</translation>
    </message>
    <message>
        <source>Give a path that begins with “/”.</source>
        <translation>Geben Sie einen Pfad an, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>Give a text in quotation marks.</source>
        <translation>Geben Sie einen Text in Anführungszeichen an.</translation>
    </message>
    <message>
        <source>Give a whole address, such as https://example.com.</source>
        <translation>Geben Sie eine vollständige Adresse an, etwa https://example.com.</translation>
    </message>
    <message>
        <source>Give a whole number from {1} to {2}.</source>
        <translation>Geben Sie eine ganze Zahl von {1} bis {2} an.</translation>
    </message>
    <message>
        <source>Give more than 0 and at most {1} seconds.</source>
        <translation>Geben Sie mehr als 0 und höchstens {1} Sekunden an.</translation>
    </message>
    <message>
        <source>Give the row as many cells as the header, and put cells that contain the separator into quotation marks.</source>
        <translation>Geben Sie der Zeile so viele Zellen wie der Kopfzeile, und setzen Sie Zellen mit dem Trennzeichen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>HTTP {1}</source>
        <translation>HTTP {1}</translation>
    </message>
    <message>
        <source>If yes is right, name the question under texts.create_questions in a site file.</source>
        <translation>Wenn Ja richtig ist, nennen Sie die Frage unter texts.create_questions in einer Site-Datei.</translation>
    </message>
    <message>
        <source>In Excel, save it as &quot;CSV UTF-8&quot;.</source>
        <translation>Speichern Sie sie in Excel als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>In the spreadsheet, format the column as text, paste the ids again and save the file as CSV.</source>
        <translation>Formatieren Sie die Spalte in der Tabellenkalkulation als Text, fügen Sie die IDs erneut ein und speichern Sie die Datei als CSV.</translation>
    </message>
    <message>
        <source>Install Google Chrome, Microsoft Edge or Chromium, or name one in the environment variable TJGUI_BROWSER.</source>
        <translation>Installieren Sie Google Chrome, Microsoft Edge oder Chromium, oder nennen Sie einen in der Umgebungsvariablen TJGUI_BROWSER.</translation>
    </message>
    <message>
        <source>It is read again; nothing is created meanwhile.</source>
        <translation>Sie wird erneut gelesen; solange wird nichts erstellt.</translation>
    </message>
    <message>
        <source>It is tried again in a new tab.</source>
        <translation>Es wird in einem neuen Tab erneut versucht.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>It is tried again; no click was made.</source>
        <translation>Es wird erneut versucht; geklickt wurde nicht.</translation>
    </message>
    <message>
        <source>It is tried again; nothing was created.</source>
        <translation>Es wird erneut versucht; erstellt wurde nichts.</translation>
    </message>
    <message>
        <source>It was kept as {1}.</source>
        <translation>Er wurde als {1} aufgehoben.</translation>
    </message>
    <message>
        <source>Its CSV cannot be used.</source>
        <translation>Ihre CSV ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Its first line has to name the columns {1 list}.</source>
        <translation>Die erste Zeile muss die Spalten {1 list} nennen.</translation>
    </message>
    <message>
        <source>Known are: {1}.</source>
        <translation>Bekannt sind: {1}.</translation>
    </message>
    <message>
        <source>Long tables are read more slowly.</source>
        <translation>Lange Tabellen werden langsamer gelesen.</translation>
    </message>
    <message>
        <source>Look at the campaign; then mark it as done or as pending.</source>
        <translation>Sehen Sie sich die Kampagne an und markieren Sie sie dann als erledigt oder als offen.</translation>
    </message>
    <message>
        <source>Look at the campaign; then mark it.</source>
        <translation>Sehen Sie sich die Kampagne an und markieren Sie sie dann.</translation>
    </message>
    <message>
        <source>Look at the disk and the folder, then save again.</source>
        <translation>Sehen Sie nach der Festplatte und dem Ordner und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>Look at the disk and the folder.</source>
        <translation>Sehen Sie nach der Festplatte und dem Ordner.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>Sehen Sie sich die Liste erneut an.</translation>
    </message>
    <message>
        <source>Look whether the disk is damaged.</source>
        <translation>Prüfen Sie, ob die Festplatte beschädigt ist.</translation>
    </message>
    <message>
        <source>Looking at the ad settings of campaign {1}.</source>
        <translation>Die Anzeigeneinstellungen von Kampagne {1} werden angesehen.</translation>
    </message>
    <message>
        <source>Make it readable.</source>
        <translation>Machen Sie die Datei lesbar.</translation>
    </message>
    <message>
        <source>Make it writable, or name another folder in TJGUI_DATA.</source>
        <translation>Machen Sie ihn beschreibbar, oder nennen Sie in TJGUI_DATA einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Schaffen Sie Platz auf der Festplatte.</translation>
    </message>
    <message>
        <source>Make the disk writable again; it may be damaged.</source>
        <translation>Machen Sie die Festplatte wieder beschreibbar; sie ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>Make the folder writable, or move the file away yourself.</source>
        <translation>Machen Sie den Ordner beschreibbar, oder verschieben Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>Make the folder writable, then start fresh again.</source>
        <translation>Machen Sie den Ordner beschreibbar und beginnen Sie dann noch einmal neu.</translation>
    </message>
    <message>
        <source>Marked as done by hand; {1} of its ads were not seen by the program.</source>
        <translation>Von Hand als erledigt markiert; {1} ihrer Anzeigen hat das Programm nicht gesehen.</translation>
    </message>
    <message>
        <source>Mend that place, or move the file away.</source>
        <translation>Beheben Sie diese Stelle, oder verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>Mend the CSV, then retry.</source>
        <translation>Berichtigen Sie die CSV und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>Name a file that “tjgui evidence” has written.</source>
        <translation>Nennen Sie eine Datei, die „tjgui evidence“ geschrieben hat.</translation>
    </message>
    <message>
        <source>New ads have the right name but another target URL: {1}.</source>
        <translation>Neue Anzeigen haben den richtigen Namen, aber eine andere Ziel-URL: {1}.</translation>
    </message>
    <message>
        <source>New ads have the right target URL but another name: {1}.</source>
        <translation>Neue Anzeigen haben die richtige Ziel-URL, aber einen anderen Namen: {1}.</translation>
    </message>
    <message>
        <source>No browser was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Browser gefunden.</translation>
    </message>
    <message>
        <source>No column is required that the program does not know</source>
        <translation>Keine Spalte ist Pflicht, die das Programm nicht kennt</translation>
    </message>
    <message>
        <source>No reason was noted</source>
        <translation>Es wurde kein Grund vermerkt</translation>
    </message>
    <message>
        <source>Nobody signed in within {1}.</source>
        <translation>Niemand hat sich innerhalb von {1} angemeldet.</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Nothing can be done until you sign in.</source>
        <translation>Nichts ist möglich, bis Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Nothing lies over the page</source>
        <translation>Nichts liegt über der Seite</translation>
    </message>
    <message>
        <source>Nothing was created.</source>
        <translation>Es wurde nichts erstellt.</translation>
    </message>
    <message>
        <source>Nothing was created; it is tried again.</source>
        <translation>Es wurde nichts erstellt; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Nothing was uploaded; it is tried again.</source>
        <translation>Es wurde nichts hochgeladen; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Only the name is missing: the mapping&apos;s one goes into the URLs instead.</source>
        <translation>Nur der Name fehlt: In die URLs kommt stattdessen der aus der Zuordnung.</translation>
    </message>
    <message>
        <source>Open it again and repeat the changes.</source>
        <translation>Öffnen Sie ihn erneut und wiederholen Sie die Änderungen.</translation>
    </message>
    <message>
        <source>Open the campaign and upload the CSV by hand to see what it says.</source>
        <translation>Öffnen Sie die Kampagne und laden Sie die CSV von Hand hoch, um zu sehen, was die Website sagt.</translation>
    </message>
    <message>
        <source>Open the campaign to see what the site says.</source>
        <translation>Öffnen Sie die Kampagne, um zu sehen, was die Website sagt.</translation>
    </message>
    <message>
        <source>Opening campaign {1} led to another site ({2}).</source>
        <translation>Das Öffnen der Kampagne {1} führte zu einer anderen Website ({2}).</translation>
    </message>
    <message>
        <source>Opening campaign {1} led to {2} instead.</source>
        <translation>Das Öffnen der Kampagne {1} führte stattdessen zu {2}.</translation>
    </message>
    <message>
        <source>Paused: {1}</source>
        <translation>Pause: {1}</translation>
    </message>
    <message>
        <source>Please sign in in the browser window.</source>
        <translation>Bitte melden Sie sich im Browserfenster an.</translation>
    </message>
    <message>
        <source>Previewing one ad; nothing is created.</source>
        <translation>Vorschau einer Anzeige; es wird nichts erstellt.</translation>
    </message>
    <message>
        <source>Proposed: {1}</source>
        <translation>Vorgeschlagen: {1}</translation>
    </message>
    <message>
        <source>Put the file into the ad CSV folder and write only its name.</source>
        <translation>Legen Sie die Datei in den Ordner mit den Anzeigen-CSVs und schreiben Sie nur ihren Namen.</translation>
    </message>
    <message>
        <source>Put the file into the folder {1}, or correct the name.</source>
        <translation>Legen Sie die Datei in den Ordner {1}, oder berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>Remove it; inside of a value a blank is written %20.</source>
        <translation>Entfernen Sie es; innerhalb eines Werts wird ein Leerzeichen als %20 geschrieben.</translation>
    </message>
    <message>
        <source>Remove the blanks before and after the digits.</source>
        <translation>Entfernen Sie die Leerzeichen vor und hinter den Ziffern.</translation>
    </message>
    <message>
        <source>Rename the file and write the new name here.</source>
        <translation>Benennen Sie die Datei um und schreiben Sie den neuen Namen hierher.</translation>
    </message>
    <message>
        <source>Replace the creative, or put it into a campaign of its content category.</source>
        <translation>Ersetzen Sie das Creative, oder setzen Sie es in eine Kampagne seiner Inhaltskategorie.</translation>
    </message>
    <message>
        <source>Replace the creatives, or put the ads into a campaign of their content category.</source>
        <translation>Ersetzen Sie die Creatives, oder setzen Sie die Anzeigen in eine Kampagne ihrer Inhaltskategorie.</translation>
    </message>
    <message>
        <source>Resume first: the run continues from the last backup.</source>
        <translation>Setzen Sie zuerst fort: Der Lauf geht von der letzten Sicherung aus weiter.</translation>
    </message>
    <message>
        <source>Resume to open it again.</source>
        <translation>Mit „Fortsetzen“ wird sie wieder geöffnet.</translation>
    </message>
    <message>
        <source>Save it again as &quot;CSV UTF-8&quot; and check the batch again.</source>
        <translation>Speichern Sie sie neu als „CSV UTF-8“ und prüfen Sie den Stapel erneut.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>Screenshot: {1}</source>
        <translation>Screenshot: {1}</translation>
    </message>
    <message>
        <source>Shorten its texts or URLs.</source>
        <translation>Kürzen Sie ihre Texte oder URLs.</translation>
    </message>
    <message>
        <source>Sign in in a visible browser window; the session is kept for next time.</source>
        <translation>Melden Sie sich in einem sichtbaren Browserfenster an; die Sitzung wird für das nächste Mal behalten.</translation>
    </message>
    <message>
        <source>Sign in in the browser window; it goes on by itself.</source>
        <translation>Melden Sie sich im Browserfenster an; danach geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Sign in in the browser window; the upload goes on by itself.</source>
        <translation>Melden Sie sich im Browserfenster an; der Upload läuft dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Skipping campaign {1} - already successful ({2} ads)</source>
        <translation>Kampagne {1} wird übersprungen - schon erfolgreich ({2} Anzeigen)</translation>
    </message>
    <message>
        <source>Skipping campaign {1} - failed before ({2})</source>
        <translation>Kampagne {1} wird übersprungen - früher fehlgeschlagen ({2})</translation>
    </message>
    <message>
        <source>Skipping campaign {1} - {2}</source>
        <translation>Kampagne {1} wird übersprungen - {2}</translation>
    </message>
    <message>
        <source>Some ads stand there more than once while others are missing.</source>
        <translation>Manche Anzeigen stehen dort mehrfach, während andere fehlen.</translation>
    </message>
    <message>
        <source>Some ads stand there, and new ones that may be the others: {1}.</source>
        <translation>Einige Anzeigen stehen dort, und neue, die die übrigen sein können: {1}.</translation>
    </message>
    <message>
        <source>Something lies over the page</source>
        <translation>Etwas liegt über der Seite</translation>
    </message>
    <message>
        <source>Stopped while waiting for its ads; the next run looks for them.</source>
        <translation>Angehalten beim Warten auf ihre Anzeigen; der nächste Lauf sieht danach.</translation>
    </message>
    <message>
        <source>Stopped: {1}</source>
        <translation>Angehalten: {1}</translation>
    </message>
    <message>
        <source>Take the file that was made for this version of the program, or move it away.</source>
        <translation>Nehmen Sie die Datei, die für diese Version des Programms gemacht ist, oder verschieben Sie sie.</translation>
    </message>
    <message>
        <source>The ad CSV folder {1} cannot be read ({2}).</source>
        <translation>Der Ordner mit den Anzeigen-CSVs {1} kann nicht gelesen werden ({2}).</translation>
    </message>
    <message>
        <source>The ad CSV folder {1} was not found.</source>
        <translation>Der Ordner mit den Anzeigen-CSVs {1} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The ad of row {1} is larger than {2} once the campaign&apos;s name is filled in.</source>
        <translation>Die Anzeige in Zeile {1} ist größer als {2}, sobald der Kampagnenname eingesetzt ist.</translation>
    </message>
    <message>
        <source>The ad settings of campaign {1} did not appear.</source>
        <translation>Die Anzeigeneinstellungen von Kampagne {1} sind nicht erschienen.</translation>
    </message>
    <message>
        <source>The ads table did not come to rest while {1}: {2}.</source>
        <translation>Die Anzeigentabelle kam {1} nicht zur Ruhe: {2}.</translation>
    </message>
    <message>
        <source>The ads table has no column “Ad Name”.</source>
        <translation>Die Anzeigentabelle hat keine Spalte „Ad Name“.</translation>
    </message>
    <message>
        <source>The ads table of campaign {1} did not come to rest: {2}.</source>
        <translation>Die Anzeigentabelle von Kampagne {1} kam nicht zur Ruhe: {2}.</translation>
    </message>
    <message>
        <source>The ads table of campaign {1} keeps changing, so that it can&apos;t be told what stands there.</source>
        <translation>Die Anzeigentabelle von Kampagne {1} ändert sich ständig, sodass nicht zu sagen ist, was darin steht.</translation>
    </message>
    <message>
        <source>The ads table of campaign {1} states {2} ads, but shows {3}.</source>
        <translation>Die Anzeigentabelle von Kampagne {1} gibt {2} Anzeigen an, zeigt aber {3}.</translation>
    </message>
    <message>
        <source>The ads table states its total in a way that can&apos;t be read: “{1}”.</source>
        <translation>Die Gesamtzahl der Anzeigentabelle ist nicht lesbar: „{1}“.</translation>
    </message>
    <message>
        <source>The ads table states {1} ads, but there is no way to the ones after {2}.</source>
        <translation>Die Anzeigentabelle gibt {1} Anzeigen an, aber es führt kein Weg zu denen nach {2}.</translation>
    </message>
    <message>
        <source>The ads&apos; ids in the table</source>
        <translation>Die IDs der Anzeigen in der Tabelle</translation>
    </message>
    <message>
        <source>The answer was no.</source>
        <translation>Die Antwort war Nein.</translation>
    </message>
    <message>
        <source>The browser does not answer any more.</source>
        <translation>Der Browser antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The browser tab broke down while {1}.</source>
        <translation>Der Browser-Tab ist {1} abgestürzt.</translation>
    </message>
    <message>
        <source>The browser tab did not answer any more while {1}.</source>
        <translation>Der Browser-Tab hat {1} nicht mehr geantwortet.</translation>
    </message>
    <message>
        <source>The browser was closed before the page could be photographed.</source>
        <translation>Der Browser wurde geschlossen, bevor die Seite fotografiert werden konnte.</translation>
    </message>
    <message>
        <source>The browser was closed while {1}.</source>
        <translation>Der Browser wurde {1} geschlossen.</translation>
    </message>
    <message>
        <source>The browser was closed.</source>
        <translation>Der Browser wurde geschlossen.</translation>
    </message>
    <message>
        <source>The browser {1} does not exist.</source>
        <translation>Den Browser {1} gibt es nicht.</translation>
    </message>
    <message>
        <source>The browser {1} does not start ({2}).</source>
        <translation>Der Browser {1} startet nicht ({2}).</translation>
    </message>
    <message>
        <source>The button “Create CSV Preview”</source>
        <translation>Die Schaltfläche „Create CSV Preview“</translation>
    </message>
    <message>
        <source>The button “Create ad(s)”</source>
        <translation>Die Schaltfläche „Create ad(s)“</translation>
    </message>
    <message>
        <source>The campaign&apos;s ad settings open</source>
        <translation>Die Anzeigeneinstellungen der Kampagne öffnen sich</translation>
    </message>
    <message>
        <source>The campaign&apos;s name</source>
        <translation>Der Name der Kampagne</translation>
    </message>
    <message>
        <source>The checkpoint is JSON, but has no &quot;campaigns&quot; object.</source>
        <translation>Der Checkpoint ist JSON, hat aber kein Objekt „campaigns“.</translation>
    </message>
    <message>
        <source>The checkpoint is empty.</source>
        <translation>Der Checkpoint ist leer.</translation>
    </message>
    <message>
        <source>The checkpoint is gone, so nothing was changed.</source>
        <translation>Der Checkpoint ist weg, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The checkpoint is not whole JSON: {1}.</source>
        <translation>Der Checkpoint ist kein vollständiges JSON: {1}.</translation>
    </message>
    <message>
        <source>The checkpoint {1} cannot be moved to the archive: {2}.</source>
        <translation>Der Checkpoint {1} kann nicht ins Archiv verschoben werden: {2}.</translation>
    </message>
    <message>
        <source>The checkpoint {1} cannot be read: {2}.</source>
        <translation>Der Checkpoint {1} kann nicht gelesen werden: {2}.</translation>
    </message>
    <message>
        <source>The checkpoint {1} cannot be written: {2}.</source>
        <translation>Der Checkpoint {1} kann nicht geschrieben werden: {2}.</translation>
    </message>
    <message>
        <source>The checkpoint {1} is damaged and cannot be moved aside: {2}.</source>
        <translation>Der Checkpoint {1} ist beschädigt und kann nicht beiseitegelegt werden: {2}.</translation>
    </message>
    <message>
        <source>The checkpoint {1} is damaged: {2}</source>
        <translation>Der Checkpoint {1} ist beschädigt: {2}</translation>
    </message>
    <message>
        <source>The checkpoint {1} is gone.</source>
        <translation>Der Checkpoint {1} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The checkpoint {1} was changed since it was opened; nothing was saved.</source>
        <translation>Der Checkpoint {1} wurde geändert, seit er geöffnet wurde; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The choice of how many ads a page of the table has</source>
        <translation>Die Auswahl, wie viele Anzeigen eine Seite der Tabelle hat</translation>
    </message>
    <message>
        <source>The choice “Mass create with CSV”</source>
        <translation>Die Auswahl „Mass create with CSV“</translation>
    </message>
    <message>
        <source>The connection broke off while {1} ({2}).</source>
        <translation>Die Verbindung brach {1} ab ({2}).</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written to ({1}).</source>
        <translation>In den Datenordner kann nicht geschrieben werden ({1}).</translation>
    </message>
    <message>
        <source>The data folder {1} cannot be used: {2}.</source>
        <translation>Der Datenordner {1} ist nicht verwendbar: {2}.</translation>
    </message>
    <message>
        <source>The data folder {1} is in use by {2}.</source>
        <translation>Der Datenordner {1} wird von {2} benutzt.</translation>
    </message>
    <message>
        <source>The disk takes no more bytes</source>
        <translation>Die Festplatte nimmt keine Daten mehr an</translation>
    </message>
    <message>
        <source>The end of a sign-in can&apos;t be noticed.</source>
        <translation>Das Ende einer Anmeldung kann nicht bemerkt werden.</translation>
    </message>
    <message>
        <source>The field that takes the CSV</source>
        <translation>Das Feld für die CSV</translation>
    </message>
    <message>
        <source>The first line has to be campaign_id,csv_filename or campaign_id,csv_filename,campaign_name,enabled.</source>
        <translation>Die erste Zeile muss campaign_id,csv_filename oder campaign_id,csv_filename,campaign_name,enabled sein.</translation>
    </message>
    <message>
        <source>The heading “STEP 5. CREATE YOUR AD”</source>
        <translation>Die Überschrift „STEP 5. CREATE YOUR AD“</translation>
    </message>
    <message>
        <source>The page broke off while {1} ({2}).</source>
        <translation>Die Seite brach {1} ab ({2}).</translation>
    </message>
    <message>
        <source>The page did not come to rest while {1}.</source>
        <translation>Die Seite kam {1} nicht zur Ruhe.</translation>
    </message>
    <message>
        <source>The page does not answer.</source>
        <translation>Die Seite antwortet nicht.</translation>
    </message>
    <message>
        <source>The page is known by “Mass create with CSV” alone.</source>
        <translation>Die Seite wird allein an „Mass create with CSV“ erkannt.</translation>
    </message>
    <message>
        <source>The page may have changed: look at the campaign.</source>
        <translation>Die Seite hat sich vielleicht geändert: Sehen Sie sich die Kampagne an.</translation>
    </message>
    <message>
        <source>The page names its own campaign</source>
        <translation>Die Seite nennt ihre eigene Kampagne</translation>
    </message>
    <message>
        <source>The page of campaign {1} has changed.</source>
        <translation>Die Seite der Kampagne {1} hat sich geändert.</translation>
    </message>
    <message>
        <source>The page of campaign {1} shows campaign {2} instead.</source>
        <translation>Die Seite der Kampagne {1} zeigt stattdessen Kampagne {2}.</translation>
    </message>
    <message>
        <source>The page of campaign {1} went on to {2} by itself.</source>
        <translation>Die Seite der Kampagne {1} ging von selbst zu {2} weiter.</translation>
    </message>
    <message>
        <source>The page of campaign {1} {2}.</source>
        <translation>Die Seite der Kampagne {1} {2}.</translation>
    </message>
    <message>
        <source>The page&apos;s address alone says which campaign it is.</source>
        <translation>Allein die Adresse der Seite sagt, welche Kampagne es ist.</translation>
    </message>
    <message>
        <source>The preview of the CSV</source>
        <translation>Die Vorschau der CSV</translation>
    </message>
    <message>
        <source>The preview was not tried; `tjgui doctor --preview CSV` does that too, and creates nothing.</source>
        <translation>Die Vorschau wurde nicht versucht; `tjgui doctor --preview CSV` tut auch das und erstellt nichts.</translation>
    </message>
    <message>
        <source>The program&apos;s own site file is in force.</source>
        <translation>Es gilt die eigene Site-Datei des Programms.</translation>
    </message>
    <message>
        <source>The reports could not be written to {1}: {2}.</source>
        <translation>Die Berichte konnten nicht in {1} geschrieben werden: {2}.</translation>
    </message>
    <message>
        <source>The reports don&apos;t say what was approved.</source>
        <translation>Die Berichte sagen nicht, was genehmigt wurde.</translation>
    </message>
    <message>
        <source>The rows after it could not be read.</source>
        <translation>Die Zeilen danach konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The sign-in page was closed.</source>
        <translation>Die Anmeldeseite wurde geschlossen.</translation>
    </message>
    <message>
        <source>The site answered with an error (HTTP {1}) for campaign {2}.</source>
        <translation>Die Website hat bei Kampagne {2} mit einem Fehler geantwortet (HTTP {1}).</translation>
    </message>
    <message>
        <source>The site answered with an error (HTTP {1}) while {2}.</source>
        <translation>Die Website hat {2} mit einem Fehler geantwortet (HTTP {1}).</translation>
    </message>
    <message>
        <source>The site asks to go slower (HTTP {1}).</source>
        <translation>Die Website bittet, langsamer zu machen (HTTP {1}).</translation>
    </message>
    <message>
        <source>The site can&apos;t be reached while {1}.</source>
        <translation>Die Website ist {1} nicht erreichbar.</translation>
    </message>
    <message>
        <source>The site did not take the upload.</source>
        <translation>Die Website hat den Upload nicht angenommen.</translation>
    </message>
    <message>
        <source>The site does not give its template (HTTP {1}).</source>
        <translation>Die Website gibt ihre Vorlage nicht her (HTTP {1}).</translation>
    </message>
    <message>
        <source>The site does not know campaign {1}, or it is not this account&apos;s.</source>
        <translation>Die Website kennt Kampagne {1} nicht, oder sie gehört nicht zu diesem Konto.</translation>
    </message>
    <message>
        <source>The site file {1} is in force, with {2} to the program&apos;s own.</source>
        <translation>Es gilt die Site-Datei {1}, mit {2} gegenüber der des Programms.</translation>
    </message>
    <message>
        <source>The site looks as the program knows it: uploads can work.</source>
        <translation>Die Website sieht aus, wie das Programm sie kennt: Hochladen ist möglich.</translation>
    </message>
    <message>
        <source>The site may refuse the CSVs: nothing would be created.</source>
        <translation>Die Website lehnt die CSVs vielleicht ab: Es würde nichts erstellt.</translation>
    </message>
    <message>
        <source>The site refuses creatives that are not in {1}: {2}.</source>
        <translation>Die Website lehnt Creatives ab, die nicht in {1} stehen: {2}.</translation>
    </message>
    <message>
        <source>The site refuses {1} for campaign {2}: {3}</source>
        <translation>Die Website lehnt {1} für Kampagne {2} ab: {3}</translation>
    </message>
    <message>
        <source>The site said: {1}</source>
        <translation>Die Website sagte: {1}</translation>
    </message>
    <message>
        <source>The site says “Too many requests” at campaign {1}.</source>
        <translation>Die Website meldet bei Kampagne {1} „Too many requests“.</translation>
    </message>
    <message>
        <source>The site showed no preview of {1}.</source>
        <translation>Die Website hat keine Vorschau von {1} gezeigt.</translation>
    </message>
    <message>
        <source>The site took too long while {1}.</source>
        <translation>Die Website hat {1} zu lange gebraucht.</translation>
    </message>
    <message>
        <source>The site would refuse every CSV: uploads can&apos;t work.</source>
        <translation>Die Website würde jede CSV ablehnen: Hochladen ist nicht möglich.</translation>
    </message>
    <message>
        <source>The table of ads</source>
        <translation>Die Tabelle der Anzeigen</translation>
    </message>
    <message>
        <source>The table shows as many rows as it states</source>
        <translation>Die Tabelle zeigt so viele Zeilen, wie sie angibt</translation>
    </message>
    <message>
        <source>The table&apos;s column “Ad Name”</source>
        <translation>Die Spalte „Ad Name“ der Tabelle</translation>
    </message>
    <message>
        <source>The table&apos;s column “Compliance”</source>
        <translation>Die Spalte „Compliance“ der Tabelle</translation>
    </message>
    <message>
        <source>The table&apos;s column “Target URL”</source>
        <translation>Die Spalte „Target URL“ der Tabelle</translation>
    </message>
    <message>
        <source>The table&apos;s “Showing 1 to 10 of 43 entries”</source>
        <translation>Die Angabe „Showing 1 to 10 of 43 entries“ der Tabelle</translation>
    </message>
    <message>
        <source>The template&apos;s columns</source>
        <translation>Die Spalten der Vorlage</translation>
    </message>
    <message>
        <source>The upload goes on more slowly.</source>
        <translation>Der Upload geht langsamer weiter.</translation>
    </message>
    <message>
        <source>The way to the table&apos;s next page</source>
        <translation>Der Weg zur nächsten Seite der Tabelle</translation>
    </message>
    <message>
        <source>There is a checkpoint {1} already.</source>
        <translation>Einen Checkpoint {1} gibt es schon.</translation>
    </message>
    <message>
        <source>There is no ads table on the page while {1}.</source>
        <translation>Die Seite zeigt {1} keine Anzeigentabelle.</translation>
    </message>
    <message>
        <source>There is no checkpoint yet, so nothing was changed.</source>
        <translation>Es gibt noch keinen Checkpoint, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no site file {1}.</source>
        <translation>Es gibt keine Site-Datei {1}.</translation>
    </message>
    <message>
        <source>Ads with these names stand in this campaign already, and the checkpoint can&apos;t tell whether they came from this batch.</source>
        <translation>Anzeigen mit diesen Namen stehen schon in dieser Kampagne, und der Checkpoint kann nicht sagen, ob sie aus diesem Stapel stammen.</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; {2}</source>
        <translation>&quot;{1}&quot; {2}</translation>
    </message>
    <message>
        <source>Check the connection and try again.</source>
        <translation>Prüfen Sie die Verbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>For a subfolder write folder/file.csv.</source>
        <translation>Für einen Unterordner schreiben Sie ordner/datei.csv.</translation>
    </message>
    <message>
        <source>Going on in {1} s, with {2}.</source>
        <translation>Weiter geht es in {1} s, mit {2}.</translation>
    </message>
    <message>
        <source>Its entry in the checkpoint is {1}, not an object.</source>
        <translation>Ihr Eintrag im Checkpoint ist {1}, kein Objekt.</translation>
    </message>
    <message>
        <source>Its entry in the checkpoint says that it is in doubt.</source>
        <translation>Ihr Eintrag im Checkpoint sagt, dass sie zweifelhaft ist.</translation>
    </message>
    <message>
        <source>Its entry in the checkpoint {1}.</source>
        <translation>Ihr Eintrag im Checkpoint {1}.</translation>
    </message>
    <message>
        <source>Its last good copy, of {1}, can be used instead; where it may lack something, the site is looked at first.</source>
        <translation>Seine letzte gute Kopie vom {1} kann stattdessen verwendet werden; wo ihr etwas fehlen könnte, wird zuerst auf der Website nachgesehen.</translation>
    </message>
    <message>
        <source>Look at one of them in the browser.</source>
        <translation>Sehen Sie sich eine davon im Browser an.</translation>
    </message>
    <message>
        <source>Nothing was uploaded.</source>
        <translation>Es wurde nichts hochgeladen.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pause.</translation>
    </message>
    <message>
        <source>Resume to go on with the next campaign.</source>
        <translation>„Fortsetzen“ macht mit der nächsten Kampagne weiter.</translation>
    </message>
    <message>
        <source>The campaigns in hand are finished first.</source>
        <translation>Die begonnenen Kampagnen werden zuerst fertig.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be saved to {1}: {2}.</source>
        <translation>Der Checkpoint kann nicht in {1} gespeichert werden: {2}.</translation>
    </message>
    <message>
        <source>The next run looks again; nothing is uploaded again unless you mark the campaign as pending.</source>
        <translation>Der nächste Lauf sieht wieder nach; hochgeladen wird erst wieder, wenn Sie die Kampagne als offen markieren.</translation>
    </message>
    <message>
        <source>The page may have changed.</source>
        <translation>Die Seite hat sich vielleicht geändert.</translation>
    </message>
    <message>
        <source>The run goes on and tries again; do not close the program before it is saved.</source>
        <translation>Der Lauf geht weiter und versucht es erneut; schließen Sie das Programm nicht, bevor er gespeichert ist.</translation>
    </message>
    <message>
        <source>The site is not quite as it was.</source>
        <translation>Die Website ist nicht ganz, wie sie war.</translation>
    </message>
    <message>
        <source>The site refuses every ad of {1} for campaign {2}: {3} creative is not valid.</source>
        <translation>Die Website lehnt jede Anzeige von {1} für Kampagne {2} ab: {3} Creative ist ungültig.</translation>
    </message>
    <message>
        <source>The site refuses every ad of {1} for campaign {2}: {3} creatives are not valid.</source>
        <translation>Die Website lehnt jede Anzeige von {1} für Kampagne {2} ab: {3} Creatives sind ungültig.</translation>
    </message>
    <message>
        <source>There is no good copy of it, so a new one is begun.</source>
        <translation>Es gibt keine gute Kopie davon, deshalb wird ein neuer begonnen.</translation>
    </message>
    <message>
        <source>Tried again in {1} s.</source>
        <translation>Neuer Versuch in {1} s.</translation>
    </message>
    <message>
        <source>Uploads can work, but the site is not quite as it was.</source>
        <translation>Hochladen ist möglich, aber die Website ist nicht ganz, wie sie war.</translation>
    </message>
    <message>
        <source>Uploads can&apos;t work with the site as it is now.</source>
        <translation>Mit der Website, wie sie jetzt ist, ist Hochladen nicht möglich.</translation>
    </message>
    <message>
        <source>Uploads can&apos;t work.</source>
        <translation>Hochladen ist nicht möglich.</translation>
    </message>
    <message>
        <source>Use no braces.</source>
        <translation>Verwenden Sie keine geschweiften Klammern.</translation>
    </message>
    <message>
        <source>Use up to 60 letters, digits, hyphens and underscores.</source>
        <translation>Verwenden Sie bis zu 60 Buchstaben, Ziffern, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>What its entry in the checkpoint says of ads that may have been created cannot be read.</source>
        <translation>Was ihr Eintrag im Checkpoint über vielleicht erstellte Anzeigen sagt, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Where downloads are blocked, install Google Chrome or Microsoft Edge, or ask your administrator to; the program finds them by itself.</source>
        <translation>Wo Downloads gesperrt sind, installieren Sie Google Chrome oder Microsoft Edge oder bitten Sie Ihren Administrator darum; das Programm findet sie von selbst.</translation>
    </message>
    <message>
        <source>Where the preview is shown</source>
        <translation>Die Stelle, an der die Vorschau erscheint</translation>
    </message>
    <message>
        <source>Write [{1}] above its keys.</source>
        <translation>Schreiben Sie [{1}] über seine Schlüssel.</translation>
    </message>
    <message>
        <source>Write one of {1 list}.</source>
        <translation>Schreiben Sie eines von: {1 list}.</translation>
    </message>
    <message>
        <source>Write one row for each ad below the header.</source>
        <translation>Schreiben Sie unter die Kopfzeile eine Zeile für jede Anzeige.</translation>
    </message>
    <message>
        <source>Write one row for each campaign below the header.</source>
        <translation>Schreiben Sie unter die Kopfzeile eine Zeile für jede Kampagne.</translation>
    </message>
    <message>
        <source>Write the cell in one line.</source>
        <translation>Schreiben Sie die Zelle in eine Zeile.</translation>
    </message>
    <message>
        <source>Write the name exactly as the file has it.</source>
        <translation>Schreiben Sie den Namen genau wie den der Datei.</translation>
    </message>
    <message>
        <source>Write the name of a CSV file.</source>
        <translation>Schreiben Sie den Namen einer CSV-Datei.</translation>
    </message>
    <message>
        <source>Write the name of the ad CSV.</source>
        <translation>Schreiben Sie den Namen der Anzeigen-CSV.</translation>
    </message>
    <message>
        <source>Write the whole URL, such as https://example.com/.</source>
        <translation>Schreiben Sie die ganze URL, etwa https://example.com/.</translation>
    </message>
    <message>
        <source>Write the whole URL.</source>
        <translation>Schreiben Sie die ganze URL.</translation>
    </message>
    <message>
        <source>Write {1} once, where the campaign&apos;s id stands.</source>
        <translation>Schreiben Sie {1} genau einmal, dort, wo die ID der Kampagne steht.</translation>
    </message>
    <message>
        <source>Write “version = {1}” at its top.</source>
        <translation>Schreiben Sie „version = {1}“ ganz oben hin.</translation>
    </message>
    <message>
        <source>You are not signed in any more.</source>
        <translation>Sie sind nicht mehr angemeldet.</translation>
    </message>
    <message>
        <source>You are not signed in to the site.</source>
        <translation>Sie sind nicht auf der Website angemeldet.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>a blank</source>
        <translation>ein Leerzeichen</translation>
    </message>
    <message>
        <source>a copy of {1}</source>
        <translation>eine Kopie von {1}</translation>
    </message>
    <message>
        <source>all ads are on one page</source>
        <translation>alle Anzeigen stehen auf einer Seite</translation>
    </message>
    <message>
        <source>an invisible character ({1})</source>
        <translation>ein unsichtbares Zeichen ({1})</translation>
    </message>
    <message>
        <source>another instance of the program</source>
        <translation>einer anderen Instanz des Programms</translation>
    </message>
    <message>
        <source>another instance of the program (process {1} on {2}, since {3})</source>
        <translation>einer anderen Instanz des Programms (Prozess {1} auf {2}, seit {3})</translation>
    </message>
    <message>
        <source>at {1}</source>
        <translation>bei {1}</translation>
    </message>
    <message>
        <source>campaign {1} stands in row {2} already; row {3} is used and this one is not</source>
        <translation>Kampagne {1} steht schon in Zeile {2}; Zeile {3} gilt, diese nicht</translation>
    </message>
    <message>
        <source>cannot be read ({1})</source>
        <translation>kann nicht gelesen werden ({1})</translation>
    </message>
    <message>
        <source>checking the page</source>
        <translation>beim Prüfen der Seite</translation>
    </message>
    <message>
        <source>checking the site file</source>
        <translation>beim Prüfen der Site-Datei</translation>
    </message>
    <message>
        <source>chunk {1} of {2}</source>
        <translation>Teil {1} von {2}</translation>
    </message>
    <message>
        <source>closing a popup</source>
        <translation>beim Schließen eines Popups</translation>
    </message>
    <message>
        <source>closing a tab</source>
        <translation>beim Schließen eines Tabs</translation>
    </message>
    <message>
        <source>closing the browser</source>
        <translation>beim Schließen des Browsers</translation>
    </message>
    <message>
        <source>closing the sign-in page</source>
        <translation>beim Schließen der Anmeldeseite</translation>
    </message>
    <message>
        <source>contains a NUL character</source>
        <translation>enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>contains a backslash</source>
        <translation>enthält einen Backslash</translation>
    </message>
    <message>
        <source>contains a colon, as after a drive letter</source>
        <translation>enthält einen Doppelpunkt wie nach einem Laufwerksbuchstaben</translation>
    </message>
    <message>
        <source>contains invisible characters</source>
        <translation>enthält unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>contains no ads</source>
        <translation>enthält keine Anzeigen</translation>
    </message>
    <message>
        <source>creating ads in campaign {1}</source>
        <translation>beim Erstellen der Anzeigen in Kampagne {1}</translation>
    </message>
    <message>
        <source>does not let the button “{1}” be pressed</source>
        <translation>lässt die Schaltfläche „{1}“ nicht drücken</translation>
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
        <source>found twice</source>
        <translation>doppelt gefunden</translation>
    </message>
    <message>
        <source>generation of {1}</source>
        <translation>Generation vom {1}</translation>
    </message>
    <message>
        <source>getting ready to click</source>
        <translation>beim Vorbereiten des Klicks</translation>
    </message>
    <message>
        <source>getting ready to create ads in campaign {1}</source>
        <translation>beim Vorbereiten der Anzeigen in Kampagne {1}</translation>
    </message>
    <message>
        <source>getting the template</source>
        <translation>beim Holen der Vorlage</translation>
    </message>
    <message>
        <source>gives no status</source>
        <translation>nennt keinen Status</translation>
    </message>
    <message>
        <source>gives the status {1}, which is not known</source>
        <translation>nennt den Status {1}, der nicht bekannt ist</translation>
    </message>
    <message>
        <source>has a NUL character in its header</source>
        <translation>hat ein NUL-Zeichen in der Kopfzeile</translation>
    </message>
    <message>
        <source>has a column without a name, which is left out</source>
        <translation>hat eine Spalte ohne Namen, die weggelassen wird</translation>
    </message>
    <message>
        <source>has a part that begins or ends with a blank or a full stop</source>
        <translation>hat einen Teil, der mit einem Leerzeichen oder Punkt beginnt oder endet</translation>
    </message>
    <message>
        <source>has a quotation mark in the wrong place, or one that is not closed</source>
        <translation>hat ein Anführungszeichen an falscher Stelle oder eines, das nicht geschlossen ist</translation>
    </message>
    <message>
        <source>has a quotation mark that is opened and never closed</source>
        <translation>hat ein Anführungszeichen, das geöffnet und nie geschlossen wird</translation>
    </message>
    <message>
        <source>has more than one button “{1}” ({2})</source>
        <translation>hat mehr als eine Schaltfläche „{1}“ ({2})</translation>
    </message>
    <message>
        <source>has no button “{1}” to press</source>
        <translation>hat keine Schaltfläche „{1}“</translation>
    </message>
    <message>
        <source>has no header that names the columns</source>
        <translation>hat keine Kopfzeile, die die Spalten nennt</translation>
    </message>
    <message>
        <source>has something over the button “{1}” ({2})</source>
        <translation>hat etwas über der Schaltfläche „{1}“ liegen ({2})</translation>
    </message>
    <message>
        <source>has {1} characters and will be shortened to {2}</source>
        <translation>hat {1} Zeichen und wird auf {2} gekürzt</translation>
    </message>
    <message>
        <source>has {1} fields for the CSV instead of one</source>
        <translation>hat {1} Felder für die CSV statt eines</translation>
    </message>
    <message>
        <source>has {1}, but the header has {2} columns</source>
        <translation>hat {1}, aber die Kopfzeile hat {2} Spalten</translation>
    </message>
    <message>
        <source>holds nothing but blanks</source>
        <translation>enthält nur Leerzeichen</translation>
    </message>
    <message>
        <source>in a dialog</source>
        <translation>in einem Dialog</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>is a name that Windows keeps for a device</source>
        <translation>ist ein Name, den Windows für ein Gerät vergibt</translation>
    </message>
    <message>
        <source>is a section</source>
        <translation>ist ein Abschnitt</translation>
    </message>
    <message>
        <source>is an Excel workbook, not a CSV</source>
        <translation>ist eine Excel-Arbeitsmappe, keine CSV</translation>
    </message>
    <message>
        <source>is an absolute path</source>
        <translation>ist ein absoluter Pfad</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is full of NUL characters, as UTF-16 without its mark is</source>
        <translation>ist voller NUL-Zeichen wie UTF-16 ohne seine Kennung</translation>
    </message>
    <message>
        <source>is larger than {1}</source>
        <translation>ist größer als {1}</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is missing from the header</source>
        <translation>fehlt in der Kopfzeile</translation>
    </message>
    <message>
        <source>is neither UTF-8 nor Windows-1252, so its text cannot be told</source>
        <translation>ist weder UTF-8 noch Windows-1252, sodass der Text nicht zu lesen ist</translation>
    </message>
    <message>
        <source>is no file name</source>
        <translation>ist kein Dateiname</translation>
    </message>
    <message>
        <source>is not UTF-8 and was read as Windows-1252 (cp1252)</source>
        <translation>ist nicht UTF-8 und wurde als Windows-1252 (cp1252) gelesen</translation>
    </message>
    <message>
        <source>is not a column of a mapping and is ignored</source>
        <translation>ist keine Spalte einer Zuordnung und wird nicht beachtet</translation>
    </message>
    <message>
        <source>is not a column of {1} ads and is left out</source>
        <translation>ist keine Spalte von {1}-Anzeigen und wird weggelassen</translation>
    </message>
    <message>
        <source>is not an ordinary file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>ist nicht bekannt</translation>
    </message>
    <message>
        <source>is the same as row {1} in every cell; both ads will be created</source>
        <translation>ist in jeder Zelle gleich wie Zeile {1}; beide Anzeigen werden erstellt</translation>
    </message>
    <message>
        <source>is {1}</source>
        <translation>ist {1}</translation>
    </message>
    <message>
        <source>is {1}, and this program reads version {2}</source>
        <translation>ist {1}, und dieses Programm liest Version {2}</translation>
    </message>
    <message>
        <source>is “{1}”</source>
        <translation>ist „{1}“</translation>
    </message>
    <message>
        <source>it appears once a file is set</source>
        <translation>sie erscheint, sobald eine Datei gewählt ist</translation>
    </message>
    <message>
        <source>it is disabled</source>
        <translation>sie ist deaktiviert</translation>
    </message>
    <message>
        <source>it states “{1}” and shows {2} row</source>
        <translation>sie gibt „{1}“ an und zeigt {2} Zeile</translation>
    </message>
    <message>
        <source>it states “{1}” and shows {2} rows</source>
        <translation>sie gibt „{1}“ an und zeigt {2} Zeilen</translation>
    </message>
    <message>
        <source>its installer was not found</source>
        <translation>sein Installationsprogramm wurde nicht gefunden</translation>
    </message>
    <message>
        <source>its links lead round in a circle</source>
        <translation>seine Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>keeping the sign-in</source>
        <translation>beim Behalten der Anmeldung</translation>
    </message>
    <message>
        <source>lacks the optional {1 list}; left empty in every ad</source>
        <translation>hat die freiwilligen Spalten {1 list} nicht; sie bleiben in jeder Anzeige leer</translation>
    </message>
    <message>
        <source>leads out of the ad CSV folder (..)</source>
        <translation>führt aus dem Ordner mit den Anzeigen-CSVs hinaus (..)</translation>
    </message>
    <message>
        <source>looks like a {1} CSV; the batch is {2}</source>
        <translation>sieht aus wie eine {1}-CSV; der Stapel ist {2}</translation>
    </message>
    <message>
        <source>mixes UTF-8 with another encoding</source>
        <translation>mischt UTF-8 mit einer anderen Kodierung</translation>
    </message>
    <message>
        <source>new: {1}</source>
        <translation>neu: {1}</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>es wurde kein Grund genannt</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not pressed</source>
        <translation>nicht gedrückt</translation>
    </message>
    <message>
        <source>not to be seen</source>
        <translation>nicht zu sehen</translation>
    </message>
    <message>
        <source>nothing lies over the page</source>
        <translation>nichts liegt über der Seite</translation>
    </message>
    <message>
        <source>nothing: the checkpoint before it was damaged</source>
        <translation>nichts: der Checkpoint davor war beschädigt</translation>
    </message>
    <message>
        <source>on the page</source>
        <translation>auf der Seite</translation>
    </message>
    <message>
        <source>one ad</source>
        <translation>eine Anzeige</translation>
    </message>
    <message>
        <source>opening a tab</source>
        <translation>beim Öffnen eines Tabs</translation>
    </message>
    <message>
        <source>opening campaign {1}</source>
        <translation>beim Öffnen der Kampagne {1}</translation>
    </message>
    <message>
        <source>opening the list of campaigns</source>
        <translation>beim Öffnen der Liste der Kampagnen</translation>
    </message>
    <message>
        <source>opening the sign-in page</source>
        <translation>beim Öffnen der Anmeldeseite</translation>
    </message>
    <message>
        <source>photographing the page</source>
        <translation>beim Fotografieren der Seite</translation>
    </message>
    <message>
        <source>pressing a button ({1})</source>
        <translation>beim Drücken einer Schaltfläche ({1})</translation>
    </message>
    <message>
        <source>previewing {1} in campaign {2}</source>
        <translation>bei der Vorschau von {1} in Kampagne {2}</translation>
    </message>
    <message>
        <source>reading the ads of campaign {1}</source>
        <translation>beim Lesen der Anzeigen von Kampagne {1}</translation>
    </message>
    <message>
        <source>reading the page&apos;s links</source>
        <translation>beim Lesen der Links der Seite</translation>
    </message>
    <message>
        <source>says that it is {1}, but is damaged</source>
        <translation>gibt an, {1} zu sein, ist aber beschädigt</translation>
    </message>
    <message>
        <source>shows {1} buttons “Create ad(s)” instead of one</source>
        <translation>zeigt {1} Schaltflächen „Create ad(s)“ statt einer</translation>
    </message>
    <message>
        <source>stands more than once in the header</source>
        <translation>steht mehr als einmal in der Kopfzeile</translation>
    </message>
    <message>
        <source>starting the browser</source>
        <translation>beim Starten des Browsers</translation>
    </message>
    <message>
        <source>stopping the browser&apos;s driver</source>
        <translation>beim Anhalten des Browsertreibers</translation>
    </message>
    <message>
        <source>taking everything personal out of the page</source>
        <translation>beim Entfernen alles Persönlichen von der Seite</translation>
    </message>
    <message>
        <source>the archive&apos;s {1}</source>
        <translation>{1} aus dem Archiv</translation>
    </message>
    <message>
        <source>the file {1}</source>
        <translation>die Datei {1}</translation>
    </message>
    <message>
        <source>the file {1} was not found</source>
        <translation>die Datei {1} wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the list shows no campaign</source>
        <translation>die Liste zeigt keine Kampagne</translation>
    </message>
    <message>
        <source>the request failed</source>
        <translation>die Anfrage ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the site refuses creative {1}: take another CSV</source>
        <translation>die Website lehnt Creative {1} ab: Nehmen Sie eine andere CSV</translation>
    </message>
    <message>
        <source>the template is empty</source>
        <translation>die Vorlage ist leer</translation>
    </message>
    <message>
        <source>there are no ads yet</source>
        <translation>es gibt noch keine Anzeigen</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keine</translation>
    </message>
    <message>
        <source>version {1}</source>
        <translation>Version {1}</translation>
    </message>
    <message>
        <source>waiting for ads in campaign {1}</source>
        <translation>beim Warten auf Anzeigen in Kampagne {1}</translation>
    </message>
    <message>
        <source>waiting for the sign-in</source>
        <translation>beim Warten auf die Anmeldung</translation>
    </message>
    <message>
        <source>was given its preview, and shows neither “Create ad(s)” nor a refusal</source>
        <translation>hat ihre Vorschau bekommen und zeigt weder „Create ad(s)“ noch eine Ablehnung</translation>
    </message>
    <message>
        <source>was not checked before the click</source>
        <translation>wurde vor dem Klick nicht geprüft</translation>
    </message>
    <message>
        <source>was not found</source>
        <translation>wurde nicht gefunden</translation>
    </message>
    <message>
        <source>{1} (required)</source>
        <translation>{1} (Pflicht)</translation>
    </message>
    <message>
        <source>{1} ({2})</source>
        <translation>{1} ({2})</translation>
    </message>
    <message>
        <source>{1} ({2}).</source>
        <translation>{1} ({2}).</translation>
    </message>
    <message>
        <source>{1} ad may have been created, but none was seen in the campaign&apos;s table.</source>
        <translation>{1} Anzeige wurde vielleicht erstellt, in der Tabelle der Kampagne war sie aber nicht zu sehen.</translation>
    </message>
    <message>
        <source>{1} ads may have been created, but none was seen in the campaign&apos;s table.</source>
        <translation>{1} Anzeigen wurden vielleicht erstellt, in der Tabelle der Kampagne war aber keine zu sehen.</translation>
    </message>
    <message>
        <source>{1} campaigns in a row failed alike: {2}</source>
        <translation>{1} Kampagnen hintereinander sind auf gleiche Weise fehlgeschlagen: {2}</translation>
    </message>
    <message>
        <source>{1} KB</source>
        <translation>{1} KB</translation>
    </message>
    <message>
        <source>{1} MB</source>
        <translation>{1} MB</translation>
    </message>
    <message>
        <source>{1} ad</source>
        <translation>{1} Anzeige</translation>
    </message>
    <message>
        <source>{1} ads</source>
        <translation>{1} Anzeigen</translation>
    </message>
    <message>
        <source>{1} ads were accepted in the preview.</source>
        <translation>{1} Anzeigen wurden in der Vorschau angenommen.</translation>
    </message>
    <message>
        <source>{1} and {2}</source>
        <translation>{1} und {2}</translation>
    </message>
    <message>
        <source>{1} at {2}</source>
        <translation>{1} bei {2}</translation>
    </message>
    <message>
        <source>{1} at {2} ({3})</source>
        <translation>{1} bei {2} ({3})</translation>
    </message>
    <message>
        <source>{1} cannot be opened ({2})</source>
        <translation>{1} kann nicht geöffnet werden ({2})</translation>
    </message>
    <message>
        <source>{1} cannot be read: {2}.</source>
        <translation>{1} kann nicht gelesen werden: {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be written: {2}.</source>
        <translation>{1} kann nicht geschrieben werden: {2}.</translation>
    </message>
    <message>
        <source>{1} cell</source>
        <translation>{1} Zelle</translation>
    </message>
    <message>
        <source>{1} cells</source>
        <translation>{1} Zellen</translation>
    </message>
    <message>
        <source>{1} change</source>
        <translation>{1} Änderung</translation>
    </message>
    <message>
        <source>{1} changes</source>
        <translation>{1} Änderungen</translation>
    </message>
    <message>
        <source>{1} columns, as known</source>
        <translation>{1} Spalten, wie bekannt</translation>
    </message>
    <message>
        <source>{1} contains a control character</source>
        <translation>{1} enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>{1} contains a line break</source>
        <translation>{1} enthält einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>{1} contains an invisible character</source>
        <translation>{1} enthält ein unsichtbares Zeichen</translation>
    </message>
    <message>
        <source>{1} contains {2}</source>
        <translation>{1} enthält {2}</translation>
    </message>
    <message>
        <source>{1} does not start with http:// or https://</source>
        <translation>{1} beginnt nicht mit http:// oder https://</translation>
    </message>
    <message>
        <source>{1} has blanks around the id</source>
        <translation>{1} hat Leerzeichen um die ID</translation>
    </message>
    <message>
        <source>{1} has no column {2 list} in its header (row {3}).</source>
        <translation>{1} hat keine Spalte {2 list} in der Kopfzeile (Zeile {3}).</translation>
    </message>
    <message>
        <source>{1} has the column {2 list} more than once in its header (row {3}).</source>
        <translation>{1} hat die Spalte {2 list} mehr als einmal in der Kopfzeile (Zeile {3}).</translation>
    </message>
    <message>
        <source>{1} has {2} digit, an id has {3}</source>
        <translation>{1} hat {2} Ziffer, eine ID hat {3}</translation>
    </message>
    <message>
        <source>{1} has {2} digits, an id has {3}</source>
        <translation>{1} hat {2} Ziffern, eine ID hat {3}</translation>
    </message>
    <message>
        <source>{1} is a folder, not a file</source>
        <translation>{1} ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>{1} is a link that leads out of the ad CSV folder</source>
        <translation>{1} ist eine Verknüpfung, die aus dem Ordner mit den Anzeigen-CSVs hinausführt</translation>
    </message>
    <message>
        <source>{1} is an id that a spreadsheet changed into a number</source>
        <translation>{1} ist eine ID, aus der eine Tabellenkalkulation eine Zahl gemacht hat</translation>
    </message>
    <message>
        <source>{1} is neither yes nor no</source>
        <translation>{1} ist weder yes noch no</translation>
    </message>
    <message>
        <source>{1} is not TOML: {2}.</source>
        <translation>{1} ist kein TOML: {2}.</translation>
    </message>
    <message>
        <source>{1} is not an evidence pack ({2}).</source>
        <translation>{1} ist kein Belegpaket ({2}).</translation>
    </message>
    <message>
        <source>{1} is not an id</source>
        <translation>{1} ist keine ID</translation>
    </message>
    <message>
        <source>{1} is not an id of 10 digits</source>
        <translation>{1} ist keine ID mit 10 Ziffern</translation>
    </message>
    <message>
        <source>{1} is not an ordinary file</source>
        <translation>{1} ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>{1} is not written in UTF-8.</source>
        <translation>{1} ist nicht in UTF-8 geschrieben.</translation>
    </message>
    <message>
        <source>{1} is too large for a checkpoint.</source>
        <translation>{1} ist zu groß für einen Checkpoint.</translation>
    </message>
    <message>
        <source>{1} is written with digits other than 0 to 9</source>
        <translation>{1} ist mit anderen Ziffern als 0 bis 9 geschrieben</translation>
    </message>
    <message>
        <source>{1} minutes</source>
        <translation>{1} Minuten</translation>
    </message>
    <message>
        <source>{1} more ad than expected stands there: {2}</source>
        <translation>{1} Anzeige mehr als erwartet steht dort: {2}</translation>
    </message>
    <message>
        <source>{1} more ads than expected stand there: {2}</source>
        <translation>{1} Anzeigen mehr als erwartet stehen dort: {2}</translation>
    </message>
    <message>
        <source>{1} names no campaign.</source>
        <translation>{1} nennt keine Kampagne.</translation>
    </message>
    <message>
        <source>{1} names no host</source>
        <translation>{1} nennt keinen Host</translation>
    </message>
    <message>
        <source>{1} of the ads that stood there before the upload are no longer shown.</source>
        <translation>{1} der Anzeigen, die vor dem Upload dort standen, werden nicht mehr gezeigt.</translation>
    </message>
    <message>
        <source>{1} of them: {2}</source>
        <translation>{1} davon: {2}</translation>
    </message>
    <message>
        <source>{1} of {2} rows</source>
        <translation>{1} von {2} Zeilen</translation>
    </message>
    <message>
        <source>{1} seconds</source>
        <translation>{1} Sekunden</translation>
    </message>
    <message>
        <source>{1} tab</source>
        <translation>{1} Tab</translation>
    </message>
    <message>
        <source>{1} tabs</source>
        <translation>{1} Tabs</translation>
    </message>
    <message>
        <source>{1} was not found, and {2 list} are alike but for upper and lower case</source>
        <translation>{1} wurde nicht gefunden, und {2 list} unterscheiden sich nur in Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>{1} was not found; {2} is used</source>
        <translation>{1} wurde nicht gefunden; {2} wird genommen</translation>
    </message>
    <message>
        <source>{1}, column {2}: {3}.</source>
        <translation>{1}, Spalte {2}: {3}.</translation>
    </message>
    <message>
        <source>{1}, row {2}, column {3}: {4}.</source>
        <translation>{1}, Zeile {2}, Spalte {3}: {4}.</translation>
    </message>
    <message>
        <source>{1}, row {2}: {3}.</source>
        <translation>{1}, Zeile {2}: {3}.</translation>
    </message>
    <message>
        <source>{1}, selectors.{2}: “{3}” is not a CSS selector.</source>
        <translation>{1}, selectors.{2}: „{3}“ ist kein CSS-Selektor.</translation>
    </message>
    <message>
        <source>{1}, {2}: {3}.</source>
        <translation>{1}, {2}: {3}.</translation>
    </message>
    <message>
        <source>{1}: {2}</source>
        <translation>{1}: {2}</translation>
    </message>
    <message>
        <source>{1}: {2}.</source>
        <translation>{1}: {2}.</translation>
    </message>
    <message>
        <source>“ALL CAMPAIGNS” or “Account Balance”</source>
        <translation>„ALL CAMPAIGNS“ oder „Account Balance“</translation>
    </message>
    <message>
        <source>“Create ad(s)” can be pressed</source>
        <translation>„Create ad(s)“ ist drückbar</translation>
    </message>
    <message>
        <source>“tjgui doctor” and Help &gt; Check the site tell more.</source>
        <translation>„tjgui doctor“ und Hilfe &gt; Website prüfen sagen mehr.</translation>
    </message>
    <message>
        <source>“{1}” is no name for a slot.</source>
        <translation>„{1}“ ist kein Name für einen Slot.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Upload</source>
        <extracomment>written behind it; context &quot;Settings&quot; what is said in place of the lowest number; context &quot;Settings&quot; the title of the dialog that asks for it; context &quot;Settings&quot; what holds where none is chosen; context &quot;Settings&quot; where it is chosen; context &quot;Settings&quot; of the field of `Settings` in window.ini in English, its key marked with &amp;; context &quot;Settings&quot; what it is for: a sentence; context &quot;Settings&quot; of the settings dialog; empty where it is not asked for there; context &quot;Settings&quot; the object name of its field in that dialog on the command line; empty where it can&apos;t be given there</extracomment>
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
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Dry run: everything up to the preview, nothing is created</source>
        <translation>Probelauf: alles bis zur Vorschau, nichts wird erstellt</translation>
    </message>
    <message>
        <source>&amp;Tabs at once</source>
        <translation>&amp;Tabs gleichzeitig</translation>
    </message>
    <message>
        <source>Campaigns that are worked on at the same time.</source>
        <translation>Kampagnen, die gleichzeitig bearbeitet werden.</translation>
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
        <source>Takes the campaign&apos;s name in each target URL.</source>
        <translation>Nimmt in jeder Ziel-URL den Namen der Kampagne auf.</translation>
    </message>
    <message>
        <source>Stop where the campaign&apos;s &amp;name differs from the mapping&apos;s</source>
        <translation>&amp;Anhalten, wenn der Name der Kampagne von dem in der Zuordnung abweicht</translation>
    </message>
    <message>
        <source>Choose a browser</source>
        <translation>Browser auswählen</translation>
    </message>
    <message>
        <source>Found by itself: Chrome, Edge or Chromium</source>
        <translation>Wird von selbst gefunden: Chrome, Edge oder Chromium</translation>
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
        <source>To sign in, it has to be shown once.</source>
        <translation>Zum Anmelden muss er einmal sichtbar sein.</translation>
    </message>
    <message>
        <source>Choose the folder for reports</source>
        <translation>Ordner für Berichte auswählen</translation>
    </message>
    <message>
        <source>The data folder&apos;s own</source>
        <translation>Der eigene des Datenordners</translation>
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
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>&amp;Keep the archive</source>
        <translation>Archiv a&amp;ufbewahren</translation>
    </message>
    <message>
        <source>Older checkpoints in the archive are removed, but never the last {}.</source>
        <translation>Ältere Checkpoints im Archiv werden entfernt, die letzten {} nie.</translation>
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
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <extracomment>Where everything is, is said above this setting. Settings</extracomment>
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
        <source>Fill in the defaults again; Save keeps them.</source>
        <translation>Wieder die Vorgaben eintragen; „Speichern“ behält sie.</translation>
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
    <name>ShownCount</name>
    <message>
        <source>{} of {} shown</source>
        <translation>{} von {} gezeigt</translation>
    </message>
</context>
<context>
    <name>SiteCheckDialog</name>
    <message>
        <source>Check the site</source>
        <extracomment>the doctor&apos;s exit code; -1 where it did not come to an end</extracomment>
        <translation>Website prüfen</translation>
    </message>
    <message>
        <source>Looking at the site. If a browser window asks for it, please sign in there.</source>
        <translation>Die Website wird angesehen. Wenn ein Browserfenster danach fragt, melden Sie sich bitte dort an.</translation>
    </message>
    <message>
        <source>Show &amp;screenshots</source>
        <translation>&amp;Screenshots zeigen</translation>
    </message>
    <message>
        <source>The site could not be checked. The last lines below say why.</source>
        <translation>Die Website konnte nicht geprüft werden. Die letzten Zeilen unten sagen, warum.</translation>
    </message>
    <message>
        <source>The check could not be started: %1</source>
        <translation>Die Prüfung konnte nicht gestartet werden: %1</translation>
    </message>
</context>
<context>
    <name>SlotsDialog</name>
    <message>
        <source>Checkpoints</source>
        <extracomment>AdFormat, and the name of the checkpoint to go on with what lies in the folder, or what a checkpoint says, is another now</extracomment>
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
        <source>A checkpoint remembers what became of each campaign, so that nothing is uploaded twice.</source>
        <translation>Ein Checkpoint merkt sich, was aus jeder Kampagne wurde, damit nichts doppelt hochgeladen wird.</translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>Damit &amp;weitermachen</translation>
    </message>
    <message>
        <source>Show &amp;entries…</source>
        <translation>&amp;Einträge zeigen …</translation>
    </message>
    <message>
        <source>Co&amp;mpare two</source>
        <translation>Zwei &amp;vergleichen</translation>
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
        <source>&amp;Import a file…</source>
        <translation>Datei &amp;importieren …</translation>
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
        <source>The next run goes on with “{}”.</source>
        <translation>Der nächste Lauf macht mit „{}“ weiter.</translation>
    </message>
    <message>
        <source>Rename the checkpoint</source>
        <translation>Checkpoint umbenennen</translation>
    </message>
    <message>
        <source>Copy the checkpoint</source>
        <translation>Checkpoint kopieren</translation>
    </message>
    <message>
        <source>Restore from the archive</source>
        <translation>Aus dem Archiv wiederherstellen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Archive the checkpoint that is in use?</source>
        <translation>Den Checkpoint archivieren, der in Gebrauch ist?</translation>
    </message>
    <message>
        <source>The next run then begins anew: what was uploaded already would be uploaded again.</source>
        <translation>Der nächste Lauf beginnt dann von vorn: Was schon hochgeladen wurde, würde erneut hochgeladen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import a checkpoint</source>
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
        <source>Name (letters, digits, hyphens and underscores; empty for the standard one):</source>
        <translation>Name (Buchstaben, Ziffern, Binde- und Unterstriche; leer für den Standard):</translation>
    </message>
</context>
<context>
    <name>SpeedChart</name>
    <message>
        <source>Speed of the run</source>
        <translation>Tempo des Laufs</translation>
    </message>
    <message>
        <source>{} campaigns a minute now, between {} and {} so far</source>
        <translation>jetzt {} Kampagnen je Minute, bisher zwischen {} und {}</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>je min</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Running</source>
        <extracomment>a live run still does it neither done nor remaining those that create ads those that retry failed campaigns in English; the window and the report say it in the user&apos;s language, context &quot;Status&quot; under resources/icons; they differ in shape, not in colour alone a field of the window&apos;s `Colours` the place of its chip over the table its place where all statuses are told or drawn, such as in the report what comes next for such a campaign; context &quot;Advice&quot; otherwise only while there are such campaigns an attempt at the campaign came to an end the user has to do something about it ads of the batch are in the campaign, or may be that no ad was created is worth saying may be the ``status`` of an entry in a checkpoint the user may give it to an entry In the order of sorting: what needs a look comes first.</extracomment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Dry run passed</source>
        <translation>Probe bestanden</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
</context>
<context>
    <name>StatusChips</name>
    <message>
        <source>{}: {} campaigns</source>
        <extracomment>Status, or None for all</extracomment>
        <translation>{}: {} Kampagnen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>{} successful</source>
        <translation>{} erfolgreich</translation>
    </message>
    <message>
        <source>{} failed</source>
        <translation>{} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{} unknown</source>
        <translation>{} ungewiss</translation>
    </message>
    <message>
        <source>{} remaining</source>
        <translation>{} übrig</translation>
    </message>
    <message>
        <source>{} campaigns to do</source>
        <translation>{} Kampagnen zu erledigen</translation>
    </message>
    <message>
        <source>{} campaign</source>
        <translation>{} Kampagne</translation>
    </message>
    <message>
        <source>{} campaigns</source>
        <translation>{} Kampagnen</translation>
    </message>
    <message>
        <source>{} CSV</source>
        <translation>{} CSV</translation>
    </message>
    <message>
        <source>{} CSVs</source>
        <translation>{} CSVs</translation>
    </message>
    <message>
        <source>{} problem</source>
        <translation>{} Problem</translation>
    </message>
    <message>
        <source>{} problems</source>
        <translation>{} Probleme</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>keine Probleme</translation>
    </message>
    <message>
        <source>{} ad to create</source>
        <translation>{} Anzeige zu erstellen</translation>
    </message>
    <message>
        <source>{} ads to create</source>
        <translation>{} Anzeigen zu erstellen</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>etwa {}</translation>
    </message>
    <message>
        <source>nothing to create</source>
        <translation>nichts zu erstellen</translation>
    </message>
    <message>
        <source>{} CSV edited since it was uploaded</source>
        <translation>{} CSV seit dem Hochladen bearbeitet</translation>
    </message>
    <message>
        <source>{} CSVs edited since they were uploaded</source>
        <translation>{} CSVs seit dem Hochladen bearbeitet</translation>
    </message>
    <message>
        <source>{} campaign added</source>
        <translation>{} Kampagne hinzugekommen</translation>
    </message>
    <message>
        <source>{} campaigns added</source>
        <translation>{} Kampagnen hinzugekommen</translation>
    </message>
    <message>
        <source>{} campaign removed</source>
        <translation>{} Kampagne entfernt</translation>
    </message>
    <message>
        <source>{} campaigns removed</source>
        <translation>{} Kampagnen entfernt</translation>
    </message>
    <message>
        <source>{} removed</source>
        <translation>{} entfernt</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>{} per minute</source>
        <translation>{} je Minute</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>noch etwa {}</translation>
    </message>
    <message>
        <source>{} waiting for ads</source>
        <translation>{} warten auf Anzeigen</translation>
    </message>
</context>
<context>
    <name>TabActivity</name>
    <message>
        <source>Tab {} · {} · Step {} of {}: {}</source>
        <translation>Tab {} · {} · Schritt {} von {}: {}</translation>
    </message>
    <message>
        <source>Tab {} · waiting</source>
        <translation>Tab {} · wartet</translation>
    </message>
</context>
<context>
    <name>TrialRun</name>
    <message>
        <source>{} of {} campaigns went well.</source>
        <extracomment>So many campaigns are tried.</extracomment>
        <translation>{} von {} Kampagnen sind gut gegangen.</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>Probe mit den ersten</translation>
    </message>
    <message>
        <source>Go on with the other {}? Look at the first ones on the site before.</source>
        <translation>Mit den übrigen {} weitermachen? Sehen Sie sich zuvor die ersten auf der Website an.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>Uploader</name>
    <message>
        <source>Nothing was changed: an upload is under way.</source>
        <extracomment>Events are handed on so often at most, in milliseconds: 30 times a second. the batch&apos;s files are read: what was loaded holds no more LoadedBatch UploaderError: the batch&apos;s files cannot be used LoadedBatch as the run finds it, and whether it is a dry run list[Event], in order, gathered nothing is under way any more, whether it went well or not what the user has to know of the checkpoint that a run goes on with it was to be shown, and has no window UploaderError: a run or a change could not even begin where the program can get a browser by itself what the site takes, as its file says</extracomment>
        <translation>Es wurde nichts geändert: Ein Upload läuft.</translation>
    </message>
    <message>
        <source>Stop it, or wait for its end.</source>
        <translation>Halten Sie ihn an, oder warten Sie auf sein Ende.</translation>
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
        <source>Start &amp;fresh…</source>
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
        <source>Problems of the batch</source>
        <extracomment>Problem: the one that the user looks at now Problem: its file was given to the system to open</extracomment>
        <translation>Probleme des Stapels</translation>
    </message>
</context>
</TS>
