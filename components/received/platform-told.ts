import { i18n } from '#i18n';
import type { SourceId } from '@/lib/platforms/platform';

/** Where it was, as told. Nobody who was not there knows that it was a website. */
export const platformTold = (platform: SourceId): string =>
  platform === 'web' ? i18n.t('received.told.elsewhere') : i18n.t(`flag.platforms.${platform}`);
