import type { Apart, Focus } from "../../query/query.js";
import { listed } from "../../text/listed.js";
import { counted } from "./count.js";

/** The short words of the line that says how a question was read. */
export const READ_AS = {
  line: (parts: readonly string[]): string => `Read as: ${parts.join(" · ")}`,
  level: (asked: string): string => `level “${asked}”`,
  noRole: "no role named",
  noCompany: "no company named",
  noPlace: "no place named",
  focus: {
    overview: "",
    bands: "for the figures",
    target: "for what to ask",
    floor: "for the lowest offer to accept",
    levers: "for the words to say",
    levels: "for the levels",
    sources: "for the sources",
    passages: "for what the guide says of it",
  } satisfies Record<Focus, string>,
  sideBySide: (names: readonly string[]): string => `side by side: ${listed(names)}`,
  offer: (parts: readonly string[]): string => (parts.length > 0 ? `an offer of ${listed(parts)}` : "an offer"),
  offers: (names: readonly string[]): string => `${counted(names.length, "offer")}: ${listed(names)}`,
  counter: "a counter to write",
  apart: {
    workplace: (company: string): string => `${company} as where you work or have worked`,
    offer: (company: string): string => `${company} as your other offer`,
    mention: (company: string): string => `${company} as named in passing`,
  } satisfies Record<Apart["as"], (company: string) => string>,
} as const;
