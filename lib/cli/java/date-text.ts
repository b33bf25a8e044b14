import { javaZoneName } from './zone-names.ts'

/** Times as Java prints them in the zone of the process (`TZ`) and in English, as ZooKeeper's tools do. */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Sun Nov 22 09:05:52 UTC 2026`: java.util.Date.toString. */
export function javaDate(time: bigint): string {
  const { year, month, day, weekday, hours, minutes, seconds, zone } = partsOf(time)
  const clock = `${two(hours)}:${two(minutes)}:${two(seconds)}`
  return `${DAYS[weekday]} ${MONTHS[month]} ${two(day)} ${clock} ${zone} ${year > 0 ? year : 1 - year}`
}

/** `11/22/26, 9:05:52 AM UTC`: DateFormat SHORT for the date and LONG for the time, as Java 9 to 19 have them. */
export function javaShortDate(time: bigint): string {
  const { year, month, day, hours, minutes, seconds, zone } = partsOf(time)
  const clock = `${hours % 12 || 12}:${two(minutes)}:${two(seconds)} ${hours < 12 ? 'AM' : 'PM'}`
  return `${month + 1}/${day}/${two((year > 0 ? year : 1 - year) % 100)}, ${clock} ${zone}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

interface Parts {
  /** Years before 1 are 0, -1, … */
  readonly year: number
  /** 0 to 11. */
  readonly month: number
  readonly day: number
  /** From Sunday, 0. */
  readonly weekday: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  readonly zone: string
}

const DAY_SECONDS = 86_400
/** 400 years: then the calendar repeats itself, days of the week included. */
const CYCLE_SECONDS = 146_097 * DAY_SECONDS
/** 15 October 1582: before that day Java counts by the Julian calendar. */
const FIRST_GREGORIAN_DAY = -141_427

/** All 64 bits of a damaged file's times have a date in Java: its calendar goes on where that of JavaScript ends. */
function partsOf(time: bigint): Parts {
  const utc = (time - mod(time, 1_000n)) / 1_000n
  const { offset, name } = zoneAt(Number(utc))
  const local = utc - BigInt(offset * 60)
  const second = Number(mod(local, BigInt(DAY_SECONDS)))
  const days = Number((local - BigInt(second)) / BigInt(DAY_SECONDS))
  return {
    ...(days < FIRST_GREGORIAN_DAY ? civilDate(days + 719_470, 1_461, 4) : civilDate(days + 719_468, 146_097, 400)),
    weekday: (((days + 4) % 7) + 7) % 7,
    hours: Math.floor(second / 3_600),
    minutes: Math.floor(second / 60) % 60,
    seconds: second % 60,
    zone: name,
  }
}

/** The remainder that is never negative. */
function mod(value: bigint, by: bigint): bigint {
  const rest = value % by
  return rest < 0n ? rest + by : rest
}

/** Years that begin in March end with the leap day: days from 1 March of year 0, in eras of so many days and years. */
function civilDate(days: number, eraDays: number, eraYears: number): Pick<Parts, 'year' | 'month' | 'day'> {
  const era = Math.floor(days / eraDays)
  const dayOfEra = days - era * eraDays
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const month = (march + 2) % 12
  return {
    year: era * eraYears + yearOfEra + (month < 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  }
}

interface ZoneAt {
  /** Minutes that UTC is ahead. */
  readonly offset: number
  readonly name: string
}

const QUARTER_SECONDS = 900
let lastQuarter = Number.NaN
let lastZone: ZoneAt = { offset: 0, name: 'UTC' }

/** A zone changes its offset at most once in a quarter of an hour, and times that follow each other are mostly of one. */
function zoneAt(seconds: number): ZoneAt {
  const quarter = Math.floor(seconds / QUARTER_SECONDS)
  if (quarter !== lastQuarter) {
    lastQuarter = quarter
    const inReach = Math.abs(seconds) < 8e12 ? seconds : seconds % CYCLE_SECONDS
    const date = new Date(inReach * 1_000)
    const name = javaZoneName(zoneOfProcess(), isDaylight(date)) ?? offsetName(new Date().getTimezoneOffset())
    lastZone = { offset: date.getTimezoneOffset(), name }
  }
  return lastZone
}

/** As `TZ` has it, because the runtime answers with other names (`Asia/Calcutta`). */
function zoneOfProcess(): string {
  const given = process.env.TZ?.replace(/^:/, '')
  return given && javaZoneName(given, false) !== null ? given : new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Daylight time is at most so long. */
const LONGEST_DAYLIGHT_MONTHS = 9

/** Ahead of some time before and of some time after: a zone that moves once and stays has moved its standard time. */
function isDaylight(date: Date): boolean {
  const isAheadOfAny = (direction: number): boolean =>
    Array.from({ length: LONGEST_DAYLIGHT_MONTHS }, (_, i) => (i + 1) * direction).some(
      (months) => monthsFrom(date, months).getTimezoneOffset() > date.getTimezoneOffset(),
    )
  return isAheadOfAny(-1) && isAheadOfAny(1)
}

function monthsFrom(date: Date, months: number): Date {
  return new Date(date.getFullYear(), date.getMonth() + months, date.getDate())
}

function offsetName(offset: number): string {
  if (offset === 0) return 'UTC'
  const minutes = Math.abs(offset)
  return `GMT${offset > 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
