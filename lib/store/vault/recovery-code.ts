/** Crockford's base 32: no I, L, O, U, so that nothing is misread on paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 32 signs of five bits: 155 random bits and one sign that tells a slip of the pen. */
const LENGTH = 32;

const checkSign = (signs: string) => {
  let sum = 0;
  // A prime modulus finds every single wrong sign but 0 for Z, and every swap of two neighbours but those.
  for (const sign of signs) sum = (sum * 7 + SIGNS.indexOf(sign) + 1) % 31;
  return SIGNS.charAt(sum);
};

/** A new code: `K7QF-…`, eight groups of four. */
export function newRecoveryCode(): string {
  const random = crypto.getRandomValues(new Uint8Array(LENGTH - 1));
  const signs = Array.from(random, (byte) => SIGNS.charAt(byte & 31)).join('');
  return (signs + checkSign(signs)).replace(/.{4}(?=.)/g, '$&-');
}

/** Pure: what was typed as the code's own signs; null where it cannot be a code. Forgives case, spaces and I, L, O. */
export function readRecoveryCode(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return null;
  return checkSign(signs.slice(0, -1)) === signs.at(-1) ? signs : null;
}
