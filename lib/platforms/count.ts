/**
 * The whole number that a count shows, null where reading it would be a guess.
 *
 * Digits alone, or digits in groups of three (`1.596`, `1,154`, `1 596`): a count has no fractions, so the sign between groups
 * cannot be a decimal one. Anything with a word beside it (`11,7 mil`, `1.1K`, `24 likes`) may be rounded or scaled.
 */
export function wholeNumber(text: string): number | null {
  const digits = text.trim();
  if (!/^(?:\d{1,15}|\d{1,3}(?:([.,'’\u00a0\u2009\u202f ])\d{3})(?:\1\d{3}){0,3})$/.test(digits)) return null;
  return Number(digits.replace(/\D/g, ''));
}

/** The one run of ASCII digits in a label, null where there is none or more than one (`4,483 reposts` has two). */
export function onlyNumber(label: string): number | null {
  const runs = label.match(/\d+/g);
  return runs?.length === 1 && (runs[0] as string).length <= 15 ? Number(runs[0]) : null;
}
