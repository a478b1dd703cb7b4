import { readFileSync } from 'node:fs';
import { liveQuery } from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import { withPacks } from '@/components/report/with-packs';
import { openIncident, writeIncident } from '@/lib/store/incidents';
import { installPack } from '@/lib/store/packs';
import { createVault } from '@/lib/store/unlock';
import { emptyProfile, QUICK, recorded } from '@/tests/fixtures/profile';

const MARLBROOK = readFileSync('tests/fixtures/marlbrook-pack.json', 'utf8');
const SAM = { name: 'Sam Fielding', role: 'Deputy head' };

beforeEach(emptyProfile);

it('the incidents of a flag follow a pack that is installed later, although they have to be opened first', async () => {
  await createVault('four quiet words here', { person: SAM, designation: { by: '', on: '' } }, QUICK);
  const flagId = await recorded(SAM, 'One');
  const id = await openIncident(
    { kind: 'opened', title: 'One', schoolId: null, purpose: 'To decide', basis: 'public-task' },
    SAM,
  );
  const as = {
    concern: 'insult-staff',
    categoryId: null,
    clauseRef: null,
    packId: 'marlbrook',
    packSha256: '',
    modifiers: [],
    strand: null,
    adopted: [],
  };
  await writeIncident(
    id,
    [
      { kind: 'flag-linked', flagId, why: 'About it' },
      { kind: 'treated-as', as: as as never },
    ],
    SAM,
  );
  const told: (string | undefined)[] = [];
  const following = liveQuery(() => withPacks(flagId)).subscribe((found) => {
    told.push(found[0]?.installed?.state);
  });
  try {
    await expect.poll(() => told).toEqual(['absent']);
    await installPack(MARLBROOK);
    await expect.poll(() => told.at(-1)).toBe('ok');
  } finally {
    following.unsubscribe();
  }
});
