import type { Word } from "../../text/words.js";

/** Words that end so say of the place behind them that it is not meant: "not SF", "anywhere but SF", "outside of the bay". */
const NOT =
  /(?<!\b(?:why|or|if|whether|sure) )\b(?:not|not (?:in|from|near|the)|not in the|except|except for|excluding|outside|outside of|outside of the|outside the|(?:anywhere|everywhere|anything) but|other than|non)$/;
const REACH = 4;

/** Whether the words before the place that begins at `from` say that it is not meant. */
export function isNotMeant(words: readonly Word[], from: number): boolean {
  const before = words.slice(Math.max(0, from - REACH), from).map(({ text }) => text);
  if (before.some((word) => SIGNS.has(word)) && NOT.test(before.join(" "))) return true;
  // "Anywhere but SF or NYC": what is said of one place is said of the next.
  if (!ALTERNATIVES.has(before.at(-1) ?? "")) return false;
  return [2, 3].some((back) => from - back > 0 && isNotMeant(words, from - back));
}

const ALTERNATIVES = new Set(["or", "nor"]);

const SIGNS = new Set("not except excluding outside but than non".split(" "));

const COMES = new Set(
  `am im i come comes coming came move moves moving moved relocate relocating relocated relocation transfer transferring
  transferred originally originate fly flying hail switching`.split(/\s+/),
);

/** Whether a person comes from the place that begins at `from`: "I am from Brazil", "moving from Austin". */
export const isOrigin = (words: readonly Word[], from: number): boolean =>
  words[from - 1]?.text === "from" &&
  words.slice(Math.max(0, from - REACH), from - 1).some(({ text }) => COMES.has(text));
