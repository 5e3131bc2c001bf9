import type { Facts } from '../../model/facts.ts'
import type { Known } from '../known.ts'

/** The templates that the service will run, by their keys. Elsewhere they are left unread, which is said by another rule. */
export function lintedTemplates(
  { RequestTemplates: templates }: Known,
  { protocol, type }: Facts,
): readonly (readonly [key: string, template: string])[] {
  if (templates === undefined || protocol === 'HTTP' || type === 'AWS_PROXY' || type === 'HTTP_PROXY') return []
  return [...templates]
}
