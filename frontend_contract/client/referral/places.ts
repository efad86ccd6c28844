/** Where somebody is: a name or a code, and all regions, of every kind, that the place lies in. */

export type PlaceStatus = "known" | "unknown" | "abroad" | "not-found";

/** `regions` are codes: those of that name or code, and those they lie in. */
export interface Place {
  readonly status: PlaceStatus;
  readonly regions: ReadonlySet<string>;
  readonly isFar: boolean; // abroad or in the Caribbean Netherlands: numbers for the Netherlands alone do not work
}

export interface RegionDocument {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly cbsCode: string;
  readonly formerNames: readonly string[];
  readonly parents: readonly string[];
}

const ABROAD = "abroad";
const NO_REGIONS: ReadonlySet<string> = new Set();
const NOWHERE: Place = { status: "unknown", regions: NO_REGIONS, isFar: false };
const SOMEWHERE_ABROAD: Place = { status: ABROAD, regions: NO_REGIONS, isFar: true };
const NOT_FOUND: Place = { status: "not-found", regions: NO_REGIONS, isFar: false };
const FAR = [ABROAD, "caribbean-netherlands"];

/** The published regions. One name may be of several: a municipality, a safety region, a care area. */
export class Places {
  private readonly kinds: ReadonlyMap<string, string>;
  private readonly above: ReadonlyMap<string, readonly string[]>;
  private readonly found: ReadonlyMap<string, Place>;

  constructor(regions: readonly RegionDocument[]) {
    const codeOf = new Map(regions.map((row) => [row.id, row.code]));
    this.kinds = new Map(regions.map((row) => [row.code, row.kind]));
    this.above = new Map(regions.map((row) => [row.code, row.parents.flatMap((id) => codeOf.get(id) ?? [])]));
    this.found = new Map([...named(regions)].map(([name, codes]) => [name, this.place(codes)]));
  }

  find(region: string | null): Place {
    if (region === null) return NOWHERE;
    const name = plain(region);
    return name === ABROAD ? SOMEWHERE_ABROAD : (this.found.get(name) ?? NOT_FOUND);
  }

  private place(codes: readonly string[]): Place {
    const kinds = new Set(codes.map((code) => this.kinds.get(code)!));
    if (kinds.size === 1 && kinds.has(ABROAD)) return { status: ABROAD, regions: new Set(codes), isFar: true };
    return { status: "known", regions: this.upward(codes), isFar: FAR.some((kind) => kinds.has(kind)) };
  }

  private upward(codes: readonly string[]): Set<string> {
    const found = new Set<string>();
    let level = codes;
    while (level.length > 0) {
      for (const code of level) found.add(code);
      level = level.flatMap((code) => this.above.get(code) ?? []).filter((code) => !found.has(code));
    }
    return found;
  }
}

function named(regions: readonly RegionDocument[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const row of regions) {
    const names = [row.code, row.name, row.cbsCode, ...row.formerNames].filter(Boolean).map(plain);
    for (const name of new Set(names)) codes.set(name, [...(codes.get(name) ?? []), row.code]);
  }
  return codes;
}

/** A name without case, accents and punctuation: «’s-Hertogenbosch» is «s hertogenbosch». */
export function plain(name: string): string {
  const letters = name.normalize("NFKD").toLowerCase().replaceAll("ς", "σ").replace(/\p{M}/gu, "");
  return letters.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
