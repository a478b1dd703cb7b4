import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';

/** On everything that Flagpost did not capture itself, wherever it is shown. */
export const ThirdPartyBadge = () => <Badge tone="caution">{i18n.t('received.badge')}</Badge>;
