import { describe, expect, it } from "vitest";
import { readGuide } from "./reading.js";

const LONDON = { region: "London / Amsterdam", currency: "GBP" };
const NEW_YORK = { region: "New York", currency: "USD" };

const regionsOf = (cells: string, strategy = "") =>
  readGuide(
    `| City | Base | Total |\n|--|--|--|\n| New York | $150K–$190K | $190K–$250K |\n| London / Amsterdam | ${cells} |\n\n**Negotiate Up Strategy:** ${strategy}`,
    { compensation: [NEW_YORK, LONDON] },
  ).regions;

describe("a label for two places in two currencies", () => {
  const CELLS = "£90K–£120K / €105K–€140K | £110K–£150K / €130K–€175K";

  it("holds a second band for the place that is paid in the second currency", () => {
    const [newYork, london] = regionsOf(CELLS);
    expect(newYork).not.toHaveProperty("secondPay");
    expect(london).toMatchObject({
      band: { currency: "GBP", base: [90_000, 120_000], total: [110_000, 150_000] },
      secondPay: {
        places: ["amsterdam"],
        band: { currency: "EUR", base: [105_000, 140_000], total: [130_000, 175_000] },
        stated: null,
      },
    });
  });

  it("gives each place the asks in its currency", () => {
    const says =
      "Ask for $180K base in New York, £115K base in London and €135K base in Amsterdam; accept £105K or €122K base.";
    const [, london] = regionsOf(CELLS, says);
    expect(london?.stated).toMatchObject({ currency: "GBP", ask: { base: [115_000, 115_000] } });
    expect(london?.secondPay?.stated).toMatchObject({ currency: "EUR", ask: { base: [135_000, 135_000] } });
  });

  it("has one band where the table gives one", () => {
    expect(regionsOf("£90K–£120K | £110K–£150K")[1]).not.toHaveProperty("secondPay");
  });
});
