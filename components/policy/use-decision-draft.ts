import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttention } from '@/components/restraint/use-attention';
import type { Strand } from '@/lib/concerns';
import type { Modifier } from '@/lib/policy/pack';
import { judgedFor } from '@/lib/report/judged';
import type { Decision, OnCheck, Outcome } from '@/lib/store/decision';
import type { FlagRow } from '@/lib/store/flag-row';
import type { Person } from '@/lib/store/person';
import { allChoices, type Choice, choicesFor } from './choices';
import { type Installed, judgedModifiers, lacksCondition } from './made-decision';
import { type AuthorIs, authorOf } from './modifier-fields';
import type { RecordNeeded } from './record-needed';

const NOTHING_SAID: OnCheck = { notRight: [], missed: null };

type Faults = { category?: string; outcome?: string; judged?: string; record?: string };

/** The ground that the check read in the post’s own words. */
const seenGround = ({ check }: FlagRow): Strand | null =>
  check?.suggestions.find(({ concern }) => concern === 'hate-other')?.strand ?? null;

/** True where what is decided is that the post is criticism of the school and no more. */
export const isComplaint = (choice: Choice | null, outcome: Outcome | null) =>
  outcome === 'complaint' || (choice?.concern === 'complaint-school' && outcome === 'breaches-policy');

interface DraftOf {
  flag: FlagRow;
  installed: Installed | null;
  askAgain: boolean;
}

/** What a person has chosen so far, and what of it is still missing. */
export function useDecisionDraft({ flag, installed, askAgain }: DraftOf) {
  const pack = installed?.pack ?? null;
  const { check, furtherChecks, decisions } = flag;
  const groups = choicesFor(pack, check, furtherChecks);
  // Words of somebody else, or of a picture, are offered and never chosen beforehand.
  const first = check && check.suggestions.length > 0 ? groups.suggested[0] : undefined;
  const latest = decisions.at(-1);
  const before = latest && `${latest.categoryId ?? ''}/${latest.concern ?? ''}`;
  // Undefined until the person touches it: the check may still bring its first suggestion.
  const [touched, setTouched] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [note, setNote] = useState('');
  // What was said about the check stands until it is changed: the latest decision is the one that counts.
  const [said, setSaid] = useState<OnCheck>();
  const [author, setAuthor] = useState<AuthorIs>();
  const [ticks, setTicks] = useState<Modifier[]>();
  const [ground, setGround] = useState<Strand>();
  const [record, setRecord] = useState<RecordNeeded | null>(null);
  const attention = useAttention(flag, askAgain);
  const value = touched ?? before ?? first?.value ?? '';
  const choice = allChoices(groups).find((one) => one.value === value) ?? null;
  const asked = choice?.concern ? judgedFor(choice.concern, pack) : [];
  const ticked = (ticks ?? latest?.modifiers ?? []).filter((one) => asked.includes(one));
  const strand = choice?.concern === 'hate-other' ? (ground ?? latest?.strand ?? seenGround(flag)) : null;
  const authorIs = author ?? authorOf(latest?.modifiers ?? []);
  const modifiers = judgedModifiers(authorIs, attention.how, ticked);
  const onCheck = said ?? latest?.onCheck ?? NOTHING_SAID;

  function findFaults(): Faults {
    const found: Faults = {};
    if (!choice) found.category = i18n.t('policy.decide.needCategory');
    else if (outcome === 'breaches-policy' && !choice.concern)
      found.category = i18n.t('policy.decide.needCategoryForBreach');
    if (outcome === 'breaches-policy' && lacksCondition(choice, modifiers)) found.judged = i18n.t('verdicts.ask.need');
    if (!outcome) found.outcome = i18n.t('policy.decide.needOutcome');
    if (isComplaint(choice, outcome) && record === null) found.record = i18n.t('verdicts.complaint.need');
    return found;
  }
  function clear() {
    setNote('');
    setOutcome(null);
    setTouched(undefined);
    setSaid(undefined);
    setAuthor(undefined);
    setTicks(undefined);
    setGround(undefined);
    setRecord(null);
  }
  const made = (by: Person, kind: Choice, follows: Outcome): Decision => ({
    at: new Date().toISOString(),
    by,
    outcome: follows,
    concern: kind.concern,
    categoryId: kind.categoryId,
    clauseRef: kind.clauseRef,
    asSuggested: kind === first,
    note: note.trim(),
    onCheck: onCheck.notRight.length > 0 || onCheck.missed ? onCheck : null,
    modifiers,
    ...(strand && { strand }),
  });
  const fields = { strand, groups, choice, outcome, note, onCheck, asked, ticked, authorIs, record, attention };
  return {
    ...fields,
    setTouched,
    setOutcome,
    setNote,
    setSaid,
    setAuthor,
    setTicks,
    setGround,
    setRecord,
    findFaults,
    clear,
    made,
  };
}
