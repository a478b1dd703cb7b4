import { i18n } from '#i18n';
import { dayWords } from '@/components/ui/moment';
import type { Concern } from '@/lib/concerns';
import type { PolicyPack } from '@/lib/policy/pack';
import { type ConditionalClause, policyVerdict, type VerdictFacts } from '@/lib/policy/verdict';
import type { ReportCard } from '@/lib/report/flow';
import { reviewWords } from './review-notice';
import {
  authorWords,
  concernName,
  lawVerdictWords,
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

function SchoolPolicy({ pack, concern, facts }: { pack: PolicyPack; concern: Concern; facts: VerdictFacts }) {
  const reading = policyVerdict(pack, concern, facts);
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
  concern: Concern;
  /** Null where none is installed. */
  pack: PolicyPack | null;
  facts: VerdictFacts;
  card: ReportCard;
}

/** School policy, platform rule, law: shown side by side and never drawn together into one. */
export function ThreeVerdicts({ concern, pack, facts, card }: ThreeVerdictsProps) {
  return (
    <div className="policy-three">
      <h3>{i18n.t('policy.three.title')}</h3>
      <p className="ui-soft">
        {i18n.t('policy.three.about', [concernName(concern)])}. {i18n.t('policy.three.hint')}
      </p>
      <dl>
        <div>
          <dt>{i18n.t('policy.three.school')}</dt>
          <dd>
            {pack ? <SchoolPolicy pack={pack} concern={concern} facts={facts} /> : <p>{i18n.t('policy.none')}</p>}
          </dd>
        </div>
        <div>
          <dt>{i18n.t('policy.three.platform')}</dt>
          <dd>
            <p>
              <strong>{platformVerdictWords(card.platformVerdict)}</strong> {card.because}
            </p>
            <p className="ui-soft ui-small">
              {i18n.t('policy.three.readFrom', [card.rules.name, dayWords(card.rules.copyOf)])}
            </p>
          </dd>
        </div>
        <div>
          <dt>{i18n.t('policy.three.law')}</dt>
          <dd>
            <p>
              <strong>{lawVerdictWords(card.lawVerdict)}</strong> {card.lawBecause}
            </p>
            <p className="ui-soft ui-small">{card.lawNotice}</p>
          </dd>
        </div>
      </dl>
    </div>
  );
}
