import type { FlagRow } from '@/lib/store/flag-row';
import type { Limit } from './limits';

/** What the record of a copy that somebody gave to the school does not hold: everything that a capture would. */
export const notCapturedOfCopy = (flag: FlagRow, signedBy: string | null): string[] => [
  ...(signedBy === null
    ? ['signature: this browser keeps no key, so that the record is hashed and logged, but not signed']
    : []),
  flag.snapshot
    ? 'the post itself: this is a third-party copy; Flagpost saw neither the page nor the post, and captured nothing'
    : 'files, words and what was said of the post: withheld, because they could show an indecent image of a child',
  'address, author, time and place of the post: told by the supplier or by the files, checked against nothing',
  'whether the files were altered before they were received: not known',
  'attachments of e-mails: inside the e-mail that is kept, listed with their hash, not opened',
  'trusted time: none with this record, the times are those of this device; tokens that came later stand beside it',
];

/** What a third-party copy does not show or prove. */
export function limitsOfCopy(flag: FlagRow, signedBy: string | null): Limit[] {
  const limits: Limit[] = [];
  if (flag.capture === 'interrupted')
    limits.push({
      id: 'interrupted',
      words: 'Adding it was interrupted; only what had been stored until then is here.',
    });
  if (flag.snapshot)
    limits.push(
      {
        id: 'third-party-copy',
        words:
          'This is a third-party copy, not captured by Flagpost: somebody gave it to the school. Flagpost saw neither the page nor the post.',
      },
      {
        id: 'as-told',
        words: 'Address, author, time and place of the post are as the supplier told them. None of it was checked.',
      },
      {
        id: 'altered-before',
        words: 'The files are kept byte for byte as they were received; whether they were altered before is not known.',
      },
      {
        id: 'words-read',
        words: 'The words were read from the copy, or typed by hand; the files are the evidence, not the words.',
      },
    );
  else
    limits.push({
      id: 'withheld',
      words:
        'No file was read or kept, because it could show an indecent image of a child: only who gave it, when and how, and who asked.',
    });
  limits.push({
    id: 'no-trusted-time',
    words: 'No trusted timestamp was attached when this was written. One that came later stands apart from the record.',
  });
  if (signedBy === null)
    limits.push({
      id: 'unsigned',
      words: 'UNSIGNED: this browser keeps no key. The record is hashed and logged, but not signed.',
    });
  limits.push({
    id: 'not-proved',
    words: 'It does not prove that there was such a post, who wrote it, or that what it says is true.',
  });
  return limits;
}
