/* The answers of `ask` as MCP tools, the guides as resources, two prompts. In: an Advisor. Out: an MCP server for
   standard input and output (cli/mcp.ts) or for HTTP (http.ts). It keeps no question. */
import { McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ErrorCode, McpError } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import type { Advisor } from "../advisor.js";
import { MCP } from "../present/words/mcp.js";
import { addTools } from "./tools.js";

/**
 * An MCP server for an advisor, not yet connected.
 *
 * @param version compbot's own
 * @example await makeMcpServer(advisor, "1.0.0").connect(new StdioServerTransport());
 */
export function makeMcpServer(advisor: Advisor, version: string): McpServer {
  const server = new McpServer({ name: "compbot", title: MCP.title, version }, { instructions: MCP.instructions });
  addTools(server, advisor);
  addResources(server, advisor);
  addPrompts(server);
  return server;
}

const { fields, prompts } = MCP;

const argsSchema = {
  company: z.string().describe(fields.company),
  role: z.string().describe(fields.role),
  region: z.string().optional().describe(fields.region),
  offer: z.string().describe(fields.offer),
};

/** Adds the prompts that a person picks from their assistant's menu: check my offer, write the counter. */
function addPrompts(server: McpServer): void {
  for (const [name, { title, description, text }] of [
    ["check_my_offer", prompts.check],
    ["write_the_counter", prompts.counter],
  ] as const) {
    server.registerPrompt(name, { title, description, argsSchema }, ({ company, role, region = "", offer }) => ({
      messages: [{ role: "user", content: { type: "text", text: text(company, role, region, offer) } }],
    }));
  }
}

const uriOf = (guide: string): string => `compbot://guides/${guide}`;
const MARKDOWN = "text/markdown";

/** Adds the guides themselves as resources, Markdown files under `compbot://guides/<company>/<role>`. */
function addResources(server: McpServer, advisor: Advisor): void {
  const template = new ResourceTemplate(uriOf("{company}/{role}"), {
    list: () => ({
      resources: advisor.guides().map(({ guide, companyName, roleName }) => ({
        uri: uriOf(guide),
        name: guide,
        title: `${companyName} · ${roleName}`,
        mimeType: MARKDOWN,
      })),
    }),
    complete: {
      company: (typed) => startingWith(typed, new Set(advisor.guides().map(({ company }) => company))),
      role: (typed, context) =>
        startingWith(typed, new Set(advisor.guides(context?.arguments?.company).map(({ role }) => role))),
    },
  });
  const config = { title: MCP.title, description: MCP.resource, mimeType: MARKDOWN };
  server.registerResource("guide", template, config, async (uri, { company, role }) => {
    const text = await advisor.markdown(`${company}/${role}`);
    if (text === null) throw new McpError(ErrorCode.InvalidParams, MCP.noGuide(uri.href));
    return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text }] };
  });
}

/**
 * A completion holds at most 100 values.
 * https://modelcontextprotocol.io/specification/2025-11-25/server/utilities/completion
 */
const MOST_COMPLETED = 100;

const startingWith = (typed: string, values: ReadonlySet<string>): string[] =>
  [...values].filter((value) => value.startsWith(typed.toLowerCase())).slice(0, MOST_COMPLETED);
