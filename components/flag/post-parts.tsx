import { i18n } from '#i18n';
import { CapturedText, CapturedValue } from '@/components/ui/captured-text';
import { WebAddress } from '@/components/ui/web-address';
import { wordKey } from '@/components/ui/word-key';
import type { PostSnapshot } from '@/lib/platforms/platform';

/** Addresses and descriptions of the pictures and videos; their files are among those of the flag. */
export function MediaList({ media }: { media: PostSnapshot['media'] }) {
  if (media.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('flag.media.title', media.length)}</summary>
      <p className="ui-soft ui-small">{i18n.t('flag.media.kept')}</p>
      <ul className="flag-list">
        {media.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is frozen and the same address may occur twice.
          <li key={i}>
            <p>
              {i18n.t(`flag.media.${item.kind}`)}:{' '}
              {item.address ? (
                // Not a link: opening it would fetch the picture again.
                <CapturedValue text={item.address} />
              ) : (
                i18n.t('flag.media.noAddress')
              )}
            </p>
            {item.alt && (
              <p>
                {i18n.t('flag.media.alt')} <CapturedValue text={item.alt} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Links in the text, with where they lead. */
export function LinkList({ links }: { links: PostSnapshot['links'] }) {
  if (links.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('flag.text.links', links.length)}</summary>
      <ul className="flag-list">
        {links.map((link, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is frozen and the same link may occur twice.
          <li key={i}>
            <CapturedValue text={link.text} /> → <WebAddress address={link.href} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Posts that the flagged one answers, quotes or carries. */
export function RelatedPosts({ post }: { post: PostSnapshot }) {
  if (post.related.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('flag.related.title')}</summary>
      <ul className="flag-list">
        {post.related.map((other, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is frozen and has no ids of its own.
          <li key={i}>
            <p>
              {i18n.t(`flag.related.${wordKey(other.relation)}`)}{' '}
              <CapturedValue text={other.author ?? other.handle ?? i18n.t('flag.list.noAuthor')} />
            </p>
            {other.text && <CapturedText text={other.text} />}
            {other.address && (
              <p>
                <WebAddress address={other.address} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
