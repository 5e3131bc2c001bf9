/** What js-yaml says, by its beginning, and what it means to the person whose document it is. */
const REASONS: readonly (readonly [begins: string, means: string])[] = [
  ['tab characters', 'a tab in the indentation; use blanks'],
  ['missed comma', "a ',' is missing before this, or the closing bracket"],
  ["expected the node content, but found ','", "nothing stands before this ','"],
  ["expected ':'", "a ':' is missing after this key"],
  ['a whitespace character', "put a blank after the ':'"],
  ['can not read a block mapping entry', 'a key must stand in one line'],
  ['unexpected end of the stream within a double', 'the closing " is missing'],
  ['unexpected end of the document within a double', 'the closing " is missing'],
  ['unexpected end of the stream within a single', "the closing ' is missing"],
  ['unexpected end of the document within a single', "the closing ' is missing"],
  ['unexpected end of the stream within a flow', 'the closing bracket is missing'],
  ['unexpected end of the stream within a verbatim', "the closing '>' of the tag is missing"],
  ['unknown escape', "no such escape; write '\\\\' for a backslash, or use single quotes"],
  ['expected hexadecimal', 'a hexadecimal digit is missing in this escape'],
  ['a line break is expected', "nothing may follow '|' or '>' in its line"],
  ['nesting exceeded', 'too many levels of nesting'],
  ['name of an al', 'an alias needs a name'],
  ['name of an an', 'an anchor needs a name'],
  ['alias node', 'an alias can have neither a tag nor an anchor'],
  ['duplication of a tag', 'two tags for one value'],
  ['duplication of an anchor', 'two anchors for one value'],
  ['undeclared tag handle', 'no %TAG line declares this tag'],
  ['unacceptable YAML version', 'this version of YAML is not known; leave out the %YAML line'],
  ['directives end mark', "a '---' line is missing after the '%' lines"],
  ['end of the stream or', 'this does not belong to what stands before'],
  ['bad indentation', 'the indentation does not fit what stands before'],
]

/** The reason in our words. `at` is the text from the place on that js-yaml names. */
export function reasonFor(reason: string, at: string): string {
  const named = namedReason(reason)
  if (named !== undefined) return named
  const misplaced = reason.startsWith('bad indentation') || reason.startsWith('end of the stream or')
  if (misplaced && /^[@`%]/.test(at)) return `plain text cannot begin with '${at.charAt(0)}'; put it in quotes`
  if (misplaced && /^:(?:\s|$)/.test(at)) return "a second ': ' in one line; put the text in quotes"
  return REASONS.find(([begins]) => reason.startsWith(begins))?.[1] ?? reason
}

function namedReason(reason: string): string | undefined {
  const [, unknown] = /^unknown \w+ tag !<(.*)>$/s.exec(reason) ?? []
  if (unknown !== undefined) return `the tag ${shortTag(unknown)} means nothing here`
  const [, unfit] = /^cannot resolve a node with !<(.*)> explicit tag$/s.exec(reason) ?? []
  if (unfit !== undefined) return `the tag ${shortTag(unfit)} does not fit this value`
  const [, alias] = /^unidentified alias "(.*)"$/s.exec(reason) ?? []
  return alias === undefined ? undefined : `no anchor &${alias} stands before this alias`
}

const shortTag = (tag: string): string => tag.replace(/^tag:yaml\.org,2002:/, '!!')
