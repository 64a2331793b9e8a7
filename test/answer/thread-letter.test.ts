import { beforeAll, describe, expect, test } from "vitest";
import { answerJson } from "../../src/present/answer-json.js";
import { threads } from "./in-thread.js";

let lastOf: Awaited<ReturnType<typeof threads>>;
beforeAll(async () => {
  lastOf = await threads();
});

const OFFER = "ally tpm nyc offer base 150k stock 40k over 4 years bonus 10% sign-on 12k";
const WRITE =
  "write the letter to Ilse, I want 165k and a 20k sign-on. I need a visa transfer. They want an answer by Monday.";

/** The letter after further turns, and the notes under it. */
function letterAfter(...turns: string[]): { email: string; notes: string } {
  const answer = answerJson(lastOf(OFFER, WRITE, ...turns));
  if (answer.kind !== "counter") throw new Error(`${answer.kind} after ${turns.join(" >> ")}`);
  return { email: answer.email, notes: answer.notes.join("\n") };
}

describe("a turn asks for other figures than the letter", () => {
  test.each([
    ["increase the ask by 4k", "a base of $169K, a sign-on of $20K"],
    ["put another 3k on the base", "a base of $168K"],
    ["add 2k to the sign-on", "a base of $165K, a sign-on of $22K"],
    ["10 % more", "a base of $181.5K"],
    ["5k less", "a base of $160K"],
    ["round it up", "a base of $170K"],
    ["mach 168 draus", "a base of $168K"],
    ["hmm, try 162 rather", "a base of $162K"],
    ["make it 171, no wait, 173", "a base of $173K"],
    ["and a 30k sign-on", "a base of $165K, a sign-on of $30K"],
    ["also 60k in stock", "a base of $165K, $60K in stock over 4 years, a sign-on of $20K"],
    ["sign-on 25k", "a sign-on of $25K"],
    ["sign-on: 4k more", "a base of $165K, a sign-on of $24K"],
    ["I'd rather push the stock: 60k", "$60K in stock"],
    ["ask for 172 rather than the sign-on", "a base of $172K and support with the visa"],
    ["they refused the 165. go for 159", "a base of $159K"],
  ])("%s", (turn, asked) => expect(letterAfter(turn).email).toContain(asked));

  test("a figure of an ask that was dropped before is asked for again", () => {
    const { email } = letterAfter("ask for 60k stock instead of the base", "do both, but base only 158");
    expect(email).toMatch(/ask for a base of \$158K, \$60K in stock/);
  });

  test("the ask of the guide can be stepped as well", () => {
    const email = (...turns: string[]) => {
      const answer = answerJson(lastOf(OFFER, "write the letter", ...turns));
      return answer.kind === "counter" ? answer.email : answer.kind;
    };
    const [, asked = ""] = /a base of \$(\d+)K/.exec(email().split("ask for")[1] ?? "") ?? [];
    expect(email("2k more")).toContain(`a base of $${Number(asked) + 2}K`);
  });
});

describe("a turn takes something out of the letter", () => {
  test.each([
    ["remove the sign-on ask", /sign-on of \$20K/],
    ["cut the 20k", /\$20K/],
    ["remove the equity", /equity/],
    ["drop the visa bit", /visa/],
    ["take the visa out, my lawyer does that", /visa|lawyer/],
    ["the visa is sorted by now, so take it out", /visa/],
    ["skip the deadline", /Monday/],
    ["kill the sign-on and the visa part", /visa|sign-on of \$20K/],
    ["the visa isn't needed anymore", /visa/],
    ["remove the market data sentence", /market/],
    ["without the market figures please", /market/],
  ])("%s", (turn, gone) => {
    expect(letterAfter().email).toMatch(gone.source === "\\$20K" ? /\$20K/ : /./);
    expect(letterAfter(turn).email).not.toMatch(gone);
    expect(letterAfter(turn).email).toContain("a base of $165K");
  });

  test.each(["drop the startup bit", "lose the penguin paragraph", "no mention of the trade union"])(
    "what the letter does not have is named: %s",
    (turn) => {
      const { email, notes } = letterAfter(turn);
      expect(email).toBe(letterAfter("write it again").email);
      expect(notes).toMatch(/Nothing in the letter was found for “(?:startup|penguin|trade union)”/);
    },
  );
});

describe("what else a turn changes", () => {
  test.each([
    ["say Thursday instead", "by Thursday"],
    ["their deadline moved, it is now wednesday the 3rd", "by the 3rd"],
    ["the deadline is friday next week now", "by next Friday"],
    ["she left, it's Nora now", "Hello Nora"],
    ["address it to Marisol", "Hello Marisol"],
    ["too long. half", "a base of $165K"],
    ["work in that my notice is three months", "My notice is three months."],
    ["nice. Add that I led the dock rollout", "I led the dock rollout."],
    ["they came back with 156 (was 150). ask for 164 now", "a base of $156K"],
  ])("%s", (turn, said) => expect(letterAfter(turn).email).toContain(said));

  test.each([
    ["as bullets", "as bullets"],
    ["Friday next week works for a call", "Friday next week works"],
    ["in Japanese please", "Japanese"],
  ])("and what it cannot change is named: %s", (turn, named) => expect(letterAfter(turn).notes).toContain(named));
});

describe("a letter is not forgotten", () => {
  test.each([["help"], ["thanks"], ["tpm new-york"], ["what about refreshers?"], ["top 3 swe"]])(
    "after %s",
    (between) => expect(letterAfter(between, "make it 170").email).toContain("a base of $170K, a sign-on of $20K"),
  );

  test("a thread about another company goes back to it", () => {
    const { email } = letterAfter("google swe nyc", "ok back to the ally letter: make it 170");
    expect(email).toContain("Ally");
    expect(email).toContain("a base of $170K, a sign-on of $20K in place of $12K and support with the visa");
  });

  test("what was said of the offer in between holds for it", () =>
    expect(letterAfter("they raised the base to 155k", "make the ask 172").email).toMatch(/\$155K[\s\S]*of \$172K/));

  test.each(["asdf qwerty", "google swe instead", "is 165 a stretch", "what if they say no?"])(
    "and a turn about something else is none about it: %s",
    (turn) => expect(lastOf(OFFER, WRITE, turn).kind).not.toBe("counter"),
  );
});
