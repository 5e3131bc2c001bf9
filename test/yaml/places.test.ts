import { expect, test } from 'vitest'
import { readYamlWithPlaces } from '../../src/yaml/read.ts'

const DOCUMENT = `# about the document
ApiId: a1b2c3
"RequestParameters": {
  integration.request.header.x: é, "y": 1
}
ResponseParameters: &r
  '200':
    - a: 1
      b: 2
    - é
  404: *r
TlsConfig:
  <<: {ServerNameToVerify: e.com}
  Extra:
`

test.each([
  [[], { line: 2, column: 1 }],
  [['ApiId'], { line: 2, column: 1 }],
  [['RequestParameters'], { line: 3, column: 1 }],
  [['RequestParameters', 'integration.request.header.x'], { line: 4, column: 3 }],
  [['RequestParameters', 'y'], { line: 4, column: 36 }],
  [['ResponseParameters', '200'], { line: 7, column: 3 }],
  [['ResponseParameters', '200', 0], { line: 8, column: 7 }],
  [['ResponseParameters', '200', 0, 'b'], { line: 9, column: 7 }],
  [['ResponseParameters', '200', 1], { line: 10, column: 7 }],
  [['ResponseParameters', '404'], { line: 11, column: 3 }],
  [['ResponseParameters', '404', '200', 0, 'a'], { line: 8, column: 7 }],
  [['TlsConfig', 'ServerNameToVerify'], { line: 13, column: 8 }],
  [['TlsConfig', 'Extra'], { line: 14, column: 3 }],
  [['Nothing'], undefined],
  [['ApiId', 'deeper'], undefined],
  [['ResponseParameters', '200', 2], undefined],
])('the place of %j', (path, place) => {
  expect(readYamlWithPlaces(DOCUMENT).placeOf(path)).toEqual(place)
})

test('an empty document has no places', () => {
  expect(readYamlWithPlaces('').placeOf([])).toBeUndefined()
})
