import { i18n } from '#i18n';
import { WebAddress } from '@/components/ui/web-address';
import { isPlatform, type PlatformId } from '@/lib/platforms/platform';
import type { LadderStep } from '@/lib/policy/pack';
import { flowData } from '@/lib/report/flow-data';
import type { FlagRow } from '@/lib/store/flag-row';

/** A step that the policy prints for defamatory posts, while no site's own menu has a row for them. */
export const isDefamationReport = ({ kind, needs }: LadderStep): boolean =>
  kind === 'platform-report' && needs.includes('defamatory');

/** The form of a site for defamation; null where it has none. */
export const defamationForm = (platform: PlatformId) =>
  flowData().flows[platform].forms.find(({ id }) => id.endsWith('-defamation')) ?? null;

export const platformsOf = (flags: readonly FlagRow[]): PlatformId[] => [
  ...new Set(flags.map(({ platform }) => platform).filter(isPlatform)),
];

/** True where no site of the flags takes such a report: the clause is honoured by writing that down. */
export const hasNoForm = (flags: readonly FlagRow[]): boolean => {
  const platforms = platformsOf(flags);
  return platforms.length > 0 && platforms.every((platform) => defamationForm(platform) === null);
};

/** What stands for the printed report on each site: its form for defamation, or that it has no category. */
export function DefamationRoute({ flags }: { flags: readonly FlagRow[] }) {
  return (
    <ul>
      {platformsOf(flags).map((platform) => {
        const form = defamationForm(platform);
        const name = flowData().flows[platform].displayName;
        return (
          <li key={platform}>
            {form ? i18n.t('steps.defamation.form', [name]) : i18n.t('steps.defamation.none', [name])}{' '}
            {form?.address && <WebAddress address={form.address} />}
          </li>
        );
      })}
    </ul>
  );
}
