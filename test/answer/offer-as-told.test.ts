import { describe, expect, it } from "vitest";
import { splitOffer } from "../../src/answer/offer/split-offer.js";

/** The parts of the one offer in a text, with what is said of them: `base=9k/month*13 x4`. */
function brief(text: string): string {
  const { offer, offers } = splitOffer(text);
  if (offers) return `${offers.length} offers`;
  if (!offer) return "";
  const parts = offer.parts.map(
    ({ part, typed, per, payments }) =>
      `${part}=${typed.replace(/\s/g, "")}${per === "month" ? "/month" : ""}${payments ? `*${payments}` : ""}`,
  );
  return [...parts.sort(), ...(offer.years === null ? [] : [`x${offer.years}`])].join(" ");
}

describe("an offer told in other languages", () => {
  it.each([
    [
      "Oferta de Rappi en Lima: bruto mensual S/ 9,500, acciones que ellos estiman en S/ 80,000 a cuatro años",
      "base=S/9,500/month equity=S/80,000 x4",
    ],
    [
      "Angebot von Celonis München: Fixgehalt 84.000 €, Aktien die aktuell mit 30.000 € bewertet sind über 4 Jahre",
      "base=84,000€ equity=30,000€ x4",
    ],
    ["Oferta de Ualá Buenos Aires: 4.300.000 ARS brutos mensuales, bono 10%", "base=4,300,000ARS/month bonus=10%"],
    ["Offerta da Satispay Milano: RAL 52.000 €, premio che di norma vale 4.000 €", "base=52,000€ bonus=4,000€"],
    [
      "Grab KL offer: gaji RM 9,000 sebulan, saham yang dinilai RM 60,000 selama 4 tahun",
      "base=RM9,000/month equity=RM60,000 x4",
    ],
    ["メルカリ 東京 offer: 月給62万円×14, RSUは合計240万円を3年で付与", "base=62万円/month*14 equity=240万円 x3"],
    ["네이버 판교 오퍼 연봉 8,200만원에 사이닝 900만원입니다", "base=8,200만원 signOn=900만원"],
    ["美团上海 offer：月base 3.2万，16薪，股票共20万元分三年", "base=3.2万/month*16 equity=20万元 x3"],
    ["快手 offer 月薪3万×12，年终奖目标4个月", "base=3万/month*12 bonus=4months"],
    ["zomato gurgaon offer: 38 lakh fixed, 12 lakh ke ESOP 4 saal me", "base=38lakh equity=12lakh x4"],
  ])("%s", (text, holds) => {
    expect(brief(text)).toBe(holds);
  });
});

describe("what is told beside an offer is no part of it", () => {
  it.each([
    [
      "reddit swe nyc: 190k base, 200k RSU over 4 years. a mate of mine joined in May with 260k RSU",
      "base=190k equity=200k x4",
    ],
    ["reddit swe nyc: 190k base, 12% bonus. heard of 230k base in that team last year", "base=190k bonus=12%"],
    ["reddit swe nyc: 190k base, 12% bonus. levels.fyi shows 240k base", "base=190k bonus=12%"],
    ["Angebot SAP Berlin: Gehalt 92.000 €, Bonus 10 %. Ich verdiene derzeit 81.000 € Gehalt", "base=92,000€ bonus=10%"],
    ["Offre Doctolib Paris: fixe 66k€, variable 8 %. Actuellement fixe 59k€ chez un concurrent", "base=66k€ bonus=8%"],
    ["reddit swe nyc 188k + RSUs 150k over 4 yrs. currently at 230k tc", "base=188k equity=150k x4"],
  ])("%s", (text, holds) => {
    expect(brief(text)).toBe(holds);
  });
  it("reads the offer all the same where nothing is told but what somebody has", () => {
    expect(brief("my partner is at the same place: base 150k, bonus 10%")).toBe("base=150k bonus=10%");
  });
});

describe("the base of an offer by where it stands", () => {
  it.each([
    ["reddit swe nyc offer base 190k 160k/4 rsus bonus 22k", "base=190k bonus=22k equity=160k x4"],
    [
      "Wise offered me £81,000 as a data analyst, £20k of RSUs over three years and a 6% bonus",
      "base=£81,000 bonus=6% equity=£20k x3",
    ],
    [
      "Toast is offering me 151k for the platform role. RSU 70k over 4 years, bonus 12%",
      "base=151k bonus=12% equity=70k x4",
    ],
    ["data offer, Xendit SG: S$9,200/mth x 13, RSU S$40k over 4 years", "base=S$9,200/month*13 equity=S$40k x4"],
    ["Etsy NYC swe. they can do 172. RSUs 90k over 4 years, bonus 15%", "base=172 bonus=15% equity=90k x4"],
    ["Etsy NYC swe. 172k/yr, GIP 14% target, RSU 90k over 4 years", "base=172k bonus=14% equity=90k x4"],
    [
      "cleared role: - 121,000 salary - 5/40 week - bonus 9% - RSU 20k, cliff vest at 3 years - signing 6k",
      "base=121,000 bonus=9% equity=20k signOn=6k x3",
    ],
  ])("%s", (text, holds) => {
    expect(brief(text)).toBe(holds);
  });
  it("takes no bare number for it that is not said to be offered, or where two may be", () => {
    expect(brief("Etsy NYC swe, floor 172, RSUs 90k over 4 years, bonus 15%")).not.toContain("base");
    expect(brief("Etsy NYC swe. they can do 172 or pay 160. RSUs 90k over 4 years, bonus 15%")).not.toContain("base");
  });
  it("lets a dash between a name and its figure be none of a list", () => {
    expect(brief("offer: salary – $181,000; target bonus – 12%; RSU – $90,000/4y; signing – $9,000")).toBe(
      "base=$181,000 bonus=12% equity=$90,000 signOn=$9,000 x4",
    );
  });
});

describe("how a grant vests is no rate of it", () => {
  it.each([
    ["offer: base 150k, equity: $160,000 RSUs / 4 yrs / quarterly", "base=150k equity=$160,000 x4"],
    ["offer: base 9k/mth × 12 (no 13th month), stock 40k over 4 years", "base=9k/month*12 equity=40k x4"],
  ])("%s", (text, holds) => {
    expect(brief(text)).toBe(holds);
  });
});

describe("names of parts that are mistyped", () => {
  it.each([
    ["offer: bse 158k, bouns 9%, rsu 40k over 4 years", "base=158k bonus=9% equity=40k x4"],
    ["offer: slary 158k, stcok 40k over 4 years, singing bonus 5k", "base=158k equity=40k signOn=5k x4"],
  ])("%s", (text, holds) => {
    expect(brief(text)).toBe(holds);
  });
});

describe("figures beside each other", () => {
  it.each([
    ["offer went from 160k/90k RSU to 172k/120k RSU, sign-on 8k", "base=172k equity=120k signOn=8k"],
    ["offer: 165 base/ 12 bonus/ 40 RSU per annum", "base=165 bonus=12 equity=40"],
    ["rent 2900 a month. offer: 165k + 12% + 110k RSUs (4 yr)", "base=165k bonus=12% equity=110k x4"],
    ["they can do $158k + 0.04% equity + 9k signing", "base=$158k equity=0.04% signOn=9k"],
  ])("%s", (text, holds) => {
    expect(brief(text)).toBe(holds);
  });
});

describe("a grant told by its number and its worth", () => {
  it.each([
    ["offer: 150k base, 1,900 RSUs at grant price $110 (so 209k, 4 yr vest)", "base=150k equity=209k x4"],
    ["offer: 150k base, 4,000 units worth $85k over 3 years", "base=150k equity=$85k x3"],
    ["offer: 150k base, 9,000 options with a strike of $3 that vest over 4 years", "base=150k x4"],
    ["offer: 150k base, RSU 60k vesting in 3 equal annual installments", "base=150k equity=60k x3"],
  ])("%s", (text, holds) => {
    expect(brief(text)).toBe(holds);
  });
});

describe("words that are said of a part, and corrections", () => {
  it.each([
    ["etsy swe nyc. base not set yet. equity is fixed: $95k RSU over 4 years", "equity=$95k x4"],
    ["offer: 150k base, bonus 8% - edit: they corrected it to 11%", "base=150k bonus=11%"],
    ["offer: Rp 40jt/bulan x 13, perf bonus 2 months target", "base=Rp40M/month*13 bonus=2months"],
  ])("%s", (text, holds) => {
    expect(brief(text)).toBe(holds);
  });
});

describe("currencies and years in other scripts", () => {
  it.each([
    [
      "Оффер: 52 тыс шекелей в месяц, опционы на 180 тыс шекелей на 4 года, бонус 30 тыс шекелей",
      "base=52KILS/month bonus=30KILS equity=180KILS x4",
    ],
    ["пропозиція: оклад 96 тис. доларів на рік, бонус 12 тис. доларів", "base=$96K bonus=$12K"],
    ["teklif: yıllık brüt 98 bin dolar, %8 prim", "base=$98K bonus=8%"],
    ["오퍼: 기본급 9,000만원, RSU 6천만원 4년 베스팅", "base=9,000만원 equity=6000万원 x4"],
    [
      "offer：底薪 HK$900,000，花紅 HK$120,000，股票 10万美元分三年",
      "base=HK$900,000 bonus=HK$120,000 equity=10万USD x3",
    ],
  ])("%s", (text, holds) => {
    expect(brief(text)).toBe(holds);
  });

  it.each([
    "reddit swe nyc offer base 190k 160k/4 rsus bonus 22k",
    "reddit swe nyc offer base 190k 160k rsu bonus 22k",
    "reddit swe nyc offer 190k base 160k options bonus 22k",
  ])("takes a grant and a bonus that stand side by side by their names, and guesses neither: %s", (text) => {
    const { offer } = splitOffer(text);
    expect(offer?.parts.map(({ part, typed }) => `${part} ${typed}`)).toEqual([
      "base 190k",
      "equity 160k",
      "bonus 22k",
    ]);
    expect(offer?.notes ?? []).toEqual([]);
  });

  it("takes a bonus in shares for one part", () => {
    const { offer } = splitOffer("reddit swe nyc offer base 190k stock bonus 160k");
    expect(offer?.parts.map(({ part, typed }) => `${part} ${typed}`)).toEqual(["base 190k", "equity 160k"]);
  });
});

it("takes the end of a year for no rate of the grant before it", () => {
  const { offer } = splitOffer("base 90k / stock 80k over 4 years / year-end bonus 10%");
  expect(offer?.parts.map(({ part, typed, per }) => `${part} ${typed} ${per ?? ""}`.trim())).toEqual([
    "base 90k",
    "equity 80k",
    "bonus 10%",
  ]);
});

it.each([
  "Target offered me a pm job, 149k base",
  "pm at Target, their offer is 149k base",
  "my Target offer: pm, 149k base",
])("leaves the name of a company that means something in an offer to the question: %s", (text) =>
  expect(splitOffer(text).question).toContain("Target"),
);
