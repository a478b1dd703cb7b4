import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPack, draftOfPack } from '@/lib/policy/draft/build';
import { draftSchema } from '@/lib/policy/draft/draft';
import { ladderFor } from '@/lib/policy/ladder';
import { parsePack } from '@/lib/policy/pack';
import { readPolicyDraft, writePolicyDraft } from '@/lib/store/policy-draft';
import { builtInPacks } from '@/policies/index';
import { thornbeckDraft } from './drafts';

const built = (draft: Parameters<typeof buildPack>[0]) => {
  const { result } = buildPack(draft);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.pack;
};

describe('a pack built from a draft', () => {
  it('parses, and holds what was marked, each with the clause that it rests on', () => {
    const pack = built(thornbeckDraft());
    expect(pack).toMatchObject({ id: 'thornbeck-primary-school', code: 'TP', nation: 'england' });
    expect(pack.document).toMatchObject({ adopted: '2025-03-14', review: '2028-03', sha256: 'a'.repeat(64) });
    expect(pack.schools).toEqual([
      { name: 'Thornbeck Primary School', shortNames: ['Thornbeck Primary', 'Thornbeck'] },
    ]);
    expect(pack.clauses.map(({ says }) => says)).toContain('Racist comments');
    expect(pack.clauses.map(({ says }) => says)).not.toContain('Next review: March 2028');
    expect(pack.clauses.find(({ says }) => says === 'Racist comments')).toMatchObject({
      ref: '2. Unacceptable use, bullet 5',
      line: 17,
    });
  });

  it('says of every matter on which the policy is silent that it is', () => {
    const rules = built(thornbeckDraft()).designation;
    expect(rules).toHaveLength(9);
    expect(rules.filter(({ rule }) => rule !== 'silent').map(({ about }) => about)).toEqual(['designation']);
  });

  it('gives the ladder that the policy prints', () => {
    const view = ladderFor(built(thornbeckDraft()), 'racist', { modifiers: [], strand: null });
    expect(view.steps.map(({ step, state }) => `${step.kind} ${state}`)).toEqual([
      'talk open',
      'ask-removal open',
      'complaints-procedure open',
      'letter waits',
      'legal-advice waits',
      'police open',
      'safeguarding open',
    ]);
  });

  it('cuts a sentence that no clause can hold', () => {
    const draft = thornbeckDraft();
    const long = draft.passages.map((one) =>
      one.text === 'Racist comments' ? { ...one, text: 'long '.repeat(200) } : one,
    );
    const clause = built({ ...draft, passages: long }).clauses.find(({ says }) => says.startsWith('long'));
    expect(clause?.says).toMatch(/long…$/);
    expect(clause?.says.length).toBeLessThanOrEqual(600);
  });
});

describe('an existing pack', () => {
  it.each(
    [
      ...builtInPacks(),
      ...[readFileSync('tests/fixtures/marlbrook-pack.json', 'utf8')].flatMap((source) => {
        const parsed = parsePack(source);
        return parsed.ok ? [parsed.pack] : [];
      }),
    ].map((pack) => [pack.id, pack] as const),
  )('%s is the same again after it was opened in the editor', (_, pack) => {
    const again = built(draftOfPack(pack));
    const said = new Set(pack.designation.map(({ id }) => id));
    expect({ ...again, designation: again.designation.filter(({ id }) => said.has(id)) }).toEqual(pack);
  });
});

describe('the draft that is kept', () => {
  it('comes back as it was', async () => {
    expect(await readPolicyDraft()).toEqual({ state: 'absent' });
    const draft = thornbeckDraft();
    await writePolicyDraft(draft);
    expect(await readPolicyDraft()).toEqual({ state: 'ok', value: draft });
  });

  it('is not used where it was damaged, and says where', async () => {
    await writePolicyDraft({ ...thornbeckDraft(), passages: 'none' } as never);
    expect(await readPolicyDraft()).toMatchObject({ state: 'damaged', reason: expect.stringMatching(/^passages: /) });
  });

  it('may hold what no pack may yet', () => {
    const draft = thornbeckDraft();
    const half = { ...draft, ladder: draft.ladder.map((step) => ({ ...step, verb: '', owner: '' })) };
    expect(draftSchema.safeParse(half).success).toBe(true);
    expect(buildPack(half).result.ok).toBe(false);
  });
});
