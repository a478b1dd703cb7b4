/**
 * `verify/verify.ps1`: the checksums and the count with what Windows PowerShell 5.1 has by itself, without modules. Signatures need
 * openssl, which Windows does not bring along: the script says so. ASCII and CRLF, as that version reads it. A school's computer may
 * allow scripts no more than simple commands (constrained language): nothing is checked then, and that is said.
 */
export const VERIFY_PS1 = String.raw`# Checks the checksums of this bundle. In the folder that holds bagit.txt:
#   powershell -ExecutionPolicy Bypass -File verify\verify.ps1
# It came with the bundle, so it is a convenience and proves nothing by itself.
# Whatever it did not expect ends it: half a check must not look like a whole one.
$ErrorActionPreference = 'Stop'
trap { Write-Host "NOT CHECKED: $_"; exit 2 }
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
  Write-Host 'NOT CHECKED: this computer does not let scripts compute checksums. VERIFY.txt tells other ways.'
  exit 2
}
$root = Split-Path -Parent (Split-Path -Parent $MyInvocation.MyCommand.Path)
$sha = [System.Security.Cryptography.SHA256]::Create()
$script:bad = 0

function Write-Wrong([string]$text) { Write-Host "WRONG   $text"; $script:bad = 1 }

function Get-Sha256([string]$path) {
  $stream = [System.IO.File]::OpenRead($path)
  try { return ([System.BitConverter]::ToString($sha.ComputeHash($stream)) -replace '-', '').ToLowerInvariant() }
  finally { $stream.Dispose() }
}

function Test-List([string]$name) {
  $path = [System.IO.Path]::Combine($root, $name)
  if (-not [System.IO.File]::Exists($path)) { Write-Wrong "$name is missing"; return 0 }
  $lines = @([System.IO.File]::ReadAllLines($path) | Where-Object { $_ -ne '' })
  if ($lines.Count -eq 0) { Write-Wrong "$name lists nothing"; return 0 }
  $faults = 0
  foreach ($line in $lines) {
    if ($line -notmatch '^([0-9a-f]{64})  (.+)$') { Write-Wrong "$name holds a line that cannot be read"; $faults++; continue }
    $told = $Matches[1]
    $file = $Matches[2]
    if ($file -match '^[/\\]|\.\.|:') { Write-Wrong "$name names a file outside the bundle: $file"; $faults++; continue }
    $whole = [System.IO.Path]::Combine($root, $file.Replace('/', '\'))
    if (-not [System.IO.File]::Exists($whole)) { Write-Wrong "missing: $file"; $faults++ }
    else {
      try { $found = Get-Sha256 $whole } catch { Write-Wrong "cannot be read: $file"; $faults++; continue }
      if ($found -ne $told) { Write-Wrong "changed: $file"; $faults++ }
    }
  }
  if ($faults -eq 0) { Write-Host "ok      $($name): $($lines.Count) files have their checksums" }
  return $lines.Count
}

$data = [System.IO.Path]::Combine($root, 'data')
if (-not [System.IO.Directory]::Exists($data)) { Write-Host "This is not the folder of a bundle: data is missing."; exit 2 }

if ($root.Length -gt 150) { Write-Host "The way to this folder is long. Should files be missing below, move it to C:\ and try again." }

$listed = Test-List 'manifest-sha256.txt'
$null = Test-List 'tagmanifest-sha256.txt'

$there = [System.IO.Directory]::GetFiles($data, '*', [System.IO.SearchOption]::AllDirectories).Length
$stated = 'none'
$info = [System.IO.Path]::Combine($root, 'bag-info.txt')
if ([System.IO.File]::Exists($info)) {
  foreach ($line in [System.IO.File]::ReadAllLines($info)) {
    if ($line -match '^Payload-Oxum: *[0-9]+\.([0-9]+)') { $stated = $Matches[1] }
  }
}
if (("$there" -eq "$listed") -and ("$there" -eq "$stated")) { Write-Host "ok      data holds $there files, as listed and as stated" }
else { Write-Wrong "data holds $there files, $listed are listed, bag-info.txt states $stated" }

Write-Host ''
Write-Host 'Hash of tagmanifest-sha256.txt (the school has it in its receipt):'
$tags = [System.IO.Path]::Combine($root, 'tagmanifest-sha256.txt')
if ([System.IO.File]::Exists($tags)) { Write-Host (Get-Sha256 $tags) }
Write-Host 'NOT CHECKED here: signatures, fingerprint, timestamps and custody log. VERIFY.txt has the commands for openssl;'
Write-Host 'verify\verify.html, opened in a browser, checks signatures too.'
if ($script:bad -eq 0) { Write-Host 'RESULT: everything that was checked holds.' }
else { Write-Host 'RESULT: SOMETHING IS WRONG, see above.' }
exit $script:bad
`.replaceAll('\n', '\r\n');
