import { words } from '../../../language/words.ts'
import type { Block, Piece, Text } from '../block.ts'
import { type Section, sectionsOf, titleText } from '../document-sections.ts'
import { element, escapeMarkup } from '../figures/svg.ts'
import type { Postmortem } from '../postmortem.ts'
import { headerBlocks, headerLine } from '../sections/header-blocks.ts'
import { baseName, type PostmortemFormat } from './format.ts'
import { STYLE } from './html-style.ts'

/** One file that opens without a network: styles and figures are in it, no script, no address of anything else. */
export const html: PostmortemFormat = {
  id: 'html',
  write: (postmortem) => [{ name: `${baseName(postmortem)}.html`, mediaType: 'text/html', text: htmlOf(postmortem) }],
}

/** Nothing is loaded and nothing runs, whatever a file's text may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export function htmlOf(postmortem: Postmortem): string {
  const title = escapeMarkup(titleText(postmortem))
  const body = [
    `<p class="meta">${escapeMarkup(headerLine(postmortem))}</p>`,
    `<h1>${title}</h1>`,
    ...headerBlocks(postmortem).map(blockMarkup),
    ...sectionsOf(postmortem).map(sectionMarkup),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`
}

function sectionMarkup(section: Section): string {
  const inside =
    section.kind === 'evidence'
      ? section.blocks.map(blockMarkup).join('\n')
      : section.text === ''
        ? `<p class="blank">${escapeMarkup(words.postmortem.people.empty)}</p>`
        : paragraphs(section.text)
  return `<section id="${section.id}">\n<h2>${escapeMarkup(section.title)}</h2>\n${inside}\n</section>`
}

/** What people wrote, as they broke it into paragraphs and lines. */
function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p class="people">${escapeMarkup(part).replaceAll('\n', '<br>')}</p>`)
    .join('\n')
}

function blockMarkup(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', { class: block.tone }, textMarkup(block.text))
    case 'table':
      return tableMarkup(block)
    case 'list':
      return element('ul', {}, ...block.items.map((item) => element('li', {}, textMarkup(item))))
    case 'command':
      return element('pre', {}, element('code', {}, escapeMarkup(block.text)))
    case 'figure':
      return element('figure', {}, block.svg, element('figcaption', {}, escapeMarkup(block.caption)))
  }
}

function tableMarkup({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const heads = head.map((name) => element('th', { scope: 'col' }, escapeMarkup(name)))
  const lines = rows.map(({ cells, tone }) =>
    element('tr', { class: tone }, ...cells.map((cell) => element('td', {}, textMarkup(cell)))),
  )
  return `<div class="wide"><table><thead><tr>${heads.join('')}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div>`
}

function textMarkup(text: Text): string {
  return text.map(pieceMarkup).join('')
}

function pieceMarkup(piece: Piece): string {
  if (typeof piece === 'string') return escapeMarkup(piece)
  const text = escapeMarkup(piece.text)
  switch (piece.kind) {
    case 'strong':
      return `<strong>${text}</strong>`
    case 'code':
      return `<code>${text}</code>`
    case 'place':
      return element('span', { class: 'place', title: piece.title }, text)
    case 'whole':
      return `<span class="whole">${text}</span>`
    case 'two-clocks':
      return `<span class="two-clocks">${text}</span>`
  }
}
