import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { examplesOfFigures, learnFigures } from "../../training/train-figures.js";
import { learnedLetter } from "../../training/train-letter.js";
import { learn as learnOffers, offerExamples } from "../../training/train-offer-figures.js";
import { labelledTurns, learnTurns } from "../../training/train-turns.js";
import { examples, learn } from "../../training/train-who-is-who.js";

/** The last digits of an exponential differ between machines. */
const MOST_APART = 2;

it.each<[string, () => Promise<Map<string, number[]>> | Map<string, number[]>]>([
  ["who-is-who", async () => learn(await examples())],
  ["wants-letter", () => learnedLetter()],
  ["figures", () => learnFigures(examplesOfFigures())],
  ["offer-figures", () => learnOffers(offerExamples())],
  ["turns", async () => learnTurns(await labelledTurns())],
])("the weights of %s are those that its labelled texts give", async (name, learnt) => {
  const { features } = JSON.parse(readFileSync(`data/language/${name}.json`, "utf8")) as {
    features: Record<string, number[]>;
  };
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
