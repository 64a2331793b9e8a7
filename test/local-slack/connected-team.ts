import { type Seed, smallTeam } from "../../src/local-slack/workspace/seed.js";

/**
 * The small team, with what an app meets in workspaces that are connected to others: a private shared channel with the
 * app and one without, a direct message of two people and a group's, in which no app is, and a person whose organisation
 * is never told.
 */
export const connectedTeam: Seed = {
  users: [...smallTeam.users, { id: "U0000NEMO", name: "nemo", realName: "Nemo Sato", teamId: "" }],
  channels: [
    ...smallTeam.channels.map((channel) =>
      channel.id === "C00PARTNER" ? { ...channel, members: [...channel.members, "U0000NEMO"] } : channel,
    ),
    {
      id: "C00JOINTLY",
      name: "jointly",
      kind: "private",
      sharedWith: "T000OTHER",
      members: ["U000MAYA", "U000RHEA", "app"],
    },
    {
      id: "C00CLOSELY",
      name: "closely",
      kind: "private",
      sharedWith: "T000OTHER",
      members: ["U000MAYA", "U000THEO", "U000RHEA"],
    },
    { id: "D00MAYTHEO", name: "", kind: "im", sharedWith: null, members: ["U000MAYA", "U000THEO"] },
    { id: "G000THREES", name: "", kind: "mpim", sharedWith: null, members: ["U000MAYA", "U000THEO", "U000RHEA"] },
  ],
};
