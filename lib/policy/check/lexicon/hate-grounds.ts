import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

const LGBT = 'gay|gays|lgbt|lgbtq|pride|rainbow|homosexual|queer|lesbian|alphabet|same sex|two mums|two dads';

/** Remarks against orientation, gender identity, sex and disability that need no slur. */
export const HATE_GROUNDS = {
  'homophobic.attack': {
    says: 'a remark against gay or bisexual people',
    phrases: phrases(
      `
      (${LGBT}) ..1 (rubbish|agenda|nonsense|propaganda|crap|shit|filth|brainwashing|ideology|indoctrination 
        |brigade|weirdos|bollocks|mob|garbage|mafia|cult|perverts|freaks|disease|plague),
      (ban|sick of|fed up of|fed up with|~push|~shove|~ram|~force|~promote|all this|no need for|keep) ..3
        (${LGBT}) ..1 (lessons|flag+|stuff|thing|lifestyle|people|books|month|week|lot|story|stories|content 
        |down|on (our|the|my)|out of|away from),
      (gay|gays|lgbt|lgbtq|homosexual+|homosexuality|lesbian+|queer+|two mums|two dads|same sex|pride flag+ 
        |pride|drag queen+|rainbow flag+) ..5 (is|are|'s|was)? ..2 (disgusting|unnatural|sick|a sin|sinful|not
        normal|abnormal|against (god|nature|the bible)|perverted|perverts|paedos|groomers|grooming|freaks 
        |filthy|filth|a disease|mental illness|mentally ill|an abomination|satanic|poison|contagious 
        |brainwashing|indoctrinating|down (our|their|my)),
      (well|so|proper|totally|bare|dead|pure|how|bit|bloody|fucking) gay,
      (that is|that 's|this is|it is|it 's|looks|look|looked|sounds|acts|acting|you are|are you|your) (so|a bit
        |all|proper|well)? gay,
      gay (as|lord|kit|uniform|haircut|jumper|bag|shoes|song|assembly|af|boy|bitch),
      (~turn|~make|~groom|~recruit|~convert) (our|your|the|my|all|their|these|little)? ..1 (kids|children|boys 
        |girls|sons|son|them|him|pupils) ..1 (gay|queer|lesbian|into (gays|queers|girls|boys|lesbians)),
      adam and (eve|steve), god made adam,
      (bloody|fucking|dirty|filthy|disgusting|flaming|raging|massive|stupid|ugly|fat) (gay+|lesbian+ 
        |homosexual+|queer+|dyke+|bender+|fag+|queen|fairy),
      (do not|would not|never) want ..3 (gay|gays|lesbian|homosexual|queer|homo) ..3 (teaching|teacher|near|around),
      (gay|lesbian|homosexual|queer) (teacher+|head|man|people|men|woman) ..3 (should not|not be|near (my|our 
        |kids|children)|teaching (my|our)),
      gay (disease|plague), (taught|run|led|looked after|supervised) by (a|some|that|this) ..1 (dyke|queer|poof|gay|lesbian|homo|fag|fairy),
      (would not|not) ..1 (let|want|have|trust) ..1 (that|a|some) (poof|gay|homo|queer|lesbian|dyke|fag) ..3
        (near|around|teach|teaching|with)
      `,
    ),
  },
  'homophobic.insinuation': {
    says: 'hints at somebody’s orientation',
    phrases: phrases(
      `
      confirmed bachelor+, bent as (a|they), nine bob note, (what|that) (sort|kind|type) of (man|bloke) ..2 (teach|teaches|work|works|want|wants), bats for the other (side|team), batting for the other, light in the loafers,
      light on (his|her) feet, limp wristed, limp wrist, camp as, not the marrying (kind|type), swings both ways,
      plays for the other (side|team), friend of dorothy, a bit (camp|fruity|limp), one of them,
      good with (his|her) hair, (lives|living) with (his|her) (friend|flatmate|mother),
      (never|not) (been)? (married|had a (girlfriend|wife|woman)), drama queen, takes it up,
      (wears|wearing) (pink|make up|makeup|nail varnish)
      `,
    ),
  },
  'near-children': {
    says: 'says that somebody should be kept away from children',
    phrases: phrases(
      `
      (should|ought) (not|never) be ..2 (near|around|with|teaching|working with|left with|anywhere near 
        |allowed) ..3 (kids|children|child|boys|girls|pupils|little ones|school)?,
      (not|never) (safe)? ..1 (near|around) ..1 (kids|children|my (son|daughter|boys|girls)),
      (swimming|changing|pe|camping|residential|alone|showers) with (the|our|my|little|young)? (lads|boys|girls|kids|children|little ones),
      leave (my|our) ..1 (son|sons|boy|boys|lad|lads|kid|kids|child|children|daughter|girls) (with|alone|near),
      keep (him|her|them|it) away from ..1 (kids|children|my|our),
      keep (him|her|them|it) away from ..1 (boys|girls|lads|kids|children),
      (not|would not) ..2 (let|leave|trust) (him|her|that|them) ..2 (near|around|with|alone)
      `,
    ),
  },
  'trans.attack': {
    says: 'a remark against trans people',
    phrases: phrases(
      `
      (trans|transgender|transgenders|transsexual+|non binary|nonbinary|they them|gender (identity|ideology) 
        |drag queen+) ..3 (is|are|'s|was)? ..2 (disgusting|unnatural|sick|not normal|abnormal|perverted 
        |perverts|pervert|paedos|groomers|grooming|freaks|freak|mental illness|mentally ill|delusional 
        |abomination|satanic|coming for (our|your|the)|agenda|cult|rubbish|nonsense|brainwashing|indoctrinating
        |indoctrination|predators|predator|weirdos|weirdo|after (our|your) (kids|children)|near (my|our) (kids 
        |children|daughter)|in the girls),
      (a|that|this|the) (man|bloke|boy|lad) (in|using|going in|allowed in) the (girls|ladies|womens) ..2
        (toilet+|changing|loos),
      (he|she|it|they|<named>) ..1 (is|'s|was|will always be) ..2 a (man|bloke|woman|girl|boy) (not a (woman 
        |man|girl|boy)|in drag|pretending|dressed|no matter),
      (bloke|man|boy|men) (pretending|dressed up|dressing|who thinks|claiming|identifying|masquerading|dressed)
        ..2 (as|like|to be|he is|he 's|is) ..1 (woman|girl|women|female|lady),
      there are only (two|2) (genders|sexes), only two genders,
      (is it|is that) a (man|bloke|he) or a? (woman|she|girl)
      `,
    ),
  },
  'sexist.attack': {
    says: 'a remark against women or girls',
    phrases: phrases(
      `
      (women|woman|females|female|girls|girl|birds|bird|she) ..1 (belong|belongs|should be|should stay|should
        stick|ought to be|needs to be|need to be|need to stay|get back|go back|better off|better suited) ..3
        (in the kitchen|at home|in the home|at the sink|seen and|looking after (the|her)|with the kids|making
        (tea|sandwiches|dinner)|ironing|barefoot|doing the (dishes|washing|ironing|cooking)|having babies|cleaning),
      (get|go|be|back|belongs|belong|stick|stay) ..3 (in|to) the kitchen, back to the (kitchen|sink|ironing),
      make (me|us) a (sandwich|sarnie), iron (my|his) shirt,
      (should be|better off) (at home (in|with|cooking|looking)|in the home),
      typical (woman|women|female+|bird|blonde|girls),
      (what do you expect|what happens when|no wonder|this is why|exactly why|that 's what you get|that is what
        you get|trust) ..5 (woman|women|female|females|girl|girls) ..2 (in charge|head|boss|running|driver 
        |driving|run|runs|logic|leader|at the top|in power|teaching|coach|ref|referee|manager),
      (women|woman|females|female|girls|birds) ..1 (can not|cannot|could never|should not|should never) (drive 
        |do (maths|science|sport|football|the job)|lead|run a|run the|teach (pe|football|maths|science|boys)|be
        (in charge|head|trusted|heads|allowed to)|hack it|ref|referee|take a joke|keep (order|control|discipline)),
      (women|females|girls|birds) are ..1 (too)? (emotional|hormonal|weak|bossy|catty|hysterical|stupid|useless
        |inferior|all the same|not cut out|not as (clever|good|strong|smart)),
      too (emotional|hormonal) to (lead|run|manage|teach|be),
      (silly|stupid|bossy|hysterical|hormonal|menopausal|dried up|mouthy|gobby|nagging|moaning|dizzy|stroppy 
        |frigid|barren|childless|man hating|shrill|screeching|neurotic|daft|thick|dumb) (little|old|young|fat 
        |blonde|bitter)? (girls|girl|woman|women|bird|birds|female+|bint|housewife|housewives|spinster+|wench|wenches),
      (little|silly|young|wee) (girl+|lass|lasses) ..2 (playing|pretending|trying|play acting) (at|to|teacher+|head),
      (girls|women|ladies) playing at (being)?, (bored|desperate) housewives, coven of ..2,
      (old)? (boilers|spinsters|biddies|hens|clucking), (on|having|got|must be) (her|their|your) period,
      (nice|great|lovely|massive|what|wicked|amazing) ..1 (a)? (rack|pair of (tits|boobs)|set of (tits|boobs|jugs)),
      (all|too much) (emotion|hormones) ..1 (no|not) ..1, no logic,
      (what|how) (does|do|would|could|can) (a|any) (woman|women|girl|female) ..1 (know|understand) ..3,
      (with|from|of|get|having|got) (female|women|woman|lady) (heads|head|teachers|leaders|bosses|in charge 
        |running) ..5 (emotion|logic|drama|hormones|bitching|useless|shambles|no),
      (time of the month|on (her|the) (rag|period|blob)|pmt|pms|pmsing|needs a (good)? (shag|shagging|seeing to
        |fuck|husband|man)|not getting any|needs to get laid|could not keep a (man|husband)),
      (slept|sleeping|shagged|shagging|flirted|blew) ..1 (her|their|your) way (to|into|up),
      man hating (cow+|bitch+|feminist+|women|woman|lot|harpies), (mans|blokes|mens) (job|work), (man|bloke) 's (job|work), job for a (man|bloke),
      (need|needs|want|wants|get|bring back|could do with|better with|better off with) ..2 (a|some) ..1 (man 
        |bloke|male|real man) ..1 (in charge|to sort|at the top|as head|head|to run|running|for discipline|to
        take over|to keep),
      (put|get|give us|bring in|hire|stick) a (bloke|man) (in|as|at),
      ({not}|only)? (got|get|gets|getting|earned|landed|promoted|there|headship|job|promotion|role|position 
        |deputy|head|up) ..3 by (sleeping|shagging|flirting|bending|opening),
      (football|rugby|maths|science|sport|engineering|cars|computing|leadership|driving|cricket) (is|are) ..1
        for (boys|men|lads|blokes),
      (girls|women) should stick to,
      (men|blokes|boys) ..1 (are|is|would|make|were) ..2 (better at|superior|do a better job|do it better 
        |better (heads|leaders|teachers|drivers)),
      (not|never) a (womans|girls) (job|place|game),
      (girls|women|womens) (football|rugby|cricket) (is|was) ..3 (joke|rubbish|embarrassing|not real|not proper
        |boring|shit),
      (cry|throw|run|fight|scream|cries|throws|runs|kick|kicks|plays|play) like a girl,
      (women|woman) (driver+|driving),
      (women|woman|females|girls) (should not|should never|can never|are not fit to|are not meant to) ..1 be,
      (womans|woman 's|womens|women 's|wifes|wife 's|girls|girl 's) (place|duty|role) (is|to),
      leave ..4 to the (men|lads|blokes|boys|big boys|grown ups love)
      `,
    ),
  },
  'sexist.sexual': {
    says: 'a sexual remark about somebody',
    phrases: phrases(
      `
      (keep|kept|keeping) (me|him|us) (behind|back|in) ..6 (any time|anytime|any day|all day|skirt|wink),
      bend (over|her over|me over), (i|we|lads|you) would ..1 (smash|bang|shag|bone|ruin|tap|ride) (it|her|him|that),
      would (shag|bang|bone|tap that|hit that|ride), (would|gladly|happily|definitely) ..1 give (her|him|<staff>|<named>) one,
      would not say no to (her|him|<named>|that|a (bit|detention|private)), would not kick (her|him) out of bed,
      get me in (her|his) class, (can|could) teach me (anytime|any time|any day|a thing or|a lesson any|whenever),
      (detention|private lesson+|one to one+) with (her|him|<named>) (please|any (time|day|night)|anytime), hot for teacher,
      phwoar, phwoarr, phwoor, corr blimey,
      (fit|sexy|shaggable|bangable|fuckable|hot) (teacher+|ta|tas|miss|receptionist|mum|mums|student teacher 
        |arse|ass|bum|bit of stuff|bird|staff),
      (nice|great|lovely|massive|big|huge|cracking|saggy|perky|fake|check out (her|the)|look at (her|the) 
        |staring at (her|his)) ..1 (tits|boobs|rack|arse|ass|bum|knockers|cleavage|norks|bristols|booty|thighs|legs on),
      (her|<staff> 's) ..1 (tits|boobs|rack|arse|ass|knockers|cleavage|norks|fanny|pussy),
      (in|wearing) (that|those|her) ..1 (skirt|leggings|heels|dress|stockings|top|blouse|jeans|gym gear|boots 
        |trousers) ..2 (any time|anytime|wow|damn|phwoar|all day|distracting|get me|hot|sexy),
      (that|those) (skirt|leggings|legs|heels) (though|tho|phwoar|wow|damn),
      (wank|wanking|wanked) (over|about|off|bank), (suck|sucks|sucked|sucking) (my|his|the|off) ..1 (dick|cock|off),
      (gagging|begging) for it, been round the (block|village|houses|town), legs open,
      (open|opens|opened|spread|spreads) her legs, had half the, shagged half, shagging (her|his) way,
      (is|are) (well|proper|so|dead|bare|really) (fit|buff|peng|shaggable),
      (legs|bum|arse|ass|chest|figure|body|boobs|tits) in (that|those|her) ..2,
      (do|take|get|have) detention (for|with|off) (her|him|<named>|miss|that),
      (what|look at) (a|the|that|her) (rack|arse|ass|tits|boobs), (nice|great|lovely|what|wicked) ..1 a? rack,
      (can|could) (teach|mark|spank|keep|punish|discipline|tell off|examine|tutor|detain) (me|my|us) ..4 (any 
        |anytime|in (that|those)),
      (any|every) (day|night|time) in (that|those) ..1
      `,
    ),
  },
  'disability.attack': {
    says: 'a remark against disabled people',
    phrases: phrases(
      `
      (special needs|send|sen|disabled|autistic|adhd|handicapped|downs|wheelchair|asd|deaf|blind) (kids|kid 
        |children|child|pupils|ones|lot|people|families|boy|girl) ..3 (burden|drain on|holding|hold|dragging 
        |drag|ruin|ruins|ruining|freaks|put down|locked (up|away)|kept away|not normal|spoil|spoils|spoiling 
        |should not be (in|with|allowed|near)|waste of|in a (special|different) school|do not belong|does not
        belong|have no place|get all the|get everything),
      (normal|proper) (kids|children|pupils) ..5 (special needs|send|sen|disabled|autistic) (kids|ones|lot|children),
      (are you|r u|must be|acting|act|what are you|you|he is|she is) (so|a bit|fully|all|well|actually)?
        (autistic|special needs|sen|special ed|downs|downsy|spastic|retarded|brain damaged|special) (or
        (something|what)|lol|as fuck),
      (autistic|special needs|disabled|deaf|blind|downs|handicapped|mental) (cunt|prick|twat|freak+|idiot+ 
        |bastard+|bitch|weirdo+|little shit+|brat+|mong+|scum),
      no such thing as (adhd|autism|dyslexia|send),
      (adhd|autism|dyslexia|send) (is|are) ..1 (just|all|only)? ..1 (made up|an excuse|bad parenting|fake 
        |bollocks|nonsense|naughty),
      (adhd|autism) my (arse|foot),
      (belongs|belong|should be|put|lock) ..3 in (a home|a zoo|a cage|an asylum|an institution|the nuthouse|a
        padded (cell|room)|the loony bin)
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
