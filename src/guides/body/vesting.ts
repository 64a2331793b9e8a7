import type { Token, Tokens } from "marked";
import type { Vesting } from "../../domain/guide.js";
import { scheduleOfItems, scheduleOfYears } from "../../domain/vesting-years.js";
import { childrenOf, plainText } from "../../text/markdown.js";
import { compileRules, type Matchable, type Rule } from "../../text/rules.js";
import { sentencesIn } from "../../text/sentences.js";
import type { Section } from "./outline.js";

interface VestingToken extends Matchable {
  shares?: number[];
}

const RULES: readonly Rule<"own">[] = [
  {
    name: "the company's schedule",
    pattern: [
      "(uses|follows|has|offers|applies|runs) (on|with)? (a|an|the|its)? ..2 SCHEDULE",
      "(vest|vests) (on|over|in|at|along|by)? (a|an|the)? ..2 SCHEDULE",
      "vesting (schedule|is|runs|follows)? (is|of|at|:)? (a|an|the)? SCHEDULE",
    ],
    means: "own",
    examples: [
      "Acme uses a 5/15/40/40 schedule",
      "RSUs vest 33/33/22/12",
      "Vesting schedule: 10/20/30/40",
      "Shares vest Year 1: 5%, Year 2: 15%, Year 3: 40%, Year 4: 40%",
    ],
    counterexamples: ["a front-loaded 40/30/20/10 grant", "compare it with 5/15/40/40"],
  },
];
const MATCHER = compileRules(RULES);

/** Words of a sentence that asks for a schedule, or is about another one: it does not state the company's. */
const ASKS =
  /["“”]|\b(?:I|I'd|I’d|my|me|we'd|negotiate|request|propose|push|ask|asking|could|would|should|accelerated|alternative|e\.g\.|competitors?|compare[ds]?)\b/i;

const TOKEN = /\d{1,2}%?(?:\s?\/\s?\d{1,2}%?){2,5}(?![\d/])|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/**
 * How the guide's prose says that its company's grants vest: the first sentence or list that states a schedule, not one
 * that asks for one. Undefined if none does.
 */
export function readVesting(sections: readonly Section[]): Vesting | undefined {
  for (const { kind, title, blocks } of sections) {
    if (kind === "strategy" || kind === "levers") continue;
    let before = title;
    for (const { token, line } of blocks) {
      const listed = WORDS.test(before) && !ASKS.test(before) ? listedIn(token) : undefined;
      before = plainText([token]);
      if (listed) return { ...listed, line };
      // One paragraph or item at a time, to know its line.
      let at = line;
      for (const part of token.type === "list" ? childrenOf(token) : [token]) {
        const found = part.type === "table" ? undefined : vestingIn(plainText([part]));
        if (found) return { ...found, line: at };
        at += part.raw.split("\n").length - 1;
      }
    }
  }
  return undefined;
}

/** A sentence or heading about vesting has one of these words. */
const WORDS = /\b(?:vest|rsu|grant|equity|stock|schedule)/i;

/** The schedule of a list with an item for each year, or of a table with a row for each. */
function listedIn(token: Token): Omit<Vesting, "line"> | undefined {
  const items = itemsOf(token);
  if (items.length < 2 || items.some((item) => ASKS.test(item))) return undefined;
  const shares = scheduleOfItems(items);
  return shares ? { shares, quote: items.join(", ") } : undefined;
}

function itemsOf(token: Token): string[] {
  if (token.type === "list") return childrenOf(token).map((item) => plainText([item]).trim());
  if (token.type !== "table") return [];
  const rows = (token as Tokens.Table).rows.map((cells) => cells.map(({ text }) => text.trim()));
  return rows.every(({ length }) => length === 2) ? rows.map(([year, share]) => `${year}: ${share}`) : [];
}

function vestingIn(text: string): Omit<Vesting, "line"> | undefined {
  if (!/\d\s?%?\s?\/\s?\d/.test(scheduleOfYears(text))) return undefined;
  for (const sentence of sentencesIn(text)) {
    if (!WORDS.test(sentence) || ASKS.test(sentence)) continue;
    const shares = scheduleIn(sentence);
    if (shares) return { shares, quote: sentence };
  }
  return undefined;
}

/** The schedule that a sentence states, in percent by year; undefined if it states none. Also for tests. */
export function scheduleIn(sentence: string): number[] | undefined {
  const tokens = [...scheduleOfYears(sentence).matchAll(TOKEN)].map(([word]): VestingToken => {
    const shares = word.includes("/") ? word.split("/").map((share) => Number.parseInt(share, 10)) : undefined;
    const whole = shares?.reduce((sum, share) => sum + share, 0) ?? 0;
    return { text: word.toLowerCase(), ...(shares && whole >= 99 && whole <= 101 && { shares }) };
  });
  const [match] = MATCHER.find(tokens, (slot, at) =>
    slot === "SCHEDULE" && tokens[at]?.shares ? [{ length: 1, value: tokens[at]?.shares }] : [],
  );
  return match?.slots[0]?.value as number[] | undefined;
}

export { RULES as VESTING_RULES };
