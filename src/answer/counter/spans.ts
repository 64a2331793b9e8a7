/** A stretch of a text; UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Spans in order, those with only marks between them as one. */
export function merged(text: string, spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && !/[\p{L}\d]/u.test(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** A text without some spans, and without the marks that then part nothing. */
export function without(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  return merged(text, spans)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replace(/\(\s*\)/g, " ")
    .replace(/(?:[,;:(–—]\s*|\s-\s)+(?=[.!?\n]|$)/g, "")
    .replace(/(?<=^|[.!?\n])(?:\s*[,;:)–—.](?!\d))+/g, "")
    .replace(/[^\S\n]+(?=[.,;:!?])/g, "")
    .replace(/[^\S\n]{2,}/g, " ")
    .trim();
}
