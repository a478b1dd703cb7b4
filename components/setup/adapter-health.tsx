import { i18n } from '#i18n';
import { Fact, Facts } from '@/components/ui/facts';
import { LiveValue } from '@/components/ui/live-value';
import { dayWords } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useLive } from '@/components/ui/use-live';
import type { FieldHealth, SiteHealth } from '@/lib/platforms/health';
import { VERIFIED } from '@/lib/platforms/verified';
import { HEALTH_DAYS, HEALTH_FLAGS_PER_SITE, readHealth } from '@/lib/store/health';

/** How each site's posts were read lately, and when its reading rules were last checked. */
export function AdapterHealth() {
  const health = useLive(() => readHealth(Date.now()), []);
  return (
    <Section title={i18n.t('options.health.title')}>
      <p>{i18n.t('options.health.what', [String(HEALTH_DAYS), String(HEALTH_FLAGS_PER_SITE)])}</p>
      <LiveValue live={health}>
        {({ sites, cut }) => (
          <>
            {cut && <p>{i18n.t('options.health.cut')}</p>}
            {sites.map((site) => (
              <Site key={site.platform} site={site} />
            ))}
            {sites.some(({ flags }) => flags > 0) && (
              <p className="ui-soft ui-small">{i18n.t('options.health.reading')}</p>
            )}
          </>
        )}
      </LiveValue>
      <p className="ui-soft ui-small">{i18n.t('options.health.checked')}</p>
    </Section>
  );
}

const fieldName = (field: FieldHealth['field']) => i18n.t(`options.health.fields.${field}`);

function Site({ site }: { site: SiteHealth }) {
  const { platform, flags, pointedOut, fields, worse } = site;
  const { version, on } = VERIFIED[platform];
  const name = i18n.t(`flag.platforms.${platform}`);
  return (
    <Section title={name} level={3} plain>
      {worse.length > 0 && (
        <Notice tone="caution" title={i18n.t('options.health.worse', [name])}>
          <p>{i18n.t('options.health.worseWhat', [worse.map(fieldName).join(', ')])}</p>
        </Notice>
      )}
      <p className="ui-soft ui-small">{i18n.t('options.health.verified', [version, dayWords(on)])}</p>
      {flags === 0 && pointedOut === 0 && <p>{i18n.t('options.health.empty', [String(HEALTH_DAYS)])}</p>}
      {pointedOut > 0 && <p>{i18n.t('options.health.pointedOut', pointedOut)}</p>}
      {flags > 0 && (
        <>
          <p>{i18n.t('options.health.flags', flags)}</p>
          <FieldTable fields={fields} />
          <details>
            <summary>{i18n.t('options.health.ways')}</summary>
            <div className="setup-ways">
              <Ways fields={fields} />
            </div>
          </details>
        </>
      )}
    </Section>
  );
}

const COUNTS = ['first', 'fallback', 'none', 'doubtful'] as const;

function FieldTable({ fields }: { fields: FieldHealth[] }) {
  return (
    <table className="setup-health">
      <thead>
        <tr>
          <th scope="col">{i18n.t('options.health.part')}</th>
          {COUNTS.map((what) => (
            <th key={what} scope="col">
              {i18n.t(`options.health.${what}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.field}>
            <th scope="row">{fieldName(field.field)}</th>
            {COUNTS.map((what) => (
              <td key={what} data-zero={field[what] === 0 || undefined}>
                {field[what]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In the adapter's own names and order, which is what a report about it needs. */
function Ways({ fields }: { fields: FieldHealth[] }) {
  return (
    <Facts>
      {fields.map(({ field, ways }) => (
        <Fact key={field} name={fieldName(field)}>
          {ways
            .map(({ strategy, rank, flags }) =>
              i18n.t('options.health.wayFlags', [strategy, String(rank + 1), String(flags)]),
            )
            .join('; ')}
        </Fact>
      ))}
    </Facts>
  );
}
