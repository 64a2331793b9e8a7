/*
 * The phrases that decide the side of a figure. To teach the reader a new phrase, add it to the list of its meaning,
 * and an example to its rule in rules.ts.
 *
 * How a phrase is written: lower case, one space between words, "-" as a space ("sign-on" is "sign on"), "a|b" for
 * either word, "word?" for one that may be missing. The longest phrase that fits wins.
 */

/** Opens an ask: of several asks for one part, this one counts. */
export const OPENS = [
  "open|opening|opens at|with|by|for|around|near?",
  "opening ask|anchor|number|figure|position|bid|request|target|package|counter",
  "anchor|anchoring|anchors",
  "initial|first|starting ask|asks|anchor|request|target|number",
  "start|starting|begin at|from|with|by",
  "lead|leading with|at",
];

/** States an ask. */
export const ASKS = [
  "target|targeting|targets",
  "target range|package|number|figure|is",
  "target landing zone|range|number|package",
  "push|pushing|press|pressing",
  "ask|asking",
  "asks",
  "request|requesting",
  "aim|aiming",
  "needs to be|reach|hit|include",
  "i'd|i|we|we'd also? would? also? like",
  "would like",
  "like to see|discuss|target|have|propose|request",
  "want",
  "welcome",
  "propose|proposing",
  "i'd|i|we|we'd|i'll also? would? also? propose|open|start|counter|suggest|expect|want",
  "adjusting|adding|raising|increasing|bumping|lifting|improving",
  "can|could we|you",
  "pivot|pivoting",
  "trade|swap|exchange it|this|that|base? for",
  "respond|reply|answer with|at",
  "come back|in with|at",
  "position|place yourself|myself|me at",
  "if you|we|they can|could do|get|reach|make|hit|offer|match|come|meet|land",
  "should|must reach|total|hit",
  "i'd|i|we strongly? prefer|value|love|appreciate|hope|request",
  "seek|seeking",
  "expectation|expectations",
  "demand|demanding",
  "insist|insisting on",
  "hold|holding|stand|standing firm|out",
  "negotiate|negotiating",
  "fight for",
  "hope|hopes|hoping|hoped for|to",
  "can|could|would the base|salary|bonus|equity|grant|rsu|rsus|total|package|offer be|go|come|move|reach|include",
  "can|could|would the sign|signing on? bonus? be|go|come|move|reach",
  "redirect|redirecting",
  "fall back on|to",
  "can|could|shall|should|may we|you settle|land|agree|meet|close on|at",
  "you|i|we can|could|should push|lift|raise|take|move",
  "secure|securing",
  "bring|brings|bringing",
  "put|puts|putting me|us|my|total|you",
  "looking for",
  "look for",
  "to join|sign|commit|move|choose|align",
  "open to",
  "ideal package|number|outcome|total|base?",
  "goal",
  "by anchoring|opening|starting|asking|leading|requesting at|with|for|from",
  "anchored|anchoring|opening|starting at",
  "i'm at|proposing|requesting|asking|seeking|after",
  "your|my|our|the number is",
  "total comp|compensation|tc target|ask|goal",
  "base|salary|rsu|equity|options|option|grant ask",
  "base salary ask|target",
  "base|salary|rsu|equity|options|option|grant target",
  "counter ask|offer|proposal? should be|is",
  "adjust|adjusting|bring|bringing|raise|raising|move|moving|increase|increasing|improve|improving|revise|revising the|this|your offer|package|total|base|grant? to",
];

/**
 * States what the person signs at or needs: an ask, but a floor if more is asked for ("Ask for $210K. I will sign at
 * $195K", "You want $225K. You need $208K").
 */
export const CLOSINGS = [
  "sign|join|commit at|for|today?",
  "close at|with",
  "hold|holding|stick|sticking firm? at|to",
  "happy|ready|glad|prepared|willing to sign|join|commit",
  "i'd|i|we|we'd|you also? would? need",
  "need|needing",
  "needed",
];

/** Asks at the start of a clause, directly before their figure: "Name $235K base first", "Tell them $215K base". */
export const ASKS_AT_START = [
  "name|quote|state|say|give|put|set|keep|get|lift|raise",
  "shoot for",
  "tell|give them|him|her|hr",
  "tell|give the recruiter|manager|company",
];

/** The person's counter; the company's if the sentence goes on to judge it ("is competitive"). */
export const COUNTERS = [
  "counter the|their|this|that|any initial|first|opening? offer|number|proposal with|at|by",
  "counter",
  "counter at|with|for|to|back|by",
];
/** Judges a counter, which makes it the company's. */
export const COUNTER_JUDGED = [
  "is|are|seems|feels the right|correct|appropriate",
  "is|are|looks|seems competitive|reasonable|appropriate|justified|warranted|fair|typical|strong|standard|likely|expected|realistic|common|normal|acceptable",
  "would|should|will be competitive|reasonable|appropriate|justified|warranted|fair|typical|strong|standard|likely|expected|realistic|common|normal|acceptable",
];

/** States what to accept. */
export const FLOORS = [
  "accept|accepting",
  "accept at floor|floors",
  "accept at",
  "acceptable",
  "floor|floors",
  "floor is|of|at|should",
  "hard|absolute|firm|true|real|total|comp|compensation|tc|base|equity|rsu|salary|options floor",
  "total comp|compensation floor",
  "minimum acceptable|accept|viable offer|package|total|base?",
  "bottom line|lines",
  "prepared|willing|happy|ready|able to come|go|move|step|drop|slide down? to",
  "concede|conceding|retreat|retreating|yield|yielding to",
  "the? lowest|smallest|least salary|base|total|figure|number|amount|offer|package",
  "settle|settling",
  "prepared|willing|happy|ready|able to accept|take",
  "don't|not|never settle for less|under|below",
  "sign if|above",
  "live|okay|ok|fine|comfortable|content|happy with|at",
  "the? least|lowest|minimum i'd|i|i'll|you'd|you|we would|will|can? take|accept|consider|go|do|sign",
  "come|go|move|step|slide down to",
  "drop to",
  "reserve",
  "absolute|bare|hard|personal|own|true minimum|min|limit",
  "red line",
  "target|targeting|seek|seeking|aim|aiming for? a|an|the? minimum",
  "deal breaker",
  "is|are|would still? be? okay|ok|fine|enough",
];

/** What to accept, at the start of a clause and directly followed by its figure: "Take $222K base if …". */
export const FLOORS_AT_START = ["take"];

/** States the walk-away point, at the start of a sentence: "Below $280K, I'd stay". */
export const WALKS_AT_START = ["below", "under", "less than", "at anything below|under|less"];

/** States the walk-away point: the floor if no phrase states what to accept. */
export const WALKS = [
  "walk|walking|walks away?",
  "walk away floor|floors|point|number|threshold|price|line|at|if|below|under|is",
  "don't|not|never|wouldn't|won't|cannot|can't accept|go|do|drop|dip|take|consider|sign|settle|move for|with|to? below|beneath|under|less|anything",
  "don't|not|never|wouldn't|won't|cannot|can't accept|take|sign|consider a|an|any? offer|offers|package|packages|number|salary|base|total|deal? below|beneath|under|less",
  "decline|declining|reject|refuse|pass below|under|less|anything|if|on",
  "anything|offers|offer below|under|less",
  "don't|not|never say|name|quote|give|state a|any? number|figure|anything? below|under|less",
  "leave|exit|stop if|below|under",
  "decline|reject|refuse any|every|all offer|offers|package|packages|number|salary|base? below|under",
  "don't|never|not fold|cave|budge|yield|concede below|before|under",
  "nothing below|under|less",
];

/** What to do below the figure of a condition: "If total comp is below $420K, leave". */
export const LEAVES = ["decline", "leave", "pass", "reject", "thank them", "stop"];

/** A lower bound: a floor unless an ask is being stated ("at a minimum base of"). */
export const LEASTS = ["minimum", "minimums", "at least", "at a? minimum", "no lower|less than", "not less than"];

/** Gives the side that follows to the figure before it: "$230K is my floor". */
export const BACKWARDS = [
  "is|as|becomes|being|would|remains my|your|our|the|a|an",
  "that's|that|this|which is? my|your|our|the",
  "is|are|would what|where i|i'm|i'd|we|you|you'd",
];

/** In a lever's script an argument is an ask, too: "this justifies a base of $180K". In a strategy it is background. */
export const ARGUES = [
  "justify|justifies|warrant|warrants|command|commands|merit|merits|deserve|deserves|support|supports|require|requires|means",
  "should be|reflect|include",
  "reflected|valued|priced in|at|as",
  "be competitive|sized at|for|generously",
];

/** In a script, an argument about the figure before it: "a sign-on of $20K would bridge the gap". */
export const ARGUED = [
  "would|will|should bridge|offset|make|help|align|allow|reflect|ensure|cover|close|compensate|bring|be|settle|tie|keep|seal|secure|win|do|get|work|solve|complete",
  "reflects|closes|settles that|this|it|the",
  "better? reflects|aligns|accounts|bridges|offsets|ensures|matches",
];
