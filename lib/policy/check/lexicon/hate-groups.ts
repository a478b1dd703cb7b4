import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Words after which `black`, `gay` or `deaf` speaks of people and not of a car, a bar or a post. */
const PERSON =
  'people|folk|folks|person|persons|man|men|woman|women|guy|guys|bloke|blokes|dude|dudes|male|males|female|females|kid|kids|child|children|boy|boys|girl|girls|lad|lads|teen|teens|teenager|teenagers|youth|youths|family|families|parent|parents|mother|mothers|father|fathers|mum|mums|couple|couples|community|communities|lot|ones|neighbour+|student+|pupil+|teacher+|worker+|colleague+|friend|friends|son|sons|daughter|daughters|culture|culture+|lady|ladies|adult+|baby|babies|population|race|person+|things|user+|relationship+|marriage+';

const ORIGINS =
  'black|asian|african|african american|chinese|indian|pakistani|bangladeshi|polish|romanian|bulgarian|albanian|lithuanian|somali|nigerian|ghanaian|kenyan|ethiopian|eritrean|sudanese|arab|arabic|arabian|mexican|latino|latina|hispanic|jamaican|caribbean|irish|traveller|gypsy|roma|romani|eastern european|foreign|immigrant|migrant|refugee|korean|japanese|vietnamese|filipino|thai|turkish|kurdish|syrian|afghan|iraqi|iranian|egyptian|moroccan|algerian|ukrainian|russian|coloured|colored|native american|indigenous|aboriginal|mixed race|non white|dark skinned|brown skinned|black skinned|biracial|ethnic minority|middle eastern|south asian|east asian|west indian|greek|italian|portuguese|spanish|french|german|american|british|english|welsh|scottish|nepali|sri lankan|tamil|palestinian|israeli|lebanese|cuban|brazilian|haitian|puerto rican';

/**
 * People spoken of as a group that the law protects. Naming them says nothing about them: these words count only with an
 * attack that is plainly made on the group.
 */
export const HATE_GROUPS = {
  'group.race': {
    says: 'speaks of people by their origin',
    phrases: phrases(
      `
      (${ORIGINS}) (${PERSON}), (white|brown|yellow) (people|folk|folks|person|man|men|woman|women|kids|boys|girls|race|skinned _),
      (a|an|any|every|each|another|no|one|more|next) (${ORIGINS}),
      blacks, asians, africans, african americans, indians, pakistanis, bangladeshis, poles, romanians,
      bulgarians, albanians, lithuanians, somalis, nigerians, ghanaians, kenyans, ethiopians, eritreans, sudanese, arab+,
      mexican+, latinos, latinas, hispanics, jamaicans, foreigner+, immigrant+, migrant+, refugee+, (asylum|assylum) seeker+,
      illegals, illegal alien+, the illegal, every illegal, koreans, vietnamese, filipinos, turks, kurds, syrians, afghans,
      iraqis, iranians, egyptians, moroccans, algerians, ukrainians, russians, coloureds, travellers, gypsies, gypsys,
      gipsies, the roma, roma, romanies, eastern europeans, aboriginals, aborigines, ethnic minorities, ethnics, minorities,
      non whites, boat people, the (chinese|irish|japanese|french|polish|welsh|scottish|english), chinese, japanese, greeks,
      italians, americans, germans, nepalis, palestinians, israelis, cubans, brazilians, haitians, middle easterners,
      people of colour, people of color, (person|man|woman|kids|anyone|anybody|everyone|those) of (colour|color),
      (people|person|man|woman|men|women|kids|anyone|anybody|everyone|those) ..2 from (africa|asia|pakistan|india|poland
        |romania|somalia|bangladesh|china|syria|afghanistan|nigeria|mexico|jamaica|albania|eastern europe|the middle east),
      (being|who are|who is|who 's|they are|if you are|you are) ..1 (black|asian|african|chinese|indian|pakistani
        |foreign|mexican|polish|romanian|brown), (manface|womanface) darkface, (flagc flagn|flagp flagk|flagi flagn|flagp flagl|flagr flago|flagn flagg|flagss flago|flagm flagx|flagss flagy|flaga flagf|flagi flagq|flagi flagr|flaga flagl|flagt flagr|flagb flagd|flagj flagp|flagk flagr|flagk flagp|flagv flagn|flagj flagm|flagg flagh|flagss flaga|flagm flaga|flagd flagz|flage flagt|flage flagr|flagl flagk|flagn flagp|flagp flagh|flagt flagh|flagu flaga|flagr flagu|flagc flagu|flagh flagt|flagb flagr) (${PERSON})?, niggers, niggas, pakis, wogs, darkies, (brown|black) ones, darkface
      `,
    ),
  },
  'group.faith': {
    says: 'speaks of people by their faith',
    phrases: phrases(
      `
      muslim+, moslem+, muslim (${PERSON}), islam, islamic (${PERSON}), islamists, jew+, jewish (${PERSON}), the jewish,
      judaism, hindu+, hindu (${PERSON}), hinduism, sikh+, sikh (${PERSON}), sikhism, buddhist+, catholic+, protestants,
      christian+, christian (${PERSON}), catholic (${PERSON}), mormons, zionists, mosque+, synagogue+, flagi flagl (${PERSON})?,
      (being|who are|who is|who 's|if you are) ..1 (muslim|jewish|hindu|sikh|catholic|christian),
      (women|woman|girls|people|anyone) (in|wearing) (a|the)? (hijab+|niqab+|burka+|burqa+|headscar+|headscarves), muzzies
      `,
    ),
  },
  'group.homophobic': {
    says: 'speaks of gay or bisexual people',
    phrases: phrases(
      `
      (gay|homosexual|lesbian|bisexual|bi|queer|lgbt|lgbtq|same sex|rainbowflag|homo) (${PERSON}), gays, homosexual+,
      homosexuality, lesbian+, bisexual+, bisexuals, queers, lesbos, poofs, fags, faggots, dykes, homos, the gay, a gay, every gay,
      any gay, no gay, (people|kids|person|member+) (who are|who is)? (lgbt|lgbtq), the (lgbt|lgbtq), lgbts, lgbtq, lgbt,
      (being|who are|who is|who 's|if you are|they are|you are|he was|she was|he is|she is|he 's|she 's|turned out|came out as|is|was) ..1 (gay|homosexual|lesbian|a lesbian|bisexual|queer),
      next gay, rainbowflag, manface love kiss? manface, womanface love kiss? womanface, (manface manface|womanface womanface) (people|couple+)?
      `,
    ),
  },
  'group.trans': {
    says: 'speaks of trans people',
    phrases: phrases(
      `
      (trans|transgender|transgendered|transsexual|transexual|non binary|nonbinary|genderqueer|gender fluid) (${PERSON}),
      transgender+, transgenders, transsexual+, transexual+, trans, transgenderism, transwomen, transwoman, transmen, transman,
      transpeople, trannies, non binaries, (being|who are|who is|if you are|he was|she was|he is|she is|is|was) ..1 (trans|transgender|non binary), transflag
      `,
    ),
  },
  'group.sexist': {
    says: 'speaks of women or girls',
    phrases: phrases(
      `
      women, females, (a|every|any|no|each|another) (woman|female|girl), girls, womankind, womenkind, feminist+, wives, ladies, chicks,
      broads, bitches, hoes, wymyn, womanface, womensign
      `,
    ),
  },
  'group.disability': {
    says: 'speaks of disabled people',
    phrases: phrases(
      `
      (disabled|autistic|deaf|blind|handicapped|special needs|special ed|wheelchair bound|crippled|mentally ill
        |mentally disabled|mentally challenged|mentally handicapped|physically disabled|intellectually disabled|paralysed
        |paralyzed|epileptic|bipolar|dyslexic|downs|down syndrome|down 's|adhd|learning disabled|schizophrenic|dwarf
        |sen|send) (${PERSON}),
      the (disabled|blind|deaf|handicapped|mentally ill|mentally disabled), disableds, autistics, wheelchair user+,
      (a|any|every|no) (disabled|autistic|wheelchair|schizophrenic), schizophrenics, cripples, retards, spastics, amputees,
      dwarfs, midgets,
      (people|person|man|woman|men|women|kids|children|anyone|anybody|everyone|those|boys|girls) (with|who have|who has) ..1
        (disability|disabilities|down syndrome|downs|down 's syndrome|autism|adhd|special needs|learning difficulties
        |learning disabilities|mental illness|cerebral palsy|epilepsy|tourettes|a wheelchair),
      (people|person|man|woman|kids|anyone|those|everyone) in (a|the)? (wheelchair|wheelchairs),
      (being|who are|who is|if you are) ..1 (disabled|autistic|deaf|blind|handicapped), wheelchairsign
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
