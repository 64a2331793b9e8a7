import { sentenceEnds } from "../../text/sentences.js";
import { type Placeholder, placeholdersOf } from "./placeholders.js";

/** One sentence of a script, and the blanks in it with offsets into the sentence. */
export interface Sentence {
  text: string;
  blanks: Placeholder[];
}

/** Cuts a script into sentences; a blank is never cut, whatever stands in it. */
export function sentencesOf(script: string): Sentence[] {
  const text = script.replace(/\s+/g, " ").trim();
  const blanks = placeholdersOf(text);
  // A blank may hold points, and may begin a sentence: for the cut it is a capital letter as long as the blank.
  const between = blanks.map(
    ({ start, end }, at) => text.slice(blanks[at - 1]?.end ?? 0, start) + "X".repeat(end - start),
  );
  const masked = between.join("") + text.slice(blanks.at(-1)?.end ?? 0);
  const ends = sentenceEnds(masked);
  let next = 0;
  return ends.map((end, at) => {
    const start = ends[at - 1] ?? 0;
    const own: Placeholder[] = [];
    for (let blank = blanks[next]; blank && blank.end <= end; blank = blanks[++next])
      own.push({ ...blank, start: blank.start - start, end: blank.end - start });
    return { text: text.slice(start, end).trim(), blanks: own };
  });
}

/** The sentence with each blank replaced by what `fill` gives for it. */
export function fillSentence({ text, blanks }: Sentence, fill: (blank: Placeholder) => string): string {
  return blanks.reduceRight((whole, blank) => whole.slice(0, blank.start) + fill(blank) + whole.slice(blank.end), text);
}

/** Words that point back at the sentence before; behind a sentence that was left out they point at nothing. */
const POINTS_BACK =
  /\b(?:that|this|these|those|it|its|they|them|their|both|such|there|then|so|one|ones|same|either|neither|he|she|him|her)\b|^(?:but|and|because|yet|however|otherwise|instead|most|all|two)\b/i;

/** What sets up the sentence behind it: without that one it says nothing, or the contrary. */
const POINTS_ON = /^(?:most|many|few|other|others|typical|traditional|some|while)\b|:$/i;

/**
 * The sentences that stand without those that are left out: behind a gap a sentence that points back goes as well, and
 * before one what only sets it up.
 *
 * @param written the sentences in order, null for one that is left out
 */
export function standing(written: readonly (string | null)[]): string[] {
  const kept: string[] = [];
  let gap = false;
  for (const [at, sentence] of written.entries()) {
    gap = sentence === null || (gap && POINTS_BACK.test(sentence));
    if (sentence === null || gap) continue;
    if (written[at + 1] === null && POINTS_ON.test(sentence)) gap = true;
    else kept.push(sentence);
  }
  return kept;
}
