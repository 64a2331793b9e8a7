const MARKS = new Set(" \t\n:：—–-");

/** Cuts colons, dashes and spaces off the end. A pattern for it would try every run of dashes from each of its marks. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && MARKS.has(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}
