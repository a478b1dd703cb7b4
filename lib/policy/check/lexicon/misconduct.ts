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
        (his|her) head) ..2
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
        |personal|other people) ..2 (email+|letter+|file+|message+|post|drawer+|phone)
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
        |bike|trophy)
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
