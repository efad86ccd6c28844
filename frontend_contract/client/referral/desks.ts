/** A desk as the engine sees it, and whether a person can be sent there at all. */

import { type Channel, type ChannelDocument, readChannel, usable, type YesNo } from "./channels.ts";
import { meets } from "./conditions.ts";
import type { Place } from "./places.ts";
import type { Situation } from "./situation.ts";

const AUTHORITY_KINDS: readonly string[] = ["police", "inspectorate"];
export const HELPS_WITHOUT_NAME: ReadonlySet<string> = new Set(["advice", "report", "charges"]);
const LEVEL_NEEDED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["report", new Set(["report", "charges"])],
  ["press-charges", new Set(["charges"])],
]);
const VERIFIED: ReadonlyMap<string, number> = new Map([["current", 0], ["due", 1]]);
export const UNVERIFIED = 2;

export interface Verification {
  readonly status: string;
  readonly verifiedOn: string | null;
}

export interface DeskDocument {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly roles: readonly string[];
  readonly referable: boolean;
  readonly audiences: readonly string[];
  readonly needs: readonly string[];
  readonly anyExploitationForm: boolean;
  readonly exploitationForms: readonly string[];
  readonly ages: { readonly min: number | null; readonly max: number | null };
  readonly region: { readonly scope: string; readonly codes: readonly string[] };
  readonly anonymity: string;
  readonly tellsPolice: YesNo;
  readonly worksWithoutPapers: YesNo;
  readonly acceptsCallersFromAbroad: YesNo;
  readonly whatHappensNext: readonly string[];
  readonly verification: Verification;
  readonly channels: readonly ChannelDocument[];
}

export class Desk {
  readonly document: DeskDocument;
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly audiences: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
  readonly anyForm: boolean;
  readonly forms: ReadonlySet<string>;
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly hasAges: boolean;
  readonly isRegional: boolean;
  readonly regions: readonly string[];
  readonly anonymity: string;
  readonly tellsPolice: YesNo;
  readonly fromAbroad: YesNo;
  readonly verified: number;
  readonly isReferable: boolean;
  readonly isEmergency: boolean;
  readonly isNationalDesk: boolean;
  readonly isAuthority: boolean;
  readonly channels: readonly Channel[];

  constructor(document: DeskDocument) {
    this.document = document;
    this.id = document.id;
    this.key = document.key;
    this.kind = document.kind;
    this.audiences = new Set(document.audiences);
    this.needs = new Set(document.needs);
    this.anyForm = document.anyExploitationForm;
    this.forms = new Set(document.exploitationForms);
    this.ageMin = document.ages.min;
    this.ageMax = document.ages.max;
    this.hasAges = this.ageMin !== null || this.ageMax !== null;
    this.isRegional = document.region.scope !== "national";
    this.regions = document.region.codes;
    this.anonymity = document.anonymity;
    this.tellsPolice = document.tellsPolice;
    this.fromAbroad = document.acceptsCallersFromAbroad;
    this.verified = verified(document.verification);
    this.isReferable = document.referable;
    this.isEmergency = document.roles.includes("emergency");
    this.isNationalDesk = document.roles.includes("national-desk");
    this.isAuthority = AUTHORITY_KINDS.includes(document.kind) || document.roles.includes("authority");
    this.channels = document.channels.map(readChannel);
  }

  namesForm(situation: Situation): boolean {
    return meets(situation.forms, this.forms);
  }

  fitsForm(situation: Situation): boolean {
    return this.anyForm || situation.forms.length === 0 || this.namesForm(situation);
  }

  fits(situation: Situation): boolean {
    return this.audiences.has(situation.audience) && this.needs.has(situation.need) && this.fitsForm(situation);
  }

  isFor(place: Place): boolean {
    return !this.isRegional || meets(this.regions, place.regions);
  }

  get hasKnownHours(): boolean {
    return this.channels.some((channel) => channel.hours.areKnown);
  }

  get hasChannelDayAndNight(): boolean {
    return this.channels.some((channel) => channel.hours.status === "always");
  }
}

/** What nobody ever checked with the desk itself is not verified, however new it is. */
function verified(verification: Verification): number {
  return verification.verifiedOn ? (VERIFIED.get(verification.status) ?? UNVERIFIED) : UNVERIFIED;
}

/** Why nobody in this situation can be sent to the desk, as a code; null where they can. */
export function whyNot(desk: Desk, situation: Situation, place: Place): string | null {
  if (!desk.isReferable) return "no-channel";
  if (desk.isEmergency && situation.urgency !== "acute") return "no-danger";
  if (!desk.isFor(place)) return "other-region";
  if (!isOfAge(desk, situation.ages)) return "other-age";
  if (!desk.isEmergency && usable(desk.channels, situation, place).length === 0) return "no-usable-channel";
  return null;
}

function isOfAge(desk: Desk, ages: readonly [number, number] | null): boolean {
  if (ages === null) return true;
  const [youngest, oldest] = ages;
  const first = desk.ageMin === null ? youngest : Math.max(youngest, desk.ageMin);
  const last = desk.ageMax === null ? oldest : Math.min(oldest, desk.ageMax);
  // Of an adult of unknown age nobody thinks as of somebody of eighteen: one year in common says nothing.
  return youngest === oldest ? first <= last : first < last;
}

/** Whether the desk does what is needed without a name. */
export function withoutName(desk: Desk, need: string): YesNo {
  if (desk.anonymity === "unknown") return "unknown";
  return (LEVEL_NEEDED.get(need) ?? HELPS_WITHOUT_NAME).has(desk.anonymity) ? "yes" : "no";
}
