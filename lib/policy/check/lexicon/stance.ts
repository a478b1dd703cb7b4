import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** How a post stands to what it tells: denies, passes on, gives an opinion, speaks of elsewhere. */
export const STANCE = {
  'accuse.denied': {
    says: 'says that it did not happen, or defends somebody',
    phrases: phrases(
      `
      (not true|untrue|is a lie|are lies|all lies|pack of lies|false|made up|nonsense|rumours are|rumour is 
        |stop spreading|stop making),
      (was|were|is|has been|have been|are) ..1 (lovely|brilliant|amazing|fantastic|wonderful|great|so kind|kind
        |fab|fabulous|the best|nothing but),
      (stick|sticking) up for, in (defence|defense) of, innocent until, cleared of
      `,
    ),
  },
  hedge: {
    says: 'passes on what others say',
    phrases: phrases(
      `
      allegedly, apparently, supposedly, reportedly, rumour+, rumour has it, word is, word on the street,
      (i|we|anyone|anybody|has anyone|people) (else)? ..1 (heard|hear|hearing), heard (that|a|the|from|about),
      (someone|somebody|people|they|everyone) (said|told|says|say|is saying|are saying|reckon|reckons), just saying,
      is it true, not being funny, do not quote me, if you believe, seems like, i think, i reckon, i suspect,
      in my opinion, imo, could be, might be, might have, may have, sounds like, looks like
      `,
    ),
  },
  opinion: {
    says: 'gives an opinion',
    phrases: phrases(
      `
      in my opinion, imo, imho, i think, i feel, personally, i reckon, if you ask me, my view, i believe, i find
      `,
    ),
  },
  news: {
    says: 'speaks of news, a film or somewhere else',
    phrases: phrases(
      `
      on the (news|telly|tv|radio|bbc), (in|reading) the (news|paper|papers|guardian|mail|sun|times|express|mirror),
      (news|bbc|sky|daily mail|guardian|channel 4|itv|mirror) (story|article|report|news),
      (article|documentary|podcast|programme|drama|film|movie|series|book|episode|novel|storyline|soap) (about 
        |on|where|in which|called),
      (awful|sad|terrible|shocking|horrific|horrible|dreadful|interesting|crazy) (story|news|case|article|report),
      netflix, panorama, bbc, waterloo road, educating (essex|yorkshire|greater manchester), coronation street,
      eastenders, emmerdale, hollyoaks,
      (in|from) (america|florida|texas|london|manchester|birmingham|leeds|liverpool|scotland|ireland|wales 
        |france|the us|the usa|the states|australia|california|kent|essex|glasgow|china|india),
      years ago, when i was (at|in|a), back in my day, in my day, our old (head|teacher), my old (head|teacher),
      (reading|read|watched|watching|watch|seen|saw|listening to|listened to|heard|enjoyed|loving|finished|started
        |streaming|bingeing) ..2 (that|the|a|this|another|some|my|an)? ..4 (documentary|programme|thing|film|series
        |show|drama|podcast|story|article|novel|boxset|miniseries|thriller|book|episode|memoir|whodunnit) ..2 (about
        |on|where|with|by|in which|called|set),
      (recommendation|recommend|trailer|adaptation|remake|season|plot|chapter|author|thriller|whodunnit) ..4 (about
        |where|of|with|who),
      (reading|read|news|headline+|report+|story|stories|watching) about, (american|canadian|australian|aussie|french
        |spanish|german|italian|irish|scottish|welsh|texan|florida|californian|japanese|chinese|dutch|swedish) (school
        |teacher|head|headmaster|principal|nursery|student|coach|pupil|college|woman|man|politician|actor),
      some (american|canadian|australian|aussie|french|spanish|german|us|irish|texan) ..2, (the|a) (mail|mirror
        |express|guardian|echo|gazette|times|telegraph|bbc|sky|itv|channel 4|channel 5|local paper),
      (true crime|crime drama|netflix|iplayer|amazon prime|disney plus|panorama|dispatches|radio 4|the news)
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
