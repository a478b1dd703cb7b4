/**
 * Tables for folding disguised writing back to plain letters. Only shapes that a reader would take for the Latin letter
 * stand here; a table that guesses more would turn other languages into nonsense.
 */

/** Reads `key value, key value, …` (values may hold spaces). */
function table(...lines: string[]): ReadonlyMap<string, string> {
  const entries = lines.flatMap((line) => line.split(', ')).map((entry) => entry.trim());
  return new Map(
    entries.map((entry) => {
      const space = entry.indexOf(' ');
      return [entry.slice(0, space), entry.slice(space + 1)] as const;
    }),
  );
}

/** Letters of other alphabets that look like Latin ones, lower case, and Latin letters that NFKD leaves alone. */
export const LOOKALIKES = table(
  // Cyrillic
  'а a, в b, с c, ԁ d, е e, һ h, і i, ј j, к k, м m, н h, о o, р p, ԛ q, ѕ s, т t, у y, ѵ v, ԝ w, х x, ӏ l, ь b',
  // Greek
  'α a, β b, ε e, η n, ι i, κ k, ν v, ο o, ρ p, τ t, υ u, χ x, ϲ c, ω w',
  // Armenian
  'ո n, ս u, օ o, զ q, հ h',
  // Phonetic small capitals
  'ᴀ a, ʙ b, ᴄ c, ᴅ d, ᴇ e, ꜰ f, ɢ g, ʜ h, ɪ i, ᴊ j, ᴋ k, ʟ l, ᴍ m, ɴ n, ᴏ o, ᴘ p, ʀ r, ꜱ s, ᴛ t, ᴜ u, ᴠ v, ᴡ w',
  'ʏ y, ᴢ z, ɑ a, ɡ g, ɩ i',
  // Latin letters with strokes, and ligatures
  'ø o, ł l, đ d, ð d, þ th, æ ae, œ oe, ß ss, ı i, ħ h, ŧ t, ƒ f, ɨ i, ʉ u',
);

/** Digits and signs that stand for a letter inside a word; two letters where writers use both. */
export const LEET = table('0 o, 1 il, 3 e, 4 a, 5 s, 6 gb, 7 t, 8 b, 9 g, @ a, $ s, ! il, | il, + t, € e, £ l');

/** What an emoji says, in the words of the lexicon. Emoji without a bearing on any concern are left out. */
export const EMOJI_WORDS = table(
  '🔪 knife, 🗡 knife, 🔫 gun, 💣 bomb, 🪓 axe, ⚰ coffin, 🪦 grave, 🩸 blood, 👊 punch, 🥊 punch, 🧨 bomb',
  '🤡 clown, 🐍 snake, 🐀 rat, 🐷 pig, 🐖 pig, 🐄 cow, 🐮 cow, 🐒 monkey, 🐵 monkey, 🦍 gorilla, 💩 shit, 🤥 liar',
  '🖕 fuck, 🤮 vile, 🤢 vile, 👏 clap, 🙄 eyeroll, 😡 angry, 🤬 angry, 😠 angry, ❤ love, 💙 love, 💚 love, 💛 love',
  '💜 love, 😍 love, 🥰 love, 😘 kiss, 💋 kiss, 🤫 secret, 🤐 secret, 🍆 penis, 🍑 bum, 💦 wet',
  // Animals and waste that people are compared with
  '🐁 rat, 🐭 rat, 🪳 cockroach, 🐛 bug, 🪲 bug, 🦠 disease, 🦟 bug, 🪰 bug, 🐕 dog, 🐶 dog, 🐽 pig, 🦧 ape, 🐜 bug',
  '🗑 trash, 🚮 trash, 👹 monster, 👿 devil, 😈 devil, 🧌 monster, 👺 monster, 🪱 worm',
  '💔 broken, 🖤 love, 🧡 love, 🤍 love, 🤎 love, 💕 love, 💖 love, 💗 love, 😷 disease, 👎 bad, 🚫 ban',
  // Signs for people of a ground; words of their own, so that nothing else is read into them
  '🌈 rainbowflag, ⚧ transflag, ☪ muslims, 🧕 muslims, 🕌 mosque, ✡ jews, 🕎 jews, 🕍 synagogue, 👩 womanface',
  '🚺 womensign, ♿ wheelchairsign, 🦽 wheelchairsign, 🦼 wheelchairsign, 👬 gays, 👭 lesbians, 🏿 darkface, 🏾 darkface',
  '👨 manface',
  // Signs with another everyday meaning (`fire`, `I am dead`): words that only hate asks for
  '🔥 fireburn, 💀 skullsign, ☠ skullsign, 🔨 hammersign, ⛓ chainsign',
  // Halves of flags: two of them name a country
  '🇦 flaga, 🇧 flagb, 🇨 flagc, 🇩 flagd, 🇪 flage, 🇫 flagf, 🇬 flagg, 🇭 flagh, 🇮 flagi, 🇯 flagj, 🇰 flagk, 🇱 flagl',
  '🇲 flagm, 🇳 flagn, 🇴 flago, 🇵 flagp, 🇶 flagq, 🇷 flagr, 🇸 flagss, 🇹 flagt, 🇺 flagu, 🇻 flagv, 🇼 flagw, 🇽 flagx',
  '🇾 flagy, 🇿 flagz',
);

/** Short ways of writing, as the words they stand for. The lexicon is written in the words on the right. */
const SHORT_FORMS = table(
  'im i am, ive i have, youre you are, youve you have, youll you will, theyre they are, theyve they have',
  "theyll they will, weve we have, hes he 's, shes she 's, its it 's, thats that 's, whats what 's, whos who 's",
  "theres there 's, heres here 's, dont do not, doesnt does not, didnt did not, wont will not, cant can not",
  'cannot can not, isnt is not, arent are not, wasnt was not, werent were not, hasnt has not, havent have not',
  'hadnt had not, shouldnt should not, couldnt could not, wouldnt would not, mustnt must not, aint is not',
  'gonna going to, gunna going to, gona going to, gonnae going to, wanna want to, gotta got to, imma i am going to',
  'ima i am going to, shoulda should have, woulda would have, shouldve should have, wouldve would have, lets let us',
  'lemme let me, gimme give me, dunno do not know, outta out of, u you, ya you, yous you, youse you, ur your, r are',
  'ppl people, cos because, coz because, cuz because, bcos because, skool school, em them, sumone someone',
  'some1 someone, any1 anyone, every1 everyone, m8 mate, h8 hate, b4 before, yr year, yrs years, wiv with',
  'somethin something, nothin nothing, deffo definitely, defo definitely, nite night, tho though, pls please',
  'plz please, tmrw tomorrow, tomoz tomorrow, pix pics, fkn fucking, fkin fucking, fckn fucking, effing fucking',
  'lil little, wk week, tchr teacher, gov governor, govs governors, alot a lot, prob probably, probs probably',
  'disguisting disgusting, discusting disgusting, disgustin disgusting, rediculous ridiculous, ridiculus ridiculous',
  'definately definitely, dissapointed disappointed, disapointed disappointed, dissappointed disappointed',
  'dissapointing disappointing, apauling appalling, appauling appalling, apalling appalling, embarassing embarrassing',
  'unexceptable unacceptable, unaceptable unacceptable, pedo paedo, pedophile paedophile, peado paedo, paedos paedo',
  'rasist racist, wierdo weirdo, wierd weird, facebk facebook, insta instagram, snap snapchat, whats-app whatsapp',
);

/** Words around which hate is written, which writers also misspell on purpose. All are long, so that a slip makes no other word. */
const OFTEN_MISSPELT =
  'immigrant immigrants migrants foreigner foreigners refugees muslims muslim islamic jewish lesbian lesbians homosexual homosexuals transgender transsexual disabled autistic handicapped pakistani pakistanis romanians nigerians africans mexicans gypsies terrorist terrorists disgusting vermin parasites parasite criminals inferior worthless filthy subhuman animals exterminate';

/** Short words are misspelt in too many ways that are words of their own: only these. */
const MISSPELT = table(
  'haet hate, htae hate, haate hate, hatee hate, kil kill, klil kill, killl kill, woemn women, wmoen women, womne women',
  'womn women, wimmin women, wahmen women, owmen women, blakc black, balck black, blck black, blcak black, biack black, biacks blacks, blaks blacks',
  'asina asian, aisan asian, asain asian, asains asians, trnas trans, tranz trans, transs trans, jwes jews, jewz jews',
  'poeple people, peopel people, pepole people, peple people, ppeople people, scumm scum, scmu scum, sucm scum',
  'gyas gays, gayz gays, muzlims muslims, muzlim muslim, moslims muslims, arbas arabs, shoudl should, shuld should',
  'disgustin disgusting, digusting disgusting, deaht death, grils girls, stuipd stupid, stoopid stupid',
);

/** A letter left out or two changed round, inside a word: how people slip, and how they get past filters. */
function slips(word: string): string[] {
  const found: string[] = [];
  for (let i = 1; i < word.length - 1; i++) {
    found.push(word.slice(0, i) + word.slice(i + 1));
    if (i < word.length - 2) found.push(word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2));
  }
  return found.filter((slip) => slip !== word);
}

export const EXPANSIONS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...OFTEN_MISSPELT.split(' ').flatMap((word) => slips(word).map((slip) => [slip, [word]] as const)),
  ...[...MISSPELT].map(([slip, word]) => [slip, [word]] as const),
  ...[...SHORT_FORMS].map(([short, long]) => [short, long.split(' ')] as const),
]);
