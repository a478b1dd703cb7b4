/**
 * Posts as the three sites draw them, as strings: as many elements, attributes and levels, other words. Nobody in them exists.
 */

export const FEEDS = ['x', 'facebook', 'instagram'] as const;
export type FeedSite = (typeof FEEDS)[number];

const PEOPLE = ['Dilys Crookhame', 'Owain Fernsby', 'Rhian Glaslyn', 'Baz Dunmallet', 'Priya Wyn', 'Tomos Aldergate'];
const WORDS =
  'the gate at Marlbrook was shut again this morning and nobody told the parents who stood there in the rain for an hour'.split(
    ' ',
  );
/** One transparent pixel: pictures cost layout here, no network and no decoding. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const person = (n: number) => PEOPLE[n % PEOPLE.length] as string;
const handle = (n: number) => `${person(n).replace(' ', '_').toLowerCase()}_${n % 90}`;
const sentence = (n: number) =>
  Array.from({ length: 12 + (n % 30) }, (_, i) => WORDS[(n * 7 + i * 3) % WORDS.length]).join(' ');
const moment = (n: number) => new Date(Date.UTC(2026, 10, 20) - n * 60_000).toISOString();
/** Numbers as long as the sites' own, one after the other. */
const number = (from: bigint, n: number) => String(from + BigInt(n) * 4_194_304_123n);

const wrapped = (depth: number, inner: string): string =>
  `${'<div class="css-175oi2r r-18u37iz">'.repeat(depth)}${inner}${'</div>'.repeat(depth)}`;

const icon =
  '<svg viewBox="0 0 24 24" aria-hidden="true" width="24" height="24"><g><path d="M1.751 10c0-4.42 3.584-8 8.005-8h4.366z"></path></g></svg>';

function xPost(n: number): string {
  const link = `/${handle(n)}/status/${number(1_990_000_000_000_000_000n, n)}`;
  const button = (id: string, count: number) =>
    `<div class="css-175oi2r r-1rq6c10"><button aria-label="${count} ${id}. ${id}" role="button" data-testid="${id}" type="button"><div dir="ltr"><div>${icon}</div><div><span><span>${count}</span></span></div></div></button></div>`;
  return `<div data-testid="cellInnerDiv"><div class="css-175oi2r r-1igl3o0"><article aria-labelledby="id__a${n} id__b${n}" role="article" tabindex="0" data-testid="tweet">
    ${wrapped(
      3,
      `<div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${handle(n)}"><a href="/${handle(n)}" aria-hidden="true" role="link" tabindex="-1"><img alt="" src="${PIXEL}"></a></div></div>
      <div><div data-testid="User-Name" id="id__a${n}">${wrapped(2, `<a href="/${handle(n)}" role="link"><div dir="ltr"><span><span>${person(n)}</span></span></div></a>`)}
        ${wrapped(2, `<a href="/${handle(n)}" role="link" tabindex="-1"><div dir="ltr"><span>@${handle(n)}</span></div></a><div aria-hidden="true" dir="ltr"><span>·</span></div><a href="${link}" dir="ltr" role="link"><time datetime="${moment(n)}">${n % 59}m</time></a>`)}</div>
      <button aria-expanded="false" aria-haspopup="menu" aria-label="More" role="button" data-testid="caret" type="button">${icon}</button></div>
      <div data-testid="tweetText" dir="auto" lang="en" id="id__b${n}"><span>${sentence(n)} </span><a href="/hashtag/marlbrook" dir="ltr" role="link">#marlbrook</a></div>
      ${n % 3 === 0 ? `<div aria-labelledby="id__c${n}"><a href="${link}/photo/1" role="link"><div data-testid="tweetPhoto" aria-label="Image"><img alt="Image" src="${PIXEL}" style="width:500px;height:280px"></div></a></div>` : ''}
      <div aria-label="${n % 9} replies, ${n % 7} reposts, ${n % 40} likes" role="group">${button('reply', n % 9)}${button('retweet', n % 7)}${button('like', n % 40)}<div><a href="${link}/analytics" aria-label="${n * 7} views" role="link"><div>${icon}</div><span>${n * 7}</span></a></div>${button('bookmark', 0)}</div>`,
    )}</article></div></div>`;
}

function facebookPost(n: number): string {
  const id = number(7_100_000_000_000n, n);
  const author = `https://www.facebook.com/${handle(n).replace('_', '.')}?__cft__[0]=AZ${n}&amp;__tn__=-UC`;
  const action = (role: string, label: string) =>
    `<div class="x1i10hfl xjbqb8w" aria-label="${label}" role="button" tabindex="0"><div class="x9f619 x1n2onr6"><div data-ad-rendering-role="${role}"><i></i></div><div><span dir="auto"><span>${label}</span></span></div></div></div>`;
  return `<div class="x1lliihq"><div aria-posinset="${n + 1}" aria-describedby="_t${n} _m${n} _a${n} _r${n} _c${n}" aria-labelledby="_h${n}" role="article" data-virtualized="false">
    ${wrapped(
      6,
      `<div><a aria-hidden="true" href="${author}" tabindex="-1"><svg role="none" style="height:40px;width:40px"><g><image href="${PIXEL}"></image></g></svg></a></div>
      <div data-ad-rendering-role="profile_name"><h3 id="_h${n}"><span><a href="${author}" role="link" tabindex="0"><strong><span>${person(n)}</span></strong></a></span></h3></div>
      <div id="_t${n}"><span dir="auto"><span><a attributionsrc="/privacy_sandbox/comet/register/source/" href="https://www.facebook.com/groups/marlbrook.parents/posts/${id}/?__cft__[0]=AZ${n}" role="link" tabindex="0"><span>${n % 23} h</span></a></span><span><span aria-hidden="true"> · </span></span><span><svg viewBox="0 0 16 16" width="12" height="12" title="Public"><title>Public</title><path d="M8 0a8 8 0 1 0 0 16"></path></svg></span></span></div>
      <div aria-expanded="false" aria-haspopup="menu" aria-label="Actions for this post" role="button" tabindex="0">${icon}</div>
      <div dir="auto"><div data-ad-rendering-role="story_message"><div data-ad-preview="message" id="_m${n}"><div><span dir="auto"><div><div dir="auto">${sentence(n)}</div></div><div><div dir="auto">${sentence(n + 5)}</div></div></span></div></div></div></div>
      ${n % 2 === 0 ? `<div id="_a${n}"><a aria-label="May be an image of a gate" href="https://www.facebook.com/photo/?fbid=${id}9&amp;set=gm.${id}&amp;__tn__=EH-R" role="link"><div><div><img alt="" src="${PIXEL}" style="width:500px;height:300px"></div></div></a></div>` : ''}
      <div><span aria-label="See who reacted to this" role="toolbar"><span id="_r${n}"><div aria-label="Like: ${n % 40} people" role="button" tabindex="0"><img role="presentation" src="${PIXEL}"></div></span></span><span aria-hidden="true"><span><span>${n % 40}</span></span></span><div id="_c${n}" role="button" tabindex="0"><span dir="auto">${n % 12} comments</span></div></div>
      ${wrapped(2, `${action('like_button', 'Like')}${action('comment_button', 'Comment')}${action('share_button', 'Share')}`)}`,
    )}</div></div>`;
}

const HEART = 'M16.792 3.904A4.989 4.989 0 0 1 21.5 9.122';
const BUBBLE = 'M20.656 17.008a9.993 9.993 0 1 0-3.59 3.615L22 22Z';
const PLANE = 'M13.973 20.046 21.77 6.928C22.8 5.195 21.55 3 19.535 3';

function instagramPost(n: number): string {
  const code = `D${number(100_000_000n, n).slice(-9)}_`;
  const shape = (inner: string) =>
    `<div class="x1i10hfl x972fbf" role="button" tabindex="0"><div><span><svg aria-label="Button" role="img" width="24" height="24" viewBox="0 0 24 24"><title>Button</title>${inner}</svg></span></div></div>`;
  return `<article><div class="x78zum5 xdt5ytf">
    ${wrapped(
      3,
      `<div><div role="button" tabindex="0"><canvas width="42" height="42" style="width:42px;height:42px"></canvas><span role="link" tabindex="-1"><img alt="${handle(n)}'s profile picture" src="${PIXEL}" width="32" height="32"></span></div></div>
      <div><div><span><span class="xt0psk2"><a href="/${handle(n)}/" role="link" tabindex="0"><div><span dir="auto">${handle(n)}</span></div></a></span></span><span dir="auto"><span>•</span></span><a href="/p/${code}/" role="link" tabindex="0"><span><time datetime="${moment(n)}" title="20 Nov">${n % 23}h</time></span></a></div></div>
      <div><div role="button" tabindex="0"><svg aria-label="More options" role="img" width="24" height="24" viewBox="0 0 24 24"><circle cx="12" cy="12" r="1.5"></circle><circle cx="6" cy="12" r="1.5"></circle><circle cx="18" cy="12" r="1.5"></circle></svg></div></div>`,
    )}
    ${wrapped(4, `<div><img alt="Photo by ${person(n)}" src="${PIXEL}" style="width:468px;height:${300 + (n % 5) * 40}px" draggable="false"></div>`)}
    <section><div>${shape(`<path d="${HEART}"></path>`)}<span role="button" tabindex="0">${n % 300}</span>${shape(`<path d="${BUBBLE}"></path>`)}<span role="button" tabindex="0">${n % 20}</span>${shape(`<path d="${PLANE}"></path>`)}</div><div>${shape('<polygon points="20 21 12 13.44 4 21 4 3 20 3 20 21"></polygon>')}</div></section>
    ${wrapped(2, `<div><span><a href="/${handle(n)}/" role="link"><span dir="auto">${handle(n)}</span></a></span><span dir="auto">${sentence(n)}</span></div>`)}
    <section><form method="POST"><div><textarea aria-label="Add a comment…" placeholder="Add a comment…"></textarea></div></form></section>
  </div></article>`;
}

export const postMarkup: Record<FeedSite, (n: number) => string> = {
  x: xPost,
  facebook: facebookPost,
  instagram: instagramPost,
};

/** The page around the posts; `#feed` takes them. */
export const shellMarkup: Record<FeedSite, string> = {
  x: '<div id="react-root"><main role="main"><div data-testid="primaryColumn"><section role="region"><h1 role="heading">Your timeline</h1><div aria-label="Timeline"><div id="feed"></div></div></section></div></main></div><div id="layers"></div>',
  facebook: '<div role="main"><div role="feed" id="feed"></div></div>',
  instagram: '<section><main role="main"><div id="feed"></div></main></section>',
};
