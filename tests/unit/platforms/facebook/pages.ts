import { facebook } from '@/lib/platforms/facebook/adapter';
import type { PostSnapshot } from '@/lib/platforms/platform';
import { openHtml, openPage } from '../../../fixtures/markup/open-page';

/** Builds a document at an address of the site, as a content script would find it. */
export const page = (html: string, url = 'https://www.facebook.com/'): Document => openHtml(html, url);

/** One of the pages written after the site's outlines. */
export const fixture = (name: string, url: string): Document => openPage(`facebook/${name}.html`, url);

export const readAll = (doc: Document): PostSnapshot[] =>
  facebook.collect(doc).map((candidate) => facebook.extract(candidate));

/** The one post of a page; fails where there is none or more than one. */
export function onlyPost(doc: Document): PostSnapshot {
  const posts = readAll(doc).filter((snapshot) => !['comment', 'reply'].includes(snapshot.kind));
  if (posts.length !== 1 || !posts[0]) throw new Error(`${posts.length} posts`);
  return posts[0];
}

export interface PostOptions {
  author?: string;
  authorHref?: string;
  timeHref?: string;
  timeText?: string;
  message?: string;
  below?: string;
}

/** A card as the ordinary layout has it. */
export function card(options: PostOptions = {}): string {
  const {
    author = 'Sam Example',
    authorHref = '/sam.example',
    timeHref = '?__cft__[0]=a#?abc',
    timeText = '2h',
  } = options;
  return `<div role="article" aria-posinset="1">
    <div data-ad-rendering-role="profile_name"><h3><a href="${authorHref}"><span>${author}</span></a></h3></div>
    <span><a role="link" attributionsrc="/x" href="${timeHref}">${timeText}</a></span>
    <div data-ad-rendering-role="story_message">${options.message ?? 'Some words about the school'}</div>
    ${options.below ?? ''}
    <div data-ad-rendering-role="like_button"></div></div>`;
}

/** A story of the page's own data. */
export function story(id: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    post_id: id,
    wwwURL: `https://www.facebook.com/sam.example/posts/${id}`,
    actors: [{ name: 'Sam Example', id: '61550000000021', url: 'https://www.facebook.com/sam.example' }],
    message: { text: 'Some words about the school' },
    comet_sections: { timestamp: { story: { creation_time: 1_760_000_000 } } },
    ...fields,
  };
}

export const data = (...objects: unknown[]): string =>
  `<script type="application/json">${JSON.stringify({ require: objects })}</script>`;
