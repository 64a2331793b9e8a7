import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYDAY } from "../../src/query/catalog/everyday-names.js";
import { FOCUS_WORDS } from "../../src/query/catalog/focus.js";
import type { Reading } from "../../src/query/query.js";
import { makeRandom } from "../bench/random.js";
import { runs } from "../whole.js";
import { COMPANIES, madeResolver, STANDARD_ROLES } from "./made-collection.js";

const resolver = madeResolver();

const company = fc.constantFrom(...COMPANIES);
const role = fc.constantFrom(...STANDARD_ROLES);
const place = fc.constantFrom("london", "san francisco", "nyc", "paris");
const filler = fc.constantFrom("please", "the", "for", "in", "what", "about", "thanks");

/** "Target" and "Match" ask for a part of an answer as well. */
const asksForPart = (name: string) => FOCUS_WORDS.has(name.toLowerCase());

/** The guide of a reading that gives one without doubt. */
const guideOf = (reading: Reading) => (reading.kind === "guide" ? reading.guide.id : null);

/** Questions that have one meaning: what is asked of variants is only asked of these. */
const question = fc
  .record({ company, role, place })
  .map(({ company: [id, name], role: [roleId, roleName], place }) => ({
    words: [name.toLowerCase(), roleName.toLowerCase(), place] as [string, string, string],
    text: `${name.toLowerCase()} ${roleName.toLowerCase()} ${place}`,
    guide: `${id}/${roleId}`,
  }))
  .filter(({ text, guide }) => guideOf(resolver.resolve(text)) === guide);

describe("any text", () => {
  it("resolves without an exception, up to 10,000 characters", () => {
    const known = ["ally", "tpm", "vs", "new", "york", "or", "levels", "&", "250k"];
    const noise = fc.string({ unit: "binary", maxLength: 1_000, size: "max" });
    const wordy = fc
      .array(fc.oneof(fc.constantFrom(...known), fc.string()), { maxLength: 200, size: "max" })
      .map((words) => words.join(" ").slice(0, 1_000));
    // Made from a seed: to have the longest made up by the character takes a hundred times as long as to read them.
    const long = fc.tuple(fc.nat(), fc.nat(10_000), fc.boolean()).map(([seed, length, isWordy]) => {
      const random = makeRandom(seed);
      const character = () => String.fromCodePoint(random.below(random.pick([0x80, 0x3000, 0x110000])));
      const word = () =>
        random.below(2) ? random.pick(known) : Array.from({ length: random.below(10) }, character).join("");
      let text = "";
      while (text.length < length) text += isWordy ? `${word()} ` : character();
      return text.slice(0, length);
    });
    for (const [texts, numRuns] of [
      [long, 50],
      [fc.oneof(noise, wordy), 125],
    ] as const) {
      fc.assert(
        fc.property(texts, (text) => {
          expect(resolver.resolve(text).kind).toBeTypeOf("string");
        }),
        { numRuns: runs(numRuns) },
      );
    }
  });
});

describe("the guide does not change", () => {
  it("with a filler word", () => {
    fc.assert(
      fc.property(question, filler, fc.nat(3), ({ words, guide }, word, at) => {
        fc.pre(!asksForPart(words[0]));
        const text = [...words.slice(0, at), word, ...words.slice(at)].join(" ");
        expect(guideOf(resolver.resolve(text))).toBe(guide);
      }),
      { numRuns: runs(300) },
    );
  });

  it("with the case", () => {
    fc.assert(
      fc.property(question, fc.mixedCase(fc.constant("x")), ({ text, guide }, mixed) => {
        const cased = mixed === "X" ? text.toUpperCase() : text.replace(/\b\w/g, (letter) => letter.toUpperCase());
        expect(guideOf(resolver.resolve(cased))).toBe(guide);
      }),
      { numRuns: runs(200) },
    );
  });

  it("with the order of company, role and place", () => {
    const ordered = question.chain((one) =>
      fc.shuffledSubarray(one.words, { minLength: 3 }).map((words) => ({ ...one, words })),
    );
    fc.assert(
      fc.property(ordered, ({ words, guide }) => {
        const reading = resolver.resolve(words.join(" "));
        // Another order may put words beside each other that name something else: that is doubt, not another guide.
        expect([guide, null]).toContain(guideOf(reading));
        if (reading.kind === "choices") expect(reading.choices.map((choice) => choice.guide.id)).toContain(guide);
        else expect(guideOf(reading)).toBe(guide);
      }),
      { numRuns: runs(300) },
    );
  });

  it("with a word that nothing explains, wherever it stands, for a company whose name is an everyday word", () => {
    // "Remote" is a place as well.
    const isEveryday = (name: string) => EVERYDAY.has(name.toLowerCase()) && name !== "Remote" && !asksForPart(name);
    const everyday = COMPANIES.filter(([, name]) => isEveryday(name));
    expect(everyday.length).toBeGreaterThan(30);
    const question = fc
      .record({
        company: fc.constantFrom(...everyday),
        role,
        place,
        word: fc.constantFrom("gossip", "pinged", "vesting"),
      })
      .chain(({ company: [id, name], role: [roleId, roleName], place, word }) => {
        const names = [name.toLowerCase(), roleName.toLowerCase(), place];
        const shuffled = fc.shuffledSubarray([word, ...names], { minLength: 4 });
        return shuffled.map((words) => ({ words, word, guide: `${id}/${roleId}` }));
      })
      // "Elastic security engineer" is two companies' already.
      .filter(({ words, word, guide }) => {
        const without = words.filter((one) => one !== word).join(" ");
        return guideOf(resolver.resolve(without)) === guide;
      });
    fc.assert(
      fc.property(question, ({ words, guide }) => {
        expect(guideOf(resolver.resolve(words.join(" ")))).toBe(guide);
      }),
      { numRuns: runs(400) },
    );
  });

  it("with a hyphen for a space", () => {
    fc.assert(
      fc.property(question, fc.nat(), ({ text, guide }, at) => {
        const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
        const space = spaces[at % spaces.length] ?? 0;
        expect(guideOf(resolver.resolve(`${text.slice(0, space)}-${text.slice(space + 1)}`))).toBe(guide);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("a slip", () => {
  const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
  const slip = fc.record({ kind: fc.constantFrom("drop", "double", "swap", "change", "add"), at: fc.nat(), letter });

  it("in a word of six letters or more never gives another company's guide without saying so", () => {
    const named = fc
      .record({ company, role, slip })
      .map(({ company: [id, name], role: [, roleName], slip }) => ({ id, name: name.toLowerCase(), roleName, slip }))
      .filter(({ name }) => longWords(name).length > 0);
    fc.assert(
      fc.property(named, ({ id, name, roleName, slip }) => {
        const words = longWords(name);
        const word = words[slip.at % words.length] ?? name;
        const reading = resolver.resolve(`${name.replace(word, slipped(word, slip))} ${roleName.toLowerCase()}`);
        if (reading.kind !== "guide" || reading.guide.company === id) return;
        expect(reading.readAs).not.toEqual([]);
      }),
      { numRuns: runs(1_000) },
    );
  });
});

const longWords = (name: string) => name.match(/[a-z]{6,}/g) ?? [];

function slipped(word: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string {
  const i = at % word.length;
  const [head, tail] = [word.slice(0, i), word.slice(i + 1)];
  switch (kind) {
    case "drop":
      return head + tail;
    case "double":
      return head + word[i] + word[i] + tail;
    case "swap":
      return head + (tail[0] ?? "") + word[i] + tail.slice(1);
    case "change":
      return head + letter + tail;
    default:
      return head + letter + word[i] + tail;
  }
}
