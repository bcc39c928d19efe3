import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Row = Readonly<Record<string, number>>;
interface Weights {
  readonly score: Row;
  readonly types: Readonly<Record<string, Row>>;
}

/**
 * The learnt weights as the annotator carries them: names once, then a row of hundredths for the score and each type; half the bytes of
 * the file, and where they come from stays in the file. Every other build imports the JSON itself.
 */
export function compactWeights(): Plugin {
  return {
    name: 'newsgloss:compact-weights',
    enforce: 'pre',
    // A module of JavaScript from here on: the bundler would take the path for JSON.
    load: (id) =>
      /[\\/]data[\\/]weights[\\/]claims\.json$/.test(id)
        ? { code: compact(JSON.parse(readFileSync(id, 'utf8')) as Weights), moduleType: 'js' }
        : null,
  };
}

/** The code of a module whose default export equals `weights`, number for number. */
export function compact({ score, types }: Weights): string {
  const names = [...new Set([score, ...Object.values(types)].flatMap((row) => Object.keys(row)))].sort();
  const written = (row: Row): string =>
    names
      .map((name) => {
        const value = row[name];
        if (value === undefined) return '';
        const hundredths = Math.round(value * 100);
        if (hundredths / 100 !== value) throw new Error(`weights: expected hundredths, got ${value} for "${name}"`);
        return hundredths;
      })
      .join(' ');
  const rows = Object.entries(types).map(([type, row]) => `${JSON.stringify(type)}:r(${JSON.stringify(written(row))})`);
  return `const n=${JSON.stringify(names.join(' '))}.split(' ');
const r=(s)=>Object.fromEntries(s.split(' ').flatMap((v,i)=>v?[[n[i],v/100]]:[]));
export default {score:r(${JSON.stringify(written(score))}),types:{${rows.join(',')}}};`;
}
