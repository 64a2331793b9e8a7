import { deadlineIn, isBare, isEnd, spanIn } from "./counter-deadline.js";
import { COUNTER } from "./words.js";

/** How a letter ends where a deadline was told of, and how one asks for more time. */
export interface Until {
  short: string;
  email: string;
  moreTime: string;
  /** That an answer is wanted by then, alone. */
  said: string;
}

/** The ends of a letter for a deadline, which say of it no more than was typed; null where it names none. */
export function untilOf(deadline: string): Until | null {
  const ends = isEnd(deadline);
  const span = spanIn(deadline);
  if (span) {
    const when = `${span.by} ${span.length}`;
    const said = ends ? COUNTER.openFor(forAnother(span.length)) : COUNTER.answerWanted(when);
    const email = `${said} ${COUNTER.talkBeforeThen("")}`;
    const asked = ends ? said : COUNTER.answerAsked(when);
    return { short: email, email, moreTime: `${asked} ${COUNTER.moreTime()}`, said };
  }
  const date = deadlineIn(deadline);
  if (date === "") return null;
  const short = COUNTER.talkBefore(date);
  // A date alone may be that of something else than the answer.
  if (isBare(deadline)) return { short, email: short, moreTime: COUNTER.moreTime(), said: "" };
  const [said, asked] = ends
    ? [COUNTER.openFor(`until ${date}`), COUNTER.openFor(`until ${date}`)]
    : [COUNTER.answerWanted(by(date, deadline)), COUNTER.answerAsked(by(date, deadline))];
  return {
    short,
    email: `${said} ${COUNTER.talkBeforeThen(date)}`,
    moreTime: `${asked} ${COUNTER.moreTime()}`,
    said,
  };
}

/** "by Friday", "before Friday" where it was told so, "today". */
function by(date: string, deadline: string): string {
  if (/^(?:today|tonight)/i.test(date)) return date;
  return /\bbefore\b/i.test(deadline) ? `before ${date}` : `by ${date}`;
}

/** "for another 3 days", "for a week". */
const forAnother = (length: string): string => (/^an?\b/i.test(length) ? `for ${length}` : `for another ${length}`);
