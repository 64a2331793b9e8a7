import { isObject, type JsonObject } from "../json.js";
import { checkBlocks, type Verdict } from "./check.js";
import { plainText } from "./composition.js";
import { type Problem, type Rule, text, typed } from "./rule.js";

/** Views. https://docs.slack.dev/reference/views/modal-views and …/home-tab-views */

const anything: Rule = () => [];
const shared = { private_metadata: text({ min: 0, max: 3000 }), callback_id: text({ min: 0, max: 255 }) };
const shapes = {
  modal: typed({ title: plainText(24), blocks: anything }, { ...shared, close: plainText(24), submit: plainText(24) }),
  home: typed({ blocks: anything }, shared),
};

const MOST_BYTES = 250_000;

/** Checks a view; `type` is the kind that the calling method takes. */
export function checkView(view: unknown, type: "modal" | "home"): Verdict {
  if (!isObject(view)) return refuse([{ pointer: "/view", message: "must provide an object" }]);
  if (view.type !== type) return refuse([{ pointer: "/view/type", message: `unsupported type: ${String(view.type)}` }]);
  if (JSON.stringify(view).length > MOST_BYTES) return { ok: false, error: "view_too_large", problems: [] };

  const problems = shapes[type](view, "/view", type);
  if (problems.length > 0) return refuse(problems);
  const verdict = checkBlocks(view.blocks, type, "/view/blocks");
  if (!verdict.ok) {
    return refuse(
      verdict.problems.length > 0 ? verdict.problems : [{ pointer: "/view/blocks", message: "must provide an array" }],
    );
  }
  return needsSubmit(view, verdict.blocks) ?? verdict;
}

function needsSubmit(view: JsonObject, blocks: JsonObject[]): Verdict | null {
  const asks = view.type === "modal" && blocks.some((block) => block.type === "input");
  if (!asks || view.submit !== undefined) return null;
  return refuse([{ pointer: "/view", message: "missing required field: submit" }]);
}

const refuse = (problems: Problem[]): Verdict => ({
  ok: false,
  error: "invalid_arguments",
  problems: [{ pointer: "/view", message: "failed to match all allowed schemas" }, ...problems],
});
