import type { Suggestion } from '@/lib/policy/check/suggestion';

/** The words in which texts are labelled, ours and those of others; concerns, grounds and senses are finer. */
export const CATEGORIES = [
  'allegation',
  'complaint',
  'defamation',
  'offensive_person',
  'racist',
  'homophobic',
  'sexist',
  'threat',
  'child_photo',
  'personal_info',
  'grooming',
  'confidential',
  'logo_misuse',
  'bullying',
  'other_hate',
  'self_harm',
  'extremism',
  'impersonation',
  'under_13',
] as const;

export type Category = (typeof CATEGORIES)[number];

/** What a suggestion is called there. Bullying of a pupil is also offensive to a person, and hate of trans people is homophobic to schools. */
export function categoriesOf({ concern, strand, sense }: Suggestion): Category[] {
  switch (concern) {
    case 'allegation-staff':
      return ['allegation'];
    case 'pupil-allegation-bullying':
      return sense === 'bullying' ? ['offensive_person', 'bullying'] : ['allegation'];
    case 'complaint-school':
      return ['complaint'];
    case 'defamatory':
      return ['defamation'];
    case 'negative-offensive-named':
      return ['offensive_person'];
    case 'racist':
      return ['racist'];
    case 'hate-other':
      if (strand === 'trans') return ['homophobic', 'other_hate'];
      return [strand === 'homophobic' || strand === 'sexist' ? strand : 'other_hate'];
    case 'threat-violence':
      return ['threat'];
    case 'photo-other-children':
      return ['child_photo'];
    case 'grooming-sexual-contact':
    case 'intimate-image-child':
      return ['grooming'];
    case 'under-13-account':
      return ['under_13'];
    case 'impersonation':
      return ['impersonation'];
    case 'logo-misuse':
      return ['logo_misuse'];
    case 'confidential-info':
      return [sense === 'private-information' ? 'personal_info' : 'confidential'];
    case 'radicalisation':
      return ['extremism'];
    case 'self-harm':
      return ['self_harm'];
  }
}
