/**
 * Every word that may stand in an outline as it is: names that the sites' own code and HTML use, and no others. Whatever a page
 * holds that is not listed here becomes a placeholder, so that a word nobody thought of is left out and not let through.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const TAGS = words(`
  a abbr address area article aside audio b bdi bdo blockquote body br button canvas caption circle cite clippath code col colgroup
  data datalist dd defs del details dfn dialog div dl dt ellipse em embed fieldset figcaption figure footer foreignobject form g h1
  h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label legend li line lineargradient link main map mark
  mask menu meta meter nav noscript object ol optgroup option output p param path pattern picture polygon polyline pre progress q
  radialgradient rect rp rt ruby s samp script search section select slot small source span stop strong style sub summary sup svg
  symbol table tbody td template text textarea tfoot th thead time title tr track tspan u ul use var video wbr`);

/** Values from lists that HTML and ARIA fix, and the few numbers that adapters look at. */
export const KEYWORDS = words(`
  true false mixed none both all auto inherit yes no on off
  alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo definition dialog
  directory document feed figure form generic grid gridcell group heading img link list listbox listitem log main marquee math menu
  menubar menuitem menuitemcheckbox menuitemradio meter navigation note option presentation progressbar radio radiogroup region row
  rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox
  timer toolbar tooltip tree treegrid treeitem
  ltr rtl polite assertive off page step location date time horizontal vertical ascending descending
  email file hidden image number password reset submit tel text url video/mp4 nested/pressable plaintext-only until-found
  eager lazy async sync metadata anonymous use-credentials origin no-referrer strict-origin-when-cross-origin
  noopener noreferrer nofollow ugc canonical _blank _self _top _parent
  orig small medium large thumb jpg png webp
  ar ar-AR bg bn cs cy cy-GB da de de-DE el en en-gb en-GB en-us en-US es es-ES es-LA fa fi fr fr-FR gu he hi hi-IN hr hu id in it ja ko lt
  ml nl no pa pl pl-PL pt pt-br pt-BR pt-PT qht qme qst ro ru sk sl so sq sv ta te th tl tr uk und ur vi zh zh-CN zh-TW zxx
  -1 0 1 2 3 6 12 16 18 20 24 32 40 48`);

/** What names in the sites' code are made of: `UserAvatar-Container`, `data-ad-rendering-role`, `story_message`. */
export const CODE_WORDS = words(`
  a action actions active ad add ads aggregate analytics and app area article at attachment attachments attribute audio author avatar
  back background banner bar base begin birdwatch block body book bookmark bottom box bubble button by cancel caption card caret
  carousel cell center chat chip class click clip clips close code collapse color column comment comments community completion
  component compose composer condensed confirm container content context control controls copy count counter cover create current
  custom dark data date delete desc description desktop detail details dialog dismiss display div dots down draft drawer dropdown
  dynamic edit edited editor element embed embedded emoji empty end entry error event events expand expanded external feed feedback
  field filter first fit floating focus follow following font footer for form forward ft full game gif grid group groups gt head
  header heading height hidden hide hint history home hover hovercard html icon id ignore image images img in index indicator info
  inline inner input instance interactable interactions item items key label lang large last layer layout left less level light like
  likes line link links list live loading location log logged login long longform main map mask media member members menu mention
  message messages meta mobile modal mode module more move multi mute name nav navigation nested new next node not note notice
  notification notifications number object of off offscreen old on open option options or order original outer over overlay page
  pagelet pane panel parent part path pause permalink photo photos picture pin pinned pivot placeholder placement play player poll
  popover portal position post posts preview previous primary privacy profile progress prompt query quote quoted radio rail rank
  rating react reaction reactions read reel reels ref refresh region related reload remove rendering replies reply report repost
  reshare result results retry retweet retweets rich right role root row save scroll search secondary section see select selected
  self send sentinel separator set settings shadow share shared sheet shimmer short show sidebar sigil signup simple size skeleton
  slide slider slot small social sort source space span spinner stack start state static status step sticker sticky store stories
  story stream strip style sub submit subtitle suggested suggestion svg swipe switch tab table tag tags target test text textarea
  theme thread thumb thumbnail time timeline timer timestamp title to toast today toggle toolbar tooltip top topic total track
  tracking trailing transition translate translation tray tree trend tweet tweets twitter type undo unfollow unit unlike unread
  unretweet up url user users value verified video videos view viewer views virtualized visible visual visualcompletion volume vote
  watch widget width window with word wrap wrapper write zoom testid comet css late lexical mini mutation prev processed snap swipeable
  trend ui upsell`);

/** Parts of the sites' paths that are no person, place or post. */
export const PATH_WORDS = words(`
  about accounts ads analytics article bookmarks c clips comments communities community compose direct embed emoji.php events explore
  ext_tw_video_thumb flx group groups hashtag highlights history home hovercard i images inbox intent l.php likes lists live login
  lookaside marketplace media media_tags messages notifications p pages people permalink permalink.php photo photo.php photos post
  posts profile.php profile_images quotes r reel reels replies retweets rsrc.php search settings share signup stories story story.php
  status statuses topics tv tweet_video_thumb user v video video.php videos watch web with_replies`);

/** Names of parameters. Their values are looked at one by one. */
export const PARAMETERS = words(`
  __cft__[0] __tn__ __xts__[0] app b c comment_id context cursor eav f fbclid fbid format from h hc_ref hl id idorvanity igsh img_index
  lang locale lst mibextid multi_permalinks name notif_id notif_t paipv path q rdid ref refsrc reply_comment_id s search set
  sorting_setting src stp story_fbid t tab theater type u utm_medium utm_source v variant view view_single`);

/** What stands before the number in `set=pcb.123`. */
export const SETS = words('a ecnf gm o oa p pb pcb t vb');

export const SCHEMES = words(
  'about blob chrome-extension data file http https javascript mailto moz-extension sms tel',
);

/** The sites' hosts; of those that deliver pictures, all with one purpose count as one. */
export const HOSTS = words(`
  abs-0.twimg.com abs.twimg.com external.xx.fbcdn.net facebook.com fb.watch instagram.com instagram.xx.fbcdn.net l.facebook.com l.instagram.com
  m.facebook.com mbasic.facebook.com mobile.twitter.com pbs.twimg.com scontent.cdninstagram.com scontent.xx.fbcdn.net
  static.cdninstagram.com static.xx.fbcdn.net t.co twitter.com video.twimg.com video.xx.fbcdn.net web.facebook.com www.facebook.com
  www.instagram.com www.twitter.com www.x.com x.com`);

export const STYLES = words('display opacity order overflow position transform visibility');
export const STYLE_VALUES = words(`
  absolute block contents fixed flex grid hidden inline inline-block inline-flex none relative scroll static sticky visible`);
export const TRANSFORMS = words('translate translatex translatey translate3d scale rotate matrix');

/** Drawings by which Instagram's buttons are told apart, by how they begin. */
export const DRAWINGS = {
  heart: 'M16.792 3.904A4.989',
  'full-heart': 'M34.6 3.1c-4.5',
  bubble: 'M20.656 17.008a9.993',
  plane: 'M13.973 20.046 21.77 6.928',
  ribbon: '20 21 12 13.44 4 21 4 3 20 3 20 21',
} as const;
export type Drawing = keyof typeof DRAWINGS;

/** How attributes are treated; one that is in none of these lists is counted and no more. */
export const ATTRIBUTES = {
  keyword: words(`
    role dir type lang rel target hidden tabindex contenteditable aria-hidden aria-expanded aria-haspopup aria-modal aria-busy
    aria-selected aria-checked aria-pressed aria-current aria-live aria-atomic aria-disabled aria-invalid aria-multiline
    aria-orientation aria-level aria-autocomplete aria-required aria-readonly autoplay loop muted controls playsinline preload loading
    decoding crossorigin referrerpolicy disabled checked draggable spellcheck translate inert open popover width height cx cy r`),
  ids: words(`
    id for headers aria-labelledby aria-describedby aria-controls aria-owns aria-details aria-activedescendant aria-errormessage
    aria-flowto`),
  text: words(`
    aria-label aria-description aria-placeholder aria-roledescription aria-valuetext alt title placeholder value label summary
    content`),
  address: words('href src poster action formaction cite data xlink:href'),
  /** Only that they are there is told. */
  bare: words(
    'attributionsrc srcset sizes ping download aria-posinset aria-setsize aria-valuenow aria-valuemin aria-valuemax viewbox',
  ),
} as const;
