import type { Facts } from '../../model/facts.ts'

/** Only here a template is picked and run: proxies pass on what they get. */
export const picksTemplates = ({ protocol, type }: Facts): boolean =>
  protocol === 'WEBSOCKET' && (type === 'AWS' || type === 'HTTP' || type === 'MOCK')
