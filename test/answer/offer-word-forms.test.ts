import { describe, expect, it } from "vitest";
import { formOf } from "../../src/answer/offer/reading/word-forms.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";

/** The parts of the offer in a text: `base=9k/month*13`. */
function brief(text: string): string {
  const { offer } = splitOffer(text);
  const parts = (offer?.parts ?? []).map(
    ({ part, typed, per, payments }) =>
      `${part}=${typed.replace(/\s/g, "")}${per === "month" ? "/month" : ""}${payments ? `*${payments}` : ""}`,
  );
  return [...parts.sort(), ...(offer && offer.years !== null ? [`x${offer.years}`] : [])].join(" ");
}

describe("forms of words that no list holds", () => {
  it.each([
    ["personalaktien", "aktien"],
    ["unterschriftsprämie", "antrittsbonus"],
    ["haltebonus", "umzugsbonus"],
    ["leistungsgehalt", "gehalt"],
    ["опционами", "опционы"],
    ["osakkeina", "osakkeet"],
  ])("%s is read as %s", (word, known) => expect(formOf(word)).toBe(known));
  it.each(["salon", "babylon", "bonus", "loon", "actions", "lon"])("%s is no form of another word", (word) =>
    expect(formOf(word)).toBeUndefined(),
  );
  it.each([
    ["Offre de Ledger à Paris : fixe 66k€, prime à l'embauche 5 000 €", "base=66k€ signOn=5000€"],
    [
      "Oferta od Brainly: 21 000 zł brutto miesięcznie, premia za podpis 15 000 zł",
      "base=21000zł/month signOn=15000zł",
    ],
    ["Peak İstanbul teklif: maaş 140 bin TL, imza primi 90 bin TL", "base=140KTL signOn=90KTL"],
    [
      "Tilbud fra Zendesk: løn 58.000 kr. om måneden, RSU'er for 250.000 kr. over tre år",
      "base=58,000kr/month equity=250,000kr x3",
    ],
    ["Angebot von Wise: Fixum 76.000 €, Mitarbeiteroptionen 18.000 € auf 4 Jahre", "base=76,000€ equity=18,000€ x4"],
    [
      "erbjudande Tink: lön 57 000 kr i månaden, RSU 1,2 miljoner kr över fyra år",
      "base=57000kr/month equity=1,2Mkr x4",
    ],
  ])("%s", (text, holds) => expect(brief(text)).toBe(holds));
});

describe("how figures are written", () => {
  it("ends a sentence behind a word for a million", () => {
    expect(brief("offer: gaji 40 juta per bulan, saham 200 juta. Sekarang gaji saya 36 juta")).toBe(
      "base=40M/month equity=200M",
    );
  });
  it("multiplies a month's pay by a word as by a sign", () => {
    expect(brief("Angebot: Lohn CHF 9'400 brutto mal 13, Bonus CHF 8'000")).toBe(
      "base=CHF9'400/month*13 bonus=CHF8'000",
    );
  });
  it("reads figures in words where no digit stands", () => {
    expect(brief("Aetna: ninety-six thousand base and an eight percent bonus")).toBe("base=96,000 bonus=8%");
  });
  it("knows pesos that are not called Mexican", () => {
    expect(brief("oferta: sueldo 3.900.000 pesos al mes, acciones 9.000.000 pesos a 3 años")).toBe(
      "base=3,900,000pesos/month equity=9,000,000pesos x3",
    );
  });
});

describe("what figures beside each other say", () => {
  it.each([
    ["offer TC 290: 170 + 90/yr + 30", "base=170 bonus=30 equity=90 total=290"],
    ["TC $244,000 = $160,000 + $24,000 + $60,000/yr", "base=$160,000 bonus=$24,000 equity=$60,000 total=$244,000"],
    ["Etsy NYC swe: 205/280/20 (base / RSU total, 4y / sign)", "base=205 equity=280 signOn=20 x4"],
    ["183/12%/80 RSU per year/25 sign", "base=183 bonus=12% equity=80 signOn=25"],
    ["offer 188k base 310 rsu 25 sign", "base=188k equity=310 signOn=25"],
    ["offer 201k base and 900 RSUs at $150 a share over 4 years", "base=201k equity=$135,000 x4"],
    ["offer 201k base, 9,000 options at a strike of $4", "base=201k"],
    [
      "Etsy: 180,000 base + 20,000 stock (80,000 grant / 4 years) + 20,000 bonus",
      "base=180,000 bonus=20,000 equity=80,000 x4",
    ],
    ["should I counter etsy swe nyc 178k base 150k/4", "base=178k equity=150k x4"],
    ["offer: RSU 90k total over 4 years, base 150k", "base=150k equity=90k x4"],
    ["offer 210k, RSUs 280k over 4 years. (at Oracle now, 188k)", "base=210k equity=280k x4"],
    ["offer: sign-on 40k. Year two drops to 190k. base 170k", "base=170k signOn=40k"],
    ["offer: base 150k, sign-on 20k in year one and another 10k in year two", "base=150k signOn=10k signOn=20k"],
  ])("%s", (text, holds) => expect(brief(text)).toBe(holds));
});
