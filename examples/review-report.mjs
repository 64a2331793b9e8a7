// For a cron job: which guides are past their review date, by company. Ends with 1 where there are any.
import { openCollection } from "compbot";

const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const guides = await openCollection(process.env.GUIDES_DIR ? { guidesDir: process.env.GUIDES_DIR } : {});
const past = guides.guides().filter(({ reviewDue }) => reviewDue !== undefined && reviewDue < today);

console.log(`${past.length} of ${guides.guides().length} guides are past their review date on ${today}.`);
for (const [company, list] of byCompany(past)) {
  console.log(`${company}: ${list.map(({ roleName, reviewDue }) => `${roleName} (${reviewDue})`).join(", ")}`);
}
process.exitCode = past.length > 0 ? 1 : 0;

function byCompany(list) {
  const companies = new Map();
  for (const one of list) companies.set(one.companyName, [...(companies.get(one.companyName) ?? []), one]);
  return companies;
}
