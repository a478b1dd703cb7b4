import { type PackFault, type PolicyPack, parsePack } from '@/lib/policy/pack';

/** A policy pack that a person has chosen and that parses, not installed yet. */
export interface ChosenPack {
  pack: PolicyPack;
  /** The text of the file, character for character. */
  source: string;
  /** Null for those that come with Flagpost. */
  fileName: string | null;
}

export type PackFileResult =
  | { state: 'ok'; chosen: ChosenPack }
  | { state: 'refused'; faults: PackFault[] }
  | { state: 'too-large' }
  | { state: 'not-text' }
  | { state: 'unreadable'; reason: string };

/** More than any pack has in bytes; keeps a wrong file (a film, say) from being read at all. */
const MOST_BYTES = 2_000_000;

/** Reads a policy pack from a file that a person chose. Nothing is stored. @throws never. */
export async function readPackFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<PackFileResult> {
  if (file.size > MOST_BYTES) return { state: 'too-large' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    return { state: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // The one thing that a strict decoder refuses: bytes that are not UTF-8.
    if (error instanceof TypeError) return { state: 'not-text' };
    throw error;
  }
  const parsed = parsePack(source);
  if (!parsed.ok) return { state: 'refused', faults: parsed.faults };
  return { state: 'ok', chosen: { pack: parsed.pack, source, fileName: file.name } };
}
