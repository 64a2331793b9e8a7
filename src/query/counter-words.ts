/** The words that ask for a counter to be written (none where a counter-offer is told of), at the beginning of a question or as a verb with its object. */
const WRITE =
  /^\s*(?:please\s+)?(?!counter[\s-]?offer\s+(?:from|came|comes|is|was|of|by|arrived)\b)counter(?:[\s-]?offer)?\b(?!\s*$)(?:\s+(?:for|to|at)\b)?|(?:^|\s)(?:can you\s+|please\s+|help me\s+)*(?:write|draft|word|compose|phrase)\s+(?:me\s+)?(?:a|an|the|my)?\s*(?:(?:polite|short|brief|friendly|firm|formal|professional|nice|good|strong|quick|simple)\s+){0,2}(?:counter[\s-]?offer|counter|negotiation)?\s*(?:email|letter|message|mail|counter|reply|response)(?:\s+(?:for|to|at))?(?![\p{L}])/iu;

/** How to say what an answer tells to ask for: in a thread, where "it" is the ask. */
const WORD_IT =
  /(?:^|\s)how\s+(?:do|should|can|could|would|shall)\s+i\s+(?:word|phrase|write|put|say|express)\s+(?:it|this|that|the\s+(?:ask|email|counter))(?:\s+to\s+(?:them|her|him|hr|the\s+recruiter|my\s+recruiter))?(?:\s+(?:for|to|at))?(?![\p{L}])/iu;

/** What to answer them, at the end: "so what do I write back?". */
const ANSWER_THEM =
  /(?:^|\s)(?:so\s+|and\s+)?what\s+(?:do|should|can|could|would|shall)\s+i\s+(?:write|reply|respond|answer|(?:say|tell|send)(?=\s+(?:to\s+)?(?:them|her|him|hr|back|the\s+recruiter)))(?:\s+(?:back|to|them|her|him|hr|the\s+recruiter)){0,3}\s*[?!.]*\s*$/iu;

/** How to answer them with an ask: "how do I write back asking for more". */
const ASK_THEM =
  /(?:^|\s)(?:so\s+|and\s+)?how\s+(?:do|should|can|could|would|shall)\s+i\s+(?:write|reply|respond|answer|e-?mail|message)(?:\s+(?:back|to|them|her|him|hr|the\s+recruiter)){1,3}\s+(?:asking|to\s+ask|and\s+ask|requesting|to\s+request)(?:\s+for)?(?:\s+(?:some\s+)?(?:more|better))?(?![\p{L}])/iu;

/** A letter that was shown is wanted in another manner: "make it shorter", "a bit more formal". */
const REWORDED =
  /^\W*(?:(?:ok|okay|great|nice|thanks|hm+|and|but|now|please|pls|can|could|would|you|we|it['’]?s|is|it|that|this|make|made|be|keep|write|sound|sounds|need|needs|needed|to|a|an|the|bit|little|lot|much|something|slightly|too|version|one|i|want|like|try|email|letter|message|mail|text)\s+){0,9}(?:(?:more|less|too)\s+(?:formal|informal|polite|aggressive|assertive|direct|casual|friendly|confident|concise|detailed|pushy|firm|professional|humble|personal|warm|soft)|shorter|longer|firmer|softer|stronger|nicer|politer|warmer|friendlier|bolder|briefer|punchier|tone\s+(?:it|that)\s+down|shorten(?:\s+(?:it|that|this))?|cut\s+(?:it|that)\s+down|re-?(?:write|word|phrase|do)\s+(?:it|that|this)|too\s+long|too\s+short|kürzer|länger|förmlicher|plus\s+court|más\s+corto|mais\s+curto)(?:\s+(?:please|pls|version|one|email|letter|message|mail|text|then|now|a\s+bit|though|and|but|than\s+that)){0,3}\s*[?!.]*\s*$/iu;

/** A counter-offer named last, behind a guide: "ally tpm counter offer". */
const NAMED_LAST = /\scounter[\s-]?offer[\s.!]*$/iu;
/** The letter itself, named anywhere ("ally tpm counter email"), or at the beginning with whom it is for ("email for ally"). */
const LETTER = "(?:e-?mail|letter|message|mail|reply|response|note)";
const COUNTER_LETTER = new RegExp(
  `(?:^|\\s)(?:(?:a|an|the|my|your)\\s+)?(?:(?:counter(?:[\\s-]?offer)?|negotiation)\\s+${LETTER}|${LETTER}\\s+(?:(?:with|for|of)\\s+(?:a|the|my)\\s+counter(?:[\\s-]?offer)?|to\\s+(?:counter|negotiate|ask\\s+for\\s+more))|negotiate\\s+(?:by|over)\\s+${LETTER})(?:\\s+(?:for|to|at))?(?![\\p{L}])`,
  "iu",
);
/** What one is like: "what would a counter letter look like?". */
const LOOKS_LIKE = new RegExp(
  `(?:^|\\s)what\\s+(?:would|should|could|might|does)\\s+(?:a|the|my)\\s+(?:good\\s+|strong\\s+|polite\\s+)?(?:counter(?:[\\s-]?offer)?|negotiation\\s+${LETTER})(?:\\s+${LETTER})?\\s+(?:look|sound|read)(?:\\s+like)?(?:\\s+(?:for|to|at))?(?![\\p{L}])`,
  "iu",
);
const LETTER_FIRST = new RegExp(`^\\s*(?:(?:an?|the|my)\\s+)?${LETTER}\\s+(?:for|to)(?![\\p{L}])`, "iu");

/** The letter alone as the question: "…, 10% bonus. Counter letter?". */
const LETTER_ASKED = new RegExp(
  `(?:^|[.,;:!?–-])\\s*(?:a\\s+)?(?:counter(?:[\\s-]?offer)?|negotiation)\\s+${LETTER}\\s*\\?\\s*$`,
  "iu",
);

/** A question about one, or one that somebody makes, asks for no letter. */
const QUESTION =
  /^\s*(?:what|should|shall|how|is|are|was|can|could|do|does|did|will|would|when|why|which|who|where|if)\b|\?\s*$/iu;
const OF_SOMEBODY =
  /(?:\b(?:an?|the|my|their|his|her|another|any|got|get|made|make|makes|making|received|gave|competing|after|with|without|to|about|from|of|vs))\s*$/iu;

const LONGEST_REWORDED = 120;

/**
 * Whether a question asks for a counter to be written, and the question without the words for that.
 *
 * @example splitCounter("counter ally tpm nyc offer base 150k") // { question: "ally tpm nyc offer base 150k", wanted: true }
 */
export function splitCounter(typed: string): { question: string; wanted: boolean } {
  if (typed.length < LONGEST_REWORDED && REWORDED.test(typed)) return { question: "", wanted: true };
  const match =
    WRITE.exec(typed) ??
    WORD_IT.exec(typed) ??
    ANSWER_THEM.exec(typed) ??
    ASK_THEM.exec(typed) ??
    LOOKS_LIKE.exec(typed) ??
    LETTER_ASKED.exec(typed) ??
    namedLast(typed) ??
    letterNamed(typed);
  if (!match) return { question: typed, wanted: false };
  const question = `${typed.slice(0, match.index)} ${typed.slice(match.index + match[0].length)}`
    .replace(/\s+/g, " ")
    .trim();
  // What is left of "how do I word it?" asks nothing.
  return { question: /[\p{L}\p{N}]/u.test(question) ? question : "", wanted: true };
}

const letterNamed = (typed: string): RegExpExecArray | null =>
  QUESTION.test(typed) ? null : (COUNTER_LETTER.exec(typed) ?? LETTER_FIRST.exec(typed));

function namedLast(typed: string): RegExpExecArray | null {
  const match = NAMED_LAST.exec(typed);
  return match && !QUESTION.test(typed) && !OF_SOMEBODY.test(typed.slice(0, match.index)) ? match : null;
}
