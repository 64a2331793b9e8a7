import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SHIPPED } from "../../src/config.js";

/** A full collection. */
const GUIDES = 4_466;

/** A folder with a full collection: the sample of real guides where it is there, else those that ship, under ever new company names. */
export async function fullCollection(): Promise<string> {
  const source = existsSync("../shared/guides") ? "../shared/guides" : SHIPPED.guides;
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  const dir = await mkdtemp(join(tmpdir(), "compbot-bench-"));
  for (let at = 0; at < GUIDES; at++) {
    const file = files[at % files.length] ?? "";
    const round = Math.floor(at / files.length);
    const [company = "", role = ""] = file.split(/[\\/]/);
    const folder = join(dir, round ? `${company}-n${round}` : company);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, role), renamed(readFileSync(join(source, file), "utf8"), round));
  }
  return dir;
}

const renamed = (text: string, round: number): string =>
  round === 0
    ? text
    : text
        .replace(/^company: (.*)$/m, `company: $1-n${round}`)
        .replace(/^company_display: "?([^"\n]*)"?$/m, `company_display: "$1 N${round}"`);

/** Real questions where the sample is there, else some that the shipped guides answer. */
export function realQuestions(): string[] {
  const file = "../shared/eval/queries.jsonl";
  if (!existsSync(file))
    return ["ally tpm new-york", "levers capital one swe", "stripe pm sf", "walk away ally tpm", "goggle swe"];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { q: string }).q);
}

const BEFORE = ["", "what should I ask for at", "walk away", "levers for", "what does"];
const BEHIND = ["", "new york", "sf", "seattle", "london", "austin", "remote", "bangalore", "as a senior", "please"];

/** Gives questions for the guides of a folder, more than a hundred thousand before one comes again. */
export function newQuestions(dir: string): () => string {
  const guides = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  let asked = 0;
  return () => {
    const round = Math.floor(asked / guides.length);
    const names = guides[asked++ % guides.length]?.replace(/\.md$/, "").replace(/[-/\\]/g, " ");
    return [BEFORE[round % BEFORE.length], names, BEHIND[Math.floor(round / BEFORE.length) % BEHIND.length]]
      .filter(Boolean)
      .join(" ");
  };
}
