# Builds the Windows installer from dist\tjgui. The version comes from tjgui\__init__.py. Needs Inno Setup 6.3 or later.
$ErrorActionPreference = 'Stop'
$root = Resolve-Path (Join-Path $PSScriptRoot '..\..')
$found = Select-String -Path (Join-Path $root 'tjgui\__init__.py') -Pattern '^__version__ = "(.+)"$'
$version = $found.Matches[0].Groups[1].Value
$compiler = (Get-Command iscc -ErrorAction SilentlyContinue).Source
if (-not $compiler) { $compiler = Join-Path ${env:ProgramFiles(x86)} 'Inno Setup 6\ISCC.exe' }
if (-not (Test-Path $compiler)) { throw 'Inno Setup is not installed: https://jrsoftware.org/isdl.php' }
& $compiler /Qp "/DVersion=$version" (Join-Path $PSScriptRoot 'tjgui.iss')
exit $LASTEXITCODE
