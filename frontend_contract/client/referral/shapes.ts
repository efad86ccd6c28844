/** What goes into the engine and what comes out, as JSON has it. */

import type { ChannelAnswer, YesNo } from "./channels.ts";
import type { When } from "./conditions.ts";
import type { Verification } from "./desks.ts";
import type { PlaceStatus } from "./places.ts";
import type { RuleText } from "./rules.ts";
import type {
  ANONYMITIES, AUDIENCES, CHANNEL_TYPES, COMPLEXITIES, NATIONALITIES, NEEDS, RESIDENCES, URGENCIES,
} from "./values.ts";

export interface SituationBody {
  readonly audience: (typeof AUDIENCES)[number];
  readonly need: (typeof NEEDS)[number];
  readonly exploitationForm?: string | readonly string[] | null;
  readonly age?: number | "adult" | "child" | null;
  readonly urgency?: (typeof URGENCIES)[number] | null;
  readonly region?: string | null;
  readonly languages?: readonly string[] | null;
  readonly anonymity?: (typeof ANONYMITIES)[number] | null;
  readonly channelTypes?: readonly (typeof CHANNEL_TYPES)[number][] | null;
  readonly dangerousInformation?: boolean | null;
  readonly unaccompanied?: boolean | null;
  readonly nationality?: (typeof NATIONALITIES)[number] | null;
  readonly residence?: (typeof RESIDENCES)[number] | null;
  readonly complexity?: readonly (typeof COMPLEXITIES)[number][] | null;
}

export interface QuestionDocument {
  readonly key: string;
  readonly position: number;
  readonly kind: string; // choice, several or place
  readonly locale: string;
  readonly text: string;
  readonly help: string;
  readonly when: When;
  readonly answers: readonly AnswerToQuestion[];
}

/** `sets` is what the situation then says; after one that `ends`, nothing more is asked. */
export interface AnswerToQuestion {
  readonly key: string;
  readonly label: string;
  readonly labelLocale: string;
  readonly explanation: string;
  readonly sets: Partial<SituationBody>;
  readonly ends: boolean;
}

export interface Answer {
  urgent: boolean;
  guideVersion: string;
  validUntil: string | null;
  place: { asked: string | null; status: PlaceStatus; regions: string[] };
  desks: DeskAnswer[];
  advice: RuleText[];
  safety: RuleText[];
}

export interface DeskAnswer {
  rank: number;
  id: string;
  key: string;
  reasons: Reason[];
  bestChannel: ChannelAnswer | null;
  opensAt: string | null;
  trust: Trust;
  nextSteps: readonly string[];
  verification: Verification;
  ifNoAnswer: OtherDesk | null;
}

/** Codes: new ones may be added. */
export interface Reason {
  code: string;
  rule: string | null;
}

/** What people want to know first. Unknown: ask this first. */
export interface Trust {
  withoutName: YesNo;
  tellsPolice: YesNo;
  withoutPapers: YesNo;
  fromAbroad: YesNo;
  yourLanguage: YesNo;
}

export interface OtherDesk {
  id: string;
  key: string;
  bestChannel: ChannelAnswer | null;
}

export interface Why {
  key: string;
  rule: string | null;
  ranks: Record<string, number>;
}

export interface WhyNot {
  key: string;
  reason: string;
}

export type Explained = Answer & { why: Why[]; whyNot: WhyNot[] };
