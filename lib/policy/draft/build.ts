import { type DesignationRule, type PackResult, type PolicyPack, packSchema, parsePack } from '@/lib/policy/pack';
import { type Draft, emptyDraft, isMarked } from './draft';
import { freeId } from './passage';

/** What a clause may hold; a longer passage is cut, and `lint` says so. */
export const LONGEST_CLAUSE = 600;
const LONGEST_REF = 120;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
const orNull = (text: string) => text.trim() || null;

/** A number, an address or a handle rather than a name: they are written behind the names, on the same line. */
const isContact = (part: string) => part.includes('@') || part.replace(/\D/g, '').length >= 6;

const schoolsOf = (text: string): PolicyPack['schools'] =>
  linesOf(text).map((line) => {
    const [name = '', ...others] = line.split(';').map((part) => part.trim());
    const given = others.filter(Boolean);
    const published = given.filter(isContact);
    const shortNames = given.filter((part) => !isContact(part));
    return published.length > 0 ? { name, shortNames, published } : { name, shortNames };
  });

/** Of every pack: the matters on which a policy either says something about who may flag, or is silent. */
const MATTERS = packSchema.shape.designation.element.shape.about.options;

const SILENT: Record<DesignationRule['about'], string> = {
  designation: 'The policy does not say who deals with posts. The school has to say so, in writing.',
  'school-device': 'The policy says nothing about the school’s devices.',
  'personal-device': 'The policy says nothing about staff using their own devices.',
  'pupil-accounts': 'The policy says nothing about looking at pupils’ accounts.',
  'friend-pupils': 'The policy says nothing about friending pupils.',
  'friend-parents': 'The policy says nothing about friending parents.',
  'reply-online': 'The policy says nothing about staff replying online.',
  'identify-as-staff': 'The policy says nothing about appearing as staff online.',
  'who-decides': 'The policy does not say who decides.',
};

/** A pack as far as the draft goes; whether it is one, `parsePack` says. */
function packOf(draft: Draft): Record<string, unknown> {
  const { about, passages } = draft;
  const said = new Set(draft.designation.map((rule) => rule.about));
  const ids = new Set(draft.designation.map((rule) => rule.id));
  const silent = MATTERS.filter((matter) => !said.has(matter)).map((matter) => ({
    id: freeId(matter, ids),
    about: matter,
    rule: 'silent',
    says: SILENT[matter],
  }));
  return {
    schema: 1,
    id: draft.packId ?? freeId(about.name, new Set()),
    code: about.code.trim(),
    name: about.name.trim(),
    schools: schoolsOf(about.schools),
    nation: about.nation,
    document: {
      title: about.title.trim(),
      sha256: draft.source.sha256,
      adopted: orNull(about.adopted),
      adoptedAsPrinted: orNull(about.adoptedAsPrinted),
      review: orNull(about.review),
      reviewAsPrinted: orNull(about.reviewAsPrinted),
      responsible: orNull(about.responsible),
    },
    audience: linesOf(about.audience),
    protects: linesOf(about.protects),
    listIsExamples: about.listIsExamples,
    clauses: passages
      .filter((passage) => passage.quoted || isMarked(draft, passage.id))
      .map(({ id, ref, text, line }) => ({
        id,
        ref: shortened(ref, LONGEST_REF),
        says: shortened(text, LONGEST_CLAUSE),
        ...(line === null ? {} : { line }),
      })),
    categories: draft.categories.map((one) => ({ ...one, label: one.label.trim() })),
    ladder: draft.ladder.map((one) => ({
      ...one,
      label: one.label.trim(),
      verb: one.verb.trim(),
      owner: one.owner.trim(),
    })),
    designation: [...draft.designation, ...silent],
    remarks: linesOf(about.remarks),
  };
}

export interface BuiltPack {
  /** As it is stored and exported. */
  source: string;
  result: PackResult;
}

/** Makes the text of a pack from a draft, and reads it as any other pack is read. */
export function buildPack(draft: Draft): BuiltPack {
  const source = `${JSON.stringify(packOf(draft), null, 2)}\n`;
  return { source, result: parsePack(source) };
}

/** A draft that builds the same pack again: how an existing pack is edited. */
export function draftOfPack(pack: PolicyPack): Draft {
  const empty = emptyDraft();
  return {
    ...empty,
    source: { text: '', fileName: null, sha256: pack.document.sha256 },
    packId: pack.id,
    about: {
      name: pack.name,
      code: pack.code,
      schools: pack.schools
        .map(({ name, shortNames, published = [] }) => [name, ...shortNames, ...published].join('; '))
        .join('\n'),
      nation: pack.nation,
      title: pack.document.title,
      adopted: pack.document.adopted ?? '',
      adoptedAsPrinted: pack.document.adoptedAsPrinted ?? '',
      review: pack.document.review ?? '',
      reviewAsPrinted: pack.document.reviewAsPrinted ?? '',
      responsible: pack.document.responsible ?? '',
      audience: pack.audience.join('\n'),
      protects: pack.protects.join('\n'),
      remarks: pack.remarks.join('\n'),
      listIsExamples: pack.listIsExamples,
    },
    passages: pack.clauses.map(({ id, ref, says, line }) => ({
      id,
      ref,
      text: says,
      line: line ?? null,
      heading: ref.replace(/,[^,]*$/, ''),
      lead: '',
      quoted: true,
      gone: false,
    })),
    categories: pack.categories,
    ladder: pack.ladder,
    designation: pack.designation,
  };
}
