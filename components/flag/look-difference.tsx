import { i18n } from '#i18n';
import { cutIntoRuns } from '@/components/policy/runs';
import { CapturedText, Revealed } from '@/components/ui/captured-text';
import { wordKey } from '@/components/ui/word-key';
import type { ComparedField, Difference, NotedField } from '@/lib/capture/compare-posts';
import type { Stretch } from '@/lib/capture/compare-text';

/** A text with the words marked that the other one has not. */
function Marked({ text, marks }: { text: string; marks: readonly Stretch[] }) {
  if (text === '') return <p className="ui-soft">{i18n.t('flag.look.nothing')}</p>;
  const render = (end: number) =>
    cutIntoRuns(end, marks).map((run) => {
      const words = <Revealed key={run.start} text={text.slice(run.start, run.end)} />;
      return run.marks.length > 0 ? <mark key={run.start}>{words}</mark> : words;
    });
  return <CapturedText text={text} render={render} />;
}

/** Both values of one thing that differs, side by side where there is room. */
export function SideBySide({ difference }: { difference: Difference<ComparedField | NotedField> }) {
  const { first, second, marks } = difference;
  return (
    <div className="flag-look-sides">
      <div>
        <p className="ui-soft ui-small">{i18n.t('flag.look.then')}</p>
        <Marked text={first} marks={marks?.first ?? []} />
      </div>
      <div>
        <p className="ui-soft ui-small">{i18n.t('flag.look.now')}</p>
        <Marked text={second} marks={marks?.second ?? []} />
      </div>
    </div>
  );
}

export const fieldName = (field: ComparedField): string => i18n.t(`flag.look.fields.${wordKey(field)}`);
export const notedName = (field: NotedField): string => i18n.t(`flag.look.notedFields.${wordKey(field)}`);
