import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Further things that a post may say somebody did: drink and drugs, breaches of duty, what children do. */
export const MISCONDUCT = {
  'accuse.substance': {
    says: 'says that somebody was drunk or used or sold drugs',
    phrases: phrases(
      `
      (~drink|drinking|boozing|swigging|downing|necking) ..3 (in|at|on|before|during|while|behind|between) ..4
        (school|class|lesson+|work|job|staff room|staffroom|duty|car|trip|office|playground|assembly|cupboard 
        |premises|lunch|driving|toilets|loo),
      (drunk|pissed|hungover|hammered|stoned|high|off (his|her|their) (face|head|tits)|smashed|half cut|wasted 
        |steaming|tipsy|coked up|smelling of|stinking of|reeking of|smells of|stinks of|stank of|smelt of|reeks
        of|reeked of|stunk of) ..2 (at|in|on|during|while|when|booze|alcohol|drink|weed|wine|gin|vodka|beer 
        |cannabis|fags|whisky) ..3,
      (turned up|turns up|teaching|came in|rolled in|showed up|comes in|driving) ..3 (drunk|pissed|hungover 
        |stoned|high|half cut|off (his|her) (face|head)),
      (on|using|taking|takes|took|dealing|deals|selling|sells|sold|smoking|smokes|snorting|sniffing|doing 
        |growing|buying|caught with|addicted to|hooked on|bringing in|brought) ..2 (drug+|coke|cocaine|weed 
        |cannabis|ket|pills|heroin|mdma|spice|vape+|crack|speed|steroids|edibles) ..3,
      (alcoholic|alkie|alky|pisshead|druggie|druggy|junkie|junky|smackhead|cokehead|crackhead|addict|stoner 
        |drug dealer|drug user),
      (drink|drug|booze|gambling|alcohol) (problem|problems|habit|issue+|addiction),
      (is|was|were|been|got|gets|'s) ..1 (plastered|legless|sloshed|wrecked|paralytic|trollied|bladdered|off
        (his|her) head) ..2,
      (is|was|were|been|'s|so|completely|absolutely|half|still|visibly|clearly|blind|rolling) ..1 (drunk|pissed
        |hungover|stoned|wasted|smashed|steaming|trollied|bladdered|leathered|sozzled|wrecked|plastered|paralytic
        |inebriated|intoxicated|wired|coked up|off (his|her|their) (face|head|tits)|under the influence|worse for wear
        |high as a kite) ..4,
      (~smell|~stink|~reek|~stinking|stank|stunk) of (booze|drink|alcohol|weed|wine|gin|vodka|beer|lager|cannabis|fags
        |whisky|whiskey|spirits|skunk|dope) ..3,
      (~smoke|~puff|~snort|~sniff|~vape|~inject|~deal|~sell|~flog|~swig|~down|~neck|~drink) ..3 (weed|joint|spliff
        |dope|pot|coke|cocaine|drugs|crack|heroin|ket|pills|vodka|gin|wine|beer|whisky|booze|hip flask|alcohol|vape
        |cannabis|skunk|special brew) ..5,
      (drunk|drink) driving, (done|caught|arrested|nicked|banned|points) ..2 for ..1 (drink driving|drunk driving
        |driving drunk|possession|dealing|drugs|drink),
      (hip flask|flask of|bottle of (vodka|gin|wine|whisky)|bottles of) ..2 (in|under|behind|on) (his|her|their|the) ..3,
      (turned|turns|turning|rolled|rolls|came|comes|showed|shows|rocked) ..2 (up|in) ..2 (drunk|pissed|hungover|stoned
        |stinking|reeking|smelling|wasted|half cut|worse for wear|slurring) ..3,
      (could|can) (barely|hardly|not) ..1 stand ..2 (up|straight), slurring (his|her|their) words
      `,
    ),
  },
  'accuse.conduct': {
    says: 'says that somebody did something that a post would have to answer for',
    phrases: phrases(
      `
      (~push|pushed|~kick|kicked|~force|forced|~boot|~hound|chucked|booted|hounded|~sack|sacked|~fire|fired 
        |~suspend|suspended|dismissed|got rid|struck off|~ban|banned|kicked out|thrown out|asked to leave|paid
        off|forced out|let go|removed|under investigation|investigated|arrested|charged|cautioned|convicted 
        |disciplined|done|reported|been in prison|in court|had up) ..2 (out)? (of|from|for|over|by|after 
        |because|at) ..6 (last|previous|old|other|another) ..1 (school|job|post|place|academy|nursery),
      (got|been|was|were|is|being|gets|getting) ..1 (sacked|fired|suspended|dismissed|struck off|arrested 
        |charged|cautioned|convicted|investigated|disciplined|done|reported|nicked|banned|prosecuted|caught 
        |kicked out|pushed out|forced out|thrown out) (for|over|after|because|with|by (the police|ofsted 
        |police)|from teaching|shoplifting|at) ..3,
      (under|pending) (police)? investigation, (has|have|with|got) a criminal record,
      (has|have|got) ..1 (previous|form|history) ..1 (for|of) ..2, (been in|went to|did time in|out of) prison,
      (arrested|cautioned|convicted|charged|on bail|on the register),
      (police|social services|lado|nspcc|ofsted) ..2 (were|was|are|been) ..1 (at (his|her) (house|home|door) 
        |investigating (him|her|<staff>)|looking into (him|her|<staff>)),
      (had|has|having|have|having an|in a|carrying on) ..1 (affair|fling|relationship) ..3,
      (kissing|snogging|shagging|at it|canoodling) ..4 (car park|staffroom|staff room|office|cupboard|classroom
        |pub|car|stock cupboard|trip),
      (shared|shares|gave|gives|gave out|passed|passed on|passes on|told|handed|leaked|leaks|posted|sent) ..2
        (my|our|parents|families|peoples|kids) ..2 (address|number|details|information|info|email|personal 
        |business|private|medical|records|data) ..3,
      (breached|breaking|broke|breaks|breaching) ..2 (confidentiality|gdpr|data protection|safeguarding|the law
        |court order|rules),
      (telling|told|tells|tell) ..1 (other|the other|all the|everyone|half the) ..1 (mums|parents|dads|people 
        |families|staff|kids|village) ..1 (what|about|that|all),
      (gossip|gossiping|gossips|gossiped|blabbed|blabbing|telling (everyone|people|other parents)|told
        (everyone|people|other parents|half the)|slagging off|slags off|slagged off|bitching) ..3 (about|off)
        ..3 (<kid>|kids|children|families|pupils|parents|my ..2|us|our|them|people|other|everyone),
      (favours|favouring|favouritism|favourites|favourite) ..4 (kids|children|pupils|mates|friends|families 
        |parents|for|of|her|his)?,
      (marks|marked|marking|grades|graded|failed|failing|fails) ..2 (down|up|on purpose|unfairly|because 
        |deliberately) ..3,
      (took|takes|taking|went|goes|been|gone|pulls|pulling|skives|skiving|swanned off|off) ..3 (holiday+ 
        |sickie+|on the sick|sick leave|ibiza|tenerife|spain|golf) ..5 (while|when|during|supposed|signed|paid 
        |term|but|every),
      (putting|puts|put|posting|posts|posted|taking|took|takes|sharing|shared|shares) ..2 (kids|children|pupils
        |class|my ..2|pictures of (kids|children|the kids|pupils)|photos of (kids|children|the kids|pupils))
        ..3 (on|to) (facebook|instagram|tiktok|twitter|snapchat|social media|whatsapp|her own|his own|their own
        |her phone|his phone),
      (sacked|fired|dismissed|struck off|kicked out|booted out|thrown out|suspended|expelled) ..6 (for|over 
        |because|after) ..3,
      (left|leaving|leave) (his|her|their) ..2 (school|job) ..3 (hurry|overnight|cloud|suddenly|under a),
      (~read|~open|going through|goes through|snooping through|nosing through) ..4 (private|confidential 
        |personal|other people) ..2 (email+|letter+|file+|message+|post|drawer+|phone),
      (got|been|was|were|is|being|gets|getting) ..1 caught ..5,
      (asked|told|made|forced|paid|had) to (leave|resign|step down|go|quit|retire early) ..4 (school|job|post|place
        |over|after|because|for|quietly),
      (sacked|fired|dismissed|suspended|struck off|removed|let go|booted|banned|kicked out|thrown out|got rid of
        |pushed out|asked to leave|forced out|managed out|frogmarched out) ..2 (from|for|over|after|because|at|by|out
        of|off) ..5,
      (got|been|was|is|'s|being) ..1 (done|nicked|arrested|questioned|interviewed|cautioned|raided|charged|convicted
        |jailed|bailed|reported|investigated) ..1 (for|by|over|about|on suspicion|under caution) ..4,
      (special|preferential|extra) treatment ..3, (been|was|were|got) (reported|referred) to ..2 (lado|police|social
        services|ofsted|trust|council|governors),
      (on|using|playing on|scrolling|texting on|glued to) (his|her|their) phone ..3 (instead|while|when|whilst|lesson+
        |class|duty|teaching|kids|pool|all),
      (let|lets|letting|left|leaving|allowed|allowing) ..2 (kids|children|them|pupils|the class|class|my ..2|the kids
        |infants) ..3 (unsupervised|fight|alone|swear|hit each|run riot|run wild|climb|watch (porn|horror|#)|wander
        |leave|escape|get out),
      (~share|~show|~post|~put|~leak|~send|~pass) ..3 (my|our|pupils|kids|children|peoples|families|parents|private
        |personal|confidential|sensitive) ..3 (details|information|info|data|records|business|photo+|picture+|reports
        |address|numbers|medical) ..4,
      (got|gets|made|asked|sent|sends|uses|used|paid) ..3 (<kid>|year #|kids|children|pupils|a ..2 (child|pupil|boy
        |girl)|my ..2) ..2 to (buy|fetch|get|sell|carry|steal|lie|hide|deliver|wash|clean) ..4, (sleeps|sleeping
        |asleep|slept|dozing|naps|snoring) ..2 (in|at|during|through) ..2 (class|lesson+|work|assembly|desk|school|job
        |duty) ..3
      `,
    ),
  },
  'accuse.pupil': {
    says: 'says that a child did something wrong',
    phrases: phrases(
      `
      (~steal|~nick|~rob|~pinch|~swipe) ..4,
      (~take|took) (my|his|her|their|<someone> 's|another|some) ..3 (phone|bike|money|lunch|scooter|coat|bag 
        |pencil case|trainers|watch|airpods|football|cards),
      (~bully|~hit|~kick|~punch|~bite|~spit at|~spit on|~push|~beat|~slap|~stab|~throw stones at|~throw things
        at|~trip|~hurt|~attack|~strangle|~scratch|~pick on|~batter|~jump|~threaten|~headbutt|~torment 
        |~terrorise|~swear at|~intimidate|~beat up|~gang up on) ..2 (<kid>|him|her|them|my|our|other|smaller 
        |younger|the (infants|little|other|younger|smaller|reception|teacher|ta)|people|everyone|<staff>|girls 
        |boys|someone|kids|half|year #|in the (face|head|stomach|eye)),
      (~vandalise|~smash|~wreck|~trash|~graffiti|~set fire to|~burn|~break|~flood|~damage|~scratch|~key|~egg 
        |~write on|~draw on|~rip|~cut|~put) ..4 (window+|glasses|phone+|bike+|scooter+|arm|nose|tooth|teeth 
        |wrist|car+|toilet+|fence|door+|desk+|display+|wall+|shed|bench|laptop|ipad|hair|coat|bag|bus shelter 
        |brick through),
      ~start (the|a) ..1 fire, ~set ..4 (on fire|alight|fire to),
      (vaping|smoking|selling|dealing|bringing|brought|carrying|carries|had|has|got) ..2 (vape+|drugs|weed 
        |knife|knives|a blade|fags|cigarettes|alcohol|vodka|a lighter|fireworks|pills|porn),
      (vaping|smoking|swearing|fighting|truanting|bunking off|skiving|cheating|cheats|cheated|exposing|flashing),
      (responsible|to blame|behind it|behind this|the one who|the ringleader|ringleader|the culprit|the bully 
        |who did it|did it|done it|started it|starts it|the thief|who started),
      (gave|given|giving) ..3 (nits|black eye|bloody nose|lice|bruise+|fat lip|nosebleed),
      (lied|lying|lies) (about|to),
      (spread|spreads|spreading|tells|telling|told|making up|makes up) ..1 (lies|rumours|rumors|stories),
      ~cheat (in|on|at),
      (send|sends|sent|sending|showed|shows|showing) ..4 (pic|pics|picture+|photo+|video+|porn|nude+|messages),
      (exposed|exposing) (himself|herself), (calls|called|calling) ..2 (names|racist|fat|gay|the n word|a),
      (terrorising|terrorises|terrorised|tormenting|torments|tormented|making (his|her|their|my ..2) life) ..4,
      (touched|touching|touches|kissed|groped|pulled down|pulls down|lifted|lifting) ..4 (girl+|daughter|skirt+
        |son|boys|trousers|kids|children|private|inappropriately),
      (took|taking|takes|swiped) (the|a|our) ..2 (tin|money|cash|box|collection|float|phone|ipad|ball|scooter 
        |bike|trophy),
      (~smash|~break|~kick|~rip|~tear|~wreck|~trash|~rob) (the|my|our|a|his|her|their|all|some|every|another|someone
        's|it|that|both) ..3 (up|in|down|apart|off|open|over|to bits|to pieces)?,
      (~vandalise|~trash|~wreck|~graffiti|~torch|~flood|~smash up|~break into|~burgle|~egg|~scratch|~key|~slash
        |~damage|~destroy|~shoplift) ..4,
      (brought|brings|bringing|had|has|have|got|carries|carrying|carried|took|takes|pulled|pulls|waving|flashing|waved
        |keeps|hides|found with|caught with|seen with) ..1 (a|an|his|the|some)? ..2 (knife|knives|blade|gun|bb gun|air
        rifle|machete|screwdriver|hammer|vape+|drugs|weed|fags|cigarettes|lighter|fireworks|alcohol|vodka|porn|matches
        |razor|catapult|airgun|penknife|pen knife) ..3,
      (~put|~shove|~stick|~flush|~push|~hold|~dunk) ..5 head (down|in|under|into) ..2 (toilet+|bog+|loo|sink|bin|water
        |mud),
      (~bully|~hit|~kick|~punch|~bite|~push|~beat|~slap|~stab|~trip|~hurt|~attack|~strangle|~scratch|~batter|~jump
        |~threaten|~headbutt|~torment|~spit|~shove|~thump|~choke|~stamp|~knock|~drag|~pull|~grab|~throw|~poke|~pinch
        |~rob|~elbow|~knee|~corner|~chase|~terrorise|~pin|~tease|~burn|~lock|~trap|~wee|~pee|~urinate|~exclude
        |~isolate) ..1 (<someone>|my ..3|our ..2|the ..2 (infants|kids|girls|boys|little ones|teacher|ta|dinner lady
        |reception kids|children)|(a|another|some|one of the|two|younger|smaller|other|little|year #) ..3|everyone
        |people|girls|boys|kids|children|her|him|them|hair|in|at|on),
      (split|broke|bust|busted|cut|burst|blacked|bloodied|knocked out|chipped|fractured|cracked|bit|broken|smashed
        |gave|scratched|ripped|stole|hid|hides|hiding|stamped on|threw|binned|cut) (his|her|their|my ..2|him a|her a
        |<kid> 's|a ..2) ..3 (lip|nose|tooth|teeth|head|arm|wrist|eye|finger|glasses|jaw|shoes|coat|bag|phone|lunch
        |hair|ear|face|knee|work|bike|scooter|pencil case|blazer|jumper|homework),
      (made|makes|making|make) (his|her|their|my ..2|our ..2|<kid> 's|other ..2|everyones) ..1 (life|lives|days|time)
        ..2 (hell|a misery|misery|miserable|unbearable|a nightmare|a living hell) ..3,
      (that|who|was|is) 's? ..2 (it was|was it|behind|been behind|responsible for|to blame for) ..4, (it was|its|it is
        |it 's|was) <pupil> ..3 (who|that|what|thats|in year|from year|from|again|off|and) ..4,
      (~sell|~deal|~nick|~pinch|~thieve|~steal|~push|~smoke|~vape|~sniff|~drink) ..4 (in|on|at|behind|to|from|off|out
        of|round) ..5,
      (sent|sends|sending|posted|posting|posts|wrote|writing|writes|left|leaving|spreading|spread|made|making|makes)
        ..3 (horrible|nasty|vile|disgusting|abusive|racist|threatening|rude|hateful|cruel|sick|awful|bullying
        |homophobic|sexual|dirty|mean|anonymous) ..2 (message+|text+|comment+|things|stuff|video+|note+|voice note+
        |pictures|dms|rumour+|account|posts|lies|about|to|on),
      (the) ..1 (bully|bullies|ringleader|culprit|thief|one (that|who|what|behind)|kid (who|that)|lad (who|that)|girl
        (who|that)|boy (who|that)) ..4,
      (let|lets|letting) ..3 (tyres|tires) ..1 down ..4, it was (him|her|<pupil>) ..1 (who|that|what) ..6, (keeps|kept
        |always|constantly) (calling|pulling|pushing|hitting|taking|stealing|picking|kicking|teasing|hurting|spitting
        |punching|nicking|breaking) ..5
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
