import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Personal details, and what a school holds in confidence. */
export const PRIVACY = {
  'private.where': {
    says: 'says where somebody lives or can be found',
    phrases: phrases(
      `
      (live+|lives|living|lived|resides|moved|stays|staying|house is|flat is|home is|address is) (at|in|on|to 
        |opposite|next door to|round|just off|down) ..1 (#|number|no|flat|the (house|flat|bungalow|corner|end 
        |blue|red|white|green|one|big)|_ (road|street|lane|avenue|close|drive|way|crescent|terrace|row|place 
        |court|gardens|hill|grove|square|walk|rise|mews|view|ave|st|rd)|_ _ (road|street|lane|avenue|close 
        |drive|way|crescent|terrace|row|place|court|gardens|hill|grove|square|walk|rise|mews|view|ave|st|rd)),
      (home address|address|house|home|postcode) (is|of|'s) ..2 (#|_ (road|street|lane|close|avenue|drive)),
      # _ (road|street|lane|avenue|close|drive|way|crescent|terrace|row|place|court|gardens|hill|grove|square 
        |walk|rise|mews|view|ave),
      # _ _ (road|street|lane|avenue|close|drive|way|crescent|terrace|row|place|court|gardens|hill|grove|square
        |walk|rise|mews|view|ave),
      (gets|get|catches|waits|walks|walk|comes|goes|leaves|cycles|left) ..6 (on (her|his|their) own|alone|by
        (herself|himself)|home alone) ..4 (at|every|from|until|after|past|each|all|along|down|through|via) ..2,
      (walk+|walks|walking|cycles|gets the (bus|#|train)|catches the (bus|#)|waits) ..2 (home|to school|back 
        |alone|by (himself|herself)|on (his|her|their) own|at the bus stop) ..4 (alone|on (his|her|their) own 
        |by (himself|herself)|at #|at half|every day|each day|down _|along _|past|through|every|after school|# oclock),
      (he|she|<named>) ..1 (is|will be|gets|is left|goes|plays|trains|has|finishes|leaves|parks) ..2 (home
        alone|left alone|football training|swimming|ballet|dance|gym|karate|brownies|cubs|in the park|school 
        |work) ..3 (every|at #|on (mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|monday 
        |tuesday|wednesday|thursday|friday|saturday|sunday)|until|from #|by (himself|herself)),
      (live+|lives|living|lived) (opposite|next to|next door to|near|above|behind|by|across from|over) ..2 (the
        |a|<school>|_) ..3 (on|in|at|shop|pub|spar|church|chippy|park|road|street|lane)
      `,
    ),
  },
  'private.label': {
    says: 'introduces somebody’s personal details',
    phrases: phrases(
      `
      ({your}|the ..1) ..1 (home|personal|private|mobile|phone|own)? ..1 (number|mobile|phone number|email|e
        mail|address|postcode|date of birth|dob|birthday|ni number|national insurance|reg|registration|number
        plate|numberplate|plate|bank details|sort code|account number|passport|snapchat|nhs number|landline),
      (reg|registration|number plate|numberplate|reg number|plates),
      (ring|call|text|phone|message|whatsapp|email|write to|contact|bombard) ({him}|<named>) ..2 (at home|on|at
        |and ask|directly),
      give ({him}|<named>) a (call|ring|bell|text), (date of birth|dob|born on|born), national insurance, ni number
      `,
    ),
  },
  'private.own': {
    says: 'gives the author’s own or a business’s details',
    phrases: phrases(
      `
      (my|our) ..1 (number|mobile|phone|email|address|business|snapchat|reg|car),
      (call|ring|text|message|email|contact|phone|whatsapp|dm|find) (me|us), me on, us on,
      (the|school|main|front) (office|reception|switchboard|helpline|hotline),
      (ring|call|email|contact|phone) (the)? (office|school|reception|helpline|surgery|council|club|shop|us 
        |nspcc|childline|samaritans|admin),
      (for (info|information|details|more|bookings|enquiries|tickets|orders)|to book|book (now|on|via|at 
        |through)|bookings|enquiries|tickets|order+ (from|at|on)|for sale|quote|quotes|opening hours|open (day 
        |evening)),
      (office|info|admin|enquiries|head|contact|school) (email|number|phone), office number, helpline, childline,
      samaritans, nspcc, crimestoppers, non emergency
      `,
    ),
  },
  'private.person': {
    says: 'speaks of a person',
    phrases: phrases(
      `
      his, her, their, hers, theirs, the teacher, the head, one of the teachers
      `,
    ),
  },
  'confidential.health': {
    says: 'speaks of health or special needs',
    phrases: phrases(
      `
      adhd, asd, autism, autistic, aspergers, asperger, dyslexia, dyslexic, dyspraxia, tourettes, pda, epilepsy,
      epileptic, diabetes, diabetic, ehcp, ehc plan, sen register, send register, sen support plan, special needs,
      learning difficulties, learning disability, camhs, ritalin, medication, meds, medicated, antidepressants,
      anxiety disorder, depression, bipolar, schizophrenia, schizophrenic, eating disorder, anorexia, anorexic,
      bulimia, self harm, self harms, mental breakdown, nervous breakdown, sectioned, rehab, cancer, hiv, aids,
      hepatitis, dementia, miscarriage, ivf, abortion, stoma, colostomy, incontinent, bed wetter, wets the bed,
      still wears nappies, wears nappies, foetal alcohol, attachment disorder, ptsd, mental health (issues|problems),
      therapy, counselling, psychiatrist, psychologist, diagnosed, diagnosis, std, sti, chlamydia, suicidal, overdose,
      detox, medical (records|notes|condition|history|information), allergy plan, care plan
      `,
    ),
  },
  'confidential.social': {
    says: 'speaks of social care, police or family matters',
    phrases: phrases(
      `
      (has|have|had|got|under|with) ..1 (a|the)? (social worker|family support worker|early help|child
        protection plan|cp plan),
      (social (services|worker+|care)|ss|childrens services) ..4 (at|involved|round|visited|visiting|have|has 
        |are|were|took|taken|with|on|for|about|again|case|got),
      (known to|under|referred to|reported to|on to) (social (services|care)|the social|camhs|the police),
      (at risk|child protection|cp|cin) (register|plan|list|case|conference), child in need, in (foster )? care,
      foster (care|kid|child|carer+|family|placement), fostered, looked after child, lac, adopted,
      (taken|removed) (into care|off (her|his|their|them)|from (her|his|their) (mum|dad|parents|family)),
      (taken off|custody of|custody battle|contact order|court order|restraining order|injunction|non
        molestation|family court|supervised contact|supervision order),
      (mum|dad|father|mother|stepdad|brother|parents|family) ..2 (is|are|in|was|got|going to|just|has been 
        |been) ..1 (in prison|in jail|inside|prison|jail|locked up|on drugs|on heroin|an alcoholic|alcoholic|a
        dealer|in rehab|on benefits|on universal credit|evicted|bankrupt|on tag|tagged|arrested|sectioned|a sex
        offender|a refuge|refuge|cheating|getting divorced|divorcing|splitting),
      domestic (violence|abuse), womens refuge, in a refuge,
      (witness protection|safe house|early help|team around the|family support worker|mash referral 
        |safeguarding (referral|concern|file|record|log)|cpoms),
      free school meals, pupil premium, (in|has) (rent)? arrears, owes (dinner|the school|trip) money, bailiffs,
      immigration status, asylum claim, (visa|leave to remain) (ran|expired|status)
      `,
    ),
  },
  'confidential.record': {
    says: 'speaks of exclusion, results or records',
    phrases: phrases(
      `
      (excluded|expelled|suspended|permanently excluded|perm exed|permexed|kicked out|chucked out|managed move 
        |fixed term exclusion|exclusion|on report|part time timetable|reduced timetable|behaviour plan|pupil
        referral unit|pru|alternative provision|internal exclusion|red card from school|internally excluded|on
        a final warning),
      (in|bottom|top|lowest|remedial) (set|group) for, (can not|cannot|still can not) (read|write|spell) at (his|her),
      (failed|got # in|scored #|got a #|below (expected|average)|working (below|towards)|levels are|results
        were|result was|test score) ..3,
      (reading age|sat results|sats results|report card|school file|pupil file|school record|medical form 
        |attendance is|attendance was|attendance record)
      `,
    ),
  },
  'confidential.staff': {
    says: 'speaks of somebody’s employment',
    phrases: phrases(
      `
      (suspended|under investigation|being investigated|pending investigation|on (gardening |garden 
        |compassionate|sick) leave|gardening leave|signed off|off (sick|with stress|with (her|his) nerves|long
        term)|disciplinary|disciplined|final (written)? warning|on a (warning|capability|pip |support plan) 
        |capability (procedure+|process|plan)?|grievance|redundancy|redundant|settlement agreement|nda|paid off
        |non disclosure|tribunal|handed (her|his) notice|resigned|resigning|quitting |being made redundant 
        |failed (her|his|their) (probation|nqt|ect|dbs)|lado (investigation|referral |meeting)|occupational
        health|payslip+|salary (is|of)|earns|on # a year|performance management|lesson observation)
      `,
    ),
  },
  'confidential.leak': {
    says: 'says where inside information comes from',
    phrases: phrases(
      `
      (my|a|his|her|our) ..3 (friend|mate|sister|mum|cousin|aunt|auntie|neighbour|wife|husband|partner|brother 
        |sister in law|mother in law|nan|daughter|contact|someone i know) ..1 (works|who works|that works|is a 
        |cleans|is on|told me|told us|who is|at the|in the) ..4 (office|school|hr|there|ta|governor+|teacher 
        |kitchen|cleaner|social|services|reception|council|nurse|police|doctors|surgery|board|trust),
      (hr|the office|a governor|a ta|a teacher|an insider|someone (in|from) the office|somebody (in|from) the
        office|the receptionist|the secretary|the social worker|a member of staff|the lunchtime staff) (told 
        |said|says|tells|let slip|let it slip|confirmed|showed|sent|leaked|mentioned),
      (do not say (i|it|where)|you did not hear (it|this) from me|keep this (quiet|to yourself|between)|between
        you and me|not supposed to (say|know|share|post|tell|be public)|should not (be saying|say|be telling 
        |really say|be posting|post this|be sharing|share)|probably should not (say|post|share)|supposed to be
        (confidential|secret|private|hush)|strictly confidential|confidential|hush hush|off the record|insider 
        |leaked|leaking|leak|screenshot+ (of|from) the (staff|governors|teachers|office|slt|minutes|email 
        |private)|internal (email|memo|document+|report|emails)|(staff|governors|slt|teachers) (whatsapp|group
        chat|email|emails|minutes|meeting notes)|part (two|2|b) (minutes|agenda)|confidential (minutes|report 
        |letter|email|document|file|info|information)|overheard (in|at|from|the) ..3 (office|staff room 
        |staffroom|head|teachers)|saw (it|her|his|the) ..1 (file|record|email|screen|on the (screen|desk 
        |system))|on (her|his|the) (desk|screen|system|computer|laptop) ..3)
      `,
    ),
  },
  'confidential.document': {
    says: 'passes on a document meant for few',
    phrases: phrases(
      `
      (posting|post|posted|sharing|share|shared|leaking|leaked|here is|here are|attached|sent|send|forwarding 
        |forwarded|publishing|got|copied|seen|read|screenshot+|screenshotted) ..4 (confidential|internal 
        |private|leaked|staff only|restricted) (minutes|report|letter+|email+|document+|file+|memo|notes 
        |paperwork|messages|statement),
      screenshot+ (of|from) ..2 (staff|governors|teachers|office|slt|private|safeguarding|head),
      (leaked|leaking) ..2 (email+|minutes|document+|report|memo|letter+|messages),
      (staff|governors|slt|teachers) (whatsapp|group chat) ..2 (screenshot+|leaked|messages),
      (payslip+|pupil data|class list|data breach|spreadsheet) ..3 (attached|below|leaked|posted|here|with all|of all)
      `,
    ),
  },
  'confidential.security': {
    says: 'speaks of a code, password or way in',
    phrases: phrases(
      `
      (gate|door|entry|keypad|alarm|side gate|front door|back gate|back door|access|security|padlock|key safe 
        |keysafe|entrance|car park|classroom|office|staffroom|nursery|playground|barrier|shed|cupboard 
        |building) (gate|door)? ..1 (code|codes|pin|password|combination|combo|passcode|keycode) ..1 (is|'s 
        |still|for|=|:|has|are|to|if|#|now|in|remains|changed to|was)? ..2,
      (code|pin|passcode|combination|keycode|combo) (for|to|on|at) the ..2 (gate|door|alarm|keypad|building 
        |office|school|entrance|key safe|side gate|padlock|nursery|car park|barrier),
      (wifi|wi fi|network|admin|email|system|laptop|arbor|sims|cpoms|login|zoom|teams|google|parentpay|server 
        |staff) ..1 (password|login|log in|passcode|pin|logins|meeting code|username),
      password (is|for|to) ..2,
      (safe word|collection password|lockdown (code|word|procedure) is|evacuation point is|evacuation password),
      (leave|left|prop|propped|always) ..3 (side gate|back gate|fire door|back door|gate) ..2 (open|unlocked),
      (get|climb|sneak|let (yourself|themselves)) in ..1 (through|via|by|round|over|past) ..3 (gate|fence|fire
        door|back|hole|window),
      (cctv|camera|cameras|alarm) ..2 (does not|do not|not) work+, cctv (is|are) broken,
      (gate|door|entrance|side door|front door|office|keypad|alarm) (keypad|panel|lock|code|pin|buzzer|fob) ..2
        (is|'s|=) ..1 (#|_)
      `,
    ),
  },
  'confidential.public': {
    says: 'is public, or the author’s own',
    phrases: phrases(
      `
      on the (website|school website|trust website|noticeboard|app),
      (published|public|publicly available|available) (on|online|minutes|document|at), press release, newsletter,
      (support group|any tips|any advice|coffee morning|awareness|charity|workshop|training|campaign 
        |information session|drop in|open to all|research|statistics|national|nationally|in general|policy)
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
