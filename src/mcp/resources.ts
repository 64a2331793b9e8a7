import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ErrorCode, McpError } from "@modelcontextprotocol/sdk/types.js";
import type { Advisor } from "../advisor.js";
import { MCP } from "../present/words/mcp.js";

const uriOf = (guide: string): string => `compbot://guides/${guide}`;
const MARKDOWN = "text/markdown";

/** Gives the server the guides themselves, as Markdown files under `compbot://guides/<company>/<role>`. */
export function addResources(server: McpServer, advisor: Advisor): void {
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

/** A completion holds at most 100 values. https://modelcontextprotocol.io/specification/2025-11-25/server/utilities/completion */
const MOST_COMPLETED = 100;

const startingWith = (typed: string, values: ReadonlySet<string>): string[] =>
  [...values].filter((value) => value.startsWith(typed.toLowerCase())).slice(0, MOST_COMPLETED);
