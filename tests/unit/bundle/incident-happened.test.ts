import { expect, it } from 'vitest';
import { happened } from '@/lib/bundle/documents/happened';
import type { BundleIncident } from '@/lib/bundle/facts';
import { parsePack } from '@/lib/policy/pack';
import type { IncidentEntry } from '@/lib/store/incident';
import { bundleFixture } from '@/tests/fixtures/bundle-facts';

const SAM = { name: 'Sam Fielding', role: 'Deputy head' };

const taken = (number: number, pack: string, stepId: string): IncidentEntry => ({
  number,
  at: `2026-11-20T10:0${number}:00.000Z`,
  by: SAM,
  told: {
    kind: 'step',
    step: { stepId, pack, result: 'done', on: '2026-11-20', outcome: 'agreed', note: '', reason: '', departures: [] },
  },
});

it('a step is called as its policy prints it, and by its name in the pack where that policy is not in the bundle', async () => {
  const { facts } = await bundleFixture();
  const [policy] = facts.policies;
  const read = policy && parsePack(policy.source);
  if (!policy || !read?.ok) throw new Error('The fixture has no policy.');
  const [step] = read.pack.ladder;
  if (!step) throw new Error('Its policy has no steps.');
  const entries = [taken(1, policy.sha256, step.id), taken(2, 'f'.repeat(64), step.id)];
  const incident: BundleIncident = { reference: 'I-2026-0001', title: 'Posts of T.', entries };
  const told = happened({ ...facts, incident }).filter(({ item }) => item === null);
  expect(told.map(({ what }) => what)).toEqual([
    `Step taken on 20 November 2026: ${step.label}`,
    `Step taken on 20 November 2026: ${step.id}`,
  ]);
});
