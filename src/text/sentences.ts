const SEGMENTS = new Intl.Segmenter("en", { granularity: "sentence" });
/** What ends with a point and ends no sentence. */
const SHORTENED =
  /(?:(?:^|\s)(?:\p{Lu}\.)+|\b(?:vs|e\.g|i\.e|etc|Bros|Inc|Corp|Ltd|Dr|Mr|Ms|Mrs|St|approx|incl|No)\.)$/u;

/** As far back as is looked for such a point. */
const LONGEST_SHORT = 24;

/** Where the sentences of a running text end, as UTF-16 offsets behind the white space that follows each; the last is the text's end. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { segment, index } of SEGMENTS.segment(text)) {
    if (ends.length && SHORTENED.test(text.slice(Math.max(0, index - LONGEST_SHORT), index).trimEnd())) ends.pop();
    ends.push(index + segment.length);
  }
  return ends;
}

/**
 * The sentences of a running text, trimmed.
 *
 * @example
 * sentencesIn("Vests vs. a cliff. Ask first.") // ["Vests vs. a cliff.", "Ask first."]
 */
export const sentencesIn = (text: string): string[] => {
  const ends = sentenceEnds(text);
  return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end).trim());
};
