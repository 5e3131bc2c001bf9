import type { Draft } from '../model/draft.ts'
import type { Finding } from '../rules/rule.ts'
import type { Where } from '../rules/word-finding.ts'

/** A finding in a document of a file. */
export interface Located {
  readonly finding: Finding
  readonly where: Extract<Where, { readonly by: 'document' }>
  readonly draft: Draft
  /** Which document of its file, from 0. */
  readonly index: number
}

export interface Totals {
  readonly documents: number
  readonly errors: number
  readonly warnings: number
}

/** A way to print findings, each as soon as it is found. */
export interface Report {
  readonly begin: () => string
  readonly finding: (located: Located) => string
  readonly end: (totals: Totals) => string
}
