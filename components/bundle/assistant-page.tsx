import { useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { useSettings } from '@/components/ui/use-settings';
import { makeBundle } from '@/lib/bundle/job';
import { wholeOf } from '@/lib/bundle/kept';
import type { ShownLine } from '@/lib/store/restricted';
import { BUNDLE_ADDRESS, bundleAddress } from './addresses';
import { BeforeMaking } from './before-making';
import { choicesOf, type Draft, faultsOf, initialsOf, type Step } from './draft';
import { ForWhom } from './for-whom';
import { HowHanded } from './how-handed';
import { InTheMaking } from './in-the-making';
import { LeaveDialog } from './leave-dialog';
import { leaveReason, NOTHING_TAKEN } from './leaving';
import { Made } from './made';
import { isNotMade, NotMade } from './not-made';
import { StepList, stepName } from './step-list';
import { useHeldPage } from './use-held-page';
import { useMaking } from './use-making';
import { WhatGoesIn } from './what-goes-in';
import './bundle.css';

interface AssistantProps {
  draft: Draft;
  onDraft(draft: Draft | null): void;
  rows: readonly ShownLine[];
  back: string;
  addressOf(id: string): string;
}

interface AssistantPageProps extends Omit<AssistantProps, 'draft'> {
  /** Null where no flag was chosen, as after a reload. */
  draft: Draft | null;
}

/** From the flags that were chosen to the files that leave, in three steps. */
export function AssistantPage({ draft, ...rest }: AssistantPageProps) {
  return (
    <>
      <PageHead title={i18n.t('bundle.heading')} back={rest.back} />
      <main className="register-page bundle-page">
        {draft ? (
          <Assistant draft={draft} {...rest} />
        ) : (
          <Section title={i18n.t('bundle.none.title')}>
            <p>{i18n.t('bundle.none.hint')}</p>
          </Section>
        )}
      </main>
    </>
  );
}

/** The heading of a step gets the focus when the step is reached, not when the page is opened. */
function useStepFocus(step: Step) {
  const section = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    window.scrollTo({ top: 0, behavior: 'instant' });
    section.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [step]);
  return section;
}

function Assistant({ draft, onDraft, rows, back, addressOf }: AssistantProps) {
  const settings = useSettings();
  const person = settings.state === 'ready' && settings.value.state === 'ok' ? settings.value.value.person : null;
  const lines = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const { making, start, cancel, clear } = useMaking();
  const [taken, setTaken] = useState(NOTHING_TAKEN);
  const [tried, setTried] = useState(false);
  const reason = leaveReason(making, taken, true);
  const held = useHeldPage(reason !== null, BUNDLE_ADDRESS);
  const section = useStepFocus(draft.step);
  const { step } = draft;
  const faulty = tried && faultsOf(draft, step).length > 0;
  const name = person?.name;
  useEffect(() => {
    if (name && draft.initials === '' && step === 1) {
      const initials = initialsOf(name);
      if (initials) onDraft({ ...draft, initials });
    }
  }, [name, draft, step, onDraft]);
  const toStep = (next: Step) => {
    setTried(false);
    onDraft({ ...draft, step: next });
  };
  const next = () => {
    setTried(true);
    if (faultsOf(draft, step).length === 0 && step < 3) toStep((step + 1) as Step);
  };
  const dialog = (
    <LeaveDialog
      page={held}
      reason={reason}
      onLeave={() => {
        cancel();
        onDraft(null);
      }}
    />
  );
  if (making.state === 'done') {
    const { made } = making;
    return (
      <>
        <Made made={made} form={draft.form} taken={taken} onTaken={setTaken}>
          <div className="ui-row">
            <a className="ui-button" data-variant="primary" href={bundleAddress(made.row.id)}>
              {i18n.t('bundle.made.toRecord')}
            </a>
            <a className="ui-button" href={back}>
              {i18n.t('bundle.made.done')}
            </a>
          </div>
        </Made>
        {dialog}
      </>
    );
  }
  if (making.state === 'running')
    return (
      <>
        <InTheMaking progress={making.progress} onCancel={cancel} />
        {dialog}
      </>
    );
  const props = { draft, onDraft, lines, addressOf, faulty };
  return (
    <>
      <StepList step={step} onStep={toStep} />
      {isNotMade(making) && <NotMade ended={making} label={i18n.t('bundle.making.again')} onAgain={clear} />}
      <div ref={section}>
        <Section title={`${i18n.t('bundle.steps.step', [step])}: ${stepName(step)}`}>
          {step === 1 && <ForWhom {...props} />}
          {step === 2 && <WhatGoesIn {...props} />}
          {step === 3 && <HowHanded {...props} />}
          {step === 3 && (
            <BeforeMaking
              choices={choicesOf(draft)}
              canMake={person !== null}
              onBack={() => toStep(2)}
              onMake={() => {
                if (person)
                  void start(async (watched) => {
                    const choices = choicesOf(draft);
                    return makeBundle(choices, person, { ...watched, parent: await wholeOf(choices) });
                  });
              }}
            />
          )}
          {step < 3 && (
            <>
              <p role="status" className={faulty ? 'ui-fault' : undefined}>
                {faulty && i18n.t('bundle.steps.faulty')}
              </p>
              <div className="ui-row">
                {step > 1 && <Button onClick={() => toStep((step - 1) as Step)}>{i18n.t('bundle.steps.back')}</Button>}
                <Button variant="primary" onClick={next}>
                  {i18n.t('bundle.steps.next')}
                </Button>
              </div>
            </>
          )}
        </Section>
      </div>
      {dialog}
    </>
  );
}
