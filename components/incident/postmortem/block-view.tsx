'use client'
import { classNames } from '@/components/ui/class-names'
import type { Block, Piece, Text } from '@/lib/incident/postmortem/block'
import { CommandBlock } from './command-block'
import { FigureBlock } from './figure-block'
import { showLine } from './postmortem-link'

const PLAIN = 'text-[14px] leading-[22px]'
const TONES = {
  loud: `${PLAIN} border-warn border-l-3 pl-10 font-semibold`,
  quiet: 'break-after-avoid text-ink3 text-small',
}

/** A part of the document, as its formats write it; places lead to their lines. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p
          className={classNames(
            'my-6 max-w-[76ch] has-[+[data-slot=command]]:break-after-avoid',
            block.tone ? TONES[block.tone] : PLAIN,
          )}
        >
          <Pieces text={block.text} />
        </p>
      )
    case 'table':
      return <TableBlock {...block} />
    case 'list':
      return (
        <ul className="my-6 max-w-[76ch] list-disc pl-20 text-[14px] leading-[22px]">
          {block.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other name than its place
            <li key={i}>
              <Pieces text={item} />
            </li>
          ))}
        </ul>
      )
    case 'command':
      return <CommandBlock text={block.text} />
    case 'figure':
      return <FigureBlock {...block} />
  }
}

function TableBlock({ head, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <div className="my-6 overflow-x-auto print:overflow-visible">
      <table className="w-full border-collapse text-small leading-[18px]">
        <thead>
          <tr>
            {head.map((name) => (
              <th
                key={name}
                scope="col"
                className="border-line border-b py-4 pr-12 text-left font-medium text-ink3 text-note"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, tone }, i) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place
              key={i}
              className={classNames(
                'break-inside-avoid',
                tone === 'open' && 'text-ink3',
                tone === 'note' && 'bg-raised italic',
              )}
            >
              {cells.map((cell, n) => (
                <td key={head[n]} className="border-line border-b py-4 pr-12 align-top wrap-break-word">
                  <Pieces text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Pieces({ text }: { text: Text }) {
  return text.map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other name than its place
    <PieceView key={i} piece={piece} />
  ))
}

function PieceView({ piece }: { piece: Piece }) {
  if (typeof piece === 'string') return piece
  switch (piece.kind) {
    case 'strong':
      return <strong>{piece.text}</strong>
    case 'code':
      return <code className="text-[.92em] wrap-anywhere">{piece.text}</code>
    case 'whole':
      return <span className="whitespace-nowrap">{piece.text}</span>
    case 'two-clocks':
      return <span className="two-clocks whitespace-nowrap">{piece.text}</span>
    case 'place':
      return (
        <button
          type="button"
          title={piece.title}
          onClick={() => showLine(piece.evidence)}
          className="text-left text-accent hover:underline"
        >
          {piece.text}
        </button>
      )
  }
}
