import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

const ETHNIC =
  'immigrant+|foreigner+|migrant+|asylum seeker+|refugee+|illegals|boat people|blacks|black (people|kids|families|men|lads)|brown (people|kids|faces)|asians|asian (families|kids|people|lads|men)|indians|pakistanis|bangladeshis|poles|romanians|bulgarians|albanians|eastern europeans|lithuanians|somalis|nigerians|africans|turks|kurds|syrians|afghans|arabs|travellers|gypsies|roma|ethnics|ethnic minorities|non whites|ukrainians|coloured (folk|people|kids|families|teacher+|lot)|coloureds|brown (face+|skin+|lot)|black (face+|lot)|foreign (lot|faces)|traveller lot|gypsy lot|eastern european lot|(traveller|gypsy|polish|romanian|asian|black|muslim|foreign|immigrant) (lot|lads|gang)|traveller (kids|families)|(polish|romanian|chinese|indian|somali|foreign|immigrant|migrant|refugee|eastern european) (kids|families|parents|people|lot|women|men)';
const FAITHS =
  'muslim+|moslem+|islam|jew+|hindu+|sikh+|catholics|islamists|imam+|mosque+|burka+|burqa+|hijab+|niqab+|(muslim|jewish|hindu|sikh) (kids|families|parents|people|lot|women|men)';
const BAD =
  'dirty|filthy|scum|thieves|thieving|criminals|lazy|animals|vermin|parasites|scroungers|spongers|rapists|terrorists|savages|disgusting|smell|smelly|stink|stinking|inferior|backward|backwards|uncivilised|diseased|invaders|invading|breeding|breed|rats|cockroaches|pigs|monkeys|apes|evil|a cancer|cancer|plague|a plague|paedos|groomers|freeloaders|freeloading|primitive|ruining|ruined|ruin|destroying|poisoning|infesting|infested|infest|dogs|bombers|subhuman|nonces|perverts|to blame|violent|dangerous|taking|extremists|a cult|not welcome|a problem|the problem';

/** Remarks about origin or faith that need no slur. */
export const RACE_AND_FAITH = {
  'race.exclusion': {
    says: 'tells people of another origin to leave, or treats them as outsiders',
    phrases: phrases(
      `
      ~go back to ..1 (where|africa|pakistan|india|poland|romania|somalia|bangladesh|china|syria|afghanistan 
        |nigeria|the jungle|ireland|turkey|albania|jamaica|(your|his|her|their) (own)? (country|village|cave 
        |mud hut)|wherever|whatever country|bongo bongo),
      (send|sent|deport|ship|kick|boot|chuck|throw) ({him}|the lot of them|the lot|these (people|families|lot) 
        |those (people|families|lot)|all of them|them all|their (kids|families)|<named>) ..2 (back (to|where 
        |home to)|home to (their|his|her)|out of (the|this|our) country|packing to|where (they|he|she) (came 
        |come|comes)|on the (next|first) (boat|plane)),
      (should|could|can|must|needs to|need to|ought to|had better|better|wants to) ..1 (get|be|hop|jump) ..1 on (the|a|that) (next|first|nearest) (boat|plane|flight|dinghy) (home|back|out),
      only good (${ETHNIC}|${FAITHS}|immigrant|migrant|muslim|jew|gypsy|traveller) is (a)? dead ..1,
      deport (them|him|her|the lot|all|every|that lot|<named>|these|those),
      (sent|shipped|put|packed off|deported) ..1 (home|back|off) on the (next|first|nearest) (boat|plane|flight|dinghy),
      (should|need to|must|ought to) be (sent|shipped|deported|packed off) (back|home|away)?,
      (fuck|piss|sod|bog) off back, (fuck|piss|sod) off home,
      (get|go) (back|home) (to|where) ..2 (own country|came from|come from|belong|jungle),
      (do not|does not) belong in (this|our) (country|school|village|town|area|land),
      get out of (our|my|this) country, whose country is (this|it), when did we stop being (british|english|a christian country),
      (get|clear|fuck|piss|sod) (off)? back to (africa|pakistan|india|poland|romania|somalia|bangladesh|china|syria|afghanistan|nigeria|turkey|albania|jamaica),
      used to be ..5 (english|white|british) (families|family|kids|people|children|area|school|village|town),
      (interpreter+|translator+) ..8 (our own|english kids|local kids|none for us|nothing for us), not welcome in (our|this|my) country, (want|take|get) our country back,
      (white|english|british|welsh|local|our own) (kids|children|families|pupils|people) (are|is|being|left|do
        not get|do not stand|can not get|pushed|come) ..4 (minority|outnumbered|last|nothing|pushed out|bottom 
        |back of the queue|no chance|second class|places|place),
      (shipped|sent|packed|kicked|chucked|deported) (back|off|home|out) (to)? (where|wherever|africa|asia 
        |pakistan|india|poland|romania|their|his|her|the jungle),
      (where|wherever|whatever|hole) ..2 (they|he|she|you) (crawled|slithered|came) (out of|from|out),
      (take|taking|took|takes|stealing|steal|nicking) ..2 jobs (from|off),
      jobs (from|off) (british|english|white|our|local),
      (minority|outnumbered) in ..2 (own|english|british|our) ..1 (school|country|town|class|village), ching chong,
      ching chang,
      (do not|never) ..1 (let|mix|trust|play) ..5 (travellers|traveller|gypsies|gypsy|romanians|roma|pikeys 
        |immigrants|foreigners|muslims|blacks|asians),
      deport (them|him|her|the lot|all|every|that lot|<named>|these|those),
      (sent|shipped|put|packed off|deported) ..1 (home|back|off) on the (next|first|nearest) (boat|plane|flight|dinghy),
      (should|need to|must|ought to) be (sent|shipped|deported|packed off) (back|home|away),
      ship (them|the lot|him|her|these|those|em) ..2 (home|back|out|off),
      (her|his|<named>) ..1 and (her|his|their|that) lot ..3 (back|home|belong),
      (do not|would not) want (my|our) ..4 (next to|with|near|around|mixing with|in with|by) ..2 (gypsies 
        |travellers|immigrants|foreigners|refugees|migrants|muslims|blacks|asians|romanians|roma|poles),
      (off|come off|came on|came over on|straight off) (a|the) (boat|boats|dinghy|dinghies|banana boat|back of a lorry)
      `,
    ),
  },
  'race.swamped': {
    says: 'speaks of people of another origin as too many or as bad',
    phrases: phrases(
      `
      (load|bunch|lot|lots|boatload+|hordes|influx|flood|wave|tide|dumping|coachload+|busload+) of (${ETHNIC}),
      (can not move for|nothing but|wall to wall|all you (see|hear) (is|are)|surrounded by|outnumbered by 
        |dumping ground for|handed to|given to|to keep|keep|appease|pandering to|bending over for|please) ..2
        (${ETHNIC}|${FAITHS}),
      (hardly|not|barely|never) ..1 (a|any|one) (white|english|british) (face+|kid+|child|name+|person|family),
      (banning|cancel|cancelling|ban|scrapping|no more) (christmas|easter|nativities) ..8 (${ETHNIC}|${FAITHS} 
        |offend|offended|offends),
      (overrun|swamped|flooded|invaded|infested|full|crawling|rammed|taken over|filled|filling up|packed 
        |riddled|plagued|stuffed|heaving|awash) (with|by|of|up with) ..3 (${ETHNIC}|that lot|those people|${FAITHS}),
      (${ETHNIC}|${FAITHS}) ..2 (taking over|take over|taken over|everywhere|taking (all)? (our|the)|get
        (everything|priority)|getting everything|come first|jump the queue|got (all)? the places|overrunning 
        |flooding|invading|swamping|outnumber|popping out|breeding|stealing (our|jobs)),
      (too many|hordes of|sick of|fed up of|fed up with|no more|bloody|fucking|effing|hate|can not stand|ban 
        |get rid of|kick out|because of all the|blame) (the|all the|these|those|bloody|fucking|all these)?
        (${ETHNIC}|${FAITHS}),
      (${ETHNIC}|${FAITHS}) ..1 (always|only|just|who|all|that) ..1 (get|getting|gets|take|takes|taking|expect) ..1 ((the|all the)
        (places|houses|jobs|money|attention|best|good)|everything|first|priority|special|our),
      (${ETHNIC}|${FAITHS}) ..1 (always|only|just|who|all|that) ..1 (wreck|wrecking|cause|causing|steal|stealing|nick|nicking
        |trash|trashing|start|bring|leave|leaving) ..1 (everything|trouble|all the|places|the place|a mess|crime|fights|drugs|our),
      (${ETHNIC}|${FAITHS}) (are|is|'s|were) ..2 (${BAD}),
      (dirty|filthy|scrounging|sponging|thieving|stinking|lazy|smelly|evil) (${ETHNIC}|${FAITHS}|foreign _ 
        |arab+|pole|african|indian|asian|chinese|roma|jew|muslim),
      (like|turned into|turning into|becoming|more like) ..2 (africa|pakistan|bombay|mumbai|islamabad|beirut 
        |baghdad|kabul|mogadishu|the third world|a third world|a refugee camp),
      third world (school|kids),
      (diversity|multiculturalism) (is|has) ..2 (ruined|killing|destroying|poison|gone too far),
      (no|not one|hardly any|barely any|any) (english|white|british) (kids|children|families|people|faces)
        (left|in|at|there|any more|anymore) ..2
      `,
    ),
  },
  'race.quota': {
    says: 'says that somebody has a place only for their origin',
    phrases: phrases(
      `
      ~tick (the|a|another|all the|their|every|that) ..2 (ethnic|diversity|race|minority|woke|equality|pc|quota
        |colour|black|asian|dei) (box|boxes),
      (ethnic|diversity|race|minority|dei|pc|colour|black|token|quota) (hire|quota|appointment|box|candidate 
        |recruit|tick),
      token (black|asian|ethnic|foreigner|brown|muslim|immigrant|minority),
      (only|just) (got|gets|hired|there|in|employed|appointed|chosen|picked|has|have) ..4 because ..4 (black 
        |asian|brown|foreign|colour|ethnic|race|skin|muslim|not white|quota),
      because (he|she|they) ({is}) (black|asian|brown|foreign|ethnic|not white|a minority) ..1,
      (fill|filling|fills|meet|meeting|hit|hitting|make up|making up|tick|ticking) ..3 (quota|quotas),
      another (black|asian|foreign|ethnic|brown) (teacher|head|ta|governor|one), diversity quota
      `,
    ),
  },
  'race.stereotype': {
    says: 'a remark about somebody’s origin',
    phrases: phrases(
      `
      (smell|smells|stink|stinks|reek|reeks|stinking) (of|like) ..1 (curry|spice|spices|foreign|goat),
      (hide|lock up) (your|the) ..6 (travellers|gypsies|romanians|roma|albanians),
      (monkey|ape|banana|jungle) (noises|noise|chants|music|drums),
      (black|brown|asian|chinese|indian|foreign|yellow|polish|irish|welsh|scottish|english|traveller|romanian 
        |muslim) (bastard+|cunt+|bitch+|twat+|scum|monkey+|devil+|prick+|fucker+|pig+),
      names (nobody|no one|you|i|we) (can|can not) ..2 (pronounce|spell|say|read),
      (tea towel|towel|rag|bin bag|letterbox) ..2 (off|on|round|over) ..1 (her|his|their)? (head+|face+), dirty (terrorist+|foreigner+|bomber+),
      (who can|can not|could not even) (pronounce|say|spell) (her|his|their|that) ..1 (foreign|ridiculous 
        |stupid|funny) name,
      (can not|not) understand a word (he|she|they|<named>) (says|say|said), (learn|speak) (proper)? english <named>,
      <named> (learn|speak) (proper)? english, (can not|does not|barely) even? speak (proper)? english <named>,
      (proper|real) (english|british) (teacher|name|head|staff),
      (foreigner|foreign (woman|man|teacher|head)) ..2 (teaching|in charge|running),
      (in|part of) (their|his|her) (culture|blood|genes|dna) to ..1 (steal|lie|cheat|fight|nick),
      (white|english|british) (people|teachers|kids|children) (are) ..1 (better|superior),
      bomb in (his|her|their|your) (bag|rucksack|turban), terrorist (in training|family|kid),
      (need|needs|ought|should|wants) ..1 (to)? (learn|speak) ..2 english,
      (speak|talk) (proper|bloody|fucking) english
      `,
    ),
  },
  'race.insinuation': {
    says: 'hints at where people come from',
    phrases: phrases(
      `
      (those|these|certain|that) (sort of|type of|kind of)? (families|family|people|lot|sorts|types|ones|parents|kind),
      you know (the|which|what) (ones|sort|type|families|i mean|lot), (know|knows) what i mean,
      no prizes for guessing, we all know (who|which|what),
      not ..1 (exactly|really|even)? (local|british|english|white|one of us|like us|proper english) (are|is)?,
      not ..1 from (round|around) here, not from this country, not born here,
      (tell|told) (them|him|her|those|these) ..2 to go (home|back), send them (home|back), go back home, go home,
      (this is|it is|this 's|it 's|we are) (england|britain|a christian country|our country|an english (country
        |school)|not (pakistan|india|africa|poland|islamabad|mecca)),
      (christian|white|english|british) country, (learn|speak) english,
      (can not|do not|does not|not one of them|none of them|hardly any|barely|half of them) ..3 (speak|speaks 
        |understand) ..1 english,
      (foreigner+|immigrant+|migrant+|illegal+), (their|that|his|her) (culture|background|sort|kind),
      (different|other|strange|funny) (culture|cultures|customs),
      where (are|is|was|were) (they|he|she|you) really from, (ethnic|diversity|diverse),
      since (they|that lot|them|those people|these people) ..1 (moved in|came|arrived|turned up), (taking over|took over|everywhere you look), (skin|colour), (halal|kosher), (diwali|eid|ramadan|vaisakhi),
      (send|ship|kick|pack) (them|the lot|him|her|these|those|the lot of them|them all) ..2 (home|back|out|off)
      `,
    ),
  },
  'faith.attack': {
    says: 'a remark against people of a faith',
    phrases: phrases(
      `
      (${FAITHS}) (are|is|'s|were) ..2 (${BAD}),
      (dirty|filthy|bloody|fucking|stinking|evil|no more|ban|ban the|deport|sick of|too many|kick out|get rid
        of|hate) (the|all the|these|those|bloody|fucking)? (${FAITHS}),
      (why (do|should|must|have|are)|forced|forcing|making|made|make|do not want|sick of|stop|instead of|no
        need) ..6 (diwali|eid|ramadan|islam|mosque|hinduism|sikhism|allah|prayer mats|vaisakhi|passover|halal),
      (halal|kosher) (meat|food|muck|rubbish|crap|slaughter) ..5 (forced|disgusting|barbaric|down (our|their)),
      (islamic|sharia|muslim|islam) (takeover|agenda|propaganda|brainwashing|invasion|law in),
      (praying|pray|bow|bowing) to allah,
      (jews|zionists|rothschild+) ..2 (control|controls|running|behind (it|this|everything)), (jew|jewish) (nose|gold),
      (has|have|got) a ..1 (jew|jewish|muslim|islam|islamic) problem
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;

/** Signs that a text speaks against hate, or only of who people are. */
export const HATE_STANCE = {
  'hate.counter': {
    says: 'speaks against hate, or names it as such',
    phrases: phrases(
      `
      racism, racist+, homophobia, homophobic, homophobe+, sexism, sexist+, transphobia, transphobic, islamophobia,
      islamophobic, antisemitism, antisemitic, anti semitism, ableism, ableist, bigot+, bigotry, bigoted, misogyny,
      misogynist+, hate crime+, prejudice, discrimination, racial (slur+|abuse|hatred|bullying), slur+, hate speech,
      hateful (language|words|comments), (has|have) no place,
      (is|are) not (ok|okay|acceptable|a joke|funny|on|banter|an insult|a compliment),
      ^ not (ok|okay|acceptable|on|nice|cool|funny),
      no (room|place|excuse) for ..2 (here|racism|hate|abuse|that|bullying), should be ashamed,
      ashamed of (yourself|yourselves|themselves), shame on (you|whoever|anyone|them),
      (stop|stopped|stopping) (telling|saying|calling|using),
      (black history|lgbt history|pride|islamophobia awareness) month, anti bullying week, show racism the red card,
      (hurts|hurtful|offensive), (disgusted|shocked|appalled|saddened|upset) (by|at|that|to (see|hear|read)),
      (educate|teach|talk to|talking to|remind|explain to|speak to) (your|our|the|their) (kids|children|pupils 
        |child|son|sons|daughter),
      zero tolerance, (reported|report) (it|this|them|him|her|that), everyone is welcome, all are welcome,
      (why|how) it hurts,
      (called|calling|calls|call) (my|our|a) (son|daughter|child|kid|friend|brother|sister|mum|dad|mate|wife|husband|neighbour|colleague
        |boy|girl|lad|cousin|niece|nephew|partner),
      (called|calling|shouted|said|wrote|written|use|used|using) ..5 (at|to) (my|our|a) (son|daughter|child 
        |family|kid|kids)
      `,
    ),
  },
  'hate.denial': {
    says: 'says that it is not prejudice, and goes on',
    phrases: phrases(
      `
      not (being|a)? ..1 (racist|homophobic|sexist|homophobe|prejudiced|bigot|transphobic) but, no (racist|homo) but,
      nothing against ..5 but, got nothing against, (have|got) ..2 (black|gay|asian|muslim) (friends|mates),
      can not say anything (these days|anymore|nowadays), call me (a)? (racist|sexist|homophobic|old fashioned|bigot)
      `,
    ),
  },
  'hate.identity': {
    says: 'speaks of people’s identity kindly',
    phrases: phrases(
      `
      happy, celebrate, celebrating, celebration, celebrations, proud, lovely, beautiful, great, brilliant, fantastic,
      amazing, wonderful, enjoyed, thank you, thanks, welcome, welcoming, welcomed, congratulations, supporting,
      support, learning about, learned about, learnt about, wishing, mubarak, fab, fabulous, delicious, interesting,
      new to the area, married, wedding, got engaged
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
