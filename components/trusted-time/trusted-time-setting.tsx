import { i18n } from '#i18n';
import { LiveValue } from '@/components/ui/live-value';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Authority } from '@/lib/evidence/authorities';
import { writeAuthorities } from '@/lib/store/authorities';
import { returnAccess } from './access';
import { AddAuthority } from './add-authority';
import { AuthorityEntry } from './authority-entry';
import { useAuthorities } from './use-authorities';
import './trusted-time.css';

/** Which timestamping authorities are asked: nobody, until a person has added one and switched it on. */
export function TrustedTimeSetting() {
  const authorities = useAuthorities();
  return (
    <Section title={i18n.t('time.title')} aside={<span className="ui-soft">{i18n.t('setup.optional')}</span>}>
      <p>{i18n.t('time.what')}</p>
      <p>{i18n.t('time.leaves')}</p>
      <p className="ui-soft ui-small">{i18n.t('time.limits')}</p>
      <LiveValue live={authorities}>
        {(stored) =>
          stored.state === 'ok' ? (
            <Authorities all={stored.all} />
          ) : (
            <>
              <Notice tone="caution">
                <p>{i18n.t('time.damaged')}</p>
              </Notice>
              <Authorities all={[]} />
            </>
          )
        }
      </LiveValue>
    </Section>
  );
}

function Authorities({ all }: { all: readonly Authority[] }) {
  const change = async (authority: Authority, next: Authority | null) => {
    const left = all.flatMap((one) => (one.id !== authority.id ? [one] : next ? [next] : []));
    await writeAuthorities(left);
    if (!next?.on) await returnAccess(authority.address, left);
  };
  return (
    <>
      {all.length > 0 && (
        <ul className="time-authorities">
          {all.map((authority) => (
            <AuthorityEntry key={authority.id} authority={authority} onChange={(next) => change(authority, next)} />
          ))}
        </ul>
      )}
      {all.some(({ on }) => on) && all.filter(({ on }) => on).length < 2 && <p>{i18n.t('time.second')}</p>}
      <AddAuthority all={all} onAdd={(authority) => writeAuthorities([...all, authority])} />
    </>
  );
}
