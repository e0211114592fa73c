/** Rounds of groups of points, numbers from 0, in which no two points share a group twice. */
export type Design = readonly (readonly (readonly number[])[])[]
