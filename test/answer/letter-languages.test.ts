import { beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { untilOf } from "../../src/present/counter-until.js";
import { noteTexts } from "../../src/present/notes.js";
import { ENGLISH } from "../../src/present/words/letter/english.js";
import { LETTER_LANGUAGES, lettersIn } from "../../src/present/words/letter/letters.js";
import { type LetterWords, say } from "../../src/present/words/letter/words.js";
import { shippedCollection } from "../shipped.js";

let collection: Collection;
beforeAll(async () => {
  collection = await shippedCollection();
});

function counter(text: string) {
  const answer = respond(text, collection.resolver, "2026-03-01");
  if (answer.kind !== "counter") throw new Error(`${answer.kind}: ${text}`);
  const letter = writeCounter(answer.answer, answer.offer, {}, answer.language);
  const plain = (said = ""): string => said.replace(/\s/g, " ");
  return { email: plain(letter.email), later: plain(letter.moreTime), notes: noteTexts(answer.notes).join("\n") };
}

describe("a letter in the language of its message", () => {
  it.each([
    [
      "Spanish",
      "Escribe la contraoferta para Ally TPM New York: me ofrecen 150k de base y un bono del 15%, quiero 165k",
      "Según la entiendo, la oferta incluye un salario base de 150.000 US$ y un bono de 15 % (22.500 US$).",
      "Me gustaría pedir un salario base de 165.000 US$.",
    ],
    [
      "German",
      "Schreib mir bitte das Gegenangebot für Ally TPM New York: Sie bieten 150k base und 15% Bonus, ich möchte 165k",
      "umfasst das Angebot unter anderem ein Grundgehalt von 150.000 $ und einen Bonus von 15 % (22.500 $).",
      "Ich möchte Sie um ein Grundgehalt von 165.000 $ bitten.",
    ],
    [
      "French",
      "Rédige la contre-proposition pour Ally TPM New York, ils me proposent 150k de base et 15% de bonus, je voudrais 165k",
      "l’offre comprend notamment un salaire de base de 150 000 $US et une prime de 15 % (22 500 $US).",
      "Je souhaiterais demander un salaire de base de 165 000 $US.",
    ],
    [
      "Portuguese",
      "Escreve a contraproposta para Ally TPM New York, a oferta é 150k de base e 15% de bônus, quero 165k",
      "a oferta inclui um salário base de US$ 150.000 e um bônus de 15% (US$ 22.500).",
      "Gostaria de pedir um salário base de US$ 165.000.",
    ],
    [
      "Dutch",
      "Schrijf het tegenbod voor Ally TPM New York, ze bieden 150k base en 15% bonus, ik wil graag 165k",
      "omvat het aanbod een basissalaris van US$ 150.000 en een bonus van 15% (US$ 22.500).",
      "Ik zou graag een basissalaris van US$ 165.000 willen vragen.",
    ],
  ])("is in %s, with money as it is written there", (language, message, offer, ask) => {
    const { email, notes } = counter(message);
    expect(email).toContain(offer);
    expect(email).toContain(ask);
    expect(notes).toContain(`The letter is in ${language}`);
    expect(email).not.toMatch(/\b(?:the|offer|would|market)\b(?! manager)/i);
  });

  it.each([
    ["Contraoferta para Ally TPM New York, me ofrecen 150k de base, quiero 165k", "un salario base de 165.000 US$"],
    [
      "Ally TPM New York, 150k de base e 15% de bônus. Faz uma contraproposta aí: 165k",
      "um salário base de US$ 165.000",
    ],
    [
      "Ally TPM New York, ze bieden mij 150k base. Schrijf een tegenvoorstel van 165k",
      "een basissalaris van US$ 165.000",
    ],
    [
      "Scrivi la controproposta per Ally TPM New York, mi offrono 150k di base, vorrei 165k",
      "una retribuzione base di 165.000 USD",
    ],
    [
      "Gegenangebot für Ally TPM New York: sie bieten mir 150k Grundgehalt über 4 Jahre, ich will 165k",
      "ein Grundgehalt von 165.000 $",
    ],
  ])("is asked for, with what it is to ask for: %s", (message, ask) => expect(counter(message).email).toContain(ask));

  it.each([
    [
      "Contraoferta para Ally TPM New York, me ofrecen 150k de base, quiero 165k y ayuda con la mudanza",
      "ayuda con la mudanza",
    ],
    [
      "Schreib das Gegenangebot für Ally TPM New York, sie bieten 150k base, ich möchte 165k und zwei Tage Homeoffice",
      "2 Tage Homeoffice pro Woche",
    ],
    [
      "Rédige la contre-offre pour Ally TPM New York, on me propose 150k de base, je veux 165k et 5 semaines de congés",
      "5 semaines de congés",
    ],
    [
      "Escreve a contraproposta para Ally TPM New York, a oferta é 150k de base, quero 165k e começar em setembro",
      "início em setembro",
    ],
  ])("asks for what is no figure: %s", (message, ask) => expect(counter(message).email).toContain(ask));

  it("names what is told and not in it, and takes nobody's family for a company", () => {
    const said = "Contraoferta para Ally TPM New York, me ofrecen 150k de base, quiero 165k, tengo mujer y dos hijos";
    expect(counter(said).notes).toContain("Left out of the letter: “tengo mujer");
    expect(counter(said).email).not.toContain("mujer");
    expect(counter(said).notes).not.toContain("Nothing in the guides fits");
  });

  it("is so too where no offer is told of", () => {
    const { email, notes } = counter("Escribe por favor una contraoferta para Ally TPM en New York, no sé qué pedir");
    expect(email).toContain("Gracias por la oferta");
    expect(notes).toContain("The letter is in Spanish");
  });

  it.each([
    "Recibí la contraoferta de Ally TPM New York: 150k de base. ¿Es buena?",
    "Mein Gegenangebot an Ally war 165k base, sie haben abgelehnt. Und jetzt?",
  ])("is not asked for where a counter is told of: %s", (message) =>
    expect(respond(message, collection.resolver, "2026-03-01").kind).not.toBe("counter"),
  );

  it("is in English where that is asked for, and where a language has no words for it", () => {
    const german =
      "Schreib mir das Gegenangebot auf Englisch für Ally TPM New York: sie bieten 150k base, ich möchte 165k";
    expect(counter(german).email).toContain("I would like to ask for a base of $165K.");
    const swedish = counter(
      "Skriv ett motbud för Ally TPM New York och var artig, jag har fått 150k base av dem, jag vill ha 165k",
    );
    expect(swedish.email).toContain("I would like to ask for a base of $165K.");
    expect(swedish.notes).toContain("You wrote in Swedish. The letter is in English");
  });
});

describe("the words of a letter in a language", () => {
  /** Every sentence filled with names of its slots. */
  const slots = new Proxy<Record<string, string>>({}, { get: (_, name) => `<${String(name)}>` });
  const keys = Object.keys(ENGLISH.sentences);
  const sentence = (words: LetterWords, key: string): string =>
    (say as (words: LetterWords, key: string, values: unknown) => string)(words, key, slots);
  const filled = (text: string): string[] => [...new Set(text.match(/<\w+>/g))].sort();
  /** What only English can say of itself. */
  const SPARED = new Set(["wouldSign"]);

  it.each(LETTER_LANGUAGES)("hold what the English ones hold, and no other: %s", (language) => {
    const words = lettersIn(language);
    for (const key of keys.filter((one) => !SPARED.has(one)))
      expect(filled(sentence(words, key)), key).toEqual(filled(sentence(ENGLISH, key)));
  });

  it.each(LETTER_LANGUAGES)("have a word for every term that may be wanted: %s", (language) => {
    const words = lettersIn(language);
    for (const term of ["remote", "title", "start", "vacation", "relocation", "vesting", "review", "notice"])
      expect(words.term(term, term, false), term).not.toBe("");
    expect(words.term("vacation", "30 days of vacation", false)).toContain("30");
    expect(words.term("remote", "two days from home", false)).toContain("2");
  });

  it.each([
    ["Spanish", "must answer by friday", "Sé que necesita una respuesta para el viernes. ¿Podríamos hablar antes?"],
    ["Spanish", "before friday", "¿Podríamos hablar antes del viernes?"],
    [
      "German",
      "reply due in 3 days",
      "Ich weiß, dass Sie in 3 Tagen eine Antwort brauchen. Könnten wir vorher sprechen?",
    ],
    ["German", "valid until 9 June", "Soweit ich weiß, gilt das Angebot bis zum 9. Juni. Könnten wir vorher sprechen?"],
    [
      "French",
      "valid until 9 June",
      "Si j’ai bien compris, l’offre est valable jusqu’au 9 juin. Pourrions-nous en parler d’ici là ?",
    ],
    ["Portuguese", "must answer by tomorrow", "Sei que a resposta é esperada até amanhã. Podemos conversar hoje?"],
    ["Italian", "must answer by the 14th", "So che vi serve una risposta entro il 14. Possiamo parlarne prima?"],
    ["Dutch", "expires in 2 days", "Ik begrijp dat het aanbod nog 2 dagen geldt. Kunnen we voor die tijd praten?"],
    ["German", "answer due in a few days", "Können wir einen Termin finden, um darüber zu sprechen?"],
  ])("tell of a deadline in %s: %s", (language, deadline, said) =>
    expect(untilOf(deadline, lettersIn(language))?.email.replace(/\s/g, " ")).toBe(said),
  );
});
