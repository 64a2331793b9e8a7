import { deadlineIn, isBare, isEnd, spanIn } from "./counter-deadline.js";
import { ENGLISH } from "./words/letter/english.js";
import { type LetterWords, say } from "./words/letter/words.js";

/** How a letter ends for a deadline, and how one asks for more time. */
export interface Until {
  short: string;
  email: string;
  moreTime: string;
  /** Only that an answer is wanted by then. */
  said: string;
}

/**
 * The ends of a letter for a deadline, which say no more of it than was typed; null if it has neither date nor span.
 */
export function untilOf(deadline: string, words: LetterWords = ENGLISH): Until | null {
  const moreTime = say(words, "moreTime", { span: say(words, "oneMoreWeek") });
  const ends = isEnd(deadline);
  const typed = spanIn(deadline);
  const english = deadlineIn(deadline);
  if (!typed && english === "") return null;
  const span = typed && words.span(typed.length);
  const date = typed ? null : words.date(english);
  // A deadline that a language has no words for is left out; more time may still be asked for.
  if (!span && !date) return { short: say(words, "closing"), email: say(words, "closing"), moreTime, said: "" };
  const talk = /^(?:today|tomorrow)$/i.test(english)
    ? say(words, "talkToday")
    : date
      ? say(words, "talkBefore", { date })
      : "";
  // A bare date may be that of something other than the answer.
  if (isBare(deadline) && date) return { short: talk, email: talk, moreTime, said: "" };
  const when = span
    ? say(words, typed?.by === "within" ? "withinTime" : "inTime", { span })
    : by(english, date ?? "", deadline, words);
  const howLong = span ? say(words, "forAnother", { span }) : say(words, "until", { date: date ?? "" });
  const stands = ends ? say(words, "openFor", { howLong }) : "";
  const said = stands || say(words, "answerWanted", { when });
  const asked = stands || say(words, "answerAsked", { when });
  const email = `${said} ${/^(?:today|tomorrow)$/i.test(english) ? talk : say(words, "talkBeforeThen")}`;
  return { short: talk || email, email, moreTime: `${asked} ${moreTime}`, said };
}

/** "by Friday", "before Friday" if it was typed that way, "today". */
function by(english: string, date: string, deadline: string, words: LetterWords): string {
  if (/^(?:today|tonight)/i.test(english)) return say(words, "onDay", { date });
  return say(words, /\bbefore\b/i.test(deadline) ? "before" : "by", { date });
}
