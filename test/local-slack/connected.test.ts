import { expect, it } from "vitest";
import { startLocalSlack } from "../../src/local-slack/local-slack.js";
import { connectedTeam } from "./connected-team.js";
import { manualClock } from "./manual-clock.js";
import { api, localSlack, MAYA, OFFERS } from "./support.js";

it("shows the app nothing of conversations that it is not in", async () => {
  const slack = await localSlack({ seed: connectedTeam });
  for (const channel of ["C00CLOSELY", "D00MAYTHEO", "G000THREES"]) {
    expect(await api(slack, "conversations.info", { channel })).toMatchObject({
      ok: false,
      error: "channel_not_found",
    });
  }
  expect(await api(slack, "conversations.info", { channel: "C00JOINTLY" })).toMatchObject({
    channel: { is_private: true, is_ext_shared: true },
  });
});

it("gives one page of fifteen messages a minute where history is limited", async () => {
  const clock = manualClock();
  const slack = await startLocalSlack({ clock });
  slack.faults.historyLimited = true;
  for (let said = 0; said < 20; said++) await slack.say(MAYA, OFFERS, `word ${said}`);
  const read = () => api(slack, "conversations.history", { channel: OFFERS, limit: 100 });
  expect((await read()).messages).toHaveLength(15);
  expect(await read()).toMatchObject({ ok: false, error: "ratelimited" });
  await clock.advance(60_000);
  expect((await read()).messages).toHaveLength(15);
  await slack.stop();
});
