import { words } from '../../../language/words.ts'
import type { Block, Piece, Text } from '../block.ts'
import { type Section, sectionsOf, titleText } from '../document-sections.ts'
import type { Postmortem } from '../postmortem.ts'
import { headerBlocks, headerLine } from '../sections/header-blocks.ts'
import { baseName, type PostmortemFormat } from './format.ts'

/** For the ticket or wiki: GitHub's Markdown. Figures are files of their own, and a reference to one would be broken there. */
export const markdown: PostmortemFormat = {
  id: 'markdown',
  write: (postmortem) => [
    { name: `${baseName(postmortem)}.md`, mediaType: 'text/markdown', text: markdownOf(postmortem) },
  ],
}

export function markdownOf(postmortem: Postmortem): string {
  const parts = [
    `# ${escaped(titleText(postmortem))}`,
    escaped(headerLine(postmortem)),
    ...headerBlocks(postmortem).map(blockText),
    ...sectionsOf(postmortem).flatMap(sectionText),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function sectionText(section: Section): string[] {
  const heading = `## ${section.title}`
  if (section.kind === 'evidence') return [heading, ...section.blocks.map(blockText)]
  // People write Markdown here, and are left to.
  return [heading, section.text === '' ? `_${words.postmortem.people.empty}_` : section.text]
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.tone === 'loud' ? `> **${textOf(block.text)}**` : textOf(block.text)
    case 'table':
      return tableText(
        block.head,
        block.rows.map((row) => row.cells.map((cell) => (row.tone === 'note' ? italic(textOf(cell)) : textOf(cell)))),
      )
    case 'list':
      return block.items.map((item) => `- ${textOf(item)}`).join('\n')
    case 'command':
      return `${fence(block.text)}sh\n${block.text}\n${fence(block.text)}`
    case 'figure':
      return ''
  }
}

/** Longer than any run of backticks in what it encloses. */
function fence(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  return '`'.repeat(Math.max(3, longest + 1))
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head.map(escaped)), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function italic(text: string): string {
  return text === '' ? '' : `_${text}_`
}

function textOf(text: Text): string {
  return text.map(pieceText).join('')
}

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece)
  switch (piece.kind) {
    case 'strong':
      return piece.text.trim() === '' ? '' : `**${escaped(piece.text.trim())}**${piece.text.endsWith(' ') ? ' ' : ''}`
    case 'code':
      return codeText(piece.text)
    case 'place':
    case 'whole':
      return escaped(piece.text)
    case 'two-clocks':
      return `<u>${escaped(piece.text)}</u>`
  }
}

function codeText(text: string): string {
  return text.includes('`') || text.includes('|') || text === '' ? escaped(text) : `\`${text}\``
}

/** Text of files and of people is text: nothing in it becomes markup, and no line break ends a row. */
function escaped(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_[\]<>|#~]/g, (char) => (char === '_' || char === '#' ? char : `\\${char}`))
    .replace(/(^|\s)(_)|(_)(?=\s|$)/g, (_, before = '') => `${before}\\_`)
}
