import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

/** Upper ends, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const

interface Series {
  readonly labels: string
  count: number
}

interface Latency {
  readonly route: string
  readonly counts: number[]
  sum: number
  count: number
}

export interface IndexGauges {
  readonly reports: number
  readonly passages: number
  /** ISO 8601. */
  readonly publishedAt: string
}

export interface Metrics {
  readonly observe: MiddlewareHandler
  /** In Prometheus's text format; without an index its gauges are absent. */
  text(index: IndexGauges | undefined): string
}

/** Counts since the service started. Routes are told apart by their pattern, so that ids make no series. */
export function createMetrics(): Metrics {
  const requests = new Map<string, Series>()
  const latencies = new Map<string, Latency>()

  const record = (route: string, status: number, seconds: number): void => {
    const labels = `route="${route}",status="${status}"`
    const series = requests.get(labels) ?? { labels, count: 0 }
    series.count++
    requests.set(labels, series)
    const latency = latencies.get(route) ?? {
      route,
      counts: BUCKETS.map(() => 0),
      sum: 0,
      count: 0,
    }
    BUCKETS.forEach((end, i) => {
      if (seconds <= end) latency.counts[i] = (latency.counts[i] ?? 0) + 1
    })
    latency.sum += seconds
    latency.count++
    latencies.set(route, latency)
  }

  return {
    observe: async (context, next) => {
      const started = performance.now()
      await next()
      const pattern = routePath(context, -1)
      const route = pattern.endsWith('*') ? 'other' : pattern
      record(route, context.res.status, (performance.now() - started) / 1000)
    },
    text: (index) =>
      [
        '# TYPE wenmai_requests_total counter',
        ...[...requests.values()].map(
          ({ labels, count }) => `wenmai_requests_total{${labels}} ${count}`,
        ),
        '# TYPE wenmai_request_seconds histogram',
        ...[...latencies.values()].flatMap(histogram),
        ...(index === undefined ? [] : gauges(index)),
        '',
      ].join('\n'),
  }
}

function histogram({ route, counts, sum, count }: Latency): readonly string[] {
  return [
    ...BUCKETS.map(
      (end, i) => `wenmai_request_seconds_bucket{route="${route}",le="${end}"} ${counts[i]}`,
    ),
    `wenmai_request_seconds_bucket{route="${route}",le="+Inf"} ${count}`,
    `wenmai_request_seconds_sum{route="${route}"} ${sum}`,
    `wenmai_request_seconds_count{route="${route}"} ${count}`,
  ]
}

function gauges({ reports, passages, publishedAt }: IndexGauges): readonly string[] {
  const age = Math.max(0, (Date.now() - Date.parse(publishedAt)) / 1000)
  return [
    '# TYPE wenmai_index_age_seconds gauge',
    `wenmai_index_age_seconds ${age}`,
    '# TYPE wenmai_index_reports gauge',
    `wenmai_index_reports ${reports}`,
    '# TYPE wenmai_index_passages gauge',
    `wenmai_index_passages ${passages}`,
  ]
}
