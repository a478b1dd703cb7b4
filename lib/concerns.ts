/**
 * The common vocabulary of what a post may be about. Every policy pack maps its own categories to these ids, and report
 * flows, checks and verdicts are keyed by them.
 */
export const CONCERNS = [
  'allegation-staff',
  'pupil-allegation-bullying',
  'complaint-school',
  'defamatory',
  'negative-offensive-named',
  'racist',
  'hate-other',
  'threat-violence',
  'photo-other-children',
  'grooming-sexual-contact',
  'intimate-image-child',
  'under-13-account',
  'impersonation',
  'logo-misuse',
  'confidential-info',
  'radicalisation',
  'self-harm',
] as const;

export type Concern = (typeof CONCERNS)[number];

/** The ground of a hateful remark, where `racist` or `hate-other` needs one to be told apart. */
export const STRANDS = ['race', 'homophobic', 'sexist', 'faith', 'disability', 'trans'] as const;

export type Strand = (typeof STRANDS)[number];
