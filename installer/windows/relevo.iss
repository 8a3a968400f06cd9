; The installer of Windows, for Inno Setup 6.3 or newer. Compiled by tools/windows.py, which defines:
;   Version "1.4.0"   Numbers "1.4.0.0"   Program (the folder)   Icon   Out (a folder)   Name (without .exe)
;   Signed, when a sign tool called "relevo" is there: then installer and uninstaller are signed as they are made.
; For one person, without administrator: whoever installs it may update it, and no other account is touched.

#ifndef Version
  #error Compile it by way of "python dev.py build".
#endif
#define Title "Relevo"
; The same as APP_ID of desktop/native/identity.py: with another one, notifications and the badge would go to nobody.
#define UserModelId "Relevo.Desktop"
#define Starting "Software\Microsoft\Windows\CurrentVersion\Run"

[Setup]
AppId={{7C0C6E5B-3E0B-4E0D-9B59-0F6D1C8B7A42}
AppName={#Title}
AppVersion={#Version}
AppVerName={#Title} {#Version}
AppPublisher={#Title}
AppPublisherURL=https://relevo.example
AppSupportURL=https://relevo.example
VersionInfoVersion={#Numbers}
PrivilegesRequired=lowest
DefaultDirName={userpf}\{#Title}
DisableDirPage=yes
DisableProgramGroupPage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; The oldest Qt 6 runs on.
MinVersion=10.0.17763
UsePreviousTasks=yes
; It says so while the program runs: nobody's open draft is closed by force, neither by an update nor by the uninstaller.
AppMutex={#UserModelId}
CloseApplications=no
ShowLanguageDialog=auto
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\relevo.exe
UninstallDisplayName={#Title}
WizardStyle=modern
Compression=lzma2/ultra64
SolidCompression=yes
OutputDir={#Out}
OutputBaseFilename={#Name}
#ifdef Signed
SignTool=relevo
SignedUninstaller=yes
#endif

[Languages]
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "pt"; MessagesFile: "compiler:Languages\BrazilianPortuguese.isl"

[CustomMessages]
es.Desktop=Poner un acceso directo en el escritorio
en.Desktop=Put a shortcut on the desktop
pt.Desktop=Colocar um atalho na área de trabalho
es.Autostart=Abrir Relevo al iniciar sesión en Windows
en.Autostart=Open Relevo when I sign in to Windows
pt.Autostart=Abrir o Relevo ao entrar no Windows
es.Open=Abrir Relevo
en.Open=Open Relevo
pt.Open=Abrir o Relevo
es.Forget=¿Borrar también lo que Relevo guarda en esta computadora?%n%nSon la copia de las conversaciones, los borradores, los mensajes que aún no se enviaron y el acceso de tus cuentas. Lo que está en el servidor de tu empresa se queda allí.%n%nSi vas a instalar Relevo de nuevo, elige No.
en.Forget=Also delete what Relevo keeps on this computer?%n%nThat is the copy of the conversations, drafts, messages not sent yet, and the access of your accounts. What is on your company's server stays there.%n%nIf you are going to install Relevo again, choose No.
pt.Forget=Apagar também o que o Relevo guarda neste computador?%n%nSão a cópia das conversas, os rascunhos, as mensagens ainda não enviadas e o acesso das suas contas. O que está no servidor da sua empresa continua lá.%n%nSe você vai instalar o Relevo de novo, escolha Não.

[Tasks]
Name: "autostart"; Description: "{cm:Autostart}"
Name: "desktop"; Description: "{cm:Desktop}"; Flags: unchecked

[InstallDelete]
; Libraries of the version before that this one no longer has.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{userprograms}\{#Title}"; Filename: "{app}\relevo.exe"; AppUserModelID: "{#UserModelId}"
Name: "{userdesktop}\{#Title}"; Filename: "{app}\relevo.exe"; AppUserModelID: "{#UserModelId}"; Tasks: desktop

[Registry]
Root: HKCU; Subkey: "{#Starting}"; ValueType: string; ValueName: "{#Title}"; ValueData: """{app}\relevo.exe"""; Flags: uninsdeletevalue; Tasks: autostart
; Installed again without the task: it starts by itself no more.
Root: HKCU; Subkey: "{#Starting}"; ValueType: none; ValueName: "{#Title}"; Flags: deletevalue; Tasks: not autostart
; relevo://join?... from the company fills in the server. What comes after -- is never an option, whatever a page writes.
Root: HKCU; Subkey: "Software\Classes\relevo"; ValueType: string; ValueData: "URL:{#Title}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\relevo"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\relevo\DefaultIcon"; ValueType: string; ValueData: """{app}\relevo.exe"",0"
Root: HKCU; Subkey: "Software\Classes\relevo\shell\open\command"; ValueType: string; ValueData: """{app}\relevo.exe"" -- ""%1"""

[Run]
Filename: "{app}\relevo.exe"; Description: "{cm:Open}"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
; What an update put there is in no list of this installer.
Type: filesandordirs; Name: "{app}\_internal"
Type: files; Name: "{app}\relevo.exe"

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Code: Integer;
begin
  { Before the program is gone: it knows its own folders and its entries in the Credential Manager. Silent: kept. }
  if Step = usUninstall then
    if SuppressibleMsgBox(CustomMessage('Forget'), mbConfirmation, MB_YESNO or MB_DEFBUTTON2, IDNO) = IDYES then
      Exec(ExpandConstant('{app}\relevo.exe'), '--forget', '', SW_HIDE, ewWaitUntilTerminated, Code);
end;
