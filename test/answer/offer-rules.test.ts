import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DETAIL_RULES, LABEL_RULES } from "../../src/answer/offer/reading/offer-words.js";
import { segments } from "../../src/answer/offer/reading/pieces.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import { brokenExamples } from "../text/broken-examples.js";

const rulesFound = (text: string) => [...segments(text)].flatMap(({ rule }) => rule ?? []);

describe("the rules of an offer keep their examples", () => {
  it("labels", () => {
    expect(brokenExamples<unknown>(LABEL_RULES, rulesFound)).toEqual([]);
  });
  it("what stands beside figures", () => {
    expect(brokenExamples<unknown>(DETAIL_RULES, rulesFound)).toEqual([]);
  });
});

/** The figures that an offer was read as, by part. */
const figures = (text: string): Record<string, string> =>
  Object.fromEntries((splitOffer(text).offer?.parts ?? []).map(({ part, typed }) => [part, typed.trim()]));

describe("no figure moves to another part", () => {
  const PARTS = [
    ["base", "190k"],
    ["equity", "220k"],
    ["bonus", "10%"],
    ["signOn", "30k"],
  ] as const;
  const NAMES = {
    base: ["base", "salary", "base salary", "fixed pay"],
    equity: ["stock", "RSU", "RSUs", "GSUs", "equity grant", "stock options"],
    bonus: ["bonus", "target bonus", "annual bonus", "variable pay"],
    signOn: ["sign-on", "signing bonus", "joining bonus"],
  } as const;
  const offer = fc.record({
    order: fc.shuffledSubarray([...PARTS], { minLength: 4, maxLength: 4 }),
    names: fc.record({
      base: fc.constantFrom(...NAMES.base),
      equity: fc.constantFrom(...NAMES.equity),
      bonus: fc.constantFrom(...NAMES.bonus),
      signOn: fc.constantFrom(...NAMES.signOn),
    }),
    labelFirst: fc.boolean(),
    joint: fc.constantFrom(", ", " ", " + ", " | ", "; ", " and ", "\n"),
  });
  type Made = typeof offer extends fc.Arbitrary<infer T> ? T : never;
  const said = ({ order, names, labelFirst }: Made): string[] =>
    order.map(([part, figure]) => (labelFirst ? `${names[part]} ${figure}` : `${figure} ${names[part]}`));
  const ALL = Object.fromEntries(PARTS);

  it("by the order of the parts, the side of the labels, or what stands between", () => {
    fc.assert(
      fc.property(offer, (made) => {
        expect(figures(`stripe swe nyc offer ${said(made).join(made.joint)}`)).toEqual(ALL);
      }),
    );
  });

  it("where each label stands on a side of its own, between breaks", () => {
    const sides = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    const joint = fc.constantFrom(", ", " + ", " | ", "; ", " and ", "\n");
    fc.assert(
      fc.property(offer, sides, joint, (made, sidesOf, between) => {
        const items = made.order.map(([part, figure], at) =>
          sidesOf[at] ? `${made.names[part]} ${figure}` : `${figure} ${made.names[part]}`,
        );
        expect(figures(`stripe swe nyc offer ${items.join(between)}`)).toEqual(ALL);
      }),
    );
  });

  it("by a percentage of something that nobody knows", () => {
    const unknown = fc.constantFrom("zorble", "perkola", "quux fund");
    fc.assert(
      fc.property(offer, unknown, fc.nat({ max: 4 }), (made, name, at) => {
        const stranger = made.labelFirst ? `${name} 7%` : `7% ${name}`;
        const items = said(made);
        items.splice(at, 0, stranger);
        expect(figures(`stripe swe nyc offer ${items.join(", ")}`)).toEqual(ALL);
      }),
    );
  });

  it("by a list of names apart from its figures", () => {
    fc.assert(
      fc.property(offer, fc.constantFrom("/", " / ", " | "), fc.boolean(), (made, mark, behind) => {
        const names = made.order.map(([part]) => made.names[part]).join(mark);
        const list = made.order.map(([, figure]) => figure).join(mark);
        const text = behind ? `${list} (${names})` : `${names}: ${list}`;
        expect(figures(`stripe swe nyc offer ${text}`)).toEqual(ALL);
      }),
    );
  });

  it("by marks of formatting", () => {
    const marks = fc.constantFrom("*", "_", "`", "**");
    fc.assert(
      fc.property(offer, marks, (made, mark) => {
        const marked = said(made).map((text) => text.replace(/\S+$/, (last) => `${mark}${last}${mark}`));
        expect(figures(`stripe swe nyc offer ${marked.join(", ")}`)).toEqual(ALL);
      }),
    );
  });

  it("by a clause about a limit, another time, a past job or somebody else", () => {
    const clause = fc.constantFrom(
      "they can go up to 212k base",
      "the cap for this level is 231k",
      "recruiter says base maxes out at 220k",
      "205k base after a year",
      "after probation base goes to 199k",
      "only if base gets to 240k I sign",
      "a friend of mine got 260k base there",
      "my flatmate is on 18% bonus",
      "my last salary was 120k",
      "I used to get a 20% bonus",
      "I make 140k base now",
      "I'd lose a 30k bonus",
      "levels.fyi says 250k base",
    );
    fc.assert(
      fc.property(offer, clause, fc.boolean(), (made, other, first) => {
        const own = `offer ${said(made).join(", ")}`;
        expect(figures(`stripe swe nyc. ${first ? `${other}. ${own}` : `${own}. ${other}`}`)).toEqual(ALL);
      }),
    );
  });

  it("by a label that nobody knows, with its own figure", () => {
    const unknown = fc.constantFrom("zorble", "perkola", "quux fund", "wibble stipend", "pension", "relo");
    fc.assert(
      fc.property(offer, unknown, fc.nat({ max: 4 }), (made, name, at) => {
        const stranger = made.labelFirst ? `${name} 7k` : `7k ${name}`;
        const parts = said(made);
        const listed = [...parts.slice(0, at), stranger, ...parts.slice(at)];
        expect(figures(`stripe swe nyc offer ${listed.join(made.joint === "; " ? "; " : ", ")}`)).toEqual(ALL);
      }),
    );
  });
});
