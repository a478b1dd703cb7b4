import { beforeEach, expect, it } from 'vitest';
import { AccessKeptBack, makeAccess } from '@/components/person/make-access';
import { searchPerson } from '@/components/person/search-person';
import { addNote } from '@/lib/store/flags';
import { openIncident, writeIncident } from '@/lib/store/incidents';
import { addModeration, readModerationLog } from '@/lib/store/moderation';
import { addPerson, createVault, lock, unlock } from '@/lib/store/unlock';
import { emptyProfile, QUICK, recorded } from '@/tests/fixtures/profile';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };
const ANWEN = { name: 'Anwen Pryce', role: 'Office manager' };
const NOBODY = { by: '', on: '' };
const HERS = 'her own quiet words';
const about = { names: ['Stacey Wolverdale'], handles: [] };
const at = '2026-11-27T10:00:00.000Z';

let hidden = '';
let open = '';
let reference = '';

beforeEach(async () => {
  await emptyProfile();
  await createVault('four quiet words here', { person: SAM, designation: NOBODY }, QUICK);
  await addPerson(HERS, { person: ANWEN, designation: NOBODY });
  hidden = await recorded(SAM, 'What Stacey Wolverdale did on Monday');
  open = await recorded(SAM, 'Stacey Wolverdale again');
  await addNote(hidden, { at, by: SAM, text: 'Stacey Wolverdale rang about marmalade' });
  const told = {
    title: 'About a teacher',
    schoolId: null,
    purpose: 'Safeguarding',
    basis: 'legal-obligation',
  } as const;
  const id = await openIncident({ kind: 'opened', ...told }, SAM);
  const incident = await writeIncident(
    id,
    [
      { kind: 'flag-linked', flagId: hidden, why: 'About it' },
      { kind: 'note', text: 'Stacey Wolverdale was told' },
      { kind: 'allegation', stands: true, circle: [SAM.name], note: '' },
    ],
    SAM,
  );
  reference = incident.reference;
}, 30_000);

const asAnwen = async () => {
  await lock('person');
  await unlock(HERS);
};

it('a search for a person tells whoever is kept out that there is more and whom to ask, and nothing of it', async () => {
  const whole = await searchPerson(about);
  expect(whole.found.map(({ id }) => id).sort()).toEqual([hidden, open].sort());
  expect([whole.incidents.length, whole.restricted]).toEqual([1, []]);
  await asAnwen();
  const found = await searchPerson(about);
  expect(found.found.map(({ id }) => id)).toEqual([open]);
  expect(found.incidents).toEqual([]);
  expect(found.restricted).toMatchObject([{ reference, circle: [SAM.name] }]);
  expect(JSON.stringify(found)).not.toMatch(/Monday|marmalade|About a teacher|was told/);
  expect((await searchPerson({ names: ['Baz Crookhame'], handles: [] })).restricted).toEqual([]);
});

it('what is restricted is handed over to nobody before somebody else has agreed, and never by whoever is kept out', async () => {
  await expect(makeAccess(about, [open, hidden], [])).rejects.toMatchObject({ kept: { why: 'not-agreed' } });
  await asAnwen();
  const refused = makeAccess(about, [open, hidden], []);
  await expect(refused).rejects.toBeInstanceOf(AccessKeptBack);
  await expect(refused).rejects.toMatchObject({ kept: { why: 'closed' } });
});

it('the moderation log leaves it out and says so', async () => {
  const done = { act: 'hide-comment', rule: 'Be kind', reviewOn: null, told: '' } as const;
  for (const [flagId, reason] of [
    [hidden, 'It names a teacher'],
    [open, 'It is an advert'],
  ] as const)
    await addModeration(flagId, { at, by: SAM, reason, ...done });
  expect((await readModerationLog()).lines).toHaveLength(2);
  await asAnwen();
  const { lines, restricted } = await readModerationLog();
  expect(lines.map(({ reason }) => reason)).toEqual(['It is an advert']);
  expect(restricted).toMatchObject([{ reference }]);
});
