import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Advisor, answerSchema, openCollection } from "../../src/index.js";
import { makeMcpServer } from "../../src/mcp/server.js";
import { some } from "../whole.js";

/** For each tool ten inputs, and the question that a person would have typed. */
const CALLS: Record<string, readonly [input: Record<string, unknown>, question: string][]> = {
  ask: [
    "ally tpm new-york",
    "walk away stripe pm nyc",
    "levers for a capital one swe",
    "ally vs capital-one tpm new-york",
    "tpm new-york",
    "google",
    "acme tpm",
    "ally tpm new-york offer base 150k stock 40k over 4 years bonus 15% sign-on 10k",
    "stripe swe sf levels",
    "help",
  ].map((question) => [{ question }, question] as const),
  check_offer: [
    ["base 150k stock 40k over 4 years bonus 15% sign-on 10k", "New York"],
    ["base 120k", "Detroit"],
    ["base $150,000 bonus 10%", "Charlotte"],
    ["offer base 150k", "New York"],
    ["180k base, 60k rsu", "New York"],
    ["base 150k sign-on 20k", "New York"],
    ["total 210k", "New York"],
    ["stock 50k over 4 years", "New York"],
    ["bonus 20%", "New York"],
    ["base 144k equity 30k bonus 29k", "New York"],
  ].map(
    ([offer = "", region]) =>
      [
        { company: "ally", role: "tpm", region, offer },
        `ally tpm ${region} offer ${offer.replace(/^offer /, "")}`,
      ] as const,
  ),
  compare: [
    ["ally", "capital one", "tpm"],
    ["stripe", "google", "swe"],
    ["adyen", "booking", "swe"],
    ["stripe", "adyen", "pm"],
    ["google", "shopify", "swe"],
    ["grab", "booking", "swe"],
    ["ally", "stripe", "tpm"],
    ["google", "booking", "tpm"],
    ["shopify", "stripe", "swe"],
    ["grab", "adyen", "swe"],
  ].map(
    ([a, b, role]) =>
      [{ guides: [a, b].map((company) => ({ company, role })) }, `${a} ${role} vs ${b} ${role}`] as const,
  ),
  rank: [
    ["tpm", "new york"],
    ["swe", "amsterdam"],
    ["swe", "singapore"],
    ["software engineer", undefined],
    ["pm", "london"],
    ["tpm", undefined],
    ["swe", "remote us"],
    ["pm", "nyc"],
    ["swe", "sf"],
    ["data scientist", undefined],
  ].map(([role, region]) => [{ role, ...(region && { region }) }, [role, region].filter(Boolean).join(" ")] as const),
  counter: [
    "base 150k",
    "base 150k stock 40k",
    "base 150k bonus 15%",
    "base 144k stock 30k over 4 years bonus 29k",
    "base 189k",
    "total 210k",
    "base 150k sign-on 10k",
    "bonus 10%",
    undefined,
    "base 160k stock 50k over 4 years",
  ].map(
    (offer) =>
      [
        { company: "ally", role: "tpm", region: "New York", ...(offer && { offer }) },
        `counter ally tpm New York${offer ? ` offer ${offer}` : ""}`,
      ] as const,
  ),
  guide_passages: [
    "vesting",
    "refreshers",
    "relocation",
    "remote policy",
    "promotion",
    "sign-on clawback",
    "deadline",
    "competing offers",
    "equity value",
    "culture",
  ].map((topic) => [{ company: "stripe", role: "swe", topic }, `stripe swe ${topic}`] as const),
};

describe("the tools", () => {
  let client: Client;
  let guides: Advisor;

  beforeAll(async () => {
    guides = await openCollection({ today: () => "2026-03-01" });
    const [near, far] = InMemoryTransport.createLinkedPair();
    await makeMcpServer(guides, "0.0.0").connect(far);
    client = new Client({ name: "test", version: "0.0.0" });
    await client.connect(near);
  });
  afterAll(() => client.close());

  it("are read-only, and say how figures are to be quoted", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([...Object.keys(CALLS), "list_guides"].sort());
    for (const { name, annotations, outputSchema, description } of tools) {
      expect(annotations?.readOnlyHint, name).toBe(true);
      expect(outputSchema?.type, name).toBe("object");
      expect(description?.length, name).toBeGreaterThan(60);
    }
    expect(client.getInstructions()).toMatch(/basis.*evidence.*updated/is);
  });

  it.each(Object.entries(CALLS))("%s answers as a question does", async (name, calls) => {
    expect(calls).toHaveLength(10);
    for (const [input, question] of some(calls, 2)) {
      // The client holds what comes against the tool's output schema.
      const { structuredContent, content } = await client.callTool({ name, arguments: input });
      const asked = guides.ask(question);
      expect(structuredContent, question).toEqual({ answer: asked.answer });
      expect(content).toEqual([{ type: "text", text: asked.text }]);
    }
  });

  it("say what is wrong with an input", async () => {
    const result = await client.callTool({ name: "compare", arguments: { guides: [] } });
    expect(result.isError).toBe(true);
  });

  it("list the guides, all or a company's", async () => {
    const all = await client.callTool({ name: "list_guides", arguments: {} });
    expect(all.structuredContent).toEqual({ guides: guides.guides() });
    const ally = await client.callTool({ name: "list_guides", arguments: { company: "Ally" } });
    expect(ally.structuredContent).toEqual({ guides: guides.guides("ally-financial") });
  });

  it("answer for each guide and region as the schema has it", () => {
    for (const { guide, companyName, roleName, regions } of some(guides.guides(), 3)) {
      for (const region of regions) {
        const { answer } = guides.ask(`${companyName} ${roleName} ${region}`);
        expect(answerSchema.safeParse(answer).error, `${guide} ${region}`).toBeUndefined();
      }
    }
  });

  it("give the guides as Markdown, and complete their names", async () => {
    const { resources } = await client.listResources();
    expect(resources.length).toBe(guides.guides().length);
    const [uri = ""] = resources.map((one) => one.uri);
    const { contents } = await client.readResource({ uri });
    expect(contents).toMatchObject([
      { uri, mimeType: "text/markdown", text: expect.stringContaining("compensation:") },
    ]);
    await expect(client.readResource({ uri: "compbot://guides/no/guide" })).rejects.toThrow(/no guide/);
    const { completion } = await client.complete({
      ref: { type: "ref/resource", uri: "compbot://guides/{company}/{role}" },
      argument: { name: "company", value: "all" },
    });
    expect(completion.values).toEqual(["ally-financial"]);
  });

  it("offer two prompts", async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(["check_my_offer", "write_the_counter"]);
    const { messages } = await client.getPrompt({
      name: "check_my_offer",
      arguments: { company: "Ally", role: "TPM", offer: "base 150k" },
    });
    expect(messages).toMatchObject([{ role: "user", content: { text: expect.stringContaining("base 150k") } }]);
  });
});
