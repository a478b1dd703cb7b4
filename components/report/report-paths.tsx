import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { wordKey } from '@/components/ui/word-key';
import type { Filer, ReportPath } from '@/lib/report/flow';
import { GradeNote } from './contacts';

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });
export const filersWords = (filers: readonly Filer[]): string =>
  or.format(filers.map((filer) => i18n.t(`report.filers.${wordKey(filer)}`)));

/** Where to click on the site, label by label, with when the labels were last seen. Nothing is pressed for the person. */
export function ReportPaths({ paths, below }: { paths: readonly ReportPath[]; below?(path: ReportPath): ReactNode }) {
  return paths.map((path, i) => (
    <div key={path.steps.map(({ label }) => label).join(' ')} className="report-path">
      <h5>
        {paths.length > 1
          ? i18n.t('report.platform.paths', [String(i + 1), String(paths.length)])
          : i18n.t('report.platform.path')}
      </h5>
      <ol>
        {path.steps.map(({ label, question, verified }) => (
          <li key={label}>
            {question && <p className="ui-soft ui-small">{i18n.t('report.platform.asks', [question])}</p>}
            <strong>{label}</strong> {!verified && i18n.t('report.platform.notSeen')}
          </li>
        ))}
      </ol>
      {path.endButtons.length > 0 && <p>{i18n.t('report.platform.thenPress', [path.endButtons.join(' → ')])}</p>}
      <p className="ui-small">
        {path.age.says} <GradeNote grade={path.grade} />
      </p>
      {path.assumed && <p className="ui-small">{i18n.t('report.platform.assumed')}</p>}
      <p className="ui-small">{i18n.t('report.platform.forWhom', [filersWords(path.filers)])}</p>
      {path.note && <p className="ui-small">{path.note}</p>}
      {below?.(path)}
    </div>
  ));
}
