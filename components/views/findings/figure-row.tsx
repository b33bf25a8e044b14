import { Certainty } from '@/components/workbench/certainty'
import type { Finding } from '@/lib/analysis/document'

/** At most four figures: what someone asks first. */
export function FigureRow({ figures }: { figures: Finding['figures'] }) {
  return (
    <dl className="grid grid-cols-[repeat(2,auto)] justify-start gap-x-14 border-line border-b px-12 py-3">
      {figures.slice(0, 4).map((figure) => (
        <div key={figure.label} className="flex min-w-0 items-baseline gap-6">
          <dt
            title={figure.label}
            className="order-2 min-w-0 overflow-hidden text-ellipsis whitespace-nowrap text-fine text-ink3 leading-16"
          >
            {figure.label}
          </dt>
          <dd className="mono whitespace-nowrap font-medium text-figure tracking-[-0.03em] [word-spacing:-.3em]">
            {figure.value}
            {figure.confidence !== 'proven' && (
              <span className="ml-4 text-ink3 text-tiny">
                <Certainty value={figure.confidence} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
