import { expect, it } from "vitest";
import { setAnswer } from "../../src/cli/screen.js";
import { withoutControls } from "../../src/text/control-characters.js";
import { madeAnswer } from "../answer/made-answer.js";

it("strips what a terminal would obey, and leaves line ends and tabs", () => {
  expect(withoutControls("a\u001b[31mb\u009b2J\u0007\r\u202ec\u2066d\n\te\u0000")).toBe("a[31mb2Jcd\n\te");
});

it("keeps other signs as they are", () =>
  expect(withoutControls("₹20L – São Paulo 👩‍💻")).toBe("₹20L – São Paulo 👩‍💻"));

it("sets an answer without them", () => {
  const answer = {
    ...madeAnswer({ currency: "USD", equityBasis: { kind: "unknown" }, arithmetic: "unknown" }),
    notes: [{ kind: "unread" as const, words: ["read \u001b]0;title\u0007\u202eas"] }],
  };
  expect(setAnswer(answer, {})).toContain("read ]0;titleas");
});
