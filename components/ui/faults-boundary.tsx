import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from './button';
import { Notice } from './notice';

/** Shows a sentence instead of an empty page where a part of the screen fails; what is stored is not touched by that. */
export class FaultsBoundary extends Component<{ children: ReactNode }, { reason: string | null }> {
  override state = { reason: null };

  static getDerivedStateFromError(error: unknown) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.reason === null) return this.props.children;
    return (
      <Notice tone="caution" live="alert" title={i18n.t('common.screenFailed')}>
        <p>{i18n.t('common.screenFailedReason', [this.state.reason])}</p>
        <div>
          <Button onClick={() => location.reload()}>{i18n.t('common.reload')}</Button>
        </div>
      </Notice>
    );
  }
}
