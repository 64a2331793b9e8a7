/*
 * The phrases that guide the reading of a strategy. To teach the reader a new phrase, add it to the list of what it
 * means, add the sentence to the table of cases in the tests, and see what else changes.
 *
 * How a phrase is written: lower case, one space between words, "-" as a space ("sign-on" is "sign on"),
 * "a|b" for either word, "word?" for one that may be missing. The longest phrase that fits wins.
 */
import type { Part } from "../guide.js";

/** Nouns that say what part of pay a figure is of. `bonus` in percent is read as `bonusPct`. */
export const PARTS: Partial<Record<Part, string[]>> = {
  base: [
    "base|fixed salary|pay|comp|compensation|cash?",
    "base",
    "base salary component|number|figure|offer?",
    "annual|yearly|gross base? salary",
    "salary",
    "salaries",
  ],
  equity: [
    "equity|rsu|rsus|stock|option|options|share|shares|iso|isos|nso|nsos|psu|psus grant|grants|package|component|award|awards|value|allocation|portion|number|comp|compensation?",
    "total equity|rsu|rsus|stock|option|options|share grant|package|value|award?",
    "stock options",
    "stock option grant|package?",
    "restricted stock units?",
    "initial|new|hire|total grant",
    "grant",
    "grant value",
    "esop|esops|vsop|vsops|bsu|bsus|phantom stock|shares?",
    "profits interest|interests",
  ],
  signOn: [
    "sign|signing|joining|welcome|starting|start on? bonus|payment|cash|incentive|award",
    "sign on",
    "sign ons",
    "signing",
    "signon bonus?",
    "joining bonus",
    "retention sign on bonus?",
    "upfront|up cash|bonus",
    "one time bonus|payment",
    "buyout",
    "buy out",
    "make whole payment|bonus|award?",
  ],
  bonus: [
    "bonus|bonuses",
    "bonus target|component|potential|opportunity|payout|percentage",
    "target bonus",
    "annual|performance|target|cash|variable incentive|pay|comp|compensation",
    "incentive",
    "variable",
    "commission",
    "commissions",
  ],
  total: [
    "tc|tcc|ctc|ote",
    "comp|compensation",
    "total",
    "total annual|yearly|target|guaranteed|direct|first|1st? year? comp|compensation|package|tc|pay|rewards|remuneration|earnings|cash|value",
    "total year 1|one comp|compensation|package|tc|pay|cash",
    "total cash compensation|comp?",
    "total comp|compensation package|number|figure|value",
    "year 1|one total? comp|compensation|tc|package|pay|cash|value|earnings",
    "first|1st year total? cash? comp|compensation|tc|package|pay|cash|value|earnings",
    "first|1st year total",
    "annual|yearly|overall total? comp|compensation|package|tc",
    "comp|compensation|pay package",
    "package",
    "offer package",
    "all in",
    "all in comp|compensation|package|number|total",
    "on target earnings",
    "cost to company",
  ],
};

/** Nouns that make a figure something else than a part of the package, even beside a part ("RSU refresh", "base increase"). */
export const OTHER_THINGS = [
  "refresh|refreshes|refresher|refreshers grant|grants|rsu|rsus|equity|commitment?",
  "top up|ups",
  "premium|premiums",
  "increase|increases|increment|raise|uplift|lift|bump|adjustment|adjustments|step|boost|improvement|escalator|differential",
  "delta|gap|difference|spread|shortfall|discount|haircut",
  "relocation|stipend|allowance|budget|budgets|reimbursement|credit|credits|perk|perks",
  "retention bonus|payment|grant|award|equity",
  "relocation|referral|milestone|spot|project|completion|stay|liquidity bonus|bonuses|payment",
  "severance|tuition|tax|pension|insurance|childcare|equipment|compute",
  "401k match?",
  "revenue|revenues|arr|acv|tcv|gmv|tpv|aum|ebitda|fcf|cash flow|profit|profits|savings|earnings|sales|bookings|volume",
  "valuation|valuations|market cap|funding|round|raised|investment|buyback|acquisition|deal|deals|contract|contracts|assets|deposits",
  "per share|unit",
  "share price",
  "stock|share|strike|price target",
  "fmv|409a",
  "midpoint|median|ceiling|percentile|quartile",
  "threshold",
  "ltip|lti|carry|carried interest",
  "on call pay|premium|compensation|stipend|bonus?",
  "customers|users|members|employees|engineers|developers|transactions|merchants|orders|devices|homes|home",
  "learning|education|conference|training|certification|research|travel|wellness|home office",
  "guaranteed|vesting|value floor",
  "additional|extra|incremental|further",
  "clawback|penalty|fee|fees|cost|costs|loss|losses",
];

/** Opens an ask: where several asks stand for one part, this one counts. */
export const OPENS = [
  "open|opening|opens at|with|by|for|around|near?",
  "open",
  "opening ask|anchor|number|figure|position|bid|request|target|package|counter",
  "open high|strong|aggressively at|with",
  "anchor|anchoring|anchors",
  "initial|first|starting ask|asks|anchor|request|target|number",
  "start|starting|begin at|from|with|by",
  "start the conversation|negotiation|negotiations|discussion at|with",
  "lead|leading with|at",
  "come|go in at|with",
  "go in at|with|high",
];

/** States an ask. */
export const ASKS = [
  "target|targeting|targets",
  "target range|package|number|figure|is",
  "push|pushing|press|pressing",
  "ask|asking",
  "asks",
  "request|requesting",
  "aim|aiming",
  "need|needing",
  "needed",
  "i'd|i|we|we'd also? would? also? like",
  "would like",
  "like to see|discuss|target|have|propose|request",
  "want",
  "wanting",
  "welcome",
  "propose|proposing",
  "i'd|i|we|we'd|i'll also? would? also? propose|open|start|counter|suggest|expect|need|want",
  "adjusting|adding|raising|increasing|bumping|lifting|improving",
  "can|could we|you",
  "pivot|pivoting",
  "trade|swap|exchange it|this|that|base? for",
  "respond|reply|answer|come back|return with|at",
  "happy|ready|glad|prepared|willing to sign|join|commit",
  "if you|we|they can|could do|get|reach|make|hit|offer|match|come|meet|land",
  "should|must reach|total|hit",
  "i'd|i|we strongly? prefer|value|love|appreciate|hope|request",
  "seek|seeking",
  "expect|expecting",
  "expectation|expectations",
  "demand|demanding",
  "insist|insisting on",
  "hold|holding|stand|standing firm|out",
  "negotiate|negotiating",
  "fight for",
  "secure|securing",
  "bring|brings|bringing",
  "put|puts|putting me|us|my|total|you",
  "get|gets|getting me|us|my|you to|at",
  "looking for",
  "look for",
  "to join|sign|commit|move|choose|align",
  "join at|for",
  "sign at|for|today?",
  "commit at|for",
  "say yes at|to",
  "open to",
  "ideal package|number|outcome|total|base?",
  "goal",
  "stretch goal",
  "i'm at|proposing|requesting|asking|seeking|after",
  "your|my|our|the number is",
  "total comp|compensation|tc target|ask|goal",
  "base|salary|rsu|equity|options|option|grant|sign on|signing bonus ask",
  "base salary ask|target",
  "base|salary|rsu|equity|options|option|grant target",
  "counter ask|offer|proposal? should be|is",
  "adjust|adjusting|bring|bringing|raise|raising|move|moving|increase|increasing|improve|improving|revise|revising the|this|your offer|package|total|base|grant? to",
  "close at",
  "write|writing in",
];

/** The person's counter, unless the sentence goes on to judge it ("is competitive"): then it is the company's. */
export const COUNTERS = ["counter", "counter at|with|for|to|back|by", "countering at|with"];
export const COUNTER_JUDGED = [
  "is|are|looks|seems competitive|reasonable|appropriate|justified|warranted|fair|typical|strong|standard|likely|expected|realistic|common|normal|acceptable",
  "would|should|will be competitive|reasonable|appropriate|justified|warranted|fair|typical|strong|standard|likely|expected|realistic|common|normal|acceptable",
];

/** States what to accept. */
export const FLOORS = [
  "accept|accepting",
  "accept at floor|floors",
  "accept at",
  "acceptance floor|threshold|point|range",
  "acceptable",
  "floor|floors",
  "floor is|of|at|should",
  "hard|absolute|firm|true|real|total|comp|compensation|tc|base|equity|rsu|salary|options floor",
  "total comp|compensation floor",
  "minimum acceptable|accept|viable offer|package|total|base?",
  "bottom line",
  "settle|settling",
  "prepared|willing|happy|ready|able to accept|take",
  "don't|not|never settle for less|under|below",
  "take it|the at|if",
  "take the offer at|if",
  "sign if|above",
  "yes if",
  "reservation|reserve price|number|point",
  "close if",
];

/** Where to walk away, said at the start of a sentence: "Below $280K, I'd stay". */
export const WALKS_AT_START = ["below", "under", "less than", "at anything below|under|less"];

/** Where to walk away: the floor where nothing says what to accept. */
export const WALKS = [
  "walk|walking|walks away?",
  "walk away floor|floors|point|number|threshold|price|line|at|if|below|under|is",
  "walkaway floor|point|number|threshold|price|line?",
  "don't|not|never|wouldn't|won't|cannot|can't accept|go|drop|dip|take|consider|sign|settle|move for|with|to? below|under|less|anything",
  "don't|not|never|wouldn't|won't|cannot|can't go|drop|dip lower",
  "decline|declining|reject|refuse|pass below|under|anything|if|on",
  "anything|offers|offer below|under|less",
  "nothing below|under|less",
];

/** A lower bound: a floor where no ask is being stated ("at a minimum base of"). */
export const LEASTS = ["minimum", "minimums", "at least", "at a? minimum", "no lower|less than", "not less than"];

/** What follows is somebody else's figure or background, until the next ask or floor. */
export const CONTEXTS = [
  "will|would|may|might|could|can|they|they'll|to|likely|typically|usually|often|probably|initially|generally counter|offer|respond|come|open|start|extend|land|begin|pay",
  "will|would|may|might|could likely|typically|usually|probably|initially|often counter|offer|respond|come|open|start|extend|land|begin",
  "counters|countered|counteroffer|counteroffers|counteroffering",
  "counter|counters offer|offers of|from|at|is|below|above",
  "if they counter|counters|open|offer|start|come",
  "offers|offered|offering",
  "offer of|from|at|is|was|comes|came|above|below|includes",
  "offer",
  "initial|first|standard|current|original|existing|verbal|their offer|package|number",
  "the|written offer",
  "competing|competitor|competitors|competitor's|competitive",
  "thank|thanks you? for",
  "holding|hold an|a|offers|offer|multiple|competing?",
  "benchmark|benchmarks|benchmarked|benchmarking",
  "reference|referencing|references",
  "cite|citing|cites|mention|mentioning|quote|quoting",
  "compare|compared|comparing|comparable|comparables|comps|versus|vs|equivalents",
  "typical|average|industry|standard range|rate|rates|data|comp|pay|base|total",
  "market range|data|median|average",
  "pays|paying|paid|earn|earns|earning|earned",
  "i|i'm|my|you|you're|your current|currently",
  "current|present|existing comp|compensation|base|salary|package|pay|total",
  "instead of",
  "rather|more|less than",
  "at stake",
  "forfeit|forfeiting|forfeited|forgo|forgoing|leaving|unvested|leave",
  "to land",
  "landing at|in|between|around|zone|range?",
  "land at|in|between|around",
  "can|could|may|might|would|will add|yield|mean|be|exceed|elevate|reach|generate|save|range|unlock|bring",
  "adds|yields|generates|saves|drives|represents|equates",
  "move|moves|moving|elevate|elevates you|comp from",
  "range|ranges|ranging from",
  "alternatives",
  "bringing|lifting|raising|pushing|moving|keeping your|the floor",
  "cap|caps|capped|constrained|limited|maxes|stuck|rigid",
  "stretch",
  "alone",
  "unless",
  "initial",
  "expected range|outcome",
  "band|bands is|are|runs|spans|range|tops|goes",
  "range is|runs|spans|of",
  "budget|budgets|budgeted",
];

/** What follows explains the figure before it; a list that goes on ("…, plus a $20K bonus") takes the side up again. */
export const ASIDES = [
  "which|because|since|given|while|where|whose|based|as evidenced",
  "based on",
  "reflecting|reflects|reflected",
  "to reflect|offset|account|compensate|cover|match|mirror",
  "by citing|stacking|anchoring|emphasizing|benchmarking|leveraging|framing|referencing|highlighting|arguing|leading|using|combining|presenting|connecting|demonstrating|positioning|showing|pointing|noting|focusing",
  "positioning|framing|emphasizing|leveraging|highlighting|arguing|noting|against|stacking|justified|supported|driven|backed|considering|knowing|recognizing|despite",
];

/** Opens a condition. An ask after it counts only for a part that nothing else asks for. */
export const CONDITIONS = [
  "if",
  "when",
  "should they|the",
  "in case",
  "in the event",
  "as a fallback",
  "failing that",
  "otherwise",
  "alternatively",
  "for exceptional|top|stellar|senior|strong|outstanding",
];

/** Takes a list up again after an aside, and at the start of a sentence goes on with the one before. */
export const RESUMES = [
  "plus",
  "along with",
  "together with",
  "as well as",
  "in addition to?",
  "additionally",
  "also",
  "alongside",
  "combined|coupled with",
  "and also",
];

/** Words between a part and its figure ("a base of", "RSUs worth", "total comp reaches"). */
export const LINKS = [
  "of|at|to|is|are|be|being|in|near|around|above|over|exceeding|exceeds|exceed|reaches|reach|reaching|hits|hit|worth|valued|totaling|totalling|equals|should|must|would|will|below|under|between",
  "valued at",
  "set|confirmed|guaranteed|increased|raised|moved|adjusted|lifted|brought|pushed|bumped|enhanced|structured|fixed at|to|of",
  "move|moves|moved",
  "greater|higher|more|not|no|less|lower than",
  "falls|fall|drops|drop|dips|comes|come|lands|goes in? below|under|at|above|to",
  "no|not|nothing",
  "up to",
  "that|which is|are|would be",
];

/** Words that only soften a figure ("approximately"). */
export const NEARS = [
  "approximately|approx|about|roughly|circa|nearly|almost|around|just|exactly|only|even|now|currently|clearly|firmly|aggressively|comfortably|hard|harder|least|minimum|minimally|ideally",
  "a|an|the|your|my|our|their|this|that|its|another",
  "new|full|strong|solid|competitive|annual|yearly",
];

/** Equity by the year. */
export const YEARLY = [
  "/ yr|year|annum|y|annually",
  "per year|annum",
  "a year",
  "annual|annually|yearly",
  "each year",
  "p.a",
  "pa",
  "annualized|annualised",
  "every year",
];

/** Equity as the whole grant. */
export const WHOLE_GRANT = [
  "/ 4yr|4y|4yrs|3yr|5yr",
  "/ 4|3|5|four|three|five yr|yrs|year|years",
  "over|across 4|3|5|four|three|five year|years|yr|yrs",
  "4|3|5|four|three|five year|yr vest|vesting|grant|schedule?",
  "4yr|3yr|5yr vest|vesting|grant?",
  "over the? vest|vesting|term period|schedule?",
  "over time",
];

/** A figure before one of these takes the side backwards: "$230K is my floor". */
export const BACKWARDS = [
  "is|as|becomes|being|would|remains my|your|our|the|a|an",
  "that's|that|this|which is? my|your|our|the",
];
