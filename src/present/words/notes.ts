import type { NoTarget } from "../../answer/notes.js";
import { listed as list, listed } from "../../text/listed.js";

/** Most names in one sentence. */
const MOST_NAMED = 8;

/** The plain sentences that go with an answer. */
export const NOTES = {
  readAs: (typed: string, as: string): string => `Read “${typed}” as ${as}.`,
  unread: (words: readonly string[]): string => `Nothing in the guides fits ${list(words.map((word) => `“${word}”`))}.`,
  levels: (words: readonly string[]): string =>
    `${list(words.map((word) => `“${word}”`))} ${words.length > 1 ? "name levels" : "names a level"}. Guides give their figures by role.`,
  years: (words: readonly string[]): string =>
    `“${words.join(" ")}”: guides give their figures by role and level, not by years of experience.`,
  levelKept: (words: readonly string[]): string =>
    `${list(words.map((word) => `“${word}”`))} ${words.length > 1 ? "name levels" : "names a level"}: the guide that you choose is shown at it.`,
  placeKept: (places: readonly string[]): string => `The guide that you choose is shown for ${list(places)}.`,
  rankedElsewhere: (place: string, companies: readonly string[]): string => {
    const shown = companies.slice(0, MOST_NAMED);
    const more = companies.length - shown.length;
    return `Left out, since their figures are for other places than ${place}: ${list([...shown, ...(more > 0 ? [`${more} more`] : [])])}.`;
  },
  companiesAside: (company: string, others: readonly string[]): string =>
    `These are for ${company} alone. To set it beside ${list(others)}, name a role as well: “${[company, ...others].join(" vs ")} software engineer”.`,
  listsAside: (others: readonly string[]): string =>
    `${list(others)} ${others.length > 1 ? "are lists of their own" : "is a list of its own"}: ask for one at a time, or name a company to compare them.`,
  placeAlone: (place: string): string => `${place} is a place. Name a company or a role as well.`,
  within: (asked: string, label: string, also: readonly string[]): string =>
    also.length
      ? `For ${asked}, the guide has figures for ${list([label, ...also])}. These are for ${label}.`
      : `For ${asked}, the guide has figures for ${label} only.`,
  covered: (asked: string, label: string): string =>
    `The guide has no figures for ${asked || UNNAMED_PLACE} alone. These are for ${label}, which covers it.`,
  elsewhere: (asked: string, label: string): string =>
    `The guide has no figures for ${asked || UNNAMED_PLACE}. These are for ${label}, other places of the same area.`,
  unavailable: (asked: string, regions: readonly string[]): string =>
    `The guide has no figures for ${asked || UNNAMED_PLACE}${regions.length ? `. It has ${list(regions)}` : ""}.`,
  also: (labels: readonly string[]): string => `The guide has ${list(labels)} as well.`,
  byTheYear: (period: string): string => `Guides count pay by the year: nothing here is worked out “${period}”.`,
  notConverted: (asked: string): string =>
    `Figures stand in the guide's own currency: nothing is converted to ${asked}.`,
  partNotGiven: (parts: readonly string[]): string => `The guide's figures here hold no ${list(parts)}.`,
  defaultRegion: (region: string): string => `No place was named. This is ${region}, the guide's first region.`,
  monthlyPay: (payments: number): string =>
    `The guide gives pay by the month; the figures of a year count it ${payments} times.`,
  wholeGrant: (years: number): string => `The guide's total counts the whole ${years}-year grant.`,
  leversElsewhere: (titles: readonly string[]): string =>
    `Left out, since ${titles.length > 1 ? "they are" : "it is"} for another region of the guide: ${list(titles)}.`,
  premiumsAsLevers: "The guide lists no levers. These are the premiums it names.",
  lacksRole: (company: string, role: string): string => `There is no ${role} guide for ${company}.`,
  notSaid: (words: readonly string[], company?: string): string =>
    `${company ? `No guide for ${company} says anything` : "Nothing in this guide is said"} of ${list(words.map((word) => `“${word}”`))}.`,
  nearest: (words: readonly string[]): string =>
    `The nearest that is said to ${list(words.map((word) => `“${word}”`))} is this.`,
  unreadable: "The guide's file cannot be read right now. Only its name is known.",
};

const inWords = (words: readonly string[]): string =>
  words.length > 0 ? `: ${list(words.map((each) => `“${each}”`))}` : "";

/** A place whose name is left out, as it is only what somebody typed. */
export const UNNAMED_PLACE = "the place that was named";

/** Warnings about a guide's figures before someone uses them. */
export const CAUTION = {
  farFromBand: "A figure of the target lies far outside the band. Check it in the guide's words before you say it.",
  odd: {
    "ask-below-floor": (part: string, words: readonly string[]): string =>
      `The guide's ask for ${part} lies below what it says to accept${inWords(words)}. Check it before you say it.`,
    "ask-at-floor": (part: string, words: readonly string[]): string =>
      `The guide's ask for ${part} begins no higher than what it says to accept${inWords(words)}. Ask for more than you would accept.`,
    "ask-above-band": (part: string, words: readonly string[]): string =>
      `The guide's ask for ${part} lies above the top of its own band${inWords(words)}.`,
    "grant-by-year": (part: string, words: readonly string[]): string =>
      `The guide writes ${part} by the year, and it fits the guide's band only as the whole grant${inWords(words)}. Check which is meant.`,
    "floor-below-band": (part: string, words: readonly string[]): string =>
      `What the guide says to accept for ${part} lies below its whole band${inWords(words)}. An offer that clears it may still lie below what the guide calls usual.`,
    "floor-above-band": (part: string, words: readonly string[]): string =>
      `What the guide says to accept for ${part} lies above its whole band${inWords(words)}. Check it before you hold to it.`,
  },
  lowScripts: (levers: readonly string[]): string =>
    levers.length > 1
      ? `The scripts of levers ${list(levers)} ask for less than the target here. Say the target's figures.`
      : `The script of lever ${list(levers)} asks for less than the target here. Say the target's figure.`,
} as const;

/** Why there are several readings to choose from. */
export const CHOICE_WHY = {
  company: "More than one company fits.",
  role: "More than one role fits.",
  both: "The words can be read in more than one way.",
} as const;

/** How a target was worked out if the guide states none, as a sentence; `parts` is a list: "base and total". */
export const COMPUTED = {
  samePlace: (parts: string, region: string): string =>
    `For ${parts} this is the same place in the band as the guide's own ask has in ${region}.`,
  upperQuarter: (parts: string): string => `For ${parts} this is the upper quarter of the band.`,
};

/** Why there is nothing to ask for. */
export const NO_TARGET: Record<NoTarget, string> = {
  levels: "What to ask for depends on the level.",
  "no-band": "No target: the guide states none here and gives no base or total to work one out from.",
  "no-main-part":
    "The guide states no base or total to ask for here, and its band gives none above what it says to accept.",
};

/** What an answer says about levels. */
export const LEVELS = {
  lacking: (
    asked: string,
    has: readonly string[],
    others: readonly string[],
    elsewhere?: { region: string; regions: readonly string[] },
  ): string => {
    if (elsewhere) {
      const there = has.length > 0 ? ` There it has ${listed(has)}.` : "";
      return `The guide has figures for ${asked} in ${listed(elsewhere.regions)}, and none in ${elsewhere.region}.${there}`;
    }
    const own = has.length > 0 ? ` It has ${listed(has)}.` : "";
    const beside = others.length > 1 ? `Other guides are for ${listed(others)}.` : `Another guide is for ${others[0]}.`;
    return `The guide has no figures for ${asked}.${own}${others.length > 0 ? ` ${beside}` : ""}`;
  },
  onePay: (asked: string, levels: readonly string[]): string =>
    `The guide names ${listed(levels)} and gives one band for them all. Which part of it is for ${asked} it does not say.`,
  same: (guide: string, level: string, is: string): string => `The ${guide} guide sets ${level} beside ${is}.`,
  alike: "So these are one level.",
  unlike: "So these are two levels.",
  noSame: (from: string, to: string): string => `No guide of ${from} or ${to} sets their levels side by side.`,
  unasked: (levels: readonly string[]): string =>
    `These figures span ${listed(levels)}. Name a level to see its own figures and what to ask for.`,
  noPlaces: (asked: string): string => `The guide gives its figures by level. It names no places, and not ${asked}.`,
} as const;
