import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/**
 * What a remark is about, and words of hostility. Neither means anything alone; together in one breath they may.
 */
export const HATE_TOPICS = {
  'topic.race': {
    says: 'speaks of people by their origin',
    phrases: phrases(
      `
      immigrant+, foreigner+, migrant+, refugee+, asylum seeker+, illegals, asians, blacks, black people, poles,
      polish, romanians, romanian, albanians, somalis, nigerians, pakistanis, indians, bangladeshis, travellers,
      traveller families, gypsies, roma, ethnic, ethnics, their own kind, non english, english as a second language,
      eastern europeans, brown people, africans, syrians, afghans, ukrainians, chinese, arabs
      `,
    ),
  },
  'topic.faith': {
    says: 'speaks of people by their faith',
    phrases: phrases(
      `
      muslim+, islam, islamic, jew+, jewish, hindu+, sikh+, catholic+, hijab+, burka+, niqab+, mosque+, halal,
      ramadan, eid, diwali, quran, sharia, allah, prayer room
      `,
    ),
  },
  'topic.orientation': {
    says: 'speaks of gay people',
    phrases: phrases(
      `
      gay, gays, gayness, lgbt, lgbtq, lgbtqia, homosexual+, homosexuality, lesbian+, pride flag+, rainbow flag+,
      pride month, pride, two mums, two dads, two men, two women, same sex, queer+, bisexual
      `,
    ),
  },
  'topic.trans': {
    says: 'speaks of trans people',
    phrases: phrases(
      `
      trans, transgender, transgenderism, transsexual+, non binary, gender identity, gender ideology, pronouns,
      drag queen+, preferred pronouns
      `,
    ),
  },
  'topic.disability': {
    says: 'speaks of disabled people',
    phrases: phrases(
      `
      special needs, disabled, disability, autistic, autism, adhd, sen kids, send kids, sen children, send children,
      wheelchair, downs, learning difficulties, handicapped
      `,
    ),
  },
  'hostile.any': {
    says: 'hostile words',
    phrases: phrases(
      `
      disgusting, disgusted, sick, sickening, vile, filth, filthy, unnatural, not natural, abnormal, not normal,
      perverted, perverts, pervert, grooming, groomers, brainwashing, brainwashed, indoctrination, indoctrinating,
      indoctrinated, sinful, sin, against god, abomination, freaks, scum, vermin, parasites, scroungers, thieves,
      thieving, criminals, rapists, dirty, smelly, stink, stinks, animals, savages, invasion, invading, taking over,
      taken over, took over, overrun, ruined, ruining, ruin, no place (in|for), (do not|does not) belong, not welcome,
      out of (our|my) (school|country|village|town), keep (it|them|that) (away|out), keep away from (my|our), shoved,
      shoving, rammed, ramming, down (our|their|my) throats, forced (on|upon), forcing, sick of (it|them|this),
      had enough of (it|them), get rid, ban (it|them), ruin (it|everything), kick them out, get out, go back,
      should not be (allowed|taught|here|in), should be (banned|kept|illegal|shot|gassed|separate), confuse,
      confusing (kids|children|our|them), propaganda, agenda, woke (crap|rubbish|nonsense|bollocks),
      (can not|cannot) be trusted, hate (them|it), cannot stand, can not stand, burden, drain on, drag, dragging,
      hold back, held back, holding (the|our|everyone), what is the world coming to, world has gone mad,
      political correctness, shut the (borders|door), what about our (own|kids), looking after our own, our own first,
      british first, english first, charity begins
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
