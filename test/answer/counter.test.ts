import { beforeAll, describe, expect, it } from "vitest";
import type { GuideAnswer } from "../../src/answer/answer.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { counterFields } from "../../src/present/counter-fields.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { shippedCollection } from "../shipped.js";
import { some } from "../whole.js";
import { answerOf } from "./answer-of.js";
import { typedOffer } from "./made-answer.js";

describe("counters of the guides that ship", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await shippedCollection();
  });

  const GROUPED = ["en-US", "en-IN"].map((locale) => new Intl.NumberFormat(locale));
  const figuresIn = (text: string): string[] => text.match(/\d[\d,.]*\d|\d/g) ?? [];

  it("hold no bracket, no doubled space, and no figure that is in neither the guide nor the offer", () => {
    for (const guide of some(collection.guides)) {
      for (const region of guide.regions) {
        const answer = answerOf(collection, guide.id, region);
        const low = answer.band?.base?.[0];
        const offer = low ? checkOffer(typedOffer({ base: `${low}`, bonus: "12%" }), answer) : null;
        for (const held of [offer, null]) {
          const known = new Set(figuresIn(knownText(answer, held && JSON.stringify([held.offer, held.total.value]))));
          const fields = counterFields(answer, held);
          const filled = Object.fromEntries(fields.map(({ name }) => [name, "something"]));
          for (const values of [{}, filled]) {
            const { short, email } = writeCounter(answer, held, values);
            for (const text of [short, email]) {
              expect(text, guide.id).not.toMatch(/[[\]{}<>]| {2}| [.,;:]|\$X|undefined|NaN/);
              // A sign-on that would make up for the ask is of the worth of that ask.
              const asked = text.replace(/\ba sign-on of \S+(?: lakh| crore)? would\b/, "");
              expect(
                figuresIn(asked).filter((figure) => !known.has(figure)),
                `${guide.id} ${region}\n${text}`,
              ).toEqual([]);
            }
          }
        }
      }
    }
  }, 120_000);

  /** All figures that a counter may hold: those of the scripts and the role's name, and band, ask and offer in any scale. */
  function knownText(answer: GuideAnswer, offer: string | null): string {
    const amounts = (
      JSON.stringify([answer.target?.ask, answer.target?.floor, answer.target?.computed, answer.band, offer]).match(
        /\d+(?:\.\d+)?/g,
      ) ?? []
    ).map(Number);
    const base = answer.band?.base?.[0] ?? 0;
    // The bonus typed is said in percent; a first ask goes so far above base and bonus, and is named in steps.
    const round = [...amounts, base * 1.15, base * 1.08, base * 1.34, base * 0.15, base * 0.18, base * 0.1].flatMap(
      (most) => {
        const digit = 10 ** Math.floor(Math.log10(most || 1));
        return [2, 10, 20, 100].flatMap((share) => {
          const step = digit / share;
          return [Math.floor(most / step) * step, Math.ceil(most / step) * step];
        });
      },
    );
    const computed = [12, 18, base * 0.12, base * 1.12, ...round];
    const scaled = [...amounts, ...computed].flatMap((value) => [
      value,
      ...[1e3, 1e5, 1e6, 1e7, 1e9].map((size) => Number((value / size).toFixed(2))),
      ...GROUPED.map((format) => format.format(Math.round(value))),
    ]);
    return [answer.guide.roleName, ...answer.levers.map(({ script }) => script), ...scaled].join(" ");
  }
});
