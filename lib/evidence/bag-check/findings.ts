/**
 * `fault`: something is not as it was signed, or not as it has to be. `gap`: something could not be checked. `absent`: something
 * that need not be there is not there. `told`: nothing against it, but nobody should overlook it. `note`: for whoever asks.
 */
export type Weight = 'fault' | 'gap' | 'absent' | 'told' | 'note';

/** Every thing that a check can find, how much it weighs, and its words: `{w}` is where, `{m}` what more there is to say. */
const FINDINGS = {
  // What it came in
  'no-bag': ['fault', 'There is no bagit.txt: this is no evidence bundle, or its most basic file was removed.'],
  'outside-the-bag': ['fault', '{w} lies beside the folder of the bundle and is no part of it.'],
  'not-a-plain-file': ['fault', '{w} is a link or something else that is no plain file.'],
  'zip-comment': ['gap', 'The ZIP carries a comment, which nobody signed: {w}'],
  'zip-hidden-bytes': ['fault', 'The ZIP holds bytes that belong to none of its files: {w}.'],
  'file-twice': ['fault', '{w} is there twice.'],
  'files-collide': ['fault', '{w} and {m} differ in capitals only: on many computers one would replace the other.'],
  'path-unsafe': ['fault', 'A file is named “{w}”, which no bundle does ({m}).'],
  'file-unreadable': ['fault', '{w} cannot be read whole: {m}'],
  'size-differs': ['fault', '{w} does not have the size that is told of it.'],
  'too-large': ['fault', '{w} is larger than such a file can be.'],
  'system-file': [
    'fault',
    '{w} was put there by the computer’s own file manager. Unpack the ZIP into a new folder, or check the ZIP itself.',
  ],

  // The form of the bag
  'bagit-missing': ['fault', 'bagit.txt is missing.'],
  'bagit-differs': ['fault', 'bagit.txt is not the two lines that it has to be.'],
  'info-missing': ['fault', 'bag-info.txt is missing.'],
  'info-unreadable': ['fault', 'bag-info.txt is not in the form that it has to be: {w}.'],
  'info-lacks': ['fault', 'bag-info.txt does not tell {w}.'],
  'info-twice': ['fault', 'bag-info.txt tells {w} twice.'],
  'info-key-differs': ['fault', 'bag-info.txt names another key ({w}) than the one in the bundle ({m}).'],
  'oxum-unreadable': ['fault', 'Payload-Oxum is not two numbers: {w}.'],
  'oxum-bytes': ['fault', 'bag-info.txt counts {w} bytes under data/, there are {m}.'],
  'oxum-count': ['fault', 'bag-info.txt counts {w} files under data/, there are {m}.'],
  'folder-renamed': ['told', 'The folder is called {w}; the bundle calls itself {m}.'],

  // Manifests
  'manifest-missing': ['fault', '{w} is missing.'],
  'manifest-not-text': ['fault', '{w} is not plain text, or does not end with a line end.'],
  'manifest-bom': ['fault', '{w} begins with a byte order mark; sha256sum would not read it.'],
  'manifest-cr': ['fault', '{w} has line ends of another system; sha256sum would not read it.'],
  'manifest-line': ['fault', 'Line {w} of {m} is not a hash, two spaces and a name.'],
  'manifest-twice': ['fault', '{w} is listed twice in {m}.'],
  'manifest-collides': ['fault', '{w} and {m} are listed and differ in capitals only.'],
  'manifest-path': ['fault', 'A manifest lists “{w}”, which no bundle does ({m}).'],
  'manifest-outside': ['fault', '{w} is listed in {m}, where it does not belong.'],
  'manifest-empty': ['fault', '{w} lists nothing.'],
  'other-manifest': ['fault', '{w} is a second list of files, which no bundle of Flagpost has.'],
  'fetch-file': ['fault', 'fetch.txt would bring files in from elsewhere; no bundle of Flagpost has it.'],
  'file-missing': ['fault', '{w} is listed and is not there.'],
  'file-extra': ['fault', '{w} is there and is not listed.'],
  'file-renamed': ['fault', '{w} is now called {m}.'],
  'file-changed': ['fault', '{w} was changed.'],

  // Signature and key
  unsigned: [
    'gap',
    'UNSIGNED: nobody’s key stands behind this bundle. Anybody could have made it, or have changed it and its lists of hashes.',
  ],
  'signature-missing': ['fault', 'The signature (signatures/tagmanifest-sha256.txt.sig) is missing, and {w}.'],
  'key-missing': ['fault', 'The public key (signatures/public-key.pem) is missing.'],
  'key-unreadable': ['fault', '{w} is no public key of the kind that Flagpost has.'],
  'key-name-differs': ['fault', '{w} is named for another key than it holds.'],
  'signature-bad': [
    'fault',
    'The signature does not fit: the list of files was changed after it was signed, or another key signed.',
  ],
  'fingerprint-not-told': [
    'gap',
    'The fingerprint was not compared. Ask the school for it, by telephone or in person, and type it in. The key in the bundle is {w}.',
  ],
  'fingerprint-other': ['fault', 'The key in the bundle is {w}. The expected one is {m}: another key has signed.'],
  'fingerprint-unreadable': ['fault', 'What was typed is no fingerprint: it has to be 64 of the signs 0-9 and a-f.'],
  'fingerprint-no-key': ['fault', 'A fingerprint is expected, and there is no key in the bundle that could have it.'],
  'unknown-in-signatures': [
    'gap',
    '{w} lies among the signatures, where nothing is signed itself, and is none that is known.',
  ],

  // Custody log
  'log-missing': ['fault', 'data/custody-log.jsonl is missing.'],
  'log-not-text': ['fault', 'The custody log is not plain text, or does not end with a line end.'],
  'log-empty': ['fault', 'The custody log has no line.'],
  'log-line': ['fault', 'Line {w} of the custody log is none that Flagpost writes: {m}.'],
  'log-order': ['fault', 'Where line {w} of the custody log should stand, there is line {m}.'],
  'log-link': [
    'fault',
    'Line {w} of the custody log does not follow the line before it: one of them was changed, put in or taken out.',
  ],
  'log-id-twice': ['fault', 'Line {w} of the custody log has the same id as line {m}.'],
  'log-clock-back': [
    'told',
    'Line {w} of the custody log tells an earlier time than the line before: the device’s clock was set back.',
  ],
  'log-withheld': ['told', '{w} of {m} lines are about other matters and given by their hashes only.'],
  'log-links-on-hash': [
    'told',
    '{w} links rest on a hash alone, and {m} cannot be followed at all because the line is not shown.',
  ],
  'log-not-in-copy': ['absent', 'A redacted copy without the custody log: the log stays with whoever made the copy.'],

  // Logs of colleagues
  'colleague-log': [
    'told',
    '{w} is the log of a colleague from whose backup items came: {m} lines, a chain of its own, whose end the custody log tells.',
  ],
  'colleague-log-broken': ['fault', '{w} is no log that holds: {m}'],
  'colleague-log-missing': [
    'fault',
    'Line {w} of a log tells that an item came with the backup of a colleague, whose log {m} is missing.',
  ],
  'colleague-log-differs': ['fault', '{w} is not the log of a colleague that line {m} of a log tells of.'],
  'colleague-log-longer': [
    'fault',
    '{w} goes on after line {m}, which was its end when the backup of the colleague was added.',
  ],
  'colleague-log-stray': ['fault', '{w} is the log of a colleague from whom no item came.'],

  // Exports
  'export-line-missing': ['fault', 'The custody log has no line that tells of this bundle ({w}).'],
  'export-line-withheld': [
    'absent',
    'A redacted copy that names no staff: of the custody log it gives hashes alone, also of the line that tells of it ({w}).',
  ],
  'export-not-last': [
    'fault',
    'The custody log goes on after the line that tells of this bundle (line {w}): those lines were put in, or are of another one.',
  ],
  'export-lacks-item': ['fault', 'The line that tells of this bundle does not name item {w} ({m}).'],
  'export-other-record': ['fault', 'The line that tells of this bundle names another record for item {w}.'],
  'export-item-missing': ['fault', 'The line that tells of this bundle names an item that is not in it: {w}.'],
  'export-order': ['fault', 'The line that tells of this bundle names the items in another order (at item {w}).'],
  exported: ['note', 'Line {w}: {m}.'],

  // Items
  'items-none': ['fault', 'There is no item in the bundle.'],
  'item-number': ['fault', 'Item {w} is missing: items are counted from 0001 without a gap.'],
  'item-stray': ['fault', '{w} lies among the items and belongs to none.'],
  'item-twice': ['fault', 'Items {w} and {m} are the same flag.'],
  'index-missing': ['fault', 'data/index.csv is missing.'],
  'index-unreadable': ['fault', 'data/index.csv cannot be read as a table.'],
  'index-lacks-item': ['fault', 'data/index.csv does not name item {w} by its flag or record.'],
  'index-order': ['fault', 'data/index.csv names the items in another order (at item {w}).'],
  'index-rows': ['fault', 'data/index.csv has {w} rows for {m} items.'],

  // Records
  'record-missing': ['fault', '{w} is missing.'],
  'record-in-parent': [
    'absent',
    'Item {w} of this redacted copy has no record: the records stay with whoever made the copy.',
  ],
  'record-unreadable': ['fault', '{w} is no record that Flagpost writes.'],
  'record-schema': ['fault', '{w} is a record of a kind that is not known here: {m}.'],
  'record-not-canonical': ['fault', '{w} is not written byte for byte as Flagpost writes records.'],
  'record-other-flag': ['fault', '{w} is the record of another flag than the rest of its folder.'],
  'record-number': ['fault', '{w} tells that it is revision {m}.'],
  'record-earlier-missing': ['fault', 'Revision {w} is missing and nothing tells why: {m}.'],
  'record-earlier-purged': ['told', 'Revisions before {w} were removed on purpose, as the custody log tells: {m}.'],
  'record-earlier-left-out': ['told', 'Revision {w} was left out on purpose: {m}.'],
  'record-link': ['fault', '{w} does not name the revision before it by its hash.'],
  'record-not-logged': ['fault', 'The custody log tells of no such record: {w}.'],
  'record-log-differs': ['fault', 'The custody log tells of another record than {w}.'],
  'record-not-latest': ['fault', 'The custody log tells of a later revision ({m}) than {w}.'],
  'record-withheld': [
    'told',
    'Item {w}: the safety question withheld text and pictures; only address and time were kept.',
  ],
  'record-supplied': ['told', 'Item {w} is a copy that somebody gave to the school. Flagpost captured none of it.'],

  // Signatures of records
  'record-unsigned': ['gap', '{w} is UNSIGNED: the browser kept no key.'],
  'record-signature-missing': ['fault', 'The signature of {w} is missing.'],
  'record-signature-extra': ['fault', '{w} says that it is not signed, and has a signature.'],
  'record-signature-bad': ['fault', 'The signature of {w} does not fit: it was changed, or another key signed.'],
  'record-key-missing': ['fault', 'The key that signed {w} is not in the bundle: {m}.'],
  'record-key-differs': ['fault', 'The custody log tells another key for {w} than the record itself.'],
  'record-other-key': [
    'gap',
    '{w} was signed with another key than the bundle: {m}. That is so after a move to another computer, where it came with the backup of a colleague, and also where somebody made the bundle anew.',
  ],
  'record-other-key-known': [
    'told',
    '{w} was signed with another key than the bundle: {m}. The bundle, whose key is the expected one, has it so.',
  ],

  // Files of records
  'list-missing': ['fault', '{w} is missing: it tells which file is which.'],
  'list-unreadable': ['fault', '{w} cannot be read as a table with the columns name and path.'],
  'list-path': ['fault', '{w} names a place outside its folder: {m}.'],
  'list-twice': ['fault', '{w} lists {m} twice.'],
  'list-lacks': ['fault', 'The record names {w}, and {m} does not list it.'],
  'list-differs': ['fault', 'The record and {m} tell different things of {w}.'],
  'named-missing': ['fault', '{w} is missing, which the record names as {m}.'],
  'named-changed': ['fault', '{w} is not the file that the record names as {m}.'],
  'named-left-out': ['told', '{w}, which the record names, was left out on purpose: {m}.'],
  'earlier-file-differs': ['fault', 'An earlier revision names another file as {w} ({m}).'],
  'earlier-file-gone': ['note', '{w}, which an earlier revision names, is named by the latest no more ({m}).'],
  'not-of-record': ['note', '{w} was made for the bundle; no record names it.'],

  // Time
  'no-stamp': ['absent', 'No authority has stamped anything here. All times are those of the device.'],
  'stamp-bad': ['fault', '{w} is no timestamp that holds: {m}'],
  'stamp-no-line': ['fault', '{w} is for a line that the custody log does not have.'],
  'stamp-request-missing': ['fault', '{w} has no question (.tsq) beside it.'],
  'stamp-request-absent': ['gap', '{w} has no question (.tsq) beside it: whether it answers ours cannot be checked.'],
  'stamp-request-bad': ['fault', '{w} is no question about these bytes.'],
  'stamp-answer-missing': ['fault', '{w} has no answer (.tsr) beside it.'],
  'roots-missing': ['fault', 'There are timestamps, and signatures/tsa-ca.pem is missing.'],
  'roots-differ': ['gap', '{w} holds root certificates that are not among yours: {m}.'],
  'roots-unreadable': ['fault', '{w} holds no root certificates of authorities.'],
  'roots-of-the-bag': [
    'gap',
    '{w} was checked against a root certificate that came with the bundle. Compare its SHA-256 with the authority’s own site: {m}.',
  ],
  stamped: ['told', '{w} existed by {m}.'],

  // The check itself
  'not-checked': ['gap', 'This could not be checked, because of what is told above.'],
  counted: ['note', '{w}'],
} as const satisfies Record<string, readonly [Weight, string]>;

export type FindingCode = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

export interface Finding {
  code: FindingCode;
  weight: Weight;
  /** File, line or item. */
  where: string;
  more: string;
  /** The same in plain words. */
  words: string;
}

/** Notes a finding under one of the checks. */
export type Tell = (code: FindingCode, where?: string | number, more?: string | number) => void;

const LONGEST = 300;
/** Names and messages come from outside: whatever does not show is written out, and nothing is longer than a line or three. */
const shown = (text: string): string => {
  const visible = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}…` : visible;
};

export function finding(code: FindingCode, where: string | number = '', more: string | number = ''): Finding {
  const [weight, words] = FINDINGS[code];
  const [w, m] = [shown(String(where)), shown(String(more))];
  return { code, weight, where: w, more: m, words: words.replace(/\{[wm]\}/g, (slot) => (slot === '{w}' ? w : m)) };
}
