/** Verb, then the forms that are not made with -s, -ing or -ed. Verbs listed here get no -ed form. */
const IRREGULAR = [
  'beat beaten, bite bit bitten, break broke broken, bring brought, catch caught, choose chose chosen, come came, cut',
  'do did done does, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed',
  'feel felt, fight fought, find found, get got, give gave given, go went gone goes, hang hung hanged, hear heard',
  'hide hid hidden, hit, hold held, hurt, keep kept, know knew known, lead led, leave left, let, lie lied lying, lose lost',
  'make made, meet met, pay paid, put, read, run ran, say said, see saw seen, sell sold, send sent, shake shook shaken',
  'shoot shot, shut, show showed shown, sit sat, sleep slept, slit, speak spoke spoken, spit spat, stand stood',
  'steal stole stolen, stick stuck, stink stank stunk, swear swore sworn, take took taken, teach taught, tear tore torn',
  'tell told, think thought, throw threw thrown, tread trod trodden, wear wore worn, write wrote written',
  'forget forgot forgotten, die died dying, tie tied tying, set, sink sank sunk, build built, buy bought, deal dealt',
  'ring rang rung, burn burned burnt, spin spun, quit, withhold withheld, mislead misled, spread',
];

const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR.flatMap((line) => line.split(', ')).map((entry) => {
    const [verb = '', ...forms] = entry.split(' ');
    return [verb, forms];
  }),
);

/** Verbs that double their last letter: one syllable ending consonant, vowel, consonant; and a few longer ones. */
const doubles = (verb: string) =>
  /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) || /(nap|hip|drop|gag|slap|cap)$/.test(verb);

/** All forms of an English verb: `hit` → hit, hits, hitting, hittin; `bully` → bully, bullies, bullied, bullying. */
export function verbForms(verb: string): string[] {
  const last = verb.charAt(verb.length - 1);
  const stem = doubles(verb) ? verb + last : verb.endsWith('e') && !verb.endsWith('ee') ? verb.slice(0, -1) : verb;
  const consonantY = /[^aeiou]y$/.test(verb);
  const third = consonantY ? `${verb.slice(0, -1)}ies` : /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const irregular = FORMS.get(verb);
  const past = irregular ?? [consonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`];
  return [...new Set([verb, third, `${stem}ing`, `${stem}in`, ...past])];
}

/** Singular and plural of a noun: `bully` → bully, bullies. */
export function nounForms(noun: string): string[] {
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`];
}
