import { type PhraseGroup, phrases } from '@/lib/policy/check/phrase-index';

/**
 * Welsh words for the gravest things only. Enough to stop an abusive post passing unseen; far from enough to say that a
 * Welsh post was checked.
 */
export const WELSH = {
  'welsh.insult': {
    says: 'a Welsh insult',
    phrases: phrases(
      `
      twpsyn, twpsen, idiot gwirion, hen fuwch, hen ast, yr ast, ast wirion, y bastad, bastad, cachgi, cachwr,
      coc oen, coc y gath, pen pidyn, pidyn, pen rwd, wanciwr, cont, contiaid, llipryn, lembo, lob, mochyn budr,
      mochyn, sglyfaeth, hen gnawes, cnawes, gwrach, hen wrach, diawl diog, diawl hyll, hyll, diog, diwerth,
      dim gwerth, celwyddgi, twyllwr, lleidr, ffyc, ffycin, cer i grafu, cau dy geg, cau dy ben,
      twpsyn llwyr, twp, twpyn, dwpsyn, dwpsen, ffwl, hurtyn, hulpyn, penbwl, lolyn, llwdn, hwren, slebog, cythraul,
      diawl, y diawl, jadan, hen jadan, surbwch, pen dafad, pen bach, malwoden, baw, bawddyn, crinc, wancar, babi
        mawr, llwfrgi, anobeithiol
      `,
    ),
  },
  'welsh.threat': {
    says: 'a Welsh threat',
    phrases: phrases(
      `
      (mi wna i|wna i|fe wna i|dwi am|dw i am|dwin mynd i|dw i n mynd i|mi fydda i) ..2 (ladd|lladd|guro|curo 
        |bwrw|dyrnu|losgi|llosgi|saethu|drywanu|trywanu|gicio|cicio|hannerlladd),
      lladd chdi, lladd ti, dy ladd di, dy ladd, dy guro, dy ddyrnu, gei di gweir, cael cweir, gwylia dy gefn,
      gwatsia dy gefn, dwi n gwybod lle ti n byw, gwybod lle ti n byw, llosgi r ysgol, llosga r lle,
      (mynd i|am|isio|eisiau|moyn|gallwn i|fydda i n) ..1 (ladd|lladd|guro|curo|bwrw|dyrnu|losgi|llosgi|saethu|drywanu
        |trywanu|gicio|cicio|malu|falu|dorri|torri) ..3, (ladda|lladda|gura|cura|dyrna|saetha|llosga|malaf|lladdaf
        |ladd) i ..2, (mi|fe|na) (ladda|lladda|gura|dyrna|saetha|losga|fala) i ..2, (gei|cei) di (gweir|gic|slap|dy
        ladd|dy guro|be ti n haeddu), (gwylia|gwatsia|gofala) dy (hun|gefn|gam), ti n farw, ti wedi marw, (difaru
        |ddifaru) ..2, (bom|cyllell|gwn) ..3 ysgol
      `,
    ),
  },
  'welsh.hate': {
    says: 'a Welsh slur or call to leave',
    phrases: phrases(
      `
      dos adra i dy wlad, cer adre i dy wlad, cer nol i dy wlad, dos nol i dy wlad, hwntw budr, sipsiwn budr,
      estroniaid, pobl dduon budr, cadi ffan, jipsiwn
      `,
    ),
  },
  'welsh.self-harm': {
    says: 'Welsh words for a risk to life',
    phrases: phrases(
      `
      lladd fy hun, lladd fi n hun, lladd fy hunan, lladd dy hun, hunanladdiad, hunan niweidio, hunan niwed,
      ddim isio byw, ddim eisiau byw, ddim moyn byw, diwedd ar bopeth
      `,
    ),
  },
  'welsh.complaint': {
    says: 'a Welsh complaint',
    phrases: phrases(
      `
      gwarthus, cywilydd, cywilyddus, annerbyniol, siomedig, siomedig iawn, wedi cael digon, dim digon da, llanast,
      jocyw hyn, jôc, cwyno, cwyn, anghyfrifol, ofnadwy, sbwriel,
      llond bol, cael digon, cael llond bol, ddim yn ddigon da, dim yn ddigon da, neb yn (ateb|gwrando|poeni|gwybod
        |becso|malio), byth yn (ateb|gwrando|ffonio), dim ateb, dim ymateb, dim cyfathrebu, gwael iawn, ofnadwy o,
      wedi fy siomi, wedi siomi, siom, cywilydd arnoch, rhag cywilydd, rhag eich cywilydd, hollol annheg, annheg,
      anhrefn, traed moch, jôc, chwerthinllyd, amhroffesiynol, diffyg, gwastraff, gwneud dim, dim byd yn digwydd,
      flin, yn grac, wedi gwylltio, anfodlon, cwyn swyddogol
      `,
    ),
  },
  'welsh.harm': {
    says: 'Welsh words for hurting a child',
    phrases: phrases(
      `
      (taro|bwrw|slapio|gwthio|curo|llusgo|gafael|cam drin|camdrin|cam drin plant) ..2 (plentyn|plant|fy mab|fy
        merch|y mab|y ferch|disgybl|bachgen|merch),
      (taro|trawodd|bwrodd|slapiodd|gwthiodd|curodd|llusgodd) ..2 (fy mab|fy merch|y plentyn|mhlentyn|mab|merch)
      `,
    ),
  },
} as const satisfies Record<string, PhraseGroup>;
