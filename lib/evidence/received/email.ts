import type { Address, Email } from 'postal-mime';
import { sha256 } from '@/lib/evidence/digest';
import { MOST_ATTACHMENTS, MOST_WORDS } from './limits';
import { beginningOf } from './names';
import type { EmailAttachment, EmailHead } from './supplied';

const LINE = 2_000;
/** Characters of a page inside an e-mail that are looked through for words. */
const MOST_HTML = 2_000_000;
/** The parser takes these one by one, at fifty thousand a second; attachments come in long ones. */
const MOST_SHORT_LINES = 200_000;
const SHORT = 60;
const LINE_FEED = 10;

export interface ReadEmail {
  head: EmailHead;
  /** The text part, or the words of the page where there is no other; empty where there are none. */
  text: string;
}

function hasTooManyLines(bytes: Uint8Array): boolean {
  let short = 0;
  let begin = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, begin)) {
    if (end - begin < SHORT) short += 1;
    begin = end + 1;
  }
  return short > MOST_SHORT_LINES;
}

const line = (text: string | null | undefined) => beginningOf(text ?? '', LINE);

/** Name and address both: the name alone is what anybody may call themselves. */
function addressWords(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(addressWords).join(', ')}`;
  return address.name && address.name !== address.address ? `${address.name} <${address.address}>` : address.address;
}

const allWords = (addresses: readonly Address[] | undefined) => line((addresses ?? []).map(addressWords).join(', '));

const BLOCKS =
  'address,article,blockquote,div,dd,dl,dt,footer,h1,h2,h3,h4,h5,h6,header,hr,li,ol,p,pre,section,table,tr,ul';

/** The words of a page, hidden ones included. A document that was only parsed runs no script and loads nothing. */
function wordsOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html.slice(0, MOST_HTML), 'text/html');
  for (const mute of body.querySelectorAll('script,style,template,noscript')) mute.remove();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    text.data = text.data.replace(/\s+/g, ' ');
  }
  for (const end of body.querySelectorAll('br')) end.replaceWith('\n');
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.prepend('\n');
    block.append('\n');
  }
  const lines = (body.textContent ?? '').split('\n').map((one) => one.replace(/ {2,}/g, ' ').trim());
  return lines.filter((one) => one !== '').join('\n');
}

async function attachmentsOf(email: Email): Promise<EmailAttachment[]> {
  return Promise.all(
    email.attachments.slice(0, MOST_ATTACHMENTS).map(async ({ filename, mimeType, content }) => {
      // Taken as bytes (`attachmentEncoding`), never as text.
      const bytes = new Uint8Array(content as ArrayBuffer);
      return { name: line(filename), mime: line(mimeType), bytes: bytes.length, sha256: await sha256(bytes) };
    }),
  );
}

/**
 * Reads what an e-mail says about itself and its words. Nothing is fetched, no attachment is opened, a page in it is read as
 * text only.
 *
 * @returns null where it could not be taken apart; the e-mail itself can be kept all the same.
 */
export async function readEmail(bytes: Uint8Array<ArrayBuffer>): Promise<ReadEmail | null> {
  if (hasTooManyLines(bytes)) return null;
  const { default: PostalMime } = await import('postal-mime');
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      // A forwarded e-mail is listed like any attachment.
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: 30,
      maxHeadersSize: 512 * 1024,
    });
  } catch (error) {
    // Its own limits of nesting and heads, and what no encoding fits: all of them are about the e-mail.
    if (error instanceof Error) return null;
    throw error;
  }
  const text = email.text ?? (email.html === undefined ? '' : wordsOfHtml(email.html));
  return {
    head: {
      from: allWords(email.from && [email.from]),
      to: allWords(email.to),
      cc: allWords(email.cc),
      date: line(email.headers.find(({ key }) => key === 'date')?.value),
      subject: line(email.subject),
      messageId: line(email.messageId),
      attachments: await attachmentsOf(email),
    },
    text: beginningOf(text.trim(), MOST_WORDS),
  };
}
