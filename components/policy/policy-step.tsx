import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import type { PolicyPack } from '@/lib/policy/pack';
import type { FlagRow } from '@/lib/store/flag-row';
import { FurtherFindings } from './further-findings';
import { judgeId, keyOfShown, whyNotRight } from './judged';
import { notCheckedWords } from './language-words';
import type { Reason } from './reasons';
import { PolicyCitation } from './review-notice';
import { type CardSetting, SuggestionCard } from './suggestion-card';

interface SuggestionsProps {
  flag: FlagRow;
  /** The installed pack with the id that the flag was checked under; null where there is none. */
  pack: PolicyPack | null;
  packSha256: string | null;
  reasons: readonly Reason[];
  scope: string;
  /** Brings the words of a reason into view. */
  onShow(reason: Reason): void;
}

/** What the check suggests for a flag, under which policy, and how far it looked. */
export function Suggestions({ flag, pack, packSha256, reasons, scope, onShow }: SuggestionsProps) {
  const text = flag.snapshot?.text.value ?? '';
  const { check } = flag;
  const changed = flag.policy !== null && packSha256 !== null && flag.policy.sha256 !== packSha256;
  const onCheck = flag.decisions.at(-1)?.onCheck ?? null;
  const card: CardSetting = { pack, textOf: () => text, placeWords: null, reasons, scope, onShow };
  const suggested = [check, ...flag.furtherChecks].some((one) => one && one.suggestions.length > 0);
  return (
    <>
      {pack ? <PolicyCitation pack={pack} /> : <p>{i18n.t('policy.none')}</p>}
      {changed && <p className="ui-soft">{i18n.t('policy.changed')}</p>}
      <p>
        <strong>{i18n.t('policy.suggests')}</strong>
      </p>
      {!check && <p role="status">{i18n.t('policy.waiting')}</p>}
      {check && (
        <>
          {!check.language.checked && (
            <Notice tone="caution">
              <p>{notCheckedWords(check.language)}</p>
            </Notice>
          )}
          {check.language.checked && check.language.note && <p>{check.language.note}</p>}
          {check.language.checked && check.charactersChecked < text.length && (
            <p className="ui-soft">
              {i18n.t('policy.partChecked', [
                check.charactersChecked.toLocaleString('en-GB'),
                text.length.toLocaleString('en-GB'),
              ])}
            </p>
          )}
          {check.language.checked && check.suggestions.length === 0 && (
            <p>{text.trim() === '' ? i18n.t('policy.noText') : i18n.t('policy.nothing')}</p>
          )}
          {check.suggestions.length > 0 && (
            <ol className="policy-suggestions">
              {check.suggestions.map((suggestion, place) => {
                const shown = { suggestion, text: 'post' as const };
                return (
                  <li key={keyOfShown(shown)}>
                    <SuggestionCard
                      suggestion={suggestion}
                      place={place}
                      notRight={whyNotRight(onCheck, shown)}
                      judgedIn={judgeId(scope, shown)}
                      {...card}
                    />
                  </li>
                );
              })}
            </ol>
          )}
          {check.suppressed.length > 0 && (
            <details>
              <summary>{i18n.t('policy.suppressed', check.suppressed.length)}</summary>
              <ul className="policy-suggestions">
                {check.suppressed.map((suggestion) => (
                  <li key={keyOfShown({ suggestion, text: 'post' })}>
                    <SuggestionCard suggestion={suggestion} place={null} {...card} />
                  </li>
                ))}
              </ul>
            </details>
          )}
          <FurtherFindings flag={flag} pack={pack} scope={scope} />
          <p className="ui-soft ui-small">
            {suggested && `${i18n.t('policy.strength.means')} `}
            {i18n.t('policy.ruleset', [check.ruleset])}
          </p>
        </>
      )}
    </>
  );
}
