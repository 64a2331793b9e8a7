import type { Word } from "../../text/words.js";
import { NAMED_JOBS, OF_EXPERIENCE } from "../catalog/fillers.js";
import { type Span, WHOSE } from "../mentions/mentions.js";
import { WHO_CLASSES } from "./word-classes.js";

/** Distance from the people managed to the verb, in words: "manage two teams of six engineers". */
const REACH = 5;

/**
 * Turns roles that are not the job asked for into plain words: people whom somebody manages, if a company is named
 * ("I'd lead eight engineers at Acme"), and a field that somebody knows, if the job is known ("does ai experience
 * help").
 *
 * @param isKnown whether the job is known from the conversation; if not, another role of the question may name it
 */
export function withoutNoJobs(words: readonly Word[], spans: Span[], isKnown: boolean): Span[] {
  const roles = spans.filter(({ meaning }) => meaning.kind === "role" || meaning.kind === "part");
  const fields = roles.filter((role) => isField(words, role));
  const isElsewhere = ({ from, to }: Span) => roles.some((role) => role.to <= from || to <= role.from);
  const isAtCompany = isKnown || spans.some(({ meaning, loose }) => meaning.kind === "company" && !loose);
  const out = roles.filter((role) => {
    if (fields.includes(role)) return isKnown || isElsewhere(role);
    // "Our product manager at Acme says a DS gets 190k."
    const isTheirs = WHOSE.has(words[role.from - 1]?.text ?? "") && !isOne(NAMED_JOBS.behind, words[role.to]);
    // "I'm their data engineer", "as an EM".
    const isOwn = IS.has(words[role.from - 2]?.text ?? "");
    if (!isOwn && (isTheirs || isTeller(words, role) || isReportedTo(words, role))) return isElsewhere(role);
    return isAtCompany && isManaged(words, role);
  });
  if (out.length === 0) return spans;
  const idle = out.map(({ from, to }): Span => ({ from, to, meaning: { kind: "word" }, cost: 0 }));
  return [...spans.filter((span) => !out.includes(span)), ...idle];
}

const isOne = (list: ReadonlySet<string>, { text }: Pick<Word, "text"> = { text: "" }): boolean => list.has(text);

/** "Ai experience", "a background in data science", "knowing devops". */
function isField(words: readonly Word[], { from, to }: Span): boolean {
  if (words[to]?.mark === "" && isOne(OF_EXPERIENCE.behind, words[to])) return true;
  if (isOne(OF_EXPERIENCE.knows, words[from - 1])) return true;
  return isOne(OF_EXPERIENCE.in, words[from - 1]) && isOne(OF_EXPERIENCE.behind, words[from - 2]);
}

/** "The PM at Acme offered me …", "an EM from there said": who speaks, and so no job that is asked for. */
function isTeller(words: readonly Word[], { from, to }: Span): boolean {
  if (!THE.has(words[from - 1]?.text ?? "")) return false;
  const end = words.findIndex((word, at) => at >= to && word.mark !== "");
  const said = words.slice(to, Math.min(to + REACH, end < 0 ? words.length : end));
  const verb = said.findIndex((word) => TELLS.has(word.text));
  return verb === 0 || (verb > 0 && AT.has(said[0]?.text ?? ""));
}
const THE = new Set(["the", "a", "an", "their", "this"]);
const IS = new Set(["as", "am", "i", "im", "be", "being"]);
const AT = new Set(["at", "from", "there", "over", "who"]);
const TELLS = new Set(["SAY", "COURT"].flatMap((name) => WHO_CLASSES[name] ?? []).concat("offered"));

/** "Reporting to the PM". */
const isReportedTo = (words: readonly Word[], { from }: Span): boolean => {
  const [article = "", to, verb = ""] = [1, 2, 3].map((back) => words[from - back]?.text);
  return to === "to" && /^report(?:s|ed|ing)?$/.test(verb) && (THE.has(article) || WHOSE.has(article));
};

/** Whether the role is a plural after a verb for managing in the same clause; not "managing a PM job". */
function isManaged(words: readonly Word[], { from, to }: Span): boolean {
  if (!words[to - 1]?.text.endsWith("s") || isOne(NAMED_JOBS.behind, words[to])) return false;
  for (let at = from - 1; at >= Math.max(0, from - REACH) && words[at + 1]?.mark === ""; at--)
    if (isOne(OF_EXPERIENCE.manages, words[at])) return true;
  return false;
}
