import { expect, it } from "vitest";
import { manualClock } from "./manual-clock.js";
import { localSlack, MAYA, OFFERS } from "./support.js";

async function urlFor(clock = manualClock()) {
  const slack = await localSlack({ clock });
  await slack.command(MAYA, OFFERS, "/comp");
  const url = String(slack.log.deliveries("command")[0]?.payload.response_url);
  const post = async (body: object) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as { ok: boolean; error?: string }) };
  };
  return { slack, clock, post };
}

it("work five times", async () => {
  const { slack, post } = await urlFor();
  for (let use = 0; use < 5; use += 1) expect(await post({ text: `${use}` })).toEqual({ status: 200, ok: true });
  expect(await post({ text: "6" })).toEqual({ status: 404, ok: false, error: "used_url" });
  expect(slack.sees(MAYA, OFFERS).filter(({ from }) => from.name === "compbot")).toHaveLength(5);
});

it("work for half an hour", async () => {
  const { clock, post } = await urlFor();
  await clock.advance(30 * 60_000);
  expect(await post({ text: "just in time" })).toMatchObject({ ok: true });
  await clock.advance(1);
  expect(await post({ text: "late" })).toEqual({ status: 404, ok: false, error: "expired_url" });
});

it("take nothing that is no message", async () => {
  const { post } = await urlFor();
  expect(await post({})).toMatchObject({ status: 200, error: "no_text" });
  expect(await post({ text: "x", blocks: [{ type: "header" }] })).toMatchObject({
    status: 200,
    error: "invalid_blocks",
  });
  expect(await post({ delete_original: true })).toMatchObject({ status: 200, error: "message_not_found" });
});

it("have nothing to replace after a command, and add a message instead", async () => {
  const { slack, post } = await urlFor();
  expect(await post({ text: "x", replace_original: true })).toMatchObject({ ok: true });
  expect(slack.sees(MAYA, OFFERS).at(-1)).toMatchObject({ text: "x", onlyVisibleToYou: true });
});
