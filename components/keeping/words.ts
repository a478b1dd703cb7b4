import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import type { RetentionClass } from '@/lib/store/retention-class';

export const className = (as: RetentionClass): string => i18n.t(`keeping.classes.${wordKey(as)}`);
export const classHint = (as: RetentionClass): string => i18n.t(`keeping.classHints.${wordKey(as)}`);
