import { i18n } from '#i18n';

const WAYS = {
  'pdf-text': () => i18n.t('received.words.ways.pdf_text'),
  'email-text': () => i18n.t('received.words.ways.email_text'),
  'text-file': () => i18n.t('received.words.ways.text_file'),
  'read-by-hand': () => i18n.t('received.words.ways.read_by_hand'),
  'corrected-by-hand': () => i18n.t('received.words.ways.corrected_by_hand'),
} as const;

const isWay = (way: string): way is keyof typeof WAYS => way in WAYS;

/** How the words of a copy were read, as `receive` names it: `pdf-text corrected-by-hand`. */
export const wordWays = (strategy: string): string =>
  strategy
    .split(' ')
    .filter(isWay)
    .map((way) => WAYS[way]())
    .join(' ');
