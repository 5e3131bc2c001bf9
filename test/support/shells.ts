/** What programs on Windows make of their command line; the rules of Microsoft's C runtime. */
export function splitWindowsLine(line: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at)
    const [slashes = ''] = /^\\*/.exec(line.slice(at)) ?? []
    if (slashes !== '') {
      const beforeQuote = line.charAt(at + slashes.length) === '"'
      word = (word ?? '') + (beforeQuote ? '\\'.repeat(slashes.length / 2) : slashes)
      at += slashes.length - 1
      if (beforeQuote && slashes.length % 2 === 1) word += line.charAt(++at)
    } else if (char === '"') {
      quoted = !quoted
      word ??= ''
    } else if (!quoted && (char === ' ' || char === '\t')) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + char
  }
  return word === undefined ? words : [...words, word]
}

/** What cmd.exe hands on of lines that were typed, where no variable of the environment is set but NAME and PATH. */
export function readCmd(typed: string): string[] {
  const line = typed.replace(/%(?:NAME|PATH|a|b)%/gi, 'expanded')
  let out = ''
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at)
    if (char === '"') quoted = !quoted
    if (quoted || !/[\^&|<>\n]/.test(char)) out += char
    else if (char === '^') out += line.charAt(++at) === '\n' ? line.charAt(++at) : line.charAt(at)
    else throw new Error(`cmd.exe obeys ${JSON.stringify(char)}`)
    if (char === '\n') throw new Error('the line ends')
  }
  return splitWindowsLine(out)
}

/** How versions of PowerShell differ in what they hand to programs. */
export type PowerShell = '5.1' | '7.2' | '7.3'

/** What programs get of a command typed into PowerShell: plain words, and words in single quotes. */
export function readPowerShell(typed: string, version: PowerShell): string[] {
  const wrapped = /^& \{ \$PSNativeCommandArgumentPassing = 'Legacy'\n(.*)\n\}$/s.exec(typed)
  const words = powerShellWords((wrapped?.[1] ?? typed).replaceAll('`\n', ' '))
  // From 7.3 on words arrive as they are, unless told otherwise.
  if (version === '7.3' && wrapped === null) return words
  // Words without letters get lost.
  const line = words.map((word) => (wantsQuotes(word, version) ? `"${word}"` : word)).join(' ')
  return splitWindowsLine(line)
}

function powerShellWords(text: string): string[] {
  const words: string[] = []
  const token = /\s*(?:['‘’‚‛]((?:[^'‘’‚‛]|['‘’‚‛]{2})*)['‘’‚‛](?=\s|$)|([\w.:/-]+)(?=\s|$))/y
  while (token.lastIndex < text.length) {
    const match = token.exec(text)
    if (match === null) throw new Error(`no word of PowerShell: ${text.slice(token.lastIndex)}`)
    words.push(match[1]?.replace(/['‘’‚‛](['‘’‚‛])/g, '$1') ?? match[2] ?? '')
  }
  return words
}

/** A blank outside of quotes. Windows PowerShell counts escaped quotes too. */
function wantsQuotes(word: string, version: PowerShell): boolean {
  let quoted = false
  return [...word].some((char, at) => {
    if (char === '"' && (version === '5.1' || word[at - 1] !== '\\')) quoted = !quoted
    return /\s/.test(char) && !quoted
  })
}
