import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { signsOf } from "../../src/answer/asks-beyond.js";
import { findPassages, type Passage, passagesAt } from "../../src/answer/passages.js";
import { respond } from "../../src/answer/respond.js";
import type { Paragraph } from "../../src/domain/guide.js";
import { answerText } from "../../src/present/answer-lines.js";
import { noteTexts } from "../../src/present/notes.js";
import { soughtIn } from "../../src/query/topics.js";
import { shippedCollection } from "../shipped.js";

/** A paragraph, by itself unless it is told of which section it is a part. */
const said = (heading: string, text: string, line = 1, section = `${line}`): Paragraph => ({
  heading,
  section,
  text,
  line,
});

/** What a guide might say, in words that no question below repeats. */
const PROSE: Paragraph[] = [
  said("Stock", "A quarter of the grant is yours after twelve months, the cliff; the rest vests month by month.", 10),
  said("Stock", "Top-ups come each spring to those who did well: refreshers of about a third of the first grant.", 11),
  said("Cash", "The signing bonus is to be repaid in part by those who leave within twelve months.", 12),
  said("Moving", "Relocation within the country is paid up to $15K, with a month of temporary housing.", 13),
  said("Growing", "Those at the entry level are promoted after some eighteen months.", 14),
  said("Where", "Engineers come to the office on two days; the other three are theirs to choose: a hybrid policy.", 15),
  said("Later", "The firm matches 401(k) contributions up to five percent.", 16),
  said("Selling", "There was a tender offer in each of the last two years, so shares can be turned into money.", 17),
  said("People", "Our platform carries the payments of a million shops, and each of them can be lost in a minute.", 18),
  said("Leading", "Leads manage between six and ten engineers, across two squads.", 19),
  said("Abroad", "After two years one may rotate to the hub in Dublin, and come back.", 20),
];

const ask = (question: string, prose = PROSE, ignored: ReadonlySet<string> = new Set()): Passage[] => {
  const glance = soughtIn(question, () => false);
  const sought = glance.whole();
  const signs = signsOf({ question, asking: question, mentioned: 0, isName: () => false }, glance);
  return findPassages([{ paragraphs: prose }], sought, { told: new Set(), ignored, signs }).passages;
};

describe("passages", () => {
  it.each([
    ["is there a waiting period for the equity", 10],
    ["do they give further grants later", 11],
    ["must i give it back if i quit early", 12],
    ["will they help me move", 13],
    ["how long to the next level", 14],
    ["can i work from home", 15],
    ["what about retirement", 16],
    ["can i sell my shares", 17],
    ["do i keep any stock if i quit after 8 months", 10],
    ["is it true that there is not much new stock later", 11],
    ["how many years before they make you VP", 14],
    ["does the platform carry payments of shops", 18],
    ["is the joining bonus gone when i resign", 12],
    ["does anybody telecommute", 15],
    ["how many would be under me", 19],
    ["could i hop over to ireland later on", 20],
    ["how many merchants depend on the people there", 18],
  ])("answer “%s”", (question, line) => {
    expect(ask(question)[0]?.lines).toContain(line);
  });

  it.each([
    ["must i sit at a desk in the building all week", 15],
    ["may i stay at my house on some weekdays", 15],
    ["who pays for an apartment while we settle", 13],
    ["does the employer add to my savings for old age", 16],
    ["what breaks when a store goes down", 18],
  ])("hold, among the three, what answers “%s” in other words", (question, line) => {
    expect(ask(question).flatMap(({ lines }) => lines)).toContain(line);
  });

  it("are empty where nothing is said, and where nothing beyond the slots is asked", () => {
    expect(ask("is there parental leave")).toEqual([]);
    expect(ask("how much is the base salary")).toEqual([]);
    expect(ask("what is the average salary range for the platform")).toEqual([]);
    expect(ask("is this a competitive number for the first year")).toEqual([]);
  });

  it("are no more than three, cut at a sentence within their length, with the words marked", () => {
    const long = `It goes on and on. ${"Nothing is said here of anything. ".repeat(50)}Shares vest each month. ${"And so on. ".repeat(80)}`;
    const found = ask("when do shares vest", [
      said("Long", long),
      ...PROSE,
      ...PROSE.map((one) => ({ ...one, text: `${one.text} They vest.` })),
    ]);
    expect(found).toHaveLength(3);
    for (const { text, marks } of found) {
      expect(text.length).toBeLessThanOrEqual(1_200);
      expect(text).toMatch(/[.!?]$/);
      for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/^(?:shares?|vests?)$/i);
    }
    expect(ask("when do shares vest", [said("Long", long)])[0]?.text).toContain("Shares vest each month.");
    const early = `Shops pay for it all, and shares vest each month. ${"So it goes. ".repeat(110)}A share is a share.`;
    expect(ask("when do shares vest", [said("Long", early)])[0]?.text).toContain("vest each month");
  });

  it("count no name for what is asked", () => {
    expect(ask("how is the shop platform", PROSE, new Set(["shop", "platform"]))).toEqual([]);
  });

  it("are the neighbours of one section that answer alike, with the line that leads in, and no more", () => {
    const list = [
      said("Perks", "Perks of the office are described further down.", 1, "Perks"),
      said("Stock", "Refreshers, the shares that come later, are given so:", 2, "Stock"),
      said("Stock", "Shares of the first refresher vest over two years.", 3, "Stock"),
      said("Stock", "Shares of later refreshers vest over four.", 4, "Stock"),
      ...PROSE.slice(3),
    ];
    const [first, ...others] = ask("when do refreshers vest", list);
    expect(first).toMatchObject({ heading: "Stock", line: 2, lines: [2, 3, 4] });
    expect(first?.text).toBe(
      list
        .slice(1, 4)
        .map(({ text }) => text)
        .join("\n"),
    );
    expect(others.flatMap(({ lines }) => lines)).not.toContain(1);
    const long = list.map((one) => ({ ...one, text: `${one.text} ${"Nothing more is said. ".repeat(30)}` }));
    expect(ask("when do refreshers vest", long)[0]?.lines).toHaveLength(1);
  });

  it("are found again by their lines", () => {
    expect(passagesAt(() => PROSE, [[10, 12]])[0]?.lines).toEqual([10, 11, 12]);
    expect(
      passagesAt(
        () => PROSE,
        [
          [13, 13],
          [99, 99],
        ],
      ).map(({ line }) => line),
    ).toEqual([13]);
  });
});

describe("what is promised", () => {
  const prose = [
    said("Letters", "What a recruiter says holds nothing; all of it has to be documented in the letter.", 1),
    said("Bands", "For rare people the committee may exceed what it has published.", 2),
    said("Moving", "The firm pays for movers and for a month of lodging.", 3),
    said("Data", "Pipelines run on Spark and Airflow, with Snowflake behind them.", 4),
    said("Growing", "Most are promoted to the next level after two years.", 5),
    said("Grants", "Shares that have not vested are forfeited when somebody leaves.", 6),
  ];
  it.each([
    ["they gave me their word, what does it count for", 1],
    ["is a promise worth anything unless it is in writing", 1],
    ["would they go past the posted range for somebody rare", 2],
    ["i would have to uproot. who pays for the flat?", 3],
    ["how soon could i move up a rung", 5],
    ["can they take the shares away if i quit", 6],
  ])("is found for “%s”", (question, line) => {
    expect(ask(question, prose)[0]?.line).toBe(line);
  });
});

describe("topics in other words", () => {
  const prose = [
    said("Data", "Pipelines run on Spark and Airflow, with Snowflake behind them.", 1),
    said("Recruiters", "Their initial offers sit at about two thirds of the band maximum.", 2),
    said("Abroad", "Part of the base may be USD-pegged, which hedges against the peso.", 3),
    said("Years", "From the third year on a retention grant rewards tenure.", 4),
    said("Product", "It serves hospitals and clinics, whose contracts run for ten years.", 5),
    said("Leaving", "A non-compete of twelve months is usual, and it is paid.", 6),
    said("Leaving", "The signing bonus is to be repaid within the first 12 months.", 7),
    said("Joining", "Team placement comes after the letter, and new people have little influence on it.", 8),
    said("Checks", "A security clearance is worth ten percent.", 9),
    said("Shifts", "Incidents are followed around the clock by teams in three time zones.", 10),
    said("Interviews", "There are five rounds, the last of them with a director.", 11),
  ];
  it.each([
    ["what languages do they use", 1],
    ["how far below the top do they start people", 2],
    ["could half my salary come in dollars", 3],
    ["is there anything for people who stick around", 4],
    ["who buys this from them", 5],
    ["am i barred from rivals afterwards", 6],
    ["would they take the bonus back if i quit", 7],
    ["do i get to choose the product i work on", 8],
    ["must i be vetted", 9],
    ["will there be calls in the middle of the night", 10],
    ["is there a rota for the weekends", 10],
    ["what do i brush up before i meet them", 11],
  ])("find what answers “%s”", (question, line) => {
    expect(ask(question, prose).flatMap(({ lines }) => lines)).toContain(line);
  });
});

describe("the answer to a question beyond the slots", async () => {
  const { resolver } = await shippedCollection();
  const answered = (text: string) => respond(text, resolver, "2026-03-01");
  const files = readdirSync("data/guides", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".md"),
  );

  it("leads with the guide's own paragraphs, the band in one line behind them", () => {
    const answer = answered("ally tpm new york, what about premiums");
    if (answer.kind !== "answer") throw new Error(answer.kind);
    expect(answer).toMatchObject({ focus: "passages", region: "New York" });
    const [first] = answer.passages;
    const file = files.find((name) => name.endsWith(`${answer.guide.company}/${answer.guide.role}.md`)) ?? "";
    const line = readFileSync(`data/guides/${file}`, "utf8").split("\n")[(first?.line ?? 0) - 1];
    expect(line?.replace(/[*_>"“”`]/g, "")).toContain(first?.text.replace(/[*_>"“”`]/g, "").slice(0, 40));
    const text = answerText(answer);
    expect(text.indexOf(first?.text.slice(0, 40) ?? "?")).toBeLessThan(text.indexOf("Base $144K–$189K"));
  });

  it("says that nothing is said only where that is so, first of all", () => {
    const answer = answered("ally tpm new york, is there a sabbatical");
    expect(answer).toMatchObject({ kind: "answer", passages: [] });
    expect(noteTexts(answer.notes)).toContain("Nothing in this guide is said of “sabbatical”.");
  });

  it("takes what is left over of a question that paragraphs answer for a part of it", () => {
    const answer = answered("stripe senior swe is it lonely settling disputes");
    if (answer.kind !== "answer") throw new Error(answer.kind);
    expect(answer.passages[0]?.text).toContain("disputed");
    expect(noteTexts(answer.notes).join(" ")).not.toContain("lonely");
  });

  it("is nothing that comes near to a word that no paragraph holds, in what is no question", () => {
    const answer = answered("ally tpm new york florble");
    expect(answer).toMatchObject({ kind: "answer", passages: [] });
    expect(noteTexts(answer.notes)).toContain("Nothing in the guides fits “florble”.");
  });

  it("shows one paragraph where it only comes near to the topic that alone is asked for, and says so", () => {
    const answer = answered("ally tpm new york, do they have a pension");
    if (answer.kind !== "answer") throw new Error(answer.kind);
    expect(answer.passages).toHaveLength(1);
    expect(answer.focus).not.toBe("passages");
    expect(noteTexts(answer.notes)).toContain("The nearest that is said to “pension” is this.");
  });

  it.each([
    ["ally tpm new york, do they have a learning budget", "Nothing in this guide is said of “learning budget”."],
    ["is there overtime as a stripe pm", "Nothing in this guide is said of “overtime”."],
    ["work life balance at stripe", "No guide for Stripe says anything of “work life balance”."],
    ["hiring freeze at ally", "No guide for Ally Financial says anything of “hiring freeze”."],
  ])("shows none where no paragraph holds or touches the topic that alone is asked for: %s", (question, note) => {
    const answer = answered(question);
    expect(answer).toMatchObject({ passages: [] });
    expect(noteTexts("notes" in answer ? answer.notes : [])).toContain(note);
  });

  it("shows what comes near where it is taken for granted that there is something", () => {
    expect(answered("ally tpm, who is their parent")).toMatchObject({ kind: "answer", passages: [{}, {}, {}] });
  });

  it.each([
    "what should i expect as a capital one swe",
    "how much base does a stripe senior swe get",
    "is 200k ok for a stripe senior swe",
    "ally tpm new-york",
    "what does ally pay a tpm in new york",
    "levers for a capital one swe",
    "walk away stripe pm nyc",
    "is that a realistic package for a stripe senior swe",
    "which base and how much stock does a capital one swe get?",
  ])("has none where the slots hold what is asked: %s", (question) => {
    expect(answered(question)).toMatchObject({ passages: [] });
  });

  it.each([
    "my buddy got burnt by layoffs at plaid. ally wants a tpm in detroit, what is their range",
    "booking held interviews all week (six rounds, no lunch). product manager, amsterdam: what do they pay there?",
    "google zurich data scientist, my boss thinks 150k is a relocation joke. any numbers?",
  ])("has none for the words of a story: %s", (question) => {
    expect(answered(question)).toMatchObject({ passages: [] });
  });

  it.each([
    "i run programs at plaid with branches and all of it. does ally have branches to fall back on? tpm in detroit",
    "three rounds done with adyen so far. do their swe write code that banks must not lose? amsterdam",
    "capital one has me at the last round. senior swe, how do they look at cloud work like AWS there?",
    "which branches does ally fall back on, beside U.S. Bank? tpm",
    "who at ally signs off on a number past the recruiter's range? tpm",
    "ally tpm, whom would i have to win over there?",
    "Gibt es für einen TPM bei Ally auch Aktien oder wird nur in bar bezahlt?",
    "ally took over a small bank once. which one, and what does it mean for a tpm in detroit?",
  ])("shows what is asked beside a story: %s", (question) => {
    expect(answered(question)).toMatchObject({ kind: "answer", passages: [{}, {}, {}] });
  });

  it("does not lead with paragraphs where figures are asked for", () => {
    expect(answered("ally tpm detroit in office five days, what is the pay range")).not.toMatchObject({
      focus: "passages",
    });
  });

  it("shows beside each other what each of several guides says of a topic, under its name", () => {
    const answer = answered("adyen swe vs stripe senior swe, what about relocation");
    if (answer.kind !== "comparison") throw new Error(answer.kind);
    expect(answer.answers.map(({ passages }) => passages.length)).toEqual([1, 0]);
    const text = answerText(answer);
    expect(text.indexOf("Adyen · About the offer")).toBeGreaterThan(text.indexOf("Negotiate up"));
    expect(answered("adyen swe vs stripe senior swe, which pays more")).toMatchObject({
      answers: [{ passages: [] }, { passages: [] }],
    });
    expect(answered("capital one swe vs capital one swe nyc, promotion?")).not.toMatchObject({
      answers: [{ passages: [{}] }, { passages: [{}] }],
    });
  });

  it("takes words for remote work as a policy where it is asked for", () => {
    expect(answered("stripe senior swe can i work from home")).toMatchObject({
      passages: [{ text: expect.stringContaining("Remote US") }],
    });
    expect(answered("stripe senior swe remote")).toMatchObject({ passages: [] });
  });

  it("looks through all guides of a company where no role was named", () => {
    const answer = answered("competing offers at ally");
    expect(answer).toMatchObject({ kind: "company" });
    if (answer.kind === "company") expect(answer.passages[0]?.roleName).toBeTruthy();
  });
});

describe("a question that names one guide only", async () => {
  const { resolver } = await shippedCollection();

  it.each([
    ["ally tpm, do people move from detroit to charlotte", "answer"],
    ["ally tpm detroit or charlotte", "comparison"],
    ["does ally pay a tpm more in detroit or in charlotte?", "comparison"],
    ["does the charlotte office pay as much as detroit for a tpm at ally", "comparison"],
    ["are tpms at ally paid less in charlotte than in detroit", "comparison"],
    ["is the base the same in detroit and charlotte for an ally tpm", "comparison"],
    ["does ally let a tpm run the program from home or must they come in", "answer"],
    ["which rivals could I play against ally as a tpm", "answer"],
    ["would empathetic automation matter to a software engineer at ally", "answer"],
    ["adyen tpm vs ally tpm, how do they differ", "comparison"],
    ["who could outbid ally for a tpm in detroit", "role"],
    ["ally tpm in detroit or charlotte, how do i argue that i know their dealers better than anybody", "answer"],
  ])("is answered from its paragraphs, but for figures side by side: %s", (question, kind) => {
    const answer = respond(question, resolver, "2026-03-01");
    expect(answer.kind).toBe(kind);
    if (answer.kind !== "answer") return;
    expect(answer.passages.length).toBeGreaterThan(0);
    expect(answer.guide.company).toBe("ally-financial");
    expect(noteTexts(answer.notes).join(" ")).not.toMatch(/named in passing|no guide for/);
  });

  it("stays a comparison of two regions' pay where it asks why, with what the guide says", () => {
    const answer = respond("why does ally pay a tpm less in detroit than in charlotte", resolver, "2026-03-01");
    expect(answer).toMatchObject({ kind: "comparison", answers: [{ passages: [{}] }, { passages: [] }] });
    expect(answerText(answer)).toContain("Technical Program Manager · ");
  });

  it("tells which company has no guide", () => {
    const answer = respond(
      "how do people get promoted as a tpm at ally compared with Lockheed",
      resolver,
      "2026-03-01",
    );
    expect(answer).toMatchObject({ kind: "answer", guide: { company: "ally-financial" } });
    expect(noteTexts(answer.notes).join(" ")).toContain("There is no guide for Lockheed");
    expect(noteTexts(answer.notes)).toContain("Nothing in this guide is said of “promoted”.");
  });

  it("is asked of the guide that alone speaks of the other company", () => {
    const question = "grab tpm, how do i tell them that google wants me too and keep them warm";
    expect(respond(question, resolver, "2026-03-01")).toMatchObject({ kind: "answer", guide: { company: "grab" } });
  });

  it.each([
    ["stripe senior swe, who do they fight for pm people", "answer"],
    ["stripe senior swe, what did adyen do to their payments business", "answer"],
    ["stripe senior swe or stripe pm, who has more say", "comparison"],
  ])("is asked of the job that opens the question: %s", (question, kind) => {
    const answer = respond(question, resolver, "2026-03-01");
    expect(answer.kind).toBe(kind);
    if (answer.kind === "answer") expect(answer.guide.role).toBe("senior-software-engineer");
  });
});
