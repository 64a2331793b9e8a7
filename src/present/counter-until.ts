import type { Deadline } from "../answer/offer/wanted-letter.js";
import { ENGLISH } from "./words/letter/english.js";
import { type LetterWords, say } from "./words/letter/words.js";

/** How a letter ends for a deadline. */
export interface Until {
  short: string;
  email: string;
  /** Only that an answer is wanted by then. */
  said: string;
  /** The same to somebody who is asked for more time. */
  asked: string;
}

/** The ends of a letter for a deadline, which say no more of it than was typed. */
export function untilOf({ kind, before, within, at }: Deadline, words: LetterWords = ENGLISH): Until {
  const span = "count" in at ? words.span(at) : null;
  const date = "count" in at ? null : words.date(at);
  // A deadline that a language has no words for is left out; more time may still be asked for.
  if (!span && !date) return { short: say(words, "closing"), email: say(words, "closing"), said: "", asked: "" };
  const isSoon = "kind" in at && at.kind === "named" && /^to/.test(at.name) && !at.time;
  const talk = isSoon ? say(words, "talkToday") : date ? say(words, "talkBefore", { date }) : "";
  // A bare date may be that of something other than the answer.
  if (kind === "day") return { short: talk, email: talk, said: "", asked: "" };
  const when = whenOf({ before, within, at }, words) ?? "";
  const howLong = span ? say(words, "forAnother", { span }) : say(words, "until", { date: date ?? "" });
  const stands = kind === "end" ? say(words, "openFor", { howLong }) : "";
  const said = stands || say(words, "answerWanted", { when });
  const asked = stands || say(words, "answerAsked", { when });
  const email = `${said} ${isSoon ? talk : say(words, "talkBeforeThen")}`;
  return { short: talk || email, email, said, asked };
}

/** "By Friday", "within two days", "today"; null if a language cannot say that. */
export function whenOf(
  { before, within, at }: Pick<Deadline, "before" | "within" | "at">,
  words: LetterWords,
): string | null {
  const isLength = "count" in at;
  const said = isLength ? words.span(at) : words.date(at);
  if (!said) return null;
  if (isLength) return say(words, within ? "withinTime" : "inTime", { span: said });
  const isToday = at.kind === "named" && at.name === "today";
  return say(words, isToday ? "onDay" : before ? "before" : "by", { date: said });
}
