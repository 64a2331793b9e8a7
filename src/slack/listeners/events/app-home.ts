import { AGENT, EXAMPLES } from "../../../present/words.js";
import { homeView } from "../../blocks/home.js";
import { callView } from "../../calls/post.js";
import type { Attach } from "../../deps.js";
import { LIMITS } from "../../limits.js";

/** Opening the app: the Home tab is published anew, the messages tab gets prompts to press. */
export const appHome: Attach = (app, deps) => {
  app.event("app_home_opened", async ({ event, client }) => {
    if (event.tab === "messages") {
      const prompts = EXAMPLES.flatMap((one) => ("prompt" in one ? [{ title: one.prompt, message: one.ask }] : []));
      // Not with thread_ts: in the agent view the call would then fail without an error.
      await callView(() =>
        client.assistant.threads.setSuggestedPrompts({
          channel_id: event.channel,
          prompts: prompts.slice(0, LIMITS.prompts),
          title: AGENT.prompts,
        }),
      );
      return;
    }
    const view = homeView(deps.core.overview());
    const shown = await callView(() => client.views.publish({ user_id: event.user, view }));
    if (shown.kind === "refused") deps.log.error(`the App Home was not drawn: ${shown.error}`);
  });
};
