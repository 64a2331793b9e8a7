import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.js";
import { respond } from "../../src/answer/respond.js";
import { earlierOf, subjectOf } from "../../src/answer/subject.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { noteTexts } from "../../src/present/notes.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});
const ask = (text: string): Answer => respond(text, collection.resolver, "2026-03-01");
const notesOf = (answer: Answer): string => noteTexts(answer.notes).join("\n");

describe("a letter that compbot does not write", () => {
  it("is named beside the guide's answer", () => {
    const answer = ask("write an email to resign, as I got the ally tpm nyc offer, base 150k, stock 40k");
    expect(answer).toMatchObject({ kind: "offer", offer: { base: 150_000, equity: 40_000 } });
    expect(notesOf(answer)).toContain("No letter was written");
  });
});

describe("a figure of somebody else's beside an offer", () => {
  it.each([
    ["lost my 15% bonus at mercury", "Mercury offers or pays"],
    ["my Mercury bonus is 15%", "Mercury offers or pays"],
    ["Mercury has 20% bonus", "Mercury offers or pays"],
    ["Mercury gave me 30k sign-on last year", "Mercury offers or pays"],
    ["15% bonus at Mercury", "Mercury offers or pays"],
    ["friends got 300k RSU", "somebody else is paid"],
    ["my girlfriend has a 30k bonus", "somebody else is paid"],
    ["old salary 120k", "another job"],
    ["the max for the level is 215k base", "the most that could be paid"],
  ])("is left out, which is said: %s", (clause, whose) => {
    const answer = ask(`ally tpm nyc 150k base; ${clause}`);
    expect(answer).toMatchObject({
      kind: "offer",
      offer: { base: 150_000, equity: null, bonus: null, signOn: null },
    });
    expect(notesOf(answer)).toContain(whose);
  });

  it.each([
    [
      "I'm with Mercury for $132k. Ally Financial now says 150k, 10% bonus, tpm in nyc",
      { base: 150_000, bonus: 15_000 },
    ],
    [
      "previously at Mercury on 135k with a 15% bonus, now offered 150k base at ally, tpm nyc",
      { base: 150_000, bonus: null },
    ],
    ["ally tpm nyc 150k base, 80k rsu (was at Mercury on 149 package)", { base: 150_000, equity: 80_000 }],
    ["ally tpm nyc 150k base now and 165k after a year, 80k rsu", { base: 150_000, equity: 80_000 }],
    ["recruiter said max base is 180k, offer is 150k base, 80k rsu, ally tpm nyc", { base: 150_000, equity: 80_000 }],
    ["ally tpm nyc offer 190 total, 150 base, rest in stock", { base: 150_000, equity: 160_000 }],
    ["ally tpm nyc 150k base 320k", { base: 150_000, equity: null }],
  ])("leaves the offer as it is told: %s", (text, offer) => {
    expect(ask(text)).toMatchObject({ kind: "offer", guide: { company: "ally-financial" }, offer });
  });

  it.each(["40k sign-on to cover my Mercury bonus", "40k sign-on because I leave Mercury"])(
    "stays the offer's: %s",
    (clause) => {
      expect(ask(`ally tpm nyc 150k base, ${clause}`)).toMatchObject({ offer: { base: 150_000, signOn: 40_000 } });
    },
  );
});

describe("a question with an offer", () => {
  it("is the offer checked against the guide that the rest of it means", () => {
    const { answer, parts, typed, ...checked } = ask(
      "ally tpm new-york offer base 150k stock 40k over 4 years bonus 15% sign-on 10k",
    ) as Extract<Answer, { kind: "offer" }>;
    expect(checked).toEqual({
      kind: "offer",
      query: "ally tpm new-york",
      guide: {
        company: "ally-financial",
        companyName: "Ally Financial",
        role: "technical-program-manager",
        roleName: "Technical Program Manager",
      },
      level: null,
      region: "New York",
      currency: "USD",
      offer: {
        base: 150_000,
        equity: 40_000,
        years: 4,
        bonus: 22_500,
        bonusTyped: { kind: "percent", value: 15 },
        signOn: 10_000,
      },
      yearly: 182_500,
      firstYear: 192_500,
      byYear: [192_500, 182_500, 182_500, 182_500],
      vestingFrom: { kind: "even" },
      total: {
        value: 212_500,
        arithmetic: "whole-grant",
        band: [203_000, 293_000],
        percentile: 11,
        toAsk: 55_500,
        toFloor: null,
      },
      clearsFloor: null,
      argueWith: { part: "total", lever: "Cross-Business Unit Scale Lever" },
      notes: [],
    });
    expect(parts[0]).toEqual({
      part: "base",
      value: 150_000,
      band: [144_000, 189_000],
      percentile: 13,
      ask: null,
      floor: null,
      toAsk: null,
      toFloor: null,
    });
    expect(typed.parts.map(({ typed: figure }) => figure)).toEqual(["150k", "40k", "15%", "10k"]);
    expect(answer).toMatchObject({ kind: "answer", query: "ally tpm new-york", region: "New York" });
  });

  it.each([
    "stripe swe sf base 200k stock 400k, competing google offer",
    "my google offer is base 200k, what should stripe swe give me",
    "can stripe match my google offer of base 200k for swe",
    "stripe swe offer base 200k but google offered me more",
    "offer base 200k stripe swe vs google swe",
  ])("holds no figures against a company that may not have named them: %s", (text) => {
    expect(ask(text).kind).not.toBe("offer");
  });

  it.each([
    "stripe swe in zorbograd",
    "stripe swe, Zorbograd",
    "stripe swe Zorbograd",
    "swe stripe zorbograd",
    "stripe zorbograd. swe",
    "stripe swe zorbograd bazquux",
  ])("shows no first region for a place that no list knows: %s", (text) => {
    const answer = ask(text);
    expect(answer).toMatchObject({ kind: "answer", region: null, band: null, target: null });
    expect(notesOf(answer)).toMatch(/no figures for zorbograd/i);
  });

  it("says of another offer that it is beside the answer, and why nothing was checked", () => {
    const notes = notesOf(ask("stripe swe sf, competing google offer base 200k"));
    expect(notes).toContain("Google was read as your other offer.");
    expect(notes).toContain("The offer is not checked: it may be from Stripe or Google.");
  });

  it("checks it beside a company that the person leaves, and names that", () => {
    const checked = ask("leaving google for stripe swe sf, offer base 200k");
    expect(checked).toMatchObject({ kind: "offer", guide: { company: "stripe" } });
    expect(notesOf(checked)).toContain("Google was read as where you work or have worked.");
  });

  it("keeps the offer out of every other kind of answer", () => {
    for (const text of [
      "ally offer base 154321",
      "ally vs capital one tpm offer base 154321",
      "tpm offer base 154321",
    ]) {
      const answer = ask(text);
      expect(answer.kind).not.toBe("offer");
      expect(JSON.stringify(answer)).not.toContain("154321");
      expect(notesOf(answer)).toContain("The offer is not checked yet");
    }
  });

  it("says where no place was named, and how to type an offer where none was", () => {
    expect(notesOf(ask("ally tpm offer base 150k"))).toContain("No place was named. This is Detroit, MI (HQ)");
    const empty = ask("ally tpm new-york offer");
    expect(empty).toMatchObject({ kind: "answer", region: "New York" });
    expect(notesOf(empty)).toContain("offer base 150k stock 40k over 4 years bonus 15% sign-on 10k");
    expect(ask("check my offer").kind).toBe("help");
  });

  it("is answered with a counter where a thread asks how to word it", () => {
    const guide = collection.guides.find(({ id }) => id === "ally-financial/technical-program-manager");
    if (!guide) throw new Error("no guide");
    for (const said of ["how do I word it?", "write the email"]) {
      const answer = respond(said, collection.resolver, "2026-03-01", { guide, region: "New York" });
      expect(answer).toMatchObject({ kind: "counter", region: "New York", guide: { company: "ally-financial" } });
    }
  });

  it("leaves questions about offers to the guide", () => {
    expect(ask("ally tpm new york counter offer")).toMatchObject({ kind: "counter", region: "New York" });
    expect(ask("what should I offer an ally tpm in new york")).toMatchObject({ kind: "answer", region: "New York" });
  });
});

describe("a question about levels", () => {
  it("is answered first with the level that it names elsewhere, whose words were read", () => {
    const answer = ask("level mapping ally tpm senior program manager at discover");
    expect(answer).toMatchObject({ kind: "answer", focus: "levels" });
    expect(notesOf(answer)).toMatch(/^Senior Program Manager at Discover is like Senior TPM here\./);
    expect(notesOf(answer)).not.toContain("Nothing in the guides fits");
  });
});

describe("a text that is too long", () => {
  it.each([
    ["a word", "ally tpm new-york ", "i "],
    ["an offer", "ally tpm new-york offer base 150k ", "and "],
    ["a figure", "ally tpm new-york offer base 150k ", "1 "],
  ])("of %s is read in part, and that is said", (_, start, piece) => {
    expect(notesOf(ask(start + piece.repeat(50_000)))).toContain("Only the first 4,000 characters were read");
  });

  it("never has its last figure cut in two", () => {
    const start = "ally tpm new-york offer base ";
    const answer = ask(`${start}${" ".repeat(3_998 - start.length)}150k`);
    expect(answer.kind).not.toBe("help");
    expect(JSON.stringify(answer)).not.toContain('"base":15');
  });
});

describe("a thread", () => {
  const inThread = (...turns: string[]): Answer => {
    let earlier: Parameters<typeof respond>[3] = null;
    let answer: Answer = { kind: "help", query: "", notes: [] };
    for (const turn of turns) {
      answer = respond(turn, collection.resolver, "2026-03-01", earlier);
      earlier = earlierOf(subjectOf(answer, earlier), collection.guides) ?? earlier;
    }
    return answer;
  };

  it.each([
    "thx",
    "ok great, thank you!",
    "Thanks a lot :pray:",
    "cool",
    "cheers, that was helpful",
    "perfekt, danke dir",
    "muchas gracias!",
    "lol wow",
    "makes sense",
  ])("%s asks nothing", (typed) => {
    expect(inThread("ally tpm nyc", typed).kind).toBe("thanks");
  });

  it.each(["ok is that good", "great, and in charlotte?", "thanks, what should I ask for"])(
    "%s asks something",
    (typed) => {
      expect(inThread("ally tpm nyc", typed).kind).toBe("answer");
    },
  );

  it("goes on with the guide behind thanks", () => {
    expect(inThread("ally tpm nyc", "thanks", "and in detroit?")).toMatchObject({ region: "Detroit, MI (HQ)" });
  });
});

describe("words for one argument, where no offer is told of", () => {
  it.each([
    "I rolled out mainframe migrations nobody noticed, how would I phrase that to ally as a tpm",
    "ally tpm, our regulators never sent an audit of mine back. how should I phrase that?",
  ])("are no letter: %s", (text) => expect(ask(text)).toMatchObject({ kind: "answer", focus: "levers" }));

  it.each([
    "write ally's recruiter a reply, tpm detroit, regulators trust my audits",
    "ally tpm detroit, 150k base and 30k stock. how do I put it to them that regulators trust my audits",
    "how do I word it for ally tpm detroit",
  ])("are a letter where one is named or there is an offer: %s", (text) => expect(ask(text).kind).toBe("counter"));
});
