import { fold } from "../../../text/folding.js";
import {
  ANY_MONTH,
  isSaid,
  isSoManyMore,
  lengthIn,
  monthOf,
  numberWorth,
  partOfMonth,
  smallNumberIn,
  timeUnitIn,
  wantedOf,
} from "../../message/dates-and-numbers.js";
import type { Day, Length, Wish, WishKind } from "../../offer/wanted-letter.js";
import { weekdaysIn } from "./answer-by.js";
import { dayIn } from "./deadline.js";

/* A wish beside pay as a value: its kind, and the numbers, dates and names that its clause gives. */

/**
 * The wish that a clause has, in any language.
 * @param term its name in `data/language/letter-terms.yml`
 * @param money an amount for it, as currency code and digits
 * @example wishOf("vacation", "28 Tage Urlaub") // { kind: "vacation-days", span: { count: "28", unit: "day" } }
 */
export function wishOf(term: string, typed: string, money?: string): Wish {
  const clause = wantedOf(typed);
  const plain: Wish = { kind: term as WishKind, ...(money && { money }) };
  const sized = (kind: WishKind, span = lengthOf(clause)): Wish => (span ? { kind, span } : plain);
  switch (term) {
    case "own":
    case "deed":
    case "own-request":
    case "own-question":
      return { ...plain, named: typed };
    case "four-day-week":
    case "part-time": {
      const share = /\d{2}(?=\s?%)/.exec(clause)?.[0];
      const isPart = term === "part-time" || share !== undefined || /part[- ]time/i.test(clause);
      return isPart ? { kind: "part-time", ...(share && { share: Number(share) }) } : plain;
    }
    case "hours": {
      const count = /\d{1,2}(?:[.,]\d{1,2})?/.exec(clause)?.[0]?.replace(",", ".");
      return count ? { ...plain, span: { count, unit: "hour" } } : plain;
    }
    case "remote":
      return remoteOf(clause);
    case "title": {
      const named = titleIn(clause);
      return named ? { kind: "title-named", named } : { kind: /level/i.test(clause) ? "level" : "title" };
    }
    case "start":
      return startOf(clause);
    case "vacation":
      return vacationOf(clause);
    case "relocation":
      return { kind: money ? "relocation-money" : term, ...(money && { money }) };
    case "vesting":
      return { kind: vestingOf(clause) };
    case "review": {
      const after = sized("review-after");
      return money && after.span ? { ...after, kind: "review-to", money } : after;
    }
    case "guarantee": {
      const year = guaranteedIn(clause);
      return year ? { kind: `guarantee-${year}` } : sized("guarantee-span");
    }
    case "clawback":
      return isNone(clause) ? { kind: "no-clawback" } : sized("clawback-span");
    case "non-compete":
    case "probation":
      return { kind: isNone(clause) ? `no-${term}` : term };
    case "visa": {
      const named = PERMIT.exec(clause)?.[0];
      if (/green card/i.test(clause)) return { kind: "green-card" };
      return named ? { kind: "visa-named", named } : plain;
    }
    case "in-writing": {
      const part = /\b(bonus|equity|stock|rsus?|sign-on|remote|title)\b/i.exec(clause)?.[1]?.toLowerCase();
      return { ...plain, ...(part && { named: part }) };
    }
    case "parking":
      return { kind: allowanceIn(clause) };
    case "more-time":
      return timeOf(clause);
    case "equity-when": {
      const isCount = /strike|how many|number of/i.test(clause);
      return { kind: isCount ? "equity-number" : /\bwhen\b|hear|board/i.test(clause) ? "equity-date" : term };
    }
    case "severance":
    case "parental":
    case "unpaid-leave":
    case "exercise":
      return { ...plain, ...sized(term) };
    default:
      return plain;
  }
}

/** "Without a cliff", "drop the clawback", "no cliff": the "no" of Portuguese is another word. */
const isNone = (clause: string): boolean =>
  isSaid(clause, "without") ||
  isSaid(clause, "removed") ||
  /\bno (?:\p{L}+ )?(?:cliff|claw|probation|non|compete)/iu.test(clause);

const lengthOf = (clause: string): Length | undefined => {
  const { number, unit } = lengthIn(clause) ?? {};
  return number && unit ? { count: number, unit } : undefined;
};

const OFFICE =
  /(?<!\p{L})(?:(?:in|at|im|au|en|in het|no|in) (?:the |la |le |il |)?(?:office|büro|bureau|oficina|kantoor|escritório|ufficio)|office days?|bürotage?|onsite|on[- ]site|in person)/iu;
const HOME =
  /\b(?:(?:from|at) home|home|homeoffice|remot[eo](?:ly)?|wfh|telework|teletrabaj[oar]+|télétravail(?:ler)?|zuhause|zu hause|desde casa|de casa|da casa|smart working|thuis ?werken|zdaln(?:ej|ie|a|y))\b/iu;
/** "Two more days", "a day more". */
const MORE_DAYS =
  /\b(?:more|extra|additional|another)\s+(?:\p{L}+\s+){0,2}days?\b|\bdays?\s+(?:more|extra)\b|\bmehr\b/iu;

function remoteOf(clause: string): Wish {
  const days = weekdaysIn(clause);
  if (days.length > 0) return { kind: "remote-weekdays", days };
  const count = daysAtHome(clause);
  if (count) return { kind: MORE_DAYS.test(clause) ? "remote-more" : "remote-days", span: { count, unit: "day" } };
  const office = OFFICE.test(clause) ? smallNumberIn(clause) : null;
  if (office) return { kind: "office-days", span: { count: office, unit: "day" } };
  return { kind: /hybrid/i.test(clause) ? "hybrid" : "remote" };
}

/** The number of days at home ("two from home"), without days in the office before; null if none is given. */
function daysAtHome(clause: string): string | null {
  const home = HOME.exec(clause);
  if (!home) return null;
  const behind = /^\s*(?:for\s+)?(\S+)\s+(?:days?|tage?|jours?|días?|dias?|giorn[io]|dag(?:en)?)(?!\p{L})/iu.exec(
    clause.slice(home.index + home[0].length),
  )?.[1];
  const before = clause.slice(0, home.index).split(OFFICE).at(-1) ?? "";
  // "25 days) + 2 remote days": the number next to it.
  const words = before.split(/\s+/).slice(-AT_HOME_NEAR);
  const near = words.map((word, at) => smallNumberIn(`${word} ${words[at + 1] ?? "days"}`.replace(/ .*\d.*/, "")));
  const number = near.findLast((one) => one !== null && (numberWorth(one) ?? Number(one)) <= MOST_DAYS);
  return number ?? (behind ? smallNumberIn(behind) : null);
}
/** Words before the words for home that may hold the number: "two days a week of working from". */
const AT_HOME_NEAR = 8;
const MOST_DAYS = 5;

const PERMIT =
  /\b(?:[a-z]{1,2}-?\d[a-z\d]?|o-1|tn|opt|cpt|ep)(?=\s+(?:visa|transfer|sponsorship|permit|status)\b)|\b(?:h-?1b|l-?1|o-?1|blue card|employment pass)\b/iu;

/** The level or title that is wanted ("staff engineer", "L5", "level 63"); undefined if none is named. */
const titleIn = (clause: string): string | undefined =>
  /\b((?:senior|staff|principal|lead|head)(?: (?!title|role|position|level|path|in|on|at|for|and|not|the|my|to|as|rather|please|instead)[a-z]+){0,2}|[a-z]{1,3}\d{1,2}|level \d+)\b/i.exec(
    clause,
  )?.[1];

const DATE = new RegExp(
  `(?<![\\p{L}\\d])((?:\\d{1,2}(?:st|nd|rd|th|er|[oa°])?\\.? (?:(?:of|del?|di|d’) )?)?)(${ANY_MONTH})((?: \\d{1,2}(?:st|nd|rd|th)?)?)(?![\\p{L}\\d])`,
  "iu",
);
/** A day of a month in any language, or the month alone; null if the clause names none. */
function dateIn(clause: string): Day | null {
  const [, before = "", month = "", behind = ""] = DATE.exec(fold(clause)) ?? [];
  const day = before.replace(/(?:er|[oa°])?\.? (?:(?:of|del?|di|d’) )?$/, " ");
  return month ? dayIn(`${day}${monthOf(month)}${behind}`) : null;
}

function startOf(clause: string): Wish {
  const date = dateIn(clause);
  if (date?.kind === "date" && date.day === null) {
    const part = partOfMonth(clause);
    return part ? { kind: "start-part", date: { ...date, part } } : { kind: "start-month", date };
  }
  if (date) return { kind: "start-date", date };
  const span = timeUnitIn(clause, ["week", "month"]) && lengthOf(clause);
  return span ? { kind: "start-later", span } : { kind: "start" };
}

/** "But", where it is spelled like another language's "more". */
const FRENCH_BUT = /(?<!\p{L})mais(?=\s+\S+\s+jours)/iu;

/** How much vacation is wanted, in total or in addition. */
function vacationOf(typed: string): Wish {
  const clause = typed.replace(FRENCH_BUT, ",");
  // "20 -> 25 days".
  const raised = /\d\s*(?:\p{L}+\s+){0,3}(?:-+>|→|to|auf|a|à)\s*(\d{1,2})(?!\d)/iu.exec(clause)?.[1];
  const unit = timeUnitIn(clause, ["week"]) ? "week" : "day";
  const single =
    /\b(?:extra|additional|another|more)\s+(?:day|week)\b/i.test(clause) || timeUnitIn(clause, [unit])?.isOne;
  const count = raised ?? smallNumberIn(clause) ?? (single ? "one" : null);
  if (!count) return { kind: "vacation" };
  // "More vacation (25 days)" is 25 days in total.
  const isMore =
    isSoManyMore(clause) ||
    /\b(?:more|extra|additional|another)\s+(?:(?:vacation|holiday|pto|leave|paid)\s+)*(?:days?|weeks?)\b|(?:\d|\p{L})\s+(?:more|extra|additional)\b(?!\s+(?:vacation|holiday|pto|leave))/iu.test(
      clause,
    );
  return { kind: isMore ? "vacation-more" : "vacation-days", span: { count, unit } };
}

function vestingOf(clause: string): WishKind {
  if (/cliff/i.test(clause)) return isNone(clause) ? "no-cliff" : "cliff";
  if (/monthly|monatlich|mensuel|mensual|mensal|mensile|maandelijks/iu.test(clause)) return "vesting-monthly";
  if (/quarter|vierteljähr|trimest/iu.test(clause)) return "vesting-quarterly";
  return "vesting";
}

/** The year for which a bonus should be guaranteed; null if none is named. */
function guaranteedIn(clause: string): "first" | "second" | null {
  if (/(?:year|yr) ?(?:two|2)|second year/i.test(clause)) return "second";
  return /\b(?:first|1st)\b|(?:year|yr) ?(?:one|1)\b/i.test(clause) ? "first" : null;
}

/** The allowance that a clause asks for: one for travel unless it names another one. */
function allowanceIn(clause: string): WishKind {
  if (/housing/i.test(clause)) return "housing";
  if (/parking/i.test(clause)) return "parking";
  return /company car/i.test(clause) ? "company-car" : /\bcar\b/i.test(clause) ? "car" : "travel";
}

/** "Until Monday", "till the 14th", "until Friday the 14th", "until 3 May". */
const UNTIL = new RegExp(
  String.raw`\b(?:un)?til{1,2}\s+((?:(?:next|the|this|coming|end|of|after)\s+)*(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?:${ANY_MONTH})(?!\p{L}))?|\p{L}+(?:\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?)?))`,
  "iu",
);

/** How much more time is wanted: until a day, over the weekend, a few units, or a number of units. */
function timeOf(clause: string): Wish {
  const until = UNTIL.exec(clause)?.[1];
  const date = until
    ? dayIn(until.replace(/\p{L}{3,}/gu, (word) => weekdaysIn(word)[0] ?? monthOf(word) ?? word))
    : null;
  const next = date?.kind === "named" && /\bnext week\b/i.test(clause) ? { next: true as const } : {};
  if (date) return { kind: "time-until", date: { ...date, ...next } as Day };
  if (isSaid(clause, "weekend")) return { kind: "time-weekend" };
  const { unit, isOne } = timeUnitIn(clause, ["day", "week", "hour"]) ?? {};
  if (unit && unit !== "hour" && isSaid(clause, "few")) return { kind: `time-few-${unit}` };
  const count = unit && (smallNumberIn(clause) ?? (isOne ? "one" : null));
  return unit && count ? { kind: "time-span", span: { count, unit } } : { kind: "time" };
}

/** Whether a wish is to be put in writing, by its clause or by the words right behind it in the message. */
export function isWritten(clause: string, message: string): boolean {
  const at = message.indexOf(clause);
  return IN_WRITING.test(clause) || (at >= 0 && WRITTEN_BEHIND.test(message.slice(at + clause.length)));
}
const WRITTEN_BEHIND = /^,? (?:and )?(?:all )?in writing\b/iu;
const IN_WRITING =
  /\bin writing\b|\b(?:in|into) the contract\b|schriftlich|por escrito|par écrit|per iscritto|schriftelijk/iu;
