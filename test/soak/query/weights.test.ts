import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { learnedWording } from "../../training/train-beyond-wording.js";
import { examplesOfFigures, learnFigures } from "../../training/train-figures.js";
import { learnedLetter } from "../../training/train-letter.js";
import { learnedLevelQuestions } from "../../training/train-level-questions.js";
import { learn as learnOffers, offerExamples } from "../../training/train-offer-figures.js";
import { labelledTurns, learnTurns } from "../../training/train-turns.js";
import { learn, questions } from "../../training/train-who-is-who.js";

/** The last digits of an exponential differ between machines. */
const MOST_APART = 2;

type Row = readonly (number | string)[];

/** The numbers of each feature; some are written together, each a byte. */
const numbersOf = (features: Readonly<Record<string, Row>>): Map<string, number[]> =>
  new Map(
    Object.entries(features).map(([name, row]) => [
      name,
      row.flatMap((one) => (typeof one === "number" ? one : [...new Int8Array(Buffer.from(one, "base64"))])),
    ]),
  );

it.each<[string, () => Promise<Map<string, number[]>> | Map<string, number[]>]>([
  ["who-is-who", async () => numbersOf(learn(await questions()).features)],
  ["wants-letter", () => learnedLetter()],
  ["figures", () => learnFigures(examplesOfFigures())],
  ["offer-figures", () => learnOffers(offerExamples())],
  ["beyond-wording", () => learnedWording()],
  ["level-questions", () => learnedLevelQuestions()],
  ["turns", async () => learnTurns(await labelledTurns())],
])("the weights of %s are those that its labelled texts give", async (name, learnt) => {
  const kept = JSON.parse(readFileSync(`data/language/${name}.json`, "utf8")) as { features: Record<string, Row> };
  const features = Object.fromEntries(numbersOf(kept.features));
  const learned = await learnt();
  const names = new Set([...learned.keys(), ...Object.keys(features)]);
  const apart = [...names].filter((one) => {
    const [kept = [], fresh = []] = [features[one], learned.get(one)];
    const parts = Math.max(kept.length, fresh.length);
    return Array.from({ length: parts }, (_, at) => Math.abs((kept[at] ?? 0) - (fresh[at] ?? 0))).some(
      (off) => off > MOST_APART,
    );
  });
  expect(apart).toEqual([]);
});
