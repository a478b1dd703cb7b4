import { i18n } from '#i18n';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { sizeWords } from '@/components/ui/moment';
import { MomentText } from '@/components/ui/moment-text';
import { Section } from '@/components/ui/section';
import { useAsync } from '@/components/ui/use-async';
import { frozenSchool } from '@/lib/bundle/frozen';
import type { Bundle } from '@/lib/bundle/kept';
import { exhibitsWords, number, recipientName } from './words';

const BLANKS = ['received', 'office', 'date', 'signature'] as const;

/** A page to be printed and signed by whoever takes the bundle. Printing leaves out the rest of the page. */
export function ReceiptSlip({ row }: { row: Bundle }) {
  const { choices } = row;
  const school = useAsync(() => frozenSchool(row.id), [row.id]);
  return (
    <div className="bundle-slip">
      <Section
        title={i18n.t('bundle.slip.title')}
        aside={
          <Button className="bundle-unprinted" onClick={() => window.print()}>
            {i18n.t('bundle.slip.print')}
          </Button>
        }
      >
        <p className="ui-soft bundle-unprinted">{i18n.t('bundle.slip.hint')}</p>
        <Facts>
          <Fact name={i18n.t('bundle.made.number')}>{row.id}</Fact>
          <Fact name={i18n.t('bundle.one.madeAt')}>
            <MomentText at={row.madeAt} />
          </Fact>
          <Fact name={i18n.t('bundle.slip.ofSchool')}>{school.state === 'ready' && school.value}</Fact>
          <Fact name={i18n.t('bundle.slip.school')}>{[row.by.name, row.by.role].filter(Boolean).join(', ')}</Fact>
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
          <Fact name={i18n.t('bundle.before.items')}>{number(choices.items.length)}</Fact>
          <Fact name={i18n.t('bundle.before.exhibits')}>{exhibitsWords(choices)}</Fact>
          <Fact name={i18n.t('bundle.one.zip')}>{row.zip && <code className="ui-hash">{row.zip}</code>}</Fact>
          <Fact name={i18n.t('bundle.one.size')}>
            {row.size && `${sizeWords(row.size.zip)} (${number(row.size.zip)} bytes)`}
          </Fact>
          <Fact name={i18n.t('bundle.one.tagManifest')}>
            {row.tagManifest && <code className="ui-hash">{row.tagManifest}</code>}
          </Fact>
        </Facts>
        <p>{i18n.t('bundle.slip.confirm')}</p>
        <dl className="bundle-blanks">
          {BLANKS.map((blank) => (
            <div key={blank}>
              <dt>{i18n.t(`bundle.slip.${blank}`)}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}
