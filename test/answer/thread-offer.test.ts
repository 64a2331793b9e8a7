import { beforeAll, describe, expect, test } from "vitest";
import { answerJson } from "../../src/present/answer-json.js";
import { threads } from "./in-thread.js";

let lastOf: Awaited<ReturnType<typeof threads>>;
beforeAll(async () => {
  lastOf = await threads();
});

const OFFER = "ally tpm nyc offer base 150k stock 40k over 4 years bonus 10% sign-on 12k";

test("a hiring manager in a turn is not the job", () => {
  const answer = lastOf(OFFER, "the hiring manager said the max is 160k");
  expect("guide" in answer && answer.guide?.role).toBe("technical-program-manager");
});

describe("a turn that tells of pay that is not offered leaves the offer as it is", () => {
  test.each([
    "my friend got 170k base",
    "a colleague on the team has 165 base",
    "people there make 170k base",
    "ein freund bekommt 170k base",
    "my wife gets 20% bonus",
    "levels says 170k base",
    "the market median is 170k base",
    "i lose a 30k bonus",
    "I'd be walking away from a 20% bonus",
    "i'm leaving 60k of stock on the table",
    "I make 160k base now",
    "my old job paid 25k bonus",
    "my friend says i should ask 170k base",
    "Stripe says 170 but only on the phone, nothing in writing",
    "stripe offers 170",
  ])("%s", (turn) => {
    const offer = { base: 150_000, equity: 40_000, bonus: 15_000, signOn: 12_000 };
    for (const answer of [lastOf(OFFER, turn), lastOf(OFFER, turn, "is that fair?")])
      expect(answerJson(answer)).toMatchObject({ kind: "offer", guide: { company: "ally-financial" }, offer });
  });
});

test("a turn goes back to the offer of a company, with its place and its parts", () => {
  const answer = lastOf(OFFER, "stripe swe london, what do they pay", "ok back to ally, base is now 155k");
  expect(answerJson(answer)).toMatchObject({
    kind: "offer",
    region: "New York",
    offer: { base: 155_000, signOn: 12_000 },
  });
});

test.each(["sorry, I meant Adyen", "not ally, adyen", "wait, the offer is from Adyen", "the offer is from adyen"])(
  "a corrected company keeps the offer: %s",
  (turn) => {
    const answer = lastOf(OFFER, turn);
    expect(answerJson(answer)).toMatchObject({ kind: "offer", guide: { company: "adyen" }, offer: { base: 150_000 } });
  },
);

test("a place that was asked for and the next company lacks has no figures", () => {
  const answer = lastOf("google swe zurich", "and at stripe?");
  expect(answerJson(answer)).toMatchObject({ kind: "answer", guide: { company: "stripe" }, region: null });
});

test.each(["sorry to bother you again, google swe nyc", "my bad for the spam. google swe in seattle please"])(
  "an apology moves no offer: %s",
  (turn) => expect(lastOf(OFFER, turn).kind).toBe("answer"),
);

test("a figure that is left out of the offer is named", () => {
  expect(lastOf(OFFER, "my friend got 170k base").notes).toContainEqual({
    kind: "not-offered",
    typed: "170k",
    of: "others",
  });
  const answer = lastOf(OFFER, "everyone there has 165k base so they gave me 165k");
  expect(answerJson(answer)).toMatchObject({ kind: "offer", offer: { base: 165_000 } });
});

test.each([
  ["stripe offers 170", ["170"]],
  ["plaid pays me 165k and I'd lose it", ["165k"]],
  ["i make 140k base and 20k bonus at stripe", ["140k", "20k"]],
])("figures of another job are named: %s", (turn, figures) => {
  const answer = lastOf(OFFER, turn);
  expect(answerJson(answer)).toMatchObject({ kind: "offer", offer: { base: 150_000 } });
  const left = answer.notes.flatMap((note) => (note.kind === "not-offered" ? [note.typed] : []));
  expect(left).toEqual(figures);
});

test.each([
  ["I have to give up my bonus but base is 165k", "I have to give up my bonus"],
  ["losing the bonus, base is 165k", "losing the bonus"],
  ["my old bonus is gone, but they pay 165k base", null],
])("what is told of the offer behind words without a figure counts: %s", (turn, left) => {
  const answer = lastOf(OFFER, turn);
  expect(answerJson(answer)).toMatchObject({ kind: "offer", offer: { base: 165_000 } });
  if (left) expect(JSON.stringify(answer.notes)).toContain(left);
});

const BESIDE = "adyen offered me 160k base and 80k rsus";
test.each(["drop the adyen bit", "forget adyen", "leave out the adyen offer", "ohne Adyen"])(
  "another offer that is to be left out does not take the thread over: %s",
  (turn) => {
    const offer = { base: 150_000, signOn: 12_000 };
    for (const answer of [lastOf(OFFER, BESIDE, turn), lastOf(OFFER, BESIDE, turn, "is that fair?")])
      expect(answerJson(answer)).toMatchObject({ kind: "offer", guide: { company: "ally-financial" }, offer });
  },
);

test("a turn goes back to an offer with the place that its guide lacks", () => {
  expect(answerJson(lastOf(OFFER, BESIDE, "use the adyen offer"))).toMatchObject({
    kind: "offer",
    guide: { company: "adyen" },
    offer: { base: 160_000, equity: 80_000 },
  });
});

test("that place holds after a company that lacks it", () => {
  expect(answerJson(lastOf("google swe zurich", "and at stripe?", "and google again?"))).toMatchObject({
    kind: "answer",
    guide: { company: "google" },
    region: "Zurich",
  });
  expect(answerJson(lastOf("stripe swe in Zzyzx", "and the levers?"))).toMatchObject({ kind: "answer", region: null });
});

test.each([
  "Currently at Ally as a tpm, 150k base and 100k stock, Stripe came with 205k base and 200k stock over 4 years",
  "I'm a tpm at Ally making 150k base, Stripe is offering 205k base and 200k stock over 4 years",
])("what the person earns is no part of the offer: %s", (text) =>
  expect(answerJson(lastOf(text))).toMatchObject({
    kind: "offer",
    guide: { company: "stripe" },
    offer: { base: 205_000, equity: 200_000 },
  }),
);

test.each(["counter", "Counter?", "and a counter pls", "counteroffer", "gegenangebot"])(
  "a turn of nothing but a word for it asks for the letter: %s",
  (turn) => expect(lastOf(OFFER, turn).kind).toBe("counter"),
);

describe("a turn that changes one part of an offer told of before", () => {
  test.each([
    ["ah wait, base is 156k", { base: 156_000 }],
    ["make that 155", { base: 155_000 }],
    ["they went up to 160k", { base: 160_000 }],
    ["nope, base 158k and not 150k", { base: 158_000 }],
    ["es sind 154k base, nicht 150k", { base: 154_000 }],
    ["actually 12% bonus", { bonus: 18_000 }],
    ["the 10% should be 8%", { bonus: 12_000 }],
    ["bonus? 20 percent", { bonus: 30_000 }],
    ["plus 25k sign-on", { signOn: 25_000 }],
    ["without the sign-on", { signOn: 0 }],
    ["the sign-on is off the table", { signOn: 0 }],
    ["scrap the sign-on, they put 8k more on the base", { signOn: 0, base: 158_000 }],
    ["another 5k base", { base: 155_000 }],
    ["they raised the base by 10k", { base: 160_000 }],
    ["they took 5k off the base", { base: 145_000 }],
    ["base 10% higher", { base: 165_000 }],
    ["checked again: the stock's 60k", { equity: 60_000 }],
    ["update: they raised the stock to 60k but base stays", { equity: 60_000 }],
    ["stock is 60k", { equity: 60_000 }],
    ["stock went from 40k to 50k", { equity: 50_000 }],
    ["the stock is over 3 years", { years: 3 }],
    ["40k a year in stock, sorry", { equity: 160_000 }],
  ])("%s", (turn, changed) => {
    const offer = {
      base: 150_000,
      equity: 40_000,
      years: 4,
      bonus: 15_000,
      signOn: 12_000,
    };
    const bonus = "base" in changed ? { bonus: changed.base / 10 } : {};
    expect(lastOf(OFFER, turn)).toMatchObject({
      kind: "offer",
      region: "New York",
      offer: { ...offer, ...bonus, ...changed },
    });
  });

  test("one after the other", () => {
    expect(lastOf(OFFER, "base is 155k", "no bonus", "and stock 80k")).toMatchObject({
      offer: { base: 155_000, bonus: 0, equity: 80_000, signOn: 12_000 },
    });
  });

  test.each([
    "zorble 160k actually",
    "I have 5 years of experience",
    "what do people with 8 yoe get",
    "I make 130k now",
    "can I get 170k base",
    "they can't go above 150",
  ])("leaves the offer as it was: %s", (turn) => {
    expect(lastOf(OFFER, turn, "is that good?")).toMatchObject({ offer: { base: 150_000, signOn: 12_000 } });
  });

  test("keeps what is only supposed for one answer", () => {
    expect(lastOf(OFFER, "what if the base was 165k")).toMatchObject({ offer: { base: 165_000, equity: 40_000 } });
    expect(lastOf(OFFER, "what if the base was 165k", "how good is my offer")).toMatchObject({
      offer: { base: 150_000, equity: 40_000 },
    });
  });

  test("takes what the person would like for a wish", () => {
    expect(lastOf(OFFER, "I want 165k base")).toMatchObject({ offer: { base: 150_000 }, wish: { base: 165_000 } });
  });
});

describe("an offer told of before", () => {
  test("is held against the role or place that is corrected", () => {
    expect(lastOf(OFFER, "sorry, it's in detroit")).toMatchObject({
      kind: "offer",
      region: "Detroit, MI (HQ)",
      offer: { base: 150_000, signOn: 12_000 },
    });
  });

  test.each(["thoughts?", "what should I ask for", "is it fair?"])("is held once more: %s", (turn) => {
    expect(lastOf(OFFER, turn)).toMatchObject({ kind: "offer", region: "New York", offer: { base: 150_000 } });
  });

  test("is not held against a place that is only asked about", () => {
    expect(lastOf(OFFER, "and in detroit?")).toMatchObject({ kind: "answer", region: "Detroit, MI (HQ)" });
  });

  test("stays with its company", () => {
    expect(lastOf(OFFER, "google swe nyc", "base 210k, stock 80k over 4 years")).toMatchObject({
      guide: { company: "google" },
      offer: { base: 210_000, equity: 80_000, signOn: null },
    });
    expect(lastOf(OFFER, "google swe nyc", "is that good?").kind).toBe("answer");
  });

  test("waits for the guide that it is of", () => {
    expect(
      lastOf("got an offer: 150k base, 40k stock over 4 years", "oh and 10% bonus", "it's ally, tpm, nyc"),
    ).toMatchObject({
      kind: "offer",
      region: "New York",
      offer: { base: 150_000, equity: 40_000, bonus: 15_000 },
    });
  });

  test.each([
    "write the letter",
    "draft me an email for that",
    "how would I say this to the recruiter",
    "so what do I reply?",
  ])("is in the letter that is asked for later: %s", (turn) => {
    const answer = lastOf(OFFER, "the base is 155k", turn);
    expect(answer.kind).toBe("counter");
    expect(JSON.stringify(answerJson(answer))).toMatch(/\$155K/);
  });

  test.each(["make it shorter", "can you make it a bit more formal", "firmer please", "it's too long"])(
    "stays in the letter when that is wanted in another manner: %s",
    (turn) =>
      expect(lastOf(OFFER, "write the letter", turn)).toMatchObject({
        kind: "counter",
        offer: { offer: { base: 150_000 } },
      }),
  );

  test("is in no JSON as it was typed", () => {
    expect(answerJson(lastOf(OFFER))).not.toHaveProperty("typed");
  });
});

describe("a letter in a thread takes up what a turn adds or changes", () => {
  test.each([
    ["make it 170", "ask for a base of $170K"],
    ["no, 172", "ask for a base of $172K"],
    ["add that I lose 20k bonus at Chime", "I lose $20K bonus at Chime."],
    ["my notice is three months, add that", "My notice is three months."],
    [
      "Plaid offered me 158k, they want an answer by Friday",
      "offer from Plaid at $158K. I have to answer them by Friday.",
    ],
    ["they need an answer by the 15th", "by the 15th"],
  ])("%s", (turn, said) => {
    const letter = answerJson(lastOf(OFFER, "write the letter, I want 165k", turn, "shorter please"));
    expect(letter.kind === "counter" && letter.email).toContain(said);
  });

  test.each([
    ["fine, but 165 is pushing it, go for 162. and mention i can only begin on 3 May", ["a base of $162K", "3 May"]],
    ["ask for 160 and a sign-on of 15k instead", ["a base of $160K and a sign-on of $15K"]],
    ["typo, the base they offered is 152k not 150k. so ask for 168", ["a base of $152K", "a base of $168K"]],
    ["I do hold an offer from Plaid too: 158k base, 30k stock", ["Plaid: a base of $158K", "a base of $165K"]],
    ["in german please", ["165.000"]],
    ["schreib den Brief nochmal", ["$165K", "I am very glad to have it.\n\n"]],
    ["could you add that I can start in June?", ["$165K", "June"]],
    ["their deadline moved, it is now wednesday the 3rd, put that in", ["$165K"]],
  ])("whatever it says of it: %s", (turn, said) => {
    const letter = answerJson(lastOf(OFFER, "write the letter, I want 165k", turn));
    for (const one of said) expect(letter.kind === "counter" && letter.email).toContain(one);
  });

  test("also behind a turn that only asked something", () => {
    const turns = [
      OFFER,
      "write the letter, I want 165k, I need a visa transfer",
      "what about refreshers?",
      "make it 170",
    ];
    const letter = answerJson(lastOf(...turns));
    expect(letter.kind === "counter" && letter.email).toContain("a base of $170K and support with the visa");
  });

  test.each([
    "nyc",
    "as an EM",
    "vs plaid",
    "levels",
    "base only",
    "they raised the base to 155k",
    "they put in a sign-on of 20k",
    "is 165 realistic",
    "my friend at plaid got 200k",
    "google swe instead",
    "refreshers?",
    "walk away number",
    "now for plaid",
    "thanks!",
  ])("and no turn about something else: %s", (turn) =>
    expect(lastOf(OFFER, "write the letter, I want 165k", turn).kind).not.toBe("counter"),
  );

  test.each(["drop the Plaid one", "hm, take Plaid out, their recruiter knows ours"])(
    "and leaves out an offer that is dropped, also where it is asked for again: %s",
    (dropping) => {
      const turns = [OFFER, "write the letter, I want 165k", "I also have an offer from Plaid at 158k", dropping];
      for (const more of [[], ["write the letter again"]]) {
        const letter = answerJson(lastOf(...turns, ...more));
        expect(letter.kind === "counter" && letter.email).toContain("$165K");
        expect(letter.kind === "counter" && letter.email).not.toContain("Plaid");
      }
    },
  );

  test.each(["leave out the visa", "actually skip the visa thing"])(
    "and leaves out what is to stay out: %s",
    (turn) => {
      const letter = answerJson(lastOf(OFFER, "write the letter, I want 165k. I need a visa transfer.", turn));
      expect(letter.kind === "counter" && letter.email).toContain("$165K");
      expect(letter.kind === "counter" && letter.email).not.toContain("visa");
    },
  );
});

describe("a counter in a thread", () => {
  test.each([
    ["write the counter, I only want more stock", "ask for $50K in equity over 4 years."],
    ["draft the email, I'm aiming for 160", "ask for a base of $160K."],
    ["write them a letter that asks for a later start date", "ask for a later start date."],
    ["write the letter, formal please", "Dear Hiring Team,"],
    ["hmm alright. now the mail please, make it to Ilse", "Hello Ilse,"],
    ["counter it, more stock, 52kish, and sign on 20k", "about $52K in equity over 4 years and a sign-on of $20K"],
    ["write the mail, I want 160 since I leave 30k behind at Boeing", "Thank you for the offer to join Ally"],
    ["the other one is Boeing for 158k base. write the mail", "an offer from Boeing: a base of $158K."],
  ])("asks for what is wanted: %s", (turn, ask) => {
    const answer = answerJson(lastOf(OFFER, turn));
    expect(answer.kind === "counter" && answer.email).toContain(ask);
  });

  test("stays as it was where a turn tells of nothing but another one", () => {
    const answer = lastOf(OFFER, "write the counter, plaid is at 171k base");
    expect(answer.kind === "counter" && answer.offer?.offer.base).toBe(150_000);
  });

  test("is written in another manner with what was wanted before", () => {
    const answer = answerJson(lastOf(OFFER, "draft the email, I'm aiming for 160", "make it shorter"));
    expect(answer.kind === "counter" && answer.email).toContain("ask for a base of $160K.");
  });
});

test("figures with a word that only sounds like thanks are an offer", () => {
  const answer = lastOf("ally tpm nyc", "is a base of $150k okay?");
  expect(answerJson(answer)).toMatchObject({ kind: "offer", offer: { base: 150_000 } });
  expect(lastOf("ally tpm nyc", "okay, thanks!").kind).toBe("thanks");
});

describe("offers of several companies, one in a turn each", () => {
  const bases = (...turns: string[]) => {
    const answer = lastOf(...turns);
    if (answer.kind !== "offers") return answer.kind;
    return answer.offers.map(({ guide, offer }) => `${guide?.company} ${offer.base}`).join(", ");
  };

  test.each([
    ["capital one has one as well, 158k base and 70k stock. compare?", "so which"],
    ["Capital One TPM nyc offers me 158k base, 70k stock"],
    ["Capital One TPM nyc offers me 155k base, 70k stock", "capital one raised the base to 158k"],
    ["Capital One TPM nyc offers me 158k base, 70k stock. Is it any good?", "which of these two is better"],
    ["capital one tpm nyc offer base 158k", "so which one would you sign?"],
    ["capital one tpm nyc offer base 158k", "compare the two, I leave Stripe either way"],
  ])("stand side by side with the figures of each: %s", (...turns) => {
    expect(bases(OFFER, ...turns)).toBe("ally-financial 150000, capital-one 158000");
  });

  test("a further one is no correction where its company came back with it", () =>
    expect(bases(OFFER, "Stripe came back with 198k base and 70k stock, TPM in nyc as well")).toBe(
      "ally-financial 150000, stripe 198000",
    ));

  test("the last one of each company counts", () => {
    const second = "capital one tpm nyc offer base 158k";
    expect(bases(OFFER, second, "ally tpm nyc offer base 161k stock 40k", "compare both")).toBe(
      "capital-one 158000, ally-financial 161000",
    );
  });

  test("guides alone are compared as such", () => {
    expect(bases("ally tpm nyc", "capital one tpm nyc", "compare both")).toBe("comparison");
  });
});

test("what a company without a guide offers stands in no letter to the one that has one", () => {
  const told = lastOf(OFFER, "Accenture data scientist pays 111k base, is that fair?", "write the counter to ally");
  expect(told).toMatchObject({ kind: "counter", offer: { offer: { base: 150_000, equity: 40_000 } } });
});

describe("figures of a company that nobody knows", () => {
  test.each([
    "got 111k base at Frobnitz as TPM",
    "my friend at Frobnitz gets 111k base",
    "Frobnitz offered 190k base",
    "got 111k base at Quuxly",
  ])("are none of the company spoken of: %s", (turn) => {
    expect(lastOf(OFFER, turn).kind).not.toBe("offer");
    const letter = answerJson(lastOf(OFFER, turn, "write the letter"));
    expect(letter.kind === "counter" && letter.message).toMatch(/150K/);
    expect(JSON.stringify(letter)).not.toMatch(/111K|190K/);
  });

  test("and what was asked of it goes on with the next company", () => {
    const answer = lastOf("Frobnitz tpm nyc", "then ally");
    expect(answer.kind === "answer" && `${answer.guide.company} ${answer.guide.role} ${answer.region}`).toBe(
      "ally-financial technical-program-manager New York",
    );
  });
});
