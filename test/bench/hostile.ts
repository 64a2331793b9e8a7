import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { makeCore } from "../../src/core.js";
import { HOSTILE_QUESTIONS, LONGEST_QUESTION, ordinaryQuestion } from "../fixtures/hostile-questions.js";
import { run as bodies } from "./bodies.js";

const ROUNDS = 5;

/** The slowest guides and questions that are known, beside ordinary ones of the same size: under ten times is the aim. */
export async function run(): Promise<void> {
  bodies();
  const collection = await openCollection({ guidesDir: SHIPPED.guides, aliasesFile: SHIPPED.aliases });
  const core = makeCore(
    () => collection,
    () => "2026-03-01",
  );
  const time = (text: string): number =>
    Math.min(
      ...Array.from({ length: ROUNDS }, () => {
        const began = performance.now();
        core.ask(text);
        return performance.now() - began;
      }),
    );
  for (let warm = 0; warm < 20; warm++) time(ordinaryQuestion(200));
  const usual = time(ordinaryQuestion(LONGEST_QUESTION));
  process.stdout.write(
    `  an ordinary question of ${LONGEST_QUESTION.toLocaleString("en")} characters: ${usual.toFixed(1)} ms\n`,
  );
  const hostile = Object.entries(HOSTILE_QUESTIONS).map(([name, make]) => ({ name, ms: time(make(LONGEST_QUESTION)) }));
  for (const { name, ms } of hostile.sort((a, b) => b.ms - a.ms))
    process.stdout.write(`  ${name.padEnd(32)}${ms.toFixed(1).padStart(8)} ms  × ${(ms / usual).toFixed(1)}\n`);
}
