import { i18n } from '#i18n';
import { concernName } from '@/components/policy/words';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { WebAddress } from '@/components/ui/web-address';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { AttachedPost } from '@/lib/store/capture-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { faultWords } from './capture-state';
import { PostTime } from './captured-facts';
import { Doubts, MissingParts } from './completeness';
import { Pictures } from './pictures';

interface AttachedEntryProps {
  flag: FlagRow;
  post: AttachedPost;
  /** Its place among those kept with the flag, from 1. */
  item: number;
  artefacts: readonly ArtefactRow[];
}

function AttachedEntry({ flag, post, item, artefacts }: AttachedEntryProps) {
  const { snapshot, picture, faults, check } = post;
  const author = snapshot.author.name.value ?? snapshot.author.handle.value;
  return (
    <li className="flag-attached">
      <h4>
        {i18n.t(`flag.kinds.${snapshot.kind}`)} ·{' '}
        {author ? <CapturedValue text={author} /> : i18n.t('flag.facts.noAuthor')}
      </h4>
      <p className="ui-small">
        <PostTime time={snapshot.time} zone={flag.clicked.zone} />
      </p>
      {snapshot.text.value ? (
        <blockquote>
          <CapturedText text={snapshot.text.value} lang={snapshot.textLanguage} />
        </blockquote>
      ) : (
        <p className="ui-soft">{i18n.t('flag.empty')}</p>
      )}
      {check && check.suggestions.length > 0 && (
        <p>
          {i18n.t('flag.attached.check')} {check.suggestions.map((one) => concernName(one.concern)).join(', ')}
        </p>
      )}
      <MissingParts missing={snapshot.missing} />
      <Doubts doubts={snapshot.doubts} />
      <Pictures flag={flag} picture={picture} item={item} artefacts={artefacts} />
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{faultWords(fault)}</li>
          ))}
        </ul>
      )}
      {snapshot.permalink.value && (
        <p>
          <WebAddress address={snapshot.permalink.value} />
        </p>
      )}
    </li>
  );
}

interface AttachedPostsProps {
  flag: FlagRow;
  artefacts: readonly ArtefactRow[];
}

/** Other posts that are kept with the flagged one: what it answers, or comments that were chosen with it. */
export function AttachedPosts({ flag, artefacts }: AttachedPostsProps) {
  const entries = flag.attached.map((post, i) => ({ post, item: i + 1 }));
  return (['together', 'context'] as const).map((as) => {
    const shown = entries.filter(({ post }) => post.as === as);
    if (shown.length === 0) return null;
    return (
      <details key={as} open={as === 'together'}>
        <summary>{i18n.t(`flag.attached.${as}`, shown.length)}</summary>
        <ol className="flag-list">
          {shown.map(({ post, item }) => (
            <AttachedEntry key={item} flag={flag} post={post} item={item} artefacts={artefacts} />
          ))}
        </ol>
      </details>
    );
  });
}
