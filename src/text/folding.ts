/** The words of a text without case, accents and punctuation, in order: "São Paulo (HQ)" gives sao, paulo, hq. */
export function nameWords(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** One spelling for all ways of writing a name; equal for two spellings of the same name. */
export function nameKey(text: string): string {
  return nameWords(text).join(" ");
}

/** Whether two names are of one company: both may be shortened to the first words ("Capital One Equivalent"). */
export function isSameName(one: string, other: string): boolean {
  const [first, second] = [nameKey(one), nameKey(other)];
  return first === second || first.startsWith(`${second} `) || second.startsWith(`${first} `);
}

/** Lower case without accents; "ß", "ø" and others that Unicode does not decompose become the letters people type. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return plain.replace(/[ßøæœłđ]/g, (letter) => SPELLED[letter] ?? letter);
}

const BEYOND_ASCII = /[^\0-\x7f]/;
/** A word of a folded text; the apostrophe of "o'reilly" is dropped in comparisons, so it is not a letter here. */
const WORD = /[\p{L}\p{N}]+/gu;
const SPELLED: Record<string, string> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d" };
