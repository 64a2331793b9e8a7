/*
 * Phrases that turn a sentence away from what is asked for, and back to it. How phrases are written: see sides.ts.
 */

/** What follows is someone else's figure or background, until the next ask or floor. */
export const CONTEXTS = [
  "will|would|may|might|could|can|they|they'll|to|likely|typically|usually|often|probably|initially|generally counter|offer|respond|come|open|start|extend|land|begin|pay",
  "will|would|may|might|could likely|typically|usually|probably|initially|often counter|offer|respond|come|open|start|extend|land|begin",
  "counters|countered|counteroffer|counteroffers|counteroffering",
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
  "roles|role|teams|firms|companies|rivals|peers|competitors|others|banks|startups|market pay",
  "evaluating|weighing|considering|juggling|comparing",
  "i|i'm|my|you|you're|your current|currently",
  "current|present|existing comp|compensation|base|salary|package|pay|total",
  "instead of",
  "rather|more|less than",
  "at stake",
  "forfeit|forfeiting|forfeited|forgo|forgoing|leaving|unvested|leave",
  "landing at|in|between|around|zone|range?",
  "land at|in|between|around",
  "offers|offer|data|market|peers|benchmarks|ranges put|puts|place|places|have|has me|us|you|it|this? at|around|near|between?",
  "can|could|may|might|would|will push|lift|raise",
  "can|could|may|might|would|will add|yield|mean|be|exceed|elevate|reach|generate|save|range|unlock|bring",
  "adds|yields|generates|saves|drives|represents|equates",
  "move|moves|moving|elevate|elevates you|comp from",
  "range|ranges|ranging from",
  "alternatives",
  "who|that|candidates|engineers|people|others negotiate|ask|push|anchor|counter|open|start",
  "gain|gains|gained|won",
  "anchoring|anchored to|against|on",
  "anchor|anchoring aggressively|hard|firmly|directly|explicitly|strongly? against",
  "bringing|lifting|raising|pushing|moving|keeping your|the floor",
  "cap|caps|capped|constrained|limited|maxes|stuck|rigid",
  "stretch",
  "alone",
  "unless",
  "initial",
  "band|bands|range is|are|runs|spans|range|tops|goes",
  "their|the|approved|hiring budget|budgets",
  "budget|budgets is|are|was|tops",
  "not|never|don't open|start|begin|lead|anchor|ask|request|target|push|aim|accept|take|sign for|at|with|by|near?",
  "expect|expecting",
  "never|not|don't go? past|above|beyond|exceed|exceeding",
];

/** What follows explains the figure before it; a list that continues ("…, plus a $20K bonus") resumes the side. */
export const ASIDES = [
  "because|since|given|while|where|whose",
  "as evidenced",
  "based on",
  "reflecting|reflected",
  "to reflect|offset|account|compensate|cover|match|mirror",
  "by citing|stacking|anchoring|emphasizing|benchmarking|leveraging|framing|referencing|highlighting|arguing|leading|using|combining|presenting|connecting|demonstrating|positioning|showing|pointing|noting|focusing",
  "positioning|framing|emphasizing|leveraging|highlighting|arguing|noting|against|stacking|justified|supported|driven|backed|considering|knowing|recognizing|despite",
];

/** Phrases by which a place follows something other than the guide's figures. */
export const ELSEWHERE = [
  "follow|follows|following|apply|applies|use|uses|using|stick|sticks|adhere|adheres|align|aligns|see|consult with|to? the|their|its|your? local|regional|national ..3 benchmark|benchmarks|band|bands|range|ranges|rate|rates|norm|norms|scale|scales",
  "follow|follows|following|track|tracks|mirror|mirrors the|their|its|your? local|regional|national market|markets|pay|compensation|salaries|practice|practices|conditions",
  "follow|follows|following|apply|applies|use|uses|using|keep|stick|sticks|adhere|adheres|align|aligns|defer|defers|see|consult|go|goes to|with|by? the|their|its|your? local|regional|national|own|city|country level|market? benchmark|benchmarks|band|bands|range|ranges|rate|rates|norm|norms|guide|guides|figures|numbers|scale|scales|levels|table|tables",
];

/** Opens a condition. An ask after it counts only for a part that is asked for nowhere else. */
export const CONDITIONS = [
  "if",
  "when",
  "should they|the",
  "otherwise",
  "alternatively",
  "for exceptional|top|stellar|senior|strong|outstanding candidates|hires|performers|engineers|profiles|talent",
];

/** Resumes a list after an aside; at the start of a sentence it continues the sentence before. */
export const RESUMES = [
  "plus",
  "along with",
  "as well as",
  "in addition to?",
  "additionally",
  "also",
  "alongside",
  "combined|coupled with",
  "and also",
];
