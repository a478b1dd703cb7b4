import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Signs of an approach to a child, and talk of sexual pictures. */
export const CONTACT = {
  'contact.secret': {
    says: 'asks to keep something from others',
    phrases: phrases(
      `
      (do not|dont|never) (tell|say (anything)? to|mention (it|this|anything) to|let) ..1 (your|ur|any of your)
        (mum|dad|mam|parents|family|teacher|friends|nan|sister|brother),
      (do not|never|must not|can not) ..1 tell (anyone|anybody|your mum|your dad|your parents|your mam|your
        friends|the teachers|school|no one) ..3,
      (our|our own|my and your) ..1 secret,
      (be|keep|stay|stays) (it|this|that)? ..2 (between us|between you and me|just between us|between ourselves
        |secret|our secret|just us),
      (delete|clear|wipe) (this|these|the|our|your|my) ..1 (message+|chat+|conversation|texts|history|pics) ..1
        (when|after|now)?,
      delete this (after|when|once),
      (your|ur) (mum|dad|parents|mam) ..1 (do not|does not|will not|would not|must not|never|can not) ..2 (know
        |understand|find out|see),
      (without) (your|ur) (mum|dad|parents|mam) ..1 (knowing|finding out),
      (use|get|make) a (secret|second|burner|fake|new) (account|phone|snapchat|instagram),
      (disappearing|vanish mode|secret chat|view once|self destruct),
      (do not|dont|never|not|without) ..1 (tell|telling|say|saying|mention|show|showing|let|letting) ..3 (mum|mam|dad
        |parents|miss|sir|teacher|anyone|anybody|nan|friends|school|ur mates|your mates|people|your sister|your
        brother|family), (between|just between) (us|me and you|you and me|ourselves|us two) ..2, (our|a|my|little
        |special|big|are) ..1 secret, keep (it|this|that|a|me) ..1 (quiet|secret|hush|to yourself|between|private|on
        the down low|on the low), (delete|clear|wipe|erase|get rid of) ..2 (message+|chat+|texts|conversation|convo
        |history|pics|photos|dms|thread|after|once) ..3, (parents|mum|dad|no one|nobody|they|teachers) ..1 (can not
        |can|will not|will never|do not|does not|need to|have to|must|must not|should not|dont) ..1 (see|know|find out
        |check|read|look|understand) ..2, (say|tell them|pretend|make out|lie) ..2 (you are|youre|ur) ..3 (at|with
        |going|staying|round) ..3, so (no one|nobody|they) ..1 (sees|knows|finds|suspects), (promise|swear) ..2 (not
        to|you will not|wont) ..1 tell, (trust me|do you trust me|can i trust you|you can trust me)
      `,
    ),
  },
  'contact.alone': {
    says: 'asks when somebody is alone, or to meet alone',
    phrases: phrases(
      `
      (are you|you|will you be|is it just you) ..2 (home alone|on your own|alone|by yourself|at home on your
        own|on ur own),
      home alone (tonight|later|now|this weekend|after school),
      (your|ur) (mum|dad|parents|mam|family|folks|olds) ..1 (out|asleep|away|at work|in bed|in tonight|gone),
      (when|while|after|once) (your|ur) (mum|dad|parents|mam) ..2 (asleep|out|goes|go|leave|leaves|bed|away 
        |work|sleep|sleeping),
      (meet|see|come (and)? (see|meet)|come to|come round to|come over to) (me|mine|my (house|flat|place|car 
        |room|classroom|office)) ..5 (alone|on your own|just us|just you|by yourself|no one|nobody),
      (pick you up|give you a lift|drop you (home|off)|drive you home|i can collect you) ..3,
      just (the)? (two of us|me and you|us two|you and me),
      meet (up)? (in person|in real life|irl|somewhere (private|quiet)),
      is (anyone|anybody|someone) (else)? (home|at home|in|there|with you|around),
      (are|r) (your|ur) (mum|dad|parents) ..1 (in|home|out|there|around|asleep),
      (once|when|after|soon as|til|until) (your|ur) (mum|dad|mam|parents|mums|dads) ..2 (gone|asleep|out|bed|left|work),
      (your|ur) mums gone,
      (meet|see|hang out|hang|chill|link|link up|catch up|get together|hook up) ..6 (alone|just us|just us two|just
        the two|at mine|my place|my house|my car|after school|at the park|the weekend|this weekend|tonight|round the
        corner|somewhere|secret|come alone|in town|in person), (come|pop|nip) (over|round|to) ..2 (mine|my (house|flat
        |place|room|classroom|office)|see me|here) ..5, want to (come|meet|hang|chill|go) ..4 (mine|me|film|cinema
        |drive|park|alone|us|out), (pick|picking|collect) (you|u) up ..4, (are|r|is) (you|u|ur|your|it) ..2 (home
        |house|in|room) ..1 (alone|on your own|by yourself|empty|to yourself|free), (is|when is|when 's|whens) (your
        |ur) (mum|dad|mam|parents|house|gaff) ..1 (out|free|empty|home|in|back|away|asleep), (video|vid|face) (call
        |chat|time) ..5 (alone|out|bed|later|tonight|room|asleep|parents|mum|when|after), come alone, (stay|wait)
        (behind|back|after) ..2 (class|lesson|school|with me|everyone|so we|for me), just us ..1 (two)?,
      (can|could|do) (you|u) ..2 (sneak|slip|get|climb) (out|away) ..3, sneak out ..3, (your|ur) parents ..1 strict
        ..3, (fancy|want|up for) ..2 (a drive|a walk|meeting|meet|film|lift|ride|going) ..4, (when|once) (you|u) ..1
        (are|r) (alone|on your own|by yourself|home alone) ..4
      `,
    ),
  },
  'contact.sexual': {
    says: 'sexual or intimate words to somebody',
    phrases: phrases(
      `
      (you|u) (look|looked|are|looking|were looking) ..2 (gorgeous|sexy|fit|hot|stunning|beautiful|so pretty 
        |very pretty|really pretty|cute in|lovely in|older than|good in (your|that|those)|amazing in (your|that|those)),
      (gorgeous|sexy|hot|fit|cute|beautiful|stunning) (in (your|that|those|pe|uniform|shorts|leggings|swimming 
        |your)|legs|body|bum|figure),
      (kiss|kissing|cuddle|cuddles|cuddling|touch|touching|hold|massage|hug) (you|u) ..3,
      (have you|you) ever (kissed|been kissed|had sex|done it|touched|done anything|had a (boyfriend 
        |girlfriend)|watched porn|seen porn),
      (are you|r u) (a)? (virgin|horny|turned on), (you|u) (turn me on|make me (hard|horny|feel)),
      (thinking|thought|dreaming|dreamt) (about|of) you (all|last|in bed|every|constantly|at night),
      (do you|got|have you got) (have)? (a)? (boyfriend|girlfriend|bf|gf), (what|wot) (are you|you|r u) wearing,
      (love|miss|want|fancy|need) you (baby|babe|in bed|all to myself|badly|naked),
      (mature|grown up|old|sexy) for (your|ur) age, age is (just|only) a number,
      (you are|your) (so)? (special|different (to|from) the other|not like other|more mature),
      (sit on|sat on) my (lap|knee|face), (our|in a|secret) relationship, (be|become) my (girlfriend|boyfriend|gf|bf),
      (you|ur|your) ..1 (so)? (pretty|fit|sexy|hot|gorgeous|beautiful|stunning|peng),
      (you|u|ur|youre|your) ..3 (gorgeous|sexy|fit|hot|stunning|beautiful|pretty|cute|lush|peng|buff|adorable
        |attractive|irresistible|perfect|amazing|lovely) ..2 (in|for|today|tonight|x|girl|boy|babe|when|with|than
        |at)?, (too|so|very|really|proper|dead) (pretty|fit|hot|sexy|gorgeous|beautiful|cute|mature|grown up) ..4,
      (thinking|thought|think|dreaming|dreamt|dreamed|dream|fantasise|fantasising) (about|of) (you|u) ..4, (kiss
        |kissed|kissing|snog|snogged|touch|touched|cuddle|cuddled|hug|hugged|massage|stroke) (you|u|anyone|someone|a
        boy|a girl|a man|before|me) ..2, ever (kissed|had a|done it|been kissed|touched|tried|seen a|watched|had sex
        |been with|snogged) ..3, (i|we) (could|can|will|would love to|want to) (teach|show) (you|u) ..3, (show me) ..4
        (show you|show u|yours|mine), (what|wot|wat) ..1 (are|r|is) (you|u) wearing ..2, (got|have|do you have|u got)
        ..1 (a)? ..1 (boyfriend|girlfriend|bf|gf|man) ..1, (are|r|is)? (you|u) ..1 (single|taken|a virgin|virgin|horny
        |turned on|bi|naughty|shy), (really|so|do|actually|think i) ..1 (like|love|fancy|want|need|miss) (you|u) ..2,
      my (favourite|favorite|special|fave|girl|boy|princess|angel) ..3, (mature|older|grown up|advanced|clever) ..1
        (for|than) ..2 (age|years|others|class|year), (look|looks|seem|act) (at least|about|older|like a|so much older
        |way older) ..3, (not like|different from|different to|more than) ..2 (other|others|the rest|kids|girls|boys)
        ..2, (feel|connection|bond|chemistry|understand each|talk to you|tell you anything|get me|gets me|get you) ..4
        (you|us|like|no one|nobody|else|anyone), (in|wear|wearing) that (dress|skirt|top|bikini|swimsuit|outfit
        |leotard|costume|uniform) ..3, (virgin|horny|boner|wank|blowjob|nudes|tits|boobs|bum|knickers|bra|pants|naked
        |undress|strip) ..2
      `,
    ),
  },
  'contact.endearment': {
    says: 'a pet name',
    phrases: phrases(
      `
      babe, baby girl, sexy, gorgeous girl, beautiful girl, sweetheart, good girl, naughty girl,
      (hey|hi|hello|night) (beautiful|gorgeous|sexy|pretty|babe|handsome|cutie)
      `,
    ),
  },
  'contact.picture': {
    says: 'asks for a picture',
    phrases: phrases(
      `
      (send|show|give|let) (me|us)? ..3 (pic|pics|picture+|photo+|selfie+|nude+|vid|video+|snap+|snapchat+|see
        (your|ur|you)),
      (send|show) (me|us) ..2 (more|what you|your (body|bra|pants|legs|boobs|bum|tits|underwear|feet)),
      (pic|pics|picture+|photo+|selfie) of (you|yourself|your|ur) ..4,
      (got|have you got|have you) any (pics|pictures|photos|selfies), (turn|put) (your|ur|the) (cam|camera|webcam) on,
      (wanna|want to) (see|swap|trade) (pics|a pic|pictures|nudes|snaps|it),
      (send|show|give|let|get|take|post|snap|dm|got|have|gimme|wanna see|want to see|swap|trade) ..5 (pic|pics
        |picture+|photo+|selfie+|nude+|vid|vids|video+|snap+|body|swimming costume|bikini|swimsuit|underwear|legs
        |tummy|feet|without (your|ur)|with (your|ur) top|ur uniform|your uniform), (turn|switch|put|get) ..2 (cam
        |camera|webcam|video) ..1 (on)?, (cam|video|facetime|webcam) ..2 (for me|with me|tonight|later|now|on for),
      show me ..2 (and|then|yours|more|everything|something|what), (any|some|more|got) ..2 (pics|photos|pictures
        |selfies|vids|nudes) ..4,
      (got|have|u got|using) (a)? (cam|camera|webcam) ..2, pic ..1 (face|body|full), (face|body) (and|+)? (pic|body
        |pics) ..1, (send|want|need) ..3 (photos|pics|pictures) ..2 (first|of you|of u|now|please|pls), (be|make (u
        |you)|could be) ..1 (a model|model|modelling) ..3,
      show (me|us) ..1 (ur|your) ..3, (dont|do not) be shy ..4, (on|wanna talk on|talk on|chat on|get on) (cam|camera
        |webcam|video) ..2
      `,
    ),
  },
  'contact.age': {
    says: 'asks for or speaks of age',
    phrases: phrases(
      `
      (how old|what age) (are you|r you|are u|you|is she|is he), asl,
      (what|which) (year|school year|class) (are you|r you) in, (i am|im) (only)? # (too|aswell|as well|years old),
      how old ..2, age ..1,
      (really|only|just|like) (8|9|10|11|12|13|14|15|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen) ..4, (wot
        |what|wat|which) ..1 (year|yr|school|class|age|form) ..3 (you|u|ur|go) ..2, when ..2 (you|u) (13|14|15|16|18
        |turn|be) ..3, (are|r) (you|u) ..2 (#|old enough|over 16|under age|underage|legal|still at school|in year), (u
        |you) ..1 (look|act|seem) (older|young|about|at least|well) ..3, age (is|does not|aint|dont) ..2 (just|only
        |matter|number) ..2
      `,
    ),
  },
  'contact.private': {
    says: 'asks to go on in private',
    phrases: phrases(
      `
      (add|follow|message|dm|snapchat|pm|text|call|ring|facetime|whatsapp|inbox|msg|hit up|find) me (on|at 
        |later|tonight|back|privately|private|when|after|x|#|here|in|if)?,
      (what|whats|what 's|wots) (your|ur) (snapchat|number|instagram|whatsapp|discord|phone|user|username 
        |tiktok|address),
      (go|come|move|switch|chat|talk|speak) (to|on|over)? (to|on)? (snapchat|whatsapp|discord|telegram|kik 
        |private|dms|instagram|signal|omegle),
      (private|pm) (chat|message),
      (here is|heres|here 's|this is) my (number|mobile|snapchat|phone|instagram|whatsapp),
      (my|on) (private|personal|other) (account|snapchat|instagram|number),
      (got|have|use|on|whats ur|what is your) (snapchat|kik|telegram|discord|whatsapp|instagram),
      (snapchat|kik|discord|instagram) me, got (snapchat|whatsapp),
      (add|follow|message|dm|snapchat|pm|text|call|ring|facetime|whatsapp|inbox|msg|hit|find|hmu|kik|friend) (me|us)
        ..1 (up|on|at|later|tonight|back|privately|private|when|after|x|#|here|in|if|to|instead|babe|anytime)?, (you|u
        |ur|have you|got|hav u) ..2 (got|have|on|use|using) ..1 (snapchat|whatsapp|discord|telegram|kik|instagram
        |number|signal|phone|facetime|tiktok), (what|whats|wots|what is|wats|what 's|gimme|give me|send me|can i have
        |can i get) ..2 (snapchat|number|instagram|whatsapp|discord|phone|user|username|tiktok|digits|addy|address
        |email) ..1, (heres|here is|here 's|this is|thats) (mine|my ..2) ..2, (move|switch|go|come|talk|chat|carry on
        |continue|speak) ..3 (private|privately|snapchat|whatsapp|discord|telegram|kik|somewhere else|dms|in private
        |another app|off here|there), (private|other|personal|secret|second) (account|snapchat|number|instagram|chat
        |messages)
      `,
    ),
  },
  'contact.gift': {
    says: 'offers a gift or favour',
    phrases: phrases(
      `
      (buy|get|send|give|sort) you ..3 (robux|vbucks|v bucks|vapes|vape|alcohol|vodka|weed|cigarettes|fags 
        |trainers|a phone|an iphone|gift card|money|drinks|something nice|skins|a present|a puppy|nitro),
      (want|wanna) ..2 (robux|vbucks|a vape|some vodka|free skins), (i will|ill) pay you ..3 (for|if|to),
      (earn|make) (some)? (easy|quick|extra) (money|cash|p) ..6 (dm|message|snapchat|add),
      (buy|get|send|give|sort|bring|top) (you|u|ya) ..4 (robux|vbucks|v bucks|vape+|alcohol|vodka|weed|cigarettes|fags
        |trainers|phone|iphone|gift card+|money|drinks|something|skins|present+|puppy|nitro|clothes|airpods|a tenner
        |cash|credit|a treat|food|mcdonalds|ticket+|game+), (favour|favor) ..4, (i will|ill|i can|can) (pay|reward
        |treat|spoil|sort) (you|u) ..4, (if|for) (you|u) ..3 (favour|do something|show me|send me|turn ..2 cam|come|be
        nice|keep)
      `,
    ),
  },
  'contact.advice': {
    says: 'advice about staying safe',
    phrases: phrases(
      `
      (online|internet|e) safety, safer internet,
      (never|do not|dont|should not) (share|give|send|add|accept|talk|post|meet|put) ..5 (snapchat|number 
        |address|strangers|anyone you|people you|people (they|you) do not know|details|pictures|photos|location
        |personal|online),
      (talk|speak|chat) to (your|the) (kids|children|child|son|daughter),
      (remind|tell|teach|warn|warning) ..1 (your|our|the) (kids|children|child|pupils),
      (parents|everyone) (be aware|beware|please be|warning|check), nspcc, ceop, stranger danger, thinkuknow,
      parental controls, privacy settings,
      (online|internet|safety|safeguarding) (tip|tips|advice|guide|workshop|assembly|leaflet|talk|session 
        |reminder|week),
      (never|do not|should not) (let|allow) ..3 (share|post|chat|talk|go online|have)
      `,
    ),
  },
  'contact.ordinary': {
    says: 'an ordinary arrangement between families',
    phrases: phrases(
      `
      play date+, playdate+, birthday party, sleepover (at ours|with),
      come (for|to) (tea|dinner|a play|(his|her|the|our) party), would _? (like|love) to come, party invite+,
      lift share, whatsapp group, class group, parents group,
      (for more|for) (info|information|details|prices|the address),
      if (you|anyone|anybody) (is|are)? (interested|wants|want|needs|need|can help|would like|has|have|find|finds),
      (for|come for) (a)? ..1 (sleepover|tea|play|playdate|party|sunday) ..3, if (that 's|thats|its|it is) ok (with
        |by) you, sleepover ..3, (both|everyone|them|all) ..1 up (from|after|at), (party|birthday|invite|rsvp) ..3,
      (parents|mums|dads) ..2 (group|chat|whatsapp)
      `,
    ),
  },
  'intimate.image': {
    says: 'speaks of nude or sexual pictures',
    phrases: phrases(
      `
      ({your}|my|some|any|send|sending|sent|share|shared|sharing|got|leaked|leaking|the|her|his|of|for|swap 
        |trade|trading|selling|more|fake|ai|deepfake) (nude+|noodz|nudez|naked (pic+|picture+|photo+|selfie+ 
        |video+)|topless (pic+|picture+|photo+)|sex (tape|video)|dick pic+|dickpic+|nudies|tit pic+|fanny pic+ 
        |dirty pic+|sexy pic+),
      (pic+|picture+|photo+|video+|snap+|image+|screenshot+|vid+|clip) of ..4 (naked|topless|nude|undressed 
        |undressing|in (her|his|their) (bra|knickers|pants|underwear)|having sex|getting changed|in the (shower
        |showers|changing room+)|with no (clothes|top) on|(her|his) (tits|boobs|dick|fanny|bum)),
      (naked|topless|nude|undressed) (pic+|picture+|photo+|video+|selfie+|image+|of), nudes,
      (deepfake|deep fake|undress app|nudify|nudified|ai (porn|nude+|generated nude+)|revenge porn|upskirt 
        |upskirting|child porn|cp link|cp for sale|onlyfans leak),
      (flashed|flashing|exposed) (her|his) (tits|boobs|dick|body) (on|in|for) ..2 (cam|camera|video|snapchat|live)
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
