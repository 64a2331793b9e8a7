const SEGMENTS = new Intl.Segmenter("en", { granularity: "sentence" });
/** Abbreviations whose point does not end a sentence. */
const SHORTENED =
  /(?:(?:^|\s)(?:\p{Lu}\.)+|\b(?:vs|e\.g|i\.e|etc|Bros|Inc|Corp|Ltd|Dr|Mr|Ms|Mrs|Sr|Jr|St|approx|incl|No)\.)$/u;

/** A text of plain letters without any of these is one sentence, which saves the segmenter's time. */
const MAY_END = /[^ -~]|[.!?]/;

/** Characters before a sentence's end that are searched for an abbreviation. */
const LONGEST_SHORT = 24;

/** Ends of the sentences of a running text: UTF-16 offsets after the white space that follows each. */
export function sentenceEnds(text: string): number[] {
  if (!MAY_END.test(text)) return text === "" ? [] : [text.length];
  const ends: number[] = [];
  for (const [start, end] of segmentsOf(text)) {
    if (ends.length && SHORTENED.test(text.slice(Math.max(0, start - LONGEST_SHORT), start).trimEnd())) ends.pop();
    ends.push(end);
  }
  return ends;
}

/** Characters given to the segmenter at once: it copies its whole text for each segment, so a long text goes in pieces. */
const PIECE = 4_096;

/** Spans of the segmenter's sentences. The last of a piece may go on behind it, so the next piece begins there. */
function* segmentsOf(text: string): Generator<[number, number]> {
  let from = 0;
  for (let size = PIECE; from < text.length; ) {
    const segments = [...SEGMENTS.segment(text.slice(from, from + size))];
    const isLast = from + size >= text.length;
    const whole = isLast ? segments : segments.slice(0, -1);
    for (const { segment, index } of whole) yield [from + index, from + index + segment.length];
    if (isLast) return;
    size = whole.length > 0 ? PIECE : size * 2;
    from += segments.at(-1)?.index ?? 0;
  }
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

/** What else ends a typed sentence: a line break, a semicolon, Chinese punctuation, a point before a small letter. */
const ENDS =
  /\n|[。！？;](?=\s|\p{L})|(?<=[\p{L}\p{N}%)]{2})[.!?](?=\s+\p{Ll})(?<!\b(?:vs|approx|incl|no|eg|ie|etc|z\.B|bzw)\.)/gu;

/** Start and end offsets of the sentences of a text as people type it, with line breaks and without capitals. */
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
