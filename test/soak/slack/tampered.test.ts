import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { openLog, slackLogger } from "../../../src/ops/log.js";
import { ACTION, METADATA_TYPE, SHORTCUT_ID, VIEW } from "../../../src/slack/state/ids.js";
import { MAYA, OFFERS, privateAnswer, stage, THEO, written } from "../../slack/stage.js";

/** Stands in all that is sent here and nowhere else. */
const MARK = "zyxwvut";
/** Values, metadata and fields that the app never wrote. */
const TAMPERED = [
  "",
  MARK,
  "%E0%A4%A",
  `../../etc/passwd#${MARK}#overview`,
  `__proto__/constructor#${MARK}#overview.1.x`,
  `ally-financial/technical-program-manager#${MARK}#overview#@%E0%A4%A`,
  `ally-financial/technical-program-manager##overview.99999.-1.NaN#^${MARK}`,
  `ally-financial/technical-program-manager##target ${MARK}/swe##target`,
  `["${MARK}", null]`,
  `["ally-financial/technical-program-manager##overview", "${MARK}"]`,
  `["ally-financial/technical-program-manager##overview", {"parts": [{"part": "${MARK}", "value": "<!channel>"}]}]`,
  `{"asked": "${MARK}", "channel": "C0000LEADS", "thread": "1.1", "root": {"a": 1}}`,
  `<!channel> <@${MAYA}> <https://example.org/${MARK}|ally> \u202e\u0000\u001b[31m${MARK}`,
  `bad#${MARK}`,
  `${MAYA} 1.1 ${MARK}`,
  "x".repeat(2_900) + MARK,
  "[".repeat(1_900) + MARK,
];

const AT_ONCE = 250;

/** Sends what Slack would, signed as Slack does. */
function sender(address: string, secret: string) {
  return async (payload: object): Promise<number> => {
    const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`;
    const at = String(Math.floor(Date.now() / 1_000));
    const digest = createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex");
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": at,
      "x-slack-signature": `v0=${digest}`,
    };
    return (await fetch(address, { method: "POST", body, headers })).status;
  };
}

test("whatever buttons, menus, forms and metadata hold, it ends nothing, and nobody else and no log line gets any of it", async () => {
  const lines: string[] = [];
  const log = openLog("debug", { write: (line) => void lines.push(line) });
  const { slack, address } = await stage({ logger: slackLogger(log) });
  const send = sender(address, slack.signingSecret);
  const { message: root } = await slack.mention(MAYA, OFFERS, "ally tpm new-york");
  const answer = await slack.until(() => slack.sees(THEO, OFFERS, root.ts)[1]);
  const leads = written(slack.sees(MAYA, "C0000LEADS"));

  let sent = 0;
  const from = (type: string) => ({
    type,
    user: { id: THEO, team_id: "T000LOCAL" },
    team: { id: "T000LOCAL" },
    trigger_id: `tampered.${sent++}`,
    api_app_id: "A1",
  });
  const where = {
    channel: { id: OFFERS },
    container: { type: "message", channel_id: OFFERS, message_ts: answer.ts },
    response_url: `${slack.apiUrl}none`,
  };
  const view = (callback: string, value: string) => ({
    id: `V${sent}`,
    hash: "1.a",
    type: "modal",
    callback_id: callback,
    private_metadata: value,
    blocks: [],
    state: { values: { [value.slice(0, 200)]: { [ACTION.words]: { type: "plain_text_input", value } } } },
  });
  // Many at once: what nobody takes is answered after three seconds.
  const payloads = TAMPERED.flatMap((value): object[] => {
    const metadata = { event_type: METADATA_TYPE, event_payload: { guide: value, region: { a: value }, mark: value } };
    const message = { ts: answer.ts, text: value, metadata, blocks: [] };
    const presses = Object.values(ACTION).flatMap((id) =>
      [id, `${id}:${value.slice(0, 200)}`].map((action_id) => ({
        ...from("block_actions"),
        ...where,
        message,
        actions: [{ type: "button", action_id, block_id: value.slice(0, 200), value, selected_option: { value } }],
      })),
    );
    const forms = Object.values(VIEW).map((id) => ({ ...from("view_submission"), view: view(id, value) }));
    const within = Object.values(ACTION).map((action_id) => ({
      ...from("block_actions"),
      container: { type: "view" },
      view: view(VIEW.form, value),
      actions: [{ type: "button", action_id, block_id: value.slice(0, 200), value, selected_option: { value } }],
    }));
    const others = [
      {
        ...from("block_suggestion"),
        action_id: ACTION.formCompany,
        block_id: "b",
        value,
        view: view(VIEW.form, value),
      },
      { ...from("message_action"), ...where, callback_id: SHORTCUT_ID.message, message_ts: answer.ts, message },
    ];
    return [...presses, ...forms, ...within, ...others];
  });
  const statuses: number[] = [];
  while (payloads.length > 0) statuses.push(...(await Promise.all(payloads.splice(0, AT_ONCE).map(send))));
  expect(statuses.length).toBeGreaterThan(1_000);
  expect(statuses).toContain(200);

  const mine = await privateAnswer(slack, MAYA, OFFERS, "ally tpm detroit");
  expect(written(mine.blocks)).toContain("$165K–$248K");
  // What a person's press may share it may share still: a guide's answer, and nothing that was put into it.
  const roots = slack.sees(MAYA, OFFERS).filter(({ ts }) => ts !== mine.ts);
  const seen = written(roots.flatMap((one) => [one, ...slack.sees(MAYA, OFFERS, one.ts)]));
  expect(seen).not.toMatch(new RegExp(`${MARK}|<!|<@(?!${THEO}|U0000BOT)`));
  expect(written(slack.sees(MAYA, "C0000LEADS"))).toBe(leads);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.includes(MARK))).toEqual([]);
}, 240_000);
