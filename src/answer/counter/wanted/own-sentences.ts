import { WHO_CLASSES } from "../../../query/context/word-classes.js";
import type { Role } from "../../message/clause-model.js";
import { monthOf } from "../../message/dates-and-numbers.js";
import { factsIn } from "../../message/story-facts.js";
import { toldText, type Unit } from "../../message/told-text.js";
import { phraseAt } from "../../message/wish-words.js";
import { plainFigures } from "../../offer/plain-figures.js";
import { isSentence } from "./own-word-lists.js";
import { isPrivate } from "./statement-lists.js";
import { asSentence, turned } from "./to-the-reader.js";

/* A clause in the person's words as a sentence of the letter. */

/** Words that introduce a statement and are not part of it. */
const LEADS =
  /^(?:(?:and|but|so|also|plus|because|since|bc|cause|cuz|as|though|although|while|well|ok|okay|btw|fyi|tbh|look|fwiw|background|context|for context|mind you|on top(?: of that)?|besides|(?:the )?(?:problem|thing|issue|catch|kicker) is(?: that)?|what i can say is(?: that)?|pros?|reasons?|reason being|that|i mean|honestly|frankly|basically|obviously|of course|meanwhile|now)(?:\s*[,:]\s*|\s+(?=\S)))+/iu;
/** Words that a sentence cannot end with. */
const OPEN_END =
  /(?:^|\s)(?:and|but|so|or|the|an?|of|to|for|with|at|in|on|by|from|that|which|because|is|are|was|my|our|their|than|as|if|not|very|just|after|before|until|when|what|who)$/iu;

/** The words of a clause as a sentence of the letter; null if they make none. */
export function sayingOf(typed: string, role: Role): string | null {
  const text = plainFigures(typed)
    .replace(/\s+/g, " ")
    .replace(/^[("“\s]+/, "")
    .replace(/^\p{L}+:\s+/u, "")
    .replace(LEADS, "")
    .replace(/,?\s+so\s+(?:an?|the|ask|want|i['’]?d|i would|could|please)\b.*$/iu, "")
    .replace(/[\s,;:.!?)–—-]+$/u, "")
    .replace(/([!?])\1+/g, "$1")
    // A closing bracket was cut off as a mark.
    .replace(/\([^()]*$/u, "$&)");
  const said = role === "theirs" ? saidByReader(text) : text;
  const own = text === "" ? null : turned(said);
  if (own === null || OPEN_END.test(own) || /["“”?!]|\.\.|…/.test(own)) return null;
  // Only that there is more to give speaks for more.
  if (said !== text && (REFUSES.test(own) || !GIVES_ROOM.test(own))) return null;
  const { units } = toldText(text);
  // "A friend on the team told me": what is said or done by somebody else is none of the person's own.
  if (isPrivate(units) || (role !== "personal" && isOfOthers(units))) return null;
  if (role === "term") {
    // "Since I commute I want 3 days": only what is wanted.
    const wish = /^.*\b(?:i|I)\s+(?=(?:want|need|would like)\s)/u.exec(own)?.[0] ?? "";
    return isBareDate(units)
      ? null
      : termOf(wish.length > 2 ? `I ${own.slice(wish.length)}` : own, isSentence(units, 0, units.length));
  }
  if (units.length < FEWEST || wishes(units) || (OF_MINE.has(role) && /^they\b/iu.test(text))) return null;
  // "Current salary is 90k".
  const whose = /^(?:current|present)\s/iu.test(own) ? `My ${own.charAt(0).toLowerCase()}${own.slice(1)}` : own;
  // "If I quit before July I forfeit it".
  const isIf = /^(?:if|when|once)\s.*\b(?:i|i['’]\p{L}+|my|we)\b.*\b(?:i|i['’]\p{L}+|my|we)\b/iu.test(text);
  if (isIf || isSentence(units, 0, units.length)) return asSentence(whose);
  return composed(own, role);
}

/** Whether the subject of a sentence is another person than the writer and the reader. */
function isOfOthers(units: readonly Unit[]): boolean {
  const person = units.slice(0, OF_OTHERS).findIndex(({ text }) => PERSONS.has(text));
  return (
    person >= 0 &&
    !units.slice(0, person).some(({ text }) => /^(?:i|we|they|you|recruiter)(?:['’]\p{L}+)?$/u.test(text))
  );
}
const PERSONS: ReadonlySet<string> = new Set(WHO_CLASSES.PERSON);
const OF_OTHERS = 4;

/** "Recruiter Wei Ling said 'there is room'": the reader said that, and without the marks of a quotation. */
const saidByReader = (text: string): string =>
  text
    .replace(
      /^(?:(?:the|my|their)\s+)?(?:recruiter|hr)(?:['’]s words)?[\s,(:]*(?:\p{Lu}\p{L}+\s?){0,2}[\s,):]*(?=(?:said|told|mentioned|hinted)\b)/iu,
      "they ",
    )
    .replace(/(?<!\p{L})(?:["“](?=\p{L})([^"“”]*)["”]|['‘](?=\p{L})([^"“”]*?)(?:['’](?!\p{L})|$))/gu, "$1$2");
const REFUSES =
  /\b(?:final|max\w*|cap|caps|cannot|can['’]?t|could ?n['’]?t|won['’]?t|don['’]?t|not|no|none|never|policy|difficult|firm|midpoint)\b/iu;

const GIVES_ROOM = /\b(?:room|flexib\w*|stretch|up to|above|case by case|buy-?outs?|negotiable)\b|(?<![.,])\b\d{2}/iu;

/** "I need the 3rd of June": a date alone; other clauses say what it is for. */
const isBareDate = (units: readonly { text: string }[]): boolean =>
  units.slice(2).every(({ text }) => /^(?:\d.*|#|the|of|st|nd|rd|th|by|on)$/.test(text) || monthOf(text) !== null);

/** A wish for a term of work as a sentence to the reader, "I would like"; null if it makes none. */
function termOf(own: string, isWhole: boolean): string | null {
  const wish = own
    .replace(/^(?:i\s+)?(?:(?:don['’]?t|do not) want to)\s/iu, "I would like not to ")
    .replace(/^(?:i\s+)?(?:want to|wanna)\s/iu, "I would like to ")
    .replace(/^(?:i\s+)?want\s/iu, "I would like ");
  const said = wish.replace(/^(?=(?:would|can(?:['’]t|not)?|could|need)\s(?!you\s))/iu, "I ");
  if (/^you\b|[,;]\s*(?:can|could|would)\s+you\b/iu.test(own)) return null;
  return isWhole || said !== own
    ? asSentence(said.replace(/^(I )(\p{Lu})/u, (_, i: string, first: string) => i + first.toLowerCase()))
    : null;
}

/** Least units of a clause that can be a sentence of its own. */
const FEWEST = 4;
/** Whether units wish for something: such a clause asks, and is no reason. */
const wishes = (units: readonly { text: string }[]): boolean =>
  units.some(
    ({ text }, at) =>
      phraseAt("wants", units, at) > 0 &&
      (at < 2
        ? !/^(?:hope|love|like)/.test(text)
        : /^(?:i|i['’]d|we)$/.test(units[at - 1]?.text ?? "") || /^i\b/.test(text)),
  );
/** Roles whose "they" is seldom the reader. */
const OF_MINE: ReadonlySet<Role> = new Set<Role>(["loss", "now", "past", "market", "personal"]);

/** Verbs for what the person does or did, at the start of a clause without a subject. */
const DOES =
  /^(?:have|had|hold|own|owned|run|ran|lead|led|manage|built|build|grew|grow|cut|shipped|wrote|speak|spoke|taught|made|won|sold|set up|took|brought|kept|did|was|\p{L}{2,}ed)\s/iu;
const THING =
  /^(?:(?:an?|the|over|about|almost|nearly|more than)\s+)?(?:\d|phd|masters?\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\s)/iu;

/** A clause without a subject as a sentence; null if it makes none. */
function composed(own: string, role: Role): string | null {
  if (role === "loss") {
    if (factsIn(own).length > 0) return null;
    if (/^\p{L}+ing\s/iu.test(own)) return `I am ${own.charAt(0).toLowerCase()}${own.slice(1)}.`;
    return /^(?:lose|forfeit|give up|leave behind|miss out)\s/iu.test(own)
      ? `I would ${own.charAt(0).toLowerCase()}${own.slice(1)}.`
      : null;
  }
  if (role === "now") {
    const rest = own.replace(
      /^(?:(?:currently|right now|now|today|i['’]?m|make|making|earn|earning|get|getting|on|at|am)\s+)+/iu,
      "",
    );
    return rest !== own && /^\p{Sc}?\d/u.test(rest) ? `I am currently at ${rest}.` : null;
  }
  if (role !== "reason" && role !== "personal") return null;
  if (DOES.test(own)) return `I ${own.charAt(0).toLowerCase()}${own.slice(1)}.`;
  if (/^been\s/i.test(own)) return `I have ${own.charAt(0).toLowerCase()}${own.slice(1)}.`;
  return role === "reason" && THING.test(own) && !/\b(?:i|we|they|he|she|you)\b/i.test(own) ? `I bring ${own}.` : null;
}

/** What the reader is asked to do: "can they put that in the contract" is "put that in the contract"; else null. */
export function requestIn(text: string): string | null {
  const asked = /^(?:(?:and|also|plus)\s+)*(?:can|could|would|will)\s+(?:they|she|he|you)\s+(?=\p{L}+\s+\S)/iu.exec(
    text,
  )?.[0];
  const own = asked ? turned(text.slice(asked.length).replace(/[?.!\s]+$/, "")) : null;
  return own && !OPEN_END.test(own) && !/[?!"“”]/.test(own) ? own : null;
}
