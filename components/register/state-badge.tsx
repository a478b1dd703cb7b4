import { i18n } from '#i18n';
import { Badge, type Tone } from '@/components/ui/badge';
import { wordKey } from '@/components/ui/word-key';
import type { RegisterState } from '@/lib/store/listing-row';

const TONES: Record<RegisterState, Tone> = {
  'to-decide': 'brand',
  decided: 'plain',
  reported: 'good',
  'no-action': 'plain',
  withheld: 'caution',
  interrupted: 'caution',
};

export const stateWords = (state: RegisterState): string => i18n.t(`register.states.${wordKey(state)}`);

/** Where a flag stands, in a word or two. */
export function StateBadge({ state }: { state: RegisterState }) {
  return <Badge tone={TONES[state]}>{stateWords(state)}</Badge>;
}
