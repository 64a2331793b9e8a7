import { beforeAll, describe, expect, it } from "vitest";
import { wishOf } from "../../src/answer/counter/wanted/wishes.js";
import { respond } from "../../src/answer/respond.js";
import type { Collection } from "../../src/collection/open-collection.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { noteTexts } from "../../src/present/notes.js";
import { ENGLISH } from "../../src/present/words/letter/english.js";
import { LETTER_LANGUAGES, lettersIn } from "../../src/present/words/letter/letters.js";
import { type LetterWords, say, wishPhrase } from "../../src/present/words/letter/words.js";
import { shippedCollection } from "../shipped.js";
import { until } from "./made-until.js";

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
    ["French", "GBP", "105 000 £"],
    ["Spanish", "GBP", "105.000 £"],
    ["French", "CAD", "105 000 $CA"],
    ["German", "SEK", "105.000 SEK"],
    ["Polish", "PLN", "105 000 zł"],
  ] as const)("writes money in %s and %s with the sign that no other currency has", (language, currency, written) => {
    expect(lettersIn(language).money(105_000, currency).replace(/\s/g, " ")).toBe(written);
  });

  it.each([
    [
      "Spanish",
      "Escribe la contraoferta para Ally TPM New York: me ofrecen 150k de base y un bono del 15%, quiero 165k",
      "Por lo que entiendo, la oferta incluye un salario base de 150.000 US$ y un bono del 15 % (22.500 US$).",
      "Me gustaría pedir un salario base de 165.000 US$.",
    ],
    [
      "German",
      "Schreib mir bitte das Gegenangebot für Ally TPM New York: Sie bieten 150k base und 15% Bonus, ich möchte 165k",
      "umfasst das Angebot unter anderem ein Grundgehalt von 150.000 $ und einen Bonus von 15 % (22.500 $).",
      "Ich möchte Sie um ein Grundgehalt von 165.000 $ bitten.",
    ],
    [
      "Polish",
      "Napisz kontrofertę: Ally TPM New York, proponują 150k podstawy i 15% premii, chcę 165k",
      "oferta obejmuje między innymi wynagrodzenie zasadnicze 150 000 USD oraz premię 15% (22 500 USD).",
      "Uprzejmie proszę o wynagrodzenie zasadnicze 165 000 USD.",
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
      "Ik zou graag om een basissalaris van US$ 165.000 willen vragen.",
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
    [
      "Contraoferta para Ally TPM New York, me ofrecen 150k de base, quiero 165k y tres días más de vacaciones",
      "y 3 días más de vacaciones.",
    ],
    [
      "Rédige la contre-offre pour Ally TPM New York, on me propose 150k de base, je veux 165k et quatre jours de congés de plus",
      "et 4 jours de congés de plus.",
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
    expect(swedish.notes).toContain("no words for a letter in Swedish yet, so it is in English");
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
    const asked = (term: string, clause: string): string =>
      wishPhrase(wishOf(term, clause), lettersIn(language), String);
    for (const term of ["remote", "title", "start", "vacation", "relocation", "vesting", "review", "notice"])
      expect(asked(term, term), term).not.toBe("");
    expect(asked("vacation", "30 days of vacation")).toContain("30");
    expect(asked("remote", "two days from home")).toContain("2");
  });

  it.each([
    ["Spanish", "must answer by friday", "Sé que necesita una respuesta para el viernes. ¿Podríamos hablar antes?"],
    ["Spanish", "before friday", "¿Podríamos hablar antes del viernes?"],
    [
      "German",
      "reply due in 3 days",
      "Ich weiß, dass Sie in 3 Tagen eine Antwort brauchen. Könnten wir vorher miteinander sprechen?",
    ],
    [
      "German",
      "valid until 9 June",
      "Soweit ich weiß, gilt das Angebot bis zum 9. Juni. Könnten wir vorher miteinander sprechen?",
    ],
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
    expect(until(deadline, lettersIn(language))?.email.replace(/\s/g, " ")).toBe(said),
  );

  it.each([
    ["Spanish", "vacation", "cuatro días más de vacaciones", "4 días más de vacaciones"],
    ["Spanish", "vacation", "más vacaciones (28 días)", "28 días de vacaciones"],
    ["German", "vacation", "drei zusätzliche Urlaubstage", "3 Tage mehr Urlaub"],
    ["German", "vacation", "mehr als 28 Tage Urlaub", "28 Tage Urlaub"],
    ["French", "vacation", "six jours de congés en plus", "6 jours de congés de plus"],
    ["French", "vacation", "mais 28 jours de congés", "28 jours de congés"],
    ["Portuguese", "vacation", "mais 4 dias de férias", "mais 4 dias de férias"],
    ["Italian", "vacation", "altri due giorni di ferie", "2 giorni di ferie in più"],
    ["Dutch", "vacation", "4 vakantiedagen meer", "4 dagen extra vakantie"],
    ["French", "vacation", "vingt-huit jours de congés", "28 jours de congés"],
    ["Spanish", "review", "revisión salarial a los 3 años", "una revisión salarial después de 3 años"],
    ["German", "review", "Gehaltsüberprüfung nach 1 Jahr", "eine Gehaltsüberprüfung ein Jahr nach dem Start"],
    ["Dutch", "review", "an early review in 4 months", "een salarisherziening na 4 maanden"],
    ["French", "review", "révision salariale en sept", "une révision salariale anticipée"],
    ["Spanish", "start", "incorporación el 20 de octubre", "una fecha de incorporación del 20 de octubre"],
    ["Portuguese", "start", "início em 1º de outubro", "início em 1º de outubro"],
    ["French", "start", "début le 1er octobre", "une prise de poste le 1er octobre"],
    ["German", "start", "Start im Oktober", "einen Start im Oktober"],
    ["French", "parking", "une place de parking", "une place de parking"],
    ["German", "parking", "company car", "einen Firmenwagen"],
    ["Dutch", "parking", "a housing allowance", "een huisvestingsvergoeding"],
    ["Spanish", "vesting", "sin cliff", "que no haya periodo inicial de consolidación"],
    ["Italian", "vesting", "monthly vesting", "un vesting mensile"],
    ["Portuguese", "visa", "patrocínio do green card", "apoio com o green card"],
    ["French", "guarantee", "bonus guaranteed for the first year", "une garantie de la prime la première année"],
    ["Italian", "start", "inizio l’8 ottobre", "come data di inizio l’8 ottobre"],
  ])("ask in %s for a %s as typed: %s", (language, term, clause, said) =>
    expect(wishPhrase(wishOf(term, clause), lettersIn(language), String).replace(/\s/g, " ")).toBe(said),
  );

  it.each([
    ["Spanish", "unas semanas más", "unas semanas más"],
    ["Spanish", "doce días más", "12 días más"],
    ["Spanish", "until monday", "tiempo hasta el lunes"],
    ["German", "ein paar Tage mehr", "noch ein paar Tage Zeit"],
    ["German", "until monday", "bis Montag Zeit"],
    ["French", "quelques jours de plus", "quelques jours de plus"],
    ["Portuguese", "o fim de semana para pensar", "prazo até depois do fim de semana"],
    ["Italian", "due settimane in più", "altre 2 settimane"],
    ["Italian", "una settimana in più", "un’altra settimana"],
    ["Italian", "until the 8th", "tempo fino all’8"],
    ["Dutch", "meer tijd", "wat meer tijd"],
  ])("ask in %s for as much more time as is wanted: %s", (language, clause, said) =>
    expect(wishPhrase(wishOf("more-time", clause), lettersIn(language), String).replace(/\s/g, " ")).toBe(said),
  );

  it.each([
    ["German", "must answer by friday", "Sie haben mich gebeten, bis Freitag zu antworten."],
    ["German", "before next friday", "Könnten wir vor nächstem Freitag miteinander sprechen?"],
    ["German", "offer valid until march", "Soweit ich weiß, gilt das Angebot bis März."],
    ["Spanish", "answer by today", "Me ha pedido una respuesta para hoy."],
    ["Portuguese", "must answer by friday", "Foi pedida uma resposta até sexta-feira."],
    ["French", "valid until march", "l’offre est valable jusqu’en mars."],
    ["French", "must answer by 1 march", "Vous m’avez demandé une réponse pour le 1er mars."],
    ["Italian", "before the 11th", "Possiamo parlarne prima dell’11?"],
    ["Italian", "must answer by next sunday", "entro domenica prossima."],
    ["Dutch", "must answer by friday", "U heeft gevraagd om uiterlijk vrijdag een antwoord te geven."],
    ["Dutch", "must answer by 14/3", "uiterlijk 14 maart"],
    ["Dutch", "must answer by end of week", "uiterlijk aan het einde van de week"],
  ])("put a time at its verb in %s: %s", (language, deadline, said) => {
    const told = until(deadline, lettersIn(language));
    expect(`${told?.asked} ${told?.short}`.replace(/\s/g, " ")).toContain(said);
  });

  it("write half a unit of money with two digits, and the nearest word of an article", () => {
    expect(lettersIn("Spanish").money(7500.5, "EUR").replace(/\s/g, " ")).toBe("7500,50 €");
    expect(say(lettersIn("French"), "thanksShort", { company: "Yahoo" })).toContain("de Yahoo");
    expect(say(lettersIn("German"), "withCliff", { phrase: "Aktien", cliff: "ein Jahr" })).toContain("von einem Jahr");
  });
});
