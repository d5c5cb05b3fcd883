import { unreadable } from './failures.ts'

/** LanceDB's number of each row of a table, by the row's place; the numbers rise with the place. */
export interface RowIds {
  at(place: number): number
  /** Place of the row with this number; throws `index_unreadable` when there is none. */
  placeOf(rowId: number): number
}

export function createRowIds(rowIds: Float64Array): RowIds {
  return {
    at: (place) => rowIds[place] ?? -1,
    placeOf: (rowId) => {
      let low = 0
      let high = rowIds.length - 1
      while (low <= high) {
        const middle = (low + high) >>> 1
        const found = rowIds[middle] ?? -1
        if (found === rowId) return middle
        if (found < rowId) low = middle + 1
        else high = middle - 1
      }
      throw unreadable(`the index names row ${rowId}, which does not exist`)
    },
  }
}

/** Whether each is greater than the one before. */
export function rise(rowIds: Float64Array): boolean {
  return rowIds.every((rowId, place) => place === 0 || rowId > (rowIds[place - 1] ?? rowId))
}
