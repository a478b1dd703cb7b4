import { Fragment, memo, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { concernName } from '@/components/policy/words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CapturedValue } from '@/components/ui/captured-text';
import type { CheckedComment } from '@/lib/flagging/own-comments';
import type { ListedComment } from '@/lib/messages/own-post';
import type { Span } from '@/lib/policy/check/suggestion';
import { MarkedComment } from './marked-comment';

/** The words that count for each reason, in the order of the text: a reason is said once, however often it stands there. */
function byReason(text: string, evidence: readonly Span[]): [string, string[]][] {
  const reasons = new Map<string, string[]>();
  for (const { start, end, reason } of evidence) {
    const words = text.slice(start, end);
    const known = reasons.get(reason) ?? [];
    // Of words that lie within each other the longer ones say it all.
    if (known.some((one) => one.includes(words))) continue;
    reasons.set(reason, [...known.filter((one) => !words.includes(one)), words]);
  }
  return [...reasons];
}

/** Why the check points at a comment: what it may be, the policy's clause, and the words, each with its reason. */
function Why({ checked }: { checked: CheckedComment }) {
  const { check, comment } = checked;
  if (check.suggestions.length === 0) return null;
  return (
    <ul className="moderation-why">
      {check.suggestions.map(({ concern, strand, sense, strength, policy, evidence, caution }) => (
        <li key={`${concern}/${strand}/${sense}`}>
          <Badge tone={checked.standing === 'safety' && strength === 'strong' ? 'danger' : 'plain'}>
            {concern === 'complaint-school' ? i18n.t('ownPage.criticism') : concernName(concern)}
          </Badge>{' '}
          <span className="ui-small">
            {i18n.t(strength === 'strong' ? 'ownPage.strong' : 'ownPage.possible')}
            {policy && ` · ${policy.clauseRef}`}
          </span>
          <ul className="ui-small">
            {byReason(comment.text, evidence).map(([reason, words]) => (
              <li key={reason}>
                {words.map((one, i) => (
                  <Fragment key={one}>
                    {i > 0 && ', '}“<CapturedValue text={one} />”
                  </Fragment>
                ))}
                : {reason}
              </li>
            ))}
          </ul>
          {caution && <p className="ui-soft ui-small">{caution}</p>}
        </li>
      ))}
    </ul>
  );
}

interface CommentEntryProps {
  place: number;
  comment: ListedComment;
  /** Null before the check. */
  checked: CheckedComment | null;
  open: boolean;
  /** Told the place of this one, or null where it is folded again. */
  onOpen(place: number | null): void;
  /** What can be done about it, where it is open. */
  children: ReactNode;
}

const CommentWords = memo(({ comment, checked }: Pick<CommentEntryProps, 'comment' | 'checked'>) => {
  const { author, handle, time, text, isCut, isReply, language, hasMedia } = comment;
  const name = author ?? handle;
  const spans = checked?.check.suggestions.flatMap(({ evidence }) => evidence) ?? [];
  return (
    <>
      <p className="ui-small">
        <strong>{name ? <CapturedValue text={name} /> : i18n.t('ownPage.noName')}</strong>
        {time && (
          <span className="ui-soft">
            {' · '}
            <CapturedValue text={time} />
          </span>
        )}
        {isReply && <span className="ui-soft"> · {i18n.t('ownPage.reply')}</span>}
      </p>
      {text === '' ? (
        <p className="ui-soft">{i18n.t(hasMedia ? 'ownPage.onlyPicture' : 'ownPage.noWords')}</p>
      ) : (
        <MarkedComment text={text} lang={language} spans={spans} />
      )}
      {isCut && <p className="ui-soft ui-small">{i18n.t('ownPage.cut')}</p>}
      {checked && <Why checked={checked} />}
    </>
  );
});

/** One comment of the list; opened, what can be done about it. */
export const CommentEntry = memo(({ place, comment, checked, open, onOpen, children }: CommentEntryProps) => {
  const label = i18n.t(open ? 'ownPage.fold' : 'ownPage.deal');
  return (
    <li data-standing={checked?.standing}>
      <CommentWords comment={comment} checked={checked} />
      <div>
        <Button
          variant="quiet"
          aria-expanded={open}
          aria-label={i18n.t('ownPage.dealWith', [label, comment.author ?? comment.handle ?? i18n.t('ownPage.noName')])}
          onClick={() => onOpen(open ? null : place)}
        >
          {label}
        </Button>
      </div>
      {children}
    </li>
  );
});
