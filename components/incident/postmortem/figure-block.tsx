import { useMemo } from 'react'

/** A figure of the document, as its file has it: in the colours of the page, since it names them by their tokens. */
export function FigureBlock({ svg, caption }: { svg: string; caption: string }) {
  // The markup is our own drawing; every text in it went through `escapeMarkup`.
  const drawing = useMemo(() => ({ __html: svg }), [svg])
  return (
    <figure className="my-14 break-inside-avoid">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the figure is made as text, the same for page and files */}
      <div className="overflow-hidden rounded-field border border-line" dangerouslySetInnerHTML={drawing} />
      <figcaption className="mt-4 text-ink3 text-note">{caption}</figcaption>
    </figure>
  )
}
