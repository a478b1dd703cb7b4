import { i18n } from '#i18n';
import { MarkedText } from '@/components/policy/marked-text';
import type { Reason } from '@/components/policy/reasons';
import { CapturedText } from '@/components/ui/captured-text';
import type { PostSnapshot } from '@/lib/platforms/platform';
import type { ArtefactRow } from '@/lib/store/artefact-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { AttachedPosts } from './attached';
import { CaptureNotice } from './capture-state';
import { CapturedFacts, MoreFacts, NotCertain } from './captured-facts';
import { ActionList, Doubts, MissingParts, ReadingNotice } from './completeness';
import { HowCaptured, HowRead } from './how-captured';
import { Limits } from './limits';
import { Pictures } from './pictures';
import { ClockNotice } from './platform-clock';
import { LinkList, MediaList, RelatedPosts } from './post-parts';
import { SecondLooks } from './second-look';
import { readBadly, StructureFile } from './structure-file';

interface CapturedProps {
  flag: FlagRow;
  post: PostSnapshot;
  artefacts: readonly ArtefactRow[];
  reasons: readonly Reason[];
  scope: string;
  /** Characters of the text that have to be in view. */
  textUntil: number;
}

function PostText({ post, reasons, scope, textUntil }: Omit<CapturedProps, 'flag' | 'artefacts'>) {
  const text = post.text.value ?? '';
  const full = post.fullText.value;
  return (
    <div className="flag-text">
      <h3>
        {i18n.t('flag.text.title')}
        <NotCertain post={post} field="text" />
      </h3>
      {text === '' ? (
        <p className="ui-soft">{i18n.t('flag.empty')}</p>
      ) : (
        <blockquote>
          <MarkedText text={text} lang={post.textLanguage} reasons={reasons} scope={scope} atLeast={textUntil} />
        </blockquote>
      )}
      {reasons.length > 0 && <p className="ui-soft ui-small">{i18n.t('flag.text.marks')}</p>}
      {post.textCut && full && <p>{i18n.t('flag.text.cutHeld')}</p>}
      {full && full !== text && (
        <details>
          <summary>{i18n.t(post.reading === 'article' ? 'flag.text.wholePage' : 'flag.text.full')}</summary>
          <CapturedText text={full} lang={post.textLanguage} />
        </details>
      )}
    </div>
  );
}

/** Everything that was captured of a post, the words and the picture first. */
export function Captured({ flag, post, artefacts, reasons, scope, textUntil }: CapturedProps) {
  return (
    <>
      <CaptureNotice flag={flag} artefacts={artefacts} />
      <ClockNotice clock={flag.platformClock} />
      <ReadingNotice reading={post.reading} />
      <Doubts doubts={post.doubts} />
      <PostText post={post} reasons={reasons} scope={scope} textUntil={textUntil} />
      <MissingParts missing={post.missing} />
      <Pictures flag={flag} picture={flag.picture} item={0} artefacts={artefacts} />
      <AttachedPosts flag={flag} artefacts={artefacts} />
      <SecondLooks flag={flag} artefacts={artefacts} />
      <CapturedFacts flag={flag} post={post} />
      <div className="flag-more">
        <Limits flag={flag} artefacts={artefacts} />
        <MoreFacts flag={flag} post={post} />
        <MediaList media={post.media} />
        <RelatedPosts post={post} />
        <LinkList links={post.links} />
        <ActionList flag={flag} />
        <HowCaptured flag={flag} />
        <HowRead flag={flag} />
        {readBadly(flag) && <StructureFile flag={flag} />}
      </div>
    </>
  );
}
