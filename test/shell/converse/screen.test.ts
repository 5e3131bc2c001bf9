import { expect, test } from 'vitest'
import { openScreen } from '../../../src/shell/converse/screen.ts'

/** Drawings as inquirer makes them: it erases, writes, and places the cursor. */
const ERASE_TWO = '\x1b[2K\x1b[1A\x1b[2K\x1b[G'
const DONE = '\n\x1b[G\x1b[?25h'

function surface(colours = true) {
  const state = { shown: '', columns: 20, drawn: 0 }
  const screen = openScreen({
    write: (text) => void (state.shown += text),
    columns: () => state.columns,
    colours,
    onDrawn: () => void state.drawn++,
  })
  const shownOf = (act: () => void): string => {
    state.shown = ''
    act()
    return state.shown
  }
  return { screen, state, draw: (chunk: string) => shownOf(() => void screen.stream.write(chunk)), shownOf }
}

test('a drawing takes the place of the one before', () => {
  const { draw, state } = surface()

  expect(draw('? One\nbelow\x1b[1A\x1b[6G')).toBe('? One\nbelow\x1b[1A\x1b[6G')
  expect(draw(`\x1b[1B${ERASE_TWO}? Two\nbelow\x1b[1A\x1b[6G`)).toBe('\r\x1b[J? Two\nbelow\x1b[1A\x1b[6G')
  expect(draw(`\x1b[1B${ERASE_TWO}? Two\nbelow\x1b[1A\x1b[6G`)).toBe('') // nothing is new
  expect(draw('\x1b[3G')).toBe('\x1b[3G')
  expect(draw(`\x1b[1B${DONE}`)).toBe('\x1b[1B\r\n\x1b[?25h')
  expect(draw('late')).toBe('')
  expect(state.drawn).toBe(1)
})

test('on a narrower terminal more rows are erased', () => {
  const { screen, state, draw, shownOf } = surface()

  draw(`? ${'x'.repeat(15)}\nsecond\x1b[7G`)
  state.columns = 10
  expect(shownOf(screen.redraw)).toBe(`\r\x1b[2A\x1b[J? ${'x'.repeat(15)}\nsecond\x1b[7G`)
  expect(shownOf(screen.clear)).toBe('\r\x1b[2A\x1b[J\x1b[?25h')
  expect(shownOf(screen.clear) + shownOf(screen.redraw)).toBe('')
})

test('without colours there are none, but the cursor moves', () => {
  expect(surface(false).draw('\x1b[36m?\x1b[39m One\x1b[?25l\x1b[6G')).toBe('? One\x1b[?25l\x1b[6G')
})
