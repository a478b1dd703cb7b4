import type { Concern } from '@/lib/concerns';

const UNTESTED = 'The checker does not know whether it is true.';

const CAUTIONS: Partial<Readonly<Record<Concern, string>>> = {
  'allegation-staff': `${UNTESTED} If a child was or may have been harmed, the designated safeguarding lead and the LADO come first, before anybody else is told or asked.`,
  'pupil-allegation-bullying': `${UNTESTED} The designated safeguarding lead looks first; a child may be at risk on either side.`,
  'complaint-school':
    'A complaint is not misuse by itself and has its own procedure. If it also tells of harm to a child, the designated safeguarding lead comes first.',
  defamatory: `${UNTESTED} Only a court decides whether words are defamatory, and only the person they are about can act on them.`,
  'grooming-sexual-contact':
    'These are signs only; the checker does not know what was meant. Do not reply or warn anybody. Designated safeguarding lead at once; 999 if a child is in danger now.',
  'intimate-image-child':
    'Do not open, copy, photograph or pass on any picture. Tell the designated safeguarding lead at once.',
  'threat-violence':
    'Whether it is meant is for people to judge: 999 if danger is immediate, otherwise 101 and the head today.',
  'self-harm': 'Act even if unsure: 999 if a life is at risk, and the designated safeguarding lead at once.',
  radicalisation:
    'Strong belief and protest are not extremism. The designated safeguarding lead decides; do not open or keep any document or film.',
};

/** The sentence that has to stand beside a suggestion, or null. */
export const cautionFor = (concern: Concern): string | null => CAUTIONS[concern] ?? null;
