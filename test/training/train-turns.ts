import { readdirSync, readFileSync } from "node:fs";
import { SHIPPED } from "../../src/config.js";
import { packWeights } from "../../src/learned-weights.js";
import type { Lexicon } from "../../src/query/catalog/lexicon.js";
import { exactSpans } from "../../src/query/mentions/mentions.js";
import { likeliest, SURE, seenInTurn } from "../../src/query/turns/companies-in-turn.js";
import { TURN_PARTS, type TurnPart } from "../../src/query/turns/turn-part.js";
import { readWords } from "../../src/text/words.js";
import { type Labelled, learnWeights, writeWeights } from "./learn-weights.js";
import { lexiconOf } from "./train-who-is-who.js";

/**
 * Learns what a company is in a turn of a talk about another one, and writes the weights that the program reads:
 *
 *     npx tsx test/training/train-turns.ts [--validate]
 *
 * With --validate it learns from all files but one, scores that one, and writes nothing.
 */

const LABELLED = "test/fixtures/turns";
const ABOUT =
  "What a company is in a turn of a talk about another one, by what is seen of it there; made by npm run train, see docs/decisions/turns.md.";

interface LabelledTurn extends Labelled<TurnPart> {
  shown: string;
}

/** The companies of one labelled turn, each with what it is. */
function labelledTurn(line: string, lexicon: Lexicon): LabelledTurn[] {
  const { t, is } = JSON.parse(line) as { t: string; is: TurnPart[] };
  const marks: { start: number; end: number }[] = [];
  const text = t.replace(/\[([^[\]]*)\]/g, (_, name: string, at: number) => {
    const start = at - 2 * marks.length;
    marks.push({ start, end: start + name.length });
    return name;
  });
  const { words } = readWords(text, 200);
  const { names, features } = seenInTurn(words, exactSpans(words, lexicon), lexicon);
  return names.flatMap(({ from, to }, at) => {
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? 0;
    const mark = marks.findIndex((one) => one.start < end && start < one.end);
    const part = is[mark] ?? "word";
    return [{ features: features[at] ?? [], parts: [part], shown: `${part} ${words[from]?.text} in ${t}` }];
  });
}

const fileNames = () => readdirSync(LABELLED).sort();
const turnsOf = (file: string, lexicon: Lexicon): LabelledTurn[] =>
  readFileSync(`${LABELLED}/${file}`, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => labelledTurn(line, lexicon));

export const learnTurns = (turns: readonly Labelled<TurnPart>[]): Map<string, number[]> =>
  learnWeights(turns, TURN_PARTS, { rounds: 8, l1: 0.004, l2: 0.001, leastSeen: 2, leastWeight: 5 });

/** The companies of all labelled turns. */
export async function labelledTurns(): Promise<LabelledTurn[]> {
  const lexicon = await lexiconOf(SHIPPED.guides);
  return fileNames().flatMap((file) => turnsOf(file, lexicon));
}

async function validate(): Promise<void> {
  const lexicon = await lexiconOf(SHIPPED.guides);
  const sets = fileNames().map((file) => ({ file, turns: turnsOf(file, lexicon) }));
  for (const { file, turns } of sets) {
    const others = sets.filter((set) => set.file !== file).flatMap((set) => set.turns);
    const weights = packWeights(learnTurns(others), TURN_PARTS.length);
    const read = turns.map(({ features, parts, shown }) => ({ ...likeliest(features, weights), parts, shown }));
    const right = read.filter(({ part, parts }) => parts.includes(part));
    const sure = (list: typeof read) => list.filter(({ share }) => share >= SURE).length;
    process.stdout.write(`${file}: ${right.length} of ${read.length} right; surely ${sure(right)} of ${sure(read)}\n`);
    if (process.argv.includes("--misses"))
      for (const { part, share, shown } of read.filter((one) => !right.includes(one)))
        process.stdout.write(`  ${part} ${share.toFixed(2)} for ${shown}\n`);
  }
}

if (process.argv[1]?.endsWith("train-turns.ts")) {
  if (process.argv.includes("--validate")) await validate();
  else writeWeights("turns", ABOUT, TURN_PARTS, learnTurns(await labelledTurns()));
}
