import { canonicalJson } from '@/lib/evidence/canonical';
import { sha256 } from '@/lib/evidence/digest';
import { ANSWER_SCHEMA, questionAbout, readAnswer } from '@/lib/policy/second-opinion';
import type { SecondOpinion } from '@/lib/store/check-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { addSecondOpinion } from '@/lib/store/flags';
import type { Person } from '@/lib/store/person';
import { readBrowser } from './installation';
import { type Availability, ask, availabilityOf, type LanguageModel } from './language-model';

export type AskedModel =
  | { state: 'answered'; opinion: SecondOpinion }
  | { state: 'not-ready'; availability: Availability };

/**
 * Asks the browser's own model about a flag, and keeps the answer beside the check, with everything that was asked. The check
 * and its record stay as they are.
 *
 * @throws Error where the model gives no answer; nothing is stored then.
 */
export async function askSecondOpinion(
  flag: FlagRow,
  by: Person,
  model: LanguageModel,
  signal: AbortSignal,
): Promise<AskedModel> {
  const availability = await availabilityOf(model);
  // Asking now would start a download of gigabytes that nobody has agreed to.
  if (availability !== 'available') return { state: 'not-ready', availability };
  const question = questionAbout(flag.snapshot?.text.value ?? '');
  // Before the question: an answer that came at last is not lost for want of these.
  const [browser, questionSha256] = await Promise.all([readBrowser(), sha256(canonicalJson(question))]);
  const { text, settings } = await ask(model, question, ANSWER_SCHEMA, signal);
  const answer = readAnswer(text);
  const at = new Date().toISOString();
  const opinion: SecondOpinion = { at, by, browser, availability, model: settings, question, answer };
  await addSecondOpinion(flag.id, opinion, questionSha256);
  return { state: 'answered', opinion };
}
