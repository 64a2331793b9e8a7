import { isLevelWord } from "../../domain/level-words.js";
import type { Word } from "../../text/words.js";
import { NUMBER } from "../catalog/fillers.js";
import type { Span } from "../mentions/mentions.js";
import type { Name } from "./named-company.js";
import { COUNTS, IN_LISTS, SETS_BESIDE } from "./word-classes.js";

/** Whether a question is only a list: names, roles, places, levels, numbers and linking words. */
export function isList(words: readonly Word[], names: readonly Name[], spans: readonly Span[]): boolean {
  const slots = spans.filter(({ meaning }) => meaning.kind === "role" || meaning.kind === "place");
  const isIn = (list: readonly { from: number; to: number }[], at: number) =>
    list.some(({ from, to }) => from <= at && at < to);
  return words.every(({ text, idle, mark }, at) => {
    if (mark === ">") return false;
    if (idle || IN_LISTS.has(text) || NUMBER.test(text) || isLevelWord(text)) return true;
    return isIn(names, at) || isIn(slots, at);
  });
}

/** Lists of three or more names with only commas and words such as "or" between them: "Hooli, Initech or Globex". */
export function listsOfNames(words: readonly Word[], names: readonly Name[]): Name[][] {
  const lists: Name[][] = [];
  for (const name of names) {
    const { to = 0 } = lists.at(-1)?.at(-1) ?? {};
    const between = words.slice(to, name.from);
    const isNext = between.length === 0 ? words[name.from]?.listed : between.every(({ text }) => SETS_BESIDE.has(text));
    if (isNext && words[name.from]?.mark !== ".") lists.at(-1)?.push(name);
    else lists.push([name]);
  }
  return lists.filter((list) => list.length > 2);
}

/** Whether there is a linking word or a mark between each name of a list and the one before. */
export const areSetBeside = (words: readonly Word[], names: readonly Name[]): boolean =>
  names.slice(1).every((name, at) => {
    const { to = 0 } = names[at] ?? {};
    return (
      words.slice(to, name.from).some(({ text }) => SETS_BESIDE.has(text)) ||
      words.slice(to, name.from + 1).some(({ mark, listed }) => mark !== "" || listed)
    );
  });

/** Whether a question mentions the number of companies that it names: "ranges for all three". */
export function countsAll(words: readonly Word[], count: number): boolean {
  const [, said = ""] = ALL.exec(words.map(({ text }) => text).join(" ")) ?? [];
  return COUNTS[said] === count;
}
/** Matches a count of all that are named: "all three". */
const ALL = new RegExp(String.raw`\b(?:all (?:of )?(?:the )?|the )?(${Object.keys(COUNTS).join("|")})\b`);
