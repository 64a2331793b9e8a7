import type { types } from "@slack/bolt";
import { ASK_FOR, BUTTON } from "../../../present/words.js";
import { input, textInput } from "../../blocks/kit.js";
import { unescapeText } from "../../blocks/text.js";
import { modal } from "../../blocks/views.js";
import type { Attach } from "../../deps.js";
import { openLogged } from "../../modals/open-view.js";
import { onPress } from "../../requests/press.js";
import { ACTION, VIEW } from "../../state/ids.js";

/** Shows what will be sent; nothing is sent by this press. */
export const askForGuideButton: Attach = (app, deps) => {
  onPress(app, ACTION.askForGuide, async ({ press, action, client }) => {
    await openLogged(deps, client, press, askForView(unescapeText(action.value ?? "")), "the form for a guide");
  });
};

/** Shows the text that will be sent when a person asks for a guide, which can be changed or cancelled. */
const askForView = (query: string): types.ModalView =>
  modal(VIEW.askForGuide, { title: ASK_FOR.title, submit: BUTTON.send }, [
    input(ASK_FOR.label, textInput(ACTION.words, { multiline: true, most: 1_000, held: ASK_FOR.text(query) })),
  ]);
