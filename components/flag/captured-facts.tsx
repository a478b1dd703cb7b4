import { i18n } from '#i18n';
import { Badge } from '@/components/ui/badge';
import { CapturedValue } from '@/components/ui/captured-text';
import { Fact, Facts } from '@/components/ui/facts';
import { MomentText } from '@/components/ui/moment-text';
import { WebAddress } from '@/components/ui/web-address';
import { wordKey } from '@/components/ui/word-key';
import type { PostSnapshot, VitalField } from '@/lib/platforms/platform';
import type { FlagRow } from '@/lib/store/flag-row';

/** Stands beside a value that the page tells in two ways which do not agree. */
export function NotCertain({ post, field }: { post: PostSnapshot; field: VitalField }) {
  if (!post.doubts.some((doubt) => doubt.field === field)) return null;
  return (
    <>
      {' '}
      <Badge tone="caution">{i18n.t('flag.doubts.title')}</Badge>
    </>
  );
}

const NotGiven = () => <span className="ui-soft">{i18n.t('flag.facts.notGiven')}</span>;

/** The time of a post: a moment only where the page states one; a relative text stays the text that it is. */
export function PostTime({ time, zone }: { time: PostSnapshot['time']; zone: string }) {
  if (!time.exact) return time.shown ? i18n.t('flag.time.shownOnly', [time.shown]) : i18n.t('flag.time.none');
  return (
    <>
      <MomentText at={time.exact} precision={time.precision ?? 'second'} zone={zone} />
      <span className="ui-soft ui-small">
        {' '}
        {i18n.t('flag.time.exact', [i18n.t(`flag.time.sources.${wordKey(time.source)}`)])}{' '}
        {time.shown && <CapturedValue text={i18n.t('flag.time.shown', [time.shown])} />}
      </span>
      {time.of === 'this-version' && <p>{i18n.t('flag.time.thisVersion')}</p>}
    </>
  );
}

function commentsWords({ shown, total }: PostSnapshot['comments']): string | null {
  if (total !== null) return i18n.t('flag.comments.shownOf', [String(shown), String(total)]);
  return shown > 0 ? i18n.t('flag.comments.shown', [String(shown)]) : null;
}

/** Who, what, when and where: the particulars that a person needs first. */
export function CapturedFacts({ flag, post }: { flag: FlagRow; post: PostSnapshot }) {
  const { author, place } = post;
  return (
    <Facts>
      <Fact name={i18n.t('flag.facts.kind')}>
        {i18n.t(`flag.kinds.${post.kind}`)} · {i18n.t(`flag.platforms.${post.platform}`)}
      </Fact>
      <Fact name={i18n.t('flag.facts.author')}>
        {author.name.value ? (
          <CapturedValue text={author.name.value} />
        ) : (
          <span className="ui-soft">{i18n.t('flag.facts.noAuthor')}</span>
        )}
        <NotCertain post={post} field="author" />
      </Fact>
      <Fact name={i18n.t('flag.facts.handle')}>
        {author.handle.value && <CapturedValue text={author.handle.value} />}
      </Fact>
      <Fact name={i18n.t(`flag.places.${place.kind ?? 'none'}`)}>
        {place.name && <CapturedValue text={place.name} />}
      </Fact>
      <Fact name={i18n.t('flag.facts.time')}>
        <PostTime time={post.time} zone={flag.clicked.zone} />
        <NotCertain post={post} field="time" />
      </Fact>
      <Fact name={i18n.t('flag.facts.address')}>
        {post.permalink.value ? <WebAddress address={post.permalink.value} /> : <NotGiven />}
        <NotCertain post={post} field="permalink" />
      </Fact>
      <Fact name={i18n.t('flag.facts.comments')}>{commentsWords(post.comments)}</Fact>
      <Fact name={i18n.t('flag.facts.edited')}>{post.edited && i18n.t('flag.facts.yes')}</Fact>
      <Fact name={i18n.t('flag.facts.advert')}>{post.advert && i18n.t('flag.facts.yes')}</Fact>
    </Facts>
  );
}

/** Addresses, numbers and counts. */
export function MoreFacts({ flag, post }: { flag: FlagRow; post: PostSnapshot }) {
  return (
    <details>
      <summary>{i18n.t('flag.facts.title')}</summary>
      <Facts>
        <Fact name={i18n.t('flag.facts.opened')}>
          <CapturedValue text={post.openedAddress} />
        </Fact>
        <Fact name={i18n.t('flag.facts.openedByTab')}>
          {flag.tabAddress && flag.tabAddress !== post.openedAddress && <CapturedValue text={flag.tabAddress} />}
        </Fact>
        <Fact name={i18n.t('flag.facts.profile')}>
          {post.author.profile.value && <WebAddress address={post.author.profile.value} />}
        </Fact>
        <Fact name={i18n.t('flag.facts.placeAddress')}>
          {post.place.address && <WebAddress address={post.place.address} />}
        </Fact>
        <Fact name={i18n.t('flag.facts.id')}>
          {post.id.value ? <CapturedValue text={post.id.value} /> : <NotGiven />}
          <NotCertain post={post} field="id" />
        </Fact>
        <Fact name={i18n.t('flag.facts.counts')}>
          {post.counts.length > 0 && (
            <ul className="flag-plain-list">
              {post.counts.map((count) => (
                <li key={`${count.what} ${count.raw}`}>
                  {count.value !== null && count.what !== 'unknown' && `${count.value} ${count.what} `}
                  <span className="ui-soft ui-small">
                    <CapturedValue text={i18n.t('flag.time.shown', [count.raw])} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </Facts>
    </details>
  );
}
