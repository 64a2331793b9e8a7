const ASK =
  "(?:pay|pays|paid|paying|makes?|making|earns?|gives?|giving|offers?|gets?|expect|ask|counter|take home|afford|hand)";
const FIGURE =
  "(?:bands?|ranges?|numbers?|figures?|salary|salaries|ceiling|max|tc|comp|compensation|packages?|spread|going rate|market rate|rate|expectations?|pay levels?|pay)";
const WHOSE =
  "(?:what|whats|what's|which|their|the|its|fair|opening|sensible|sane|right|normal|realistic|salary|pay|any|tc|target|[a-z]+['’]s)";
const OF =
  "(?:is|are|was|would be|a|an|the|my|their|our|good|fair|top of|sensible|typical|actual|sort of|kind of|usual)";
const USUAL = "(?:usual|normal|typical|common|standard|fair|competitive|realistic|reasonable)";
const DO = "(?:do|does|did|can|could|would|will|should|must)";

const ASKS: readonly RegExp[] = [
  // "What do they pay a swe", "what does google give a data scientist", and not what they give for something else.
  new RegExp(
    String.raw`\bwhat ${DO} (?:[\w'’.-]+ ){1,6}?${ASK}\b(?! (?:for|in|as|on|if|when|besides|beyond|apart|to|back|up)\b)`,
    "i",
  ),
  new RegExp(String.raw`\b(?:how much|how high|how far)\b[^.?!:;]{0,70}\b${ASK}\b(?=[^a-z]*(?:$|[?.,;:]))`, "i"),
  /\b(?:pays?|gets?|gives?|offers?|supposed to get) (?:me )?what\b(?! (?:do|does|did|is|are|can|could|would|will|else)\b)/i,
  // "What's their range", "what is a fair number": and not "the salary can't go higher".
  new RegExp(String.raw`\b${WHOSE} (?:${OF} )*${FIGURE}\b(?! (?:can|cut|goes|stops?|rises?|less|more|be|held)\b)`, "i"),
  /\b(?:what|which) (?:sort|kind) of (?:money|pay|comp|package)\b/i,
  // "What's usual at theirs", "what is it in reality".
  new RegExp(
    String.raw`\bwhat(?:['’]?s| is| would be) (?:the |a )?${USUAL}\b(?! (?:way|time|vesting|schedule)\b)`,
    "i",
  ),
  /\bany (?:intel|data|info|idea|notion|numbers?|figures?|clue)\b|\b(?:anything|something) known\b|\bno (?:idea|clue) what\b/i,
  // A sentence that ends with the word alone: "Figma, London, band?", "range please".
  /\b(?:comp|tc|range|band|number|figure)\W*(?:please|pls|plz)?\W*(?:\?|$)/i,
  /\b(?:pay|pays|salary|number|numbers|ask|target|floor)\b(?:[- ]wise)?\W*\?/i,
  /\bhow(?:['’]s|s| is| does| do)\b[^.?!:;]{0,30}\bpays?\b(?! (?:off|back)\b)/i,
  // "Is 170 ok", "would 200 base be greedy".
  /\b(?:is|isnt|isn['’]t|are|am i|sounds?|seems?|be)\b[^?!;]{0,40}\b(?:low|lowball(?:ed|ing)?|fair|ok|okay|legit|greedy|decent|ballpark|about right|good deal|under ?paid|over ?paid|well paid)\b/i,
  /\b(?:good|ok|okay|legit|lowball|decent|fair|thoughts|worth it|take it|sign|sign it|negotiable|push (?:harder|back)|downgrade|under ?paid)\W*\?/i,
  /\b(?:competitive|realistic|sensible) (?:numbers?|figures?|offers?|packages?|ranges?|salary|salaries|pay|comp)\b/i,
  /\b(?:under|over)pa(?:y|ys|id)\b|\bwhat am i worth\b|\bi(?:['’]m| am) worth\b/i,
  /\bwhat (?:can|should|do|must|could|would|to|comp to|number to) (?:i )?(?:be )?(?:ask|asking|say|expect|get|hope|counter|want|aim|open|quote|pull|name)\b/i,
  /\bhow (?:much|far above|hard|far up) (?:can|should|could|would|do|to) (?:i )?(?:be )?(?:go|push|ask|asking|counter)\b/i,
  /\bhow do i (?:push back|counter)\b/i,
  // "Where's the money", "which of them pays best".
  /\bwhere(?:['’]?s| is) the (?:better |best |most |more |big |real )?money\b/i,
  /\b(?:where|which)\b[^.?!;]{0,40}\b(?:pays? (?:the )?(?:best|better|most|more)|(?:better|best) paid)\b/i,
  /\bhow much\b(?! (?:more|less|of|cash|did|does|do|on|better|is \w+ing)\b)/i,
];

/** Whether a question asks for figures of pay, which every answer has: "what do they pay", "is 170 ok". */
export const asksFigures = (question: string): boolean =>
  !BESIDE_PAY.test(question) && ASKS.some((asks) => asks.test(question));

/** "Apart from pay what do they give". */
const BESIDE_PAY =
  /\b(?:apart from|aside from|besides|beyond|other than|in addition to|on top of|not just) (?:the |my )?(?:base|pay|salary|money|cash|comp)\b/i;
