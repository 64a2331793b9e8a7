import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { labelSteps } from "../../src/geo/region-labels.js";
import { collectSteps } from "../../src/query/catalog/catalog.js";
import { type Lexicon, lexiconSteps } from "../../src/query/catalog/lexicon.js";
import { type LearnedParts, PARTS } from "../../src/query/context/learned/model.js";
import { withNativeNames } from "../../src/query/native-names.js";
import { allAtOnce } from "../../src/steps.js";
import { type Case, type Example, examplesOf, partsByAnswer, partsByCase, unmarked } from "./examples.js";
import { learnFirstNet, learnParts, type Nets } from "./learn-parts.js";
import { UNIT } from "./learn-weights.js";

/** Learns what a company's name is in its question, from labelled questions, and writes the weights that the program reads. */

const LABELLED = "test/fixtures/who-is-who";
const ANSWERED = "test/fixtures/queries/who-is-who.txt";
/** Questions that were measured with once, and are learned from since. */
const CASES = [
  "who-is-who",
  "several-companies",
  "paraphrases",
  "paraphrases-put-oddly",
  "who-is-who-at-work",
  "as-in-a-workspace",
  "who-is-who-plainly",
  "who-is-who-simply",
  "all-kinds",
  "all-kinds-again",
  "all-kinds-plainly",
  "who-is-who-in-passing",
  "all-kinds-in-haste",
  "who-is-who-among-friends",
  "who-is-who-lately",
  "all-kinds-among-friends",
  "all-kinds-lately",
  "who-is-who-in-many-ways",
  "who-is-who-in-threads",
  "who-is-who-in-winter",
  "all-kinds-in-many-ways",
  "all-kinds-in-winter",
];
const ABOUT =
  "What a company's name is in its question, by what is seen of it there; made by npm run train, see docs/decisions/who-is-who.md.";

export async function lexiconOf(guidesDir: string): Promise<Lexicon> {
  const { guides, aliases, gazetteer } = await openCollection({ guidesDir, aliasesFile: SHIPPED.aliases });
  const labels = allAtOnce(labelSteps(guides, gazetteer));
  const collection = allAtOnce(collectSteps(guides, aliases, labels));
  return allAtOnce(lexiconSteps(collection, aliases, gazetteer, labels.local));
}

export const linesOf = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

export function labelled(file: string, lexicon: Lexicon): Example[][] {
  return linesOf(file).map((line) => {
    const { text, partsOf } = unmarked((JSON.parse(line) as { t: string }).t);
    return examplesOf(text, lexicon, partsOf);
  });
}

/** The sentences of a file that gives who is asked for in each. */
export function answered(file: string, lexicon: Lexicon): Example[][] {
  return linesOf(file).flatMap((line) => {
    const read = partsByAnswer(line);
    return read ? [examplesOf(read.text, lexicon, read.partsOf)] : [];
  });
}

/** Whether a file holds questions with their answers, and not labelled ones. */
export const isOfCases = (file: string): boolean =>
  linesOf(file).some((line) => (JSON.parse(line) as Case).q !== undefined);

/** The questions of a file of cases whose answers tell who is asked for. */
export function ofCases(file: string, lexicon: Lexicon): Example[][] {
  return linesOf(file).flatMap((line) => {
    const read = JSON.parse(line) as Case;
    const partsOf = partsByCase(read);
    return read.q && partsOf ? [examplesOf(withNativeNames(read.q), lexicon, partsOf)] : [];
  });
}

const SETTINGS = { rounds: 6, nets: 4, hidden: 8, leftOut: 0.1, leastSeen: 4 };

export const learn = (questions: readonly (readonly Example[])[]): LearnedParts =>
  written(learnParts(questions, SETTINGS));

/**
 * What the first of the nets is, as it is written: an eighth of what all take. It comes out otherwise by other questions,
 * other features, or another way to learn.
 */
export function learnedFirstNet(questions: readonly (readonly Example[])[]): Map<string, number[]> {
  const { features, moves } = learnFirstNet(questions, SETTINGS);
  const { of } = inWholeNumbers(moves, SETTINGS.hidden);
  return new Map(features.map((feature, row) => [feature, of(row)]));
}

/** The same net in the table that is kept. */
export const keptFirstNet = ({ features }: LearnedParts): Map<string, number[]> =>
  new Map(
    Object.entries(features).map(([name, row]) => [
      name,
      [...new Int8Array(Buffer.from(String(row.at(-1)), "base64"))].slice(0, SETTINGS.hidden),
    ]),
  );

/** Hidden numbers are moved by whole numbers up to this. */
const MOST = 127;
const DIGITS = 7;

/** Moves in whole numbers, a row for each feature, and the largest move of each hidden number. */
function inWholeNumbers(moves: Float64Array, size: number): { most: number[]; of: (row: number) => number[] } {
  const most = new Array<number>(size).fill(1e-9);
  for (const [at, move] of moves.entries()) most[at % size] = Math.max(most[at % size] ?? 0, Math.abs(move));
  const of = (row: number) => most.map((so, one) => Math.round(((moves[row * size + one] ?? 0) / so) * MOST));
  return { most, of };
}

/** The weights as they are written: those for the parts in hundredths, the moves in whole numbers. */
function written({ features, direct, moves, hidden }: Nets): LearnedParts {
  const { most, of } = inWholeNumbers(moves, hidden.length / PARTS.length);
  const rows = features.map((feature, row): [string, [...number[], string]] => {
    const own = PARTS.map((_, part) => Math.round((direct[row * PARTS.length + part] ?? 0) * UNIT));
    return [feature, [...own, Buffer.from(Int8Array.from(of(row)).buffer).toString("base64")]];
  });
  return {
    hidden: most.map((so, one) =>
      PARTS.map((_, part) => Number((((hidden[one * PARTS.length + part] ?? 0) * so) / MOST).toFixed(DIGITS))),
    ),
    features: Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** All labelled questions of the project, each as its names. */
export async function questions(): Promise<Example[][]> {
  const lexicon = await lexiconOf(SHIPPED.guides);
  const files = readdirSync(LABELLED).sort();
  return [
    ...files.flatMap((file) => labelled(`${LABELLED}/${file}`, lexicon)),
    ...answered(ANSWERED, lexicon),
    ...CASES.flatMap((name) => ofCases(`test/fixtures/questions/${name}.jsonl`, lexicon)),
  ];
}

if (process.argv[1]?.endsWith("train-who-is-who.ts")) {
  const { hidden, features } = learn(await questions());
  const rows = (of: Record<string, unknown> | readonly unknown[]) =>
    Object.entries(of).map(
      ([name, own]) => (Array.isArray(of) ? "" : `${JSON.stringify(name)}:`) + JSON.stringify(own),
    );
  const file = "data/language/who-is-who.json";
  const [about, parts] = [JSON.stringify(ABOUT), JSON.stringify(PARTS)];
  writeFileSync(
    file,
    `{"about":${about},\n"parts":${parts},\n"hidden":[\n${rows(hidden).join(",\n")}],\n"features":{\n${rows(features).join(",\n")}}}\n`,
  );
  process.stdout.write(`${Object.keys(features).length} features: ${file}\n`);
}
