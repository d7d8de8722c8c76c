; The Windows installer, for the user alone, without an administrator (Inno Setup 6.3 or later):
;   iscc /DVersion=0.1.0 packaging\windows\tjgui.iss
; packaging/build.py and packaging/icons.py come first. packaging/windows/build.ps1 passes the version.

#ifndef Version
  #error Pass the version: /DVersion=1.2.3
#endif

[Setup]
AppId={{6B1C0F0B-6D0C-4E0C-9C8E-2F6E6C1D7A54}
AppName=TJ Uploader
AppVersion={#Version}
AppVerName=TJ Uploader {#Version}
AppPublisher=TJ Uploader
VersionInfoVersion={#Version}
DefaultDirName={localappdata}\Programs\TJ Uploader
DefaultGroupName=TJ Uploader
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SetupIconFile=..\..\build\icons\tjgui.ico
UninstallDisplayIcon={app}\tjgui.exe
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=tjgui-setup-{#Version}
#ifndef Compression
  #define Compression "lzma2/max"
#endif
Compression={#Compression}
SolidCompression=yes
WizardStyle=modern
; Nothing is replaced or removed under a running program, which makes this mutex (tjgui/running_mark.py): a person is
; asked to close it, a silent installation or removal ends without having changed anything.
AppMutex=tjgui-is-running
; Whatever else uses the program's files is asked to close, through the Restart Manager.
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.RemoveData=Remove your settings, the sign-in, the logs and the notes of what was uploaded as well?%n%nWithout these notes TJ Uploader no longer knows which campaigns are done. They lie in:%n%1
de.RemoveData=Auch Einstellungen, Anmeldung, Protokolle und die Aufzeichnungen über das Hochgeladene entfernen?%n%nOhne sie weiß TJ Uploader nicht mehr, welche Kampagnen fertig sind. Sie liegen in:%n%1

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older version left would otherwise be loaded beside the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\tjgui\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\TJ Uploader"; Filename: "{app}\tjgui.exe"
Name: "{userdesktop}\TJ Uploader"; Filename: "{app}\tjgui.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\tjgui.exe"; Description: "{cm:LaunchProgram,TJ Uploader}"; Flags: nowait postinstall skipifsilent

[Code]
{ The data is kept unless a person says otherwise, or whoever removes the program silently adds /REMOVEDATA. }
function IsDataUnwanted(Data: String): Boolean;
var
  Number: Integer;
begin
  Result := False;
  if UninstallSilent then
  begin
    for Number := 1 to ParamCount do
      if CompareText(ParamStr(Number), '/REMOVEDATA') = 0 then
        Result := True;
  end
  else
    Result := MsgBox(FmtMessage(CustomMessage('RemoveData'), [Data]), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES;
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
var
  Data: String;
begin
  if CurUninstallStep <> usPostUninstall then
    Exit;
  Data := ExpandConstant('{localappdata}\tjgui');
  if DirExists(Data) and IsDataUnwanted(Data) then
    DelTree(Data, True, True, True);
end;
