/**
 * How often a property is tried: `usual` in an ordinary run, PROPERTY_RUNS where the environment sets it (a night's run: 100000). The same
 * variable for engine, text-map, cards, packs, settings, messages and exports.
 */
export const runs = (usual: number): { readonly numRuns: number } => ({
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? usual),
});
