import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Risk to life, and extremism. */
export const SAFEGUARDING = {
  'self-harm.intent': {
    says: 'speaks of ending their own life or of hurting themselves',
    phrases: phrases(
      `
      (want|wants|going|wanted|about|ready|like|trying|tried|tries|rather|wish i could|planning|plan) to ..1
        (die|kill (myself|himself|herself|themselves)|end (it all|it|my life|his life|her life|everything 
        |things tonight)|be dead|not be here|not exist|disappear forever|hurt (myself|himself|herself)|cut
        (myself|himself|herself)|self harm|overdose|hang (myself|himself|herself)|jump off|jump in front),
      (kill|killing|hang|hanging|harm|harming|cutting) (myself|himself|herself|themselves),
      (end|ending|take|taking|took|ended) (my|his|her|their) (own)? life, end it all, ending it all,
      (suicidal|suicide), kms, (self harm|self harms|self harming|self harmed|selfharm),
      (do|did) not want to (be here|live|be alive|wake up|exist|carry on|go on|be on this (earth|planet))
        (anymore|any more|any longer)?,
      not want to be alive, do not see the point (in|of) (living|being here|carrying on|life|going on),
      no (point|reason) (in|to|of) (living|live|being alive|go on|going on|carry on|carrying on|be here),
      (better|happier) off ..1 (without me|dead|if i (was|were) (dead|gone|not here)),
      (no one|nobody|everyone) would ..3 (miss me|notice if i|care if i (died|was gone|disappeared)|be happier
        without me),
      (wish|wished) i (was|were) (dead|never born|not here|not alive), wish i (could|would) not wake up,
      (can not|cannot|can not) (go on|do this|take this|live like this|cope) ..1 (anymore|any more|any longer),
      i give up on life, tired of (living|life|being alive), sick of being alive, ready to (die|go now),
      my last (post|message|goodbye), goodbye (cruel world|everyone forever|forever everyone),
      (this is|it is) my goodbye, (sorry|goodbye) ..4 (when|by the time) (you|i am) ..3 (gone|read this|find me),
      (slit|slitting|cut|cutting) (my|her|his) (wrist+|arm+|leg+),
      (took|taken|taking|take) ..2 (overdose|all my (pills|tablets)|loads of (pills|tablets)|too many (pills|tablets)),
      overdosed, been cutting (again)?, relapsed (again|last night|and cut), starving (myself|herself|himself),
      (will not|not going to) be here (much longer|anymore|for christmas),
      (everyone|everybody|they|you|people|family|world|all|mum|kids|safer|happier|better|easier|best) ..4 (without me
        |if i (was|were) (not here|gone|dead|not around|not alive)|if i (wasnt|werent) (here|alive|around)|once i am
        gone|when i am gone), if i (was|were) (not here|not around|not alive|no longer here|gone|dead) ..3, (want
        |wants|wanted|wish|wishes|feel like|feels like|thinking of|thought about|thinking about|planning) ..1 (to)?
        (die|dying|be dead|killing (myself|himself|herself)|ending (it|my life|it all)|disappear forever|suicide
        |jumping off|not waking up|never wake up|not exist) ..2, (i|she|he|they) ..1 (took|taken|swallowed|had) ..2
        (all|whole|every|loads|bottle|packet|box|too many) ..3 (tablets|pills|paracetamol|meds|medication|ibuprofen
        |antidepressants|packet|overdose), (end|ending|finish|finishing) (it|it all|things|everything|my life)
        (tonight|today|now|tomorrow|soon|all|for good|once and for all), (been|am|started|back to|keep|keeps|kept)
        (self harming|hurting myself|burning myself|starving myself) ..3, (cut|cutting|burn|burning|hurt|hurting|harm
        |harming) (myself|herself|himself|my arms|my legs|my wrists|her arms|his arms) ..2, (can not|cannot|can no
        longer|could not) (take|do|cope with|handle|go on with|carry on with|face|bear|deal with) ..1 (this|it|life
        |anything|any of it|another day|living) ..1 (anymore|any more|any longer|much longer), (can not|cannot) (face
        |go on with) (life|living|another day), goodbye (everyone|everybody|all|world|cruel|my friends|forever|for
        good) ..2, (this is|its) ..1 (goodbye|my goodbye|my last) ..2, (do|does|did|really do|just do) not want to (be
        here|live|be alive|exist|wake up|carry on|go on|be on this|be around) ..2, (no|any|see no|see any|see the)
        (reason|point) ..1 (in|to|for) (live|living|going on|carry on|carrying on|me|being here|anything|life) ..1,
      (life|living) is not worth ..2, not worth living, nothing left to live for, (wrote|written|writing|left) ..2
        (suicide|goodbye) (note|letter|letters), (on|standing on|at|by) the (bridge|edge|railway|roof|tracks) ..4
        (jump|end|goodbye|cannot|sorry|tonight), (hate|sick of|done with|tired of|had enough of) (myself|my life
        |living|life|being alive|existing) ..2, (tried|trying|attempted|attempt) ..2 (to)? (suicide|kill (myself
        |himself|herself)|take ..1 (life|own life)|end (it|my life|her life|his life)|overdose|hang (myself|himself
        |herself))
      `,
    ),
  },
  'self-harm.encourage': {
    says: 'tells somebody to hurt themselves',
    phrases: phrases(
      `
      kys,
      (go|just|please|should|to|can you|why not|would you|pls) ..2 (kill (yourself|urself|himself|herself 
        |themselves)|hang (yourself|himself|herself)|neck (yourself|himself|herself)|top (yourself|himself 
        |herself)|end (yourself|your life|it all)|drink bleach|jump off (a|the)|slit your wrists|die in a|take
        an overdose|cut yourself|jump in front),
      kill (yourself|urself|ur self|your self), hang yourself, neck yourself, end yourself, drink (some)? bleach,
      do (everyone|us all|the world|us) a favour and (die|jump|end|top|hang|kill|disappear|drop),
      (nobody|no one) would (miss|care if) (you|u),
      (world|everyone|school|we) would be better (off)? without (you|him|her),
      (just)? (die already|die please|go die|go and die|die slowly|die you),
      hope you (die|kill yourself|overdose|end it), rope (yourself|is waiting), cut deeper,
      do it (already)? you coward, unalive yourself
      `,
    ),
  },
  'self-harm.awareness': {
    says: 'speaks of help, training or a campaign',
    phrases: phrases(
      `
      suicide (prevention|awareness|training|squad|bereavement|rates|statistics|hotline|watch),
      (awareness|prevention) (week|day|month|training|talk|evening|assembly|course),
      mental health (first aid|week|awareness|day|lead|workshop),
      (workshop|webinar|training|course|talk|assembly|leaflet|session|policy|article|documentary|book|film 
        |series) (on|about|for|covering),
      fundrais+, (charity|sponsored) (run|walk|swim|ride), (raising|raised) money, samaritans, papyrus, childline,
      ~kill (myself|ourselves|himself|herself) laughing, suicide (squad|pass|drinks), political suicide,
      career suicide, (nearly|almost|absolutely|literally) (killed|died) ..1 (myself|laughing),
      (killing|killed|kill) myself (trying|with|getting|to get|on that|over|at the gym|for)
      `,
    ),
  },
  'extremism.support': {
    says: 'supports or praises extreme violence or a banned group',
    phrases: phrases(
      `
      (hail|heil|sieg heil|heil hitler|hail hitler|hitler (was right|did nothing wrong|had the right idea 
        |should have finished)|white (power|pride world wide|genocide|revolution)|1488|14 words|fourteen words 
        |day of the rope|race war|rahowa|blood and honour|gas the (jews|kikes|lot)|kill all (jews|muslims 
        |blacks|whites|kuffar|infidels|gays|unbelievers)|total (nigger|jew) death|great replacement),
      (death to (the (west|kuffar|infidels|jews)|america|israel|britain|kuffar|infidels|unbelievers|all)|glory
        to (the martyrs|isis|hamas|the caliphate|the islamic state)|(long live|support|supporting|join|joining 
        |fight for|pledge allegiance to|bayat to|love) (the)? ..1 (isis|isil|daesh|al qaeda|the caliphate 
        |caliphate|islamic state|taliban|hamas|hezbollah|national action|combat 18|atomwaffen|the base|order of
        nine angles|o9a|sonnenkrieg|al shabaab|boko haram)),
      (isis|isil|daesh|al qaeda|hamas|hezbollah|national action|the bomber+|the attacker+|breivik|tarrant 
        |rodger|the shooter|hitler|bin laden|the martyrs) (are|is|was|were|did) ..2 (right|heroes|hero|brothers
        |lions|legend+|saint+|the good guys|based|martyr+|nothing wrong),
      (saint (tarrant|elliot|rodger|breivik)|supreme gentleman|going er|go er|day of retribution|beta uprising 
        |incel (rebellion|uprising|revolution)|femoids should|holy war|violent jihad|wage jihad|make jihad|kill
        the (kuffar|kafir|infidels|unbelievers)|martyrdom operation|become a martyr|die a martyr|make hijrah),
      (how to|instructions (for|to)|recipe for|guide to) (make|build|making|building) ..2 (pipe bomb|nail bomb 
        |bomb|explosive+|tatp|ied|napalm|pressure cooker bomb),
      (bomb making|terrorist) (manual|guide|handbook),
      (going|travel|travelling|go) to (syria|somalia|afghanistan|iraq) (to fight|and fight|and join|to join),
      columbine (was|were|legend|hero|part two|2),
      (do|doing|pull) a (columbine|dunblane|sandy hook|southport|manchester arena),
      (only|the) (solution|answer) is ..2 (violence|civil war|bullets|bombs|the rope|extermination),
      armed (uprising|struggle|revolution) (now|is), (hang|shoot|kill) (all)? (the)? (traitors|politicians|mps),
      (time|ready) for (civil war|a race war|holy war),
      (patriotic alternative|national action|combat 18|c18|blood and honour|atomwaffen|sonnenkrieg|hizb ut
        tahrir|al muhajiroun) (recruit+|is recruiting|meeting|member+|are right|needs you|join),
      (caliphate|isis|islamic state|jihad|daesh) ..2 (is calling|needs you|calls|awaits|is coming|will rise|will win
        |for life), (join|joining|come|coming|going|travel|go) ..5 (caliphate|syria|isis|jihad|race war|national
        action|combat 18|brothers in (syria|arms)|the cause|the mujahideen|mujahideen), (white (power|supremacy|pride
        |race|lives only)|race war|heil|sieg heil|hail hitler|14 88) ..3, (whites|white people|the white race) ..3
        (rise up|fight back|unite|wake up|take back|replaced|extinct) ..2, (kuffar|infidels|unbelievers|crusaders
        |kafir) ..3 (die|burn|killed|punished|destroyed|deserve) ..2, (adolf|hitler|the nazis|nazis|fuhrer) ..2 (was
        |were|had|did|knew) ..2 (right|idea|good|nothing wrong|enough|spot on|correct)
      `,
    ),
  },
  'extremism.term': {
    says: 'names an extreme group or idea',
    phrases: phrases(
      `
      isis, daesh, caliphate, al qaeda, jihadi, jihadist+, kuffar, neo nazi+, nazi+, national action, combat 18,
      atomwaffen, black sun, sonnenrad, accelerationis+, blackpill, blackpilled, redpilled incel, swastika,
      race traitor+, white genocide, remigration
      `,
    ),
  },
  'extremism.context': {
    says: 'teaching, news or opposition',
    phrases: phrases(
      `
      (history|holocaust|re|rs|ww2|world war|second world war) (lesson|week|trip|homework|project|memorial|day 
        |topic|class|museum),
      holocaust, (learning|learnt|taught|teaching|lesson|lessons|assembly|talk|workshop|training|webinar) (about|on),
      prevent (training|duty|strategy|lead|officer),
      (against|condemn|condemns|stand up to|fight against|survivor of|victims of|fled|fleeing|escaped|escaping),
      (documentary|book|film|article|podcast|news), anne frank, grammar nazi+, remembrance
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
