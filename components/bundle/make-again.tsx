import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type MadeBundle, remakeBundle, resumeBundle } from '@/lib/bundle/job';
import type { Bundle } from '@/lib/bundle/kept';
import type { Person } from '@/lib/store/person';
import { bundleAddress } from './addresses';
import { InTheMaking } from './in-the-making';
import { LeaveDialog } from './leave-dialog';
import { leaveReason, NOTHING_TAKEN } from './leaving';
import { Made } from './made';
import { compared } from './made-again';
import { isNotMade, NotMade } from './not-made';
import { useHeldPage } from './use-held-page';
import { useMaking } from './use-making';

/** Says whether what was made again is what it was. */
function Comparison({ before, made }: { before: Bundle; made: MadeBundle }) {
  const found = compared(before, made);
  if (!found) return null;
  return found.same ? (
    <Notice tone="good" live="polite">
      <p>{i18n.t('bundle.one.same')}</p>
    </Notice>
  ) : (
    <Notice tone="caution" live="alert" title={i18n.t('bundle.one.differs')}>
      <p>{i18n.t('bundle.one.differsHint')}</p>
      <p className="ui-hash">{i18n.t('bundle.one.before', [found.before])}</p>
      <p className="ui-hash">{i18n.t('bundle.one.now', [found.now])}</p>
    </Notice>
  );
}

/** Finishes a bundle that was interrupted, or makes one again whose files are gone. */
export function MakeAgain({ row, person }: { row: Bundle; person: Person | null }) {
  const { making, start, cancel, clear } = useMaking();
  const [taken, setTaken] = useState(NOTHING_TAKEN);
  /** As it was before: its row is written anew while it is made. */
  const [first, setFirst] = useState<Bundle | null>(null);
  const reason = leaveReason(making, taken, false);
  const held = useHeldPage(reason !== null, bundleAddress(row.id));
  const begin = () => {
    if (!person) return;
    const isMade = row.state === 'made';
    setFirst(isMade ? row : null);
    setTaken(NOTHING_TAKEN);
    void start((watched) => (isMade ? remakeBundle : resumeBundle)(row.id, person, watched));
  };
  const dialog = <LeaveDialog page={held} reason={reason} onLeave={cancel} />;
  if (making.state === 'running')
    return (
      <>
        <InTheMaking progress={making.progress} onCancel={cancel} />
        {dialog}
      </>
    );
  if (making.state === 'done')
    return (
      <>
        {first && <Comparison before={first} made={making.made} />}
        <Made made={making.made} form={row.choices.form} taken={taken} onTaken={setTaken} />
        {dialog}
      </>
    );
  const isInterrupted = row.state === 'building';
  if (row.state === 'cancelled') return null;
  return (
    <Section title={row.state === 'made' ? i18n.t('bundle.one.again') : i18n.t('bundle.one.interrupted')}>
      <p>
        {row.state === 'made'
          ? i18n.t('bundle.one.againHint')
          : i18n.t(isInterrupted ? 'bundle.one.interruptedHint' : 'bundle.one.failedHint')}
      </p>
      {isNotMade(making) && <NotMade ended={making} label={i18n.t('bundle.one.close')} onAgain={clear} />}
      {!person && <p className="ui-fault">{i18n.t('bundle.before.noPerson')}</p>}
      <div>
        <Button off={!person} onClick={begin}>
          {row.state === 'made' ? i18n.t('bundle.one.againGo') : i18n.t('bundle.one.resume')}
        </Button>
      </div>
    </Section>
  );
}
