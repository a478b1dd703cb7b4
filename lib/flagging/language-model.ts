/**
 * The model that some browsers bring along (Chrome's `LanguageModel`). It runs on the device. Nothing here starts a download but
 * `downloadModel`, which only ever runs on a person's press.
 */

export const AVAILABILITIES = ['unavailable', 'downloadable', 'downloading', 'available'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

interface Conversation {
  prompt(text: string, options: { responseConstraint: object; signal: AbortSignal }): Promise<string>;
  destroy(): void;
  /** Only some versions tell. */
  topK?: number;
  temperature?: number;
}

interface Monitor {
  addEventListener(type: 'downloadprogress', listener: (event: { loaded: number }) => void): void;
}

interface Languages {
  expectedInputs: { type: 'text'; languages: string[] }[];
  expectedOutputs: { type: 'text'; languages: string[] }[];
}

interface Wanted extends Languages {
  initialPrompts?: { role: 'system'; content: string }[];
  signal?: AbortSignal;
  monitor?: (monitor: Monitor) => void;
}

export interface LanguageModel {
  availability(languages: Languages): Promise<string>;
  create(wanted: Wanted): Promise<Conversation>;
}

export interface Answered {
  text: string;
  /** How the model was set, as decimal strings, for records hold no floats; null where the browser does not tell. */
  settings: { topK: string | null; temperature: string | null };
}

/** The browser wants to be asked about exactly what is used later. */
const ENGLISH: Languages = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
};

/** A model on a slow device takes its time; one that has not answered by then never will. */
const LONGEST_WAIT_MS = 180_000;

/** Null in a browser that has none. One that is `unavailable` on this device is as good as none: nothing of it shows then. */
export function browserModel(): LanguageModel | null {
  const { LanguageModel: found } = globalThis as { LanguageModel?: LanguageModel };
  return typeof found?.availability === 'function' && typeof found.create === 'function' ? found : null;
}

/** @throws Error where the browser says something that this version does not know. */
export async function availabilityOf(model: LanguageModel): Promise<Availability> {
  const said = await model.availability(ENGLISH);
  const known = AVAILABILITIES.find((one) => one === said);
  if (!known) throw new Error(`its state is “${String(said).slice(0, 80)}”`);
  return known;
}

/** Lets the browser download its model. @param onProgress whole percent. */
export async function downloadModel(
  model: LanguageModel,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const conversation = await model.create({
    ...ENGLISH,
    signal,
    monitor: (monitor) =>
      monitor.addEventListener('downloadprogress', ({ loaded }) => onProgress(Math.floor(loaded * 100))),
  });
  conversation.destroy();
}

/**
 * Asks one question in a conversation of its own: nothing of another post is in it.
 *
 * @param schema the JSON schema that the browser holds the answer to.
 * @throws the browser's own error, or one of the signal's.
 */
export async function ask(
  model: LanguageModel,
  question: { system: string; text: string },
  schema: object,
  signal: AbortSignal,
): Promise<Answered> {
  const stop = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_WAIT_MS)]);
  const conversation = await model.create({
    ...ENGLISH,
    initialPrompts: [{ role: 'system', content: question.system }],
    signal: stop,
  });
  try {
    const text = await conversation.prompt(question.text, { responseConstraint: schema, signal: stop });
    const { topK, temperature } = conversation;
    return { text, settings: { topK: decimal(topK), temperature: decimal(temperature) } };
  } finally {
    conversation.destroy();
  }
}

const decimal = (value: unknown): string | null => (typeof value === 'number' ? String(value) : null);
