// An own front end: a page with a question and its answer, on this machine only. node front-end.mjs [PORT]
import { createServer } from "node:http";
import { openCollection } from "compbot";

const guides = await openCollection(process.env.GUIDES_DIR ? { guidesDir: process.env.GUIDES_DIR } : {});
// What a guide or a person wrote is text, never markup.
const escaped = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`);

const page = (question) => `<!doctype html><html lang="en"><title>What should I ask for?</title>
<form><label>Question <input name="q" value="${escaped(question)}" size="50"></label> <button>Ask</button></form>
<pre>${question ? escaped(guides.ask(question).text) : ""}</pre></html>`;

const server = createServer(({ url = "/" }, response) => {
  const question = new URL(url, "http://localhost").searchParams.get("q") ?? "";
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'",
  });
  response.end(page(question.slice(0, 4_000)));
});
server.listen(Number(process.argv[2] ?? 8080), "127.0.0.1", () => {
  console.log(`The page is at http://127.0.0.1:${server.address().port}`);
});
