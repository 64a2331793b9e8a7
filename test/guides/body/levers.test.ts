import { describe, expect, it } from "vitest";
import { readGuide } from "./reading.js";

const leversOf = (body: string) => readGuide(body).levers;

/** Each form says the same two levers; what differs is how the guide writes them. */
const FORMS: Record<string, string> = {
  "numbered, script behind the title": `**Global Levers**

1. **Night shifts:** "I cover the nights that nobody wants, so I ask for $150K base."
2. **Old contracts:** "I know the contracts of the last ten years by heart."`,

  "numbered, script in a quote of the item": `#### Levers

1. **Night shifts**
   > "I cover the nights that nobody wants, so I ask for $150K base."
2. **Old contracts**
   > "I know the contracts of the last ten years by heart."`,

  "numbered, script unindented below, which ends the list": `#### Global Levers

1. **Night shifts**

> "I cover the nights that nobody wants, so I ask for $150K base."

2. **Old contracts**

> "I know the contracts of the last ten years by heart."`,

  "numbered items that count themselves": `#### Global Levers

1. **Lever 1 — Night shifts:**
> "I cover the nights that nobody wants, so I ask for $150K base."

2. **Lever 2 — Old contracts:**
> "I know the contracts of the last ten years by heart."`,

  "labels with a number and a quote": `#### Global Levers

**Lever 1: Night shifts**
> "I cover the nights that nobody wants, so I ask for $150K base."

**Lever 2: Old contracts**
> "I know the contracts of the last ten years by heart."`,

  "labels with a number, under a premium's title": `### Ships — The Harbour Premium

**Lever 1 — Night shifts:** "I cover the nights that nobody wants, so I ask for $150K base."

**Lever 2 — Old contracts:** "I know the contracts of the last ten years by heart."`,

  "numbered labels without the word lever, under a premium's title": `### The Harbour Premium

**1. Night shifts**

> *"I cover the nights that nobody wants, so I ask for $150K base."*

**2. Old contracts**

> *"I know the contracts of the last ten years by heart."*`,

  "headings that call themselves global levers": `#### Global Lever 1: Night shifts

"I cover the nights that nobody wants, so I ask for $150K base."

#### Global Lever 2: Old contracts

"I know the contracts of the last ten years by heart."`,

  "headings below a heading": `## 2 Global Levers with Scripts

### Lever 1: Night shifts

> "I cover the nights that nobody wants, so I ask for $150K base."

### Lever 2: Old contracts

> "I know the contracts of the last ten years by heart."`,

  "headings that hold the script": `#### Lever 1: Night shifts — "I cover the nights that nobody wants, so I ask for $150K base."

#### Lever 2: Old contracts — "I know the contracts of the last ten years by heart."`,

  "headings with emoji and words for numbers": `## 🎯 Key Levers

### 🌙 Lever One – Night shifts

"I cover the nights that nobody wants, so I ask for $150K base."

### 📜 Lever Two – Old contracts

"I know the contracts of the last ten years by heart."`,

  "bullets with a dash": `### Negotiation Levers

- **Night shifts** — "I cover the nights that nobody wants, so I ask for $150K base."
- **Old contracts** — "I know the contracts of the last ten years by heart."`,

  "bullets without bold": `### Levers

- Night shifts: "I cover the nights that nobody wants, so I ask for $150K base."
- Old contracts: "I know the contracts of the last ten years by heart."`,

  "a table": `### Levers

| # | Lever | Words to say |
|---|---|---|
| 1 | Night shifts | "I cover the nights that nobody wants, so I ask for $150K base." |
| 2 | Old contracts | "I know the contracts of the last ten years by heart." |`,

  "labels without numbers": `### Levers

**Night shifts:** "I cover the nights that nobody wants, so I ask for $150K base."

**Old contracts:** "I know the contracts of the last ten years by heart."`,

  "sections that are numbered themselves": `## 3. Global Levers

1. **Night shifts.** "I cover the nights that nobody wants, so I ask for $150K base."
2. **Old contracts.** "I know the contracts of the last ten years by heart."

## 4. Level Mapping

Acme L4 = Rival L5`,
};

describe("levers in all their forms", () => {
  it.each(Object.entries(FORMS))("%s", (_, form) => {
    expect(leversOf(`${form}\n\n> **Negotiate Up Strategy:** Ask for more.`)).toEqual([
      {
        title: "Night shifts",
        script: "I cover the nights that nobody wants, so I ask for $150K base.",
        asks: { base: [150_000, 150_000] },
        currency: "USD",
      },
      { title: "Old contracts", script: "I know the contracts of the last ten years by heart.", asks: {} },
    ]);
  });
});

describe("what a lever says", () => {
  const only = (text: string) => leversOf(`#### Levers\n\n1. **One:** ${text}\n2. **Two:** "x"`)[0];

  it("keeps the remark apart from the script", () => {
    const lever = only('Say this late. Script: *"I waited until you were sure, and I am sure too."* Then be silent.');
    expect(lever).toMatchObject({
      remark: "Say this late. Then be silent.",
      script: "I waited until you were sure, and I am sure too.",
    });
  });

  it("has no script where the guide only gives a remark", () => {
    expect(only("Rivals pay 10% more for the same work.")).toEqual({
      title: "One",
      remark: "Rivals pay 10% more for the same work.",
      script: "",
      asks: {},
    });
  });

  it("takes catchwords in quotes for no script", () => {
    expect(only('They call it "the long bench" and mean it.')?.script).toBe("");
  });

  it("keeps quotes inside the script", () => {
    expect(only('"My lead said \'yes\' and the board said "why not" in the same week."')?.script).toBe(
      "My lead said 'yes' and the board said \"why not\" in the same week.",
    );
  });

  it("reads a script whose last mark was forgotten", () => {
    expect(only('"I would rather stay with the team that I know')?.script).toBe(
      "I would rather stay with the team that I know",
    );
  });

  it("reads the fields below a heading as parts of its lever", () => {
    const body = `## Levers

### Lever 1: Base Salary

**Strategy:** Anchor high.

**Script:**
> "I am looking for a base of $200K for this work."

**Key points:**
- Bands are wide.`;
    expect(leversOf(body)).toEqual([
      {
        title: "Base Salary",
        remark: "Strategy: Anchor high. Key points: Bands are wide.",
        script: "I am looking for a base of $200K for this work.",
        asks: { base: [200_000, 200_000] },
        currency: "USD",
      },
    ]);
  });
});

it("ends the last lever where another list begins", () => {
  const body = `### The Harbour Premium

**Lever 1 — Night shifts:** "I cover the nights that nobody wants in winter."

**Script:** "And I would do it again next year as well."

**Tactic 1 — Silence:** Wait for a day before you answer.

**Lever 2 — Old contracts:** "I know the contracts of the last ten years by heart."

**Step 1 — Breathe:** Then call.`;
  expect(leversOf(body)).toEqual([
    {
      title: "Night shifts",
      script: "I cover the nights that nobody wants in winter. And I would do it again next year as well.",
      asks: {},
    },
    { title: "Old contracts", script: "I know the contracts of the last ten years by heart.", asks: {} },
  ]);
});

it("takes a guide's own title for no premium, whatever words it holds", () => {
  const body = `# Premium Support Engineer at Acme

## Level mapping

- L4 = Google L5

${FORMS["numbered, script behind the title"]}`;
  const { levers, premiums } = readGuide(body);
  expect(levers).toHaveLength(2);
  expect(premiums).toEqual([]);
});

describe("premiums", () => {
  const PREMIUM = `#### The Harbour Premium

- **Cranes (+$10K–$15K base):** Few can drive them.
- **Tides** (+$5K): Nobody else reads them.`;

  it("stand apart from the levers", () => {
    const { levers, premiums } = readGuide(`${PREMIUM}\n\n${FORMS["numbered, script behind the title"]}`);
    expect(levers.map(({ title }) => title)).toEqual(["Night shifts", "Old contracts"]);
    expect(premiums).toEqual([
      { title: "Cranes (+$10K–$15K base)", remark: "Few can drive them.", script: "", asks: {} },
      { title: "Tides", remark: "(+$5K): Nobody else reads them.", script: "", asks: {} },
    ]);
  });

  it("are no levers where the guide lists no levers", () => {
    const { levers, premiums, problems } = readGuide(PREMIUM);
    expect(levers).toEqual([]);
    expect(premiums).toHaveLength(2);
    expect(problems.map(({ kind }) => kind)).toContain("levers-missing");
  });
});
