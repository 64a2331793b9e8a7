import { askForView } from "../../blocks/ask-for.js";
import { unescapeText } from "../../blocks/text.js";
import type { Attach } from "../../deps.js";
import { openLogged } from "../../modals/open-view.js";
import { onPress } from "../../requests/press.js";
import { ACTION } from "../../state/ids.js";

/** Shows what will be sent; nothing is sent by this press. */
export const askForGuideButton: Attach = (app, deps) => {
  onPress(app, ACTION.askForGuide, async ({ press, action, client }) => {
    await openLogged(deps, client, press, askForView(unescapeText(action.value ?? "")), "the form for a guide");
  });
};
