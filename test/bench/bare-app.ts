import { App, HTTPReceiver } from "@slack/bolt";

/**
 * What the app's speed is measured against: a Bolt app that acknowledges and answers once, with a constant, through
 * `respond`. Settings as for the real one.
 */
const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret = "", SLACK_API_URL: slackApiUrl } = process.env;
const app = new App({ token, receiver: new HTTPReceiver({ signingSecret }), clientOptions: { slackApiUrl } });
app.command("/comp", async ({ ack, respond }) => {
  await ack();
  await respond("Ally Financial · Technical Program Manager: total $203K–$293K");
});
await app.start(Number(process.env.PORT));
process.stderr.write('{"msg":"ready"}\n');
