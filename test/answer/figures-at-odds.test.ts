import { describe, expect, it } from "vitest";
import { sureFigures } from "../../src/answer/counter/figures-at-odds.js";
import { readClauses } from "../../src/answer/message/clauses.js";

/** The figures that are surely offered, wanted, or something else, as typed. */
const surely = (message: string) => {
  const figures = sureFigures(message, readClauses(message));
  const of = (standing: string) => figures.filter((one) => one.standing === standing).map(({ typed }) => typed);
  return { offered: of("offered"), wanted: of("wanted") };
};

describe("figures of which the clause and what stands near say the same", () => {
  it("are offered and wanted as the message has them", () => {
    expect(surely("Acme, data engineer, Boston: they offered 150k base and 80k RSUs. I want 170k base.")).toEqual({
      offered: ["150k", "80k"],
      wanted: ["170k"],
    });
  });

  it("are no days, counts or shares of time", () => {
    const { offered, wanted } = surely(
      "They offered 150k base. I want 165k base, 3 days at home and to start on 5 May.",
    );
    expect([...offered, ...wanted]).toEqual(["150k", "165k"]);
  });
});
