import { describe, expect, it } from "vitest";
import { splitOffer } from "../../src/answer/offer/split-offer.js";

describe("labels behind an article or a preposition without its vowel, and years in other languages", () => {
  it.each([
    ["Criteo Paris: 68k fixe et 52 k€ d'equity sur 4 ans", "base=68k equity=52k€ x4"],
    ["68k fixe, 52k€ d’options sur trois ans", "base=68k equity=52k€ x3"],
    ["68k€ de fixe, l'equity c'est 52k€ sur 4 ans, le bonus 9%", "base=68k€ equity=52k€ bonus=9% x4"],
    ["68k de fixe, l'equity est de 52k€ sur quatre ans et le bonus est de 9%", "base=68k equity=52k€ bonus=9% x4"],
    ["68k di base, 52k dell'equity in quattro anni", "base=68k equity=52k x4"],
    ["base 68k, 52k en RSU a cinco años", "base=68k equity=52k x5"],
    ["salaris 68k euro, RSUs 52k euro over vier jaar", "base=68k EUR equity=52k EUR x4"],
    ["Grundgehalt 68k, Aktien 52k über vier Jahre", "base=68k equity=52k x4"],
  ])("%s", (text, wanted) => {
    const { offer } = splitOffer(text);
    const years = offer?.years ? [`x${offer.years}`] : [];
    expect([...(offer?.parts ?? []).map(({ part, typed }) => `${part}=${typed}`), ...years].join(" ")).toBe(wanted);
    expect(offer?.problems).toEqual([]);
  });

  it.each([
    ["68k fixe + 12k d'intéressement", "a share of the profit is a benefit"],
    ["68k base, they may fire 4 people", "a number in Danish is none in English"],
  ])("takes nothing for equity in %s: %s", (text) => {
    const { offer, possible } = splitOffer(text);
    expect((offer ?? possible?.offer)?.parts.map(({ part }) => part)).toEqual(["base"]);
    expect((offer ?? possible?.offer)?.years).toBeNull();
  });
});
