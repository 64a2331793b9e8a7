/** People by what they do. */
const PEOPLE =
  "(?:engineers?|developers?|designers?|analysts?|managers?|scientists?|architects?|researchers?|TPMs?|PMs?|SREs?|SWEs?|SAs|quants?|leaders|specialists?|talent|skills?|skillset|expertise|people)";
const RARE =
  "(?:rare|scarce|scarcer|scarcest|hard(?:est)? to (?:find|hire|recruit|fill)|sought[- ]after|uncommon|in (?:short supply|(?:\\w+ )?demand))";
/** "Engineers who know settlement systems are extremely rare." */
const SCARCE = new RegExp(`\\b${PEOPLE}\\b.*\\b(?:is|are|remains?)\\b[^.]{0,40}\\b${RARE}\\b`, "i");
/** "Umbra and Globex compete for the same analysts." */
export const COMPETED = new RegExp(
  `\\b(?:(?:are |is )?(?:all )?(?:compet(?:e|es|ing)|recruit(?:ing)?|hir(?:e|ing)))\\b[^.]{0,20}\\bfor\\b.*\\b${PEOPLE}\\b|\\bmarket for\\b.*\\b${PEOPLE}\\b.*\\b(?:is|are)\\b[^.]{0,25}\\b(?:thin|tight|small|competitive)\\b`,
  "i",
);

/**
 * What a letter is better without. Of the company: what it is worth, plans or needs, how well it is known, what it pays or
 * cannot get. Of the words: those of guides, of sellers, and of those who hire.
 */
const UNFIT_WORDS = [
  "market cap\\w*|valuations?|valued|buybacks?|float|(?:pre-?)?ipo|earnings|stock|share price|shares?|growth|payouts?|investors?|multiples?|thesis|bull case|moat|revenue|margin|acqui\\w+|merger|post-merger|layoffs?|restructur\\w+|spin-?off|deal|competitive advantage|differentiat\\w+",
  "comp|TC|FAANG|MAANG|attrition|retention|retain\\w*|premiums?|bands?|percentiles?|benchmark\\w*|levers?|lowball\\w*|trail(?:s|ing)?|lag(?:s|ging)?|request(?:ing)?|reflected|commensurate|warrants?|justif\\w+|priced?|pricing power|upside|below[- ]market|top-of-market|underpaid|compensation|salar\\w+|pay|pays|paid|packages?|equity|rsus?|bonus\\w*|receives?|earns?|IC|ICs|MAU|ramp\\w*|headcount|LTV|ARR|GMV|clearance-eligible|merging|backfill\\w*|bottleneck\\w*|supply-constrained|per-engineer|hires?|alternatives|equivalent|L\\d|demographic|stability",
  "catastroph\\w*|disast\\w*|millions|billions?|brand|churn|outsized|disproportionate|world-class|unmatched|unparalleled|extraordinar\\w+|vanishingly|order of magnitude|exponential\\w*|existential|insane\\w*|massive\\w*|immediately|willing|matched only|single-digit|life-or-death|planetary\\S*|unique strategic|exactly|exact|non-existent|irreplaceable|invaluable|obsolete|fraud(?:ulent)? scandal",
  "(?:this|these|those) (?!roles?\\b|positions?\\b|kind of work)\\p{L}+|(?:that|this) exact|must|should|won['’]t|can['’]t|cannot|couldn['’]t|hasn['’]t|isn['’]t|aren['’]t|doesn['’]t|don['’]t|if|unless|unlike|not",
  "we|our|ours|us|you|your|yours|me|my|mine|today|now|right now|this (?:year|quarter)|recently|currently|soon|next|upcoming|new|latest|novel|most (?:important|pressing|critical|strategic|commercially)|(?:the|its) company['’]?s?|the firm",
];
const UNFIT = new RegExp(`(?<![\\p{L}])(?:${UNFIT_WORDS.join("|")})(?![\\p{L}])`, "iu");
/** Needs of the company are for the company to say: "Acme needs people like that", "Acme's biggest challenge". */
const OF_COMPANY =
  /\p{L}['’]s (?:[\p{L}-]+ ){0,3}(?:most|biggest|greatest|largest|top|key|core|only|competitive|strategic|strategy|future|success|ability|needs?|push|expansion|transformation|transition|vision|position|positioning|hub)\b|\b(?:transition|transformation|Trust Gap)\b|^\S+(?: \p{Lu}\S*)? (?:needs|wants|values|relies|depends|must|competes)\b/u;

/** The market of a place, which may be another than that of the letter: "Bergen's tech market", "rare in the Bergen area". */
const OF_PLACE = /\p{Lu}\p{L}+['’]s (?:\p{L}+ )?market\b|\bin the (?:\p{Lu}\p{L}+ )+(?:market|area|region)\b/u;

const SELF = /\b(?:I|I['’]\p{L}+)(?!\/O)\b/u;
const LABEL = /^[\p{L}\p{N} /&'’-]{1,40}:\s/u;
/** A number that stands alone: figures of the company and its market date, and nobody can vouch for them. */
const NUMBER = /[$€£₹]\s?\d|(?<![\p{L}\p{N}-])\d[\d.,]*(?![\p{L}\p{N}])|\d[%+]|\d[KMB]\b/u;
/** Without what stands before it, such a sentence says nothing. */
const LEANS =
  /^(?:(?:this|that|these|those|it|they|he|she|both|such|few|fewer|most|many|some|other|others|all|another|either|neither|here|there|then|so|and|but|because|yet|as|at|with|while|whereas|adding|even|no|under|winning|success|speed|scale|excellence|quality)\b(?! role| position| job))/i;
/** Shouted words and slogans; names in capitals ("HIPAA", "LLM") are no words of this kind. */
const SHOUTED = /\b(?:AND|OR|NOT|BOTH|ALL|ONLY|EVERY|NEVER|ALWAYS)\b/;
const LONGEST = 190;
const SHORTEST = 40;
const MOST_NAMES = 6;

/**
 * Whether a sentence can stand in a letter at all, whatever it says: a statement without a label, with its quotes and
 * brackets closed, in words that a candidate uses.
 */
export function isLetterSentence(text: string): boolean {
  if (/\?["”')]*$/.test(text) || LABEL.test(text)) return false;
  if (GUIDE_WORDS.test(text) || INVESTMENT.test(text)) return false;
  return isClosed(text);
}

/** The company as an investment: what it is worth or how it grows says nothing of the work. */
const INVESTMENT =
  /\b(?:market cap\w*|valuations?|valued at|buybacks?|float|(?:pre-?)?ipo|earnings|stock performance|share price|revenue growth|growth (?:engine|thesis|inflection|frontier|trajectory|story)|payouts?|return on|investors?|multiples?)\b/i;

/** Words of guides and of those who hire, which no candidate writes; and what makes an ask of its own. */
const GUIDE_WORDS =
  /\b(?:comp|TC|EMs?(?= equity)|FAANG|MAANG|attrition|retention|premiums?|bands?|percentiles?|benchmark\w*|demographic|levers?|lowball\w*|trail(?:s|ing)?|lag(?:s|ging)?|request(?:ing)?|reflected|commensurate|warrants?|justif\w+|priced?|upside|below[- ]market|underpaid)\b|\bat the (?:top|upper|higher) (?:end|of)\b/i;

/**
 * Whether a sentence argues on its own in a way that anybody could send: it must say how rare people for the work are or who
 * competes for them, plainly, and nothing of the person, the company's plans or its figures. What the work takes is for the
 * company to say. Much that is true is turned down with the rest: a letter is better without a sentence than with one that
 * is off.
 */
export function arguesMarket(text: string): boolean {
  if (text.length > LONGEST || text.length < SHORTEST || !isLetterSentence(text)) return false;
  if (SELF.test(text) || UNFIT.test(text) || OF_COMPANY.test(text) || OF_PLACE.test(text) || NUMBER.test(text))
    return false;
  if (LEANS.test(text) || SHOUTED.test(text) || /[—–:;!()"“”…]/.test(text)) return false;
  return namesIn(text) <= MOST_NAMES && (SCARCE.test(text) || COMPETED.test(text));
}

const namesIn = (text: string): number => text.match(/(?<=\s)\p{Lu}[\p{L}.]+/gu)?.length ?? 0;

const DASH = /\s*[—–]\s*| -- /;

/**
 * A sentence without its asides between dashes: "Engineers who know rail – signals, switches – are rare." keeps its two
 * ends, and of one dash what stands before it, which is whole as guides write.
 */
export function withoutAsides(text: string): string {
  const pieces = text.split(DASH);
  if (pieces.length === 3) return `${pieces[0]} ${pieces[2]}`;
  return pieces.length === 2 ? `${pieces[0]?.replace(/[,;]$/, "")}.` : text;
}

function isClosed(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  const opens = text.match(/(?<![\p{L}\p{N}])'(?=\p{L})/gu)?.length ?? 0;
  const closes = text.match(/(?<=[\p{L}\p{N}.,!])'(?![\p{L}\p{N}])/gu)?.length ?? 0;
  return (
    count('"') % 2 === 0 && count("“") === count("”") && count("(") === count(")") && (opens === 0 || closes >= opens)
  );
}
