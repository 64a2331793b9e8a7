import { listed } from "../../text/listed.js";

/** What an answer says of levels. */
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
