import { weigh } from "../../src/query/context/learned/interpretation.js";
import { likelyParts, type Part, type PartWeights, packParts } from "../../src/query/context/learned/model.js";
import type { Example } from "./examples.js";
import { answered, isOfCases, labelled, learn, lexiconOf, ofCases } from "./train-who-is-who.js";

/**
 * How often the weights find who is asked for in questions that they were not learned from: each file of labelled
 * questions by weights learned from the others.
 *
 *     npx tsx test/training/validate.ts GUIDES FILE…
 */
const [guides = "", ...files] = process.argv.slice(2);
const lexicon = await lexiconOf(guides);

const sets = files.map((file) => {
  if (!file.endsWith(".jsonl")) return { file, sentences: answered(file, lexicon) };
  return { file, sentences: isOfCases(file) ? ofCases(file, lexicon) : labelled(file, lexicon) };
});
for (const { file, sentences } of sets) {
  const others = sets.filter((set) => set.file !== file);
  score(file, sentences, packParts(learn(others.flatMap((set) => set.sentences))));
}

/** Prints how many are right, and how many name another company, where an answer must be so sure. */
function score(file: string, sentences: readonly Example[][], weights: PartWeights): void {
  const several = sentences.filter((names) => new Set(names.map(({ key }) => key)).size > 1);
  const read = several.map((names) => {
    const { best, included } = weigh(
      names.map(({ key, features }) => ({ key, likely: likelyParts(features, weights) })),
    );
    const of = (part: Part) => [...new Set(names.filter(({ parts }) => parts.includes(part)).map(({ key }) => key))];
    const gold = of("compared").length > 1 ? of("compared") : of("asked");
    const [first = ""] = best.keys;
    return {
      right: best.keys.length === gold.length && best.keys.every((key) => gold.includes(key)),
      wrong: best.kind === "one" && !gold.includes(first),
      sure: best.kind === "compared" ? 1 : (included.get(first) ?? 0),
    };
  });
  const shares = [0, 0.5, 0.65, 0.8].map((least) => {
    const enough = read.filter(({ sure }) => sure >= least);
    const share = (is: "right" | "wrong") =>
      ((100 * enough.filter((one) => one[is]).length) / several.length).toFixed(1);
    return `${least}: ${share("right")} / ${share("wrong")}`;
  });
  process.stdout.write(
    `${file}, ${several.length} with several names, % right / wrong, if so sure: ${shares.join("   ")}\n`,
  );
}
