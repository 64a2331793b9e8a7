import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { shippedCollection } from "../shipped.js";
import { runs, some } from "../whole.js";
import { besideOwn } from "./nothing-claimed.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

/** What may stand behind an offer, and the sentence that the letter then holds beside its own. */
const TAILS: readonly (readonly [string, string | null])[] = [
  ["", null],
  ["I can't begin before 2 November.", "I can’t begin before 2 November."],
  ["Frobnitz offered me 999k base.", null],
  ["They want an answer by Tuesday.", null],
  ["I really liked the people.", "I really liked the people."],
];

/** An offer by a seed: a base low in the band, and some of the other parts in figures that no guide has. */
function offerAt(seed: number, base: number): string {
  const stock = seed % 3 === 0 ? "" : `, stock ${Math.round(base * 0.37)} over 4 years`;
  const bonus = seed % 4 < 2 ? `, bonus ${7 + (seed % 5)}%` : "";
  const signOn = seed % 5 === 1 ? `, sign-on ${Math.round(base * 0.061)}` : "";
  return `base ${base}${stock}${bonus}${signOn}`;
}

/** Amounts of a text in whole units: "$1.2M", "£96,500", "₹35 lakh". */
const SCALES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, lakh: 1e5, crore: 1e7 };
const amountsIn = (text: string): number[] =>
  [...text.matchAll(/(?:\p{Sc}|[A-Z]{3} )(\d[\d,.]*\d|\d)\s?(K|M|lakh|crore)?/gu)].map(([, digits = "", scale = ""]) =>
    Math.round(Number(digits.replaceAll(",", "")) * (SCALES[scale] ?? 1)),
  );

describe("a letter", () => {
  it("holds no figure, name, day or sentence but those of the message, its ask and the guide's market", () => {
    let letters = 0;
    for (const [index, guide] of some(collection.guides, 3).entries()) {
      for (const [at, region] of guide.regions.slice(0, 2).entries()) {
        const seed = index * 2 + at;
        const band = respond(`${guide.companyName} ${guide.roleName} ${region}`, collection.resolver, "2026-03-01");
        const low = band.kind === "answer" ? band.band?.base?.[0] : undefined;
        if (!low) continue;
        const offer = offerAt(seed, Math.round(low * 1.03));
        const [tail, told] = TAILS[seed % TAILS.length] ?? ["", null];
        const message = `counter ${guide.companyName} ${guide.roleName} ${region} offer ${offer}. ${tail}`;
        const answer = respond(message, collection.resolver, "2026-03-01");
        if (answer.kind !== "counter" || !answer.offer) continue;
        letters += 1;
        const { email } = writeCounter(answer.answer, answer.offer);
        expect(
          besideOwn(email).filter((sentence) => sentence !== told),
          message,
        ).toEqual([]);
        const typed = (message.match(/\d+k?/g) ?? []).map(
          (one) => Number.parseInt(one, 10) * (one.endsWith("k") ? 1000 : 1),
        );
        const own = email.match(/(?:the offer (?:is|includes)|offer from) .*?(?=\.\s|\.$)/gm) ?? [];
        const given = (amount: number): boolean =>
          typed.some((one) => Math.abs(one - amount) <= amount * 0.001) ||
          // A bonus in percent is told with the money that it is.
          typed.some((one) => one < 20 && typed.some((base) => Math.abs((base * one) / 100 - amount) <= amount * 0.01));
        expect(
          own.flatMap(amountsIn).filter((amount) => !given(amount)),
          `${message}\n${email}`,
        ).toEqual([]);
        for (const day of email.match(/\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b/g) ?? []) expect(message).toContain(day);
        expect(/Frobnitz/.test(email)).toBe(/Frobnitz/.test(message));
      }
    }
    expect(letters).toBeGreaterThan(runs(60));
  }, 120_000);
});
