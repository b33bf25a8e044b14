import { words } from '@/lib/language/words'

const { picture } = words.firstRun
const WIDTH = 600
const LEFT = 64
const RIGHT = WIDTH - 14
const LANE = { leader: 40, follower: 88, others: 136 }
const x = (share: number) => LEFT + share * (RIGHT - LEFT)

/** The sample in one drawing, by hand, at the times of its lines: 01.248 close, 01.662 reset, 01.971 looking, 02.074 following. */
export function SamplePicture() {
  return (
    <svg viewBox={`0 0 ${WIDTH} 178`} role="img" aria-label={picture.label} className="block h-auto w-full text-tiny">
      <defs>
        <pattern id="sample-looking" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--looking)" />
          <rect width="2" height="6" fill="var(--pane)" opacity=".26" />
        </pattern>
        <pattern id="sample-down" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0H5M0 0V5" stroke="var(--down)" strokeWidth="1.3" />
        </pattern>
        <pattern id="sample-fold" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1" height="6" fill="var(--line)" />
        </pattern>
        <marker
          id="sample-head"
          viewBox="0 0 6 6"
          refX="5.2"
          refY="3"
          markerWidth="5.5"
          markerHeight="5.5"
          orient="auto"
        >
          <path d="M0 0L6 3L0 6z" fill="context-stroke" />
        </marker>
      </defs>
      {Array.from({ length: 11 }, (_, i) => x(i / 10)).map((at) => (
        <path key={at} d={`M${at} 18V164`} stroke="var(--grid)" />
      ))}
      <rect x={x(0.03)} y="18" width={x(0.14) - x(0.03)} height="146" fill="var(--stall)" />
      <path d={`M${x(0.03)} 18V164M${x(0.14)} 18V164`} stroke="var(--stall-line)" strokeDasharray="3 3" />
      <rect x={x(0.17)} y="18" width="20" height="146" fill="url(#sample-fold)" />
      <Lanes />
      <Messages />
      <Marks />
      <Times />
    </svg>
  )
}

function Lanes() {
  const tint = { fillOpacity: 0.2, strokeDasharray: '3 2.5' }
  const bar = (from: number, to: number, lane: number) => ({
    x: x(from),
    y: lane - 8,
    width: x(to) - x(from),
    height: 16,
    rx: 2,
  })
  return (
    <>
      <g className="mono fill-ink font-semibold">
        <text x="12" y={LANE.leader + 4}>
          {37}
        </text>
        <text x="12" y={LANE.follower + 4}>
          {13}
        </text>
        <text x="12" y={LANE.others + 4}>
          {picture.others}
        </text>
      </g>
      <rect {...bar(0, 0.3, LANE.leader)} fill="var(--leading)" stroke="var(--leading)" {...tint} />
      <rect {...bar(0.3, 0.8, LANE.leader)} fill="var(--leading)" />
      <path d={`M${x(0.3)} ${LANE.leader + 5}H${x(0.8)}`} stroke="var(--on-role)" strokeOpacity=".75" strokeWidth="2" />
      <rect {...bar(0.8, 1, LANE.leader)} fill="var(--leading)" stroke="var(--leading)" {...tint} />
      <rect {...bar(0, 0.47, LANE.follower)} fill="var(--following)" />
      <rect {...bar(0.47, 0.62, LANE.follower)} fill="url(#sample-down)" stroke="var(--down)" />
      <rect {...bar(0.62, 0.8, LANE.follower)} fill="url(#sample-looking)" />
      <rect {...bar(0.8, 1, LANE.follower)} fill="var(--following)" fillOpacity=".5" stroke="var(--following)" />
      <path d={`M${LEFT} ${LANE.others}H${x(0.62)}`} stroke="var(--unknown)" strokeDasharray="1 4" />
      <rect
        {...bar(0.62, 1, LANE.others)}
        height={12}
        y={LANE.others - 6}
        fill="var(--following)"
        stroke="var(--following)"
        {...tint}
      />
    </>
  )
}

function Messages() {
  const answers = [
    [0.63, 0.64],
    [0.66, 0.7],
    [0.665, 0.705],
    [0.69, 0.75],
    [0.8, 0.95],
  ] as const
  return (
    <g strokeWidth="1.3" markerEnd="url(#sample-head)">
      {answers.map(([from, to]) => (
        <path
          key={to}
          d={`M${x(from)} ${LANE.others - 6}L${x(to)} ${LANE.follower + 9}`}
          stroke="var(--following)"
          markerEnd="url(#sample-head)"
        />
      ))}
      <path
        d={`M${x(0.72)} ${LANE.leader + 8}L${x(0.8)} ${LANE.follower - 9}`}
        stroke="var(--leading)"
        markerEnd="url(#sample-head)"
      />
      <path
        d={`M${x(0.3)} ${LANE.leader}L${x(0.47) - 5} ${LANE.follower - 8}`}
        stroke="var(--down)"
        strokeWidth="1.6"
        markerEnd="url(#sample-head)"
      />
    </g>
  )
}

function Marks() {
  return (
    <>
      <circle cx={x(0.47)} cy={LANE.follower} r="7" fill="var(--pane)" stroke="var(--down)" strokeWidth="1.6" />
      <path
        d={`M${x(0.47) - 3} ${LANE.follower - 3}l6 6m0 -6l-6 6`}
        stroke="var(--down)"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
      <path d={`M${x(0.3)} ${LANE.leader - 9}l8 13h-16z`} fill="var(--pane)" stroke="var(--warn)" strokeWidth="1.6" />
      <g className="font-semibold">
        <text x={x(0.3) + 16} y={LANE.leader + 2} fill="var(--on-role)">
          {picture.closes}
        </text>
        <text x={x(0.71)} y={LANE.follower + 4} textAnchor="middle" fill="var(--on-role)">
          {picture.looking}
        </text>
        <text x={x(0.8) + 8} y={LANE.follower + 4} fill="var(--ink)">
          {picture.following}
        </text>
      </g>
    </>
  )
}

function Times() {
  const times = [
    [0.085, '01:50'],
    [0.3, '02:01.248'],
    [0.47, '.662'],
    [0.62, '.971'],
    [0.8, '02.074'],
  ] as const
  return (
    <>
      <text x={x(0.085)} y="13" textAnchor="middle" className="fill-warn">
        {picture.stall}
      </text>
      <g className="mono fill-ink3">
        {times.map(([at, text]) => (
          <text key={text} x={x(at)} y="175" textAnchor="middle">
            {text}
          </text>
        ))}
      </g>
    </>
  )
}
