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
    <name>ChangesDialog</name>
    <message numerus="yes">
        <source>Mark %Ln for upload</source>
        <translation>
            <numerusform>Mark %Ln for upload</numerusform>
            <numerusform>Mark %Ln for upload</numerusform>
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
    <name>RunCommands</name>
    <message numerus="yes">
        <source>%Ln successful campaigns would be uploaded again and get their ads twice.</source>
        <translation>
            <numerusform>%Ln successful campaign would be uploaded again and get its ads twice.</numerusform>
            <numerusform>%Ln successful campaigns would be uploaded again and get their ads twice.</numerusform>
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
        <source>Nothing was created. Continue the dry run with the other %Ln campaigns?</source>
        <extracomment>How many campaigns a trial uploads.</extracomment>
        <translation>
            <numerusform>Nothing was created. Continue the dry run with the other %Ln campaign?</numerusform>
            <numerusform>Nothing was created. Continue the dry run with the other %Ln campaigns?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} of %Ln campaigns succeeded.</source>
        <translation>
            <numerusform>{} of %Ln campaign succeeded.</numerusform>
            <numerusform>{} of %Ln campaigns succeeded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check them on the site first. Continue with the other %Ln campaigns?</source>
        <translation>
            <numerusform>Check them on the site first. Continue with the other campaign?</numerusform>
            <numerusform>Check them on the site first. Continue with the other %Ln campaigns?</numerusform>
        </translation>
    </message>
</context>
</TS>
