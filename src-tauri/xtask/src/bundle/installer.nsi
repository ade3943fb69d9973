; The installer for Windows: for the person who runs it, without an administrator, in Vietnamese and English.
;
; Defined by `cargo xtask`: TARGET, VERSION, PROGRAMS (the folder of the built programs), ICON, OUT, and SIGN where
; the newsroom signs: a command that signs the file whose name is put after it.
; Installed anew over itself it keeps what was chosen. /S asks nothing, /PATH puts toasoan on PATH, /D=FOLDER says
; where; of the updater, /P asks nothing either and /R opens the program at the end.

Target ${TARGET}
Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
; Two programs that have most of their data in common lie within one window.
SetCompressorDictSize 128
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WinMessages.nsh
!include WordFunc.nsh

!define IDENTIFIER "vn.toasoan.desk"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${IDENTIFIER}"
!define CLASSES "Software\Classes"
!define PACKAGE "ToaSoan.Package"
!define SHORTCUT "$SMPROGRAMS\Tòa Soạn.lnk"

Name "Tòa Soạn"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Toa Soan"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "Tòa Soạn ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Tòa Soạn"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Tòa Soạn"
VIAddVersionKey "LegalCopyright" "MIT OR Apache-2.0"

!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\toasoan-desk.exe"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${UNINSTALL}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL

!macro Said NAME VIETNAMESE ENGLISH
  LangString ${NAME} ${LANG_VIETNAMESE} "${VIETNAMESE}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend
!insertmacro Said Program "Chương trình" "The program"
!insertmacro Said AboutProgram "Cửa sổ Tòa Soạn, lệnh toasoan, và mở gói .toasoan bằng cách bấm đúp." \
  "The window, the command toasoan, and .toasoan packages opened with a double click."
!insertmacro Said OnPath "Gọi được lệnh toasoan" "The command toasoan on PATH"
!insertmacro Said AboutOnPath "Thêm thư mục cài đặt vào PATH của bạn, để gõ toasoan trong mọi cửa sổ lệnh." \
  "Adds the program's folder to your PATH, so that toasoan can be typed in every terminal."
!insertmacro Said KindOfFile "Gói bài Tòa Soạn" "Tòa Soạn package"
!insertmacro Said IsOpen "Tòa Soạn đang mở. Hãy đóng chương trình, rồi bấm Thử lại." \
  "Tòa Soạn is open. Close the program, then choose Retry."
!insertmacro Said LongPath "PATH của bạn quá dài để trình cài đặt sửa. Hãy tự thêm hoặc bớt thư mục này:" \
  "Your PATH is too long for the installer to change. Add or remove this folder yourself:"
!insertmacro Said FetchingWebView "Đang tải WebView2 của Microsoft…" "Fetching Microsoft's WebView2…"
!insertmacro Said NoWebView "Máy này chưa có WebView2 của Microsoft và không tải được; Tòa Soạn cần nó để mở cửa sổ. Hãy nối mạng rồi cài lại, hoặc tải tại https://developer.microsoft.com/microsoft-edge/webview2." \
  "This machine lacks Microsoft's WebView2, and it could not be fetched; the window needs it. Connect to the network and install again, or get it at https://developer.microsoft.com/microsoft-edge/webview2."
!insertmacro Said ArchiveStays "Kho bài, khóa và thiết đặt của bạn vẫn còn nguyên, tại:" \
  "Your archive, key and settings were kept. They are in:"
!insertmacro Said OthersStay "và các kho ở thư mục khác:" "and archives in other folders:"

; Stops until no program runs out of the folder: a file in use could be neither replaced nor removed.
!macro AwaitEnd UN
  Function ${UN}AwaitEnd
    again:
    IfFileExists "$INSTDIR\toasoan-desk.exe" 0 ended
    ClearErrors
    FileOpen $0 "$INSTDIR\toasoan-desk.exe" a
    IfErrors held
    FileClose $0
    Goto ended
    held:
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsOpen)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Abort "$(IsOpen)"
    ended:
  FunctionEnd
!macroend
!insertmacro AwaitEnd ""
!insertmacro AwaitEnd "un."

; The shell is told, so that icons and double clicks change at once.
!macro TellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; Puts the folder on the person's PATH (+) or takes it off (-). A PATH that is longer than this program's strings can
; hold is left as it is, and that is told; it would be cut.
!macro ChangePath UN SIGN
  System::Call 'advapi32::RegGetValueW(p 0x80000001, w "Environment", w "Path", i 0x1000ffff, p 0, p 0, *i .r1) i .r0'
  ; In bytes, of which a letter has two.
  IntOp $1 $1 / 2
  StrLen $2 "$INSTDIR"
  IntOp $1 $1 + $2
  ${If} $0 == 0
  ${AndIf} $1 > 1000
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(LongPath)$\r$\n$INSTDIR" /SD IDOK
  ${Else}
    ReadRegStr $0 HKCU "Environment" "Path"
    ${${UN}WordAdd} "$0" ";" "${SIGN}$INSTDIR" $1
    ${If} $1 != $0
      WriteRegExpandStr HKCU "Environment" "Path" "$1"
      ; Terminals that are opened from now on read it anew.
      SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
    ${EndIf}
  ${EndIf}
!macroend

Section "$(Program)" Program
  SectionIn RO
  Call AwaitEnd
  SetOutPath "$INSTDIR"
  File "${PROGRAMS}\toasoan-desk.exe"
  File "${PROGRAMS}\toasoan.exe"
  ; Programs that were built with MinGW load it; those of MSVC have it within.
  File /nonfatal "${PROGRAMS}\WebView2Loader.dll"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "${SHORTCUT}" "$INSTDIR\toasoan-desk.exe"

  WriteRegStr HKCU "${CLASSES}\.toasoan" "" "${PACKAGE}"
  WriteRegStr HKCU "${CLASSES}\.toasoan\OpenWithProgids" "${PACKAGE}" ""
  WriteRegStr HKCU "${CLASSES}\${PACKAGE}" "" "$(KindOfFile)"
  WriteRegStr HKCU "${CLASSES}\${PACKAGE}\DefaultIcon" "" "$INSTDIR\toasoan-desk.exe,0"
  WriteRegStr HKCU "${CLASSES}\${PACKAGE}\shell\open\command" "" '"$INSTDIR\toasoan-desk.exe" "%1"'
  ; "Open with", for what comes in.
  !define OPENER "${CLASSES}\Applications\toasoan-desk.exe"
  WriteRegStr HKCU "${OPENER}" "FriendlyAppName" "Tòa Soạn"
  WriteRegStr HKCU "${OPENER}\shell\open\command" "" '"$INSTDIR\toasoan-desk.exe" "%1"'
  !macro Opens KIND
    WriteRegStr HKCU "${OPENER}\SupportedTypes" ".${KIND}" ""
  !macroend
  !insertmacro Opens toasoan
  !insertmacro Opens txt
  !insertmacro Opens jpg
  !insertmacro Opens jpeg
  !insertmacro Opens png
  !insertmacro Opens webp
  !insertmacro Opens tif
  !insertmacro Opens tiff
  !insertmacro Opens heic
  !insertmacro TellShell

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Tòa Soạn"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\toasoan-desk.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Tòa Soạn authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section /o "$(OnPath)" OnPath
  !insertmacro ChangePath "" "+"
SectionEnd

; The runtime of the web view is part of Windows 11 and of most Windows 10.
Section "-WebView2"
  !define RUNTIME "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
  SetRegView 64
  ReadRegStr $0 HKLM "SOFTWARE\WOW6432Node\${RUNTIME}" "pv"
  ${If} $0 == ""
    ReadRegStr $0 HKLM "SOFTWARE\${RUNTIME}" "pv"
  ${EndIf}
  ${If} $0 == ""
    ReadRegStr $0 HKCU "Software\${RUNTIME}" "pv"
  ${EndIf}
  SetRegView default
  ${If} $0 == ""
  ${OrIf} $0 == "0.0.0.0"
    DetailPrint "$(FetchingWebView)"
    InitPluginsDir
    ; Microsoft's own bootstrapper; curl is part of Windows 10 and 11.
    nsExec::ExecToLog '"$SYSDIR\curl.exe" --fail --location --silent --max-time 300 --output "$PLUGINSDIR\webview2.exe" "https://go.microsoft.com/fwlink/p/?LinkId=2124703"'
    Pop $0
    ${If} $0 == 0
      ExecWait '"$PLUGINSDIR\webview2.exe" /silent /install' $0
    ${EndIf}
    ${If} $0 != 0
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(NoWebView)" /SD IDOK
    ${EndIf}
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Program} "$(AboutProgram)"
  !insertmacro MUI_DESCRIPTION_TEXT ${OnPath} "$(AboutOnPath)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PATH" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${OnPath}
  ${EndIf}
  ClearErrors
  ; The space keeps it apart from /PATH.
  ${GetOptions} "$0 " "/P " $1
  ${IfNot} ${Errors}
    SetSilent silent
  ${EndIf}
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Function .onInstSuccess
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/R" $1
  ${IfNot} ${Errors}
    Exec '"$INSTDIR\toasoan-desk.exe"'
  ${EndIf}
FunctionEnd

Section "Uninstall"
  Call un.AwaitEnd
  !insertmacro ChangePath "un." "-"

  ; The folders of archives elsewhere, in UTF-8, before the program that knows them goes.
  InitPluginsDir
  StrCpy $2 ""
  nsExec::Exec '"$INSTDIR\toasoan.exe" archives folders "$PLUGINSDIR\archives"'
  Pop $0
  ClearErrors
  FileOpen $0 "$PLUGINSDIR\archives" r
  ${IfNot} ${Errors}
    FileClose $0
    FileOpen $0 "$PLUGINSDIR\archives" r
    System::Alloc 2048
    Pop $1
    ; One byte stays zero, and ends the text.
    System::Call 'kernel32::ReadFile(p r0, p r1, i 2047, *i .r3, p 0)'
    System::Call 'kernel32::MultiByteToWideChar(i 65001, i 0, p r1, i -1, w .r2, i ${NSIS_MAX_STRLEN})'
    System::Free $1
    FileClose $0
  ${EndIf}

  Delete "$INSTDIR\toasoan-desk.exe"
  Delete "$INSTDIR\toasoan.exe"
  Delete "$INSTDIR\WebView2Loader.dll"
  Delete "$INSTDIR\uninstall.exe"
  ; Only where nothing else lies in it: what is carried along beside the program stays.
  RMDir "$INSTDIR"
  Delete "${SHORTCUT}"
  ReadRegStr $0 HKCU "${CLASSES}\.toasoan" ""
  ${If} $0 == "${PACKAGE}"
    DeleteRegKey HKCU "${CLASSES}\.toasoan"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${PACKAGE}"
  DeleteRegKey HKCU "${OPENER}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellShell

  StrCpy $0 "$(ArchiveStays)$\r$\n$LOCALAPPDATA\Toa Soan\toasoan"
  ${If} $2 != ""
    StrCpy $0 "$0$\r$\n$(OthersStay)$\r$\n$2"
  ${EndIf}
  MessageBox MB_OK|MB_ICONINFORMATION "$0" /SD IDOK
SectionEnd
