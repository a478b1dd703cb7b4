import { i18n } from '#i18n';
import { dayWords } from '@/components/ui/moment';
import type { Concern } from '@/lib/concerns';
import type { PolicyPack } from '@/lib/policy/pack';
import { type ConditionalClause, type PolicyReading, policyVerdict, type VerdictFacts } from '@/lib/policy/verdict';
import type { ReportCard } from '@/lib/report/flow';
import { forksOf } from '@/lib/report/forks';
import { lawOf, usualLaw } from '@/lib/report/freeze';
import type { FlagRow } from '@/lib/store/flag-row';
import { Forks } from './forks';
import { LawPart } from './law-part';
import { reviewWords } from './review-notice';
import {
  authorWords,
  concernName,
  modifiersWords,
  platformVerdictWords,
  policyVerdictWords,
  strandsWords,
} from './words';

function missingWords({ missing }: ConditionalClause): string {
  return [
    missing.modifiers.length > 0 && i18n.t('policy.three.ifModifiers', [modifiersWords(missing.modifiers)]),
    missing.strands.length > 0 && i18n.t('policy.three.ifStrands', [strandsWords(missing.strands)]),
    missing.schoolReading && i18n.t('policy.three.ifSchool'),
    missing.author && i18n.t('policy.three.ifAuthor', [authorWords(missing.author)]),
  ]
    .filter(Boolean)
    .join('; ');
}

function SchoolPolicy({ pack, reading }: { pack: PolicyPack; reading: PolicyReading }) {
  return (
    <>
      <p>
        <strong>{policyVerdictWords(reading.verdict)}</strong> {reviewWords(pack)}
      </p>
      {reading.clauses.length > 0 && (
        <ul>
          {reading.clauses.map(({ clause, category, reading: { note } }) => (
            <li key={`${category.id} ${clause.id}`}>
              {clause.ref}: {clause.says} {note}
            </li>
          ))}
        </ul>
      )}
      {reading.conditional.length > 0 && (
        <div>
          <p>{i18n.t('policy.three.conditional')}</p>
          <ul>
            {reading.conditional.map((one) => (
              <li key={`${one.category.id} ${one.clause.id} ${one.reading.verdict}`}>
                {one.clause.ref}, {missingWords(one)}. {one.clause.says}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface ThreeVerdictsProps {
  flag: FlagRow;
  concern: Concern;
  /** Null where none is installed. */
  pack: PolicyPack | null;
  facts: VerdictFacts;
  /** Null for a page that is none of the three sites. */
  card: ReportCard | null;
}

function Platform({ card }: { card: ReportCard }) {
  return (
    <>
      <p>
        <strong>{platformVerdictWords(card.platformVerdict)}</strong> {card.because}
      </p>
      <p className="ui-soft ui-small">
        {i18n.t('policy.three.readFrom', [card.rules.name, dayWords(card.rules.copyOf)])}
      </p>
    </>
  );
}

/** School policy, platform rule, law: shown side by side and never drawn together into one. */
export function ThreeVerdicts({ flag, concern, pack, facts, card }: ThreeVerdictsProps) {
  const strand = facts.strand ?? null;
  const reading = pack && policyVerdict(pack, concern, facts);
  const forks = forksOf({
    concern,
    pack,
    policy: reading?.verdict ?? null,
    platform: card?.platformVerdict ?? null,
    strand,
    modifiers: facts.modifiers,
  });
  return (
    <div className="policy-three">
      <h3>{i18n.t('policy.three.title')}</h3>
      <p className="ui-soft">
        {i18n.t('policy.three.about', [concernName(concern)])}. {i18n.t('policy.three.hint')}
      </p>
      <Forks forks={forks} />
      <dl>
        <div>
          <dt>{i18n.t('policy.three.school')}</dt>
          <dd>{pack && reading ? <SchoolPolicy pack={pack} reading={reading} /> : <p>{i18n.t('policy.none')}</p>}</dd>
        </div>
        <div>
          <dt>{i18n.t('policy.three.platform')}</dt>
          <dd>{card ? <Platform card={card} /> : <p>{i18n.t('verdicts.noPlatform')}</p>}</dd>
        </div>
        <div>
          <dt>{i18n.t('policy.three.law')}</dt>
          <dd>
            <LawPart
              law={lawOf(concern, facts, pack)}
              because={usualLaw(concern, strand).because}
              nation={pack?.nation ?? null}
              flag={flag}
            />
          </dd>
        </div>
      </dl>
    </div>
  );
}
