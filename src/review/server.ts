import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { type Figures, PARTS } from "../domain/guide.js";
import { readPageFiles, SLACK_PAGE } from "../loopback/page-files.js";
import { json, type Reply, readJson, serveLoopback } from "../loopback/serve.js";
import { REVIEW } from "../present/words/review.js";
import { guideDraft } from "./draft.js";
import { NotEditable } from "./edit-targets.js";
import type { GuideEditor } from "./guide-editor.js";
import { FileRefused } from "./guide-file.js";

/** A running review page. */
export interface ReviewPage {
  /** Includes the token that every request needs. */
  url: string;
  stop(): Promise<void>;
}

/** Colours, sizes and controls come from the local Slack's page. */
const PAGE = {
  title: "Review · compbot",
  folders: { "/": "review/public/", "/slack/": SLACK_PAGE },
  icon: "/slack/mark.svg",
  sheets: [
    ...["tokens", "text", "blocks", "figures", "controls"].map((name) => `/slack/styles/${name}.css`),
    ...["page", "list", "guide", "forms"].map((name) => `/styles/${name}.css`),
  ],
};

/** The largest request, in bytes: a CSV of bands. */
const MOST_BYTES = 2_000_000;

const range = z.tuple([z.number().nonnegative(), z.number().nonnegative()]);
const figures = z
  .object({
    ...Object.fromEntries(PARTS.map((part) => [part, range.optional()])),
    equityPer: z.literal("year").optional(),
    totalOf: z.literal("first-year").optional(),
  })
  .transform((given) => given as Figures);
const edit = { guide: z.string().max(200), print: z.string().max(100) };

const act = z.discriminatedUnion("do", [
  z.object({ do: z.literal("confirm"), ...edit, region: z.string(), ask: figures, floor: figures }),
  z.object({ do: z.literal("mend"), ...edit, line: z.int().positive(), text: z.string().max(8_000) }),
  z.object({ do: z.literal("undo"), ...edit }),
  z.object({ do: z.literal("draft"), draft: guideDraft }),
  z.object({ do: z.literal("read"), kind: z.enum(["markdown", "csv"]), text: z.string() }),
  z.object({ do: z.literal("create"), file: z.string().max(200), text: z.string().max(64 * 1024) }),
]);

/**
 * Serves the review page on the loopback interface only. A request for another host name, from another origin or
 * without the token is refused.
 *
 * @param port if it is taken, the next free one is used; 0 for any
 */
export async function serveReview(editor: GuideEditor, port = 0): Promise<ReviewPage> {
  const token = randomBytes(24).toString("base64url");
  const files = readPageFiles(PAGE);
  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://page");
    const given = searchParams.get("token") ?? request.headers["x-review-token"];
    const file = files.get(pathname);
    if (request.method === "GET" && file && pathname !== "/") return { status: 200, ...file };
    if (typeof given !== "string" || !same(given, token)) return json(403, { error: REVIEW.noToken });
    if (request.method === "GET" && file) return { status: 200, ...file };
    if (request.method === "GET" && pathname === "/list") return json(200, editor.overview());
    if (request.method === "GET" && pathname === "/guide") return json(200, await view(editor, searchParams.get("id")));
    if (request.method === "POST" && pathname === "/act") return doAct(editor, request);
    return json(404, { error: REVIEW.notUnderstood });
  };

  const served = await serveLoopback(port, { answer, failed });
  return {
    url: `http://127.0.0.1:${served.port}/?token=${token}`,
    stop() {
      editor.stop();
      return served.stop();
    },
  };
}

const view = async (editor: GuideEditor, id: string | null) => {
  const guide = await editor.view(id ?? "");
  return { ...guide, canUndo: editor.canUndo(guide.guide) };
};

async function doAct(editor: GuideEditor, request: IncomingMessage): Promise<Reply> {
  const read = await readJson(request, MOST_BYTES);
  if (typeof read === "number") return json(read, { error: REVIEW.notUnderstood });
  const asked = act.safeParse(read.body);
  if (!asked.success) return json(400, { error: sentenceOf(asked.error) });
  const { data } = asked;
  const edited = async (guide: ReturnType<GuideEditor["confirm"]>) => {
    const now = await guide;
    return json(200, { ...now, canUndo: editor.canUndo(now.guide) });
  };
  switch (data.do) {
    case "confirm":
      return edited(editor.confirm(data));
    case "mend":
      return edited(editor.mendLine(data));
    case "undo":
      return edited(editor.undo(data));
    case "create":
      return edited(editor.create(data.file, data.text));
    case "draft":
      return json(200, await editor.previewDraft(data.draft));
    case "read":
      return json(200, await editor.previewFile(data.kind, data.text));
  }
}

/** The first problem of a request, with its field. */
function sentenceOf({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.filter((step) => step !== "draft").join(".");
  return field ? `${field}: ${issue?.message}` : REVIEW.notUnderstood;
}

/** An error that the person can correct is shown; for any other, which is a fault of ours, the page gets no details. */
function failed(error: unknown): Reply {
  if (error instanceof FileRefused) return json(409, { error: error.message, ...(error.now && { now: error.now }) });
  if (error instanceof NotEditable) return json(409, { error: error.message });
  return json(500, { error: REVIEW.notUnderstood });
}

function same(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
