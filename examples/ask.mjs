// Asks a question and says where each figure comes from: node ask.mjs "ally tpm new-york"
import { openCollection } from "compbot";

const question = process.argv.slice(2).join(" ") || "ally tpm new-york";
const guides = await openCollection(process.env.GUIDES_DIR ? { guidesDir: process.env.GUIDES_DIR } : {});
const { answer, text } = guides.ask(question);

console.log(text);
if (answer.kind === "answer" && answer.target) {
  console.log(`\nThe target's basis: ${answer.target.basis}`);
  for (const { side, part, quote, line } of answer.target.evidence ?? []) {
    console.log(`  ${side} ${part}: “${quote}” (line ${line})`);
  }
}
process.exitCode = answer.kind === "unknown" ? 1 : 0;
