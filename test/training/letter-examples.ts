import { readdirSync, readFileSync } from "node:fs";
import { classOf, sentencesOf } from "../../src/query/letter/features.js";
import { unmarked } from "./examples.js";

/** A text of which is known whether it asks for a letter, and who wrote it. */
export interface LetterExample {
  text: string;
  letter: boolean;
  writer: string;
}

interface Line {
  t?: string;
  q?: string;
  turns?: string[];
  letter?: boolean;
  want?: { kind?: unknown; passages?: unknown };
}

const FIXTURES = "test/fixtures";
const LABELLED = `${FIXTURES}/wants-letter`;

const namesIn = (folder: string): string[] => readdirSync(folder).sort();
const linesOf = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

/**
 * The labelled texts, and all other questions of the fixtures, which ask for none; of these those that are labelled, that
 * may be answered with a letter, or that ask how to say something ("what do I tell them", "a pitch") are left out.
 */
export function letterExamples(extra: readonly string[] = []): LetterExample[] {
  const files = [...namesIn(LABELLED).map((name) => `${LABELLED}/${name}`), ...extra];
  const labelled = files.flatMap((file) =>
    linesOf(file).map((line): LetterExample => {
      const { t = "", letter = false } = JSON.parse(line) as Line;
      return { text: t, letter, writer: file.replace(/^.*\/|\.jsonl$/g, "") };
    }),
  );
  const known = new Set(labelled.map(({ text }) => text));
  return [...labelled, ...others().filter(({ text }) => !known.has(text))];
}

/** Ways to ask how to say something, of which nobody can tell whether a letter is wanted. */
const MAY_ASK =
  /\bhow (?:do|should|can|could|would|to|i)\b[^.?!]{0,20}\b(?:write|tell|ask|say|put|word|phrase|raise|bring|counter)\b|\bhow [iI] |\bwhat\b[^.?!]{0,24}\b(?:say|tell|reply|answer|write)\b|\bto (?:say|tell|answer|reply|word)\b|counter how|help counter|suggest a counter|explain \+ counter/i;

/** Whether a question names a text: those for words that stand in a guide are put as those for a letter are. */
const namesText = (text: string): boolean =>
  sentencesOf(text).some(({ tokens }) => tokens.some((token) => TEXTS.has(classOf(token.text))));
const TEXTS: ReadonlySet<string | undefined> = new Set(["WRITE", "LETTER", "REPLY", "WORDING", "COUNTER", "NEGOTIATE"]);

function others(): LetterExample[] {
  const found: LetterExample[] = [];
  for (const folder of ["who-is-who", "questions"]) {
    for (const name of namesIn(`${FIXTURES}/${folder}`)) {
      for (const line of linesOf(`${FIXTURES}/${folder}/${name}`)) {
        const { t, q, turns, want } = JSON.parse(line) as Line;
        const text = t === undefined ? (q ?? turns?.at(-1) ?? "") : unmarked(t).text;
        if (JSON.stringify(want?.kind ?? "").includes("counter")) continue;
        if (folder === "who-is-who" && MAY_ASK.test(text)) continue;
        if (want?.passages && namesText(text)) continue;
        found.push({ text, letter: false, writer: "others" });
        for (const turn of turns?.slice(0, -1) ?? []) found.push({ text: turn, letter: false, writer: "others" });
      }
    }
  }
  for (const line of linesOf(`${FIXTURES}/queries/ranking.txt`))
    found.push({ text: line.split(" => ")[0] ?? "", letter: false, writer: "others" });
  return found;
}
