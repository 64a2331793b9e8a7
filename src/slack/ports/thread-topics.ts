/** What an answer in public remembers, so that a follow-up in its thread needs only what changes. */
export interface ThreadTopic {
  /** `company/role` */
  guide: string;
  /** The region's label. */
  region: string | null;
}
