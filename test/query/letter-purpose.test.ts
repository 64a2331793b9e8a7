import { expect, it } from "vitest";
import { splitTyped } from "../../src/answer/typed.js";
import { PURPOSE_RULES, purposesIn } from "../../src/query/letter/purpose.js";
import { brokenExamples } from "../text/broken-examples.js";

it("keeps the examples of its rules", () => {
  expect(brokenExamples<unknown>(PURPOSE_RULES, (text) => purposesIn(text).map(({ rule }) => rule))).toEqual([]);
});

it.each([
  ["write a thank you and accept ally tpm", "accept"],
  ["write an acceptance email for ally tpm, base 150k", "accept"],
  ["draft a mail to decline the ally tpm offer", "decline"],
  ["reply to the ally tpm recruiter that I said no", "decline"],
  ["write a letter to accept the ally tpm offer of 150k base", "accept"],
  ["draft a reply to ally accepting their tpm offer: 150k base, 40k stock", "accept"],
  ["schreib eine Absage an ally, tpm", "decline"],
  ["escribe un correo para rechazar la oferta de ally tpm", "decline"],
  ["I'm going to accept the ally tpm offer, 150k base. Write the mail, and ask for a start in June", "accept"],
  ["need to turn down ally (tpm, 150k base). can you write it", "decline"],
  ["rédige un mail pour accepter l'offre d'ally tpm", "accept"],
  ["I accepted Mercury's, so draft a refusal for ally tpm", "decline"],
  ["help me say no to ally, tpm, nicely", "decline"],
  ["ally tpm: buy me some time, they want to know tomorrow", "time"],
])("is written, and is no counter: %s", (typed, purpose) =>
  expect(splitTyped(typed)).toMatchObject({ wantsCounter: true, purpose, wantsOther: false }),
);

it.each([
  "write an email withdrawing from the ally tpm process",
  "draft my resignation letter, joining ally as tpm",
  "write to my manager that I got ally tpm",
  "write a linkedin post about joining ally as tpm",
  "how do I respond to the ally tpm rejection by email",
])("is not written: %s", (typed) => expect(splitTyped(typed)).toMatchObject({ wantsCounter: false, wantsOther: true }));

it.each([
  "ally tpm 150k base. Write them that I accept if base is 170k",
  "ally tpm, draft a response declining the 150k and proposing 165k",
  "decline politely unless they do 170k base - write email, ally tpm 150k base",
  "thank them and ask for 165k base, write the email, ally tpm 150k base",
  "write a counter to ally tpm, 150k base, I'd accept at 165k",
  "I have to resign at Mercury by Friday. Write a counter for ally tpm, 150k base",
  "reply text for ally tpm 150k base, with a thank you at the start, I'd like 165k",
  "write to the ally tpm recruiter that I want 165k base",
])("is a counter all the same: %s", (typed) =>
  expect(splitTyped(typed)).toMatchObject({ wantsCounter: true, purpose: null }),
);
