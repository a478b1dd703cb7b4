/**
 * Names that are also everyday words. Such a name on its own counts only with a capital letter; with a title or as a full
 * name it always counts.
 */
const list = (words: string) => new Set(words.split(' '));

export const WORD_NAMES: ReadonlySet<string> = list(
  'amber ash autumn baker bale ball banks bell berry bill bird black blue bond booth brook brooks brown bush cook cooper ' +
    'cross crystal daisy dale day dean drew east eve faith farmer field finch fish fisher flower ford forest fox frank ' +
    'gates glass gold golding good grace grant gray green grey guy hall hardy harmony harper hart heath heather hill ' +
    'holly hope hunt hunter ivy jack jay joy june king knight lake lamb lane lee lily little long love lowe mark marks ' +
    'martin mason may miles moon moss north olive page park parker parks parsons pearl penny pike piper pitt poole pope ' +
    'poppy porter potter pound price prince ray read reading reed rice rich river rob robin rose rowe rush rust sage sands ' +
    'savage sharp sharpe shaw short singer skye small smart snow south spring star steel stone storm strange street summer ' +
    'sweet swift taylor teal thorn tree turner victor violet wall ward waters watt way webb wells west west white wild will ' +
    'wills winter wise wolf wood woods worth young head read noble bright rain rivers hales bacon bean beer best bishop ' +
    'bolt bower bull butcher carpenter carter case chance chase church close cotton cox craft crow curry dance darling ' +
    'diamond drake duke dyer early england english fields fry gardener gill hand hands hawk hay hood horn house ireland ' +
    'jewel judge key keys law major manley mercer mills money nurse pace paine payne peace pepper pool power powers pratt ' +
    'quick rank reeves rock root salt sheppard silk sparks speed spice squire stead stock stokes stringer tanner temple ' +
    'marsh moor pond ridge cliff cove fields brooke carr page parr pike snell speight toy tucker vale walker wallace wardle weeks wheeler winner avenue bridge academy',
);

/** Titles, with the grammatical gender they tell. `miss` is a verb too and needs more care. */
export const TITLES: ReadonlyMap<string, 'he' | 'she' | null> = new Map([
  ['mr', 'he'],
  ['mister', 'he'],
  ['sir', 'he'],
  ['mrs', 'she'],
  ['miss', 'she'],
  ['ms', 'she'],
  ['mx', null],
  ['dr', null],
  ['doctor', null],
  ['prof', null],
  ['rev', null],
  ['head', null],
  ['headteacher', null],
]);

/** Short forms of first names in use in British schools: each line is one name, in all its forms. */
export const SHORT_FORMS: readonly (readonly string[])[] = (
  'alex alexander alexandra alexis lexi sandy, alfie alfred fred freddie frederick, archie archibald, barney barnaby, ben benny ' +
  'benjamin, beth bethan bethany, bella isabella izzy isabel isobel, becca becky rebecca, cal cally callum calum, charlie charles ' +
  'charlotte lottie, dan danny daniel danielle, dave davey david, ed eddie ted teddy edward, ellie eleanor elena nell, eva evie eve ' +
  'evelyn, gabe gabriel, grace gracie, harry harrison henry, jack jackson, jake jacob, jamie jim james, joe joey joseph, josh joshua, ' +
  'kate katie kathryn catherine katherine, leo leonard, liv livvy olivia, lou louis lewis, luke lucas, maddie madison madeleine, ' +
  'matt matty matthew, max maximilian maxwell, meg megan, mike mikey michael, mo mohammed muhammad mohamed mohammad, nat natalie, ' +
  'nate nathan nathaniel, nick nicky nicholas, ollie oli oliver, osc ozzy oscar, pat patrick, pete peter, rob robbie bob robert, ' +
  'sam sammy samuel samantha, seb sebastian, soph sophie sophia, steph stephanie, steve stephen steven, stan stanley, theo theodore, ' +
  'tilly matilda, tim timothy, tobes toby tobias, tom tommy thomas, tony anthony, tyler ty, vicky victoria, will billy bill william, ' +
  'zac zach zak zachary, aish aisha ayesha, fi fiona, jess jessie jessica, lil lily lilian, nads nadia, pops poppy, rubes ruby'
)
  .split(', ')
  .map((line) => line.split(' '));

/** Titled names that nobody means a teacher by. */
export const NOT_TEACHERS: ReadonlySet<string> = list(
  'men man tumble whippy bean claus christmas world universe beast who potato motivator bates hinch brown’s doubtfire ' +
    'kipling darcy miyagi right wrong blobby incredible porky snuffles twit fox tickle bump muscle kiplings t',
);

/** After a bare surname: a firm, a street or a family name of something else. */
export const AFTER_OTHER_NAMES: ReadonlySet<string> = list(
  'family road street lane avenue close drive way crescent park farm bakery bakers butchers shop stores cafe arms inn ' +
    'pub bridge hill garage motors builders estate court house houses grove gardens terrace square wood woods united ' +
    'town city rovers surgery practice dental pharmacy hotel village church hall station fc construction plumbing ' +
    'electrical properties estates solicitors funeral',
);
