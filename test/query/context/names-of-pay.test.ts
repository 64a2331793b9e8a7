import { describe, expect, it } from "vitest";
import { FILLERS } from "../../../src/query/catalog/fillers.js";

describe("words of pay in capitals", () => {
  it.each(["ctc", "chf", "qpb", "rsu", "weds"])("%s is nobody's name", (word) => expect(FILLERS.has(word)).toBe(true));
});
