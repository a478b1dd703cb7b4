import type { TextRef } from './check-row';
import type { FlagRow } from './flag-row';

/** The text that a reference names, exactly as captured; empty where there is none. */
export function textAt({ snapshot, attached }: Pick<FlagRow, 'snapshot' | 'attached'>, ref: TextRef): string {
  if (ref === 'post') return snapshot?.text.value ?? '';
  if (ref === 'full') return snapshot?.fullText.value ?? '';
  const [kind, number] = ref.split('-');
  const at = Number(number) - 1;
  if (kind === 'alt') return snapshot?.media[at]?.alt ?? '';
  if (kind === 'related') return snapshot?.related[at]?.text ?? '';
  return attached[at]?.snapshot.text.value ?? '';
}
