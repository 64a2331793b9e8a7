import { SHIPPED } from "../../src/config.js";
import { sentencesOf } from "../../src/query/letter/features.js";
import { learnLetter, likeliestScore, readExample } from "./learn-letter.js";
import { letterExamples } from "./letter-examples.js";
import { lexiconOf } from "./train-who-is-who.js";

/**
 * How surely the weights tell which texts ask for a letter, for a writer whose other texts they were not learned from:
 * each file of labelled texts by weights learned from the others. Of all other questions every fifth is not learned from.
 *
 *     npx tsx test/training/validate-letter.ts [--show] [FILE of labelled texts besides the project's…]
 */
const options = process.argv.slice(2);
const lexicon = await lexiconOf(SHIPPED.guides);
const shown = options.includes("--show");
const examples = letterExamples(options.filter((option) => !option.startsWith("--"))).map((example, at) => ({
  ...example,
  isFifth: at % 5 === 0,
  read: readExample(example, lexicon),
  isOffer: sentencesOf(example.text).flatMap(({ tokens }) => tokens.filter(({ text }) => text === "#")).length > 1,
}));
const OTHERS = "others";
const say = (line: string) => process.stdout.write(`${line}\n`);

const all: { letter: boolean; isOffer: boolean; score: number; writer: string }[] = [];
for (const writer of new Set(examples.map((example) => example.writer))) {
  if (writer === OTHERS) continue;
  const isHeldOut = (one: (typeof examples)[number]) => one.writer === writer || (one.writer === OTHERS && one.isFifth);
  const weights = learnLetter(examples.filter((one) => !isHeldOut(one)).map(({ read }) => read));
  const scored = examples.filter(isHeldOut).map((one) => ({ ...one, score: likeliestScore(one.read, weights) }));
  say(`${writer}, ${scored.filter((one) => one.writer === writer).length} texts`);
  report(scored);
  all.push(...scored);
  if (!shown) continue;
  for (const { text, score, letter } of scored)
    if (letter !== score > 0) say(`    ${letter ? "MISSED" : "FALSE "} ${score.toFixed(2)} ${text.slice(0, 200)}`);
}
say("all");
report(all);

/** Of texts with figures of an offer and without: how many that ask are found, of how many found do ask, and how many others are. */
function report(scored: typeof all): void {
  for (const isOffer of [true, false]) {
    const own = scored.filter((one) => one.isOffer === isOffer);
    const shares = [-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5].map((least) => {
      const found = own.filter(({ score }) => score > least);
      const asking = own.filter(({ letter }) => letter);
      const right = found.filter(({ letter }) => letter).length;
      const wrong = found.filter(({ letter, writer }) => !letter && writer !== OTHERS).length;
      const others = found.filter(({ writer }) => writer === OTHERS).length;
      return `${least}: ${percent(right, asking.length)} of ${asking.length}, right ${percent(right, right + wrong)}, others ${others}`;
    });
    say(`  ${isOffer ? "with figures" : "without"}\n    ${shares.join("\n    ")}`);
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
}
