import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/** Pictures of children, accounts, and the school’s name and badge. */
export const PUBLISHING = {
  'photo.posted': {
    says: 'says that pictures are posted',
    phrases: phrases(
      `
      on (camera|film|video|tape),
      (pic+|pics|picture+|photo+|photos|snap+|video+|vid+|clip+|footage|album|recording|reel|selfie+|livestream
        |live stream|shots),
      (here is|here are|heres|posting|posted|sharing|shared|uploaded|uploading|took|taken|got|filmed|filming 
        |recorded|recording|caught|captured) ..4 (pic+|pics|picture+|photo+|video+|clip+|everyone|all the|whole
        |kids|class|children),
      (here 's|heres|here is|here are|look at|snapped|captured|caught|took|filmed|recorded|shot|got) ..3 (this|these
        |them|all|the|some|our|my|every|gem|shot|moment), (in|see) (the)? comments, (album|gallery|slideshow
        |highlights|compilation|montage|carousel)
      `,
    ),
  },
  'photo.live': {
    says: 'goes live',
    phrases: phrases(
      `
      (going|went|go|gone|am|we are|streaming|currently|now|broadcasting) live,
      live (from|at|stream|streaming|now|video|feed), livestream+, livestreaming, streaming (the|it|from|now)
      `,
    ),
  },
  'photo.event': {
    says: 'names a school event or place',
    phrases: phrases(
      `
      sports day, nativity, carol (concert|service), concert, assembly, school play, school trip, trip, production,
      performance, panto, show, disco, prom, leavers, graduation, harvest festival, harvest,
      summer (fair|fete|concert), christmas (fair|fete|play|concert|production|party|jumper day), world book day,
      egg and spoon, sack race, relay, tug of war, swimming gala, gala, cross country,
      football (match|tournament|team), tournament, netball, rounders, match, competition, talent show, dance show,
      class party, birthday party, parade, carnival, maypole, easter bonnet, bake sale, fair, fete, field trip,
      residential, forest school, beach trip, zoo trip, museum, farm trip, playground, classroom, class, swimming,
      first day, play, choir, orchestra, band, dress rehearsal, rehearsal, awards, costume+, red nose day,
      children in need, end of term, school hall, event,
      christmas show, easter service, school show, end of year, leavers (assembly|play|do|party|service|disco), mums
        race, dads race, bouncy castle, science (project|fair|week), book day, cheerleading, recital, ballet show,
      swimming lesson+, school photo, coach, the coach, kids race, viking day, roman day, tudor day, dress up day,
      maypole dancing, duck race, fun run, sponsored (walk|run|read), colour run, inflatables, tea party, hall, stage,
      church, farm, zoo, beach, gates, the gates, playtime, party, pantomime, shelter box, mini marathon, triathlon,
      district sports, cup final, medals, trophy, assembly hall, school council, eco club, gardening club, cooking
        club, forest school
      `,
    ),
  },
  'photo.others': {
    says: 'shows or names other children',
    phrases: phrases(
      `
      everyone, everybody, (whole|entire) (class|school|year|team|cast|squad|choir|group|gang),
      (all|all of) (the|our)? (kids|children|boys|girls|little ones|class|infants|year #|reception),
      (the|these|those|our) (kids|children|boys|girls|little ones|infants|tots|babies|lot|cuties),
      (whole|entire|all) of (year #|reception|nursery|the (class|school|year)|# _), year #,
      reception (class|kids|children|lot), (rest|whole) of (the|his|her|their) (class|team|year|group),
      (classmate+|class mate+|friends|mates|pals|besties|team mates|teammates|squad|crew),
      tag (your|yourself|your kids|yourselves|the|them|who|everyone|away|any),
      (other|everyone 's|everyones|other people 's|peoples) (kids|children),
      (spot|can you (see|spot|find)) (your|yours), loads (of)? (pics|photos|pictures),
      (lots|loads|hundreds|dozens|tons|bunch|few|some) of (pics|photos|pictures|videos|the (kids|class|children)),
      (him|her|<own-child>) (and|with) ..3 (friend+|mates|class|team|others|everyone|kids|girls|boys|gang 
        |classmates|crew|the rest),
      kids in, group (photo|pic|shot|picture), class (photo|pic|picture), team (photo|pic|picture), front row,
      (#|two|three|four|five|six|seven|eight|all|some|most|half) of (the|our|your|these|my)? ..2 (cutest|best|little
        |finest|lovely|gorgeous|kids|children|boys|girls|elves|class|year|them|team|stars), (little|tiny|cute|cutest
        |sweet|sweetest|gorgeous|adorable|brilliant|budding|mini|fabulous|proud|smiley|happy|our|these|the|those|# )
        ..1 (elves|angels|shepherds|sheep|kings|superheroes|vikings|romans|tudors|pirates|princesses|witches|pumpkins
        |snowmen|reindeer|stars|singers|dancers|footballers|champions|champs|winners|netballers|gymnasts|actors
        |performers|swimmers|runners|musicians|artists|scientists|chefs|bakers|monsters|fairies|faces|smiles|leavers
        |reception|year #|ones|cherubs|explorers|readers|medallists|athletes|poppets|legends|heroes|youngsters|lads
        |lasses|players|bunch), (look at|check out|spot|recognise|recognize|who can|see if|guess) ..2 (these|them|all
        |this lot|any|anyone|yours|your|who), (u7s|u8s|u9s|u10s|u11s|u12s), (class|year|form|group) (#|one|two|three
        |four|five|six), (lined up|in action|on stage|performing|singing|dancing|racing|in costume|in their|at the
        finish|on the bus|on the coach|on the beach|on the podium|with their medals|hearts out|in fancy dress|up on
        stage), (your|everyones|other|all our) (little ones|kids|children|babies|boys|girls), (for|to) ..1 (those
        |anyone|everyone|parents|grandparents|grandmas|nanny|those of you) ..1 (who|that) ..2 (missed|could not|can
        not), feel free to (share|tag|download|save|post), (tag|share|download|save) ..1 (away|yourself|yourselves
        |them|your|who|freely), our team,
      half the (class|school|team|year) ..3, year # ..2 (having|enjoying|loving|at the|at|in|on|with|doing|working
        |learning|meeting|making) ..3, our ..2 (stars|champions|champs|team|girls|boys|winners|little ones|lot|heroes)
        ..2, (all)? their (little)? faces ..3,
      (so many|all the|loads of|such) ..2 (cuties|cutie|stars|superstars|sweethearts|angels|talented|smiles), (all
        |our) ..1 (the)? ..1 (lads|lasses|boys|girls|kids|children|little ones) ..2 (did|had|were|looked|are|having
        |smashed|played|sang|danced) ..3, (reception|nursery|year #|class #) 's ..4
      `,
    ),
  },
  'photo.scenery': {
    says: 'shows no child',
    phrases: phrases(
      `
      sunset, sunrise, rainbow, view, building, sky, garden, flowers, display, artwork, artwork+, cake+, poster, sign,
      noticeboard, lost property, jumper+, uniform+, snow, clouds, building work, field, tree, bench, mural, food,
      menu, letter, timetable, screenshot, map, parking, car+, litter, pothole, dog, cat, stall+, raffle, hamper,
      books, fence, gate, drawing, painting, model, project
      `,
    ),
  },
  'photo.consent': {
    says: 'asks for pictures or says that permission was given',
    phrases: phrases(
      `
      (with|got|have|given|parents) ..2 (permission|consent),
      (has|have|did|does) (anyone|anybody|someone) ..3 (photo+|pic+|picture+|video+),
      (anyone) (got|have|take|took) ..3 (photo+|pic+|picture+|video+), send (me|them) ..2 privately,
      faces (blurred|hidden|covered), school photographer, (photo|picture) day,
      (please)? (do not|no) ..2 (photos|filming|photography|pictures|post|share|film|photograph), remember not to,
      order your ..2 photos, photos (are)? (on|available|from) the (website|newsletter)
      `,
    ),
  },
  'account.child': {
    says: 'speaks of an account of their own',
    phrases: phrases(
      `
      ({platform}) (account|profile|page|followers|channel),
      (has|have|got|gets|set up|made|make|opened|on|joined|join|using|uses|use|let ..1 have|allowed|starting 
        |started|created|have his own|have her own|having) ..3 ({platform}),
      follow (me|him|her|my|his), (my|his|her) ({platform}), add (me|him|her) on ({platform}),
      (on|with) (his|her|their|my) (own)? ({platform}), new account, dm me, subscribe (to)? (me|my),
      like and subscribe, followers,
      (my|his|her|the|our) ..2 {platform} ..2, (follow|add|sub|subscribe|like|friend) ..2 (me|back|for follow|my|4
        follow|us|him|her) ..4, follow for follow, f4f, (on|join|joined|got|has|have|using|uses|downloaded|allowed
        |watching) ..3 {platform} ..3, (followers|subscribers|subs|likes|views) ..3
      `,
    ),
  },
  'account.young': {
    says: 'gives an age under 13',
    phrases: phrases(
      `
      (i am|im|he is|she is|he 's|she 's|who is|aged|age|only|just turned|turned|turning) ..1 (six|seven|eight 
        |nine|ten|eleven|twelve|6|7|8|9|10|11|12) (years old|year old|and|now|today|tomorrow|next|so|but|from 
        |love|yrs|in|btw)?,
      (six|seven|eight|nine|ten|eleven|twelve|6|7|8|9|10|11|12) (year|years|yr|yrs) old,
      (i am|im|he is|she is|he 's|she 's) (in)? year (1|2|3|4|5|6|one|two|three|four|five|six),
      year (1|2|3|4|5|6|one|two|three|four|five|six), under (13|thirteen), underage,
      (primary|infant|junior) (school)? (kid+|child|children|age), (6|7|8|9|10|11|12)yo,
      (i am|im|he is|she is|he 's|she 's|who is|aged|age|only|just turned|turned|turning|just) ..1 (six|seven|eight
        |nine|ten|eleven|twelve|6|7|8|9|10|11|12), (my|our) ..1 (6|7|8|9|10|11|12|six|seven|eight|nine|ten|eleven
        |twelve) (year|yr|yo|yrs) ..1, year (1|2|3|4|5|6|one|two|three|four|five|six) (here|gang|girl|boy|kid|x)?
      `,
    ),
  },
  'account.fake': {
    says: 'speaks of a false account',
    phrases: phrases(
      `
      (fake|false|bogus|parody|spoof|impersonation|imposter|impostor|clone|cloned|hacked|unofficial|pretend)
        ..1 (account+|profile+|page+|instagram|facebook|twitter|tiktok|snapchat),
      (pretending|pretends|pretend|posing|claiming|impersonating|impersonates|masquerading|acting) (to be|as)?
        ..2 (<staff>|<school>|<pupil>|the (head|school)|a teacher|him|her|someone|me),
      (account|page|profile) ..2 in ({your}) name,
      (this is|its|it 's|i am) (not)? (really|actually|totally|definitely) (<staff>|the (head|school)) ..2,
      (not (actually|really) (run|owned|managed|affiliated|made) by|not affiliated with|no affiliation|nothing
        to do with) ..2 <school>,
      (i am|im|this is|its) <staff> (and|here|the|from),
      (i am|this is) the (real|official) (<staff>|head|headteacher),
      (this is|welcome to|follow|here is) <staff> 's ..2 (account|page|profile|instagram|facebook|tiktok 
        |snapchat|twitter),
      (this is|i am) <staff> ..2 (account|new account|page|profile|backup),
      (fake|false|bogus|parody|spoof|clone|cloned|hacked|pretend|joke|catfish) ..3 (account+|profile+|page+|instagram
        |facebook|twitter|tiktok|snapchat|id), (account|page|profile|instagram|tiktok|facebook) ..4 (is not|isnt|not)
        ..1 (really|actually|me|him|her|them|real|genuine|the real) ..3, (somebody|someone|whoever|some kid|kids
        |people|they) ..3 (using|stolen|stole|copied|nicked|uses|used) ({your}|<named> 's|the ..1) ..3 (photo+
        |picture+|name|pic+|identity|face|details), (make|making|made|set up|setting up|create|creating|created|run
        |running) ..2 (account+|profile+|page+) ..5 (pretending|pretend|as|of|called|in|for) ..4, (pretend|pretending
        |posing|impersonating|impersonate|claiming) ..2 (to be|as|being)? ..1 (<staff>|<pupil>|<school>|the (head
        |school|teacher|caretaker)|a teacher|him|her) ..3
      `,
    ),
  },
  'account.warning': {
    says: 'warns others of a false account',
    phrases: phrases(
      `
      (please)? (report|block|ignore|beware|be aware|warning|be careful|watch out|do not (click|accept|follow 
        |add|reply|respond)|is not (me|us|our|the)|we have been hacked|have been hacked|has been hacked|been
        cloned|someone (has|is) ..2 (made|set up|hacked|created|pretending))
      `,
    ),
  },
  'logo.mark': {
    says: 'names the school’s badge, name or logo',
    phrases: phrases(
      `
      (crest|logo+|badge+|emblem|coat of arms|school colours|insignia|letterhead|letter head|branding 
        |letterheaded|motto),
      official ..4 (page|account|group|shop|store|merch|merchandise|site|channel|community|fan page|forum|news),
      (school|<school>) (branded|themed|merch|merchandise|hoodies|shirts|mugs|stickers|t shirts),
      (school|their|our|the|a) (crest|logo+|badge+|emblem|name|branding), <school> (crest|logo+|badge+|emblem|official
        |confessions|memes|page|uncensored|exposed|parents page|spotted|gossip), spotted at <school>, (confessions
        |memes|gossip|exposed|spotted|rants|uncensored) ..2 (page|account|group|<school>)
      `,
    ),
  },
  'logo.sale': {
    says: 'offers things for sale',
    phrases: phrases(
      `
      selling, sell, sells, for sale, buy,
      (order+|ordering|pre order|preorder|taking orders|dm (me)? to|dm for|message (me)? to (order|buy)|inbox (me)? to),
      £ # (each|per|a (pack|piece|pop|pair)|plus|including|inc|for|only|delivered)?, # each, shop, store, etsy, merch,
      merchandise, print, prints, printed, printing, embroider, embroidered, made some, making, customised, custom,
      personalised, hoodies, mugs, stickers, badges, keyrings, t shirts, tote bags,
      (£ #|#|fiver|tenner|quid|inbox|dm|pm|message) ..2 (each|a pop|me|to order|only|off|for orders|price), (half the
        price|cash only), (making|make|made|printing|print|can print|knock off|knock offs|bootleg|counterfeit|replica
        |unofficial|home made|homemade|hand made|handmade|copies of|flogging|flog|stitching|embroidering|vinyl
        |transfers|cricut), (jumper+|hoody|hoodie+|sweatshirt+|polo+|teddies|teddy|mug+|keyring+|sticker+|book bag+
        |cushion+|bauble+|mask+|bunting|fridge magnet+|car sticker+|t shirt+|tote+|badges|bags|cups|caps|hats|scarves
        |ties) with
      `,
    ),
  },
  'logo.use': {
    says: 'says that the badge or name is used elsewhere',
    phrases: phrases(
      `
      (used|using|use|put|stuck|slapped|pinched|nicked|borrowed|copied|photoshopped|edited|changed|added 
        |printed|lifted|swapped|replaced|turned|redesigned|redid|made) ..4 (crest|logo|badge|emblem|letterhead 
        |coat of arms|school name),
      (crest|logo|badge|emblem) ..2 (photoshopped|edited|redesigned|on (my|our|his|her|their|a|the)),
      (with|got|has|have|having|featuring|displaying|bearing|under) the ..4 (crest|logo|badge|emblem 
        |letterhead) ..1 (on|at|across)?,
      (official|unofficial) ..4 (page|account|group|community|channel|forum|shop|store), endorsed by <school>,
      (approved|recommended|backed|sponsored|supported) by <school>, in (partnership|association) with <school>,
      on behalf of <school>,
      (parody|fake|unofficial|spoof|pretend|alternative|joke|troll|satirical|mock|copycat|confessions|meme) ..2 (page
        |account|profile|group|site|channel) ..8 (logo|crest|badge|emblem|name|branding|<school>), (logo|crest|badge
        |emblem|name|branding) ..4 (profile pic|profile picture|avatar|cover photo|page|account|header|banner), (we
        are|we|i am|its|it is|this is) not ..3 (actually|really|truly|officially)? ..1 (the)? ..1 (school|<school>)
        ..4, (not|never) ..1 (actually|really) (run|owned|managed|affiliated|made|approved|sanctioned|endorsed) by
        ..3, (pretending|pretend|posing|claiming|acting) ..2 (the|this|our|that)? ..1 <school> ..4, (new|another|set
        up|made|started|created|follow|join|like) ..3 (page|account|group|profile) ..5 (using|with|has|their|the) ..3
        (logo|crest|badge|emblem|name), official ..2 (not|unofficial|lol|haha|parody|fake)
      `,
    ),
  },
  'logo.innocent': {
    says: 'an ordinary use of the badge or second-hand uniform',
    phrases: phrases(
      `
      second hand, preloved, pre loved, outgrown, grown out, hardly worn, worn once, good condition, size #, age #,
      aged #, # years, #_#, # yrs, too small, competition, vote, voted, favourite design,
      design (competition|contest), new logo, (uniform|school|pta) shop, official supplier,
      uniform (sale|swap|bank|exchange), donations, anyone selling, anybody selling, looking for, wanted, cub badge,
      scout badge, swimming badge+, brownie badge, attendance badge, prefect badge, house badge, bake sale, cake sale,
      lost, labelled, not the logo, do we need, does it (need|have) to, compulsory,
      (jumper|cardigan|sweatshirt|blazer|polo|uniform) (with|without),
      the (official|real|correct) ..3 (page|shop|account|site|app|website) (is|are|can), (only|just) available ..3,
      from the official, (do not|dont|does not) need ..3, without (a|the) (logo|badge|crest), plain (polo|jumper
        |cardigan|shirts|polos|sweatshirts) , pta funds, (name|label) ..4 (cardigan+|jumper+|logo), (please)? (name
        |label) ..2, what (is|does|'s) the ..4, is being (restored|redesigned|repainted|cleaned), designed by (a|our
        |year|one), blue tick, second hand, pre loved, outgrown
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
