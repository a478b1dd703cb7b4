/**
 * `verify/verify.sh`: checks a bag with sha256sum (or shasum) and openssl alone, in any POSIX shell. Says what it checked and what it
 * cannot check; 0 where all of that held, 1 where something did not, 2 where it is not run in a bag.
 */
export const VERIFY_SH = String.raw`#!/bin/sh
# Checks this bundle. Run it in the folder that holds bagit.txt:  sh verify/verify.sh
# It came with the bundle, so it is a convenience and proves nothing by itself: VERIFY.txt has the same commands to type.
LC_ALL=C
export LC_ALL
bad=0
ok() { printf 'ok      %s\n' "$1"; }
wrong() { printf 'WRONG   %s\n' "$1"; bad=1; }
skip() { printf 'not checked: %s\n' "$1"; }

[ -f bagit.txt ] || cd "$(dirname "$0")/.." || exit 2
if [ ! -f bagit.txt ] || [ ! -f manifest-sha256.txt ] || [ ! -d data ]; then
  echo "This is not the folder of a bundle: bagit.txt, manifest-sha256.txt or data is missing."
  exit 2
fi
if command -v sha256sum > /dev/null 2>&1; then sha() { sha256sum "$@"; }
elif command -v shasum > /dev/null 2>&1; then sha() { shasum -a 256 "$@"; }
else echo "Neither sha256sum nor shasum is here: nothing can be checked."; exit 2; fi
hash_of() { sha "$1" | cut -c1-64; }

# 1. Every file against its checksum, and the lists against theirs.
check_list() {
  if [ ! -f "$1" ]; then wrong "$1 is missing"; return; fi
  lines=0
  faults=0
  while IFS= read -r line || [ -n "$line" ]; do
    lines=$((lines + 1))
    told=$(printf '%s' "$line" | cut -c1-64)
    file=$(printf '%s' "$line" | cut -c67-)
    case "$file" in
      /* | *..*) wrong "$1 names a file outside the bundle: $file"; faults=$((faults + 1)); continue ;;
    esac
    if [ ! -f "$file" ]; then wrong "missing: $file"; faults=$((faults + 1))
    elif [ "$(hash_of "$file")" != "$told" ]; then wrong "changed: $file"; faults=$((faults + 1)); fi
  done < "$1"
  [ "$faults" -eq 0 ] && ok "$1: $lines files have their checksums"
}
check_list manifest-sha256.txt
check_list tagmanifest-sha256.txt

# 2. No file more than are listed: a checksum list alone does not notice one.
there=$(find data ! -type d | wc -l | tr -d ' ')
listed=$(grep -c . manifest-sha256.txt)
stated=$(sed -n 's/^Payload-Oxum: *[0-9]*\.\([0-9]*\).*$/\1/p' bag-info.txt)
if [ "$there" = "$listed" ] && [ "$there" = "$stated" ]; then ok "data holds $there files, as listed and as stated"
else wrong "data holds $there files, $listed are listed, bag-info.txt states ${'$'}{stated:-none}"; fi

# 3. The signature over the list of lists, and whose key it is.
if ! command -v openssl > /dev/null 2>&1; then
  skip "signatures and timestamps, because openssl is not here"
elif [ ! -f signatures/public-key.pem ]; then
  wrong "UNSIGNED: there is no key and no signature. Nothing shows that the bundle was not made anew."
else
  if openssl dgst -sha256 -verify signatures/public-key.pem -signature signatures/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt > /dev/null 2>&1
  then ok "the bundle is signed with the key in signatures/public-key.pem"
  else wrong "the signature of the bundle does not hold"; fi
  print=$(openssl pkey -pubin -in signatures/public-key.pem -outform DER 2> /dev/null | sha | cut -c1-64)
  if [ "$(sed -n 's/^Key-Fingerprint: *//p' bag-info.txt | tr -d ' \r')" = "$print" ]; then ok "bag-info.txt states the fingerprint of that key"
  else wrong "bag-info.txt states another fingerprint than that of the key"; fi

  # 4. The record of every item, signed when it was made.
  signed=0
  for sig in data/items/*/*.json.sig; do
    [ -f "$sig" ] || continue
    held=no
    for pem in signatures/*.pem; do
      if openssl dgst -sha256 -verify "$pem" -signature "$sig" "${'$'}{sig%.sig}" > /dev/null 2>&1; then held=yes; break; fi
    done
    if [ "$held" = yes ]; then signed=$((signed + 1)); else wrong "the signature $sig does not hold for any key in signatures"; fi
  done
  ok "$signed records are signed with keys in signatures"
  for record in data/items/*/record*.json; do
    [ -f "$record" ] && [ ! -f "$record.sig" ] && skip "$record: UNSIGNED"
  done

  # 5. Trusted timestamps.
  stamps=0
  for tsr in signatures/*.tsr; do
    [ -f "$tsr" ] || continue
    stamps=$((stamps + 1))
    if openssl ts -verify -data tagmanifest-sha256.txt -in "$tsr" -CAfile signatures/tsa-ca.pem > /dev/null 2>&1
    then ok "$tsr: $(openssl ts -reply -in "$tsr" -text 2> /dev/null | sed -n 's/^Time stamp: //p')"
    else skip "$tsr does not verify here: its certificate may have expired, see VERIFY.txt"; fi
  done
  [ "$stamps" -eq 0 ] && skip "the time: there is no trusted timestamp of the bundle"
fi

# 6. The custody log: each line holds the hash of the line before it. Of a withheld line only its hash is given.
#    So does the log of a colleague from whose backup an item came.
[ -f data/custody-log.jsonl ] || wrong "data/custody-log.jsonl is missing"
for log in data/custody-log.jsonl data/colleague-logs/*.jsonl; do
  [ -f "$log" ] || continue
  name="the custody log"
  [ "$log" = data/custody-log.jsonl ] || name="the log of a colleague ($log)"
  prev=$(printf '%064d' 0)
  seq=0
  withheld=0
  broken=0
  while IFS= read -r line || [ -n "$line" ]; do
    seq=$((seq + 1))
    case "$line" in
      "{\"seq\":$seq,\"sha256\":\""*"\",\"withheld\":true}")
        withheld=$((withheld + 1))
        prev=$(printf '%s' "$line" | sed 's/.*"sha256":"\([0-9a-f]*\)".*/\1/')
        ;;
      *"\"prev\":\"$prev\",\"seq\":$seq,"*) prev=$(printf '%s' "$line" | sha | cut -c1-64) ;;
      *) wrong "line $seq of $name does not follow the line before it"; broken=1; break ;;
    esac
  done < "$log"
  [ "$broken" -eq 0 ] && ok "$name holds together: $seq lines, $withheld withheld. Hash of the last line: $prev"
done

echo
[ -n "${'$'}{print:-}" ] && printf 'Fingerprint of the key: %s\nCompare it with the one that the school has written down elsewhere. This script cannot do that.\n' "$print"
echo "It also cannot tell who wrote a post, when, or whether the site sent it: see READ-ME-FIRST.txt."
if [ "$bad" -eq 0 ]; then echo "RESULT: everything that was checked holds."; else echo "RESULT: SOMETHING IS WRONG, see above."; fi
exit "$bad"
`;
