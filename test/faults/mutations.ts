/** Numbers from 0 to 1 that come out the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (text: string, random: () => number) => string | Buffer;

const into = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);
const endOfFront = (text: string): number => text.indexOf("\n---", 3);
const somewhere = (text: string, random: () => number): number => Math.floor(random() * text.length);
const withField = (text: string, field: string, value: string): string =>
  text.replace(new RegExp(`^${field}: .*$`, "m"), value);

/** Ways in which a good guide gets broken: half-written, damaged, or made to hurt. None leaves a guide that can be served. */
export const MUTATIONS: Record<string, Mutation> = {
  "cut within the front matter": (text, random) => text.slice(0, 8 + Math.floor(random() * (endOfFront(text) - 8))),
  emptied: () => "",
  "without its first line": (text) => text.slice(text.indexOf("\n") + 1),
  "without the end of the front matter": (text) => text.replace("\n---\n", "\n"),
  "with NUL bytes": (text, random) => into(text, somewhere(text, random), "\0\0\0"),
  "saved in Latin-1": (text) => Buffer.from(`${text}\nOpen at £118,000 base.\n`, "latin1"),
  "saved in UTF-16": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "as random bytes": (_text, random) => Array.from({ length: 900 }, () => String.fromCharCode(random() * 256)).join(""),
  "with a list that never ends": (text) => withField(text, "role", "role: [never, ends"),
  "without a company": (text) => withField(text, "company", ""),
  "with a map for a role": (text) => withField(text, "role", "role: {a: b}"),
  "with a script for front matter": (text) => text.replace("---", "---js"),
  "with aliases of aliases": (text) =>
    into(
      text,
      4,
      `${["a: &a [x, x, x, x, x, x, x, x, x]", ..."bcdefgh".split("").map((name, index) => `${name}: &${name} [${`*${"abcdefg"[index]}, `.repeat(9)}x]`)].join("\n")}\n`,
    ),
  "too large": (text, random) => text + "one more word\n".repeat(5_000 + Math.floor(random() * 500)),
  "with a line without end": (text) => `${text}\n${"long ".repeat(2_000)}\n`,
  "with quotes in quotes": (text) => `${text}\n\n${">".repeat(40)} deep\n`,
  "with lists in lists": (text) =>
    `${text}\n\n${Array.from({ length: 40 }, (_, depth) => `${"  ".repeat(depth)}- deep`).join("\n")}\n`,
  "with a table without end": (text) => `${text}\n\n|a|b|c|d|\n|-|-|-|-|\n${"|1|2|3|4|\n".repeat(600)}`,
};
