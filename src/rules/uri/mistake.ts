import type { Breach } from '../rule.ts'

/** What is wrong with a URI, and what would be right. */
export type Mistake = Required<Pick<Breach, 'says' | 'fix'>>
