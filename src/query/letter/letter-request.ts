import { ALSO_NAMES, ARTICLES, classOf, sentencesOf, type Token } from "./features.js";
import { type Asking, askingIn } from "./model.js";

/** How a text asks for a letter, if it does. */
export interface LetterRequest {
  wanted: boolean;
  /** Whether it names something to send, a letter or a reply; "how do I put it that I led a team" does not. */
  toSend: boolean;
  /** The text without the words that ask for it. */
  question: string;
  /** The sentences that ask, by offsets in characters; empty for a command. */
  asking: readonly { start: number; end: number }[];
}

/**
 * A command: "counter ally tpm nyc offer base 150k". Without a colon its first sentence is not a question, and
 * "counter-offer from …" reports one.
 */
const COMMAND =
  /^\s*(?:please\s+)?counter(?:[\s-]?offer)?(?!\s+(?:from|came|comes|is|was|of|by|arrived)(?!\p{L}))(?:\s*:(?=\s*\S)|(?![\p{L}\p{N}-])(?!\s*$)(?=(?:[^?.!\n]|\.(?!\s))*(?:[.!\n]|$)))(?:\s+(?:for|to|at)(?!\p{L}))?/iu;

/** A counter with its figure after an offer: "Counter with 190k base", "counter @ 155k", "help me counter 145k". */
const WITH =
  /(?<=\d[\s\S]{0,400})([.!?\n,;)–—]\s*(?:(?:so|and|please|pls|draft|write|a|my|the)\s+)*|\s-\s+|\bhelp me\s+)counter(?:\s+(?:with|at|to)\s+(?=[^.!?\n]{0,20}\d)|\s*(?:[:@=→]|-?->|=>)\s*(?=[^.!?\n]{0,20}\d)|\s+(?=\p{Sc}?\d{2,}))/giu;
/**
 * A command by itself between or after the details of an offer: "… only the base. Counter please", "Push back pls,
 * 150k".
 */
const ALONE =
  /(?<=\d[\s\S]{0,400}[.!?\n]\s*)(?:(?:please|pls)\s+)?(?:counter|push back)(?:,?\s+(?:please|pls|plz|thanks|thx))?\s*(?:[.!?\n]|$|,\s*(?=\p{Sc}?\d))/iu;
/** "Ask 178", "please ask for $185k" instructs the letter's writer; "ask for 52?" is a question. */
const ASK =
  /(?<=\d[\s\S]{0,400}[.!?\n;]\s*(?:(?:please|pls)\s+)?)ask(?=(?:\s+(?:them|for|her|him))*\s*:?\s*(?:\p{Sc}|[A-Z]{3}\s?|[A-Z]{1,2}\$)?\d(?![^.!;\n]*\?))[:\s]/iu;
/** What the letter should do, after an offer: "can the letter ask for 190k". */
const TO_DO =
  /(?<=\d[\s\S]{0,400})\b(?:can|could|should|would|may|let|have)\s+(?:the|my|a)\s+(?:letter|e-?mail|mail|counter(?:-?offer)?|reply|note|draft)\s+(?=(?:also\s+)?(?:ask|say|mention|request|include|tell|push|propose|explain)(?!\p{L}))/giu;

const LISTABLE = String.raw`(?:\+\s*)?(?:more|extra|a (?:higher|bigger|larger|better)|higher|\p{Sc}?\d|sign[- ]?on|start(?:ing)? (?:date|on|in|\p{L}{3,9} \d)|remote|relo)(?!\p{L})`;
/** What follows the words that ask, if the offer came before them: "reply mail: sign-on 15k", "counter, more stock". */
const LISTED = new RegExp(
  String.raw`^\s*(?:(?:\p{Ll}{1,5}\s*)?:\s*|,\s*(?=${LISTABLE})|(?:van|voor|op|über|ueber|auf|von|mit|por|con|de|à|a|di|per|em|com)\s+(?=(?:\p{Sc}|[A-Z]{1,3}\$|[A-Z]{3}\s)?\s?\d{2}))(?!\s*$)`,
  "iu",
);

/** Classes of words that ask; other words among them may be a name, or what to ask for. */
const ASKING: ReadonlySet<string | undefined> = new Set(
  "WRITE MAKE LETTER REPLY WORDING COUNTER NEGOTIATE ME THEM SEND MANNER PLEASE HOW WHAT SAY".split(" "),
);
/** Classes of words for a text or a reply. */
const TEXTS: ReadonlySet<string | undefined> = new Set(["LETTER", "COUNTER", "NEGOTIATE", "REPLY", "WORDING"]);
/** Classes of words for something to send, as opposed to the words for one argument. */
const SENT: ReadonlySet<string | undefined> = new Set(["LETTER", "COUNTER", "REPLY", "SEND"]);
/** Words that begin what to ask for, which is read as a wish: "a letter that asks for 170k base". */
const WISH =
  /^(?:ask(?:s|ing)?|request(?:s|ing)?|push(?:es|ing)?|propos(?:es|ing)|demand(?:er|ing)?|forder\w*|verlang\w*|ped\w+|pid\w+|chied\w+)$/u;
/** Small words among those that ask. */
const SMALL = new Set(
  "a an the it this that these up for to of in on as with at can could would you u i some something and so then now under".split(
    " ",
  ),
);

/**
 * Reads whether a text asks for a counter to be written, and the text without the words for that.
 *
 * @example
 * letterRequest("counter ally tpm nyc offer base 150k")
 * // { wanted: true, toSend: true, question: "ally tpm nyc offer base 150k", asking: [] }
 */
export function letterRequest(typed: string): LetterRequest {
  const command = COMMAND.exec(typed);
  if (command) return { wanted: true, toSend: true, question: tidy(typed.slice(command[0].length)), asking: [] };
  const withWish = typed.replace(WITH, "$1counter with ");
  if (withWish !== typed) return { wanted: true, toSend: true, question: tidy(withWish), asking: [] };
  const toDo = typed.replace(TO_DO, " . ");
  if (toDo !== typed) return { wanted: true, toSend: true, question: tidy(toDo), asking: [] };
  if (ASK.test(typed)) return { wanted: true, toSend: true, question: tidy(typed.replace(ASK, "ask ")), asking: [] };
  const told = typed.replace(ALONE, (command) => (/,\s*$/.test(command) ? "counter with " : ""));
  if (told !== typed) return { wanted: true, toSend: true, question: tidy(told), asking: [] };
  const asking = askingIn(sentencesOf(typed));
  if (asking.length === 0 && isBare(typed)) return { wanted: true, toSend: true, question: "", asking };
  if (asking.length === 0) return { wanted: false, toSend: false, question: typed, asking };
  let question = "";
  let from = 0;
  for (const { start, end } of asking.flatMap(wordsThatAsk)) {
    question += `${typed.slice(from, start)} `;
    from = end;
    const list = /\d/.test(question) ? LISTED.exec(typed.slice(end)) : null;
    if (!list) continue;
    question += "counter with ";
    from += list[0].length;
  }
  return {
    wanted: true,
    toSend: asking.some(({ tokens }) =>
      tokens.some(({ text }, at) => SENT.has(classOf(text)) || isWrittenTo(tokens, at)),
    ),
    question: tidy(question + typed.slice(from)),
    asking: asking.map(({ start, end }) => ({ start, end })),
  };
}

/** "Counter", "and a counteroffer pls": nothing else is said, as in a thread. */
const isBare = (typed: string): boolean => {
  const tokens = sentencesOf(typed.slice(0, MOST_BARE)).flatMap((sentence) => sentence.tokens);
  const isSmallest = ({ text }: Token) => BARE.has(classOf(text) ?? text) || SMALL.has(text) || /^\P{L}$/u.test(text);
  return typed.length < MOST_BARE && tokens.some(({ text }) => classOf(text) === "COUNTER") && tokens.every(isSmallest);
};
const BARE = new Set("COUNTER PLEASE MANNER ok okay yes".split(" "));
const MOST_BARE = 40;

/**
 * The words of a sentence that ask: those in its heaviest stretch that are not names, figures or wishes. All its words
 * if the rest is empty.
 */
function wordsThatAsk({ tokens, weights }: Asking): readonly Token[] {
  const { from: heavy, to } = heaviest(weights);
  // "Can you", before the heaviest stretch.
  const from = tokens.slice(0, heavy).every(({ text }) => SMALL.has(text)) ? 0 : heavy;
  // "A letter that gets the base to 180": what a text is to do is a wish.
  const tells = ({ text }: Token, at: number): boolean =>
    WISH.test(text) ||
    // "I need 195".
    (classOf(text) === "MAKE" && tokens[at + 1]?.text === "#") ||
    // "A short note, I want …".
    (text === "," &&
      tokens[at + 1]?.text === "i" &&
      /^(?:want|need|would|wish|hope)$/.test(tokens[at + 2]?.text ?? "")) ||
    (/^(?:that|which)$/.test(text) && TEXTS.has(classOf(tokens[at - 1]?.text ?? "")));
  const wish = tokens.findIndex((token, at) => at > from && at < to && tells(token, at) && !isLast(tokens, at));
  const end = wish < 0 ? to : SMALL.has(tokens[wish]?.text ?? "") ? wish + 1 : wish;
  const asks = (token: Token, at: number): boolean => {
    // "In 5 sentences", "5 or 6 sentences".
    if (token.text === "#") {
      const last = OR.has(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.text === "#" ? at + 2 : at;
      return classOf(tokens[last + 1]?.text ?? "") === "WORDING";
    }
    if (OR.has(token.text) && tokens[at - 1]?.text === "#" && tokens[at + 1]?.text === "#")
      return classOf(tokens[at + 2]?.text ?? "") === "WORDING";
    // "Remote us" is a place.
    if (token.text === "us" && tokens[at - 1]?.text === "remote") return false;
    return SMALL.has(token.text) || (ASKING.has(classOf(token.text)) && !ALSO_NAMES.has(token.typed));
  };
  const isAsking = (token: Token | undefined, at: number): boolean =>
    token !== undefined && from <= at && at < end && asks(token, at);
  // "Escríbeme un correo".
  const isBetween = ({ text }: Token, at: number): boolean =>
    ARTICLES.has(text) && isAsking(tokens[at - 1], at - 1) && isAsking(tokens[at + 1], at + 1);
  const asking = new Set(tokens.filter((token, at) => isAsking(token, at) || isBetween(token, at)));
  // The rest of "how should I word it?" has no content.
  const isEmpty = tokens.every((token, at) => asking.has(token) || asks(token, at) || isSmall(token));
  return isEmpty ? tokens : [...asking];
}

/** "Please write to Mei". */
const isWrittenTo = (tokens: readonly Token[], at: number): boolean =>
  classOf(tokens[at]?.text ?? "") === "WRITE" &&
  /^(?:to|an|a)$/.test(tokens[at + 1]?.text ?? "") &&
  /^\p{Lu}/u.test(tokens[at + 2]?.typed ?? "");

/** Words between two numbers, one of which is meant. */
const OR = new Set(["or", "to", "-", "–", "oder", "ou", "o", "bis", "of"]);

const isSmall = ({ text, typed }: Token): boolean =>
  !/[\p{L}#]/u.test(text) || (classOf(text) !== undefined && !ALSO_NAMES.has(typed));

/** Whether no word comes after it in its sentence: "what should I ask?". */
const isLast = (tokens: readonly Token[], at: number): boolean =>
  !tokens.slice(at + 1).some(({ text }) => /[\p{L}#]/u.test(text));

/** The range of tokens with the largest sum of weights. */
function heaviest(weights: readonly number[]): { from: number; to: number } {
  let best = { from: 0, to: 0, sum: 0 };
  let open = { from: 0, sum: 0 };
  for (const [at, weight] of weights.entries()) {
    open = open.sum <= 0 ? { from: at, sum: weight } : { ...open, sum: open.sum + weight };
    if (open.sum > best.sum) best = { from: open.from, to: at + 1, sum: open.sum };
  }
  return best;
}

/** Cleans up the rest of a text, without the "to" of "counter to Acme"; "" if it has no words, as that of "how do I word it?". */
function tidy(question: string): string {
  const plain = question
    .replace(/\s+/g, " ")
    .replace(/^[\s:,;.–-]+(?:to\s+(?=\p{L}))?/u, "")
    .trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : "";
}
