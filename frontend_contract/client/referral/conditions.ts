/** What rules and questions ask of a situation: of each facet any of some values, of different facets all. */

export type Facts = ReadonlyMap<string, ReadonlySet<string>>; // facet -> what is so in this situation
export type Conditions = readonly (readonly [facet: string, values: readonly string[]])[];
export type When = Readonly<Record<string, readonly string[]>>;

export function readConditions(when: When): Conditions {
  return Object.entries(when)
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]) => [facet, plain(facet, values)]);
}

/** Language tags are the same in capitals: `zh-Hans` is `zh-hans`, as situations have it. */
function plain(facet: string, values: readonly string[]): readonly string[] {
  return facet === "language" ? values.map((tag) => tag.toLowerCase()) : values;
}

/** A condition on something nobody here knows of is never met. */
export function holds(conditions: Conditions, facts: Facts): boolean {
  for (const [facet, values] of conditions) {
    const so = facts.get(facet);
    if (so === undefined || !meets(values, so)) return false;
  }
  return true;
}

/** Whether any of `values` is among `others`. */
export function meets(values: readonly string[], others: ReadonlySet<string>): boolean {
  for (const value of values) {
    if (others.has(value)) return true;
  }
  return false;
}
