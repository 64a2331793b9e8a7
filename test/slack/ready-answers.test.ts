import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.js";
import { NOTES } from "../../src/present/words.js";
import { readyAnswers } from "../../src/slack/answering/ready-answers.js";
import { madeAnswer, madeCore } from "./made-core.js";
import { MAYA, OFFERS, stage, THEO, written } from "./stage.js";

const answer = madeAnswer();
const body = Buffer.from("{}");

describe("readyAnswers", () => {
  it("gives what was kept for the same words", () => {
    const edition = {};
    const ready = readyAnswers(() => edition);
    ready.keep("ally tpm", answer, body);
    expect(ready.get("ally tpm")).toEqual({ kind: "answer", body });
    expect(ready.get("ally tpm detroit")).toBeUndefined();
  });

  it("forgets everything when the guides or the day are others", () => {
    let edition = {};
    const ready = readyAnswers(() => edition);
    ready.keep("ally tpm", answer, body);
    edition = {};
    expect(ready.get("ally tpm")).toBeUndefined();
  });

  it.each([
    ["what may be a person's pay", "ally tpm 185k", answer],
    ["a figure with a comma", "ally tpm base 150,000", answer],
    ["a long text", `ally tpm ${"please ".repeat(30)}`, answer],
    ["an answer that could not be made", "ally tpm", null],
    ["an answer of a guide that cannot be read right now", "ally tpm", madeAnswer({ notes: [NOTES.unreadable] })],
    ["an offer", "ally tpm offer", { kind: "offer" } as Answer],
  ])("keeps nothing of %s", (_, typed, given) => {
    const edition = {};
    const ready = readyAnswers(() => edition);
    ready.keep(typed, given, body);
    expect(ready.get(typed)).toBeUndefined();
  });

  it("never holds more than its bytes, whatever is asked", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ typed: fc.string(), size: fc.nat(80) }), { maxLength: 60 }), (asked) => {
        const edition = {};
        const ready = readyAnswers(() => edition, 200);
        for (const { typed, size } of asked) ready.keep(typed, answer, Buffer.alloc(size));
        const held = new Set(asked.map(({ typed }) => typed));
        const bytes = [...held].reduce((sum, typed) => sum + (ready.get(typed)?.body.length ?? 0), 0);
        expect(bytes).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe("/comp asked again", () => {
  /** Counts how often the program was asked. */
  const countingCore = () => {
    const edition = { now: {} };
    const made = madeCore();
    const asked: string[] = [];
    const core = {
      ...made,
      edition: () => edition.now,
      ask: (...given: Parameters<typeof made.ask>) => {
        asked.push(given[0]);
        return made.ask(...given);
      },
    };
    return { core, asked, edition };
  };
  /** Slack gives each message's blocks ids of their own. */
  const shown = (blocks: unknown) => written(blocks).replace(/"block_id":"\w+"/g, "");
  const COMMAND = "/comp ally tpm new-york";

  it("shows the same to each who asks, privately, and asks the guides once", async () => {
    const { core, asked } = countingCore();
    const { slack } = await stage({ core });
    for (const user of [MAYA, THEO]) {
      await slack.command(user, OFFERS, COMMAND);
      await slack.until(() => slack.sees(user, OFFERS).length > 0);
    }
    const [maya, theo] = [MAYA, THEO].map((user) => slack.sees(user, OFFERS));
    expect(maya).toHaveLength(1);
    expect(theo?.[0]?.onlyVisibleToYou).toBe(true);
    expect(shown(theo?.[0]?.blocks)).toBe(shown(maya?.[0]?.blocks));
    expect(theo?.[0]?.text).toBe(maya?.[0]?.text);
    expect(asked).toHaveLength(1);
  });

  it("asks again once the guides are others", async () => {
    const { core, asked, edition } = countingCore();
    const { slack } = await stage({ core });
    for (const times of [1, 2]) {
      await slack.command(MAYA, OFFERS, COMMAND);
      await slack.until(() => slack.sees(MAYA, OFFERS).length === times);
      edition.now = {};
    }
    expect(asked).toHaveLength(2);
  });

  it("answers in plain blocks where the workspace refuses the newer ones", async () => {
    const { core } = countingCore();
    const { slack } = await stage({ core });
    slack.faults.refuseBlocks("container", "table");
    for (const times of [1, 2]) {
      await slack.command(MAYA, OFFERS, COMMAND);
      await slack.until(() => slack.sees(MAYA, OFFERS).length === times);
    }
    for (const { blocks } of slack.sees(MAYA, OFFERS)) expect(written(blocks)).toContain("$144K–$189K");
    // Each time the newer blocks once and the plain ones once.
    expect(slack.log.responses()).toHaveLength(4);
  });
});
