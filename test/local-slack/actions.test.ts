import { describe, expect, it } from "vitest";
import { boltOn, button, MAYA, OFFERS, plain, THEO, transports } from "./support.js";

const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const menu = { type: "static_select" as const, action_id: "pick", options: [option("a"), option("b")] };
const choices = [{ type: "actions" as const, elements: [button("go", "42"), menu] }];

describe.each(transports)("block actions over %s", (transport) => {
  it("carry the element, the person, and a private message's place without its content", async () => {
    const slack = await boltOn(transport, (app) => {
      app.command("/comp", async ({ ack }) => ack({ text: "x", blocks: choices }));
      app.action("go", async ({ ack }) => ack());
    });
    await slack.command(MAYA, OFFERS, "/comp");
    const [message] = slack.sees(MAYA, OFFERS);
    expect((await slack.press(MAYA, message as never, "go")).kind).toBe("answered");
    const payload = slack.log.deliveries("block_actions")[0]?.payload;
    expect(payload).toMatchObject({
      user: { id: MAYA, username: "maya" },
      container: { type: "message", channel_id: OFFERS, message_ts: message?.ts, is_ephemeral: true },
      actions: [{ type: "button", action_id: "go", value: "42" }],
    });
    expect(payload).not.toHaveProperty("message");
  });

  it("carry a public message whole, and what a menu holds", async () => {
    const slack = await boltOn(transport, (app) => {
      app.command("/comp", async ({ ack, client }) => {
        await ack();
        await client.chat.postMessage({ channel: OFFERS, text: "x", blocks: choices });
      });
      app.action("pick", async ({ ack }) => ack());
    });
    await slack.command(MAYA, OFFERS, "/comp");
    const message = await slack.until(() => slack.sees(THEO, OFFERS)[0]);
    await slack.press(THEO, message, "pick", "B");
    expect(slack.log.deliveries("block_actions")[0]?.payload).toMatchObject({
      message: { ts: message.ts, text: "x", bot_id: expect.any(String) },
      actions: [{ type: "static_select", selected_option: { value: "b" } }],
      state: { values: { [String(message.blocks[0]?.block_id)]: { pick: { selected_option: { value: "b" } } } } },
    });
  });

  it("keep what a person entered into a shared message from everyone else", async () => {
    const blocks = [
      {
        type: "input" as const,
        label: plain("Base"),
        element: { type: "plain_text_input" as const, action_id: "base" },
      },
      { type: "actions" as const, elements: [button("go")] },
    ];
    const slack = await boltOn(transport, (app) => {
      app.command("/comp", async ({ ack }) => ack({ response_type: "in_channel", text: "x", blocks }));
      app.action("go", async ({ ack }) => ack());
    });
    await slack.command(MAYA, OFFERS, "/comp");
    const [message] = slack.sees(MAYA, OFFERS);
    slack.fill(MAYA, message as never, "base", "150k");
    expect((await slack.press(MAYA, message as never, "base", "151k")).kind).toBe("refused");
    await slack.press(THEO, message as never, "go");
    await slack.press(MAYA, message as never, "go");
    const [theos, mayas] = slack.log.deliveries("block_actions").map(({ payload }) => JSON.stringify(payload.state));
    expect(theos).toContain('"value":null');
    expect(mayas).toContain("151k");
  });

  it("reach nobody for what a person does not see or what is not offered", async () => {
    const slack = await boltOn(transport, (app) => {
      app.command("/comp", async ({ ack }) => ack({ text: "x", blocks: choices }));
    });
    await slack.command(MAYA, OFFERS, "/comp");
    const [message] = slack.sees(MAYA, OFFERS);
    await expect(slack.press(THEO, message as never, "go")).rejects.toThrow("does not see");
    await expect(slack.press(MAYA, message as never, "nothing")).rejects.toThrow("there are: go, pick");
    await expect(slack.press(MAYA, message as never, "pick", "c")).rejects.toThrow("there are: A, B");
  });

  it("tell which thumb was pressed", async () => {
    const thumbs = {
      type: "feedback_buttons" as const,
      action_id: "thumbs",
      positive_button: { text: plain("Good"), value: "good" },
      negative_button: { text: plain("Bad"), value: "bad" },
    };
    const slack = await boltOn(transport, (app) => {
      app.command("/comp", async ({ ack }) =>
        ack({ text: "x", blocks: [{ type: "context_actions", elements: [thumbs] }] }),
      );
      app.action("thumbs", async ({ ack }) => ack());
    });
    await slack.command(MAYA, OFFERS, "/comp");
    await slack.press(MAYA, slack.sees(MAYA, OFFERS)[0] as never, "thumbs", "negative");
    expect(slack.log.deliveries("block_actions")[0]?.payload).toMatchObject({
      actions: [{ type: "feedback_buttons", value: "bad" }],
    });
  });
});

describe("response URLs of actions", () => {
  const pressed = async (answer: object, original: "private" | "public") => {
    const slack = await boltOn("http", (app) => {
      app.command("/comp", async ({ ack, client }) => {
        if (original === "private") return ack({ text: "before", blocks: choices });
        await ack();
        await client.chat.postMessage({ channel: OFFERS, text: "before", blocks: choices });
      });
      app.action("go", async ({ ack, respond }) => {
        await ack();
        await respond(answer);
      });
    });
    await slack.command(MAYA, OFFERS, "/comp");
    const message = await slack.until(() => slack.sees(MAYA, OFFERS)[0]);
    await slack.press(MAYA, message, "go");
    await slack.until(() => slack.log.responses()[0]);
    return { slack, message };
  };

  it.each(["private", "public"] as const)("replace a %s original, blocks and all", async (original) => {
    const { slack } = await pressed({ replace_original: true, text: "after" }, original);
    expect(slack.sees(MAYA, OFFERS)).toMatchObject([
      { text: "after", blocks: [], onlyVisibleToYou: original === "private" },
    ]);
  });

  it.each(["private", "public"] as const)("delete a %s original", async (original) => {
    const { slack } = await pressed({ delete_original: true }, original);
    expect(slack.sees(MAYA, OFFERS)).toEqual([]);
  });

  it("add a private message unless told otherwise", async () => {
    const { slack } = await pressed({ text: "aside" }, "public");
    expect(slack.sees(MAYA, OFFERS)).toMatchObject([{ text: "before" }, { text: "aside", onlyVisibleToYou: true }]);
    expect(slack.sees(THEO, OFFERS)).toHaveLength(1);
  });

  it("answer into a thread", async () => {
    const slack = await boltOn("http", (app) => {
      app.command("/comp", async ({ ack, respond, client }) => {
        await ack();
        const { ts } = await client.chat.postMessage({ channel: OFFERS, text: "root" });
        await respond({ response_type: "in_channel", text: "reply", thread_ts: ts as string } as never);
      });
    });
    await slack.command(MAYA, OFFERS, "/comp");
    const root = await slack.until(() => slack.sees(THEO, OFFERS).find((one) => one.replies === 1));
    expect(slack.sees(THEO, OFFERS, root.ts).map((one) => one.text)).toEqual(["root", "reply"]);
  });

  it("refuse blocks as the Web API does, in the body of a 200", async () => {
    const { slack } = await pressed({ text: "x", blocks: [{ type: "nonsense" }] }, "public");
    expect(slack.log.responses()[0]).toMatchObject({ status: 200, result: { ok: false, error: "invalid_blocks" } });
    expect(slack.sees(MAYA, OFFERS)).toHaveLength(1);
  });
});
