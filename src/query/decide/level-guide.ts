import type { Guide } from "../../domain/guide.js";
import { nameKey } from "../../text/folding.js";
import type { Company, Role } from "../catalog/catalog.js";

/** The remark behind a role's name, where some guides write its levels: "Software Engineer (L3-L4)". */
const REMARK = /\(([^()]*)\)/;

/**
 * The guide of a company for a role. Where its guides carry levels in their names, a level decides: "google l5 swe" asks
 * for the "Senior Software Engineer (L5)".
 *
 * @param words those that no name took; most are no levels
 */
export function guideOf(company: Company, role: Role, words: readonly string[]): Guide | undefined {
  const wanted = ` ${nameKey(role.roleName)}`;
  const levelled =
    words.length > 0 &&
    company.guides.find(
      (guide) =>
        words.some((word) => namesLevel(guide, word)) &&
        ` ${nameKey(guide.roleName.replace(REMARK, ""))}`.endsWith(wanted),
    );
  return levelled || company.byRole.get(role.role);
}

/** Whether a guide carries a level in its name. */
export function namesLevel({ roleName }: Guide, level: string): boolean {
  const remark = REMARK.exec(roleName)?.[1];
  return remark !== undefined && nameKey(remark).split(" ").includes(nameKey(level));
}
