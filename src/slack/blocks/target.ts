import type { GuideAnswer } from "../../answer/answer.js";
import { rowName } from "../../present/answer-lines.js";
import { basisWords, figuresPhrase } from "../../present/figures.js";
import { targetText, waysText } from "../../present/target-text.js";
import { TARGET } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { type Block, context, section } from "./kit.js";
import { literal, quote } from "./text.js";

/** What to ask for and where to stop, stated and worked out apart; with `words` the guide's own follow. */
export function targetBlocks(answer: GuideAnswer, words: boolean): Block[] {
  const { target, band } = answer;
  if (!target) return [section(`*${TARGET.heading}*: ${literal(TARGET.none, LIMITS.section)}`)];
  const phrase = (figures: typeof target.ask) => figuresPhrase(figures, target.currency, band?.currencies);
  const computed = target.computed ? phrase(target.computed.parts) : "";
  const worked =
    computed && literal(`${TARGET.computed(computed)} ${waysText(target.computed?.ways ?? [])}`.trim(), 600);
  if (target.basis === "unclear") return [...unclearBlocks(target.text), ...context([worked])];
  const [ask, floor] = [phrase(target.ask), phrase(target.floor)];
  const figures = [
    ask && `*${literal(TARGET.ask(ask), LIMITS.header)}*`,
    floor && `*${literal(TARGET.floor(floor), LIMITS.header)}*`,
  ].filter(Boolean);
  return [
    section([`${TARGET.heading}:`, figures.join(" · ") || TARGET.none].join(" ")),
    ...(words && !floor ? [section(TARGET.noFloor)] : []),
    ...context([
      figures.length > 0 ? literal(basisWords(target.basis, rowName(answer)), LIMITS.header * 2) : "",
      worked,
      target.basis === "band" && !words ? literal(targetText(target), 600) : "",
    ]),
    ...(words && targetText(target) ? [section(`${TARGET.words}:\n${quote(targetText(target), 2_000)}`)] : []),
  ];
}

/** The guide's own words where its figures could not be read surely. */
function unclearBlocks(text: string): Block[] {
  return [section(`${TARGET.heading}: ${literal(TARGET.unclear, LIMITS.header)}\n${quote(text, 2_000)}`)];
}

/** The target in one line, for messages that show only the essence. */
export function targetLine(answer: GuideAnswer): string {
  const { target, band } = answer;
  if (!target) return literal(TARGET.none, LIMITS.header);
  if (target.basis === "unclear") return `${literal(TARGET.unclear, LIMITS.header)}\n${quote(target.text, 2_000)}`;
  const [ask, floor] = [target.ask, target.floor].map((side) => figuresPhrase(side, target.currency, band?.currencies));
  const figures = [ask && TARGET.ask(ask), floor && TARGET.floor(floor)].filter(Boolean).join(" · ");
  return `*${literal(figures || TARGET.none, 600)}* ${figures ? literal(basisWords(target.basis, rowName(answer)), 300) : ""}`.trim();
}
