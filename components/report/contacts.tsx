import { i18n } from '#i18n';
import { Fact, Facts } from '@/components/ui/facts';
import { WebAddress } from '@/components/ui/web-address';
import type { Grade, Service } from '@/lib/report/flow';

/** How sure a fact is, in small print; official texts need no remark. */
export function GradeNote({ grade }: { grade: Grade }) {
  if (grade === 'O') return null;
  return <span className="ui-soft ui-small"> ({i18n.t(`report.grades.${grade}`)})</span>;
}

/** People and places to turn to. Flagpost calls and opens nothing by itself. */
export function Contacts({ services }: { services: readonly Service[] }) {
  return (
    <ul className="report-contacts">
      {services.map((service) => (
        <li key={service.id}>
          <p>
            <strong>{service.name}</strong>
            <GradeNote grade={service.grade} />
          </p>
          <p>{service.when}</p>
          <Facts>
            <Fact name={i18n.t('report.tell.phone')}>
              {service.phone && <a href={`tel:${service.phone.replaceAll(' ', '')}`}>{service.phone}</a>}
            </Fact>
            <Fact name={i18n.t('report.tell.hours')}>{service.hours}</Fact>
            <Fact name={i18n.t('report.tell.email')}>
              {service.email && <a href={`mailto:${service.email}`}>{service.email}</a>}
            </Fact>
            <Fact name={i18n.t('report.tell.web')}>{service.address && <WebAddress address={service.address} />}</Fact>
          </Facts>
          {service.note && <p className="ui-soft ui-small">{service.note}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Names, numbers and addresses alone, for somebody in a hurry; those that the school has to look up itself are left out. */
export function ContactLines({ services }: { services: readonly Service[] }) {
  const reachable = services.filter(({ phone, address, email }) => phone || address || email);
  if (reachable.length === 0) return null;
  return (
    <ul className="report-contact-lines">
      {reachable.map(({ id, name, phone, address, grade }) => (
        <li key={id}>
          {name}: {phone && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>}{' '}
          {address && <WebAddress address={address} />}
          {/* That 999 is read from a list of numbers is no news to anybody; that something was never checked is. */}
          {grade === 'K' && <GradeNote grade={grade} />}
        </li>
      ))}
    </ul>
  );
}
