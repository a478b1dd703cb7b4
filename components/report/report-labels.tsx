import { useState } from 'react';
import { i18n } from '#i18n';
import { useObjectUrl } from '@/components/flag/use-object-url';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { CopyButton } from '@/components/ui/copy-button';
import { Fact, Facts } from '@/components/ui/facts';
import { Field } from '@/components/ui/field';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import { PLATFORMS, type PlatformId } from '@/lib/platforms/platform';
import { type FlowsInUse, flowFileOf, installFlowFile, MOST_FLOW_BYTES } from '@/lib/report/flow-updates';
import { dayInWords } from '@/lib/report/when';
import { removeFlowUpdate } from '@/lib/store/flow-updates';
import { type NotedLabel, notedLabels } from '@/lib/store/label-notes';
import { useFlowsInUse } from './use-flows';

const siteName = (platform: NotedLabel['platform']) => i18n.t(`flag.platforms.${platform}`);

function SaveFile({ platform, inUse }: { platform: PlatformId; inUse: FlowsInUse }) {
  const [made, setMade] = useState<Blob | null>(null);
  const url = useObjectUrl(made);
  const make = () => setMade(new Blob([flowFileOf(platform, inUse.data)], { type: 'application/json' }));
  const words = i18n.t('reportLabels.save', [siteName(platform)]);
  if (!url)
    return (
      <Button variant="quiet" onClick={make}>
        {words}
      </Button>
    );
  return (
    <a className="ui-button" href={url} download={`report-labels-${platform}.json`}>
      {words}
    </a>
  );
}

function Site({ platform, inUse }: { platform: PlatformId; inUse: FlowsInUse }) {
  const flow = inUse.data.flows[platform];
  const update = inUse.updates[platform];
  const isUnfit = inUse.unfit.includes(platform);
  const { seenOn } = flow.surfaces.post;
  return (
    <Section level={3} plain title={i18n.t('reportLabels.site', [siteName(platform)])}>
      {isUnfit && (
        <Notice tone="caution">
          <p>{i18n.t('reportLabels.unfit', [siteName(platform)])}</p>
        </Notice>
      )}
      <Facts>
        <Fact name={i18n.t('reportLabels.compiled')}>{dayWords(flow.compiledOn)}</Fact>
        <Fact name={i18n.t('reportLabels.oldest')}>{seenOn && dayInWords(seenOn)}</Fact>
        <Fact name={i18n.t('reportLabels.from')}>
          {update && !isUnfit ? (
            <>
              {i18n.t('reportLabels.fromFile')} <MomentText at={update.installedAt} precision="minute" />
            </>
          ) : (
            i18n.t('reportLabels.builtIn')
          )}
        </Fact>
        <Fact name={i18n.t('reportLabels.hash')}>
          {update && !isUnfit && <code className="ui-hash">{update.sha256}</code>}
        </Fact>
      </Facts>
      <div className="ui-row">
        <SaveFile key={update?.sha256 ?? 'own'} platform={platform} inUse={inUse} />
        {update && (
          <Button variant="quiet" onClick={() => void removeFlowUpdate(platform).catch(reportError)}>
            {i18n.t('reportLabels.remove', [siteName(platform)])}
          </Button>
        )}
      </div>
    </Section>
  );
}

type Outcome = { state: 'none' } | { state: 'taken'; platform: PlatformId } | { state: 'refused'; faults: string[] };

function Choose() {
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });
  const take = async (file: File) => {
    setOutcome({ state: 'none' });
    // A text of bytes that are no UTF-8 fails as JSON; one that is too large is not even read.
    const read = file.size > MOST_FLOW_BYTES ? null : await installFlowFile(await file.text());
    if (!read) setOutcome({ state: 'refused', faults: [i18n.t('reportLabels.chooseHint')] });
    else if (read.ok) setOutcome({ state: 'taken', platform: read.platform });
    else setOutcome({ state: 'refused', faults: read.faults });
  };
  return (
    <>
      <Field label={i18n.t('reportLabels.choose')} hint={i18n.t('reportLabels.chooseHint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void take(file).catch(reportError);
            }}
          />
        )}
      </Field>
      {outcome.state === 'refused' && (
        <Notice tone="caution" live="alert" title={i18n.t('reportLabels.refused')}>
          <ul>
            {outcome.faults.map((fault) => (
              <li key={fault}>
                <CapturedValue text={fault} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p role="status">{outcome.state === 'taken' && i18n.t('reportLabels.taken', [siteName(outcome.platform)])}</p>
    </>
  );
}

const noteLine = ({ platform, expected, seen, count, last }: NotedLabel): string =>
  `${platform}: ${i18n.t('reportLabels.expected')} "${expected ?? i18n.t('reportLabels.unknown')}", ${i18n.t('reportLabels.seen')} "${seen}" (${count} ×, ${last.slice(0, 10)})`;

function Notes() {
  const notes = useLive(notedLabels, []);
  return (
    <Section level={3} plain title={i18n.t('reportLabels.notes')}>
      <LiveValue live={notes}>
        {(all) =>
          all.length === 0 ? (
            <p>{i18n.t('reportLabels.notesNone')}</p>
          ) : (
            <>
              <p className="ui-soft ui-small">{i18n.t('reportLabels.notesHint')}</p>
              <ul>
                {all.map((note) => (
                  <li key={noteLine(note)}>
                    <CapturedValue text={noteLine(note)} />
                  </li>
                ))}
              </ul>
              <CopyButton text={`${all.map(noteLine).join('\n')}\n`} label={i18n.t('reportLabels.copyNotes')} />
            </>
          )
        }
      </LiveValue>
    </Section>
  );
}

/** How old the labels of every site are, the way to update them from a file, and what people saw otherwise. */
export function ReportLabels() {
  const inUse = useFlowsInUse();
  return (
    <Section title={i18n.t('reportLabels.title')}>
      <p>{i18n.t('reportLabels.about')}</p>
      {PLATFORMS.map((platform) => (
        <Site key={platform} platform={platform} inUse={inUse} />
      ))}
      <Choose />
      <Notes />
    </Section>
  );
}
