import { pathOverwritten } from '../../../src/rules/mapping/path-overwritten.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(pathOverwritten, {
  accepts: {
    'the path as a whole': { draft: { RequestParameters: { 'overwrite:path': '$request.path' } }, protocol: 'HTTP' },
    'a query string parameter called path': {
      draft: { RequestParameters: { 'append:querystring.path': '/x' } },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': { draft: { RequestParameters: { path: '/x' } } },
  },
  refuses: {
    'a path that is added to': {
      draft: { RequestParameters: { 'append:path': '/x' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:path'],
          says: '"append:path" is refused: the path can only be overwritten.',
          fix: { key: 'overwrite:path' },
        },
      ],
    },
    'a path that is removed': {
      draft: { RequestParameters: { 'remove:path': "''" } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['remove:path'],
          says: '"remove:path" is refused: the path can only be overwritten.',
          fix: { words: 'write overwrite:path and the whole path' },
        },
      ],
    },
    'a name behind the path': {
      draft: { RequestParameters: { 'overwrite:path.id': '1' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['overwrite:path.id'],
          says: '"overwrite:path.id" is not documented: the path is overwritten as a whole.',
          fix: { words: 'write overwrite:path and the whole path' },
          tier: 'advice',
        },
      ],
    },
  },
})
