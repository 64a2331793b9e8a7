import { sentencesIn } from "../../text/sentences.js";
import { type Claim, claimOf } from "./claims.js";
import type { Setting } from "./setting.js";

/** Writes a claim ("offer", "experience") as a sentence from the words that the person typed for it. */
export type SayOwn = (claim: Claim, words: string) => string;

/**
 * Scripts of the answer's levers, first the one that the offer check argues with; levers without a script are dropped.
 */
export function argumentsOf({ answer, offer }: Setting): string[] {
  const first = (offer?.largestGap ?? offer?.argueWith)?.lever;
  const levers = answer.levers.filter(({ script }) => script);
  return [...levers.filter(({ title }) => title === first), ...levers.filter(({ title }) => title !== first)].map(
    ({ script }) => script,
  );
}

/** The claims that some scripts make about the person, each once: only the person can make them. */
export const claimsOf = (scripts: readonly string[]): Claim[] => [
  ...new Set(scripts.flatMap((script) => sentencesIn(script).flatMap((sentence) => claimOf(sentence) ?? []))),
];

/**
 * Key under which a claim is filled in; one per claim, since one other offer, present job and achievement is asked for.
 */
export const claimField = (claim: Claim): string => `own ${claim}`;

/** The sentences for the claims that the person filled in; empty values are dropped. */
export const ownReasons = (
  claims: readonly Claim[],
  values: Readonly<Record<string, string>>,
  sayOwn: SayOwn,
): string[] =>
  claims.flatMap((claim) => {
    const words = clean(values[claimField(claim)]);
    return words === "" ? [] : [sayOwn(claim, words)];
  });

/**
 * What a person typed, on one line, without brackets (which the counter never shows) and at most 300 characters long.
 */
export const clean = (value: string | undefined): string =>
  (value ?? "")
    .replace(/[[\]{}<>]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300)
    .trim();
