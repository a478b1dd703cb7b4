import { i18n } from '#i18n';
import { CopyButton } from '@/components/ui/copy-button';
import { WebAddress } from '@/components/ui/web-address';
import { sha256 } from '@/lib/evidence/digest';
import type { PreparedText, ReportForm } from '@/lib/report/flow';
import { logShared } from '@/lib/store/seen';
import { GradeNote } from './contacts';
import { filersWords } from './report-paths';

function Sentences({ all }: { all: readonly string[] }) {
  if (all.length === 0) return null;
  return (
    <ul className="ui-small">
      {all.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

/** Text that a person may copy; what stands in the box is exactly what is copied. */
export function TextToCopy({
  flagId,
  label,
  text,
  copy,
}: {
  flagId: string;
  label: string;
  text: string;
  copy: string;
}) {
  const copied = async () => logShared(flagId, { what: 'text', sha256: await sha256(text) });
  return (
    <div className="report-text ui-field">
      <textarea readOnly dir="auto" aria-label={label} rows={8} value={text} />
      <CopyButton text={text} label={copy} onCopied={() => void copied().catch(reportError)} />
    </div>
  );
}

/** How long the text is, what the box holds, and what did not fit. */
function TextSize({ prepared }: { prepared: PreparedText }) {
  const { characters, lines, mostCharacters, mostLines, leftOut } = prepared;
  const most =
    mostLines !== null
      ? i18n.t('filing.size.mostLines', [String(mostLines)])
      : mostCharacters !== null
        ? i18n.t('filing.size.mostCharacters', [String(mostCharacters)])
        : i18n.t('filing.size.unknown');
  return (
    <p className="ui-small">
      {i18n.t('filing.size.counted', [String(characters), String(lines)])} {most}
      {leftOut.length > 0 && ` ${i18n.t('filing.size.leftOut', [leftOut.join('; ')])}`}
    </p>
  );
}

/** The platform's own forms: whom they are for, what they ask, and the text prepared for those that take text. */
export function ReportForms({
  flagId,
  forms,
  texts,
}: {
  flagId: string;
  forms: readonly ReportForm[];
  texts: readonly PreparedText[];
}) {
  return (
    <ul className="report-forms">
      {forms.map((form) => {
        const prepared = texts.find(({ formId }) => formId === form.id);
        return (
          <li key={form.id}>
            <p>
              <strong>{form.purpose}</strong>
              <GradeNote grade={form.grade} />
            </p>
            <p>{form.address ? <WebAddress address={form.address} /> : i18n.t('report.platform.noAddress')}</p>
            {form.alsoAt.map((also) => (
              <p key={also.address} className="ui-small">
                {i18n.t('report.platform.also')} {also.for}: <WebAddress address={also.address} />
              </p>
            ))}
            {form.explainer && (
              <p className="ui-small">
                {i18n.t('report.platform.explainer')}: <WebAddress address={form.explainer} />
              </p>
            )}
            <p className="ui-small">
              {i18n.t('report.platform.forWhom', [filersWords(form.filers)])}. {form.age.says}
            </p>
            {form.fields.length > 0 && (
              <details>
                <summary>{i18n.t('report.platform.asksFor')}</summary>
                <Sentences all={form.fields} />
              </details>
            )}
            <Sentences all={[...form.limits, ...form.warnings]} />
            {prepared && (
              <>
                <p>{i18n.t('report.platform.text')}</p>
                {prepared.cut && <p className="ui-small">{i18n.t('report.platform.textCut')}</p>}
                <TextSize prepared={prepared} />
                <TextToCopy
                  flagId={flagId}
                  label={i18n.t('report.platform.textFor', [form.purpose])}
                  text={prepared.text}
                  copy={i18n.t('report.platform.copyText')}
                />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
