import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** Scores the built program on the samples beside the project, where they are, and on the project's own questions over their guides. */
const SHARED = "../shared";
const SCORES = `${SHARED}/eval/run.sh`;
const QUESTIONS = "test/fixtures/questions";
/** Questions that were written to learn from, so their scores tell nothing. */
const TAUGHT_WITH = /^passage-pairs/;

interface Case {
  q?: string;
  turns?: string[];
}

/** How `cases.mjs` is given answers that are there already: those to the questions, or with `--thread` those to the turns. */
const GIVEN = 'cat > /dev/null; cat "$0$1"';

async function main(options: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "compbot-eval-"));
  const guides = join(folder, "guides");
  for (const name of ["guides", "guides-more"]) cpSync(`${SHARED}/${name}`, guides, { recursive: true });
  const samples = run("bash", [SCORES, ...options]);
  const files = readdirSync(QUESTIONS).filter((name) => !TAUGHT_WITH.test(name));
  await answerAll(files, guides, folder);
  const status = await samples;
  for (const file of files) {
    process.stdout.write(`${file}\n`);
    const words = [`${SHARED}/eval/cases.mjs`, `${QUESTIONS}/${file}`, ...options, "--"];
    await run(process.execPath, [...words, "bash", "-c", GIVEN, join(folder, file)]);
  }
  rmSync(folder, { recursive: true });
  process.exitCode = status;
}

/** Asks the questions of all files at once, and then all threads: to read the guides for each takes most of the time. */
async function answerAll(files: readonly string[], guides: string, folder: string): Promise<void> {
  const casesOf = files.map((file) => readFileSync(`${QUESTIONS}/${file}`, "utf8").trim().split("\n"));
  const cases = casesOf.map((lines) => lines.map((line) => JSON.parse(line) as Case));
  const questions = cases.map((all) => all.flatMap(({ q }) => (q ? [q] : [])));
  const threads = cases.map((all) => all.flatMap(({ turns }) => (turns ? [turns] : [])));
  const answers = await asked(guides, `${questions.flat().join("\n")}\n`);
  const turns = await asked(
    guides,
    threads
      .flat()
      .map((one) => `${one.join("\n")}\n`)
      .join("\n"),
    "--thread",
  );
  for (const [at, file] of files.entries()) {
    writeFileSync(join(folder, file), answers.splice(0, questions[at]?.length).join("\n"));
    writeFileSync(join(folder, `${file}--thread`), turns.splice(0, threads[at]?.flat().length).join("\n"));
  }
}

/** The answers to lines of questions, a line each. */
async function asked(guides: string, lines: string, ...options: string[]): Promise<string[]> {
  const command = ["dist/cli/main.js", "ask", "--json", "--guides", guides, ...options];
  const child = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(lines);
  return (await text(child.stdout)).split("\n").filter(Boolean);
}

/** Runs a command, with what it says on this terminal. @returns its exit code */
async function run(command: string, args: readonly string[]): Promise<number> {
  const [code] = await once(spawn(command, args, { stdio: "inherit" }), "exit");
  return Number(code ?? 1);
}

if (existsSync(SCORES)) await main(process.argv.slice(2));
else process.stdout.write(`SKIPPED: nothing was scored, as ${SCORES} is not here.\n`);
