import { beforeAll, describe, expect, it } from "vitest";
import { ownWordsIn } from "../../src/answer/counter/wanted/own-words.js";
import { isPreferred } from "../../src/answer/counter/wanted/told-of-letter.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { noteTexts } from "../../src/present/notes.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

function counter(text: string) {
  const answer = respond(text, collection.resolver, "2026-03-01");
  if (answer.kind !== "counter") throw new Error(`${answer.kind}: ${text}`);
  return { ...writeCounter(answer.answer, answer.offer), notes: noteTexts(answer.notes).join("\n") };
}
const OFFER = "counter ally tpm nyc base 150k, stock 40k over 4 years, bonus 15%.";

describe("the person's own words in a letter", () => {
  it.each([
    ["I want 165. Tell them I finish my degree in June", "I finish my degree in June."],
    ["I want 165. Let them know that their team convinced me", "Your team convinced me."],
    ["I want 165. Say that I like the team, which is true as well", "I like the team."],
    ["I want 165. I am a contributor to Kafka since 2019, maybe useful", "I am a contributor to Kafka since 2019."],
    [
      "I want 165. I wrote the letter of intent for our last merger",
      "I wrote the letter of intent for our last merger.",
    ],
    ["They declined the 172k that I asked for. I want 165", "ask for a base of $165K"],
    ["I asked for 172k and they refused. I want 165k", "ask for a base of $165K"],
    ["I want 165k plus 60k stock", "a base of $165K and $60K in stock"],
    ["I want 165k plus another 60k stock", "a base of $165K and $100K in stock"],
    ["make it clear my notice is two months", "My notice is two months."],
    ["please mention my security clearance", "I would also like to mention my security clearance."],
    [
      "I want 165, and ask them to confirm the bonus target in the contract",
      "Could you also confirm the bonus target in the contract?",
    ],
    ["I want 165, ask how the options vest", "Could you also tell me how the options vest?"],
    ["I want 165 because I give up a bonus in April", "I give up a bonus in April."],
    ["I'd forfeit a bonus this spring, ask them to make up for it. I want 165", "I’d forfeit a bonus this spring."],
    ["ask for 165k base and a better chair at the desk", "ask for a base of $165K and a better chair at the desk."],
    ["I want 165. The start date is too early, I need 15 May", "a start date of 15 May."],
    ["I want 165. If they agree I'll sign today", "With that I would be glad to sign today."],
  ])("tell, ask and give reasons as they were typed: %s", (said, words) =>
    expect(counter(`${OFFER} ${said}`).email).toContain(words),
  );

  it.each([
    ["They say I have to answer soon", "I have to answer"],
    ["My contract says that I owe them", "I owe"],
    ["Don't mention my visa", "visa"],
    ["I want 165 because our baby is due", "baby"],
    ["She told me to tell her I am flexible", "flexible"],
  ])("are not taken from what is no word for the letter: %s", (said, words) =>
    expect(counter(`${OFFER} ${said}`).email).not.toContain(words),
  );

  it("are named under the letter where they are not in it", () => {
    const { notes } = counter(`${OFFER} I want 165 because our baby is due in May`);
    expect(notes).toContain("Left out of the letter: “our baby is due in May”");
    expect(counter(`${OFFER} I want 165`).notes).not.toContain("Left out");
  });

  it.each([
    ["I want 165, on-call capped at 10% of my time", "on-call capped at 10% of my time"],
    ["I want 165, flights under 20% and a desk", "flights under 20%"],
    ["I'd like 165, and for the grant not to shrink later", "for the grant not to shrink later"],
    ["Ask for 165 and a pension plan like Intel's", "a pension plan like Intel's"],
    ["Intel has verbally told me 162k but nothing signed. I want 165", "Intel has verbally told me 162k"],
  ])("are named where they hold a share, go on with a wish or name another company: %s", (said, words) => {
    const { notes, email } = counter(`${OFFER} ${said}`);
    expect(notes.replaceAll("’", "'")).toMatch(new RegExp(`Left out of the letter: .*${words}`));
    expect(email).not.toContain("offer from Intel");
  });

  it.each(["Don't mention Intel", "keep Intel out of it", "please don't name intel"])(
    "lose no offer where a name is to stay out: %s",
    (said) => {
      const { email } = counter(
        `counter ally tpm nyc base 150k: I run a group of nine analysts. ${said}. I want 165k base`,
      );
      expect(email).toContain("base of $150K");
      expect(email).toContain("base of $165K");
      expect(email).not.toMatch(/intel/iu);
      if (!said.includes("intel")) expect(email).toContain("I run a group of nine analysts.");
    },
  );

  it("are no relocation where a clawback is to be paid back", () => {
    const { email, notes } = counter(`${OFFER} I want 165 and help with my 7k relocation clawback`);
    expect(email).not.toMatch(/relocation|clawback/u);
    expect(notes).toContain("my 7k relocation clawback");
  });

  it("turn those who read the letter into you, and leave alone what speaks of others", () => {
    expect(ownWordsIn("tell them they can reach me and that their plan suits me").told).toEqual([
      "You can reach me and that your plan suits me.",
    ]);
    expect(ownWordsIn("tell them he can reach me").told).toEqual([]);
    expect(ownWordsIn("tell them I want 165k").told).toEqual([]);
  });

  it("prefer a company only where they name it", () => {
    expect(isPreferred("Ally is my first choice", "Ally Financial")).toBe(true);
    expect(isPreferred("Plaid is my first choice", "Ally Financial")).toBe(false);
    expect(isPreferred("Ally is not my first choice", "Ally Financial")).toBe(false);
  });

  it("say how the letter is to be", () =>
    expect(counter(`${OFFER} formal, four sentences at most`).notes).toContain(
      "The letter is kept formal and to 4 sentences, as you wrote.",
    ));
});

describe("what is wanted of a letter beside its figures", () => {
  it.each([
    ["I can only start in six weeks, please mention it. I want 165", "I can only start in six weeks."],
    ["raise the bonus from 15% to 20%", "ask for a 20% bonus."],
    ["There is no relocation in it. I want 12k for that", "ask for $12K for relocation."],
    ["I'd trade the equity for more base", "ask for a base of"],
    ["I want 165, asking for three more days", "could I have three more days?"],
    ["I'd take Ally at 165", "With that I would be glad to sign."],
  ])("%s", (said, words) => expect(counter(`${OFFER} ${said}`).email).toContain(words));

  it("may be that the deadline stays out", () => {
    expect(counter(`${OFFER} They want an answer by Friday, leave the deadline out`).email).not.toContain("Friday");
    expect(counter(`${OFFER} They want an answer by Friday`).email).toContain("Friday");
  });

  it("tells a rival's figures as they were typed where not all of them can be placed", () =>
    expect(counter(`${OFFER} Plaid offered me 160k plus 90k`).email).toContain(
      "I also have an offer from Plaid at 160k plus 90k.",
    ));
});

describe("what a message points at for its letter", () => {
  it.each([
    ["I hold a nuclear clearance. Use that in it please", "I hold a nuclear clearance."],
    [
      "My husband would have to leave his job, I want the letter to say that and ask for 165",
      "My husband would have to leave his job.",
    ],
    [
      "I've 9 years in lending and ran the core team, tell them. Ask for 165",
      "I’ve 9 years in lending and ran the core team.",
    ],
    ["My notice runs to May. The letter has to reflect that", "My notice runs to May."],
    ["I'd forfeit a 12k bonus, they should cover that", "ask for a sign-on of $12K"],
    ["I'd forfeit a 12k bonus. I want 165", "I’d forfeit a $12K bonus."],
  ])("is told: %s", (said, words) => expect(counter(`${OFFER} ${said}`).email).toContain(words));

  it.each([
    ["I live in Boston. Put that figure in", "Boston"],
    ["She has her doubts, mention that", "doubts"],
    ["I want 165. Write it for me", "I want"],
  ])("is not what another word stands behind, or nobody is named for: %s", (said, words) =>
    expect(counter(`${OFFER} ${said}`).email).not.toContain(words),
  );

  it.each(["My team is 130 engineers.", "I work on 140 projects a year."])(
    "counts what it counts, and no money: %s",
    (words) => expect(counter(`${OFFER} I want 165. Tell them ${words}`).email).toContain(words),
  );

  it("is pay of today where that is more than what is offered, and else it is named under the letter", () => {
    expect(counter(`${OFFER} I make 155k now. I want 165`).email).toContain("I make $155K now.");
    const { email, notes } = counter(`${OFFER} I make 145k now. I want 165`);
    expect(email).not.toContain("145");
    expect(notes).toContain("Left out of the letter: “I make 145k now”");
  });
});

describe("another offer that is to be matched", () => {
  it("is asked for in base and grant where both lie above what is offered", () => {
    const { email } = counter(`${OFFER} Plaid offered 158 and 60k equity. Ask them to match`);
    expect(email).toContain("an offer from Plaid: a base of $158K and $60K in equity.");
    expect(email).toMatch(/ask for a base of \$158K and \$60K in /);
  });

  it("is asked for as it is, with its bonus in thousands as its base", () => {
    const { email } = counter(
      "counter ally tpm nyc base 150k, bonus 15%. Plaid offered me 158 base, 25 bonus. Can they match it?",
    );
    expect(email).toContain("ask for a base of $158K.");
    expect(email).toContain("an offer from Plaid: a base of $158K and a bonus of $25K.");
  });
});

describe("numbers and dates in other languages", () => {
  it.each([
    ["vorrei 165 e due giorni di lavoro da casa, remote", "165"],
    ["I want 165 and a start date of 3 septembre", "a start date of 3 September."],
  ])("are written as in English: %s", (said, words) => expect(counter(`${OFFER} ${said}`).email).toContain(words));
});

describe("a letter of so many sentences", () => {
  it("has no more, and says what is offered and asked for in them", () => {
    const { email, short } = counter(`${OFFER} I want 165. Three sentences max`);
    for (const text of [email.split("\n\n")[2] ?? "", short.split("\n")[1] ?? ""]) {
      expect(text.match(/[.?!](?=\s|$)/g)?.length).toBeLessThanOrEqual(3);
      expect(text).toContain("a base of $150K");
      expect(text).toContain("ask for a base of $165K.");
    }
  });
});

describe("an offer and an ask in one clause", () => {
  it("are told apart by the words that wish", () => {
    const { email } = counter("Write to Ally (tpm, nyc). 152k, want 168k.");
    expect(email).toContain("a base of $152K");
    expect(email).toContain("ask for a base of $168K");
  });

  it("and a private matter is told only where the message points at it", () => {
    const said = "I led two migrations, mention that. I'm also in treatment for cancer.";
    expect(counter(`${OFFER} I want 165. ${said}`).email).not.toContain("cancer");
  });
});
