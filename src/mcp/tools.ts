import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import type { Advice, Advisor } from "../advisor.js";
import { answerSchema } from "../present/answer-schema.js";
import { MCP } from "../present/words/mcp.js";

/** The longest text that a field takes, in characters: as much as is read of a question. */
const LONGEST = 4_000;
const text = (description: string) => z.string().trim().min(1).max(LONGEST).describe(description);

const { fields, tools } = MCP;
const company = text(fields.company);
const role = text(fields.role);
const place = { level: text(fields.level).optional(), region: text(fields.region).optional() };
const guide = { company, role, ...place };

/** Every answer is complete: the JSON of the contract as well as the text that a person would read. */
const answered = { answer: answerSchema };

const listing = z.object({
  guide: z.string(),
  company: z.string(),
  companyName: z.string(),
  role: z.string(),
  roleName: z.string(),
  regions: z.array(z.string()),
  updated: z.string().optional(),
  reviewDue: z.string().optional(),
});

/** The tools only read, change nothing, and use nothing but the guides. */
const ANNOTATIONS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

const result = ({ answer, text: said }: Advice): CallToolResult => ({
  content: [{ type: "text", text: said }],
  structuredContent: { answer },
});

/** Adds the tools. Each asks a question that a person could have typed, so it answers as `ask --json` does. */
export function addTools(server: McpServer, advisor: Advisor): void {
  const add = <Shape extends z.ZodRawShape>(
    name: Exclude<keyof typeof tools, "list_guides">,
    inputSchema: Shape,
    questionOf: (input: z.infer<z.ZodObject<Shape>>) => string,
  ): void => {
    const schema = z.object(inputSchema);
    server.registerTool(
      name,
      { ...tools[name], inputSchema: schema, outputSchema: answered, annotations: ANNOTATIONS },
      (input: unknown): CallToolResult => result(advisor.ask(questionOf(schema.parse(input)))),
    );
  };

  add("ask", { question: text(fields.question) }, ({ question }) => question);
  add("check_offer", { ...guide, offer: text(fields.offer) }, ({ offer, ...asked }) => offerQuestion(asked, offer));
  add("compare", { guides: z.array(z.object(guide)).min(2).max(4).describe(fields.guides) }, ({ guides }) =>
    compareQuestion(guides as AskedGuide[]),
  );
  add("rank", { role, region: place.region }, (input) => rankQuestion(input.role, input.region));
  add("counter", { ...guide, offer: text(fields.offer).optional() }, ({ offer, ...asked }) =>
    counterQuestion(asked, offer),
  );
  add(
    "guide_passages",
    { company, role: role.optional(), ...place, topic: text(fields.topic) },
    ({ topic, ...asked }) => passagesQuestion(asked, topic),
  );

  server.registerTool(
    "list_guides",
    {
      ...tools.list_guides,
      inputSchema: { company: text(fields.onlyCompany).optional() },
      outputSchema: { guides: z.array(listing) },
      annotations: ANNOTATIONS,
    },
    (input): CallToolResult => {
      const guides = advisor.guides(input.company && companySlug(advisor, input.company));
      return {
        content: [{ type: "text", text: guides.map((one) => `${one.guide}: ${one.regions.join(", ")}`).join("\n") }],
        structuredContent: { guides },
      };
    },
  );
}

/** The slug of a company that an agent names by slug or by name; the text itself if it is neither. */
function companySlug(advisor: Advisor, named: string): string {
  const { answer } = advisor.ask(guideQuestion({ company: named }));
  if (answer.kind === "company") return answer.company;
  return answer.kind === "answer" ? answer.guide.company : named;
}

/** A guide that an agent asks for, by the person's words or by the guides' own names. */
interface AskedGuide {
  company: string;
  role?: string | undefined;
  level?: string | undefined;
  region?: string | undefined;
}

const words = (...parts: (string | undefined)[]): string =>
  parts.flatMap((part) => part?.replace(/\s+/g, " ").trim() || []).join(" ");

/** The question that a person would type for a guide: the tools send it to `ask`, so that both give the same answer. */
const guideQuestion = ({ company, level, role, region }: AskedGuide): string => words(company, level, role, region);

const offerQuestion = (guide: AskedGuide, offer: string): string =>
  words(guideQuestion(guide), "offer", offer.replace(/^\s*offer\b:?/i, ""));

const compareQuestion = (guides: readonly AskedGuide[]): string => guides.map(guideQuestion).join(" vs ");

const rankQuestion = (role: string, region?: string): string => words(role, region);

const counterQuestion = (guide: AskedGuide, offer?: string): string =>
  words("counter", offer ? offerQuestion(guide, offer) : guideQuestion(guide));

const passagesQuestion = (guide: AskedGuide, topic: string): string => words(guideQuestion(guide), topic);
