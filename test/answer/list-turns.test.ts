import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.js";
import { afterTurn, NOTHING_SAID, stateBefore } from "../../src/answer/conversation.js";
import { respond } from "../../src/answer/respond.js";
import { splitTyped } from "../../src/answer/typed.js";
import { type Collection, openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";

let collection: Collection;
beforeAll(async () => {
  collection = await openCollection({ guidesDir: SHIPPED.guides, aliasesFile: SHIPPED.aliases });
});

/** The answers to the turns of one thread. */
function thread(...turns: string[]): Answer[] {
  const { resolver, guides } = collection;
  let said = NOTHING_SAID;
  return turns.map((turn) => {
    const answer = respond(turn, resolver, "2026-03-01", stateBefore(said, guides));
    said = afterTurn(answer, splitTyped(turn), said);
    return answer;
  });
}
const companies = (answer: Answer | undefined): string[] =>
  answer?.kind === "role" ? answer.companies.map(({ company }) => company) : [];
const company = (answer: Answer | undefined): string | undefined =>
  answer?.kind === "answer" ? answer.guide.company : undefined;

describe("a turn behind a list of companies", () => {
  it.each(["second one", "the second", "number 2", "#2", "and the 2nd one?"])("takes one by its place: %s", (turn) => {
    const [list, one] = thread("swe london", turn);
    expect(company(one)).toBe(companies(list)[1]);
    expect(one?.notes.filter(({ kind }) => kind === "not-said" || kind === "nearest")).toEqual([]);
  });

  it.each([
    "the offer runs out on the 2nd",
    "they decide until March 4th",
    "he told me no. 3 years is what they want",
    "they ranked me #2 of all candidates",
    "my last company gave me less",
  ])("leaves a day, a count or a job before as no place of the list: %s", (turn) => {
    const [list, , answer] = thread("swe london", "the first one", turn);
    expect([companies(list)[0], undefined]).toContain(company(answer));
  });

  it("takes one of the list shown last, and not what was spoken of before it", () => {
    const [first, list, one, other] = thread(
      "adyen swe amsterdam",
      "who else pays swe in new york",
      "the first one",
      "#3",
    );
    expect(company(first)).toBe("adyen");
    expect(company(one)).toBe(companies(list)[0]);
    expect(company(other)).toBe(companies(list)[2]);
  });

  it("orders and cuts the list, also where a guide was spoken of before", () => {
    const [, list, lowest, few, one] = thread(
      "adyen swe amsterdam",
      "who else pays swe in new york",
      "lowest first",
      "top 3",
      "the last one",
    );
    expect(companies(lowest)).not.toEqual(companies(list));
    expect(new Set(companies(lowest))).toEqual(new Set(companies(list)));
    expect(companies(few)).toEqual(companies(list).slice(0, 3));
    expect(company(one)).toBe(companies(list)[2]);
  });

  it("is of the list where the guide spoken of stands in it", () => {
    const [, list, lowest] = thread("adyen swe amsterdam", "who else pays swe in london", "lowest first");
    expect(companies(list)).toContain("adyen");
    expect(companies(lowest)).toEqual(companies(list).reverse());
  });

  it("is of the guide once more where another was named since", () => {
    const [, , one] = thread("swe london", "stripe swe nyc", "what is the highest base");
    expect(company(one)).toBe("stripe");
  });
});

describe("what stands beside the role of a list", () => {
  const kinds = (text: string) => thread(text)[0]?.notes.map(({ kind }) => kind);
  it("is said where it is an offer that could not be held against a guide", () => {
    expect(kinds("swe london my offer")).toContain("offer-not-typed");
    expect(kinds("swe london they offered 0.1% of the shares")).toContain("offer-needs-guide");
  });
  it("is a bar where a word says so", () => {
    expect(kinds("swe london base over £90k")).toContain("ranked-over");
  });
});

it("sets the roles of one company side by side, however politely", () => {
  expect(thread("google swe, em, thank you")[0]?.kind).toBe(thread("google swe, em")[0]?.kind);
});

it.each(["ally swe, tpm, please", "capital one tpm, swe, thx"])("sets roles side by side, politely: %s", (question) => {
  expect(thread(question)[0]?.kind).toBe("comparison");
});
