import type { Channel, User } from "./model.js";
import type { Workspace } from "./workspace.js";

/** The initial content of a workspace. Channels list their members by user id; the app is `"app"`. */
export interface Seed {
  users: Omit<User, "isBot">[];
  channels: (Pick<Channel, "id" | "name" | "kind" | "sharedWith"> & { members: string[] })[];
}

/** Two people, one guest of another organisation, and a channel of each kind; the app is not in `#leads`. */
export const smallTeam: Seed = {
  users: [
    { id: "U000MAYA", name: "maya", realName: "Maya Lindqvist", teamId: "T000LOCAL" },
    { id: "U000THEO", name: "theo", realName: "Theo Okafor", teamId: "T000LOCAL" },
    { id: "U000RHEA", name: "rhea", realName: "Rhea Castellano", teamId: "T000OTHER" },
  ],
  channels: [
    { id: "C000OFFERS", name: "offers", kind: "public", sharedWith: null, members: ["U000MAYA", "U000THEO", "app"] },
    { id: "C00GENERAL", name: "general", kind: "public", sharedWith: null, members: ["U000MAYA", "U000THEO"] },
    { id: "C0000LEADS", name: "leads", kind: "private", sharedWith: null, members: ["U000MAYA"] },
    {
      id: "C00PARTNER",
      name: "partners",
      kind: "public",
      sharedWith: "T000OTHER",
      members: ["U000MAYA", "U000THEO", "U000RHEA", "app"],
    },
  ],
};

/** Fills an empty workspace, and adds Slackbot and the app's own bot user, under `botName`. */
export function fillWorkspace(workspace: Workspace, seed: Seed, botName: string): void {
  for (const user of seed.users) workspace.users.set(user.id, { ...user, isBot: false });
  const bots = { [workspace.botUserId]: botName, [workspace.slackbotId]: "Slackbot" };
  for (const [id, name] of Object.entries(bots)) {
    workspace.users.set(id, { id, name, realName: name, teamId: workspace.teamId, isBot: true });
  }
  for (const { members, ...channel } of seed.channels) {
    const ids = members.map((member) => (member === "app" ? workspace.botUserId : member));
    workspace.channels.set(channel.id, { ...channel, members: new Set(ids) });
  }
}
