import type { Concern, Strand } from '@/lib/concerns';
import type { Audience, Modality, Precondition, Reading, StepKind } from '@/lib/policy/pack';
import type { DraftRule } from './draft';

/*
 * The words by which policies speak of things, in the order in which they are tried. They only propose; a person decides. They are
 * of the language of policies, not of posts: the check has word lists of its own.
 */

export const CONCERN_CUES: readonly [Concern, RegExp][] = [
  ['threat-violence', /\bthreat(?:s|en\w*)?\b|\bviolen\w+|\bintimidat\w+|\bincit\w+ (?:to )?(?:violence|harm)/i],
  ['racist', /\bracis\w+|\bracial\w*|\bethnic\w*|\bantisemit\w+|\banti-semit\w+/i],
  [
    'hate-other',
    /\bsexis\w+|\bhomophob\w+|\btransphob\w+|\bbiphob\w+|\bhat(?:e|red|eful)\b|\bdiscriminat\w+|\bmisogyn\w+|\bislamophob\w+|\bdisab(?:led|ility|list)\b|\bprotected characteristic|\bprejudic\w+|\bbigot\w+/i,
  ],
  [
    'allegation-staff',
    /\ballegation\w*|\balleg(?:e|es|ing|ed)\b|\baccus\w+|\bclaims? (?:about|against) (?:the )?(?:staff|teachers?|school)/i,
  ],
  [
    'pupil-allegation-bullying',
    /\bcyber-?\s?bull\w+|\bbull(?:y|ies|ying|ied)\b|\bnam(?:e|ing) (?:of )?(?:other )?(?:pupils|children)|\b(?:allegation|remark|comment|accusation)s?\b[^.]*\b(?:pupils?|child(?:ren)?|students?|learners?)\b/i,
  ],
  [
    'defamatory',
    /\bdefam\w+|\blibel\w*|\bslander\w*|\b(?:untrue|false|malicious) (?:statement|claim|rumour|comment)s?/i,
  ],
  [
    'negative-offensive-named',
    /\boffens\w+|\babus\w+|\binsult\w*|\bderogator\w+|\bharass\w*|\bpersonal(?:ly)? attack\w*|\bnegative\b[^.]*\b(?:about|of|towards)\b|\b(?:rude|hurtful|disrespectful|unkind|humiliat\w+) (?:comment|remark|post|language)s?|\bname and abuse/i,
  ],
  [
    'complaint-school',
    /\bcomplain\w*|\bgrievance\w*|\bcritici[sz]\w+|\b(?:air|voice|rais|express)\w* (?:\w+ )?(?:concerns?|frustration\w*|views)|\bcampaign\w*|\bdisrepute\b/i,
  ],
  ['intimate-image-child', /\b(?:nude|naked|intimate|indecent)s?\b|\bsexting\b|\byouth[- ]produced/i],
  [
    'grooming-sexual-contact',
    /\bgroom(?:ing|ed|s)?\b|\bsexual(?:ly|ised)?\b(?! orientation)|\bexploit\w*|\binappropriate (?:contact|relationship|messag\w+)/i,
  ],
  [
    'photo-other-children',
    /\b(?:photo\w*|image\w*|picture\w*|video\w*|film\w*|record(?:ing|ings))\b[^.]*\b(?:pupil|child|children|student|learner|event|assembl\w+|school production|other people)\w*|\b(?:other|another)[^.]{0,30}child\w*[^.]*\b(?:photo\w*|image\w*|picture\w*|video\w*)/i,
  ],
  [
    'under-13-account',
    /\b(?:under|below|younger than)\b[^.]{0,20}\b(?:13|thirteen)\b|\bage (?:limit|restriction|requirement)s?|\bminimum age/i,
  ],
  [
    'impersonation',
    /\bimpersonat\w+|\bfake\b[^.]*\b(?:account|profile|page|site)s?|\bfalse (?:account|profile|identit)\w*|\bpretend\w* to be|\bin the (?:school's|school’s) name/i,
  ],
  [
    'logo-misuse',
    /\blogos?\b|\bcrest\b|\bbranding\b|\bunofficial\b[^.]*\b(?:page|group|account|site)s?|\bschool(?:'s|’s) name\b/i,
  ],
  [
    'confidential-info',
    /\bconfidential\w*|\bpersonal (?:data|information|details|contact)|\bprivate (?:information|details)|\bdata protection|\bprivacy\b|\bGDPR\b|\b(?:phone numbers?|home address\w*)\b/i,
  ],
  ['radicalisation', /\bradicali[sz]\w+|\bextremis\w+|\bterroris\w+|\bPrevent duty\b/i],
  ['self-harm', /\bself-?\s?harm\w*|\bsuicid\w+/i],
];

/** Which grounds of hate a passage names; none named means all. */
export const STRAND_CUES: readonly [Strand, RegExp][] = [
  ['homophobic', /\bhomophob\w+|\bsexual orientation|\bbiphob\w+|\blesbian|\bgay\b/i],
  ['sexist', /\bsexis\w+|\bmisogyn\w+|\bgender\b/i],
  ['faith', /\bislamophob\w+|\bantisemit\w+|\banti-semit\w+|\breligio\w+|\bfaith\b|\bbelief/i],
  ['disability', /\bdisab\w+/i],
  ['trans', /\btransphob\w+|\btransgender|\bgender (?:identity|reassignment)/i],
];

export const VERDICT_CUES: readonly [Reading['verdict'], RegExp][] = [
  ['police-trigger', /\bpolice\b|\bcriminal offence/i],
  [
    'asked-not-to',
    /\b(?:ask|request|encourag|expect|urge)\w*\b[^.]{0,60}\bnot to\b|\bplease (?:do not|don['’]t|refrain)|\brefrain\b|\bavoid\b/i,
  ],
  ['guidance-only', /\b(?:think|consider|reflect|remember|bear in mind|be mindful|be aware)\b/i],
];

/** The more particular step before the one whose words it shares. */
export const STEP_CUES: readonly [StepKind, RegExp][] = [
  ['police', /\bpolice\b/i],
  [
    'safeguarding',
    /\bsafeguarding (?:lead|team|partner|procedure|referral)\w*|\bDSL\b|\bdesignated safeguarding|\bLADO\b|\bsocial (?:care|services)|\bchild(?:ren['’]s)? (?:protection|services)/i,
  ],
  [
    'legal-advice',
    /\b(?:take|seek|taking|seeking|obtain\w*) (?:\w+ )?(?:legal|solicitor\w*) ?(?:advice)?|\blegal advice|\badvice from (?:a |the )?(?:solicitor|legal)/i,
  ],
  ['legal-action', /\blegal (?:action|proceeding|step|remed|measure)\w*|\binjunction|\bcourt\b|\bprosecut\w+/i],
  [
    'platform-report',
    /\breport\w*\b[^.]*\b(?:provider|site|platform|network|Facebook|Instagram|Twitter|X|host|administrator|moderator)\b|\b(?:provider|platform|host|service)s?\b[^.]*\b(?:remove|removal|take (?:it )?down|report)|\breport abuse/i,
  ],
  [
    'block-own-page',
    /\b(?:block|ban|restrict|remov|prevent)\w*\b[^.]*\b(?:access|school(?:['’]s)? (?:own )?(?:website|page|forum|account|group)|from (?:the|our) (?:page|group|site))/i,
  ],
  ['ban-photography', /\b(?:ban|prohibit|withdraw|stop)\w*\b[^.]*\b(?:photograph\w*|filming|photos|video\w*)/i],
  ['complaints-procedure', /\bcomplaints? (?:procedure|policy|process)/i],
  ['letter', /\b(?:in writing|letter|write to|writing to|written (?:warning|request|statement)|warning)\b/i],
  [
    'ask-removal',
    /\b(?:ask|request|require|invite|expect|tell)\w*\b[^.]*\b(?:remov\w+|delet\w+|tak\w+ (?:it |them |the \w+ )?down)|\b(?:remov\w+|delet\w+) (?:the|any|such) (?:post|comment|content|material|item)/i,
  ],
  ['meeting', /\bmeeting\b|\binvite\w*\b|\bmeet with\b/i],
  ['talk', /\b(?:discuss|speak|talk|contact|approach|conversation|telephone|phone)\w*\b/i],
  ['local-authority', /\blocal authority|\bcouncil\b|\btrust board/i],
  ['staff-discipline', /\bdisciplinary\b|\bstaff code|\bcode of conduct\b/i],
  ['behaviour-policy', /\bbehaviou?r policy|\bsanction\w*|\banti-?bullying policy|\bexclu(?:de|sion)\w*/i],
];

/** The first that is found counts. `verb` is what stands in the text. */
export const MODALITY_CUES: readonly [Modality, RegExp][] = [
  [
    'will-usually',
    /\b(?:will|would|shall) (?:usually|normally|generally|ordinarily)\b|\b(?:usually|normally|in most cases|likely to)\b/i,
  ],
  ['consider', /\b(?:will|may|can|should|would) (?:also )?consider\b|\bconsider(?:s|ing|ation)?\b/i],
  ['always', /\b(?:will |shall |must )?always\b|\bin all cases\b|\bin every case\b/i],
  ['must', /\bmust(?: not)?\b|\b(?:is|are) required to\b|\bhas to\b|\bhave to\b/i],
  ['may', /\b(?:may|might|can|could)(?: also)?\b|\breserves? the right to\b/i],
  ['will', /\b(?:will|shall|is to|are to|would)(?: be)?\b/i],
  ['will-usually', /\b(?:should|expects? to|(?:is|are) expected to)\b/i],
];

export const OWNER_CUES: readonly [owner: string, RegExp][] = [
  ['Chair of governors', /\bchair of (?:the )?(?:governors|governing body|governing board|trustees)/i],
  ['Designated safeguarding lead', /\b(?:DSL|designated safeguarding lead|safeguarding lead)\b/i],
  ['Deputy head', /\b(?:deputy|assistant) head\w*(?: ?teacher)?/i],
  ['Head', /\bhead ?teacher|\bprincipal\b|\bhead of school\b|\bthe head\b|\bexecutive head/i],
  ['Governors', /\bgovernors\b|\bgoverning (?:body|board)\b/i],
  ['Trust', /\btrustees\b|\bthe trust\b/i],
  ['Senior leaders', /\bsenior (?:leader\w*|leadership|management|staff|member)\b|\bSLT\b/i],
  ['School business manager', /\bbusiness manager\b|\bschool office\b/i],
  ['Local authority', /\blocal authority\b/i],
];

export const NEEDS_CUES: readonly [Precondition, RegExp][] = [
  [
    'refused',
    /\brefus\w+|\bnot remov\w+|\bfail\w* to (?:remove|comply|do so|delete)|\bif (?:the )?(?:\w+ )?(?:is|are) not (?:removed|taken down)|\bdecline\w*/i,
  ],
  ['continues', /\bcontinu\w+|\bpersist\w*|\bcarr(?:y|ies) on\b/i],
  [
    'repeat',
    /\brepeat\w*|\bfurther (?:incident|post|occurrence)\w*|\bhappens again|\bsecond (?:time|occasion|incident)/i,
  ],
  ['own-forum', /\b(?:school(?:['’]s)?|our|own) (?:own )?(?:website|forum|page|facebook page|account|group)\b/i],
  ['defamatory', /\bdefam\w+|\blibel\w*|\bslander\w*/i],
  ['malicious', /\bmalicious\w*|\bvexatious\w*/i],
  ['reasonable-complaint', /\b(?:reasonable|genuine|legitimate) (?:complaint|concern)/i],
  ['breach-found', /\b(?:breach\w*|found to have) (?:of )?(?:this|the) (?:policy|code)|\bin breach\b/i],
];

export const AUDIENCE_CUES: readonly [Audience, RegExp][] = [
  ['staff', /\b(?:staff|teachers?|employees?|volunteers?|governors)\b[^.]{0,40}\b(?:must|should|may|will|are|do)\b/i],
  ['parents', /\bparents?\b|\bcarers?\b|\bfamil(?:y|ies)\b/i],
  ['pupils', /\b(?:pupils?|children|students?|learners?)\b[^.]{0,40}\b(?:must|should|may|will|are)\b/i],
];

export const RULE_CUES: readonly [DraftRule['about'], RegExp][] = [
  [
    'designation',
    /\b(?:designated|authori[sz]ed|nominated|appointed|named) (?:member|staff|person|people|officer|employee|individual)s?\b|\bmonitor(?:s|ed|ing)? (?:of )?(?:social|online|the school)/i,
  ],
  [
    'school-device',
    /\bschool(?:['’]s)?(?:[- ]owned)? (?:devices?|computers?|laptops?|equipment|network|tablets?|phones?)\b/i,
  ],
  [
    'personal-device',
    /\b(?:personal|own|private) (?:devices?|phones?|mobiles?|laptops?|equipment|tablets?)\b|\bmobile phones?\b/i,
  ],
  [
    'pupil-accounts',
    /\b(?:pupils?|students?|child(?:ren)?|learners?)(?:['’]s?|s['’])? (?:\w+ )?(?:accounts?|profiles?|pages?)\b/i,
  ],
  [
    'friend-pupils',
    /\b(?:friend|follow|connect|contact|link|add|message|communicat)\w*\b[^.]*\b(?:pupils?|students?|children|learners?)\b/i,
  ],
  ['friend-parents', /\b(?:friend|follow|connect|link|add|accept)\w*\b[^.]*\b(?:parents?|carers?|famil)\w*/i],
  [
    'reply-online',
    /\b(?:repl(?:y|ies|ying)|respond\w*|engag\w+|comment\w*|enter into)\b[^.]*\b(?:online|post\w*|social|comments?|discussion|debate)\b/i,
  ],
  [
    'identify-as-staff',
    /\b(?:identify(?:ing)? (?:themselves|yourself|himself|herself|their)|name (?:their|your) (?:employer|school|workplace)|place of work)\b/i,
  ],
  [
    'who-decides',
    /\b(?:head ?teacher|principal|governors|governing body|trust|chair)\b[^.]*\b(?:decid\w+|decision|discretion|judgement)\b|\b(?:decid\w+|decision)\b[^.]*\b(?:head ?teacher|principal|governors|governing body|trust)\b/i,
  ],
];

export const RULE_WORDS: readonly [DraftRule['rule'], RegExp][] = [
  [
    'allowed-if-designated',
    /\bonly\b[^.]*\b(?:designated|authori[sz]ed|nominated)|\bunless (?:they are |you are )?(?:designated|authori[sz]ed)/i,
  ],
  [
    'forbidden',
    /\b(?:must|may|will|should|shall|can) (?:not|never)\b|\b(?:not (?:permitted|allowed|acceptable)|prohibited|forbidden|banned|cannot)\b|\bno (?:staff|member|employee)\b/i,
  ],
  [
    'advised-against',
    /\b(?:advis\w+|recommend\w*|encourag\w*|strongly)\b[^.]*\b(?:not|against|avoid|caution)|\bnot (?:advisable|recommended)|\bbe cautious|\bcareful\b/i,
  ],
  ['required', /\b(?:must|required|has to|have to|need to)\b/i],
  ['allowed', /\b(?:may|can|allowed|permitted)\b/i],
];

/** What a heading says its part is about. */
export const HEADING_CUES = {
  category:
    /\binappropriate|\bunacceptable|\bmisus\w+|\bnot acceptable|\bprohibited|\bmust not\b|\bshould not\b|\bacceptable (?:use|behaviou?r)|\bexpectations?|\bexamples\b/i,
  step: /\bprocedur\w+|\bdeal\w* with|\baddress\w*|\brespon\w+|\baction\w*|\bsteps?\b|\bsanction\w*|\bconsequences?|\bbreach\w*|\bescalat\w+|\bwhat (?:the school|we) will do|\bmanaging\b/i,
  rule: /\bstaff\b|\bemployees?\b|\broles\b|\bresponsibilit\w+|\bprofessional/i,
} as const;

/** Said of what the school does, not of what people post. */
export const SCHOOL_ACTS =
  /\b(?:the |our )?(?:school|academy|trust|head ?teacher|principal|governors|governing (?:body|board)|chair|SLT|DSL|we|matter|incident|case|parent|author|individual|person|member of staff)\b[^.]{0,60}\b(?:will|may|must|should|can|shall|is|are|would|reserves?)\b/i;
