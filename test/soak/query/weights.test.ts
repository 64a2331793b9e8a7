import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { LearnedParts } from "../../../src/query/context/learned/model.js";
import { learnedWording } from "../../training/train-beyond-wording.js";
import { clauseMessages, learnRoles, learnUses } from "../../training/train-clauses.js";
import { examplesOfFigures, learnFigures } from "../../training/train-figures.js";
import { learnedLetter } from "../../training/train-letter.js";
import { learnedLevelQuestions } from "../../training/train-level-questions.js";
import { learn as learnOffers, offerExamples } from "../../training/train-offer-figures.js";
import { labelledTurns, learnTurns } from "../../training/train-turns.js";
import { keptFirstNet, learnedFirstNet, questions } from "../../training/train-who-is-who.js";

/** The last digits of an exponential differ between machines. */
const MOST_APART = 2;

type Weights = ReadonlyMap<string, readonly number[]>;

const tableOf = <Table>(name: string): Table => JSON.parse(readFileSync(`data/language/${name}.json`, "utf8"));

/** The features whose weights differ. */
const apart = (kept: Weights, learned: Weights): string[] =>
  [...new Set([...learned.keys(), ...kept.keys()])].filter((name) => {
    const [here = [], fresh = []] = [kept.get(name), learned.get(name)];
    const parts = Math.max(here.length, fresh.length);
    return Array.from({ length: parts }, (_, at) => Math.abs((here[at] ?? 0) - (fresh[at] ?? 0))).some(
      (off) => off > MOST_APART,
    );
  });

it.each<[string, () => Promise<Weights> | Weights]>([
  ["wants-letter", () => learnedLetter()],
  ["figures", () => learnFigures(examplesOfFigures())],
  ["clauses", () => learnRoles(clauseMessages())],
  ["clause-uses", () => learnUses(clauseMessages())],
  ["offer-figures", () => learnOffers(offerExamples())],
  ["beyond-wording", () => learnedWording()],
  ["level-questions", () => learnedLevelQuestions()],
  ["turns", async () => learnTurns(await labelledTurns())],
])("the weights of %s are those that its labelled texts give", async (name, learn) => {
  const { features } = tableOf<{ features: Record<string, number[]> }>(name);
  expect(apart(new Map(Object.entries(features)), await learn())).toEqual([]);
});

it("the weights of who-is-who are those that its labelled questions give, by the first of its nets", async () => {
  const kept = keptFirstNet(tableOf<LearnedParts>("who-is-who"));
  expect(apart(kept, learnedFirstNet(await questions()))).toEqual([]);
});
