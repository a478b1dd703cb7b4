import type { CheckResult } from './suggestion';
import type { Token } from './tokens';

/** Function words: frequent, short, and hardly shared between the languages. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'the and is are was were to of in on at for with that this have has had not they them you your she he his her my our we it be been do does did will would should could from about what when who why how can just all there their so but if or as an by me him am going got get',
    cy: 'yr y yn ac mae ydy oedd wedi ddim dim i o ar gan gyda fod bod sydd ond neu hefyd dwi rwy ni nhw chi ti fy dy ei eu ein eich pan beth pam sut lle hwn hon hyn mewn heb cael gwneud iawn nad nid oes roedd bydd am wrth ysgol plant',
    pl: 'nie jest się na że do jak ale czy tak już tylko był była być dla moje moja mój przez też bo ja ty on ona oni co to z w są ze po',
    ro: 'nu este și în că la cu de pe din pentru sunt mai dar ca ce fost are am fi un o lui sau ai nostru copil copiii',
    fr: 'le la les des est et une pas que qui dans pour avec sur mais nous vous ils elle sont cette plus très aux du ce au été mon ma mes',
    es: 'el los las que una por con para está pero muy como mi su sus son del fue más este esta nuestra hay tiene también niños',
    de: 'der die das und ist nicht ein eine mit auf für von den dem zu wir ihr sie aber auch wie sind war haben mein meine kinder',
    pt: 'não uma que com para mas muito os as do da dos das foi está meu minha são seu sua também mais crianças escola',
    it: 'il che non una per con sono della dei delle ma come anche più mio mia questo questa gli nel alla suo bambini',
    lt: 'ir yra ne kad su bet kaip iš į tai jis ji mano mūsų jau tik buvo labai vaikai',
    tr: 've bir bu da de için çok ama gibi ne var yok mi benim bizim onun olarak değil',
    so: 'waa iyo oo ku ka in uu ay la si aan leh wax waxaa ayaa kuma carruurta',
    ga: 'agus an na tá níl bhí sé sí ar le chun nach gur mar ach is ní go scoil páistí',
    gd: 'agus tha an na chan eil bha air le gu mar ach sgoil clann',
  }).map(([language, words]) => [language, new Set(words.normalize('NFKD').replace(/\p{M}/gu, '').split(' '))]),
);

/** Tags that say that nobody knows, or that the text holds no words. */
const UNKNOWN = new Set(['und', 'zxx', 'mis', 'mul', 'qme', 'qam', 'qht', 'qct', 'qst', 'art', 'in']);

const OTHER_LANGUAGE = 'not checked in this language';
const WELSH_NOTE = 'not checked in this language: a short list of Welsh words only';

/** Fewer words than this tell no language. */
const ENOUGH_WORDS = 4;

/** Word → the languages that have it among their commonest. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [language, words] of Object.entries(FUNCTION_WORDS))
    for (const word of words) map.set(word, [...(map.get(word) ?? []), language]);
  return map;
})();

function counts(tokens: readonly Token[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const token of tokens)
    for (const language of LANGUAGES_OF.get(token.word) ?? []) found.set(language, (found.get(language) ?? 0) + 1);
  return found;
}

/** Share of letters of other alphabets, in percent of all letters. */
function foreignLetters(text: string): number {
  let letters = 0;
  let foreign = 0;
  for (const character of text) {
    if (character < '\x80') {
      if ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')) letters++;
      continue;
    }
    if (!/\p{L}/u.test(character)) continue;
    letters++;
    if (!/\p{Script=Latin}/u.test(character)) foreign++;
  }
  return letters === 0 ? 0 : Math.trunc((foreign * 100) / letters);
}

/**
 * Says whether the rules, which are written for English, could judge a text. What the page declares counts unless the words
 * themselves plainly say otherwise: sites guess a language from few words and guess wrongly.
 */
export function judgeLanguage(
  text: string,
  folded: string,
  declared: string | null,
  tokens: readonly Token[],
): CheckResult['language'] {
  const tag = declared?.toLowerCase().split('-')[0] ?? '';
  const said = tag === '' || UNKNOWN.has(tag) ? null : tag;
  const checked = { declared, checked: true, note: null };
  const unchecked = (language: string | null) => ({
    declared,
    checked: false,
    note: language === 'cy' ? WELSH_NOTE : OTHER_LANGUAGE,
  });
  // Look-alike letters in English words were folded away; only text that stays foreign after that is.
  if (foreignLetters(folded) > 40 && foreignLetters(text) > 40) return unchecked(said === 'en' ? null : said);
  const words = tokens.filter((t) => t.kind === 'word');
  const found = counts(words);
  const english = found.get('en') ?? 0;
  let best = 'en';
  let most = english;
  for (const [language, count] of found)
    if (count > most) {
      best = language;
      most = count;
    }
  const plainlyEnglish = english >= 2 && english * 5 >= words.length && best === 'en';
  if (said && said !== 'en') return plainlyEnglish ? checked : unchecked(said);
  const plainlyOther = words.length >= ENOUGH_WORDS && most >= 2 && most * 2 > english * 3 && best !== 'en';
  return plainlyOther ? unchecked(best) : checked;
}
