import { expect, it } from "vitest";
import { splitTyped } from "../../src/answer/typed.js";
import { PURPOSE_RULES, purposesIn } from "../../src/query/letter/purpose.js";
import { brokenExamples } from "../text/broken-examples.js";

it("keeps the examples of its rules", () => {
  expect(brokenExamples<unknown>(PURPOSE_RULES, (text) => purposesIn(text).map(({ rule }) => rule))).toEqual([]);
});

it.each([
  "write a thank you and accept ally tpm",
  "write an acceptance email for ally tpm, base 150k",
  "draft a mail to decline the ally tpm offer",
  "write an email withdrawing from the ally tpm process",
  "draft my resignation letter, joining ally as tpm",
  "write to my manager that I got ally tpm",
  "write a linkedin post about joining ally as tpm",
  "reply to the ally tpm recruiter that I have gone with another company",
  "how do I respond to the ally tpm rejection by email",
  "write a letter to accept the ally tpm offer of 150k base",
  "draft a reply to ally accepting their tpm offer: 150k base, 40k stock",
  "schreib eine Absage an ally, tpm",
  "escribe un correo para rechazar la oferta de ally tpm",
  "I'm going to accept the ally tpm offer, 150k base. Write the mail, and ask for a start in June",
  "need to turn down ally (tpm, 150k base). can you write it",
  "rédige un mail pour accepter l'offre d'ally tpm",
])("is no counter: %s", (typed) => expect(splitTyped(typed)).toMatchObject({ wantsCounter: false, wantsOther: true }));

it.each([
  "ally tpm 150k base. Write them that I accept if base is 170k",
  "ally tpm, draft a response declining the 150k and proposing 165k",
  "decline politely unless they do 170k base - write email, ally tpm 150k base",
  "thank them and ask for 165k base, write the email, ally tpm 150k base",
  "write a counter to ally tpm, 150k base, I'd accept at 165k",
  "I have to resign at Mercury by Friday. Write a counter for ally tpm, 150k base",
  "reply text for ally tpm 150k base, with a thank you at the start, I'd like 165k",
  "write to the ally tpm recruiter that I want 165k base",
])("is a counter all the same: %s", (typed) => expect(splitTyped(typed)).toMatchObject({ wantsCounter: true }));
