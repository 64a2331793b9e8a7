import { describe, expect, it } from "vitest";
import { counterAnswer } from "../../src/answer/counter/counter.js";
import { checkOffer } from "../../src/answer/offer/check-offer.js";
import { splitOffer } from "../../src/answer/offer/split-offer.js";
import type { Band, Figures } from "../../src/domain/guide.js";
import { writeCounter } from "../../src/present/counter-letter.js";
import { noteTexts } from "../../src/present/notes.js";
import { madeAnswer, madeTarget } from "./made-answer.js";

const BAND: Band = {
  currency: "USD",
  base: [110_000, 160_000],
  equity: [50_000, 120_000],
  bonusPct: [10, 10],
  equityBasis: { kind: "grant", years: 4 },
  arithmetic: "unknown",
};

function counter(ask: Figures, said: string, band = BAND) {
  const answer = madeAnswer(band, madeTarget({ ask }));
  const { offer } = splitOffer(`acme pm offer ${said}`);
  const held = offer ? checkOffer(offer, answer) : null;
  const { short, email } = writeCounter(answer, held);
  return { notes: noteTexts(counterAnswer(answer, held).notes).join("\n"), short, email };
}

describe("what is said beside a counter", () => {
  const asks: Figures = { base: [145_000, 145_000], equity: [110_000, 110_000] };

  it("shows the market data that the letter speaks of", () => {
    const { notes } = counter(asks, "base 130k, stock 80k over 4 years, bonus 10%");
    expect(notes).toContain("is the guide's band for Oslo: $110K–$160K base.");
    const yearly: Band = { ...BAND, equity: [20_000, 40_000], equityBasis: { kind: "year" } };
    const byYear = counter({ equity: [35_000, 35_000] }, "base 130k, stock 90k over 4 years", yearly);
    expect(byYear.notes).toContain("$20K–$40K equity a year.");
    expect(counter({ base: [180_000, 180_000] }, "base 158k, stock 80k over 4 years").notes).not.toContain(
      "market data",
    );
  });

  it("holds nothing of a total or a bonus that the letter does not speak of, nor what the letter says itself", () => {
    const { notes } = counter(asks, "base 130k, stock 80k over 4 years, bonus 10%, relocation 8k");
    expect(notes).not.toMatch(/total|single figure|paid once|relocation/i);
  });

  it("tells how far a first ask goes for the parts that it holds back", () => {
    const most = (said: string): string => counter(asks, said).notes;
    expect(most("base 115k, stock 100k over 4 years")).toContain("as a first ask: at most 15% above the base. To ask");
    expect(most("base 152k, stock 60k over 4 years")).toContain("35% above the grant. To ask");
    expect(most("base 135k, stock 80k over 4 years")).not.toContain("first ask");
  });

  it("says why no more of a part is asked for", () => {
    const base = (ask: Figures, said: string): string => counter(ask, said).notes;
    expect(base(asks, "base 146k, stock 80k over 4 years")).toContain(
      "No more base is asked for: the offer reaches the guide's ask.",
    );
    expect(base({ ...asks, base: [175_000, 175_000] }, "base 158k, stock 80k over 4 years")).toContain(
      "No more base is asked for: the offer is next to the top of the band.",
    );
    expect(base({ equity: [110_000, 110_000] }, "base 130k, stock 80k over 4 years")).toContain(
      "No more base is asked for: the guide asks for other parts only.",
    );
    expect(base(asks, "base 130k, stock 80k over 4 years")).not.toContain("No more");
  });

  it("calls no guide's ask what was worked out from the band", () => {
    const target = madeTarget({ basis: "band", ask: asks, computed: { parts: asks, ways: [] } });
    const answer = madeAnswer(BAND, target);
    const { offer } = splitOffer("acme pm offer base 146k, stock 80k over 4 years");
    const notes = noteTexts(counterAnswer(answer, offer && checkOffer(offer, answer)).notes).join("\n");
    expect(notes).toContain("No more base is asked for: the offer is high in the band.");
  });

  it("names a sign-on where nothing is left to ask for, and none beside one that was offered", () => {
    const none: Figures = { base: [175_000, 175_000] };
    const { notes, short } = counter(none, "base 158k, stock 119k over 4 years");
    expect(short).toContain("ask for a sign-on of $15K.");
    expect(notes).toContain("a tenth of the base, as an example.");
    const offered = counter(none, "base 158k, stock 119k over 4 years, sign-on 10k");
    expect(offered.short).toContain("for example with a larger sign-on?");
    expect(offered.notes).not.toContain("as an example");
  });

  it("sees no room where the ask is the top of the band, or where a part has no figures", () => {
    const top: Figures = { base: [160_000, 160_000] };
    expect(counter(top, "base 140k, stock 119k over 4 years").short).toContain(
      "The market data I have seen for this role and location goes up to that figure.",
    );
    expect(counter({ ...asks, ...top }, "base 140k, stock 80k over 4 years").short).toContain("goes up to that figure");
  });
});
