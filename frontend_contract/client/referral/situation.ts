/** A person's situation, as it is asked everywhere. Everything but who asks and what for may be unknown. */

import { FIELDS, ValueRefused } from "./values.ts";

const REQUIRED = new Set(["audience", "need"]);
const NOTHING: ReadonlySet<string> = new Set();

/** `ages` are the youngest and oldest somebody may be; null where nothing is known. */
export class Situation {
  readonly audience: string;
  readonly need: string;
  readonly forms: readonly string[] = [];
  readonly ages: readonly [youngest: number, oldest: number] | null = null;
  readonly urgency: string | null = null;
  readonly region: string | null = null;
  readonly languages: readonly string[] = [];
  readonly anonymity: string | null = null;
  readonly channelTypes: ReadonlySet<string> = NOTHING;
  readonly dangerousInformation: boolean | null = null;
  readonly unaccompanied: boolean | null = null;
  readonly nationality: string | null = null;
  readonly residence: string | null = null;
  readonly complexity: ReadonlySet<string> | null = null;

  constructor(values: Said & { audience: string; need: string }) {
    this.audience = values.audience;
    this.need = values.need;
    Object.assign(this, values);
  }
}

export type Said = { readonly [Name in keyof Situation]?: Situation[Name] };

export interface Fault {
  readonly field: string;
  readonly detail: string;
}

/** `faults`: all that is wrong. */
export class SituationRefused extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.field}: ${fault.detail}`).join("; "));
    this.faults = faults;
  }
}

/** The situation in a JSON object; `moment` is not part of it. Throws SituationRefused with every fault at once. */
export function readSituation(body: unknown): Situation {
  if (!isObject(body)) throw new SituationRefused([{ field: "", detail: "A situation is a JSON object." }]);
  const values: Record<string, unknown> = {};
  const faults = unknownFields(body);
  for (const [name, [attribute, read]] of FIELDS) {
    const value = body[name];
    if (value === undefined || value === null) {
      if (REQUIRED.has(name)) faults.push({ field: name, detail: "This field is required." });
      continue;
    }
    try {
      values[attribute] = read(value);
    } catch (error) {
      if (!(error instanceof ValueRefused)) throw error;
      faults.push({ field: name, detail: error.message });
    }
  }
  if (faults.length > 0) throw new SituationRefused(faults);
  return new Situation(values as Said & { audience: string; need: string });
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null && !Array.isArray(body);
}

function unknownFields(body: Record<string, unknown>): Fault[] {
  const names = Object.keys(body).filter((name) => !FIELDS.has(name) && name !== "moment");
  if (names.length === 0) return [];
  const known = [...FIELDS.keys(), "moment"].join(", ");
  return [...new Set(names.map((name) => name.replace(/\p{Cs}/gu, "?")))]
    .sort()
    .map((name) => ({ field: [...name].slice(0, 100).join(""), detail: `There is no such field. Known: ${known}.` }));
}
