import type { Breach } from '../../../src/rules/rule.ts'
import { serverNameIsAHostName } from '../../../src/rules/connection/server-name-is-a-host-name.ts'
import { checkRule } from '../../support/check-rule.ts'

const of = (tls: unknown) => ({ draft: { ConnectionType: 'VPC_LINK', TlsConfig: tls }, protocol: 'HTTP' as const })
const named = (name: string) => of({ ServerNameToVerify: name })
const refused = (name: string, fix: Exclude<Breach['fix'], undefined>) => ({
  ...named(name),
  breaches: [
    {
      field: 'TlsConfig' as const,
      path: ['ServerNameToVerify'],
      says: `${JSON.stringify(name)} is not a bare host name.`,
      fix,
    },
  ],
})
const WORDS = { words: 'put one host name that the certificate is for, as in orders.example.com' }

checkRule(serverNameIsAHostName, {
  accepts: {
    'a host': named('orders.example.com'),
    'a host without a domain': named('localhost'),
    'capitals and an underscore': named('My_Host.Example.COM'),
    'an address': named('10.0.0.1'),
    'a stage variable': named('${stageVariables.host}:443'),
    'nothing, which is out of range': named(''),
    'a name of another type, which is said elsewhere': of({ ServerNameToVerify: 5 }),
    'no map': of('example.com'),
    'no TlsConfig': { draft: { ConnectionType: 'VPC_LINK' }, protocol: 'HTTP' },
    'a wildcard that has no effect': {
      draft: { TlsConfig: { ServerNameToVerify: '*.example.com' } },
      protocol: 'HTTP',
    },
    'a wildcard on a WebSocket API': {
      draft: { ConnectionType: 'VPC_LINK', TlsConfig: { ServerNameToVerify: '*.example.com' } },
      protocol: 'WEBSOCKET',
    },
  },
  refuses: {
    'an empty TlsConfig': {
      ...of({}),
      breaches: [
        {
          field: 'TlsConfig',
          says: 'TlsConfig is empty: it names no host to verify.',
          fix: { words: 'name the host of the certificate in ServerNameToVerify, or leave TlsConfig out' },
        },
      ],
    },
    'a wildcard': refused('*.example.com', WORDS),
    'a URL': refused('https://orders.example.com', { put: 'orders.example.com' }),
    'a URL with all that one can have': refused('https://me:x@orders.example.com:8443/a?b#c', {
      put: 'orders.example.com',
    }),
    'a URL with a wildcard': refused('https://*.example.com/', WORDS),
    'a port': refused('orders.example.com:8443', { put: 'orders.example.com' }),
    'a path': refused('orders.example.com/health', { put: 'orders.example.com' }),
    'blanks around': refused(' orders.example.com', { put: 'orders.example.com' }),
    'two hosts': refused('a.example.com b.example.com', WORDS),
    'half a URL': refused('https:/example.com', WORDS),
    'a wildcard on who knows what': {
      draft: { ConnectionType: 'VPC_LINK', TlsConfig: { ServerNameToVerify: '*.example.com' } },
      says: '"*.example.com" is not a bare host name.',
    },
  },
})
