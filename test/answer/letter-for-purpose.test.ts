import { beforeAll, describe, expect, it } from "vitest";
import { stateAfter } from "../../src/answer/conversation.js";
import { respond } from "../../src/answer/respond.js";
import { splitTyped } from "../../src/answer/typed.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { answerJson } from "../../src/present/answer-json.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

interface Written {
  purpose: string;
  email: string;
  message: string;
  notes: string[];
}

/** The letter after the last of some turns. */
function letter(...turns: string[]): Written {
  let before: ReturnType<typeof stateAfter> = null;
  let answer = respond(turns[0] ?? "", collection.resolver, "2026-03-01");
  for (const turn of turns) {
    const typed = splitTyped(turn);
    answer = respond(typed, collection.resolver, "2026-03-01", before);
    before = stateAfter(answer, typed, before, collection.resolver);
  }
  return answerJson(answer) as unknown as Written;
}

const ASKS = /ask for|market data|room|would like to ask/i;

describe("an acceptance", () => {
  it("accepts what is offered, and has the start confirmed and the contract sent", () => {
    const { purpose, email } = letter(
      "ally tpm nyc, base 150k, bonus 12%. I'm taking it: write the acceptance, start 3 March, and ask for the contract",
    );
    expect(purpose).toBe("accept");
    for (const said of ["happy to accept it", "a base of $150K", "a start date of 3 March", "written contract"])
      expect(email).toContain(said);
    expect(email).not.toMatch(ASKS);
  });
  it("is a turn after a counter, and is put differently by the next", () => {
    const offer = "ally tpm nyc, base 150k";
    const { purpose, email, notes } = letter(offer, "write a counter for 165k", "ok, I'll accept. Write that");
    expect(purpose).toBe("accept");
    expect(email).not.toContain("165");
    expect(notes.join()).not.toContain("market");
    expect(letter(offer, "I'm accepting, draft the mail", "in German please").email).toContain(
      "Ich nehme es gerne an.",
    );
  });
});

describe("a refusal", () => {
  it("has no figure, and no reason that is not to be told", () => {
    const { purpose, email, notes } = letter(
      "write a mail to decline ally, tpm in nyc, 150k base, because the commute kills me",
    );
    expect(purpose).toBe("decline");
    expect(email).toContain("decided not to accept it");
    expect(email).not.toMatch(/commute|150|glad/);
    expect(notes.join()).toContain("the commute kills me");
  });
  it("tells the reason that it is to tell", () => {
    const { email } = letter("Help me decline ally tpm nyc. Say that the commute is too long for me.");
    expect(email).toContain("The commute is too long for me.");
  });
  it.each([
    ["schreib eine Absage an ally, tpm in New York", "es nicht anzunehmen"],
    ["rédige un mail pour décliner l'offre d'ally, tpm à New York", "de ne pas l’accepter"],
    ["escribe un correo para rechazar la oferta de ally, tpm en New York", "decidido no aceptarla"],
    ["scrivi una mail per rifiutare l'offerta di ally, tpm a New York", "deciso di non accettarla"],
    ["schrijf een afwijzing aan ally, tpm in New York", "niet aan te nemen"],
    ["escreva um e-mail para recusar a oferta da ally, tpm em New York", "não aceitá-la"],
  ])("is in the language of %s", (typed, said) => expect(letter(typed).email).toContain(said));
});

describe("a request for time", () => {
  it("asks for the time and for no pay, and says what the deadline is", () => {
    const { purpose, email } = letter(
      "ally tpm nyc 150k base, they want an answer by Friday: ask them for a week more to decide",
    );
    expect(purpose).toBe("time");
    expect(email).toContain("You asked for an answer by Friday.");
    expect(email).toMatch(/could I have one more week\?/);
    expect(email).not.toMatch(ASKS);
  });
  it("is part of a counter that asks for more", () => {
    expect(letter("ally tpm nyc 150k base. Letter: 164k, and ask for one more week to decide")).toMatchObject({
      purpose: "counter",
    });
  });
});

describe("a letter to somebody by name", () => {
  it.each([
    ["schreib eine Absage an Frau Lindner, ally, tpm in New York", "Guten Tag Frau Lindner,", "Ihre Zeit"],
    ["schreib eine Absage an Jana, ally, tpm in New York, wir sind per du", "Guten Tag Jana,", "deine Zeit"],
    ["rédige un mail pour décliner l'offre d'ally, tpm à New York. Tutoie-la", "Bonjour,", "ton temps"],
    [
      "escribe un correo a la señora Ortega para rechazar la oferta de ally, tpm en New York",
      "Hola, Sra. Ortega:",
      "su tiempo",
    ],
  ])("greets and addresses as is usual in its language: %s", (typed, hello, said) => {
    const { email } = letter(typed);
    expect(email).toContain(hello);
    expect(email).toContain(said);
  });
});

describe("what a letter is not to say", () => {
  it("is words that are not wanted in it", () => {
    const { email } = letter(
      'ally tpm nyc 150k base, I want 165k, a casual mail, no exclamation marks, don\'t say "I hope"',
    );
    expect(email).toContain("a base of $165K");
    expect(email).not.toMatch(/I hope|!/);
  });
});

it("is in English where a language has no words for it, and says so", () =>
  expect(letter("ally tpm nyc 150k base, I want 165k, write it in Finnish").notes.join()).toContain(
    "no words for a letter in Finnish yet",
  ));
