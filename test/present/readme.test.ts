import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { respond } from "../../src/answer/respond.js";
import { splitTyped } from "../../src/answer/typed.js";
import { shippedCollection } from "../shipped.js";

/** What the README says to type: the first column of its table. */
const examples = (): string[] => {
  const [, table = ""] = readFileSync("README.md", "utf8").split("| you type | you get |");
  const rows = (table.split("\n\n")[0] ?? "").split("\n").filter((row) => row.startsWith("| `"));
  return rows.flatMap((row) => [...(row.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, typed = ""]) => typed));
};

it("the README's examples are answered by the guides that ship, with nothing left unread", async () => {
  const { resolver } = await shippedCollection();
  const asked = examples();
  expect(asked.length).toBeGreaterThan(8);
  for (const typed of asked) {
    const answer = respond(splitTyped(typed), resolver, "2026-03-01", null);
    expect([typed, answer.kind]).not.toEqual([typed, "unknown"]);
    expect([typed, answer.notes.map(({ kind }) => kind)]).not.toEqual([typed, expect.arrayContaining(["unread"])]);
  }
});
