import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Interpretation } from "../../src/answer/interpretation.js";
import { takeApart } from "../../src/answer/typed.js";
import { type Collection, openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { makeCore } from "../../src/core.js";
import { answerOnce, answerQuestion } from "../../src/slack/answering/answering.js";
import { KeptMessages } from "../../src/slack/answering/kept-messages.js";
import type { Place } from "../../src/slack/blocks/answer.js";
import { jsonOf, type Rendered, rendered, sentence } from "../../src/slack/blocks/rendered.js";
import type { Core } from "../../src/slack/core.js";
import type { Deps } from "../../src/slack/deps.js";
import { memoryInProcess } from "../../src/slack/ports/memory.js";
import { onceInMemory } from "../../src/slack/ports/once.js";
import { makeRandom } from "../bench/random.js";
import { makeQueries } from "../bench/search-queries.js";
import { runs } from "../whole.js";

const collectionOf = (guidesDir: string): Promise<Collection> =>
  openCollection({ guidesDir, aliasesFile: SHIPPED.aliases });
const coreOf = (collection: Collection, today = "2026-03-01"): Core =>
  makeCore(
    () => collection,
    () => today,
  );
const depsOf = (core: Core, feedbackChannel?: string): Deps => ({
  core,
  once: onceInMemory(),
  memory: memoryInProcess(),
  ...(feedbackChannel !== undefined && { feedbackChannel }),
  log: { warn: () => {}, error: () => {} },
});

const shown = (message: Rendered): string => jsonOf(message).toString();
const isKept = (message: Rendered): boolean => message.json !== undefined;

let shipped: Collection;
let made: Collection;
beforeAll(async () => {
  [shipped, made] = await Promise.all([collectionOf(SHIPPED.guides), collectionOf("test/fixtures/guides")]);
});

/** What people put around the names, some of which changes what is answered and some of which does not. */
const AROUND: readonly ((names: string) => string)[] = [
  (names) => names,
  (names) => `${names} please`,
  (names) => `senior ${names}`,
  (names) => `${names} L5`,
  (names) => `${names} levers`,
  (names) => `walk away ${names}`,
  (names) => `${names} levels`,
  (names) => `sources ${names}`,
  (names) => `${names} florble`,
  (names) => `${names} vesting`,
  (names) => `why is the base at ${names} so low?`,
  (names) => `${names} offer base 150k`,
  (names) => `counter ${names}`,
  (names) => `i work at google, what about ${names}`,
];

test("a kept message is the very one that is made", () => {
  const random = makeRandom(12);
  const counts = { kept: 0, guessed: 0 };
  for (const collection of [shipped, made]) {
    for (const [at, { text }] of makeQueries(collection.guides, runs(250), random).entries()) {
      const asked = random.pick(AROUND)(text);
      const place: Place = at % 2 ? "private" : "direct";
      // Another day may lie behind a guide's review, and where feedback goes somewhere it is asked for.
      const deps = depsOf(
        coreOf(collection, at % 5 ? "2025-01-01" : "2027-01-01"),
        at % 3 ? "C000FEEDBACK" : undefined,
      );
      const { kind, message } = answerOnce(deps, takeApart(asked), place);
      const sent = message();
      const whole = answerQuestion(deps, asked, place);
      expect(shown(sent), asked).toBe(shown(whole.message));
      expect(kind, asked).toBe(whole.answer?.kind);
      if (!isKept(sent)) continue;
      counts.kept += 1;
      if (whole.answer?.kind === "answer" && whole.answer.readAs.length > 0) counts.guessed += 1;
      expect(sent.text).toBe(whole.message.text);
      expect(sent.plain).toEqual(whole.message.plain);
    }
  }
  expect(counts.kept).toBeGreaterThan(runs(150));
  expect(counts.guessed).toBeGreaterThan(runs(10));
});

test("a guide that has changed gets a message of its own", async () => {
  const dir = mkdtempSync(join(tmpdir(), "compbot-kept-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync("test/fixtures/guides/rungs", join(dir, "rungs"), { recursive: true });
  const before = await collectionOf(dir);
  const asked = takeApart("rungs product manager");
  const first = answerOnce(depsOf(coreOf(before)), asked, "private").message();
  expect(isKept(first)).toBe(true);
  const [guide] = before.guides;
  if (!guide) throw new Error("no guide");
  const renamed = { ...guide, quarter: "2031-Q1" };
  const after: Collection = { ...before, resolver: { ...before.resolver } };
  after.resolver.resolve = (text, how) => {
    const reading = before.resolver.resolve(text, how);
    return reading.kind === "guide" ? { ...reading, guide: renamed } : reading;
  };
  expect(shown(answerOnce(depsOf(coreOf(after)), asked, "private").message())).toContain("2031-Q1");
});

test("what goes with the question's own words is never kept", () => {
  const { understand } = coreOf(made);
  const interpreted = (text: string) => understand(takeApart(text)).interpretation !== null;
  expect(interpreted("rungs product manager")).toBe(true);
  expect(interpreted("what does rungs pay a product manager")).toBe(true);
  for (const text of [
    "rungs product manager florble",
    "rungs product manager offer base 150k",
    "rungs product manager 150k",
    "counter rungs product manager",
    "i work at crosstab labs, what should i ask rungs for as a product manager",
    "what is a senior product manager at rungs at google",
    "how do refreshers work at rungs for a product manager?",
    "rungs",
    "product manager",
    "rungs vs crosstab labs product manager",
    "florble",
  ]) {
    expect(interpreted(text), text).toBe(false);
  }
});

describe("messages that are kept", () => {
  const [guide, other] = [{ id: "a/b" }, { id: "a/c" }] as Interpretation["guide"][];
  const asked = (changes: Partial<Interpretation> = {}): Interpretation => {
    if (!guide) throw new Error("no guide");
    const answer = () => {
      throw new Error("made by the test");
    };
    return { guide, rest: "{}", readAs: [], answer, ...changes };
  };
  const again = () => sentence("Again.");
  /** Makes messages, and counts how often. */
  const maker = (written: (told: string) => string = (told) => `Figures. ${told}`) => {
    const make = (readAs: Interpretation["readAs"]): Rendered => {
      make.times += 1;
      return sentence(written(readAs.map(({ typed, as }) => `Read “${typed}” as ${as}.`).join(" ")));
    };
    make.times = 0;
    return make;
  };

  test("are made once for each guide, rest, setting and number of guesses", () => {
    const kept = new KeptMessages(100_000);
    const make = maker();
    const ask = (changes: Partial<Interpretation>, setting = "private") =>
      kept.message(asked(changes), setting, make, again);
    const different = [
      () => ask({}),
      () => ask({ ...(other && { guide: other }) }),
      () => ask({ rest: '{"region":1}' }),
      () => ask({}, "direct"),
      () => ask({ readAs: [{ typed: "goggle", as: "Google" }] }),
    ];
    for (const one of different) one();
    expect(make.times).toBe(different.length);
    for (const one of different) one();
    expect(make.times).toBe(different.length);
  });

  test("hold nothing that was typed: what was guessed is filled in, and in each question its own", () => {
    const kept = new KeptMessages(100_000);
    const make = maker();
    const guessed = (typed: string, as = "Google") =>
      kept.message(asked({ readAs: [{ typed, as }] }), "private", make, again);
    for (const typed of ["goggle", "googel", "gôögle inc."]) {
      const message = guessed(typed);
      expect(message && JSON.parse(shown(message))).toEqual(
        JSON.parse(shown(sentence(`Figures. Read “${typed}” as Google.`))),
      );
    }
    expect(make.times).toBe(1);
    // What Slack or JSON would write in another way is left to be made.
    for (const typed of ["*goggle*", "goo&gle", 'goo"gle', "goo\\gle", "g".repeat(101)])
      expect(guessed(typed)).toBeNull();
    expect(guessed("goggle", "AT&T")).toBeNull();
  });

  test("are none where a guess is cut off, or would make the text too long", () => {
    const kept = new KeptMessages(100_000);
    const guesses = { readAs: [{ typed: "goggle", as: "Google" }] };
    expect(
      kept.message(
        asked(guesses),
        "a",
        maker(() => "Nothing of it."),
        again,
      ),
    ).toBeNull();
    expect(
      kept.message(
        asked(guesses),
        "b",
        maker((told) => `${told} And so on…`),
        again,
      ),
    ).toBeNull();
    const long = maker((told) => `${"x".repeat(3_985)}${told}`);
    expect(kept.message(asked(guesses), "c", long, again)).toBeNull();
    const twice = () => rendered("Read “\ue000” as \ue001.", () => []);
    expect(kept.message(asked(guesses), "d", twice, again)).toBeNull();
  });

  test("are none where the message may be another one next time", () => {
    const kept = new KeptMessages(100_000);
    expect(kept.message(asked(), "private", () => null, again)).toBeNull();
    expect(kept.message(asked(), "private", maker(), again)).not.toBeNull();
  });

  test("are at most so many bytes: the one that was not asked for the longest goes first", () => {
    const kept = new KeptMessages(20_000);
    const make = maker(() => "x".repeat(2_000));
    const ask = (setting: string): boolean => {
      const before = make.times;
      kept.message(asked(), setting, make, again);
      return make.times === before;
    };
    const settings = ["a", "b", "c", "d"];
    expect(settings.map(ask)).toEqual([false, false, false, false]);
    expect(ask("a")).toBe(true);
    expect(ask("e")).toBe(false);
    expect(ask("a")).toBe(true);
    expect(ask("b")).toBe(false);
  });

  test("are made again where their bytes cannot be sent", () => {
    const message = new KeptMessages(100_000).message(asked(), "private", maker(), again);
    expect(message?.json?.toString()).toContain("Figures.");
    expect(message?.text).toBe("Again.");
  });
});
