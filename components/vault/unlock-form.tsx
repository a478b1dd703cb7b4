import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { type Unlocking, unlock, unlockByCode, waitBeforeUnlocking } from '@/lib/store/unlock';

type Way = 'passphrase' | 'code';

/** Seconds that are left until `untilMs`, counted down on the screen. */
function useCountdown(untilMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((untilMs - now) / 1_000));
  useEffect(() => {
    setNow(Date.now());
    if (untilMs <= Date.now()) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [untilMs]);
  return left;
}

const waitWords = (seconds: number) =>
  seconds < 90
    ? i18n.t('vault.unlock.waitSeconds', seconds)
    : i18n.t('vault.unlock.waitMinutes', Math.ceil(seconds / 60));

/** The passphrase, or the recovery code instead of it. */
export function UnlockForm() {
  const [way, setWay] = useState<Way>('passphrase');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [untilMs, setUntilMs] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const left = useCountdown(untilMs);
  useEffect(() => {
    // A page that is opened during the wait knows of it as well.
    waitBeforeUnlocking().then(
      (waitMs) => setUntilMs(waitMs > 0 ? Date.now() + waitMs : 0),
      (error: unknown) => setFailed(String(error)),
    );
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the way.
  useEffect(() => field.current?.focus({ preventScroll: true }), [way]);
  const after = (result: Unlocking) => {
    setWrong(result.state === 'wrong');
    if (result.state !== 'open') setUntilMs(result.waitMs > 0 ? Date.now() + result.waitMs : 0);
    // What was typed correctly is not left in the page either: where it opened, the page is another one now.
    if (result.state === 'wrong') setTyped('');
  };
  const submit = async () => {
    if (busy || left > 0 || typed === '') return;
    setBusy(true);
    setFailed(null);
    try {
      after(await (way === 'passphrase' ? unlock(typed) : unlockByCode(typed)));
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
      field.current?.focus({ preventScroll: true });
    }
  };
  const change = (to: Way) => {
    setWay(to);
    setTyped('');
    setWrong(false);
  };
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={way === 'passphrase' ? i18n.t('vault.unlock.phrase') : i18n.t('vault.unlock.code')}
        hint={way === 'code' && i18n.t('vault.unlock.codeHint')}
        fault={wrong ? (way === 'passphrase' ? i18n.t('vault.unlock.wrong') : i18n.t('vault.unlock.wrongCode')) : null}
      >
        {(control) => (
          <input
            {...control}
            ref={field}
            type={way === 'passphrase' ? 'password' : 'text'}
            autoComplete={way === 'passphrase' ? 'current-password' : 'off'}
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {failed && (
        <Notice tone="caution" live="alert">
          <p>{failed}</p>
        </Notice>
      )}
      <p role="status" className="ui-soft">
        {busy ? i18n.t('vault.unlock.busy') : left > 0 ? waitWords(left) : ''}
      </p>
      <div className="ui-row">
        <Button type="submit" variant="primary" off={busy || left > 0}>
          {i18n.t('vault.unlock.open')}
        </Button>
        {way === 'passphrase' ? (
          <Button variant="quiet" onClick={() => change('code')}>
            {i18n.t('vault.unlock.forgotten')}
          </Button>
        ) : (
          <Button variant="quiet" onClick={() => change('passphrase')}>
            {i18n.t('vault.unlock.remembered')}
          </Button>
        )}
      </div>
    </form>
  );
}
