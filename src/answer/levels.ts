import type { LevelRow } from "../guides/guide.js";

/** A level elsewhere that a question names, and the guide's own level beside it. */
export interface FoundLevel {
  /** Level and company as the guide writes them: `Senior TPM at Capital One`. */
  asked: string;
  level: string;
}

/**
 * The guide's own levels for another company's level named in a question ("what is a Senior TPM at Capital One here").
 * A level is named where all its words are, in order of how much of the question it takes; "TPM" stands for the words
 * that it abbreviates. Empty where no company of the mapping is named, or none of its levels.
 */
export function findLevel(rows: readonly LevelRow[], question: string): FoundLevel[] {
  const asked = wordsOf(question);
  const named = rows.flatMap(({ level, elsewhere }) =>
    elsewhere.flatMap((other) => {
      const rest = without(asked, wordsOf(other.company));
      if (!rest) return [];
      const size = matched(wordsOf(other.level), rest);
      return size === 0 ? [] : [{ asked: `${other.level} at ${other.company}`, level, size }];
    }),
  );
  const most = Math.max(0, ...named.map(({ size }) => size));
  return named.filter(({ size }) => size === most).map(({ asked: what, level }) => ({ asked: what, level }));
}

const SHORT: Record<string, string> = {
  sr: "senior",
  jr: "junior",
  eng: "engineer",
  mgr: "manager",
  prin: "principal",
};

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => SHORT[word] ?? word);

/** The words of a question without those of a name, or null where the name is not in it as a whole. */
function without(words: readonly string[], name: readonly string[]): string[] | null {
  if (name.length === 0) return null;
  const at = words.findIndex((_, start) => name.every((word, offset) => words[start + offset] === word));
  return at < 0 ? null : words.toSpliced(at, name.length);
}

/** How many words a level's name has, where all of them (or their initials) stand together in the question; else 0. */
function matched(level: readonly string[], words: readonly string[]): number {
  return spellings(level).some((spelling) => without(words, spelling) !== null) ? level.length : 0;
}

/** A name in full and with each run of two or more words as initials: "Senior Technical Program Manager", "senior tpm". */
function spellings(name: readonly string[]): string[][] {
  const all: string[][] = [[...name]];
  for (let from = 0; from < name.length; from++) {
    for (let to = from + 3; to <= name.length; to++) {
      const initials = name
        .slice(from, to)
        .map((word) => word[0])
        .join("");
      all.push([...name.slice(0, from), initials, ...name.slice(to)]);
    }
  }
  return all;
}
