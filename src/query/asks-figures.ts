const ASK = "(?:pay|pays|paying|makes?|earns?|gives?|offers?|gets?|expect|ask|counter)";
const FIGURE =
  "(?:bands?|ranges?|numbers?|figures?|salary|salaries|ceiling|max|tc|comp|compensation|going rate|rate|expectations?|pay)";
const WHOSE =
  "(?:what|whats|what's|their|the|its|fair|opening|sensible|sane|right|normal|realistic|salary|pay|any|tc|target|[a-z]+['’]s)";

const ASKS: readonly RegExp[] = [
  // "What do they pay a swe", "what does google give a data scientist".
  new RegExp(String.raw`\bwhat(?: (?:do|does|did|can|could|would|will|should|must)) (?:[\w'’.-]+ ){1,4}${ASK}\b`, "i"),
  new RegExp(String.raw`\b(?:how much|how high|how far)\b[^.?!:;]{0,70}\b${ASK}\b(?=[^a-z]*(?:$|[?.,;:]))`, "i"),
  /\b(?:pays?|gets?|gives?|offers?|supposed to get) (?:me )?what\b/i,
  // "What's their range", "what is a fair number": and not "the salary can't go higher".
  new RegExp(
    String.raw`\b${WHOSE} (?:is |are |was )?(?:a |an |the |my |their |our |good |fair |top of |sensible )*${FIGURE}\b(?! (?:can|cut|goes|stops?|rises?|less|more|be|held)\b)`,
    "i",
  ),
  // A sentence that ends with the word alone: "Figma, London, band?"
  /\b(?:comp|tc|range|band)\W*(?:\?|$)/i,
  /\b(?:pay|pays|salary|number|numbers|ask|target|floor)\b(?:[- ]wise)?\W*\?/i,
  /\bhow(?:['’]s|s| is| does| do)\b[^.?!:;]{0,30}\bpays?\b(?! (?:off|back)\b)/i,
  // "Is 170 ok", "would 200 base be greedy".
  /\b(?:is|isnt|isn['’]t|are|am i|sounds?|seems?|be)\b[^?!;]{0,40}\b(?:low|lowball(?:ed|ing)?|fair|ok|okay|legit|greedy|decent|ballpark|about right|good deal)\b/i,
  /\b(?:good|ok|okay|legit|lowball|decent|fair|thoughts|worth it|take it)\W*\?/i,
  /\bwhat (?:can|should|do|must|could|would|to) (?:i )?(?:ask|expect|get|hope|counter|want|aim|open)\b/i,
  // "Where's the money", "which of them pays best".
  /\bwhere(?:['’]?s| is) the (?:better |best |most |more |big |real )?money\b/i,
  /\b(?:where|which)\b[^.?!;]{0,40}\b(?:pays? (?:the )?(?:best|better|most|more)|(?:better|best) paid)\b/i,
  /\bhow much\b(?! (?:more|less|of|cash|did|does|do|on|better|is \w+ing)\b)/i,
];

/** Whether a question asks for figures of pay, which every answer has: "what do they pay", "is 170 ok". */
export const asksFigures = (question: string): boolean => ASKS.some((asks) => asks.test(question));
