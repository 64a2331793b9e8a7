import { describe, expect, it } from "vitest";
import { splitTyped } from "../../src/answer/typed.js";

const wantsLetter = (text: string): boolean => splitTyped(text).wantsCounter;

describe("a letter that is asked for without the word for it", () => {
  it.each([
    "Tempus data engineer, Chicago. 148k base, 60k stock over 4 years. I want 162k. Put the June start in as well",
    "Got 131k plus 9% bonus from Garmin in Olathe for embedded work. Ask them for 145k base. They need my reply by Friday",
    "Plaid PM, sf: base 190, rsu 220. Request 205 base and add that I can begin in May",
    "Elastic remote UK, £88k base and £40k RSU. My figure is £97k base. Could you also ask for two days a month in London?",
    "Oferta de Rappi en Bogotá, 14M base al mes. Quiero 16M base al mes. Menciona que empiezo en marzo",
  ])("beside an offer and a figure, as an order to its writer: %s", (text) => expect(wantsLetter(text)).toBe(true));

  it.each([
    "Tempus data engineer, Chicago. 148k base, 60k stock over 4 years. Is that low?",
    "Garmin Olathe offered 131k plus 9% bonus. I asked for 145k base and they said no",
    "Plaid PM, sf: base 190, rsu 220. Should I ask for 205 base?",
    "Plaid PM, sf: base 190, rsu 220. What would you ask for?",
    "Elastic remote UK, £88k base and £40k RSU. Less than I had in mind",
  ])("but not by a question, a report or a remark: %s", (text) => expect(wantsLetter(text)).toBe(false));
});
