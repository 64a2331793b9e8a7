import { weigh } from "../../src/query/context/learned/interpretation.js";
import { likelyParts, type Part, type PartWeights, packParts } from "../../src/query/context/learned/model.js";
import { type Example, examplesOf } from "./examples.js";
import { answered, labelled, learn, lexiconOf, linesOf } from "./train-who-is-who.js";

/**
 * How often the weights find who is asked for in questions that they were not learned from: each file of labelled
 * questions by weights learned from the others.
 *
 *     npx tsx test/training/validate.ts GUIDES FILE…
 *
 * A file of cases (`want`, as `npm run eval` scores them) is never learned from.
 */
const [guides = "", ...files] = process.argv.slice(2);
const lexicon = await lexiconOf(guides);

interface Case {
  q?: string;
  t?: string;
  want?: { guide?: { company: string }; answers?: { $guides?: string[] } };
}

const sets = files.map((file) => {
  if (!file.endsWith(".jsonl")) return { file, sentences: answered(file, lexicon), learned: true };
  const cases = linesOf(file).map((line) => JSON.parse(line) as Case);
  const isLabelled = cases[0]?.t !== undefined;
  return { file, sentences: isLabelled ? labelled(file, lexicon) : cases.flatMap(expected), learned: isLabelled };
});
for (const { file, sentences } of sets) {
  const others = sets.filter((set) => set.learned && set.file !== file);
  score(file, sentences, packParts(learn(others.flatMap((set) => set.sentences))));
}

function expected({ q, want }: Case): Example[][] {
  const compared = want?.answers?.$guides?.map((id) => id.split("/")[0] ?? "") ?? [];
  const one = want?.guide?.company;
  if (!q || (one === undefined && compared.length < 2)) return [];
  const right: Part = one === undefined ? "compared" : "asked";
  const named = one === undefined ? compared : [one];
  const isNamed = (company: string) => named.includes(company);
  return [
    examplesOf(q, lexicon, ({ companies }) => [companies.some(({ company }) => isNamed(company)) ? right : "mention"]),
  ];
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
