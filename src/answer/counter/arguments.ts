import { sentencesIn } from "../../text/sentences.js";
import { type Claim, claimOf } from "./claims.js";
import type { Setting } from "./setting.js";

/** Says a claim in the person's own words. */
export type SayOwn = (claim: Claim, words: string) => string;

/** The levers with words to say, the one that the offer check argues with first. */
export function argumentsOf({ answer, offer }: Setting): string[] {
  const first = (offer?.largestGap ?? offer?.argueWith)?.lever;
  const levers = answer.levers.filter(({ script }) => script);
  return [...levers.filter(({ title }) => title === first), ...levers.filter(({ title }) => title !== first)].map(
    ({ script }) => script,
  );
}

/** What the scripts of some levers say of the person, each once: only the person can say it. */
export const claimsOf = (scripts: readonly string[]): Claim[] => [
  ...new Set(scripts.flatMap((script) => sentencesIn(script).flatMap((sentence) => claimOf(sentence) ?? []))),
];

/** The key under which a claim is filled in: there is one other offer to name, one present job, and one person who has done something. */
export const claimField = (claim: Claim): string => `own ${claim}`;

/** What the person says for oneself. */
export const ownReasons = (
  claims: readonly Claim[],
  values: Readonly<Record<string, string>>,
  sayOwn: SayOwn,
): string[] =>
  claims.flatMap((claim) => {
    const words = clean(values[claimField(claim)]);
    return words === "" ? [] : [sayOwn(claim, words)];
  });

/** What a person typed, on one line and without brackets, which the counter never shows. */
export const clean = (value: string | undefined): string =>
  (value ?? "")
    .replace(/[[\]{}<>]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300)
    .trim();
