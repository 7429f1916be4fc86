/** What the reports of Lighthouse come to, beside what is promised. */

interface Audit {
  readonly title: string
  /** 0 to 1; null where the audit is for information alone. */
  readonly score: number | null
  readonly displayValue?: string
}

export interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly title: string
        /** 0 to 1; null where an audit of it broke off. */
        readonly score: number | null
        readonly auditRefs: readonly { readonly id: string }[]
      }
    >
  >
  readonly audits: Readonly<Record<string, Audit>>
}

/** Least score of each category, in hundredths. */
const PROMISED = { accessibility: 100, 'best-practices': 100, performance: 90 } as const

export interface Verdict {
  readonly figures: string
  /** Position of the report with the middle figure of performance. */
  readonly middle: number
  /** Categories that fall short. */
  readonly short: readonly string[]
}

/** The middle figure of performance, which hangs on the machine, and the worst of what hangs on the page alone. */
export function judge(reports: readonly Report[]): Verdict {
  const scoresOf = (category: string) =>
    reports.map(({ categories }) => Math.round(100 * (categories[category]?.score ?? 0)))
  const performance = scoresOf('performance')
  const order = performance
    .map((_, at) => at)
    .toSorted((a, b) => (performance[a] ?? 0) - (performance[b] ?? 0))
  const middle = order[Math.floor((order.length - 1) / 2)] ?? 0
  const scores = Object.keys(PROMISED).map(
    category =>
      [
        category,
        category === 'performance' ? (performance[middle] ?? 0) : Math.min(...scoresOf(category)),
      ] as const,
  )
  return {
    figures: scores.map(([category, score]) => `${category} ${String(score)}`).join(', '),
    middle,
    short: scores.flatMap(([category, score]) =>
      score < PROMISED[category as keyof typeof PROMISED] ? [category] : [],
    ),
  }
}

/** Every audit of the report that is not passed, with its figure. */
export function costsOf({ categories, audits }: Report): readonly string[] {
  const ids = new Set(Object.values(categories).flatMap(({ auditRefs }) => auditRefs.map(({ id }) => id)))
  return [...ids].flatMap(id => {
    const audit = audits[id]
    if (audit === undefined || audit.score === null || audit.score >= 0.9) return []
    const figure = audit.displayValue === undefined ? '' : `: ${audit.displayValue}`
    return [`${audit.title}${figure}`]
  })
}
