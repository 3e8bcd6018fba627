/** How far labels are apart, in pixels. */
const LABEL = 13;

/**
 * Writes a label at the end of each line, apart from each other.
 *
 * @param ends gives of each line its text, its series and the pixel where it ends
 */
export function labelEnds(surface, ends) {
  const sorted = [...ends].sort((a, b) => a.at[1] - b.at[1]);
  const heights = sorted.map(({ at }) => at[1] + 4);
  for (let i = 1; i < sorted.length; i++) {
    heights[i] = Math.max(heights[i], heights[i - 1] + LABEL);
  }
  let lowest = surface.y(0) + 4;
  for (let i = sorted.length - 1; i >= 0; i--) {
    heights[i] = Math.min(heights[i], lowest);
    lowest = heights[i] - LABEL;
  }
  sorted.forEach(({ text, series, at }, k) => {
    surface.text(at[0] + 6, heights[k], text, `label series-${series}`);
  });
}
