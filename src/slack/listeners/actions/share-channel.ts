import { ERROR, SHARE } from "../../../present/words.js";
import { answerShareable } from "../../answering/answering.js";
import { sentence } from "../../blocks/rendered.js";
import { confirmExternal } from "../../blocks/share.js";
import { sendPrivately } from "../../calls/send-privately.js";
import type { Attach } from "../../deps.js";
import { answerPress, onPress } from "../../requests/press.js";
import { asksBefore, rememberYes } from "../../sharing/audience.js";
import { shareToChannel } from "../../sharing/share-channel.js";
import { ACTION } from "../../state/ids.js";
import { shareableAt } from "../../state/shareable.js";
import { ofWorkspace } from "../../workspaces/of-workspace.js";

/** Share to channel; if people of other organisations read it, or may, only after a second press. */
export const shareChannelButton: Attach = (app, everywhere) => {
  for (const id of [ACTION.shareChannel, ACTION.shareAnyway, ACTION.shareGuide]) {
    onPress(app, id, async ({ press, action, client, context }) => {
      const deps = ofWorkspace(everywhere, context);
      const { channel, responseUrl } = press;
      if (!channel || !responseUrl) return;
      const answer = shareableAt(deps.core, action.value);
      if (!answer) {
        await answerPress(client, press, sentence(ERROR.gone));
        return;
      }
      const besideOffer = id === ACTION.shareGuide;
      if (id === ACTION.shareAnyway) await rememberYes(deps, press.user, channel);
      else {
        const asked = await asksBefore(client, deps, press.user, channel);
        if (asked) {
          const question = confirmExternal(answer, asked);
          // In the conversation with the app, the question's buttons would share to that conversation.
          const alone = sentence(SHARE.notPosted);
          await (besideOffer ? sendPrivately(client, press, question, alone) : answerPress(client, press, question));
          return;
        }
      }
      await shareToChannel(client, deps, { ...press, channel, responseUrl }, answer, besideOffer);
    });
  }
  onPress(app, ACTION.keepPrivate, async ({ press, action, client }) => {
    await answerPress(client, press, answerShareable(everywhere, action.value, press.place).message);
  });
};
