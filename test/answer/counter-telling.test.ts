import { describe, expect, it } from "vitest";
import { keepsOut, tellingOf } from "../../src/answer/counter/telling.js";

/** A message, what is left of it for the letter, and what stays out. */
type Case = readonly [message: string, left: string, kept: readonly string[]];

const OFFER = "Acme pm 150k base.";
const check = ([message, left, kept]: Case): void => {
  const { text, kept: out } = tellingOf(`${OFFER} ${message}`);
  expect({ text, out }).toEqual({ text: `${OFFER} ${left}`.trim(), out: kept });
};

describe("what a letter is not to tell", () => {
  it.each<Case>([
    ["I got fired in June, they shouldn't hear that. I want 165k", "I want 165k", ["I got fired in June"]],
    ["I make 131k now. Keep that to yourself. Ask for 165k", "Ask for 165k", ["I make 131k now"]],
    ["Want 165k. My floor is 158k (don't tell them)", "Want 165k.", ["My floor is 158k"]],
    ["Between us, my floor is 158k. I want 165k", "I want 165k", ["my floor is 158k"]],
    ["Brex offers me 170k, which they must never find out. I want 165k", "I want 165k", ["Brex offers me 170k"]],
    ["I'd go down to 155k but that's confidential. I want 165k", "I want 165k", ["I'd go down to 155k"]],
    ["I want 165k. My sister is ill, nobody needs to know that", "I want 165k.", ["My sister is ill"]],
  ])("is what was said before the wish: %s", (...given) => check(given));

  it.each<Case>([
    ["I want 165k. No need to bring up that I was let go.", "I want 165k.", ["I was let go"]],
    ["I want 165k but do not let them know how low I would go", "I want 165k", ["how low I would go"]],
    [
      "I make 131k now. I want 165k, don't mention my current pay",
      "I want 165k",
      ["I make 131k now", "my current pay"],
    ],
    ["I need sponsorship. I want 165k. Say nothing of my visa", "I want 165k.", ["I need sponsorship", "my visa"]],
    [
      "My old team was dissolved. I lead a team of 8. I want 165k. Don't mention my old team being dissolved",
      "I lead a team of 8. I want 165k.",
      ["My old team was dissolved", "my old team being dissolved"],
    ],
    ["I had chemotherapy in May, that is nobody's concern. I want 165k", "I want 165k", ["I had chemotherapy in May"]],
    ["It's a secret that Brex offered me 170k. I want 165k", "I want 165k", ["Brex offered me 170k"]],
    ["Confidential: Brex offered me 170k. I want 165k", "I want 165k", ["Brex offered me 170k"]],
    [
      "I want 165k. Leave all on equity out, including the vesting",
      "I want 165k.",
      ["all on equity out, including the vesting"],
    ],
    ["I want 165k. Rather than telling them of Brex (170k) be nice", "I want 165k. be nice", ["Brex (170k)"]],
  ])("is what the wish names, wherever that stands: %s", (...given) => check(given));

  it.each<Case>([
    ["I'd settle for 155k but ask for 165k.", "but ask for 165k.", ["I'd settle for 155k"]],
    ["I want 165k. I could live with 158k", "I want 165k.", ["I could live with 158k"]],
    ["My bottom line is 158k. Write it", "Write it", ["My bottom line is 158k"]],
    ["158k is my absolute floor. Write it", "Write it", ["158k is my absolute floor"]],
    ["I'd be happy with 158k. Write it", "I'd be happy with 158k. Write it", []],
  ])("is the least that would do, where more is asked for: %s", (...given) => check(given));

  it.each([
    "They did not mention a bonus. I want 165k",
    "I don't know how to put it, I want 165k",
    "Don't forget to mention my degree",
    "I have a top secret clearance and want 165k",
    "Don't write a long letter, I want 165k",
    "I can't wait to tell them. I want 165k",
    "Relocation is not included. I want 165k",
    "The written offer does not include a bonus. I want 165k",
    "No equity is mentioned in the letter I got. I want 165k",
    "They sent it without mentioning a bonus. I want 165k",
    "The RSUs do not include a refresher. I want 165k",
    "There is no mention of a bonus. I want 165k",
    "I can't use my flat before June, so I start in June. I want 165k",
    "I left out my bonus when we spoke. I want 165k",
    "Let them know that I moved. I want 165k",
    "just say 165k",
    "just write a letter to Acme for 165k",
    "I want 165k. Just mention my PhD",
    "I have 12 reports so write it for 165k",
  ])("is nothing of: %s", (message) => check([message, message, []]));

  it.each<Case>([
    ["Ich möchte 165k. Brex bietet mir 170k, bitte nicht erwähnen", "Ich möchte 165k.", ["Brex bietet mir 170k"]],
    ["Je voudrais 165k. Brex m'offre 170k, ne mentionne pas ça", "Je voudrais 165k.", ["Brex m'offre 170k"]],
    ["Quiero 165k. Estoy de baja, no lo menciones", "Quiero 165k.", ["Estoy de baja"]],
    ["Quero 165k sem mencionar a gravidez", "Quero 165k", ["a gravidez"]],
    ["Vorrei 165k. Brex mi offre 170k, ma non dirlo", "Vorrei 165k.", ["Brex mi offre 170k"]],
    ["Ik wil 165k. Brex biedt 170k, maar vertel dat niet", "Ik wil 165k.", ["Brex biedt 170k"]],
    ["Ich möchte 165k. Mein Burnout bitte weglassen", "Ich möchte 165k.", ["Mein Burnout"]],
  ])("is said in any language: %s", (...given) => check(given));

  it("is a part of the pay, or what the market pays", () => {
    const parts = (message: string) => tellingOf(`Acme pm 150k base, 40k stock. ${message}`).parts;
    expect(parts("Leave everything about equity out")).toEqual(["equity"]);
    expect(parts("Don't mention the base figures")).toEqual(["base"]);
    expect(parts("Don't mention my current base")).toEqual([]);
    expect(parts("Only mention base")).not.toContain("base");
    expect(parts("Only mention base")).toContain("equity");
    expect(tellingOf(`${OFFER} No mention of market data please`).market).toBe(true);
  });

  it("is a company's name, its figures or all of its offer", () => {
    const names = ["Plaid", "Brex"];
    const hides = (message: string) => names.map((name) => tellingOf(message).hides(name, names));
    const both = `${OFFER} I have Plaid at 160k and Brex at 170k.`;
    expect(hides(both)).toEqual([null, null]);
    expect(hides(`${both} Only mention Brex.`)).toEqual(["all", null]);
    expect(hides(`${both} Use Plaid but not Brex.`)).toEqual([null, "all"]);
    expect(hides(`${both} Keep Plaid unnamed.`)).toEqual(["name", null]);
    expect(hides(`${both} Leave their names out.`)).toEqual(["name", "name"]);
    expect(hides(`${both} Don't mention the other offers.`)).toEqual(["all", "all"]);
    expect(hides(`${both} No numbers please.`)).toEqual(["figures", "figures"]);
    expect(hides(`${both} Don't share my phone number.`)).toEqual([null, null]);
    expect(hides(`${both} Just say I lead a team of six.`)).toEqual([null, null]);
    expect(tellingOf("I have two kids. Don't mention the two kids.").hides("Two Sigma", ["Two Sigma"])).toBeNull();
    expect(hides(`${OFFER} I have Brexit papers and Brex at 170k. Don't mention Brexit.`)).toEqual([null, null]);
  });

  it("is the deadline", () => {
    const isKept = (message: string): boolean => tellingOf(`${OFFER} ${message}`).deadline;
    for (const kept of [
      "don't mention the deadline",
      "nothing about their deadline",
      "please leave the date out of it",
    ])
      expect(isKept(kept)).toBe(true);
    for (const told of ["the deadline is Friday", "I can't miss the deadline", "keep it short, deadline Friday"])
      expect(isKept(told)).toBe(false);
  });

  it("is seen without reading the clauses", () => {
    expect(keepsOut("Plaid is at 300k but don't tell them")).toBe(true);
    expect(keepsOut("keep the name of Plaid out, please")).toBe(true);
    expect(keepsOut("please keep it polite")).toBe(false);
    expect(keepsOut("I have to leave now, I am out of office")).toBe(false);
  });
});
