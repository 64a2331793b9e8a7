import type { GuideAnswer } from "../../answer/answer.js";
import { rowName } from "../../present/answer-lines.js";
import { basisWords, figuresPhrase } from "../../present/figures.js";
import { lacksFloor, statedSides, targetHeading, targetText, waysText } from "../../present/target-text.js";
import { TARGET } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { type Block, context, section } from "./kit.js";
import { literal, quote } from "./text.js";

/**
 * What to ask for and where to stop, with stated and computed figures kept separate; with `words`, the guide's own
 * words follow.
 */
export function targetBlocks(answer: GuideAnswer, words: boolean): Block[] {
  const { target, band } = answer;
  if (!target) return [section(`*${TARGET.heading}*: ${literal(TARGET.none, LIMITS.section)}`)];
  const computed = target.computed ? figuresPhrase(target.computed.parts, target.currency, band?.currencies) : "";
  const worked =
    computed && literal(`${TARGET.computed(computed)} ${waysText(target.computed?.ways ?? [])}`.trim(), 600);
  if (target.basis === "unclear") return [...unclearBlocks(targetText(target)), ...context([worked])];
  const figures = statedSides(answer).map((side) => `*${literal(side, LIMITS.header)}*`);
  const unfloored = words && lacksFloor(answer) ? [section(TARGET.noFloor)] : [];
  return [
    ...(answer.focus === "floor" ? unfloored : []),
    section([`${targetHeading(answer)}:`, figures.join(" · ") || TARGET.none].join(" ")),
    ...(answer.focus === "floor" ? [] : unfloored),
    ...context([
      figures.length > 0 ? literal(basisWords(target.basis, rowName(answer)), LIMITS.header * 2) : "",
      worked,
      target.basis === "band" && !words ? literal(targetText(target), 600) : "",
    ]),
    ...(words && targetText(target) ? [section(`${TARGET.words}:\n${quote(targetText(target), 2_000)}`)] : []),
  ];
}

/** The guide's own words, if its figures could not be read with certainty. */
function unclearBlocks(text: string): Block[] {
  return [section(`${TARGET.heading}: ${literal(TARGET.unclear, LIMITS.header)}\n${quote(text, 2_000)}`)];
}

/** The target in one line, for messages that show only the main figures. */
export function targetLine(answer: GuideAnswer): string {
  const { target } = answer;
  if (!target) return literal(TARGET.none, LIMITS.header);
  const words = quote(targetText(target), 2_000);
  if (target.basis === "unclear") return `${literal(TARGET.unclear, LIMITS.header)}\n${words}`;
  const figures = statedSides(answer).join(" · ");
  return `*${literal(figures || TARGET.none, 600)}*${figures ? `. ${literal(basisWords(target.basis, rowName(answer)), 300)}` : ""}`;
}
