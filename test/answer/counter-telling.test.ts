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
    ["I want 165k. Rather than telling them of Brex (170k) be nice", "I want 165k. be nice", ["Brex (170k)"]],
  ])("is what the wish names, wherever that stands: %s", (...given) => check(given));

  it.each<Case>([
    ["I'd settle for 155k but ask for 165k.", "but ask for 165k.", ["I'd settle for 155k"]],
    ["I want 165k. I could live with 158k", "I want 165k.", ["I could live with 158k"]],
    ["I'd be happy with 158k. Write it", "I'd be happy with 158k. Write it", []],
  ])("is the least that would do, where more is asked for: %s", (...given) => check(given));

  it.each([
    "They did not mention a bonus. I want 165k",
    "I don't know how to put it, I want 165k",
    "Don't forget to mention my degree",
    "I have a top secret clearance and want 165k",
    "Don't write a long letter, I want 165k",
    "I can't wait to tell them. I want 165k",
  ])("is nothing of: %s", (message) => check([message, message, []]));

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
