/** An authority that puts a signed time under a hash (RFC 3161), as a person has entered it. */
export interface Authority {
  id: string;
  name: string;
  /** Where it answers; `http` is as good as `https`, for the answer is signed and the question holds nothing but a hash. */
  address: string;
  /** DER of the root certificates that its answers have to lead to, as base64. */
  roots: string[];
  on: boolean;
}

/**
 * Known authorities that anybody may ask. Their root certificates are not brought along: a root is only worth something when
 * the school has fetched it from the authority's own site.
 */
export const KNOWN_AUTHORITIES = [
  {
    id: 'freetsa',
    name: 'FreeTSA',
    address: 'https://freetsa.org/tsr',
    /** Where the root certificate is offered, for a person to go there. */
    rootsAt: 'https://freetsa.org/index_en.php',
  },
  {
    id: 'digicert',
    name: 'DigiCert',
    address: 'http://timestamp.digicert.com',
    rootsAt: 'https://www.digicert.com/kb/digicert-root-certificates.htm',
  },
] as const;

const LONGEST_ADDRESS = 300;

/**
 * The address of an authority, tidied.
 *
 * @returns null where it is none of a server: other schemes, user names in it, a fragment.
 */
export function authorityAddress(text: string): string | null {
  const written = text.trim();
  if (written.length > LONGEST_ADDRESS || !URL.canParse(written)) return null;
  const url = new URL(written);
  const plain = url.username === '' && url.password === '' && url.hash === '';
  return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** The one host of an address, as the browsers grant access to it. Ports are not part of what they grant. */
export const accessTo = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
};
