import { useState } from 'react';
import { i18n } from '#i18n';
import { KeptBackNotice } from '@/components/restricted/kept-back';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { LiveValue } from '@/components/ui/live-value';
import { sizeWords } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { useLive } from '@/components/ui/use-live';
import { recordsTellMore } from '@/lib/bundle/casework';
import type { Choices } from '@/lib/bundle/choices';
import { redactedAmong } from '@/lib/store/redactions';
import { currentReader, keptBack } from '@/lib/store/restricted';
import { type ItemContents, readContents, sizeOf } from './contents';
import { exhibitsWords, formName, logName, number, partsWords, recipientName } from './words';

const WARNINGS = ['intimate', 'withheld', 'limited', 'unsigned'] as const;
const OBSTACLES = ['unfinished', 'gone', 'damaged'] as const;

const countOf = (contents: readonly ItemContents[], what: (typeof WARNINGS)[number] | (typeof OBSTACLES)[number]) =>
  contents.filter((one) => (what === 'gone' || what === 'damaged' ? one.state === what : one[what])).length;

/** What was chosen, in words. */
export function ChosenFacts({ choices, children }: { choices: Choices; children?: React.ReactNode }) {
  return (
    <Facts>
      <Fact name={i18n.t('bundle.before.for')}>
        {recipientName(choices.recipient)}
        {choices.recipientName && (
          <>
            : <CapturedValue text={choices.recipientName} />
          </>
        )}
      </Fact>
      <Fact name={i18n.t('bundle.before.reference')}>
        {choices.reference && <CapturedValue text={choices.reference} />}
      </Fact>
      <Fact name={i18n.t('bundle.before.about')}>{choices.title && <CapturedValue text={choices.title} />}</Fact>
      <Fact name={i18n.t('bundle.before.items')}>{number(choices.items.length)}</Fact>
      <Fact name={i18n.t('bundle.before.exhibits')}>{exhibitsWords(choices)}</Fact>
      <Fact name={i18n.t('bundle.before.parts')}>{partsWords(choices.include)}</Fact>
      <Fact name={i18n.t('bundle.before.log')}>{logName(choices.log)}</Fact>
      <Fact name={i18n.t('bundle.before.form')}>
        {formName(choices.form)}
        {choices.redacted && ` · ${i18n.t('bundle.redacted.on')}`}
        {choices.staffNamed && ` · ${i18n.t('bundle.staffNames.named')}`}
      </Fact>
      {children}
    </Facts>
  );
}

interface BeforeMakingProps {
  choices: Choices;
  /** Null where nobody is set up. */
  canMake: boolean;
  onMake(): void;
  onBack(): void;
}

/** What will be made, how large, and what has to be known before. Nothing is made while a chosen flag cannot go in. */
export function BeforeMaking({ choices, canMake, onMake, onBack }: BeforeMakingProps) {
  const [round, setRound] = useState(0);
  const ids = choices.items.join(' ');
  const contents = useAsync(() => readContents(choices.items), [ids, round]);
  const kept = useAsync(
    () => keptBack(choices.items, currentReader(), choices.incident ?? null),
    [ids, choices.incident, round],
  );
  const mayLeave = kept.state === 'ready' && kept.value === null;
  // Live: a flag is redacted in another tab.
  const redacted = useLive(() => redactedAmong(choices.items), [ids]);
  const nothingRedacted = choices.redacted && redacted.state === 'ready' && redacted.value.size === 0;
  const mayHide = !choices.redacted || (redacted.state === 'ready' && !nothingRedacted);
  const found = contents.state === 'ready' ? contents.value : null;
  const obstacles = found ? OBSTACLES.filter((what) => countOf(found, what) > 0) : [];
  const ready = found !== null && obstacles.length === 0 && canMake && mayLeave && mayHide;
  return (
    <Section title={i18n.t('bundle.before.title')} level={3}>
      <ChosenFacts choices={choices}>
        {found && (
          <Fact name={i18n.t('bundle.before.size')}>
            {sizeWords(sizeOf(found, choices.include))}{' '}
            <span className="ui-soft">({i18n.t('bundle.before.sizeHint')})</span>
          </Fact>
        )}
      </ChosenFacts>
      {kept.state === 'ready' && kept.value && <KeptBackNotice kept={kept.value} />}
      {contents.state === 'loading' && <p className="ui-soft">{i18n.t('bundle.before.reading')}</p>}
      {contents.state !== 'loading' && (
        <LiveValue live={contents}>
          {(all) => (
            <>
              {obstacles.length > 0 && (
                <Notice tone="caution" live="alert">
                  <ul>
                    {obstacles.map((what) => (
                      <li key={what}>
                        {i18n.t(`bundle.before.${what}`, countOf(all, what), [number(countOf(all, what))])}
                      </li>
                    ))}
                  </ul>
                  <div>
                    <Button onClick={() => setRound(round + 1)}>{i18n.t('bundle.before.lookAgain')}</Button>
                  </div>
                </Notice>
              )}
              <Notice tone="caution" title={i18n.t('bundle.before.know')}>
                <ul>
                  {WARNINGS.filter((what) => countOf(all, what) > 0).map((what) => (
                    <li key={what}>
                      {i18n.t(`bundle.before.${what}`, countOf(all, what), [number(countOf(all, what))])}
                    </li>
                  ))}
                  {recordsTellMore(choices) && <li>{i18n.t('bundle.wholeRecords.tellMore')}</li>}
                  <li>{i18n.t('bundle.before.open')}</li>
                  <li>{i18n.t('bundle.before.leaves')}</li>
                </ul>
              </Notice>
            </>
          )}
        </LiveValue>
      )}
      {!canMake && <p className="ui-fault">{i18n.t('bundle.before.noPerson')}</p>}
      {nothingRedacted && (
        <p id="bundle-nothing-redacted" className="ui-fault">
          {i18n.t('bundle.before.nothingRedacted')}
        </p>
      )}
      <div className="ui-row">
        <Button onClick={onBack}>{i18n.t('bundle.steps.back')}</Button>
        <Button
          variant="primary"
          off={!ready}
          aria-describedby={nothingRedacted ? 'bundle-nothing-redacted' : undefined}
          onClick={onMake}
        >
          {i18n.t('bundle.before.make')}
        </Button>
      </div>
    </Section>
  );
}
