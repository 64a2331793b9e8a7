import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Scores the built program on the samples beside the project, where they are, and on the project's own questions over their guides. */
const SHARED = "../shared";
const SCORES = `${SHARED}/eval/run.sh`;
const QUESTIONS = "test/fixtures/questions";
/** Questions that were written to learn from, so their scores tell nothing. */
const TAUGHT_WITH = /^passage-pairs/;

if (existsSync(SCORES)) {
  const options = process.argv.slice(2);
  const { status } = spawnSync("bash", [SCORES, ...options], { stdio: "inherit" });
  const guides = mkdtempSync(join(tmpdir(), "compbot-eval-"));
  for (const folder of ["guides", "guides-more"]) cpSync(`${SHARED}/${folder}`, guides, { recursive: true });
  const ask = [process.execPath, "dist/cli/main.js", "ask", "--json", "--guides", guides];
  for (const file of readdirSync(QUESTIONS).filter((name) => !TAUGHT_WITH.test(name))) {
    process.stdout.write(`${file}\n`);
    const words = [`${SHARED}/eval/cases.mjs`, `${QUESTIONS}/${file}`, ...options, "--", ...ask];
    spawnSync(process.execPath, words, { stdio: "inherit" });
  }
  rmSync(guides, { recursive: true });
  process.exitCode = status ?? 1;
} else {
  process.stdout.write(`SKIPPED: nothing was scored, as ${SCORES} is not here.\n`);
}
