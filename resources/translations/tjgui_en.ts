<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%Ln more messages</source>
        <translation>
            <numerusform>%Ln more message</numerusform>
            <numerusform>%Ln more messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignActions</name>
    <message numerus="yes">
        <source>Upload %Ln campaigns again?</source>
        <translation>
            <numerusform>Upload %Ln campaign again?</numerusform>
            <numerusform>Upload %Ln campaigns again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened the first {} of %Ln campaigns.</source>
        <translation>
            <numerusform>Opened the first {} of %Ln campaign.</numerusform>
            <numerusform>Opened the first {} of %Ln campaigns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CauseList</name>
    <message numerus="yes">
        <source>%Ln campaigns: {}</source>
        <translation>
            <numerusform>%Ln campaign: {}</numerusform>
            <numerusform>%Ln campaigns: {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message numerus="yes">
        <source>%Ln campaigns differ.</source>
        <translation>
            <numerusform>%Ln campaign differs.</numerusform>
            <numerusform>%Ln campaigns differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns are only in “{}”.</source>
        <translation>
            <numerusform>%Ln campaign is only in “{}”.</numerusform>
            <numerusform>%Ln campaigns are only in “{}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{}, %Ln ads</source>
        <translation>
            <numerusform>{}, %Ln ad</numerusform>
            <numerusform>{}, %Ln ads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncodingQuestions</name>
    <message numerus="yes">
        <source>How to read %Ln files is not certain.</source>
        <translation>
            <numerusform>How to read %Ln file is not certain.</numerusform>
            <numerusform>How to read %Ln files is not certain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntriesDialog</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln entries</source>
        <translation>
            <numerusform>{} of %Ln entry</numerusform>
            <numerusform>{} of %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns would be uploaded again.</source>
        <translation>
            <numerusform>%Ln campaign would be uploaded again.</numerusform>
            <numerusform>%Ln campaigns would be uploaded again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message numerus="yes">
        <source>Saved %Ln CSVs without refused ads.</source>
        <translation>
            <numerusform>Saved %Ln CSV without refused ads.</numerusform>
            <numerusform>Saved %Ln CSVs without refused ads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FewerAdsChip</name>
    <message numerus="yes">
        <source>{}: %Ln campaigns</source>
        <translation>
            <numerusform>{}: %Ln campaign</numerusform>
            <numerusform>{}: %Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message numerus="yes">
        <source>All %Ln campaigns</source>
        <translation>
            <numerusform>The one campaign</numerusform>
            <numerusform>All %Ln campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln, to check them</source>
        <translation>
            <numerusform>Only the first, to check it</numerusform>
            <numerusform>Only the first %Ln, to check them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %Ln campaigns</source>
        <translation>
            <numerusform>Upload %Ln campaign</numerusform>
            <numerusform>Upload %Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShownBatch</name>
    <message numerus="yes">
        <source>The batch has %Ln problems.</source>
        <translation>
            <numerusform>The batch has %Ln problem.</numerusform>
            <numerusform>The batch has %Ln problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusChips</name>
    <message numerus="yes">
        <source>{}: %Ln campaigns</source>
        <extracomment>those that count at least one campaign, and the chosen one Status, or None for all</extracomment>
        <translation>
            <numerusform>{}: %Ln campaign</numerusform>
            <numerusform>{}: %Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialRun</name>
    <message numerus="yes">
        <source>{} of %Ln succeeded: {}.</source>
        <extracomment>How many campaigns a trial uploads. The trial comes before the run&apos;s own summary, which says less. to continue otherwise than was offered: the start is reviewed first</extracomment>
        <translation>
            <numerusform>{} of %Ln succeeded: {}.</numerusform>
            <numerusform>{} of %Ln succeeded: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open these %Ln</source>
        <translation>
            <numerusform>Open it</numerusform>
            <numerusform>Open these %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was created. Continue the dry run with the other %Ln?</source>
        <translation>
            <numerusform>Nothing was created. Continue the dry run with the other one?</numerusform>
            <numerusform>Nothing was created. Continue the dry run with the other %Ln?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check them on the site, then continue with the other %Ln.</source>
        <translation>
            <numerusform>Check them on the site, then continue with the other one.</numerusform>
            <numerusform>Check them on the site, then continue with the other %Ln.</numerusform>
        </translation>
    </message>
</context>
</TS>
