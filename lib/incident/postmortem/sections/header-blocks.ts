import { words } from '../../../language/words.ts'
import { PRODUCT_VERSION } from '../../../words/product.ts'
import { ruleSetId } from '../../../words/rule-set.ts'
import type { Block } from '../block.ts'
import type { Postmortem } from '../postmortem.ts'

const { header } = words.postmortem
/** Of the time, below which a log that is here is called out. */
const BARELY = 0.5
const MOST_NAMES = 8

/** `2023-09-01 04:01:50.248 – 04:02:02.215 log time, zone not set · Quorumscope 1.0.0, rules 5f3a9c01` */
export function headerLine({ header: { from, to, ended, zones }, options, clocks }: Postmortem): string {
  const whose = { file: null, ensemble: null, sid: null }
  const day = from === null ? '' : new Date(from).toISOString().slice(0, 10)
  const span =
    from === null || to === null
      ? header.noSpan
      : header.span(`${day} ${clocks.print(from, whose)}`, clocks.print(to, whose), header.clock[options.times], ended)
  return [span, header.zones(zones), header.product(PRODUCT_VERSION, ruleSetId())]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Who has files and, loudly, who has not. */
export function headerBlocks({ header: { servers, partitions }, scope }: Postmortem): readonly Block[] {
  const ensembles = [...new Set(servers.map((server) => server.ensemble))]
  const blocks = ensembles.flatMap((ensemble): Block[] => {
    const own = servers.filter((server) => server.ensemble === ensemble)
    const name = scope.document.ensembles.length > 1 ? ensemble : ''
    const [here, missing] = [own.filter((each) => each.hasLog), own.filter((each) => !each.hasLog)]
    const barely = here.filter((each) => each.covered !== null && each.covered < BARELY)
    return [
      ...(here.length > 0 ? [quiet(header.withLog(here.map(sidOf), name))] : []),
      ...(missing.length > 0 ? [loud(header.withoutLog(missing.map(sidOf), own.length, name))] : []),
      ...barely.map(({ sid, covered }) => loud(header.barelyCovered(sid, percent(covered!)))),
    ]
  })
  const gaps = partitions.filter((each) => each.logs < each.segments)
  const without = gaps.reduce((sum, each) => sum + each.segments - each.logs, 0)
  if (partitions.length === 0) return blocks
  const names = gaps.slice(0, MOST_NAMES).map((each) => each.folder)
  const text = header.partitions(partitions.length, without, names.join(', ') + (gaps.length > MOST_NAMES ? ' …' : ''))
  const isAbout = scope.findings.some((finding) => finding.partition !== null)
  return [...blocks, without > 0 && isAbout ? loud(text) : quiet(text)]
}

const sidOf = ({ sid }: { sid: number }) => sid

function loud(text: string): Block {
  return { kind: 'paragraph', text: [text], tone: 'loud' }
}

function quiet(text: string): Block {
  return { kind: 'paragraph', text: [text], tone: 'quiet' }
}

function percent(share: number): string {
  return `${share < 0.01 ? '< 1' : Math.round(share * 100)} %`
}
