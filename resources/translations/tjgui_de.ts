<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Advice</name>
    <message>
        <source>Open the campaign and see whether its ads are as they should be.</source>
        <translation>Öffnen Sie die Kampagne und sehen Sie nach, ob ihre Anzeigen sind, wie sie sein sollen.</translation>
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
        <extracomment>What is wrong, and how a run ended, is said before it.</extracomment>
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
        <extracomment>Choices Choices: another mapping, folder or format</extracomment>
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
        <source>Preroll (in-stream video)</source>
        <translation>Preroll (In-Stream-Video)</translation>
    </message>
    <message>
        <source>Native</source>
        <translation>Native</translation>
    </message>
    <message>
        <source>How many campaigns are worked on at once, each in a browser tab of its own.</source>
        <translation>Wie viele Kampagnen gleichzeitig bearbeitet werden, jede in einem eigenen Browser-Tab.</translation>
    </message>
    <message>
        <source>The parameter of the URLs that takes the campaign&apos;s name.</source>
        <translation>Der Parameter der URLs, der den Namen der Kampagne aufnimmt.</translation>
    </message>
    <message>
        <source>Dry run: everything up to the preview, nothing is created</source>
        <translation>Probelauf: alles bis zur Vorschau, nichts wird erstellt</translation>
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
        <source>&amp;Tabs at once</source>
        <translation>&amp;Tabs gleichzeitig</translation>
    </message>
    <message>
        <source>Campaign&apos;s name into</source>
        <translation>Kampagnenname in</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
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
        <extracomment>More pages than this are not opened at once: each is a tab of the user&apos;s browser. Milliseconds until the actions follow what changed in a run. a sentence that answers what the user asked for where the site is, as the command line takes it</extracomment>
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
        <extracomment>what a running campaign is at, such as &quot;Waiting for the preview&quot; in device-independent pixels, at the start stands at the right</extracomment>
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
        <extracomment>What a campaign can be marked as by hand, and the icon of its button.</extracomment>
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
        <source>One successful campaign would be uploaded again.</source>
        <translation>Eine erfolgreiche Kampagne würde erneut hochgeladen.</translation>
    </message>
    <message>
        <source>{} successful campaigns would be uploaded again.</source>
        <translation>{} erfolgreiche Kampagnen würden erneut hochgeladen.</translation>
    </message>
    <message>
        <source>What stands on the site already would then stand there twice.</source>
        <translation>Was schon auf der Website steht, stünde dann doppelt dort.</translation>
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
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Practice site…</source>
        <extracomment>where the site is, as the command line takes it which site file is in force, in a sentence</extracomment>
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
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
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
        <extracomment>So many lines are kept; the log file has them all. The sign of each level, so that it is not told by colour alone, and the field of `Colours` for it.</extracomment>
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
    <message>
        <source>Native</source>
        <translation>Native</translation>
    </message>
    <message>
        <source>Preroll</source>
        <translation>Preroll</translation>
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
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <extracomment>Settings</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
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
        <source>Browser</source>
        <translation>Browser</translation>
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
        <source>Files</source>
        <translation>Dateien</translation>
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
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
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
        <source>{:.1f} campaigns a minute now, between {:.1f} and {:.1f} so far</source>
        <translation>jetzt {:.1f} Kampagnen je Minute, bisher zwischen {:.1f} und {:.1f}</translation>
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
        <extracomment>What can be compared with its like; None stands for an empty cell, which is last whichever way is sorted. The word of each status, in the order of sorting: what needs a look comes first.</extracomment>
        <translation>Läuft</translation>
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
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Dry run passed</source>
        <translation>Probe bestanden</translation>
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
