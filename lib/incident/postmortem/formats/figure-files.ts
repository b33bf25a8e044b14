import { LIGHT, painted } from '../figures/paint.ts'
import { figuresOf } from '../figures/registry.ts'
import { element, FONT_SIZE, textElement } from '../figures/svg.ts'
import { baseName, type PostmortemFormat } from './format.ts'

const CAPTION = 24

/** Each figure as a file of its own, on white, with its caption and span in it. */
export const figureFiles: PostmortemFormat = {
  id: 'figures',
  write: (postmortem) =>
    figuresOf(postmortem).map(({ id, svg, caption }) => ({
      ...{ name: `${baseName(postmortem)}-${id}.svg`, mediaType: 'image/svg+xml' },
      text: painted(standAlone(svg, caption), LIGHT),
    })),
}

/** With a ground to stand on, and room for the caption below. */
function standAlone(svg: string, caption: string): string {
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  const tall = Number(height) + CAPTION
  const ground = element('rect', { width: Number(width), height: tall, fill: 'var(--pane)' })
  const below = textElement(14, Number(height) + CAPTION - FONT_SIZE / 2, caption)
  return svg
    .replace(/viewBox="[^"]*" width="100%"/, `viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}"`)
    .replace('>', () => `>${ground}`)
    .replace(/<\/svg>$/, () => `${below}</svg>`)
}
