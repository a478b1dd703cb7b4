import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Notice } from '@/components/ui/notice';
import { wordKey } from '@/components/ui/word-key';
import { pupilRule } from '@/lib/flagging/restraint';
import type { PolicyPack } from '@/lib/policy/pack';
import type { Attention } from '@/lib/store/attention';

/** What was answered, in one line, and the way to correct it. */
export function AttentionSaid({ attention, onCorrect }: { attention: Attention; onCorrect(): void }) {
  const { how, from, account, relation } = attention;
  return (
    <p className="ui-soft ui-small">
      {i18n.t('restraint.said', [i18n.t(`restraint.cameBy.${wordKey(how)}`), i18n.t(`restraint.accounts.${account}`)])}
      {from && (
        <>
          {' '}
          <CapturedValue text={from} />.
        </>
      )}
      {relation && (
        <>
          {' '}
          <CapturedValue text={relation} />.
        </>
      )}{' '}
      <Button variant="quiet" onClick={onCorrect}>
        {i18n.t('restraint.correct')}
      </Button>
    </p>
  );
}

const openReceive = () =>
  void browser.tabs.create({ url: `${browser.runtime.getURL('/register.html' as never)}#/receive` });

/** A closed space seen through a lent account: why nothing is decided on it, and what to do instead. */
export function RefusedNotice() {
  return (
    <Notice tone="caution" title={i18n.t('restraint.refused.title')}>
      <p>{i18n.t('restraint.refused.why')}</p>
      <p>{i18n.t('restraint.refused.instead')}</p>
      <div>
        <Button variant="primary" onClick={openReceive}>
          {i18n.t('restraint.refused.receive')}
        </Button>
      </div>
      <p className="ui-soft ui-small">{i18n.t('restraint.refused.delete')}</p>
    </Notice>
  );
}

/** A pupil wrote it: what stops, and who takes over. */
export function PupilStop({ pack }: { pack: PolicyPack | null }) {
  const rule = pack?.designation.find(({ about }) => about === 'pupil-accounts');
  return (
    <Notice tone="caution" title={i18n.t('restraint.pupil.title')}>
      <p>{i18n.t('restraint.pupil.what')}</p>
      <p>
        {pupilRule(pack) === 'forbidden' && rule
          ? i18n.t('restraint.pupil.policy', [rule.says])
          : i18n.t('restraint.pupil.silent')}
      </p>
      <p>{i18n.t('restraint.pupil.then')}</p>
    </Notice>
  );
}
