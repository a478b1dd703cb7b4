import { judgeLanguage } from './language';
import { rank } from './rank';
import { type Reading, read } from './reading';
import { impersonation, logoMisuse, underThirteen } from './rules/account';
import { defamation, pupilAllegations, staffAllegations } from './rules/allegation';
import { complaints } from './rules/complaint';
import { confidential, privateInformation } from './rules/confidential';
import { grooming, intimateImages } from './rules/contact';
import { radicalisation } from './rules/extremism';
import { hate } from './rules/hate';
import { insults } from './rules/insult';
import { offensiveLanguage } from './rules/offence';
import { photosOfChildren } from './rules/photo';
import { selfHarm } from './rules/self-harm';
import { threats } from './rules/threat';
import type { Candidate } from './score';
import type { CheckInput, CheckResult } from './suggestion';

/** Changes with every change of words, rules or weights: results of different versions are not compared. */
export const RULESET = '2026-11-27.1';

const RULES: readonly ((reading: Reading) => Candidate[])[] = [
  threats,
  selfHarm,
  grooming,
  intimateImages,
  staffAllegations,
  pupilAllegations,
  defamation,
  insults,
  offensiveLanguage,
  hate,
  radicalisation,
  confidential,
  privateInformation,
  photosOfChildren,
  impersonation,
  logoMisuse,
  underThirteen,
  complaints,
];

/**
 * Checks the text of a post that a person flagged against the concerns that text can suggest: all of `CONCERNS`. Suggests and
 * gives reasons; decides nothing, and says nothing about truth.
 *
 * Pure and deterministic: no clock, no chance, no locale, whole numbers only. Never throws, whatever the text. Time is linear in
 * the length of the text, of which the first 10,000 UTF-16 units are looked at.
 */
export function check(input: CheckInput): CheckResult {
  const reading = read(input);
  const { suggestions, suppressed } = rank(
    RULES.flatMap((rule) => rule(reading)),
    input,
  );
  return {
    ruleset: RULESET,
    language: judgeLanguage(reading.text, reading.folded, input.language, reading.tokens),
    suggestions,
    suppressed,
    charactersChecked: reading.text.length,
  };
}
