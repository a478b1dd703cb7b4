import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Whom or what a post speaks of. The group's name is the kind of mention. */
export const PEOPLE_MACROS = {
  det: 'the|our|that|this|your|their|his|her|my|a|an|another|some|one of the|one of our|these|those|every|all the|any',
  fixed: 'the|our|that|this|your|their|my|new|acting|old|useless|worst|best|so called|first|last|previous|current',
  small:
    'own|little|big|older|younger|eldest|youngest|poor|beautiful|gorgeous|autistic|disabled|send|lovely|clever|only|middle|two|three|other|baby|wee|dear|lil|brave',
  kidword: 'kid+|child|children|kiddies|pupil+|student+|boy+|girl+|lad+|lass|lasses',
  schoolgroup: 'class|year|form|school|set|reception|nursery|group|tutor|playground',
};

export const PEOPLE: Readonly<Record<string, PhraseGroup>> = {
  staff: {
    says: 'speaks of somebody by their job at the school',
    phrases: phrases(
      // heads
      `
      {fixed} ..1 head (teacher|mistress|master)?, headteacher+, head teacher+, headmaster+, headmistress, principal,
      head of (year|school|early years|infants|juniors|eyfs|ks1|ks2|maths|english|science|sport|pe|music 
        |inclusion|sixth form|key stage) #?,
      (deputy|assistant|executive|vice|acting|interim) (head|principal) (teacher)?, deputy heads, ceo, {det} _?
        (deputy|supply|supply cover|year head|head of year|headmaster|janitor|bursar|secretary|midday|cover supervisor
        |student teacher|peripatetic|trainee|nqt|ect|sendco|cook|governor|pe teacher|music teacher|swimming instructor
        |groundsman|groundskeeper|handyman|site (man|team)|librarian|pastoral ..1 (lead|worker)|mentor|coach|lollipop
        ..1 (man|lady)|receptionist|exec head), someone (in|from|at) (the|that) (school)? (office|kitchen|school|trust
      |front desk), {det} (nursery|preschool|club) (worker+|staff|nurse+|manager|assistant+), the heads, one of the
        (dinner|lunch|kitchen|office|playground|midday) (ladies|staff|women|lot), one of the
        ..1 (teachers|tas|staff|governors|cleaners|cooks|receptionists|midday supervisors|lunchtime supervisors
        |helpers|volunteers),
      chief executive of the trust
      `,
      // teachers
      `
      teacher+, {det} _? (year #)? teacher+, year # teacher+,
      (class|form|reception|nursery|pe|music|maths|english|science|supply|cover|swimming|student|primary) 's? teacher+,
      (form|class|pe|year) tutor
      `,
      // assistants and others
      `
      ({det}|class|year #|reception|nursery) (new|old|reception|class|year #)? ta+, tas, teaching assistant+,
      classroom assistant+, lsa+, learning support assistant+, (one|#) (to|#) (one|1) support, senco, sendco,
      key worker+, keyworker+, safeguarding lead, (designated)? safeguarding (lead|officer), site manager, caretaker,
      premises manager,
      (lunchtime|lunch|midday|dinner|playground|mealtime) (supervisor+|assistant+|lady|ladies|woman|women|staff),
      midday+, receptionist+, school secretary, school (nurse|cook|cleaner|admin|counsellor|business manager),
      business manager, bursar,
      (office|front desk|reception) (lady|ladies|staff|woman|women|girl+|manager|dragon|team),
      (that|the) _? _? (woman|lady|girl|bloke|man|fella|person|one|cow|dragon|bitch|bat|witch|bag|idiot) (in|on
        |at|from) (the)? (school)? (office|front desk|reception|desk|front office),
      governor+, chair of governors, board of governors, governing body, lollipop (man|lady), school crossing patrol,
      (nursery|school|teaching|support|kitchen|club|wraparound) (staff|worker+|nurse), member+ of staff,
      staff member+, staff, admin staff, (minibus|school bus) driver, (school|swimming|football|pe|sports) coach+,
      (breakfast|after school) club (staff|lady|leader|manager),
      (cookery|science|chemistry|biology|physics|history|geography|languages|spanish|german|rs|re|ict|computing
        |dt|textiles|food) teacher+,
      (school|the|our) (chaplain|librarian|family liaison|attendance officer|family support worker|pastoral lead|elsa)
      `,
    ),
  },
  'own-child': {
    says: 'speaks of the author’s own child',
    phrases: phrases(
      `
      (my|our) (year #)? ({small})? ({small})? (son+|daughter+|lad+|girl+|boy+|kid+|child|children|little one+ 
        |eldest|youngest|middle one|twin+|bairn+|lass|dd|ds|toddler+|tot+|preschooler+|baby|babies|teen 
        |teenager+|princess|angel|monkey |munchkin|nephew+|niece+|grandson+|granddaughter+|grandchild 
        |grandchildren|grandkids|godson|goddaughter |stepson|stepdaughter|foster child|little man|big girl|big
      boy|reception child|year #|(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) year old|# year old
        |infant|little girl|little boy|boy child|lot|pair|tribe),
      ds, dd, the wee one
      `,
    ),
  },
  child: {
    says: 'speaks of children',
    phrases: phrases(
      `
      {kidword}, schoolchildren, school children, infants, juniors, classmate+, little ones, toddler+, teens,
      youngsters,
      (the|that|this|a|an|another|some|one of the|the other|certain|same|other|these|those|one) _? {kidword},
      year # (boy|girl|lad|kid|pupil|child|student),
      (a|that|this|some|the|another|one) _? (boy|girl|lad|kid|child|lass|pupil) (in|from) (my|our|his|her|their
        |the|year|class|reception|nursery) (son|daughter|lad|girl|boy)? ({schoolgroup})? #?,
      year # (kids|children|pupils|lot), (his|her|their) (class mate+|classmate+)
      `,
    ),
  },
  'own-circle': {
    says: 'speaks of the author’s own family or things',
    phrases: phrases(
      `
      (my|our) _? (husband|wife|partner|hubby|other half|bloke|fella|missus|mum|mam|dad|mother|father|brother+ 
        |sister+|boyfriend|girlfriend|ex|nan|gran|grandad|grandma|uncle|aunt|auntie|cousin+|mate+|friend+|boss 
        |neighbour+|landlord|dog|cat|puppy|rabbit|hamster),
      hubby, the (dog|cat|hubby|husband|wife|missus)
      `,
    ),
  },
  person: {
    says: 'speaks of somebody',
    phrases: phrases(
      `
      (a|the|that|this|some|another|one of the|these|those|other|certain|any|few|most) _? (parent+|mum+|dad+ 
        |woman|women|man|men|bloke+|guy+|lady|fella+|ref|referee|driver+|people|families|family|person|couple 
        |teenager+|youth+|lot),
      someone, somebody, anyone, anybody, everyone, everybody, nobody, no one, people, parent+, mums, dads, whoever,
      folk, another (mum|dad|parent|person), the lad+ from, (that|this|the) lad+, family, families
      `,
    ),
  },
  third: {
    says: 'he, she or they',
    phrases: phrases(
      `
      he, she, they, him, her, them, himself, herself, themselves, hisself
      `,
    ),
  },
  you: {
    says: 'speaks to somebody',
    phrases: phrases(
      `
      you, yourself, yourselves
      `,
    ),
  },
  self: {
    says: 'speaks of the author',
    phrases: phrases(
      `
      i, me, we, us, myself, ourselves
      `,
    ),
  },
  school: {
    says: 'speaks of the school',
    phrases: phrases(
      `
      (the|our|that|this|your|their|my|his|her|local|whole|so called) _? (school|academy |primary|nursery 
        |preschool|infants|juniors|high school|secondary|college|trust),
      yr ysgol, ysgol, ysgol ni, (yr)? ysgol (yma|hon), school, schools, (school|senior|the) (management|leadership)
        (team)?, slt, smt, (the|school|front) office,
      school board, the trust, mat
      `,
    ),
  },
  org: {
    says: 'speaks of another organisation or thing',
    phrases: phrases(
      // public bodies and services
      `
      (the|our|my|local)? (council|surgery|gp+|doctors|dentist+|hospital|nhs|a and e|pharmacy|health visitor 
        |camhs|mp|mps|government|dvla|hmrc|job centre|jobcentre|housing association|landlord|estate agent+|vet+
        |post office|royal mail|mod|home office),
      the (tories|tory|conservatives|lib dems|prime minister|chancellor|highways agency|environment agency|met office)
      `,
      // transport and trades
      `
      (worst|best|terrible|rubbish|awful|shocking|lovely|great) ..1 (takeaway|restaurant|pub|hotel|cafe|garage|salon
        |delivery|holiday|flight|airline|plumber|builder),
      (bus|train|delivery|energy|water|phone|taxi|insurance|broadband|coach|power|removal|building|plumbing 
        |electric|gas|holiday|catering) (company|firm|service|companies|provider),
      (bus|train|delivery|taxi|lorry|van|coach) driver+, buses, trains, train, taxi+, bin men, binmen, potholes,
      roadworks, traffic, traffic warden+, parking warden+, (that|this|the) (film|movie|programme|episode|hoover),
      (the|a|our|my|local|that|this) (garage|pub|chippy|chip shop|takeaway|restaurant|cafe|salon|hairdresser+ 
        |barber+|leisure centre|soft play|supermarket|hotel|airline|airport|builder+|plumber|electrician|roofer
        |window cleaner|mechanic|bakery|butcher+|nail bar|postman|courier|broadband|boiler|washing machine 
        |dishwasher|tumble dryer|weather|referee|ref|linesman|umpire|striker|keeper|goalie|vets|bins|neighbour+),
      (my|our) _? (car|van|corsa|fiesta|focus|astra|polo|golf|clio|mini|bike|house|roof|kitchen|garden|boiler 
        |telly|phone|laptop|job|work|hair|back|knee+|feet|head|cold|team|sofa|oven|fridge|hoover|delivery 
        |broadband|internet|wifi)
      `,
    ),
  },
  brand: {
    says: 'speaks of another organisation or thing',
    phrases: phrases(
      `
      arriva, stagecoach, first bus, national express, go ahead, lner, gwr, avanti, northern rail, scotrail,
      southeastern, thameslink, megabus, uber, ryanair, easyjet, jet2, tui, tfl, network rail, national rail, tesco,
      tescos, asda, sainsburys, sainsbury, morrisons, aldi, lidl, waitrose, ocado, iceland, co op, coop,
      marks and spencer, m and s, primark, argos, ikea, next, boots, superdrug, b and m, home bargains, poundland,
      wilko, currys, amazon, ebay, vinted, shein, temu, etsy, john lewis, halfords, b and q, screwfix, greggs,
      mcdonalds, kfc, nandos, dominos, costa, starbucks, deliveroo, just eat, evri, hermes, dpd, yodel, parcelforce,
      dhl, ups, sky, virgin media, virgin, bt, openreach, talktalk, vodafone, o2, ee, giffgaff, british gas, edf, eon,
      octopus energy, ovo, severn trent, anglian water, thames water, united utilities, southern water,
      south west water, yorkshire water, wessex water, scottish water, welsh water, halifax, barclays, natwest,
      lloyds, santander, hsbc, monzo, nationwide, paypal, netflix, disney, spotify, airbnb, premier inn, center parcs,
      butlins, haven, alton towers, legoland, specsavers, timpson, rac, aviva, kwik fit, royal mail, camhs, labour,
      reform, parliament, westminster, england, man united, man u, man city, liverpool, arsenal, chelsea, spurs,
      everton, leeds, villa, pizza hut, subway, burger king, pret, wetherspoons, wetherspoon, toby carvery, dunelm,
      the range, tk maxx, hm, zara, next day, smyths, clarks, dpd local, inpost, wizz air, british airways, ba,
      eurostar, translink, lothian, metrolink, merseyrail, tfw, cross country trains, west midlands trains, hull
        trains, three mobile, plusnet, utilita, bulb, sse, npower, scottishpower, welsh water, affinity water, o2
        arena, ticketmaster, love island, bake off, strictly come dancing, x factor, got talent, celebrity,
      eastenders, premier league, match of the day, rangers, celtic, var, strictly, bbc, itv, facebook, instagram,
      tiktok, twitter, whatsapp,
      google, apple, microsoft
      `,
    ),
  },
};
