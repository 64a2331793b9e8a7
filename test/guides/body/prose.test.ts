import { describe, expect, it } from "vitest";
import { readProse } from "../../../src/guides/body/prose.js";

const BODY = `# Acme engineers

Acme is a **young** company with [one office](https://acme.example).

**When stock comes:** Grants come in equal parts over four years.

## Getting there

The firm pays for a move in two ways:
- A lump sum
- Movers of its own

1. **First argument:** "My work keeps the lights on, and that is worth more than the band says, by a good deal, as you know well."
2. **Second argument:** "I can begin next month, which saves you a quarter of searching, and that has a price that we both can name."

> Ask in writing before the end of the quarter.

**Level Mapping:** Acme Engineer (A2) = Bolt Engineer (B3) = Corewell Engineer = Dunmore Engineer

**Nobody who joined in the last two years was given a written reason for the grade in which they were placed on their first day.**

| Thing | Terms |
| --- | --- |
| Base | $100K–$120K |
| Leave | Twenty-five days a year, of which ten may be taken over into the next one |

**Sources**
- A survey that nobody has ever read twice
`;

describe("the prose of a guide", () => {
  const prose = readProse(BODY, 11);

  it("is its paragraphs under their headings, with their lines, without marks of emphasis", () => {
    expect(prose.slice(0, 2)).toEqual([
      {
        heading: "Acme engineers",
        section: "Acme engineers",
        text: "Acme is a young company with one office.",
        line: 13,
      },
      {
        heading: "When stock comes",
        section: "Acme engineers",
        text: "When stock comes: Grants come in equal parts over four years.",
        line: 15,
      },
    ]);
  });

  it("keeps a short list whole behind the line that opens it, and takes long items one by one", () => {
    const texts = prose.filter(({ heading }) => heading === "Getting there").map(({ text }) => text);
    expect(texts[0]).toBe("The firm pays for a move in two ways:\n• A lump sum\n• Movers of its own");
    expect(prose.find(({ text }) => text.startsWith("Second argument"))?.line).toBe(24);
  });

  it("has chains of levels, and sentences that are bold as a whole", () => {
    const [chain, sentence] = prose.filter(({ text }) => /B3|written reason/.test(text));
    expect(chain?.text).toContain("Acme Engineer (A2) = Bolt Engineer (B3)");
    expect(sentence).toMatchObject({
      heading: "Level Mapping",
      text: expect.stringMatching(/^Nobody who .*first day\.$/),
    });
  });

  it("has quotes and rows of words, and neither figures nor sources", () => {
    const all = prose.map(({ text }) => text).join("\n");
    expect(all).toContain("Ask in writing");
    expect(all).toContain("Thing: Leave · Terms: Twenty-five days");
    expect(all).not.toMatch(/\$100K|survey/);
  });
});
