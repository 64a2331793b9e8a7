import { describe, expect, it } from "vitest";
import { addresseeOf, signerOf } from "../../src/answer/counter/wanted/addressee.js";
import { isSlight, mannerOf } from "../../src/answer/counter/wanted/manner.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import type { LetterManner, WantedLetter } from "../../src/answer/offer/wanted-letter.js";
import type { Band } from "../../src/domain/guide.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { madeAnswer, madeTarget, typedOffer } from "./made-answer.js";
import { madeBand } from "./made-counter.js";

const PLAIN: WantedLetter = { more: [], stays: [], least: [], about: [], terms: [], manner: {}, said: {} };

function letter(manner: LetterManner, more: Partial<WantedLetter> = {}, band: Band = madeBand("yearly")) {
  const answer = madeAnswer(band, madeTarget({ ask: { base: [150_000, 150_000] } }));
  const offer = checkOffer(typedOffer({ base: "110k", equity: "90k" }), answer);
  return writeCounter(answer, offer && { ...offer, letter: { ...PLAIN, ...more, manner } });
}

describe("a letter that is to be firm", () => {
  it("asks, gives its reason, and takes nothing back", () => {
    const { email, short } = letter({ firm: true });
    for (const text of [email, short]) {
      expect(text).toContain("I am asking for a base of $125K.");
      expect(text).toContain("goes up to a base of $150K.");
      expect(text).toContain("Please let me know whether you can confirm this.");
      expect(text).not.toMatch(/hope|less room|glad/);
    }
  });
});

it.each(["Write a counter, firm, for 150k", "the letter firm please", "one tough reply", "a direct email to them"])(
  "is firm where it is told so: %s",
  (typed) => expect(mannerOf(typed)).toEqual({ firm: true }),
);

it.each(["I work at a law firm", "they made a firm offer", "my direct manager left", "it was a tough year"])(
  "is not firm for that: %s",
  (typed) => expect(mannerOf(typed)).toEqual({}),
);

describe("a letter that is to be warm", () => {
  it("is glad in words of its own from the thanks to the end", () => {
    const { email } = letter({ warm: true });
    expect(email).toContain("Thank you so much for the offer to join Acme");
    expect(email).toContain("I am truly happy to have it");
    expect(email).toContain("Would it be possible to get to a base of $125K?");
    expect(email).toMatch(/Thank you again for your help with this\.\n\nWarm regards,$/);
  });

  it.each(["something warm please", "a heartfelt note", "keep a grateful tone"])("is told so: %s", (typed) =>
    expect(mannerOf(typed)).toEqual({ warm: true }),
  );
});

describe("a little more", () => {
  it.each(["push them a little", "ask for slightly more", "a small bump in base", "could we improve it a bit"])(
    "is told so: %s",
    (typed) => expect(isSlight(typed)).toBe(true),
  );

  it.each(["make it a bit more formal", "I have a little time", "a small company", "ask for more"])(
    "is not told by: %s",
    (typed) => expect(isSlight(typed)).toBe(false),
  );

  it("is asked for with a smaller step", () => {
    expect(letter({}, { slightly: true }).email).toContain("ask for a base of $115K.");
  });
});

describe("who a letter greets", () => {
  it("is no company, however its name is used", () => {
    const nobody = (): boolean => false;
    expect(addresseeOf("what do I write to Plaid?", nobody, "Plaid")).toBeNull();
    expect(addresseeOf("write to Dana please", nobody, "Plaid")).toBe("Dana");
    expect(addresseeOf("put it in Swedish, the recruiter sits in Malmö", nobody, "Plaid")).toBeNull();
    expect(addresseeOf("I heard back on Tuesday, my recruiter was kind", nobody, "Plaid")).toBeNull();
    expect(addresseeOf("since April the recruiter writes daily", nobody, "Plaid")).toBeNull();
    expect(addresseeOf("it is for April, my recruiter", nobody, "Plaid")).toBe("April");
  });

  it.each([
    ["Please draft the answer to Ilse", "Ilse"],
    ["Kann jemand eine Antwort an Herrn Vogt entwerfen?", "Mr Vogt"],
    ["escreve o email pra Marta do RH", "Marta"],
    ["counter it, to: Mrs Okoro", "Ms Okoro"],
    ["a reply to Sato-san please", "Sato-san"],
    ["the recruiter is called mei xin", "Mei"],
    ["the recruiter is named Mei Xin", "Mei Xin"],
    ["their hiring manager = Olu", "Olu"],
  ])("is the one named: %s", (typed, name) => expect(addresseeOf(typed, () => false, "Plaid")).toBe(name));

  it.each(["the job went to Otto in the end", "answer to Monday's mail", "write to Ida's manager"])(
    "is nobody who is only named: %s",
    (typed) => expect(addresseeOf(typed, () => false, "Plaid")).toBeNull(),
  );
});

it.each([
  ["write it in her name (Petra)", "Petra"],
  ["a mail to them, signed Ines", "Ines"],
  ["sign it Omar please", "Omar"],
  ['sign off "Best, Ruth"', "Ruth"],
  ["From: Jonas W. Petersen", "Jonas W. Petersen"],
  ["I signed Monday", null],
  ["they signed off on it", null],
])("is signed with the name in which it is written: %s", (typed, name) =>
  expect(signerOf(typed, () => false)).toBe(name),
);

it.each([
  ["address it to Mina", "Mina"],
  ["Address: Hi Mina, …", "Mina"],
  ["make it to 'Hello Mina'", "Mina"],
  ["name is Paul btw, recruiter = Mina", "Mina"],
  ["Attn: Talent Acquisition", null],
])("goes to whom a greeting names: %s", (typed, name) => expect(addresseeOf(typed, () => false)).toBe(name));

it.each([
  ["Letter to J. Abernathy please", "J. Abernathy"],
  ["HR contact: Mr. Van der Berg", "Mr Van der Berg"],
  ["ein Brief an Herrn Dr. Weiß", "Mr Dr Weiß"],
  ["para la señora Ortega", "Ms Ortega"],
  ["à l'attention d'Élodie Marchand", "Élodie Marchand"],
  ["給佐藤様へメール", "佐藤様"],
  ["写给刘女士", "刘女士"],
  ["I met Priya from recruiting, write her", "Priya"],
  ['begin with "Hi Tomasz,"', "Tomasz"],
  ["my referee is Dr. Lopez, write to Ms. Okonkwo-Bright in HR", "Ms Okonkwo-Bright"],
  ["write it, my manager Hannes knows", null],
  ["write that my friend Paul got more", null],
])("goes to the one who is named as its reader: %s", (typed, name) =>
  expect(addresseeOf(typed, () => false)).toBe(name),
);
