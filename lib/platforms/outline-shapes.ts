import {
  CODE_WORDS,
  DRAWINGS,
  type Drawing,
  HOSTS,
  KEYWORDS,
  PARAMETERS,
  PATH_WORDS,
  SCHEMES,
  SETS,
  STYLE_VALUES,
  STYLES,
  TRANSFORMS,
} from './outline-words';
import { idTime } from './x/snowflake';

/** Longer values are looked at no further: all that is told of them is how long they are. */
const LONGEST = 2_000;
const LONGEST_TEXT = 100_000;
/** A word that a path or a handle may be, and a number that an id may be. */
const WORD = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;
const DIGITS = /^\d{1,30}$/;

type Joined = 'digits' | 'word' | 'pfbid' | 'id' | 'moment';

const other = (value: string): string => (value === '' ? '' : `‹other ${value.length}›`);

/** A value as typed in an address; what is not written as the rules have it stays as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (error) {
    // A lone per cent sign. Nothing of it is kept but its length.
    if (error instanceof URIError) return value;
    throw error;
  }
}

/**
 * Turns what a page says into shapes: `‹digits 2:16›` is a number of 16 digits, the second one met. The same number gets the same
 * place wherever it stands, so that an outline still shows which link names which post. One instance serves one outline.
 */
export class Shapes {
  private readonly places = new Map<string, number>();
  private readonly met = new Map<Joined, number>();
  /** The moments, in seconds, that the numbers of posts on X hold, with the places of those numbers. */
  private readonly held = new Map<number, number>();

  private place(kind: Joined, value: string): number {
    const name = `${kind} ${value}`;
    const known = this.places.get(name);
    if (known !== undefined) return known;
    const next = (this.met.get(kind) ?? 0) + 1;
    this.met.set(kind, next);
    this.places.set(name, next);
    if (kind === 'digits') {
      const ms = idTime(value);
      if (ms !== null) this.held.set(Math.floor(ms / 1000), next);
    }
    return next;
  }

  private joined(kind: 'digits' | 'word' | 'pfbid', value: string): string {
    return `‹${kind} ${this.place(kind, value)}:${value.length}›`;
  }

  /** Ids of elements, several of them in one attribute. */
  ids(value: string): string {
    const ids = value.slice(0, LONGEST).split(/\s+/).filter(Boolean);
    const shown = ids.slice(0, 30).map((id) => `‹id ${this.place('id', id)}›`);
    return shown.join(' ');
  }

  keyword(value: string): string {
    return value === '' || KEYWORDS.has(value) ? value : other(value);
  }

  /** A name from the site's code, part by part between its hyphens: `UserAvatar-Container-‹word 3:14›`. */
  code(value: string): string {
    if (value === 'true' || value === 'false') return value;
    if (value.length > 200) return other(value);
    return value
      .split('-')
      .map((part) => {
        const [, name = '', count] = /^(.*?)(_\d+)?$/s.exec(part) ?? [];
        if (isCode(name)) return count === undefined ? name : `${name}_‹number›`;
        if (DIGITS.test(part)) return this.joined('digits', part);
        return WORD.test(part) ? this.joined('word', part) : other(part);
      })
      .join('-');
  }

  /** A text for people: its length, and whether it is a number, a sign, or somebody's handle that a link has named before. */
  text(value: string): string {
    const text = value.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim();
    if (text === '') return '';
    const handle = /^@(\w{1,50})$/.exec(text)?.[1];
    if (handle !== undefined) return `«@${this.joined('word', handle).slice(1, -1)}»`;
    const known = this.places.get(`word ${text}`);
    if (known !== undefined) return `«word ${known}:${text.length}»`;
    const length = [...text].length;
    if (/^\d[\d.,\s]*$/.test(text)) return `«number ${length}»`;
    if (!/[\p{L}\p{N}]/u.test(text)) return `«sign ${length}»`;
    const numbers = text.slice(0, LONGEST).match(/\d+/g)?.length ?? 0;
    return numbers === 0 ? `«text ${length}»` : `«text ${length}, ${numbers} numbers»`;
  }

  /** A moment, and the number of a post on X that holds the same one. */
  moment(value: string): string {
    const ms = Date.parse(value);
    const kind = [
      ['ms', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/] as const,
      ['s', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/] as const,
      ['offset', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:?\d\d$/] as const,
      ['day', /^\d{4}-\d\d-\d\d$/] as const,
    ].find(([, pattern]) => pattern.test(value));
    if (!kind || Number.isNaN(ms)) return other(value);
    const of = this.held.get(Math.floor(ms / 1000));
    return `‹moment ${this.place('moment', String(ms))} ${kind[0]}${of === undefined ? '' : ` of ${of}`}›`;
  }

  /** An address, part by part: `/groups/‹digits 1:15›/posts/‹digits 2:16›/?comment_id=‹digits 3:16›`. */
  address(value: string): string {
    const address = value.trim();
    if (address === '' || address.length > LONGEST) return other(address);
    const scheme = /^([a-z][a-z+.-]*):(\/\/)?/i.exec(address);
    const rest = scheme ? address.slice(scheme[0].length) : address;
    const name = scheme?.[1]?.toLowerCase() ?? '';
    if (scheme && (!scheme[2] || !/^https?$/.test(name))) {
      return `${SCHEMES.has(name) ? name : '‹scheme›'}:${other(rest)}`;
    }
    const [, beforeHash = '', hash] = /^([^#]*)(#.*)?$/s.exec(rest) ?? [];
    const [, before = '', query] = /^([^?]*)(\?.*)?$/s.exec(beforeHash) ?? [];
    const slash = before.indexOf('/');
    const hasHost = scheme !== null || before.startsWith('//');
    const whole = scheme ? before : before.slice(hasHost ? 2 : 0);
    const end = scheme ? slash : whole.indexOf('/');
    const host = hasHost ? (end < 0 ? whole : whole.slice(0, end)) : '';
    const path = hasHost ? (end < 0 ? '' : whole.slice(end)) : before;
    const origin = hasHost ? `${scheme ? `${name}:` : ''}//${hostShape(host)}` : '';
    return origin + this.path(path) + this.query(query) + hashShape(hash);
  }

  private path(path: string): string {
    return path
      .split('/')
      .map((part) => this.segment(part))
      .join('/');
  }

  private segment(part: string): string {
    return part === '' || PATH_WORDS.has(part) ? part : this.value(part);
  }

  private query(query: string | undefined): string {
    if (query === undefined) return '';
    const pairs = query.slice(1).split('&').slice(0, 40);
    return `?${pairs.map((pair) => this.parameter(pair)).join('&')}`;
  }

  private parameter(pair: string): string {
    const equals = pair.indexOf('=');
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals));
    const shown = PARAMETERS.has(name) ? name : name === '' ? '' : '‹name›';
    const value = pair.slice(equals + 1);
    return equals < 0 ? shown : `${shown}=${KEYWORDS.has(value) ? value : this.value(value)}`;
  }

  /** A part of a path or the value of a parameter. */
  private value(raw: string): string {
    const value = decoded(raw);
    if (DIGITS.test(value)) return this.joined('digits', value);
    if (/^pfbid\w{1,200}$/.test(value)) return this.joined('pfbid', value);
    const [, set = '', digits = ''] = /^([a-z]+)\.(\d{1,30})$/.exec(value) ?? [];
    if (SETS.has(set)) return `${set}.${this.joined('digits', digits)}`;
    const token = commentToken(value);
    if (token) return `‹comment ${token.map((id) => this.joined('digits', id).slice(8, -1)).join(' ')}›`;
    return WORD.test(value) ? this.joined('word', value) : other(value);
  }

  /** Which declarations of a style there are, of those that hide or move something. */
  style(value: string): string {
    if (value.length > LONGEST) return other(value);
    let more = 0;
    const kept: string[] = [];
    for (const declaration of value.split(';')) {
      const [name = '', given = ''] = declaration.toLowerCase().split(':', 2);
      if (STYLES.has(name.trim())) kept.push(`${name.trim()}:${styleValue(given.trim())}`);
      else if (declaration.trim() !== '') more += 1;
    }
    return [...kept, ...(more > 0 ? [`‹more ${more}›`] : [])].join(';');
  }

  drawing(value: string): string {
    const known = (Object.keys(DRAWINGS) as Drawing[]).find((name) => value.trim().startsWith(DRAWINGS[name]));
    return known ? `‹drawing ${known}›` : other(value);
  }

  classes(value: string): string {
    return `‹classes ${value.split(/\s+/).filter(Boolean).length}›`;
  }
}

/** True for a name made of nothing but words of code: `UserAvatar`, `story_message`. */
export function isCode(name: string): boolean {
  if (!/^[A-Za-z]+(?:_[A-Za-z]+)*$/.test(name)) return false;
  const pieces = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return pieces.every((piece) => CODE_WORDS.has(piece.toLowerCase()));
}

/** True for an attribute that the sites' code names in such words: `data-ad-rendering-role`. Decoys carry numbered ones. */
export function isCodeAttribute(name: string): boolean {
  const [data, ...parts] = name.split('-');
  return data === 'data' && parts.length > 0 && parts.every((part) => /^\d{1,2}$/.test(part) || isCode(part));
}

function hostShape(host: string): string {
  const name = host.toLowerCase();
  if (HOSTS.has(name)) return name;
  const [, purpose = '', domain = ''] =
    /^(scontent|external|video|instagram|static)[\w.-]*\.(fbcdn\.net|cdninstagram\.com)$/.exec(name) ?? [];
  const stood = domain === 'fbcdn.net' ? `${purpose}.xx.${domain}` : `${purpose}.${domain}`;
  return HOSTS.has(stood) ? stood : '‹host›';
}

function hashShape(hash: string | undefined): string {
  if (hash === undefined) return '';
  const [, mark = '', rest = ''] = /^(#[?!]?)(.*)$/s.exec(hash) ?? [];
  return mark + other(rest);
}

/** The numbers in Facebook's `comment:<post>_<comment>`, which its links carry as base64; null for anything else. */
function commentToken(value: string): string[] | null {
  if (!/^[A-Za-z0-9+/_-]{12,200}={0,2}$/.test(value)) return null;
  // Of this alphabet and a length that can be, so that `atob` has nothing to refuse.
  const bare = value.replace(/=/g, '').replace(/-/g, '+').replace(/_/g, '/');
  const text = bare.length % 4 === 1 ? '' : atob(bare);
  const [, post, comment] = /^comment:(\d{1,30})_(\d{1,30})$/.exec(text) ?? [];
  return post !== undefined && comment !== undefined ? [post, comment] : null;
}

function styleValue(given: string): string {
  if (STYLE_VALUES.has(given)) return given;
  const move = /^([a-z0-9]+)\(/.exec(given)?.[1] ?? '';
  if (TRANSFORMS.has(move)) return `${move}(‹number›)`;
  return /^[-+.\d]/.test(given) ? '‹number›' : other(given);
}
