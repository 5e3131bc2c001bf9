/** Turns the text of a terminal, with its SGR codes, into a picture. */

const COLOURS = ['#484f58', '#ff7b72', '#3fb950', '#d29922', '#58a6ff', '#bc8cff', '#39c5cf', '#b1bac4']
const BRIGHT = ['#6e7681', '#ffa198', '#56d364', '#e3b341', '#79c0ff', '#d2a8ff', '#56d4dd', '#ffffff']
const FONTS = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"

const PLAIN = {}

/** In pixels; a column is as wide as a letter of this size in most of the fonts. */
const [SIZE, COLUMN, ROW, PAD, BAR] = [14, 8.4, 19, 20, 34]

/**
 * The picture of a screen, without the empty rows at its end.
 *
 * @param about what it shows, for those who cannot see it
 */
export function pictureOf(screen, { columns, about }) {
  const lines = runsOf(screen.trimEnd())
  const width = Math.ceil(columns * COLUMN) + 2 * PAD
  const height = BAR + lines.length * ROW + PAD
  const texts = lines.flatMap((runs, row) =>
    runs.length === 0 ? [] : [`<text x="${PAD}" y="${BAR + row * ROW + SIZE}">${runs.map(span).join('')}</text>`],
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(about)}</title>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="#161b22" stroke="#30363d"/>
${['#ff5f57', '#febc2e', '#28c840'].map(dot).join('\n')}
<g font-family="${FONTS}" font-size="${SIZE}" fill="#e6edf3" xml:space="preserve">
${texts.join('\n')}
</g>
</svg>
`
}

const dot = (colour, at) => `<circle cx="${PAD + at * 18}" cy="18" r="5.5" fill="${colour}"/>`

function span({ text, style: { bold, dim, colour } }) {
  const looks = [
    ...(bold ? [' font-weight="bold"'] : []),
    ...(colour === undefined ? [] : [` fill="${colour}"`]),
    ...(dim ? [' fill-opacity="0.6"'] : []),
  ]
  return looks.length === 0 ? escaped(text) : `<tspan${looks.join('')}>${escaped(text)}</tspan>`
}

/** For each line its runs of one style; a style goes on until it is changed, also over the end of a line. */
function runsOf(screen) {
  let style = PLAIN
  return screen.split('\n').map((line) => {
    const runs = []
    // Every other part is what stood in the brackets: the codes.
    line.split(/\x1b\[([\d;]*)m/).forEach((part, at) => {
      if (at % 2 === 1) style = part.split(';').map(Number).reduce(changed, style)
      else if (part !== '') runs.push({ text: part, style })
    })
    return runs
  })
}

/** The style after an SGR code. One that is not known here would make the picture wrong unnoticed. */
function changed(style, code) {
  if (code === 0) return PLAIN
  if (code === 1) return { ...style, bold: true }
  if (code === 2) return { ...style, dim: true }
  if (code === 22) return { ...style, bold: false, dim: false }
  if (code >= 30 && code <= 37) return { ...style, colour: COLOURS[code - 30] }
  if (code >= 90 && code <= 97) return { ...style, colour: BRIGHT[code - 90] }
  if (code === 39) return { ...style, colour: undefined }
  if (code === 49) return style
  throw new Error(`the picture knows no SGR code ${code}`)
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
