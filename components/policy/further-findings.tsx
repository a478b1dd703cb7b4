import { useId, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Revealed } from '@/components/ui/captured-text';
import { Section } from '@/components/ui/section';
import type { PolicyPack } from '@/lib/policy/pack';
import type { FurtherCheck, TextRef } from '@/lib/store/check-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { textAt } from '@/lib/store/flag-texts';
import { judgeId, keyOfShown, nameOf, whyNotRight } from './judged';
import { notCheckedWords } from './language-words';
import { MarkedText } from './marked-text';
import { goTo, markId, type Reason, reasonsOf, textsOf } from './reasons';
import { type CardSetting, SuggestionCard } from './suggestion-card';

/** Who else a text is by, as far as the page tells. */
function authorOf({ snapshot, attached }: FlagRow, ref: TextRef): string | null {
  const [kind, number] = ref.split('-');
  const at = Number(number) - 1;
  if (kind === 'related') return snapshot?.related[at]?.author ?? snapshot?.related[at]?.handle ?? null;
  if (kind !== 'with') return null;
  const author = attached[at]?.snapshot.author;
  return author?.name.value ?? author?.handle.value ?? null;
}

/** `alternative text of picture 1`, `what it quotes`, `what it answers` */
function nameIn({ snapshot }: FlagRow, ref: TextRef, answered: boolean): string {
  if (ref === 'post') return i18n.t('policy.further.post');
  if (ref === 'full') return i18n.t('policy.further.full');
  const [kind, number] = ref.split('-');
  if (kind === 'alt') return i18n.t('policy.further.alt', [number ?? '']);
  if (answered) return i18n.t('policy.further.answered');
  const shared = snapshot?.related[Number(number) - 1]?.relation === 'shared';
  return shared ? i18n.t('policy.further.shared') : i18n.t('policy.further.quoted');
}

/** Whose words they are, and how they came, said wherever they are not simply what the page showed of the author. */
function whoseWords(flag: FlagRow, ref: TextRef): string | null {
  if (ref === 'post') return null;
  if (ref === 'full') return i18n.t('policy.further.whoseFull');
  if (ref.startsWith('alt-')) return i18n.t('policy.further.whoseAlt');
  const author = authorOf(flag, ref);
  return author ? i18n.t('policy.further.whoseOther', [author]) : i18n.t('policy.further.whoseUnknown');
}

interface FindingProps {
  flag: FlagRow;
  further: FurtherCheck;
  pack: PolicyPack | null;
  /** Of the flag's own steps; the words here have ids of their own. */
  scope: string;
}

/** What was found in one text that stands with the post: its words with the marks, then the suggestions. */
function Finding({ flag, further, pack, scope: flagScope }: FindingProps) {
  const scope = useId();
  const [until, setUntil] = useState<Partial<Record<TextRef, number>>>({});
  const texts = textsOf(further);
  const reasons = useMemo(() => reasonsOf(further.suggestions, textsOf(further)), [further]);
  const onCheck = flag.decisions.at(-1)?.onCheck ?? null;
  const name = (ref: TextRef) => nameIn(flag, ref, ref === further.readWith);
  const onShow = (reason: Reason) => {
    setUntil((before) => ({ ...before, [reason.in]: Math.max(before[reason.in] ?? 0, reason.end) }));
    requestAnimationFrame(() => goTo(markId(scope, reason.number)));
  };
  const card: CardSetting = {
    pack,
    textOf: (ref) => textAt(flag, ref),
    placeWords: texts.length > 1 ? name : null,
    reasons,
    scope,
    onShow,
  };
  return (
    <Section
      level={3}
      plain
      title={further.readWith ? i18n.t('policy.further.inReply') : i18n.t('policy.further.in', [name(further.text)])}
    >
      {further.readWith && <p>{i18n.t('policy.further.onlyWho')}</p>}
      {texts.map((ref) => (
        <div key={ref} className="policy-further-text">
          <p className="ui-small">
            <strong>{name(ref)}</strong> <Revealed text={whoseWords(flag, ref) ?? ''} />
          </p>
          <blockquote>
            <MarkedText
              text={textAt(flag, ref)}
              lang={ref === 'post' || ref === 'full' ? (flag.snapshot?.textLanguage ?? null) : null}
              reasons={reasons.filter((reason) => reason.in === ref)}
              scope={scope}
              atLeast={until[ref] ?? 0}
            />
          </blockquote>
        </div>
      ))}
      {!further.language.checked && <p>{notCheckedWords(further.language)}</p>}
      <ol className="policy-suggestions">
        {further.suggestions.map((suggestion, place) => {
          const shown = { suggestion, text: nameOf(further) };
          return (
            <li key={keyOfShown(shown)}>
              <SuggestionCard
                suggestion={suggestion}
                place={place}
                level={4}
                notRight={whyNotRight(onCheck, shown)}
                judgedIn={judgeId(flagScope, shown)}
                {...card}
              />
            </li>
          );
        })}
      </ol>
      {further.suppressed.length > 0 && (
        <details>
          <summary>{i18n.t('policy.suppressed', further.suppressed.length)}</summary>
          <ul className="policy-suggestions">
            {further.suppressed.map((suggestion) => (
              <li key={keyOfShown({ suggestion, text: nameOf(further) })}>
                <SuggestionCard suggestion={suggestion} place={null} level={4} {...card} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** What the check found in texts other than the post's own, and in which of them it found nothing. */
export function FurtherFindings({ flag, pack, scope }: Omit<FindingProps, 'further'>) {
  const found = flag.furtherChecks.filter((one) => one.suggestions.length + one.suppressed.length > 0);
  const empty = flag.furtherChecks.filter((one) => !found.includes(one) && one.language.checked && !one.readWith);
  const unread = flag.furtherChecks.filter((one) => !found.includes(one) && !one.language.checked);
  const names = (some: readonly FurtherCheck[]) => some.map((one) => nameIn(flag, one.text, false)).join(', ');
  return (
    <>
      {found.map((further) => (
        <Finding key={`${further.text} ${further.readWith}`} flag={flag} further={further} pack={pack} scope={scope} />
      ))}
      {empty.length > 0 && <p className="ui-soft">{i18n.t('policy.further.nothing', [names(empty)])}</p>}
      {unread.length > 0 && <p className="ui-soft">{i18n.t('policy.further.unread', [names(unread)])}</p>}
    </>
  );
}
