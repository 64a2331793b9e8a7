import { afterEach, describe, expect, it, vi } from "vitest";
import { turnIn } from "../../../src/slack/calls/pace.js";

afterEach(() => {
  vi.useRealTimers();
});

describe("turnIn", () => {
  it("gives no channel more than a message a second", async () => {
    const client = {};
    expect(await turnIn(client, "C1", 0)).toBe(true);
    expect(await turnIn(client, "C1", 0)).toBe(false);
    expect(await turnIn(client, "C2", 0)).toBe(true);
  });

  it("keeps nobody waiting where the clock is set back an hour", async () => {
    const client = {};
    await turnIn(client, "C1", 0);
    vi.useFakeTimers({ now: Date.now() - 3_600_000, toFake: ["Date"] });
    expect(await turnIn(client, "C1", 2_000)).toBe(true);
  });
});
