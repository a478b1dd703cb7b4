import { itemFolder } from '@/lib/evidence/bag-paths';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { withCasework } from './casework';
import type { Choices } from './choices';
import type { BundleItem } from './facts';
import { chosenFiles } from './item-files';
import { flagWithoutStaff, namesStaff } from './staff';

/** A flag without what the school typed for itself. What was decided stays. */
const withoutNotes = (flag: FlagRow): FlagRow => ({
  ...flag,
  notes: [],
  decisions: flag.decisions.map((decision) => ({ ...decision, note: '' })),
});

/** A flag as it goes in where nothing is redacted. @param number 1 for the first exhibit. */
export function wholeItem(
  number: number,
  { flag, revision, artefacts }: { flag: FlagRow; revision: number; artefacts: readonly ArtefactRow[] },
  choices: Choices,
): Omit<BundleItem, 'signatures'> {
  const told = withCasework(choices.include.notes ? flag : withoutNotes(flag), choices);
  return {
    number,
    folder: itemFolder(number),
    exhibit: choices.exhibits && `${choices.exhibits.initials}/${choices.exhibits.first + number - 1}`,
    flag: namesStaff(choices) ? told : flagWithoutStaff(told),
    ...chosenFiles(artefacts, revision, choices),
    redaction: null,
  };
}
