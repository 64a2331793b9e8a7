import type { Lexicon } from "../../src/query/catalog/lexicon.js";
import { spansInSentence } from "../../src/query/context/in-context.js";
import type { Part } from "../../src/query/context/learned/model.js";
import type { Name } from "../../src/query/context/named-company.js";
import { keyOf, namesToWeigh, seenOf } from "../../src/query/context/who-is-who.js";
import { exactSpans } from "../../src/query/mentions/mentions.js";
import { withNativeNames } from "../../src/query/native-names.js";
import { readWords } from "../../src/text/words.js";

/** A name in a sentence: its features, and the parts that it may play there; none where nobody can say. */
export interface Example {
  typed: string;
  /** The same for all names of one company. */
  key: string;
  features: readonly string[];
  parts: readonly Part[];
}

/** What of the parts is right for a name that stands from one character of the text up to another. */
export type PartsOf = (name: Name, from: number, to: number) => readonly Part[];

const SHORT: Readonly<Record<string, Part>> = {
  asked: "asked",
  compare: "compared",
  work: "workplace",
  other: "mention",
  word: "word",
};
const LABEL = /\[([^[\]|]+)\|(\w+)\]/g;

/** "been at [google|work] 4 yrs": the text without the marks, and the part of each name that is marked; what is not marked is no name. */
export function unmarked(marked: string): {
  text: string;
  partsOf: PartsOf;
  labels: { from: number; to: number; part: Part }[];
} {
  const labels: { from: number; to: number; part: Part }[] = [];
  let text = "";
  let last = 0;
  for (const match of marked.matchAll(LABEL)) {
    const [, typed = "", label = ""] = match;
    const part = SHORT[label];
    if (!part) throw new Error(`no label "${label}" in: ${marked}`);
    text += withNativeNames(marked.slice(last, match.index));
    const from = text.length;
    text += withNativeNames(typed);
    labels.push({ from, to: text.length, part });
    last = match.index + match[0].length;
  }
  text += withNativeNames(marked.slice(last));
  return {
    text,
    labels,
    partsOf: (_, from, to) => [labels.find((label) => label.from < to && from < label.to)?.part ?? "word"],
  };
}

const NOT_ASKED: readonly Part[] = ["workplace", "mention", "word"];

/** "… => stripe/swe @ New York City": the sentence, and what is known of its names by who is asked for. */
export function partsByAnswer(line: string): { text: string; partsOf: PartsOf } | null {
  const [text = "", expected = ""] = line.split(" => ");
  const one = /^([a-z0-9-]+)\/[a-z]+(?: @ .*)?$/.exec(expected)?.[1];
  const compared = expected.startsWith("compare ")
    ? expected
        .slice(8)
        .split(" | ")
        .map((side) => side.split("/")[0] ?? "")
    : [];
  if (one === undefined && compared.length === 0) return null;
  const isOne = ({ companies }: Name, of: readonly string[]) => companies.some(({ company }) => of.includes(company));
  return {
    text,
    partsOf: (name) => {
      if (one !== undefined) return isOne(name, [one]) ? ["asked"] : NOT_ASKED;
      if (isOne(name, compared)) return ["compared"];
      return name.companies.length > 0 ? NOT_ASKED : [];
    },
  };
}

/** A question, and the answer that is right for it, as `npm run eval` scores them. */
export interface Case {
  q?: string;
  t?: string;
  want?: Want & { $in?: readonly Want[] };
  never?: { company?: readonly string[] };
}
interface Want {
  kind?: unknown;
  guide?: { company: string };
  company?: string;
  answers?: { $guides?: readonly string[] };
  notes?: { $match?: string };
}

/**
 * What is known of the names of a question by its answer: those that are compared, the one that is asked for, or the one
 * that has no guide and that the answer names. What else stands there is neither, but beside companies that are compared: a
 * further one may have no guide for the role.
 */
export function partsByCase({ want, never }: Case): PartsOf | null {
  const answers = want?.$in ?? (want ? [want] : []);
  const compared = answers.flatMap(({ answers }) => answers?.$guides?.map((id) => id.split("/")[0] ?? "") ?? []);
  const asked = [...new Set(answers.flatMap(({ guide, company }) => guide?.company ?? company ?? []))];
  const [noted] = answers.flatMap(({ notes }) => notes?.$match ?? []);
  const isOf = ({ companies }: Name, ids: readonly string[]) => companies.some(({ company }) => ids.includes(company));
  const isNoted = ({ companies }: Name) =>
    noted !== undefined && companies.some(({ companyName }) => new RegExp(noted, "i").test(companyName));
  if (compared.length > 0)
    return (name) =>
      isOf(name, compared) || isNoted(name) ? ["compared"] : isOf(name, never?.company ?? []) ? NOT_ASKED : [];
  const isUnguided = asked.length === 0 && answers.some(({ kind }) => kind === "unknown");
  if (asked.length !== 1 && !(isUnguided && noted !== undefined)) return null;
  return (name) =>
    (isUnguided ? isNoted(name) : isOf(name, asked)) ? ["asked"] : name.companies.length > 0 ? NOT_ASKED : [];
}

/** The names of a text as examples. */
export function examplesOf(text: string, lexicon: Lexicon, partsOf: PartsOf): Example[] {
  const { words } = readWords(text, 200);
  const { all, likely } = spansInSentence(words, exactSpans(words, lexicon), false);
  const names = namesToWeigh(words, all, likely, lexicon);
  if (names.length === 0) return [];
  const { features } = seenOf(words, names, all, likely);
  return names.map((name, at) => {
    const [from, to] = [words[name.from]?.start ?? 0, words[name.to - 1]?.end ?? 0];
    return {
      typed: text.slice(from, to),
      key: keyOf(name, words),
      features: features[at] ?? [],
      parts: partsOf(name, from, to),
    };
  });
}
