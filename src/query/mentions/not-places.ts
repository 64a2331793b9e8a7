import { notPlace } from "../../geo/choose-region.js";
import type { Word } from "../../text/words.js";
import type { Span } from "./mentions.js";

/** Words that end so say of the place behind them that it is not meant: "not SF", "anywhere but SF", "outside of the bay". */
const NOT =
  /(?<!\b(?:why|or|if|whether|sure) )\b(?:not|not (?:in|from|near|the)|not in the|except|except for|excluding|outside|outside of|outside of the|outside the|(?:anywhere|everywhere|anything) but|other than|non)$/;
const REACH = 4;

/** The places of a question, those that it names as not meant turned into that. */
export function withNotPlaces(words: readonly Word[], spans: readonly Span[]): Span[] {
  if (!words.some(({ text }) => SIGNS.has(text))) return [...spans];
  return spans.map((span) => {
    const { from, meaning } = span;
    if (meaning.kind !== "place") return span;
    const before = words.slice(Math.max(0, from - REACH), from).map(({ text }) => text);
    if (!NOT.test(before.join(" "))) return span;
    return { ...span, meaning: { ...meaning, place: notPlace(meaning.place) } };
  });
}

const SIGNS = new Set("not except excluding outside but than non".split(" "));
