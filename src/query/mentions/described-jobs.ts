import { z } from "zod";
import { readLanguage, wordList } from "../../language.js";
import { stemOf } from "../../text/stem.js";
import type { Word } from "../../text/words.js";
import type { Role } from "../catalog/catalog.js";
import { COST } from "../weights.js";
import type { Span } from "./mentions.js";

const read = readLanguage(
  "described-jobs",
  z.strictObject({ jobs: z.record(z.string(), z.strictObject({ does: wordList, with: wordList })), doers: wordList }),
);
const JOBS = Object.entries(read.jobs).map(([role, { does, with: things }]) => ({
  role,
  does: does.map(stemsOf),
  things: things.map(stemsOf),
}));
const DOERS: ReadonlySet<string> = new Set(read.doers);

/** Number of words after the verb within which its object has to come. */
const FAR = 6;

/**
 * Roles that a question describes by what they do: "the folks who keep the servers running". Empty if it names a role
 * elsewhere. The spans count as guesses, so that a name wins.
 */
export function describedJobs(
  words: readonly Word[],
  spans: readonly Span[],
  roles: ReadonlyMap<string, Role>,
): Span[] {
  const stems = words.map(({ text }) => stemOf(text));
  const found = JOBS.flatMap(({ role: id, does, things }): Span[] => {
    const role = roles.get(id);
    if (!role) return [];
    return does.flatMap((verb) =>
      stems.flatMap((first, from): Span[] => {
        if (first !== verb[0] || !verb.every((stem, at) => stems[from + at] === stem) || !isDone(words, from))
          return [];
        const ends = things.map((thing) => endOf(thing, stems, words, from + verb.length));
        const to = Math.max(...ends);
        if (to < 0) return [];
        return [
          { from, to, meaning: { kind: "role", role }, cost: COST.described, loose: true, guessed: { from, to } },
        ];
      }),
    );
  });
  const longest = found.filter(({ from, to }) => !found.some((one) => one.from === from && one.to > to));
  const isTold = (span: Span) => longest.some(({ from, to }) => from <= span.from && span.to <= to);
  const isNamed = spans.some((span) => span.meaning.kind === "role" && !span.loose && !isTold(span));
  return isNamed ? [] : longest;
}

/** Index after the last word of a thing, whose words come in order in one sentence; -1 if some are missing. */
function endOf(thing: readonly string[], stems: readonly string[], words: readonly Word[], from: number): number {
  let at = from;
  for (const stem of thing) {
    while (at < stems.length && at < from + FAR && stems[at] !== stem && words[at]?.mark === "") at++;
    if (stems[at] !== stem || words[at]?.mark !== "" || at >= from + FAR) return -1;
    at++;
  }
  return at;
}

function isDone(words: readonly Word[], at: number): boolean {
  const { text = "" } = words[at] ?? {};
  return (
    /ings?$/.test(text) || DOERS.has(words[at - 1]?.text ?? "") || (/s$/.test(text) && at > 0 && !words[at]?.capital)
  );
}

function stemsOf(phrase: string): string[] {
  return phrase.split(" ").map(stemOf);
}
