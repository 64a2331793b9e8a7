const SEGMENTS = new Intl.Segmenter("en", { granularity: "sentence" });
/** What ends with a point and ends no sentence. */
const SHORTENED =
  /(?:(?:^|\s)(?:\p{Lu}\.)+|\b(?:vs|e\.g|i\.e|etc|Bros|Inc|Corp|Ltd|Dr|Mr|Ms|Mrs|Sr|Jr|St|approx|incl|No)\.)$/u;

/** In a text of plain letters without any of these the first sentence goes on to the end; to look for that takes longer. */
const MAY_END = /[^ -~]|[.!?]/;

/** As far back as is looked for such a point. */
const LONGEST_SHORT = 24;

/** Where the sentences of a running text end, as UTF-16 offsets behind the white space that follows each; the last is the text's end. */
export function sentenceEnds(text: string): number[] {
  if (!MAY_END.test(text)) return text === "" ? [] : [text.length];
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

/** What else ends a sentence where people type: a line, a semicolon, a mark of Chinese, and a point before a small letter. */
const ENDS =
  /\n|[。！？;](?=\s|\p{L})|(?<=[\p{L}\p{N}%)]{2})[.!?](?=\s+\p{Ll})(?<!\b(?:vs|approx|incl|no|eg|ie|etc|z\.B|bzw)\.)/gu;

/** The sentences of a text as people type it, with lines and without capitals: where each begins and ends. */
export function* typedSentences(text: string): Generator<[number, number]> {
  let from = 0;
  for (const end of sentenceEnds(text)) {
    const sentence = text.slice(from, end);
    let start = from;
    for (const { index } of sentence.matchAll(ENDS)) {
      yield [start, from + index + 1];
      start = from + index + 1;
    }
    if (start < end) yield [start, end];
    from = end;
  }
}
