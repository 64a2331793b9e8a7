import { readWeights, sumsOf, weightOf } from "../../learned-weights.js";
import { ARTICLES, classOf, type Seen, type Sentence, seenIn, type Token } from "./features.js";

/*
 * Whether a sentence asks for a letter, weighed by its features. The weights were learned from labelled texts
 * (`npm run train`).
 */

/** What a sentence is weighed for. */
export const PARTS = ["asks"] as const;
const LEARNED = readWeights("wants-letter", PARTS);
/**
 * Scores above which a sentence asks for a letter, found on texts of a writer who was left out of the training
 * (`test/training/validate-letter.ts`). A text with the figures of an offer is likelier to want a letter.
 */
const LEAST = { withFigures: -0.8, without: 0.3 };

/** A sentence that asks for a letter, with the weight of each of its tokens for that. */
export interface Asking extends Sentence {
  weights: readonly number[];
}

/** The sentences of a text that ask for a letter. */
export function askingIn(sentences: readonly Sentence[]): Asking[] {
  const figures = sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ text }) => text === "#").length, 0);
  const read = sentences.map((sentence, at) => {
    const seen = seenIn(sentences, at);
    return { seen, score: scoreOf(seen), ...sentence };
  });
  const most = Math.max(...read.map(({ score }) => score));
  // Other sentences with a high score count only with a word that asks, as wishes for the letter sound like requests
  // for one.
  const asks = ({ score, tokens }: (typeof read)[number]): boolean =>
    score > (figures > 1 ? LEAST.withFigures : LEAST.without) &&
    (score === most || tokens.some(({ text }) => ASKS.has(classOf(text))));
  return read.flatMap((one) => {
    const { seen, start, end, tokens } = one;
    if (asks(one)) return [{ weights: weightsOf(seen, tokens.length), start, end, tokens }];
    const [from, to] = figures > 0 ? orderIn(tokens) : [0, 0];
    return to > 0 ? [{ weights: tokens.map((_, at) => (at >= from && at < to ? 1 : -1)), start, end, tokens }] : [];
  });
}

/**
 * Where a clause orders a counter in a language other than English: "contraoferta para Stripe", "faz uma
 * contraproposta". Only words that make, ask and introduce it come before it.
 *
 * @returns a range of tokens; [0, 0] if there is none
 */
function orderIn(tokens: readonly Token[]): [from: number, to: number] {
  for (const [at, { text }] of tokens.entries()) {
    const next = tokens[at + 1]?.text ?? "";
    // "Contre" alone is "against", a lone "还" is "still", and a question ("¿contraoferto?") is not an order.
    const isCounter =
      text === "contre"
        ? /^(?:offre|proposition)$/.test(next)
        : text.length > 1 && next !== "?" && !/^(?:counter|rebut|push)/.test(text);
    if (classOf(text) !== "COUNTER" || !isCounter) continue;
    const from = tokens.slice(0, at).findLastIndex((token) => /^[,:;–—]$/.test(token.text)) + 1;
    const before = tokens.slice(from, at);
    const isLed = before.every(
      (token) => LEADS.has(classOf(token.text)) || ARTICLES.has(token.text) || token.text === "de",
    );
    const isMade = before.some((token) => MAKES.has(classOf(token.text)));
    if (isLed && (isMade || (before.length === 0 && !FROM.has(next)))) return [from, at + (text === "contre" ? 2 : 1)];
  }
  return [0, 0];
}
const MAKES: ReadonlySet<string | undefined> = new Set(["MAKE", "WRITE", "SEND", "SAY"]);
const LEADS: ReadonlySet<string | undefined> = new Set([...MAKES, "ME", "THEM", "PLEASE", "MANNER"]);
/** Words that show whose it is: the company's counter. */
const FROM = new Set("de del da do dos das di della van von vom des du por par durch".split(" "));

/** Classes of words, one of which is in every request for a text. */
const ASKS: ReadonlySet<string | undefined> = new Set(["WRITE", "LETTER", "REPLY", "WORDING", "COUNTER", "NEGOTIATE"]);

const scoreOf = (seen: readonly Seen[]): number => {
  const [sum = 0] = sumsOf(
    seen.map(({ name }) => name),
    LEARNED,
  );
  return sum;
};

/** The weight of each token: a feature of several tokens counts for each by its share. */
function weightsOf(seen: readonly Seen[], count: number): number[] {
  const weights = new Array<number>(count).fill(0);
  for (const { name, from, to } of seen) {
    const weight = weightOf(name, LEARNED, 0);
    for (let at = from; at < to; at++) weights[at] = (weights[at] ?? 0) + weight / (to - from);
  }
  return weights;
}
