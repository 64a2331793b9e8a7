import { RANKS } from "../../domain/level-words.js";
import { FOCUS_WORDS } from "../mentions/focus.js";

/** Words of a question that say nothing about which guide is meant. Names win over them wherever a name fits. */
export const FILLERS: ReadonlySet<string> = new Set(
  `about above across actual actually add added advance advice advise after again ago ahead all allow allowed
  almost alone along already alright also although always am amazing among amount amounts an and annual annually
  another answer any anybody anyone anything anyway anywhere everywhere apparently apply applying appreciate appreciated approach
  appropriate are area aren around as aside assume at attractive available average aware away awesome back
  background bad based basically basis be became because become been before began begin beginning behind being
  believe below best better between beyond big bigger biggest bit boss bot both brand bring bro broad bunch business but
  buy by calculate call came can candidate candidates cannot cant care career cause certain certainly chance change
  chat check checking cheers choose chosen city clear clearly close closer coming common commonly companies company compbot
  compare compared comparing comparison competing competitive completely concerning confirm confused consider
  considered considering context continue conversation corp corporation correct cost could couldn count couple
  course covered covers crazy curious current currently customary cut data day days deal debating decent decide
  deciding decision deep deeply definitely depends describe detail details did didn differ difference different
  difficult direct directly discuss display do doc docs document does doesn doing don done double doubt down dream
  due during each earlier early easily easy eight either else elsewhere employee employees employer employment end
  ends enough entire equal etc even ever every everyone everything exact exactly example excellent except excited
  existing expect expectation expectations expected expecting experience experienced explain extra fact factor
  facts fair fairly fall family far fast favor feel feels felt fetch few field figure figures file fill final
  finally find fine firm first fit five flat folks follow following for forget former forward found four free
  friend friends from full fully further gave get gets getting gig gimme give given gives giving glad glance go
  goes going gone gonna good got gotta great greater guess guidance guide guides guy guys had half hand handle
  happen happened happens happy hard has hasn have haven having he hear heard held hello help helpful helping helps
  hence her here hey hi high higher highest him hire hired hires hiring his hmm hold honest honestly hope hoping hour
  hourly hours house how however hows hr huge idea ideal ideally if im imagine immediately important in inc include
  included includes including industry info information initial inside insight insights instance instead
  intend interest interested interesting interview interviewed interviewing interviews into is isn isnt issue it
  its itself ive job jobs join joined joining joins just keep keeps kind kinda kindly knew know knowing known knows
  lack landed large largest last late lately latest latter leading learn least leave leaving left less lesser let
  lets letter life like likely limit link list listed little living llc local located location locations long
  longer look looked looking looks lookup loop lost lot lots love ltd luck lucky made mail main mainly majority
  many map mapped maps market markets matter matters may maybe me mean means median meant meet meeting member metro mention
  mentioned message met middle might mind mine missing moment month monthly months more morning most mostly move
  moved moves moving much multiple must my myself name named names near nearby nearly necessarily necessary need
  needed needs negotiable neither never new next nice night nine no nobody none nope nor normal normally not note
  notes nothing now nowadays number numbers obviously of off offer offered offering offers office often oh ok okay
  on once one ones online only onto open opening opinion opportunities opportunity opposed option options or order
  ordinary org organization other others otherwise ought our ours out outside over overall own page part particular
  particularly parts party pass past people per perhaps period permanent person personal personally pertaining pick
  picture place places plain plan planning please pls plus plz point points poor position positions possible
  possibly post posting potential potentially power practical practice prefer prepare prepared preparing present
  press pretty previous previously prior probably problem proceed process profile promise proper properly propose
  proposed prospective provide provided provides public pull pulling purely purpose put query question
  questions quick quickly quite quote raised rather re reach reached read reading ready real realistic
  realistically reality really reasonable reasonably receive received receiving recommend recommended recruiter
  recruiters recruiting refer regard regarding regards regular related relevant relocate relocating relocation rely
  remain remember reply report reported represent require required respect respective respond response rest result
  results retrieve return review reviewed rich right role roles room rough roughly round rounds rule rules run
  running safe said same save say saying says screen second secondly section see seeing seek seeking seem seems
  seen self sell send seniority sense sent serious seriously set seven several shall share shared she short shortly
  should shouldn show showing shown shows side sides significant similar similarly simple simply since single sit
  site situation six size slightly small smart so solid some somebody somehow someone something sometime sometimes
  somewhat somewhere soon sorry sort sound sounds speak speaking special specific specifically specifics spoke
  stage stand standard standards start started starting starts stated stay step steps still stop story straight
  strong stronger strongest stuff style subject submit success such suggest suggested suggestion suggestions
  suitable summary supposed sure surely switch switching tactic tactics take taken takes taking talk talked talking
  task tasks team teams tell telling tells ten tend term terms terrible than thank thanks that thats the their
  theirs them themselves then there therefore these they theyre thing things think thinking third this tho those
  though thought thoughts three through throughout thus thx tier tight till time times tips title titles to today
  together told tomorrow tonight too took top tough toward towards track transfer treat tried tries true truly try
  trying turn twice two ty type types typical typically ultimately under understand understanding undervalued
  unfortunately unless unlike until up upcoming upon upper use used useful user users uses using usual usually
  valid value values various versus very view visit vs wait waiting wanna want wanted wanting wants was wasn way
  ways we week weekly weeks weight welcome well went were weren what whatever whats when whenever where whereas
  wherever whether which while who whoever whole whom whos whose why wide will willing win winning wish with within
  without won wonder wondering word work worked working works world worse worst worth would wouldn write writing
  written wrong wrt yeah year yearly years yep yes yesterday yet yo you young your youre yours yourself u ur wat wut btw lol tbh imo idk`.split(
    /\s+/,
  ),
);

/** Behind these "us" is no country: "tell us". */
const BEFORE_US: ReadonlySet<string> = new Set("tell give show help let gives telling giving showing with".split(" "));

/** Fillers that name a field of work where the word of a job stands behind them: "office manager", "IT engineer". */
const FIELDS: ReadonlySet<string> = new Set(
  `area brand business career change city cost data display document experience family field fit hour
  house hr industry info information insight insights it letter location mail map maps market markets member office
  organization parts party people person personal plain plan planning power practice press process profile public
  quote recruiter recruiters recruiting relocation report response review room safe screen section site sound
  special stage standard standards story style success task tasks team teams track transfer user users value view
  work world writing`.split(/\s+/),
);
/** Words of jobs in many fields. */
const JOBS: ReadonlySet<string> = new Set(
  `analyst analysts analytics architect architects designer designers dev developer developers devs eng engineer
  engineers manager managers mgr mgrs scientist scientists`.split(/\s+/),
);
/** Jobs that no guide is for; mostly somebody whom the person has spoken to. */
const RECRUITERS: ReadonlySet<string> = new Set(["recruiter", "recruiters", "recruiting", "hr"]);
/** Words that make another name of a company's: "box office", "block one", "snap on". */
const NAME_ENDS: ReadonlySet<string> = new Set(
  `brand business data family field first hr house it office on one parts people plus point power press public recruiter
  recruiters recruiting room site sound stage story success two up world`.split(/\s+/),
);

/** The words as `isFiller` looks at them. */
interface Worded {
  text: string;
  /** A comma or the like stands before it. */
  parted: boolean;
}

/**
 * True where a word of a question means nothing for which guide is meant. What names a job, or its field right before
 * the job, means something: "office manager", "senior recruiter".
 */
export function isFiller(words: readonly Worded[], at: number): boolean {
  const { text: word = "" } = words[at] ?? {};
  const before = words[at - 1]?.text;
  const after = words[at + 1];
  if (FILLERS.has(word)) {
    if (FIELDS.has(word) && after && !after.parted && JOBS.has(after.text)) return before === "on" || before === "in";
    if (!RECRUITERS.has(word)) return true;
    return before === undefined ? words.length > 1 : !RANKS.has(before) && !before.startsWith("tech");
  }
  if (word === "us") return before !== undefined && BEFORE_US.has(before);
  if (word !== "a" && word !== "i") return false;
  // "as a", "a good", "do i", "i want"; elsewhere these are what a slip left of "ai".
  return before === undefined || isPlain(before) || isPlain(after?.text);
}

/** True for a filler that may yet be part of what nothing explains. */
export function maySay(word: string): boolean {
  return FIELDS.has(word) || NAME_ENDS.has(word);
}

/**
 * True where such a filler says something after all: right behind a company in a question of nothing but names, or
 * somebody's job where no other is asked for.
 */
export function says(words: readonly Worded[], at: number, companyEnd: number | undefined, role: boolean): boolean {
  const { text = "" } = words[at] ?? {};
  const person = RECRUITERS.has(text);
  if (person && !role) return true;
  if (!person && (companyEnd !== at || !NAME_ENDS.has(text))) return false;
  return words.every((word) => !FILLERS.has(word.text) || maySay(word.text));
}

function isPlain(word: string | undefined): boolean {
  return word !== undefined && (FILLERS.has(word) || FOCUS_WORDS.has(word) || NUMBER.test(word));
}

/** Names of companies that are words of everyday English: in "should I shop around at Ally" no company is Shopify. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  `adept affirm apple arm aurora bill block booking box character chase check chime clover compass cruise dash
  discord elastic fly glean grab hex hinge ice indeed lattice linear match mercury millennium monday notion oracle pan
  perplexity ping pins plaid postman ramp remote renaissance render runway scale segment shield shop snap snow spot
  square stability steam stripe target tinder toast together unity valve vanguard vast visa warner wells wise zoom`.split(
    /\s+/,
  ),
);

/** Numbers, amounts and level codes: "250k", "2026", "l5", "e6", "ic4", "5yoe". */
export const NUMBER = /^(\d+[a-z]{0,3}|[leigm]\d{1,2}|ic\d|yoe|k|usd|gbp|eur|inr)$/;
