import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { examples, learn } from "../../training/train.js";

/** The last digits of an exponential differ between machines. */
const MOST_APART = 2;

it("the weights of who is who are those that the labelled questions give", async () => {
  const { features } = JSON.parse(readFileSync("data/language/who-is-who.json", "utf8")) as {
    features: Record<string, number[]>;
  };
  const learned = learn(await examples());
  const names = new Set([...learned.keys(), ...Object.keys(features)]);
  const apart = [...names].filter((name) => {
    const [kept = [], fresh = []] = [features[name], learned.get(name)];
    return [0, 1, 2, 3, 4].some((part) => Math.abs((kept[part] ?? 0) - (fresh[part] ?? 0)) > MOST_APART);
  });
  expect(apart).toEqual([]);
});
