import { pictureAllowed } from '@/lib/capture/gate';
import { hasExif, IMAGE_TYPES, imageType } from '@/lib/capture/image-type';
import { MEDIA_LIMITS, type MediaFault, type ShownMedia } from '@/lib/capture/media';
import { inTime } from '@/lib/messages/in-time';
import { askPage } from '@/lib/messages/page';
import type { NewArtefact } from '@/lib/store/artefact-row';
import type { MediaOutcome } from '@/lib/store/capture-row';
import type { FlagRow } from '@/lib/store/flag-row';
import { addArtefacts, updateFlag } from '@/lib/store/flags';
import { itemPrefix } from './item-prefix';
import { artefact } from './record';

/** Longer than the page itself waits for one picture (ms). */
const ANSWERS_WITHIN = MEDIA_LIMITS.timeEach + 2_000;

/** What is left of the limits of one flag. */
interface Allowance {
  files: number;
  bytes: number;
  until: number;
}

interface OneMedia {
  outcome: MediaOutcome;
  file: NewArtefact | null;
}

/** Puts the portions of a picture together. Null where the page does not give all of them. */
async function fetchPortions(flagId: string, bytes: number, tabId: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (let portion = 0; at < bytes; portion += 1) {
    const answer = await inTime(askPage(tabId, 'mediaPortion', { flagId, portion }), ANSWERS_WITHIN);
    if (!answer?.base64) return null;
    const part = Uint8Array.from(atob(answer.base64), (c) => c.charCodeAt(0));
    if (part.length === 0 || at + part.length > bytes) return null;
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Asks for the nth picture of a post.
 *
 * @returns null where the post shows no further one.
 */
async function keepOne(
  flag: FlagRow,
  item: number,
  index: number,
  tabId: number,
  left: Allowance,
): Promise<OneMedia | null> {
  const spent = left.files <= 0 ? 'too-many' : Date.now() > left.until ? 'too-slow' : null;
  const answer = await inTime(
    askPage(tabId, 'media', { flagId: flag.id, item, index, fetch: spent === null }),
    ANSWERS_WITHIN,
  );
  const media = answer?.media;
  if (!media) return null;
  const { kind, address, alt, width, height } = media;
  const shown: ShownMedia = { kind, address, alt, width, height };
  const without = (why: MediaFault): OneMedia => ({
    outcome: { ...shown, item, file: null, why, mime: null, bytes: media.bytes, exif: null },
    file: null,
  });
  if (media.bytes === null || spent) return without(spent ?? media.why ?? 'failed');
  if (media.bytes > left.bytes) return without('too-big');
  const bytes = await fetchPortions(flag.id, media.bytes, tabId);
  if (!bytes) return without('page-gone');
  // What the page's side took for a picture is looked at again before it is stored.
  const mime = imageType(bytes);
  if (!mime) return without('not-an-image');
  left.files -= 1;
  left.bytes -= bytes.length;
  const name = `${itemPrefix(item)}media-${String(index + 1).padStart(2, '0')}.${IMAGE_TYPES[mime]}`;
  const file = await artefact(flag.id, name, 'media', new Blob([bytes], { type: mime }));
  const exif = hasExif(bytes);
  return { outcome: { ...shown, item, file: name, why: null, mime, bytes: bytes.length, exif }, file };
}

/**
 * The pictures that the posts of a flag show, as files, where they can be had. Only after a *no* to the safety question, or
 * where nothing had to be asked, and then there is nothing to keep.
 */
export async function keepMedia(flag: FlagRow, tabId: number): Promise<FlagRow> {
  if (flag.mediaFiles.length > 0 || !pictureAllowed(flag.safety, true)) return flag;
  const left: Allowance = {
    files: MEDIA_LIMITS.files,
    bytes: MEDIA_LIMITS.bytesTogether,
    until: Date.now() + MEDIA_LIMITS.timeTogether,
  };
  let after = flag;
  for (let item = 0; item <= flag.attached.length; item += 1) {
    // Only where the post was found unchanged a moment ago.
    if (!after.sources.some((one) => one.item === item && one.file !== null)) continue;
    // A post may show more pictures than are kept; each of them is named.
    for (let index = 0; index < 2 * MEDIA_LIMITS.files; index += 1) {
      const one = await keepOne(after, item, index, tabId, left);
      if (!one) break;
      const add = (f: FlagRow): FlagRow => ({ ...f, mediaFiles: [...f.mediaFiles, one.outcome] });
      after = one.file ? await addArtefacts([one.file], flag.id, add) : await updateFlag(flag.id, add);
    }
  }
  return after;
}
