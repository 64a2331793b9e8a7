import type { NoTarget } from "../../answer/notes.js";
import { listed } from "../../text/listed.js";

/** Most names in one sentence. */
const MOST_NAMED = 8;

/** The plain sentences that go with an answer. */
export const NOTES = {
  rankedElsewhere: (place: string, companies: readonly string[]): string => {
    const shown = companies.slice(0, MOST_NAMED);
    const more = companies.length - shown.length;
    return `Left out, since their figures are for other places than ${place}: ${listed([...shown, ...(more > 0 ? [`${more} more`] : [])])}.`;
  },
  covered: (asked: string, label: string): string =>
    `The guide has no figures for ${asked || UNNAMED_PLACE} alone. These are for ${label}, which covers it.`,
  elsewhere: (asked: string, label: string): string =>
    `The guide has no figures for ${asked || UNNAMED_PLACE}. These are for ${label}, other places of the same area.`,
};

const inWords = (words: readonly string[]): string =>
  words.length > 0 ? `: ${listed(words.map((each) => `“${each}”`))}` : "";

/** A place whose name is left out, as it is only what somebody typed. */
export const UNNAMED_PLACE = "the place that was named";

/** Warnings about a guide's figures before someone uses them. */
export const CAUTION = {
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
      ? `The scripts of levers ${listed(levers)} ask for less than the target here. Say the target's figures.`
      : `The script of lever ${listed(levers)} asks for less than the target here. Say the target's figure.`,
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
export const LEVELS = { alike: "So these are one level.", unlike: "So these are two levels." } as const;
