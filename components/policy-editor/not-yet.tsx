import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { PartProps } from './parts';

/** Stands where a part needs a pack that parses, and leads to what is missing. */
export function NotYet({ onGo }: Pick<PartProps, 'onGo'>) {
  return (
    <Notice tone="caution">
      <p>{i18n.t('editor.preview.notYet')}</p>
      <div>
        <Button onClick={() => onGo('check')}>{i18n.t('editor.toCheck')}</Button>
      </div>
    </Notice>
  );
}
