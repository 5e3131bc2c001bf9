import type { Conversation } from '../conversation.ts'
import { askDrawn } from './converse/drawn.ts'
import { paintFor } from './converse/look.ts'
import { openLines } from './converse/lines.ts'
import { askPlain } from './converse/plain.ts'
import { openTerminal } from './converse/terminal.ts'

/**
 * Opens a conversation on standard error and standard input; standard output is left alone, for it may be a pipe. The
 * terminal is taken at the first question. Where it cannot be drawn upon, or `APIGW_PLAIN` asks for it, all is in plain
 * lines.
 */
export function openConversation(): Conversation {
  const { TERM, APIGW_PLAIN = '' } = process.env
  return TERM === 'dumb' || APIGW_PLAIN !== '' || !process.stdin.isTTY ? plain() : drawn()
}

const write = (text: string): void => void process.stderr.write(text)

function plain(): Conversation {
  let lines: ReturnType<typeof openLines> | undefined
  return {
    ask: (prompt) => askPlain((lines ??= openLines(process.stdin, write)), prompt),
    say: write,
    end: () => {
      lines?.end()
      lines = undefined
    },
  }
}

function drawn(): Conversation {
  const { stdin, stderr } = process
  const colours = (process.env['NO_COLOR'] ?? '') === ''
  const desk = {
    write,
    columns: () => Math.max(20, stderr.columns || 80),
    rows: () => stderr.rows || 24,
    colours,
    paint: paintFor(colours),
  }
  let terminal: ReturnType<typeof openTerminal> | undefined
  return {
    ask: (prompt) => askDrawn({ ...desk, terminal: (terminal ??= openTerminal(stdin, stderr)) }, prompt),
    say: write,
    end: () => {
      terminal?.end()
      terminal = undefined
    },
  }
}
